"""SU001."""

from mdlint_news.rule import Finding, Iterator, Suppressions, rule


@rule("SU001", severity="warning")
def unused_suppression(suppressions: Suppressions) -> Iterator[Finding]:
    """A comment that should silence a rule silences nothing.

    What it was for is mended, or it stands in the wrong place. Left where it is, it hides the next defect.

    ```md bad
    <!-- mdlint-news-disable-next-line ⟦placeholder-url⟧ -- the real id comes on Monday -->
    - [NATO](https://www.nato.int/cps/en/natohq/news_231638.htm)
    ```

    ```md good
    <!-- mdlint-news-disable-next-line placeholder-url -- the real id comes on Monday -->
    - [NATO](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)
    ```
    """
    for silence in suppressions.silences:
        if not silence.is_used and silence.is_known:
            what = f"of `{silence.name}` " if silence.name else ""
            yield Finding(
                silence.span, f"the suppression {what}silences nothing", "take it out, or put it where the finding is"
            )
