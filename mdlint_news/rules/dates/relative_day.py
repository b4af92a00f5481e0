"""DT007."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Related, Span, regex, rule, whole

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_NEEDS = whole(*_DAYS)
# A comma, a bracket or a dash stands between a word and the date that says the same.
_WORD = regex(
    rf"(?<!\bas of )(?<!\bUSA )\b(?P<word>{'|'.join(_DAYS)})(?: (?:morning|afternoon|evening|night))?"
    r"(?:, | ?\(| [–—-] )(?:[A-Z][a-z]{2,8},? )?(?=\w)",
    re.IGNORECASE,
)

_WITHIN = regex(r"[\w,;’'] \Z")


@rule("DT007", severity="warning", local=True)
def relative_day(
    post: Post,
    *,
    tolerance_days: Annotated[int, "How far the two may be apart, for the sake of time zones and night shifts."] = 1,
) -> Iterator[Finding]:
    """A “yesterday” beside a date is not the day before the post.

    Readers count from the day on which the post is dated. The date, the word, or the date of the post is wrong.

    ```md bad
    ---
    date: 2026-03-05
    ---
    The talks broke off ⟦yesterday (12 February 2026⟧) and go on ⟦tomorrow, 9 March⟧.
    ```

    ```md good
    ---
    date: 2026-03-05
    ---
    The talks broke off yesterday (4 March 2026) and go on tomorrow, 6 March.

    “We said yesterday, 12 February, that we would go on.” As of today, 12 March is the day for it.

    The doctors wrote in Psychology Today, 12 March 2019, that it would be so.
    ```
    """
    if post.date is None:
        return
    for passage, match, span in post.says(_WORD, _NEEDS):
        beside = passage.prose.span(match.end(), match.end() + 1)
        for mention in post.dates_in(beside):
            day = mention.date.first_day() if mention.date and mention.date.precision == "day" else None
            word = match["word"].lower()
            if day is None or passage.quotes(match.start()) or _is_name(passage.text, match.start()):
                continue
            if abs((day - post.date.day).days - _DAYS[word]) > tolerance_days:
                yield Finding(
                    Span(span.start, mention.span.end),
                    f"`{word}` is {mention.date} here, and the post is dated {post.date.day}",
                    "make the two agree",
                    related=(Related(post.date.span, "the date of the post"),) if post.date.span else (),
                )


def _is_name(text: str, at: int) -> bool:
    """Say whether a word with a capital stands within a sentence, as in the name of a paper: `India Today`."""
    return text[at].isupper() and bool(_WITHIN.search(text, 0, at))
