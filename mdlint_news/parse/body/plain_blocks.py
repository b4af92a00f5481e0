"""Blocks that need no parser: those that are written as most are. Most posts have no others.

A line that begins like text can begin no other block, nor end one that has begun. What follows says the rest: before an
empty line, a heading or an item, it is known what the block is. All else is left to the parser; the tests compare them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from mdlint_news.named import make
from mdlint_news.parse.body.leaves import BodyText, LinesOrigin
from mdlint_news.parse.body.plain_origin import PlainOrigin
from mdlint_news.parse.body.plain_patterns import AFTER_EMPTY, AFTER_ITEM, BLOCK_AND_ITEM, rare_block
from mdlint_news.parts import Block
from mdlint_news.parts.blocks import BlockKind
from mdlint_news.regex import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MARGIN = regex(r"[ \t]*")


@cache
def _others() -> dict[str, Callable[[PlainReader, re.Match[str]], int]]:
    """What reads the blocks that not every post has."""
    from mdlint_news.parse.body.plain_others import READERS  # noqa: PLC0415 - likewise

    return READERS


class PlainReader:
    r"""Reads plain blocks of a text, which ends with `\n`. They go to a block, definitions to `environment`.

    In other blocks, definitions are left to the parser: there is no environment.
    """

    depth = 0

    def __init__(self, text: str, body: BodyText, root: Block, environment: dict[str, Any] | None = None) -> None:
        self.text = text
        self.body = body
        self.root = root
        self.environment = environment
        self.block, self.item = BLOCK_AND_ITEM.of(text.replace("<http", ""))
        self._is_as_written = environment is not None and body.is_as_written

    def places(self, offsets: list[int]) -> list[int]:
        """Where in the body some offsets of the text are."""
        return offsets

    def read(self, at: int) -> int:
        """Read from the offset of a line on that is in no block, and say from where on the parser has to."""
        text = self.text
        while at < len(text) and (block := self.block.match(text, at) or rare_block(text, at)):
            kind, end = block.lastgroup, block.end()
            if kind == "paragraph":
                self.add("paragraph", at, block.end("paragraph"), self.root)
            elif kind == "heading":
                inside = block.end("hashes")
                heading = self.add("heading", at, block.end("heading"), self.root, inside - at)
                heading.markup = self.text[at:inside]
            elif kind == "break":
                # markdown-it-py counts one more than there are.
                first = self.text[at]
                self.add("break", at, end, self.root).markup = first * (block[0].count(first) + 1)
            elif kind == "list":
                end = self._list(at)
            elif kind != "empty":
                end = _others()[kind or ""](self, block)
            if end == at:
                break
            at = end
        return at

    def add(self, kind: BlockKind, start: int, end: int, parent: Block, level: int = 0) -> Block:
        """Add a block whose lines begin without a margin."""
        if not self._is_as_written:
            starts = self.line_starts(start, end) if kind == "paragraph" else [start]
            return self.add_lines(kind, starts, end, parent, level)
        block = Block(kind, make(PlainOrigin, (self.body, kind, start, end)), parent, level)
        parent.add(block)
        return block

    def add_lines(self, kind: BlockKind, starts: list[int], end: int, parent: Block, level: int = 0) -> Block:
        """Add a block whose lines begin at some offsets; of a heading with an underline, that is one of them."""
        origin = self.origin(kind, starts, end)
        block = Block(origin.kind, origin, parent, level)
        parent.add(block)
        return block

    def origin(self, kind: BlockKind, starts: list[int], end: int) -> LinesOrigin:
        """The origin of such a block."""
        return LinesOrigin(self.body, kind, starts, end, is_atx=kind == "heading" and len(starts) == 1)

    def line_starts(self, start: int, end: int, margin: re.Pattern[str] | None = None) -> list[int]:
        """Where the lines of a range begin, behind a margin."""
        starts = [start]
        while (at := self.text.find("\n", starts[-1], end) + 1) < end:
            starts.append(at)
        if margin is None:
            return starts
        return [begin.end() for at in starts if (begin := margin.match(self.text, at))]

    def _list(self, start: int) -> int:
        """Read a list the items of which are one paragraph each, as of most; others are read elsewhere."""
        items: list[re.Match[str]] = []
        at, mark = start, ""
        while (
            (item := self.item.match(self.text, at))
            and (not mark or item["mark"].endswith(mark))
            and not item["indent"]
        ):
            items.append(item)
            at, mark = item.end(), mark or item["mark"][-1]
        if not items or not (AFTER_EMPTY if items[-1]["empty"] else AFTER_ITEM).match(self.text, at):
            from mdlint_news.parse.body.plain_holders import read_list  # noqa: PLC0415 - few posts have one

            return read_list(self, start)
        whole = self.add("list", start, at, self.root)
        whole.markup = mark
        for item in items:
            self.add_item(item, item.end(), whole)
        return at

    def add_item(self, item: re.Match[str], end: int, parent: Block) -> Block:
        """Add an item, and the paragraph that it begins with."""
        block = self.add("item", item.start("mark"), end, parent)
        block.markup, block.info = parent.markup, item["number"] or ""
        first, last = item.span("text")
        if self.text.find("\n", first, last) + 1 == last:
            self.add("paragraph", first, last, block)
        else:
            self.add_lines("paragraph", self.line_starts(first, last, MARGIN), last, block)
        return block
