"""FM001."""

from mdlint_news.rule import Finding, Iterator, Post, Span, front, rule, safe


@rule("FM001", severity="error")
def missing_front_matter(post: Post) -> Iterator[Finding]:
    """The front matter is missing, never closed, or not at the top.

    A generator that finds no front matter publishes the keys as text, or leaves the post out without a word. A file
    without any is a finding where its neighbours in the folder have some.

    ```md bad
    ⟦---⟧
    title: Harbour reopens after the storm
    date: 2026-02-03

    The harbour of Split reopened on Tuesday.
    ```

    ```md bad

    ⟦---⟧
    title: Harbour reopens after the storm
    ---
    The harbour of Split reopened on Tuesday.
    ```

    ```md fixed
    ---
    title: Harbour reopens after the storm
    ---
    The harbour of Split reopened on Tuesday.
    ```

    ```md bad has-front-matter=true
    ⟦⟧The harbour of Split reopened on Tuesday.
    ```

    ```md good
    ---
    title: Harbour reopens after the storm
    date: 2026-02-03
    ---

    The harbour of Split reopened on Tuesday.
    ```
    """
    front_matter = post.front_matter
    if front_matter.damage and front_matter.damage.kind != "invalid":
        damage = front_matter.damage
        fix = safe(front(post.source, damage.span.start)) if damage.kind == "late" else None
        yield Finding(damage.span, damage.message, damage.help, fix)
    elif front_matter.format is None and post.site.has_front_matter:
        start = front_matter.span.start
        message = "the post has no front matter, its neighbours do"
        yield Finding(Span(start, start), message, "begin the file with a `---` line, the keys, and another `---` line")
