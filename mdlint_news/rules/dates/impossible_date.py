"""DT002."""

from mdlint_news.rule import Finding, Iterator, Passage, Post, rule


@rule("DT002", severity="error", local=True)
def impossible_date(post: Post) -> Iterator[Finding]:
    """The text names a date that the calendar does not have.

    ```md bad
    The law came into force on ⟦29 February 2025⟧, the decree on ⟦2025-06-31⟧.
    ```

    ```md good
    The law came into force on 28 February 2025, the decree on 2025-06-30.

    The release is called `2025-13-01`.
    ```
    """
    for mention in post.odd_dates:
        if mention.exists() or not mention.year_is_written:
            continue
        if isinstance(mention.where, Passage) and not mention.where.is_quoted:
            yield Finding(mention.span, f"there is no {mention.readings[0]}", "put the date right")
