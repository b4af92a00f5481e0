"""HD007."""

from mdlint_news.rule import Block, Finding, Iterator, Post, insert, regex, rule, safe

_SENTENCE = regex(r"\w[^\n]*[.…][”\"’')\]]*\Z")
_LONG = 100
_SMALL = ("small", "sub", "sup")


@rule("HD007", severity="warning")
def accidental_setext(post: Post) -> Iterator[Finding]:
    """A line of dashes or equals signs makes a heading of the text above it.

    It was meant as a thematic break. Without a blank line before it, Markdown makes the whole paragraph a heading, and
    readers see a sentence in capitals.

    ```md bad
    ⟦The minister will speak on Friday, her office said.
    ---⟧

    More follows.
    ```

    ```md fixed
    The minister will speak on Friday, her office said.

    ---

    More follows.
    ```

    ```md good
    What the minister said
    ----------------------

    More follows.
    ```
    """
    underlined = [heading for heading in post.headings if heading.markup in ("=", "-")]
    # Where a post underlines its headings on purpose, only what can be none is meant otherwise.
    is_style = any(not _is_suspect(heading) for heading in underlined)
    for heading in underlined:
        is_meant = not (_is_paragraph(heading) if is_style else _is_suspect(heading))
        if heading.parent is post.body.root and (not is_meant or _is_bold(heading, post.body.root.children[0])):
            underline = heading.lines[-1]
            is_break = heading.markup == "-" and underline.end - underline.start > 2  # noqa: PLR2004 - three make a break
            fix = safe(insert(underline.start, "\n")) if is_break else None
            message = f"the line `{post.source[underline][:5]}` makes a heading of the text above it"
            yield Finding(heading.span, message, "put a blank line between them", fix)


def _is_suspect(heading: Block) -> bool:
    last, underline = heading.lines[-2:]
    is_short = 2 * (underline.end - underline.start) < last.end - last.start
    return _is_paragraph(heading) or (is_short and bool(_SENTENCE.search(heading.text)))


def _is_bold(heading: Block, first: Block) -> bool:
    """Say whether a bold line was underlined by what makes a title of it, where the post may not begin with its own."""
    bold = heading.inline.emphasis[:1]
    return bool(
        heading.markup == "="
        and heading is not first
        and bold
        and heading.content
        and bold[0].kind == "strong"
        and bold[0].span == heading.content.stripped().span()
    )


def _is_paragraph(heading: Block) -> bool:
    return len(heading.text) > _LONG or len(heading.lines) > 2 or _is_note(heading)  # noqa: PLR2004 - its text and the underline


def _is_note(heading: Block) -> bool:
    """Say whether a text is in small letters, as what stands below a story: its source, its credit."""
    tags = heading.inline.tags
    return bool(tags) and tags[0].name in _SMALL and tags[0].span.start == heading.span.start
