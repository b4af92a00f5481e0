"""Plain blocks that not every post has: quotes, code, tables, HTML, headings with an underline, definitions.

Each is read from the match that began it. What its reader says is where it ends; where it begins, if it is not plain.
"""

import re
from collections.abc import Callable

from mdlint_news.parse.body.plain_blocks import MARGIN, PlainReader
from mdlint_news.parse.body.plain_patterns import QUOTE, TABLE
from mdlint_news.parse.body.table_rows import read_rows
from mdlint_news.parts import Block
from mdlint_news.regex import regex

# markdown-it-py ends a table early that lacks more cells than that.
_MOST_CELLS = 0x10000
_TABLE = regex(TABLE)
_COMMENT_END = regex("-->")
_VERBATIM_END = regex("</(?:pre|script|style|textarea)>", re.IGNORECASE | re.ASCII)
_QUOTE_MARGIN = regex("> *")


def _quote(reader: PlainReader, block: "re.Match[str]") -> int:
    """Read a quote: one of a paragraph, as most are, or another."""
    start = block.start()
    found = QUOTE.match(reader.text, start)
    if found is None:
        from mdlint_news.parse.body.plain_holders import read_quote  # noqa: PLC0415 - few posts have one

        return read_quote(reader, start)
    end = found.end()
    quote = reader.add("quote", start, end, reader.root)
    quote.markup = ">"
    reader.add_lines("paragraph", reader.line_starts(start, end, _QUOTE_MARGIN), end, quote)
    return end


def _fenced(reader: PlainReader, code: "re.Match[str]") -> int:
    start, end = code.span()
    origin = reader.origin("code", reader.line_starts(start, end, MARGIN), end)
    block = Block("code", origin, reader.root)
    block.markup = code["fence"]
    if info := code["info"].strip():
        block.info = origin.written(info)
    reader.root.add(block)
    return end


def _indented_code(reader: PlainReader, code: "re.Match[str]") -> int:
    """Read code without a fence, and leave out the empty lines behind it."""
    start = code.start()
    end = reader.text.index("\n", start + len(code[0].rstrip(" \t\n"))) + 1
    reader.add_lines("code", reader.line_starts(start, end, MARGIN), end, reader.root)
    return code.end()


def _is_table(table: "re.Match[str]") -> bool:
    """Say whether its header has as many cells as its delimiter row, and whether it is a table to its end."""
    columns = table["delimiters"].count("|")
    return table["header"].count("|") == columns and columns * table["rows"].count("\n") <= _MOST_CELLS


def _table(reader: PlainReader, table: "re.Match[str]") -> int:
    start, end = table.span()
    if not _is_table(table):
        return start
    origin = reader.origin("table", reader.line_starts(start, end), end)
    block = Block("table", origin, reader.root)
    reader.root.add(block)
    read_rows(block, origin)
    return end


def _text(reader: PlainReader, text: "re.Match[str]") -> int:
    """Read text some of whose lines are indented."""
    start, end = text.span("indented")
    reader.add_lines("paragraph", reader.line_starts(start, end, MARGIN), end, reader.root)
    return text.end()


def _before_table(reader: PlainReader, text: "re.Match[str]") -> int:
    """Read text that a table follows at once."""
    start, end = text.span()
    table = _TABLE.match(reader.text, end)
    if table is None or not _is_table(table):
        return start
    reader.add("paragraph", start, end, reader.root)
    return end


def _indented_heading(reader: PlainReader, heading: "re.Match[str]") -> int:
    inside, behind = heading.span("hashes")
    end = heading.end("indented_heading")
    reader.add_lines("heading", [inside], end, reader.root, behind - inside).markup = heading["hashes"]
    return heading.end()


def _underlined(reader: PlainReader, heading: "re.Match[str]") -> int:
    start, end = heading.span()
    mark = heading["underline"][0]
    level = 1 if mark == "=" else 2
    reader.add_lines("heading", reader.line_starts(start, end), end, reader.root, level).markup = mark
    return end


def _html(reader: PlainReader, html: "re.Match[str]") -> int:
    start, end = html.span()
    reader.add_lines("html", reader.line_starts(start, end, MARGIN), end, reader.root)
    return end


def _verbatim(reader: PlainReader, html: "re.Match[str]") -> int:
    """Read a comment, a script or the like, with all of its last line; nothing of one that is never closed."""
    start, opening = html.span("opening")
    # What begins a comment may end it.
    is_comment = html["opening"].endswith("-")
    pattern, at = (_COMMENT_END, opening - 2) if is_comment else (_VERBATIM_END, opening)
    closing = pattern.search(reader.text, at)
    if closing is None:
        return start
    end = reader.text.index("\n", closing.end()) + 1
    reader.add_lines("html", reader.line_starts(start, end, MARGIN), end, reader.root)
    return end


def _definitions(reader: PlainReader, block: "re.Match[str]") -> int:
    """Read definitions, or a footnote. Those in other blocks are left to the parser."""
    start = block.start()
    if reader.environment is None:
        return start
    if reader.text.startswith("[^", start):
        from mdlint_news.parse.body.plain_holders import read_note  # noqa: PLC0415 - few posts have one

        return read_note(reader, start, reader.environment)
    from mdlint_news.parse.body.plain_definitions import read_definitions  # noqa: PLC0415 - most posts have none

    return read_definitions(reader.text, start, reader.environment)


READERS: dict[str, Callable[[PlainReader, "re.Match[str]"], int]] = {
    "quote": _quote,
    "fenced": _fenced,
    "table": _table,
    "definitions": _definitions,
    "html": _html,
    "verbatim": _verbatim,
    "underlined": _underlined,
    "code": _indented_code,
    "indented": _text,
    "before_table": _before_table,
    "indented_heading": _indented_heading,
}
"""By what began the block."""
