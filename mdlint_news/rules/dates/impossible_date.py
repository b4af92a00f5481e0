"""DT002."""

from mdlint_news.rule import Finding, Iterator, Post, rule, written_dates


@rule("DT002", severity="error")
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
    for passage in post.passages:
        if passage.block is None or passage.is_quoted:
            continue
        for written in written_dates(passage.text):
            if not written.date.exists():
                place = passage.prose.span(written.start, written.end)
                yield Finding(place, f"there is no {written.date}", "put the date right")
