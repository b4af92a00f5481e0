"""FM012."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, rule


@rule("FM012", severity="warning")
def future_date(
    post: Post,
    *,
    tolerance_days: Annotated[int, "How many days ahead a post may be dated."] = 1,
) -> Iterator[Finding]:
    """A post is dated in the future.

    Jekyll, Hugo and others leave it out without a word until its day has come. A site that schedules its posts sets
    the days that it needs, or turns this off.

    ```md bad today=2026-03-01
    ---
    title: Ferry line extended
    date: ⟦2026-03-20⟧
    ---
    ```

    ```md good today=2026-03-01
    ---
    title: Ferry line extended
    date: 2026-03-02
    ---
    ```
    """
    dated = post.date
    # Whatever the clock and the config say: days that no calendar has cannot be added.
    if dated and dated.span and dated.day.toordinal() - post.today.toordinal() > tolerance_days:
        message = f"the post is dated {dated.day}, and today is {post.today}"
        yield Finding(dated.span, message, "date it today, or publish it on its day")
