"""SU003."""

from mdlint_news.rule import Finding, Iterator, Suppressions, rule


@rule("SU003", severity="info")
def blanket_suppression(suppressions: Suppressions) -> Iterator[Finding]:
    """A comment silences all rules.

    It was written for one finding, and hides every other that comes after it.

    ```md bad
    <!-- ⟦mdlint-news-disable-next-line⟧ -->
    - [NATO](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)
    ```

    ```md good
    <!-- mdlint-news-disable-next-line placeholder-url -->
    - [NATO](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)
    ```
    """
    for silence in suppressions.silences:
        if silence.is_known and silence.is_used and not silence.name:
            yield Finding(
                silence.span, "the suppression names no rule, and silences all of them", "name the rules that are meant"
            )
