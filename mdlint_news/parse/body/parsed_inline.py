"""What stands inside a text that the parser has read, or inside a block of HTML."""

from collections.abc import Iterator

from mdlint_news.parse.body.bare_urls import bare_urls
from mdlint_news.parse.body.drawn import OBJECT, AsRead, StandIn, outermost
from mdlint_news.parse.body.html import find_tags, opaque_ranges, reads_as, tag_at
from mdlint_news.parse.body.inline_parts import Emphasised, InlineParts
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parse.body.marks import Mark
from mdlint_news.parts import Definition, Inline
from mdlint_news.regex import regex
from mdlint_news.text import Mapped

_ENTITY = regex(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
Definitions = dict[str, Definition]


def read_parsed(
    content: Mapped, marks: list[Mark], emphasised: list[Emphasised], lines: Lines, definitions: Definitions
) -> Inline:
    """Read a text from what the parser noted of it."""
    text = content.text
    if bare := [Mark("bare", start, end) for start, end in bare_urls(text, marks)]:
        marks = sorted([*bare, *marks], key=lambda mark: mark.start)
    stand_ins = [stand_in for mark in marks for stand_in in _stand_ins(text, mark)]
    for _, first, inside_first, inside_last, last in emphasised:
        stand_ins += (first, inside_first, ""), (inside_last, last, "")
    tags = [tag_at(text, mark.start, mark.end) for mark in marks if mark.rule == "html_inline"]
    parts = InlineParts(content, marks, tags, lines)
    prose = _prose(content, parts, stand_ins, lines)
    if not marks and not emphasised:
        return Inline(prose)
    return _inline(prose, parts, emphasised, definitions)


def read_html(content: Mapped, lines: Lines, definitions: Definitions) -> Inline:
    """Read a block of HTML."""
    text = content.text
    tags = list(find_tags(text))
    stand_ins = [(tag.start, tag.end, reads_as(tag)) for tag in tags]
    stand_ins += _entities(text) if "&" in text else ()
    parts = InlineParts(content, [], tags, lines)
    return _inline(_prose(content, parts, stand_ins, lines), parts, [], definitions)


def _entities(text: str) -> Iterator[StandIn]:
    from html import unescape  # noqa: PLC0415 - few posts have one

    for written in _ENTITY.finditer(text):
        if (read := unescape(written[0])) != written[0]:
            yield *written.span(), read


def _prose(content: Mapped, parts: InlineParts, stand_ins: list[StandIn], lines: Lines) -> Mapped:
    stand_ins += [(start, end, OBJECT) for start, end in opaque_ranges(parts.tags)]
    if lines.masks:
        stand_ins += lines.stand_ins(content.text)
    return AsRead(content, list(outermost(stand_ins))) if stand_ins else content


def _inline(prose: Mapped, parts: InlineParts, emphasised: list[Emphasised], definitions: Definitions) -> Inline:
    return Inline(
        prose,
        tuple(parts.links(definitions)),
        tuple(parts.emphasis(emphasised)),
        tuple(parts.codes()),
        tuple(parts.markup()),
        tuple(parts.notes()),
        tuple(parts.breaks()),
    )


def _stand_ins(text: str, mark: Mark) -> Iterator[StandIn]:
    """The ranges of a mark that are not read as they are written."""
    whole = mark.start, mark.end
    match mark.rule:
        case "link":
            yield mark.start, mark.start + 1, ""
            yield mark.label_end, mark.end, ""
        case "entity" | "escape":
            # A backslash that escapes nothing is read as it is written, with the character behind it.
            if mark.text != text[mark.start : mark.end]:
                yield *whole, mark.text
        case "break" | "newline":
            yield *whole, "\n"
        case "html_inline":
            yield *whole, "\n" if text.startswith(("<br", "<BR"), mark.start) else ""
        case "emphasis" | "strikethrough" | "backticks":
            pass  # of the first, only some are marks; the last is closed by nothing
        case _:
            yield *whole, OBJECT
