"""What stands inside a block of text: its links and its prose, each at its place."""

import re
from typing import Any

from mdlint_news.parse.bare_urls import bare_urls
from mdlint_news.parse.markdown import Mark, markdown
from mdlint_news.parts import Definition, Inline, Link, LinkKind
from mdlint_news.text import Mapped, Piece

OBJECT = "\ufffc"
"""Stands in prose for what is no prose: code, an image, an address."""

_SPECIAL = re.compile(r"[\\`*_\[<&]")
_LINK_KINDS: dict[str, LinkKind] = {"image": "image", "autolink": "autolink"}


def read_inline(content: Mapped, definitions: dict[str, Definition], environment: dict[str, Any]) -> Inline:
    """Read the Markdown of a block, whose references are to the definitions that the parser's environment knows."""
    marks = _marks(content.text, environment)
    bare = [Mark("bare", start, end) for start, end in bare_urls(content.text, marks)]
    if not marks and not bare:
        return Inline((), content)
    marks = sorted([*(mark for mark in marks if not _is_inside(mark, bare)), *bare], key=_order)
    links = [_link(mark, content, definitions) for mark in marks if mark.rule in ("link", "image", "autolink", "bare")]
    comments = [mark for mark in marks if mark.rule == "html_inline" and content.text.startswith("<!--", mark.start)]
    return Inline(
        tuple(links),
        Mapped(_prose(content, marks)),
        tuple(content.span(mark.start, mark.end) for mark in comments),
    )


def _marks(text: str, environment: dict[str, Any]) -> list[Mark]:
    """Let the parser read the text, and take what it noted. Text without a special character has nothing in it."""
    if not _SPECIAL.search(text):
        return []
    md = markdown()
    environment["text"] = text
    marks: list[Mark] = []
    environment["marks"] = marks
    md.inline.parse(text, md, environment, [])
    return marks


def _order(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _is_inside(mark: Mark, others: list[Mark]) -> bool:
    return any(other.start <= mark.start and mark.end <= other.end for other in others)


def _link(mark: Mark, content: Mapped, definitions: dict[str, Definition]) -> Link:
    span = content.span(mark.start, mark.end)
    if mark.rule in ("bare", "autolink"):
        kind: LinkKind = "bare" if mark.rule == "bare" else "autolink"
        inside = 0 if mark.rule == "bare" else 1
        inner = content.span(mark.start + inside, mark.end - inside)
        return Link(kind, span, inner, inner, content.text[mark.start + inside : mark.end - inside])
    opening = mark.start + (2 if mark.rule == "image" else 1)
    text_span = content.span(opening, mark.label_end)
    kind = "image" if mark.rule == "image" else "inline"
    if not mark.reference:
        return Link(kind, span, text_span, content.span(*mark.destination), mark.url)
    definition = definitions[mark.reference]
    kind = "image" if mark.rule == "image" else "reference"
    return Link(kind, span, text_span, definition.url_span, definition.url)


def _prose(content: Mapped, marks: list[Mark]) -> list[Piece]:
    """Put together what a reader reads, from what lies between the marks and what they stand for."""
    pieces: list[Piece] = []
    done = 0
    tails: list[tuple[int, int]] = []
    for mark in marks:
        while tails and tails[-1][0] <= mark.start:
            done = _close(content, pieces, done, *tails.pop())
        if mark.start < done:
            continue
        pieces += content.cut(done, mark.start)
        if mark.rule == "link":
            done = mark.start + 1
            tails.append((mark.label_end, mark.end))
            continue
        done = mark.end
        pieces += _stand_ins(content, mark)
    while tails:
        done = _close(content, pieces, done, *tails.pop())
    return [*pieces, *content.cut(done)]


def _close(content: Mapped, pieces: list[Piece], done: int, label_end: int, end: int) -> int:
    """End a link: the rest of its text is prose, its address is not."""
    pieces += content.cut(done, label_end)
    return max(done, end)


def _stand_ins(content: Mapped, mark: Mark) -> list[Piece]:
    if mark.rule == "emphasis":
        # A mark that opened or closed nothing is text.
        return [
            piece
            for at, token in zip(range(mark.start, mark.end), mark.tokens, strict=True)
            if token.content
            for piece in content.cut(at, at + 1)
        ]
    span = content.span(mark.start, mark.end)
    if mark.rule in ("entity", "escape"):
        text = mark.tokens[-1].content if mark.tokens[-1].type == "text_special" else "\n"
    elif mark.rule == "newline":
        text = "\n"
    elif mark.rule == "html_inline":
        text = "\n" if content.text[mark.start : mark.end].lower().startswith("<br") else ""
    elif mark.rule == "backticks" and not mark.tokens:
        return content.cut(mark.start, mark.end)
    else:
        text = OBJECT
    return [(text, span)]
