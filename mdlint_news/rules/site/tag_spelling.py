"""ST006."""

from mdlint_news.rule import TAG_KEYS, Finding, Iterator, Post, replace, rule, unsafe


@rule("ST006", severity="warning")
def tag_spelling(post: Post) -> Iterator[Finding]:
    """A tag or category is written in another way than in most posts.

    Generators make a page for each spelling, and readers of one miss the posts of the other. Only letter case, blanks and
    punctuation may differ, and the usual way must be four times as frequent.

    ```md bad path="_posts/2026-03-02-e.md" beside=["a.md|tags: [Ferries]", "b.md|tags: [Ferries]", "c.md|tags: Ferries", "d.md|tags: Ferries"]
    ---
    title: Ferries stop on Monday
    tags: [Storm, ⟦ferries⟧]
    ---
    ```

    ```md fixed
    ---
    title: Ferries stop on Monday
    tags: [Storm, Ferries]
    ---
    ```

    ```md good path="_posts/2026-03-02-e.md" beside=["a.md|tags: [Ferries]", "b.md|tags: [ferries]"]
    ---
    title: Ferries stop on Monday
    tags: [Storm, ferries]
    ---
    ```
    """  # noqa: E501 - other posts are one line
    usual = {spelling.written: spelling for spelling in post.others.spellings}
    if not usual:
        return
    for field in post.front_matter.fields:
        for value in (field.value.items or (field.value,)) if field.key in TAG_KEYS else ():
            if spelling := usual.get(value.text.strip()):
                message = f"tag `{spelling.written}` is written `{spelling.usual}` {spelling.usual_count} times"
                text = post.source[value.span]
                fixed = text.replace(spelling.written, spelling.usual)
                fix = unsafe(replace(value.span, fixed)) if text.count(spelling.written) == 1 else None
                yield Finding(value.span, message, "write it as the other posts do", fix)
