"""DT005."""

import re

from mdlint_news.rule import Finding, Iterator, Passage, Post, Related, regex, rule

_PAST = regex(
    r"\b(?:was|were|said|announced|approved|signed|met|died|won|lost|published|opened|closed|fell|rose|reported|voted|"
    r"resigned|arrested|launched|began|ended|reached|confirmed|told)\b"
    r"(?:[ ,]+[\w’'-]+){0,4}? (?:on|in) (?:\w+day,? )?\Z"
)
_PLANNED = regex(
    r"\b(?:will|would|to|until|before|after|by|for|from|scheduled|expected|due|planned|moved|if)\b",
    re.IGNORECASE,
)
_WINDOW = 80


@rule("DT005", severity="info", default=False, local=True)
def future_in_past_tense(post: Post) -> Iterator[Finding]:
    """Something is told as past on a day after the post.

    ```md bad
    ---
    date: 2026-03-05
    ---
    Parliament approved the budget on ⟦19 April 2026⟧.
    ```

    ```md good
    ---
    date: 2026-03-05
    ---
    Parliament approved the budget on 3 March 2026, and said that it was to be raised on 19 April 2026.
    ```
    """
    if post.date is None:
        return
    for mention in post.dates:
        day = mention.date.first_day() if mention.date and mention.year_is_written else None
        if not isinstance(mention.where, Passage) or mention.where.block is None or day is None:
            continue
        late = (day - post.date.last).days
        before = post.source.text[max(mention.span.start - _WINDOW, 0) : mention.span.start]
        sentence = re.split(r"[.!?;\n“”\"]", before)[-1]
        if late > 1 and not mention.where.is_quoted and _PAST.search(sentence) and not _PLANNED.search(sentence):
            yield Finding(
                mention.span,
                f"told as past, but {mention.date} is {late} days after the post",
                "put right the date or the tense",
                related=(Related(post.date.span, "the date of the post"),) if post.date.span else (),
            )
