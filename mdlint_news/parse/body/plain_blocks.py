"""Blocks that need no parser: text, headings, breaks, flat lists, quotes, code and tables. Most posts have no others.

A line that begins like text can begin no other block, nor end one that has begun. What follows says the rest: before an
empty line, a heading or an item, it is known what the block is. All else is left to the parser; the tests compare them.
"""

import re
from typing import Any

from mdlint_news.named import make
from mdlint_news.parse.body.leaves import BodyText, LinesOrigin
from mdlint_news.parse.body.plain_origin import PlainOrigin
from mdlint_news.parse.body.table_rows import read_rows
from mdlint_news.parts import Block
from mdlint_news.parts.blocks import BlockKind
from mdlint_news.regex import regex

# How text begins: with a character that no rule of the parser is for, or with what rules out all that are. No line that
# does is an underline or a delimiter row. In brackets stands no label of a definition or a note, and no check box.
TEXT = (
    r"(?:[^ \t\n#>*+_0-9<`~|:=\[-]"
    r"|#+[^# \t\n]|\*+[^* \t\n]|_+[^_ \t\n]|\+[^ \t\n]|=+[^= \t\n]|[-:]+[^-:| \t\n]"
    r"|[0-9]++(?![.)][ \t\n])|`{1,2}(?!`)|~{1,2}(?!~)|<https?:"
    r"|\[(?!\^|[ xX]\][ \t])[^\[\]\\\n]*(?:\[|\](?!:)))"
)
_EMPTY = r"(?:[ \t]*\n)"
_HASHES = r"#{1,6}(?=[ \t\n])"
# An item that may follow text without an empty line: it is not empty, nor the second, and no delimiter row.
_FIRST_ITEM = r"(?:[+*]|-(?! {1,4}[-:|])|1[.)]) {1,4}[^ \t\n]"
_MARK = r"(?P<mark>[-+*]|(?P<number>[0-9]{1,9})[.)])"
# Between pipes, and with no pipe that a backslash escapes in the row that counts. Before an empty line, it is over.
_TABLE = (
    r"(?P<header>\|[^\n\\]*\|[ \t]*\n)(?P<delimiters>(?>(?:\|[ \t]*+:?-++:?[ \t]*+)+)\|[ \t]*\n)"
    rf"(?P<rows>(?>(?:\|[^\n]*\n)*))(?=\Z|{_EMPTY})"
)
_BLOCK = regex(
    rf"(?P<empty>{_EMPTY}(?>{_EMPTY}*))"
    # A heading with a pipe in it may be the header of a table.
    rf"|(?P<heading>(?P<hashes>{_HASHES})(?:[^\n|]*\n|[^\n]*\n(?![ \t]*[-:|])))(?>{_EMPTY}*)"
    rf"|(?P<paragraph>(?>(?:{TEXT}[^\n]*\n)+)(?=\Z|{_EMPTY}|{_HASHES}|{_FIRST_ITEM}))(?>{_EMPTY}*)"
    r"|(?P<break>(?:-[ \t]*){3,}\n|(?:\*[ \t]*){3,}\n|(?:_[ \t]*){3,}\n)"
    rf"|(?P<list>(?={_MARK} ))"
    r"|(?P<quote>(?=>))"
    # With a pipe, its first line may be the header of a table.
    r"|(?P<code>(?P<fence>`{3,})(?P<info>[^`|\n]*)\n"
    r"(?>(?:(?! {0,3}(?P=fence)`*[ \t]*\n)[^\n]*\n)*) {0,3}(?P=fence)`*[ \t]*\n)"
    rf"|(?P<table>{_TABLE})"
    r"|(?P<definitions>(?=\[))"
)
# markdown-it-py ends a table early that lacks more cells than that.
_MOST_CELLS = 0x10000
_ITEM = regex(rf"{_MARK} {{1,4}}(?! )(?P<text>(?>(?: *{TEXT}[^\n]*\n)+))(?P<empty>(?>{_EMPTY}*))")
# One paragraph, each line of which has a mark.
_QUOTE = regex(rf"(?>(?:> {{0,4}}{TEXT}[^\n]*\n)+)(?=\Z|{_EMPTY})")
_MARGIN = regex(r"[ \t]*")
_QUOTE_MARGIN = regex("> *")
_AFTER_EMPTY = regex(rf"(?!{_MARK}[ \t\n])[^ \t]|\Z")
_AFTER_ITEM = regex(rf"{_HASHES}|\Z")


class PlainReader:
    r"""Reads plain blocks of a text, which ends with `\n`. They go to the body, definitions to `environment`."""

    def __init__(self, text: str, body: BodyText, root: Block, environment: dict[str, Any]) -> None:
        self._text = text
        self._body = body
        self._root = root
        self._environment = environment

    def read(self, at: int) -> int:
        """Read from the offset of a line on that is in no block, and say from where on the parser has to."""
        while block := _BLOCK.match(self._text, at):
            kind, end = block.lastgroup, block.end()
            if kind == "paragraph":
                self._add("paragraph", at, block.end("paragraph"), self._root)
            elif kind == "heading":
                inside = block.end("hashes")
                heading = self._add("heading", at, block.end("heading"), self._root, inside - at)
                heading.markup = self._text[at:inside]
            elif kind == "break":
                # markdown-it-py counts one more than there are.
                first = self._text[at]
                self._add("break", at, end, self._root).markup = first * (block[0].count(first) + 1)
            elif kind != "empty":
                end = self._composed(block)
            if end == at:
                break
            at = end
        return at

    def _composed(self, block: "re.Match[str]") -> int:
        """Read what is more than a line or a text, and say where it ends: where it begins, if the parser has to."""
        kind, at = block.lastgroup, block.start()
        if kind == "list":
            return self._list(at)
        if kind == "quote":
            return self._quote(at)
        if kind == "code":
            return self._code(block)
        if kind == "table":
            return self._table(block)
        from mdlint_news.parse.body.plain_definitions import read_definitions  # noqa: PLC0415 - most posts have none

        return read_definitions(self._text, at, self._environment)

    def _add(self, kind: BlockKind, start: int, end: int, parent: Block, level: int = 0) -> Block:
        body = self._body
        if body.is_as_written:
            block = Block(kind, make(PlainOrigin, (body, kind, start, end)), parent, level)
        else:
            starts = self._line_starts(start, end) if kind == "paragraph" else [start]
            origin = LinesOrigin(body, kind, starts, end, is_atx=kind == "heading")
            block = Block(origin.kind, origin, parent, level)
        parent.add(block)
        return block

    def _add_lines(self, kind: BlockKind, margin: "re.Pattern[str]", place: tuple[int, int], parent: Block) -> Block:
        """Add a block whose lines begin behind a margin."""
        start, end = place
        begins = (margin.match(self._text, at) for at in self._line_starts(start, end))
        origin = LinesOrigin(self._body, kind, [begin.end() for begin in begins if begin], end)
        block = Block(origin.kind, origin, parent)
        parent.add(block)
        return block

    def _line_starts(self, start: int, end: int) -> list[int]:
        starts = [start]
        while (at := self._text.find("\n", starts[-1], end) + 1) < end:
            starts.append(at)
        return starts

    def _quote(self, start: int) -> int:
        """Read a quote of one paragraph; of any other nothing."""
        found = _QUOTE.match(self._text, start)
        if found is None:
            return start
        quote = self._add("quote", start, found.end(), self._root)
        quote.markup = ">"
        self._add_lines("paragraph", _QUOTE_MARGIN, found.span(), quote)
        return found.end()

    def _code(self, code: "re.Match[str]") -> int:
        """Read fenced code; nothing where what is written in its first line may be a template."""
        if not self._body.is_as_written:
            return code.start()
        block = self._add_lines("code", _MARGIN, code.span(), self._root)
        block.markup, block.info = code["fence"], code["info"].strip()
        return code.end()

    def _table(self, table: "re.Match[str]") -> int:
        """Read a table; nothing where its header has not as many cells as its delimiter row."""
        start, end = table.span()
        columns = table["delimiters"].count("|")
        if table["header"].count("|") != columns or columns * table["rows"].count("\n") > _MOST_CELLS:
            return start
        origin = LinesOrigin(self._body, "table", self._line_starts(start, end), end)
        block = Block("table", origin, self._root)
        self._root.add(block)
        read_rows(block, origin)
        return end

    def _list(self, start: int) -> int:
        """Read a list whose items are one paragraph each; where it is another, or may be, nothing of it."""
        items: list[re.Match[str]] = []
        at, mark = start, ""
        while (item := _ITEM.match(self._text, at)) and (not mark or item["mark"].endswith(mark)):
            items.append(item)
            at, mark = item.end(), mark or item["mark"][-1]
        if not items or not (_AFTER_EMPTY if items[-1]["empty"] else _AFTER_ITEM).match(self._text, at):
            return start
        whole = self._add("list", start, at, self._root)
        whole.markup = mark
        for item in items:
            end = item.end("text")
            block = self._add("item", item.start(), end, whole)
            block.markup, block.info = mark, item["number"] or ""
            first = item.start("text")
            if self._text.find("\n", first, end) + 1 == end:
                self._add("paragraph", first, end, block)
            else:
                self._add_lines("paragraph", _MARGIN, (first, end), block)
        return at
