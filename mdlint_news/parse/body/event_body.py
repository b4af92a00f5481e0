"""The body from the events of pyromark, the same as from markdown-it-py, where the two are known to agree."""

import re
from typing import Any

from mdlint_news.parse.body.definitions import read_definition
from mdlint_news.parse.body.event_blocks import EventBlock, EventReader, UnlikeError, offsets
from mdlint_news.parse.body.event_limits import read_definitions, require_likeness
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.leaves import BodyText, LinesOrigin
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parse.body.table_rows import read_rows
from mdlint_news.parts import Block, Body, Template

_LIST_MARK = re.compile(r"(\d*)([-*+.)])")
_FENCE = re.compile(r"(`{3,}|~{3,})([^\n]*)")
_HASHES = re.compile("#+")


def event_body(lines: Lines, templates: tuple[Template, ...]) -> Body | None:
    """Read the body; nothing where another parser has to."""
    at = offsets(lines.text)
    try:
        require_likeness(lines.text)
        parsed = read_definitions(lines.text, at)
        root = EventReader(lines.text, lines.line_starts, at).read()
    except UnlikeError:
        return None
    definitions = {label: read_definition(label, one, lines) for label, one in parsed.items()}
    environment: dict[str, Any] = {
        "references": {label: {"title": one.title, "href": one.url} for label, one in parsed.items()}
    }
    body = BodyText(lines, InlineReader(lines, environment, definitions, at))
    block = Block("body", body)
    _fill(block, root, body, lines.text)
    return Body(block, tuple(definitions.values()), templates)


def _fill(block: Block, parsed: EventBlock, body: BodyText, text: str) -> None:
    for one in parsed.children:
        level, markup, info = _says(one, text)
        is_atx = markup.startswith("#")
        events = one.events if one.kind in ("heading", "paragraph") else None
        origin = LinesOrigin(body, one.kind, one.starts, one.last_line, is_atx=is_atx, events=events)
        child = Block(origin.kind, origin, block, level)
        child.markup = markup
        if info:
            child.info = origin.written(info)
        block.children.append(child)
        if one.kind == "table":
            read_rows(child, origin)
        elif one.children:
            _fill(child, one, body, text)


def _says(block: EventBlock, text: str) -> tuple[int, str, str]:
    """Say a block's level, its markup and its information."""
    start = block.starts[0]
    match block.kind:
        case "quote":
            return 0, ">", ""
        case "list" | "item":
            mark = _LIST_MARK.match(text, start)
            return 0, mark[2] if mark else "", mark[1] if mark and block.kind == "item" else ""
        case "heading":
            hashes = _HASHES.match(text, start) if len(block.starts) == 1 else None
            return block.level, hashes[0] if hashes else "=-"[block.level - 1], ""
        case "code":
            fence = _FENCE.match(text, start)
            return 0, fence[1] if fence else "", fence[2].strip() if fence else ""
        case "break":
            mark = text[start]
            # markdown-it-py counts one more than there are.
            return 0, mark * (text.count(mark, start, _line_end(text, start)) + 1), ""
    return 0, "", ""


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
