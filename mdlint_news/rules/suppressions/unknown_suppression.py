"""SU002."""

from mdlint_news.rule import Finding, Iterator, Suppressions, replace, rule, unsafe

_KINDS = "disable, enable, disable-line, disable-next-line or disable-file"


@rule("SU002", severity="warning")
def unknown_suppression(suppressions: Suppressions) -> Iterator[Finding]:
    """A suppression names a rule that does not exist, or is of no known kind.

    It silences nothing, whatever its writer believes.

    ```md bad
    <!-- mdlint-news-disable-next-line ⟦placeholder-uri⟧ -->
    - [NATO](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)

    <!-- ⟦mdlint-news-ignore⟧ UR001 -->
    ```

    ```md fixed
    <!-- mdlint-news-disable-next-line placeholder-url -->
    - [NATO](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)

    <!-- mdlint-news-ignore UR001 -->
    ```

    ```md good
    <!-- mdlint-news-disable-next-line UR001 -->
    - [NATO](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)
    ```
    """
    for silence in suppressions.silences:
        if silence.directive.kind is None:
            yield Finding(silence.span, "unknown kind of suppression", f"write {_KINDS}")
        elif not silence.is_known:
            help_ = f"did you mean `{silence.meant}`?" if silence.meant else "`mdlint-news rule` lists all rules"
            fix = unsafe(replace(silence.span, silence.meant)) if silence.meant else None
            yield Finding(silence.span, f"there is no rule `{silence.name}`", help_, fix)
