"""What stands inside a block of text: its links and its prose, each at its place."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from mdlint_news.parse.bare_urls import bare_urls
from mdlint_news.parse.markdown import Mark, markdown
from mdlint_news.parts import Definition, Inline, Link
from mdlint_news.text import Mapped, Piece

OBJECT = "\ufffc"
"""Stands in prose for what is no prose: code, an image, an address."""

_SPECIAL = re.compile(r"[\\`*_\[<&]")
_LINKS = ("link", "image", "autolink", "bare")


def read_inline(content: Mapped, definitions: dict[str, Definition], environment: dict[str, Any]) -> Inline:
    """Read the Markdown of a block, whose references are to the definitions that the parser's environment knows."""
    text = content.text
    marks = _marks(text, environment)
    bare = [Mark("bare", start, end) for start, end in bare_urls(text, marks)]
    if not marks and not bare:
        return Inline((), content)
    if bare:
        marks = [mark for mark in marks if not _is_inside(mark, bare)] + bare
        marks.sort(key=lambda mark: mark.start)
    links = tuple(_link(mark, content, definitions) for mark in marks if mark.rule in _LINKS)
    comments = tuple(
        content.span(mark.start, mark.end)
        for mark in marks
        if mark.rule == "html_inline" and text.startswith("<!--", mark.start)
    )
    return Inline(links, Mapped(list(_prose(content, marks))), comments)


def _marks(text: str, environment: dict[str, Any]) -> list[Mark]:
    """Let the parser read the text, and take what it noted. Text without a special character has nothing in it."""
    if not _SPECIAL.search(text):
        return []
    md = markdown()
    marks: list[Mark] = []
    environment["text"], environment["marks"] = text, marks
    md.inline.parse(text, md, environment, [])
    # The text of a link is read before the link is done.
    return sorted(marks, key=lambda mark: mark.start)


def _is_inside(mark: Mark, others: list[Mark]) -> bool:
    """Say whether a mark lies inside one of others, which are in order and do not overlap."""
    before = bisect_right(others, mark.start, key=lambda other: other.start) - 1
    return before >= 0 and mark.end <= others[before].end


def _link(mark: Mark, content: Mapped, definitions: dict[str, Definition]) -> Link:
    span = content.span(mark.start, mark.end)
    if mark.rule == "bare":
        return Link("bare", span, span, span, content.text[mark.start : mark.end])
    if mark.rule == "autolink":
        inside = content.span(mark.start + 1, mark.end - 1)
        return Link("autolink", span, inside, inside, content.text[mark.start + 1 : mark.end - 1])
    is_image = mark.rule == "image"
    text_span = content.span(mark.start + (2 if is_image else 1), mark.label_end)
    if mark.reference:
        definition = definitions[mark.reference]
        return Link("image" if is_image else "reference", span, text_span, definition.url_span, definition.url)
    return Link("image" if is_image else "inline", span, text_span, content.span(*mark.destination), mark.url)


def _prose(content: Mapped, marks: list[Mark]) -> Iterator[Piece]:
    """Put together what a reader reads: what lies between the marks, and what they stand for."""
    done = 0
    stand_ins = (stand_in for mark in marks for stand_in in _stand_ins(content, mark))
    for start, end, text in sorted(stand_ins):
        if start < done:
            continue  # inside of what is no prose
        yield from content.cut(done, start)
        yield text, content.span(start, end)
        done = end
    yield from content.cut(done)


def _stand_ins(content: Mapped, mark: Mark) -> Iterator[tuple[int, int, str]]:
    """The ranges of a mark that are not read as they are written, and what is read in their place."""
    whole = mark.start, mark.end
    match mark.rule:
        case "link":
            yield mark.start, mark.start + 1, ""
            yield mark.label_end, mark.end, ""
        case "emphasis":
            # A mark that opened or closed nothing is text, and has a token with it.
            yield from (
                (mark.start + n, mark.start + n + 1, "") for n, token in enumerate(mark.tokens) if not token.content
            )
        case "entity" | "escape":
            yield *whole, mark.tokens[0].content if mark.tokens[0].type == "text_special" else "\n"
        case "newline":
            yield *whole, "\n"
        case "html_inline":
            yield *whole, "\n" if content.text[mark.start : mark.end].lower().startswith("<br") else ""
        case "backticks" if not mark.tokens:
            pass  # nothing closes them
        case _:
            yield *whole, OBJECT
