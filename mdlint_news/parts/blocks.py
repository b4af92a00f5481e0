"""The structure of a post's body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mdlint_news.cached import cached_property
from mdlint_news.named import NamedTuple
from mdlint_news.parts.inline import Definition, Inline, Template
from mdlint_news.text import Mapped, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, Protocol

    BlockKind = Literal[
        "body",
        "quote",
        "list",
        "item",
        "note",
        "heading",
        "paragraph",
        "table",
        "cell",
        "code",
        "html",
        "break",
        "template",
    ]
else:
    BlockKind = str
    Protocol = object


# What stands in a block without text.
_NOTHING = Inline(Mapped([]))


class Origin(Protocol):
    """Where a block comes from: what the parse layer, which stands above this module, can still tell of it."""

    def span(self) -> Span:
        """Compute `Block.span`."""

    def lines(self) -> tuple[Span, ...]:
        """Compute `Block.lines`."""

    def content(self) -> Mapped | None:
        """Compute `Block.content`."""

    def inline(self, content: Mapped) -> Inline:
        """Compute `Block.inline`."""


class Block:
    """A piece of the structure of a post's body.

    `level` is that of a heading. `markup` is what marks the block: `##`, or `=` and `-` (setext), of a heading; the
    bullet or the delimiter of a list and its items; the fence of code, nothing where code is indented. `info` is the
    info string of code, the number of an item, the label of a footnote (`note`). `is_done` says of a task, an item with
    a check box, whether it is checked. A `table` has `rows`, the delimiter row among them, and their cells as children.
    A `template` is a paragraph of nothing else.
    """

    markup: str = ""
    info: str = ""
    is_done: bool | None = None
    rows: tuple[Row, ...] = ()
    # Most blocks hold no others.
    children: Sequence[Block] = ()

    def __init__(self, kind: BlockKind, origin: Origin, parent: Block | None = None, level: int = 0) -> None:
        self.kind = kind
        self.parent = parent
        self.level = level
        self._origin = origin

    @cached_property
    def span(self) -> Span:
        """The place of the block, from its first mark to its last character that is no blank."""
        return self._origin.span()

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The places of its lines, each without indentation and quote marks; only the first of a block of blocks."""
        return self._origin.lines()

    @cached_property
    def content(self) -> Mapped | None:
        """The Markdown of a block with text (`heading`, `paragraph`, `cell`), the HTML of `html`; else nothing."""
        return self._origin.content()

    @cached_property
    def inline(self) -> Inline:
        """What stands in a block with text; nothing for any other."""
        return self._origin.inline(self.content) if self.content else _NOTHING

    @property
    def text(self) -> str:
        """What a reader reads of a block with text, without blanks at its ends."""
        return self.inline.prose.text.strip()

    @property
    def name(self) -> str:
        """The text of a block on one line, with its code as it is shown: what messages call it."""
        if not self.inline.codes:
            return " ".join(self.inline.prose.text.split())
        codes = {code.span: code.text for code in self.inline.codes}
        return " ".join("".join(codes.get(span, text) for text, span in self.inline.prose.cut()).split())

    def add(self, block: Block) -> None:
        """Take in a block, behind those that are there."""
        if isinstance(self.children, list):
            self.children.append(block)
        else:
            self.children = [block]

    def is_inside(self, kind: BlockKind) -> bool:
        """Say whether a block of this kind is around it."""
        block = self.parent
        while block is not None and block.kind != kind:
            block = block.parent
        return block is not None

    def walk(self) -> Iterator[Block]:
        """The block and all that it holds, in the order of the file."""
        waiting = [self]
        while waiting:
            block = waiting.pop()
            yield block
            if block.children:
                waiting += reversed(block.children)


class Body(NamedTuple):
    """The body of a post: a block whose children are those at the top level, link definitions, and templates."""

    root: Block
    definitions: tuple[Definition, ...]
    templates: tuple[Template, ...]


class Row(NamedTuple):
    """A row of a table: the span of its text, and its cells as they are written, however many."""

    span: Span
    cells: tuple[Block, ...]


class Table(NamedTuple):
    """A table that Markdown reads as one. `rows` are those below the delimiter row."""

    span: Span
    header: Row
    delimiter: Row
    rows: tuple[Row, ...]


class Passage(NamedTuple):
    """A stretch of text that a reader reads, and what it is part of.

    `block` is nothing for a front matter value, whose dotted key is then in `key`.
    """

    prose: Mapped
    block: Block | None
    key: str = ""

    @property
    def text(self) -> str:
        """The text."""
        return self.prose.text

    @property
    def is_quoted(self) -> bool:
        """Say whether it stands in a block quote."""
        return self.block is not None and self.block.is_inside("quote")

    def quotes(self, at: int) -> bool:
        """Say whether what stands at an offset of the text is quoted: by its block, or between quotation marks."""
        if self.is_quoted:
            return True
        from mdlint_news.parts.quotations import is_in_quotes  # noqa: PLC0415 - asked where something is found

        return is_in_quotes(self.text, at)
