"""ST004."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Span, rule


@rule("ST004", severity="warning")
def repeated_post(
    post: Post,
    *,
    share: Annotated[float, "How many of the post's paragraphs must be in the other one, from 0 to 1."] = 0.8,
    least: Annotated[int, "How many paragraphs that must be at least."] = 3,
    days: Annotated[int, "How far apart the two may be dated."] = 7,
) -> Iterator[Finding]:
    """The post repeats the text of another one.

    It was published twice under two titles, or a post was begun as a copy and never written. Only paragraphs of 80
    characters and more count, and none that stands in many posts, as a house's own words do. The later post is reported. Posts that are dated
    further apart are let pass: what is announced every year is announced in the same words.

    ```md bad path="_posts/2026-03-02-b.md" share=0.5 least=1 beside=["_posts/2026-03-01-a.md|title: Ferries||The port of the city said on Sunday that no ferry would sail before the end of the storm.|And that the bridges would be closed to lorries for as long as the wind came from the north."]
    ---
    title: Bridges close
    ---
    ⟦⟧
    The port of the city said on Sunday that no ferry would sail before the end of the storm.

    And that the bridges would be closed to lorries for as long as the wind came from the north.
    ```

    ```md good path="_posts/2026-03-02-b.md"
    ---
    title: Bridges close
    ---

    The port of the city said on Sunday that no ferry would sail before the end of the storm.
    ```
    """  # noqa: E501 - an example's other post is one line
    for copy in sorted(post.others.copies, key=lambda copy: -copy.shared):
        if copy.shared < max(least, share * copy.total):
            break
        if post.date is None or copy.page.day is None or abs((post.date.day - copy.page.day).days) > days:
            continue
        if (copy.page.day, copy.page.path) < (post.date.day, post.name):
            start = post.front_matter.body_start
            message = f"{copy.shared} of {copy.total} paragraphs are those of `{copy.page.path}`"
            yield Finding(Span(start, start), message, "write what is new, or take the post away")
            return
