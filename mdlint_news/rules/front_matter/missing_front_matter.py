"""FM001."""

from mdlint_news.rule import Block, Finding, Iterator, Post, Span, front, regex, rule, safe

# What every generator asks for, and beside it one more that only front matter has.
_KEY = regex(r"(?P<key>[A-Za-z_]\w*):(?:\s|\Z)")
_OTHERS = frozenset(("date", "layout", "pubDate", "author", "tags", "categories", "draft", "slug", "description"))
_FENCED = ("", "yaml", "yml", "markdown", "md")


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

    ```md bad
    ---
    title: Harbour reopens
    ---
    ---
    ⟦title: Harbour reopens after the storm⟧
    date: 2026-02-03
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
    elif stray := _stray(post):
        where = "in a code fence" if stray.kind == "code" else "in the text"
        which = "a second block of" if front_matter.format else "the"
        message = f"{which} front matter stands {where}, where readers see it"
        yield Finding(stray.lines[0], message, "keep one block, and begin the file with it")
    elif front_matter.format is None and post.site.has_front_matter:
        start = front_matter.span.start
        message = "the post has no front matter, its neighbours do"
        yield Finding(Span(start, start), message, "begin the file with a `---` line, the keys, and another `---` line")


def _stray(post: Post) -> Block | None:
    """The block that is front matter in the wrong place: below a line of hyphens, or in a fence before all text."""
    text, end = post.source.text, post.front_matter.span.end
    if text.find("title:", end) < 0:
        return None
    for number, block in enumerate(post.body.root.children):
        if number == 0 and block.kind == "code" and block.info.lower() in _FENCED and len(block.lines) > 1:
            is_stray = post.source[block.lines[1]] == "---" and _has_keys(post, block.lines[2:])
        elif block.kind in ("paragraph", "heading"):
            above = text[end : block.span.start]
            is_stray = (
                above.strip(" \t") in ("\n", "\r\n") and text[end - 3 : end] == "---" and _has_keys(post, block.lines)
            )
        else:
            is_stray = False
        if is_stray:
            return block
        end = block.span.end
    return None


def _has_keys(post: Post, lines: tuple[Span, ...]) -> bool:
    matches = [_KEY.match(post.source[line]) for line in lines]
    keys = {match["key"] for match in matches if match}
    return "title" in keys and not keys.isdisjoint(_OTHERS)
