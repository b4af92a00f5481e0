"""The body's blocks from the events of pyromark, a Markdown parser in Rust, with the places of their lines."""

import re
from collections.abc import Iterable
from typing import Any

from mdlint_news.parse.body.event_limits import require_end, require_indented_end, require_plain_end, require_text
from mdlint_news.parse.body.event_parser import Event, TextEvent, UnlikeError
from mdlint_news.parse.body.leaves import BodyText, LinesOrigin
from mdlint_news.parse.body.table_rows import read_rows
from mdlint_news.parts import Block
from mdlint_news.parts.blocks import BlockKind

_KINDS: dict[str, BlockKind] = {
    "BlockQuote": "quote",
    "CodeBlock": "code",
    "Heading": "heading",
    "HtmlBlock": "html",
    "Item": "item",
    "List": "list",
    "Paragraph": "paragraph",
    "Rule": "break",
    "Table": "table",
}
_HOLDERS = ("quote", "list", "item")
_BOUNDS = ("Start", "End")
_LINKS = ("Link", "Image")
_MARKS = ("Start", "Code", "InlineHtml", "HardBreak")
_CODE_INDENT = 4
_DEEPEST = 6
"""markdown-it-py reads no deeper than twenty levels, and counts more things as such."""
_QUOTE_MARK = re.compile(" {0,3}>")
_BLANKS = re.compile(" *")
_LIST_MARK = re.compile(r"(\d*)([-*+.)])(?P<blanks> *)(?=[^ \n])")
_FENCE = re.compile(r"(`{3,}|~{3,})([^\n]*)")
_HASHES = re.compile("#+")


def _named(event: Any) -> tuple[str, str, Any]:  # noqa: ANN401 - some of a great union
    """Say what an event is (`Start`), what of (`Paragraph`), and what there is to say of that."""
    if event.__class__ is str:
        return event, event, None
    [(which, what)] = event.items()
    if which not in _BOUNDS:
        return which, which, None
    return which, what if what.__class__ is str else next(iter(what)), what


class EventReader:
    """Makes blocks of a text from the events in it."""

    def __init__(self, text: str, body: BodyText) -> None:
        self._text = text
        self._body = body
        self._block = Block("body", body)
        # The blocks of blocks that have begun, and how many of them are quotes.
        self._holders: list[LinesOrigin] = []
        self._quotes = 0
        # Of the items among them, how far their text is indented.
        self._indents: list[int] = []
        # Where the last block without blocks in it ends.
        self._end = 0

    def read(self, events: Iterable[Event]) -> Block:
        """Read the body. Raises `UnlikeError`."""
        is_inside = False
        # In a tight list, the paragraph of an item is not announced: where it begins, and where it ends so far.
        start = end = -1
        marks: list[TextEvent] = []
        for event, place in events:
            which, name, what = _named(event)
            kind = _KINDS.get(name)
            if not kind:
                if start < 0 and not is_inside:
                    start, marks = place["start"], []
                end = place["end"]
                if which in _MARKS:
                    marks.append(
                        (name, what[name]["link_type"] if what and name in _LINKS else "", place["start"], end)
                    )
                continue
            if start >= 0:
                line_end = self._text.find("\n", end)
                self._leaf("paragraph", start, line_end if line_end >= 0 else len(self._text), marks)
                start = -1
            if which == "End":
                is_inside = False
                if kind in _HOLDERS:
                    self._finish()
            elif kind in _HOLDERS:
                self._begin(kind, place["start"])
            else:
                is_inside, marks = kind != "break", []
                self._leaf(kind, place["start"], place["end"], marks, what)
        return self._block

    def _begin(self, kind: BlockKind, start: int) -> None:
        """Begin a block of blocks."""
        start = self._first(start)
        origin = LinesOrigin(self._body, kind, [start], start)
        block = Block(kind, origin, self._block)
        if kind == "quote":
            # There may be nothing in it.
            self._end = start + 1
            block.markup = ">"
            self._quotes += 1
        else:
            mark = _LIST_MARK.match(self._text, start)
            if not mark or len(self._holders) == _DEEPEST:
                raise UnlikeError
            block.markup = mark[2]
            if kind == "item":
                block.info = mark[1]
                self._indents.append(mark.end("blanks") - self._text.rfind("\n", 0, start) - 1)
        self._block.children.append(block)
        self._holders.append(origin)
        self._block = block

    def _finish(self) -> None:
        """End the block of blocks that began last."""
        origin = self._holders.pop()
        origin.end = self._end
        if origin.kind == "item":
            require_indented_end(self._text, self._end, self._indents.pop())
        if self._quotes:
            require_plain_end(self._text, self._end)
            if origin.kind == "quote":
                self._quotes -= 1
        if self._block.parent:
            self._block = self._block.parent

    def _first(self, start: int) -> int:
        """Where the text at the beginning of a block begins."""
        if self._text[start] == " ":
            return _BLANKS.match(self._text, start).end()  # type: ignore[union-attr] # it matches anywhere
        return start

    def _leaf(self, kind: BlockKind, start: int, end: int, marks: list[TextEvent], what: Any = None) -> None:  # noqa: ANN401 - likewise
        """Read a block without blocks in it."""
        text, start = self._text, self._first(start)
        if text[start - 1 : start] == "\\" and kind == "paragraph":
            start -= 1
        inside = text[start:end].rstrip(" \n")
        self._end = start + len(inside)
        starts = [start]
        at = text.find("\n", start, self._end)
        while at >= 0:
            starts.append(self._text_of_line(at + 1))
            at = text.find("\n", at + 1, self._end)
        require_text(inside, self._quotes)
        level, markup, info = 0, "", ""
        if kind == "heading":
            level = int(what["Heading"]["level"][1:])
            markup = _HASHES.match(inside)[0] if len(starts) == 1 else "=-"[level - 1]  # type: ignore[index] # it begins so
        elif kind == "break":
            # markdown-it-py counts one more than there are.
            markup = inside[0] * (inside.count(inside[0]) + 1)
        elif kind == "code":
            if what["CodeBlock"] != "Indented":
                markup, info = _FENCE.match(inside).groups()  # type: ignore[union-attr] # likewise
            require_end(inside, markup, self._indents[-1] if self._indents else 0, self._quotes)
        elif kind == "html":
            require_end(inside, markup, 0, 0)
        origin = LinesOrigin(
            self._body,
            kind,
            starts,
            self._end,
            is_atx=markup.startswith("#"),
            marks=marks if kind in ("paragraph", "heading") else None,
        )
        block = Block(origin.kind, origin, self._block, level)
        block.markup = markup
        if info := info.strip():
            block.info = origin.written(info)
        if kind == "table":
            read_rows(block, origin)
        self._block.children.append(block)

    def _text_of_line(self, at: int) -> int:
        """Where the text of a line begins, behind the marks of quotes and blanks."""
        line = at
        for _ in range(self._quotes):
            mark = _QUOTE_MARK.match(self._text, at)
            if not mark:
                if self._text.startswith("    ", at):
                    raise UnlikeError
                break
            at = mark.end()
        at = _BLANKS.match(self._text, at).end()  # type: ignore[union-attr] # it matches anywhere
        if self._indents and _CODE_INDENT <= at - line < self._indents[-1]:
            raise UnlikeError
        return at
