"""The lines of blocks that may have been meant as a table's: which are rows, and which a delimiter row."""

from bisect import bisect_right
from collections.abc import Iterator

from mdlint_news.cached import cached_property
from mdlint_news.parse.body.table_rows import PIPE, cell_ranges
from mdlint_news.parts import Block
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Source, Span

# Hyphens, and what stands for them: other dashes, lines of boxes, the marks of other kinds of Markdown.
_DELIMITER_ROW = regex(
    r"[|:\-=_~\u2010-\u2015\u2212\u2500\u2501\u2550][|:\-=_~+ \t\u2010-\u2015\u2212\u2500\u2501\u2550]*"
)
# One within a row: the rows of a table that stand on one line.
_JOINED = regex(r"\|(?:[ \t]*:?-{3,}:?[ \t]*\|){2,}(?=[ \t]*\|)")
_DASH = regex(r"[^|:+ \t]")
_DELIMITER = regex(r":?-+:?")
_MATH = regex(r"\$\$[^$]*\$\$|\$(?=\S)[^$\n]*(?<=\S)\$(?!\d)|\\\([^\n]{0,200}?\\\)|\\\[[^\n]{0,200}?\\\]")


class TableLine:
    """A line of a block, without the blanks at its ends; or a table, as its header with nothing in it.

    `number` is that of the line in its block, from 0.
    """

    def __init__(self, block: Block, number: int, mapped: Mapped, *, is_underline: bool = False) -> None:
        self.block = block
        self.number = number
        self.mapped = mapped
        self.text = mapped.text
        self.is_framed = self.text.startswith("|")
        self.is_table = block.kind == "table"
        self._is_underline = is_underline

    @property
    def span(self) -> Span:
        """The place of the line."""
        return self.mapped.span()

    @cached_property
    def cells(self) -> int:
        """How many cells the line has as a row of a table, split as GFM splits it."""
        return len(cell_ranges(self.text))

    @cached_property
    def is_row(self) -> bool:
        """Say whether the line could be a row: a pipe is in it."""
        return bool(PIPE.search(self.text))

    @cached_property
    def is_delimiter(self) -> bool:
        """Say whether the line was meant as a delimiter row, well written or not."""
        if self._is_underline:
            return True
        return self.is_row and bool(_DELIMITER_ROW.fullmatch(self.text) and _DASH.search(self.text))

    @property
    def joined_delimiter(self) -> Span | None:
        """The delimiter row that stands between others on the line."""
        found = _JOINED.search(self.text, 1) if self.is_framed and "---" in self.text else None
        return self.mapped.span(*found.span()) if found else None

    @property
    def wrong_cell(self) -> Span | None:
        """The first cell of a delimiter row that is none of a delimiter row."""
        cells = (self.mapped.stripped(start, end) for start, end in cell_ranges(self.text))
        return next((cell.span() for cell in cells if not _DELIMITER.fullmatch(cell.text)), None)


def table_lines(source: Source, blocks: list[Block]) -> list[TableLine]:
    """Read the lines of blocks; a table is one line, its header."""
    lines = []
    for block in blocks:
        if block.kind == "table":
            span = block.rows[0].span
            lines.append(TableLine(block, 0, Mapped([(source[span], span)])))
        elif content := block.content:
            parts = (content.stripped(start, end) for start, end in _lines(content.text))
            lines += [TableLine(block, number, part) for number, part in enumerate(parts)]
            if block.kind == "heading":
                span = block.lines[-1]
                underline = Mapped([(source[span], span)]).stripped()
                lines.append(TableLine(block, len(block.lines) - 1, underline, is_underline=True))
    return lines


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield start, end
        start = end + 1
    yield start, len(text)


def pipes_in_text(block: Block) -> list[int]:
    """Count the pipes of each line of a paragraph that stand in its text: outside of code, links, tags and math."""
    content = block.content
    if content is None:
        return []
    text, inline = content.text, block.inline
    taken = [part.span for parts in (inline.codes, inline.links, inline.tags) for part in parts]
    taken += [content.span(*match.span()) for match in _MATH.finditer(text)]
    # A link may have code in its text; where it ends is where the last of all that began before it ends.
    starts, ends = [], [0]
    for start, end in sorted(taken):
        starts.append(start)
        ends.append(max(end, ends[-1]))
    counts = []
    for start, end in _lines(text):
        pipes = (content.span(match.start(), match.end()).start for match in PIPE.finditer(text, start, end))
        counts.append(sum(ends[bisect_right(starts, pipe)] <= pipe for pipe in pipes))
    return counts
