"""The body's blocks from the events of pyromark, a Markdown parser in Rust, with the places of their lines."""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from mdlint_news.parts.blocks import BlockKind

if TYPE_CHECKING:
    from pyromark import Markdown

Event = tuple[Any, int, int]
"""What pyromark says: a name, or a name and what it says of it; and a range of bytes."""

_KINDS: dict[str, BlockKind] = {
    "BlockQuote": "quote",
    "CodeBlock": "code",
    "Heading": "heading",
    "HtmlBlock": "html",
    "Item": "item",
    "List": "list",
    "Paragraph": "paragraph",
    "Table": "table",
}
_HOLDERS = ("quote", "list", "item")
_DEEPEST = 6
"""markdown-it-py reads no deeper than twenty levels, and counts more things as such."""
_QUOTE_MARK = re.compile(r" {0,3}>")
_INDENTED_MARK = re.compile(r" +>")
_ONLY_MARKS = re.compile(r"[ >]*>[ >]*(?:\n|\Z)")
_BLANKS = re.compile(r" *")
_LAST_FENCE = re.compile(r"[> ]*(?:`{3,}|~{3,}) *\Z")
_ENDED_BY = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))
_RAW_HTML = re.compile(r"<(?:pre|script|style|textarea)(?:[\s>]|\Z)", re.IGNORECASE)
_RAW_HTML_END = re.compile(r"</(?:pre|script|style|textarea)>", re.IGNORECASE)


class UnlikeError(Exception):
    """The parsers may differ on this text, or it is not plain where something ends."""


class EventBlock:
    """A block: `starts` are where the text of its lines begins, `last_line` is counted from 0, as in `Lines`.

    `events` are those of its text; `quotes` is the number of quotes around it.
    """

    __slots__ = ("children", "events", "kind", "last_line", "level", "quotes", "starts")

    def __init__(self, kind: BlockKind, start: int, quotes: int = 0, level: int = 0) -> None:
        self.kind = kind
        self.starts = [start]
        self.quotes = quotes
        self.level = level
        self.last_line = 0
        self.children: list[EventBlock] = []
        self.events: list[Event] = []


class Offsets(NamedTuple):
    """The way from bytes to characters: `trailing` are the places of bytes that begin none."""

    trailing: list[int]

    def __call__(self, at: int) -> int:
        """The offset of the character that begins at a byte."""
        return at - bisect_left(self.trailing, at) if self.trailing else at


def offsets(text: str) -> Offsets:
    """Make the way for a text."""
    return Offsets([] if text.isascii() else [match.start() for match in re.finditer(rb"[\x80-\xbf]", text.encode())])


@cache
def pyromark() -> "Markdown":
    """The one parser of a process. It is not told of what we leave to markdown-it-py."""
    from pyromark import Markdown, Options  # noqa: PLC0415 - it need not be installed

    return Markdown(options=Options.ENABLE_TABLES)


class EventReader:
    """Reads a text, whose lines begin at `line_starts`."""

    def __init__(self, text: str, line_starts: list[int], at: Offsets) -> None:
        self._text = text
        self._line_starts = line_starts
        self._at = at

    def read(self) -> EventBlock:
        """Read the body. Raises `UnlikeError`."""
        root = EventBlock("body", 0)
        stack = [root]
        # A paragraph that is not announced: the text of an item in a tight list.
        implied_end = -1
        skipped = ""
        for event, place in pyromark().events_with_range(self._text, merge_text=True):
            what: Any = event
            if isinstance(what, dict):
                if "Start" in what:
                    what = what["Start"]
                    name = what if isinstance(what, str) else next(iter(what))
                    if name in _KINDS:
                        if implied_end >= 0:
                            self._close(stack.pop(), implied_end)
                            implied_end = -1
                        stack.append(self._open(name, what, place["start"], stack))
                        if name in ("Table", "CodeBlock", "HtmlBlock"):
                            skipped = name
                        continue
                elif "End" in what:
                    what = what["End"]
                    name = what if isinstance(what, str) else next(iter(what))
                    if name in _KINDS:
                        if implied_end >= 0:
                            self._close(stack.pop(), implied_end)
                            implied_end = -1
                        self._close(stack.pop(), place["end"])
                        skipped = ""
                        continue
            elif what == "Rule":
                if implied_end >= 0:
                    self._close(stack.pop(), implied_end)
                    implied_end = -1
                stack.append(self._open(what, what, place["start"], stack))
                self._close(stack.pop(), place["end"])
                continue
            if skipped:
                continue
            if stack[-1].kind == "item":
                stack.append(self._open("Paragraph", None, place["start"], stack))
                implied_end = 0
            if implied_end >= 0:
                implied_end = max(implied_end, place["end"])
            stack[-1].events.append((event, place["start"], place["end"]))
        return root

    def _open(self, name: str, what: Any, byte: int, stack: list[EventBlock]) -> EventBlock:
        around = stack[-1]
        start = self._at(byte)
        if self._text[start - 1 : start] == "\\":
            start -= 1
        if len(stack) > _DEEPEST:
            raise UnlikeError
        blanks = _BLANKS.match(self._text, start)
        start = blanks.end() if blanks else start
        block = EventBlock(_KINDS.get(name, "break"), start, around.quotes + (around.kind == "quote"))
        if name == "Heading":
            block.level = int(what["Heading"]["level"][1:])
        around.children.append(block)
        return block

    def _line(self, at: int) -> int:
        return bisect_right(self._line_starts, at) - 1

    def _close(self, block: EventBlock, byte: int) -> None:
        """Find where a block ends, and where its lines begin."""
        start = block.starts[0]
        if block.kind in _HOLDERS:
            block.last_line = block.children[-1].last_line if block.children else self._line(start)
            if block.quotes or block.kind == "quote":
                self._require_text_behind(block)
            return
        text = self._text[start : self._at(byte)].rstrip(" \n")
        first = self._line(start)
        block.last_line = first + text.count("\n")
        if block.last_line > first:
            block.starts += [self._text_of_line(n, block.quotes) for n in range(first + 1, block.last_line + 1)]
        if block.kind in ("code", "html") and not self._is_ended(block, text):
            raise UnlikeError

    def _text_of_line(self, line: int, quotes: int) -> int:
        """Where the text of a line begins, behind the marks of quotes and blanks."""
        at = self._line_starts[line]
        for _ in range(quotes):
            mark = _QUOTE_MARK.match(self._text, at)
            if not mark:
                if _INDENTED_MARK.match(self._text, at):
                    raise UnlikeError
                break
            at = mark.end()
        blanks = _BLANKS.match(self._text, at)
        return blanks.end() if blanks else at

    def _require_text_behind(self, block: EventBlock) -> None:
        """Refuse a line of quote marks only behind a block in a quote: the parsers count it in different ways."""
        if block.last_line + 1 < len(self._line_starts) and _ONLY_MARKS.match(
            self._text, self._line_starts[block.last_line + 1]
        ):
            raise UnlikeError

    def _is_ended(self, block: EventBlock, text: str) -> bool:
        """Say whether it is plain where code or HTML ends."""
        if block.kind == "code":
            return text[0] not in "`~" or (block.last_line > self._line(block.starts[0]) and bool(
                _LAST_FENCE.match(text, text.rfind("\n") + 1)
            ))
        for opening, closing in _ENDED_BY:
            if text.startswith(opening):
                return closing in text
        return not _RAW_HTML.match(text) or bool(_RAW_HTML_END.search(text))
