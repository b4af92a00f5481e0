"""ST001."""

from mdlint_news.rule import Annotated, Finding, Iterator, Page, Post, rule

# On so many days a title is that of a column.
_COLUMN = 3


@rule("ST001", severity="warning")
def duplicate_title(
    post: Post,
    *,
    days: Annotated[int, "How far apart posts with one title may be dated, and yet tell one story."] = 3,
) -> Iterator[Finding]:
    """Another post of the same days has the same title.

    A pipeline that runs twice publishes a story twice: readers find both, and search engines neither. Letter case and
    punctuation make no difference. Posts that are dated further apart are let pass, since columns and yearly
    announcements keep their titles; so are posts without a date, drafts, and posts in another language. A title
    that posts of three days have is that of a column: there only posts of one day are reported.

    ```md bad path="_posts/2026-03-02-ferries-stop.md" beside=["_posts/2026-03-01-ferries.md|title: Ferries stop!"]
    ---
    title: ⟦Ferries stop⟧
    ---
    ```

    ```md good path="_posts/2026-03-02-morning-briefing.md" beside=["_posts/2026-02-02-b.md|title: Morning briefing"]
    ---
    title: Morning briefing
    ---
    ```

    ```md good path="_posts/2026-03-03-b.md" beside=["2026-03-01-a.md|title: The Day", "2026-03-02-a.md|title: The Day"]
    ---
    title: The Day
    ---
    ```
    """
    if post.title is None or post.date is None:
        return
    day = post.date.day
    is_column = len({day, *(page.day for page in post.others.titles if page.day)}) >= _COLUMN
    apart = 0 if is_column else days
    near = [page for page in post.others.titles if page.day and abs((page.day - day).days) <= apart]
    if near:
        message = f"same title as in {_named(near)}"
        yield Finding(post.title.span, message, "publish one of them, or say in the titles how they differ")


def _named(pages: list[Page]) -> str:
    more = f" and {len(pages) - 1} more" if len(pages) > 1 else ""
    return f"`{pages[0].path}`{more}"
