"""DT006."""

from mdlint_news.rule import Annotated, Finding, Iterator, Passage, Post, rule


@rule("DT006", severity="info", default=False)
def stale_dates(
    post: Post,
    *,
    days: Annotated[int, "How old the newest date of the text has to be."] = 60,
) -> Iterator[Finding]:
    """All that the text dates is long past.

    News that knows nothing of the last two months may come from what a language model learned long ago. It is
    reported at the newest date of the text, and only where there are two at least.

    ```md bad
    ---
    date: 2026-03-05
    ---
    The ferry line was opened on 3 May 2024 and extended on ⟦9 June 2025⟧.
    ```

    ```md good
    ---
    date: 2026-03-05
    ---
    The ferry line was opened on 3 May 2024 and extended on 4 March 2026.
    ```
    """
    if post.date is None:
        return
    dated = []
    for mention in post.dates:
        in_text = isinstance(mention.where, Passage) and mention.where.block is not None
        day = mention.date.last_day() if mention.date and in_text and not post.is_in_sources(mention.span) else None
        if day and mention.date and mention.date.precision != "year":
            dated.append((day, mention))
    if len(dated) > 1:
        newest, mention = max(dated, key=lambda one: one[0])
        age = (post.date.day - newest).days
        if age >= days:
            message = f"the newest date of the text is {age} days before the post"
            yield Finding(mention.span, message, "look whether the text is up to date")
