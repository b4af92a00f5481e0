"""FM011."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, iso_date, rule


@rule("FM011", severity="warning")
def filename_mismatch(
    post: Post,
    *,
    tolerance_days: Annotated[int, "How far apart the two may be, for the sake of time zones."] = 1,
) -> Iterator[Finding]:
    """The date of the front matter is not that of the file's name.

    The archive, the permalink and the page then say different things, and which of them is true nobody can see.

    ```md bad path="_posts/2026-03-04-ferry-line.md"
    ---
    title: Ferry line extended
    date: ⟦2026-04-03⟧
    ---
    ```

    ```md good path="_posts/2026-03-04-ferry-line.md"
    ---
    title: Ferry line extended
    date: 2026-03-04 23:30:00 -0800
    ---
    ```
    """
    # Most agree to the letter.
    if post.date is None or post.date.span is None or post.name.startswith(post.date.day.isoformat()):
        return
    named = iso_date(post.name)
    if named is None:
        return
    day = named.first_day()
    if day is None:
        message = f"the file's name has a date that does not exist: `{post.name[:10]}`"
        yield Finding(post.date.span, message, "rename the file")
    elif abs((post.date.day - day).days) > tolerance_days:
        message = f"the front matter is dated {post.date.day}, the file's name {day}"
        yield Finding(post.date.span, message, "make the two agree")
