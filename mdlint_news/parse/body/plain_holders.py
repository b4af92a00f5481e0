"""Plain blocks that hold others: quotes, footnotes, and lists whose items are more than a paragraph.

The text in them, without their marks and margins, is read as a text of its own. Of one in which not all is plain,
nothing is: a line may belong to it that has no mark, and only the parser knows.
"""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import Any

from mdlint_news.named import NamedTuple
from mdlint_news.parse.body.leaves import LinesOrigin
from mdlint_news.parse.body.plain_blocks import MARGIN, PlainReader
from mdlint_news.parse.body.plain_patterns import (
    AFTER_EMPTY,
    AFTER_ITEM,
    AFTER_NOTE,
    AFTER_QUOTE,
    INTERRUPTION,
    NOTE,
)
from mdlint_news.parts import Block
from mdlint_news.parts.blocks import BlockKind

# Each block in another reads its text anew.
_DEEPEST = 6
# How far the lines of a footnote are indented.
_NOTE_WIDTH = 4


class _Held(NamedTuple):
    """The text in a block: its lines, where each begins in the text around it, and where there the block ends."""

    lines: list[str]
    places: list[int]
    end: int


class _HeldReader(PlainReader):
    """Reads the text in a block."""

    def __init__(self, held: _Held, around: PlainReader, root: Block) -> None:
        super().__init__("".join(held.lines), around.body, root)
        self.depth = around.depth + 1
        self._places = around.places(held.places)
        self._starts = list(accumulate([len(line) for line in held.lines], initial=0))

    def places(self, offsets: list[int]) -> list[int]:
        """Where in the body they are."""
        return [self._place(at) for at in offsets]

    def _place(self, at: int) -> int:
        number = bisect_right(self._starts, at) - 1
        return self._places[number] + at - self._starts[number]

    def origin(self, kind: BlockKind, starts: list[int], end: int) -> LinesOrigin:
        """Likewise, from offsets of the text in the block."""
        return super().origin(kind, self.places(starts), self._place(end - 1) + 1)

    def is_read(self) -> bool:
        """Read all of it, and say whether it is plain."""
        return self.depth < _DEEPEST and self.read(0) == len(self.text)


def read_quote(reader: PlainReader, start: int) -> int:
    """Read a quote each line of which has a mark, and say where it ends; where it begins, if the parser has to."""
    text = reader.text
    lines, places, at = [], [], start
    while text.startswith(">", at):
        end = text.index("\n", at) + 1
        begin = at + 2 if text.startswith(" ", at + 1) else at + 1
        lines.append(text[begin:end])
        places.append(begin)
        at = end
    # Where a quote of nothing ends is for the parser to say.
    if not AFTER_QUOTE.match(text, at) or not any(line.strip() for line in lines):
        return start
    holder = Block("body", reader.body)
    quote = reader.add("quote", start, at, holder)
    quote.markup = ">"
    if not _HeldReader(_Held(lines, places, at), reader, quote).is_read():
        return start
    _move(quote, reader.root)
    return at


def read_list(reader: PlainReader, start: int) -> int:
    """Read a list, and say where it ends; where it begins, if the parser has to."""
    text = reader.text
    items: list[tuple[re.Match[str], _Held | None]] = []
    at, mark, indent = start, "", ""
    is_empty = False
    while item := reader.item.match(text, at):
        if items and not (item["mark"].endswith(mark) and item["indent"] == indent):
            return start
        mark, indent = item["mark"][-1], item["indent"]
        at, is_empty = item.end(), bool(item["empty"])
        held = _rest(text, at, item.start("text") - item.start()) if text.startswith(" ", at) else None
        if held and held.places:
            if not is_empty and not INTERRUPTION.match("".join(held.lines)):
                return start
            at, is_empty = held.end, not held.lines[-1].strip()
        items.append((item, held))
    if not items or not (AFTER_EMPTY if is_empty else AFTER_ITEM).match(text, at):
        return start
    holder = Block("body", reader.body)
    whole = reader.add("list", items[0][0].start("mark"), at, holder)
    whole.markup = mark
    for item, held in items:
        block = reader.add_item(item, held.end if held else item.end(), whole)
        if held and not _HeldReader(held, reader, block).is_read():
            return start
    _move(whole, reader.root)
    return at


def read_note(reader: PlainReader, start: int, environment: dict[str, Any]) -> int:
    """Read a footnote, note it as the parser does, and say where it ends; where it begins, if the parser has to."""
    text = reader.text
    note = NOTE.match(text, start)
    if note is None:
        return start
    at, is_empty = note.end(), bool(note["empty"])
    held = _rest(text, at, _NOTE_WIDTH) if is_empty and text.startswith(" ", at) else None
    if held and held.places:
        at, is_empty = held.end, not held.lines[-1].strip()
    if not (AFTER_EMPTY if is_empty else AFTER_NOTE).match(text, at):
        return start
    holder = Block("body", reader.body)
    block = reader.add_lines("note", [start], at, holder)
    block.info = note["label"]
    first, last = note.span("text")
    reader.add_lines("paragraph", reader.line_starts(first, last, MARGIN), last, block)
    if held and not _HeldReader(held, reader, block).is_read():
        return start
    _move(block, reader.root)
    environment.setdefault("footnotes", {"refs": {}, "list": {}})["refs"][f":{note['label']}"] = -1
    return at


def _rest(text: str, at: int, width: int) -> _Held:
    """What is in an item behind its first paragraph: lines that are indented as far as that, and empty ones."""
    margin = " " * width
    lines, places = [], []
    while at < len(text):
        end = text.index("\n", at) + 1
        if text.startswith(margin, at):
            begin = at + len(margin)
        elif text[at:end].strip(" \t\n"):
            break
        else:
            begin = end - 1
        lines.append(text[begin:end])
        places.append(begin)
        at = end
    return _Held(lines, places, at)


def _move(block: Block, root: Block) -> None:
    block.parent = root
    root.add(block)
