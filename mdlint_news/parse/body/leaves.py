"""What can still be told of a block after the parser has gone: its place, its lines, its text."""

from collections.abc import Sequence

from mdlint_news.parse.body.drawn import AsWritten
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parts import Inline
from mdlint_news.parts.blocks import BlockKind
from mdlint_news.regex import regex
from mdlint_news.text import WHITE_SPACE, Mapped, Piece, Span

_CLOSING_HASHES = regex(r"(?<=[ \t])#+\Z")


class BodyText:
    """The body as a whole: its lines, and what reads the inside of a block."""

    def __init__(self, lines: Lines, reader: InlineReader) -> None:
        self.has_templates = bool(lines.masks)
        self.is_as_written = lines.is_as_written
        self.text = lines.text
        self.start = lines.start
        self._lines = lines
        self._reader = reader

    def span(self) -> Span:
        """The place of the body."""
        return self._lines.span(0, len(self._lines.text))

    def lines(self) -> tuple[Span, ...]:
        """Nothing: the body is more than its lines."""
        return ()

    def content(self) -> None:
        """Nothing: the body's text is in its blocks."""

    def inline(self, content: Mapped) -> Inline:
        """Read Markdown from anywhere in the body."""
        return self._reader.read(content)

    def html(self, content: Mapped) -> Inline:
        """Read an HTML block from anywhere in the body."""
        return self._reader.read_html(content)

    def is_template(self, text: str) -> bool:
        """Say whether a text is nothing but templates."""
        return self._lines.is_template(text)

    def written(self, text: str, span: Span) -> str:
        """A text that was read at a place; where a template is in it, what is written there."""
        return self._lines.written(text, span)

    def piece(self, start: int) -> Piece:
        """The text from an offset of the parser to the end of its line."""
        return self._lines.piece(start)

    def line(self, start: int) -> tuple[str, int]:
        """The text from an offset of the parser to the end of its line, and where it begins."""
        return self._lines.line(start)

    def block_span(self, start: int, end: int) -> Span:
        """The place of a block, from its offsets in the parser's text."""
        return self._lines.block_span(start, end)


class LinesOrigin:
    """The origin of a block that a parser found: where the text of its lines begins, and where the last of them ends.

    A paragraph of nothing but templates is one of these.
    """

    __slots__ = ("_body", "_is_atx", "_starts", "end", "kind")

    def __init__(
        self,
        body: BodyText,
        kind: BlockKind,
        starts: Sequence[int],
        end: int,
        *,
        is_atx: bool = False,
    ) -> None:
        self._body = body
        self.kind = kind
        self._starts = starts
        self.end = end
        self._is_atx = is_atx
        if (
            body.has_templates
            and kind == "paragraph"
            and all(body.is_template(body.piece(start)[0]) for start in self._starts)
        ):
            self.kind = "template"

    def span(self) -> Span:
        """Compute `Block.span`."""
        return self._body.block_span(self._starts[0], self.end)

    def lines(self) -> tuple[Span, ...]:
        """Compute `Block.lines`."""
        return tuple(self._body.piece(start)[1] for start in self._starts)

    def content(self) -> Mapped | None:
        """Compute `Block.content`."""
        if self.kind == "paragraph":
            return self._text(self._starts)
        if self.kind == "heading":
            return heading_text(*self._body.line(self._starts[0])) if self._is_atx else self._text(self._starts[:-1])
        return self._text(self._starts) if self.kind == "html" else None

    def rows(self) -> list[Mapped]:
        """The lines of a table as texts, without those that are templates: these write rows, and are none."""
        rows = [self._text([start]) for start in self._starts]
        return [row for row in rows if not self._body.is_template(row.text)]

    def written(self, text: str) -> str:
        """A text from the end of the block's first line as it is written, templates and all."""
        line, span = self._body.piece(self._starts[0])
        end = span.start + len(line.rstrip())
        return self._body.written(text, Span(end - len(text), end))

    def inline(self, content: Mapped) -> Inline:
        """Compute `Block.inline`."""
        if self.kind == "html":
            return self._body.html(content)
        return self._body.inline(content)

    def _text(self, starts: Sequence[int]) -> Mapped:
        """Join lines to the text that the inline parser reads: no indentation, no blanks at its ends."""
        if len(starts) == 1:
            return trimmed(*self._body.line(starts[0]))
        pieces: list[Piece] = []
        for start in starts:
            text, span = self._body.piece(start)
            if pieces:
                pieces.append(("\n", Span(pieces[-1][1].end, span.start)))
            pieces.append((text, span))
        return Mapped(pieces).stripped()


def heading_text(line: str, start: int) -> Mapped:
    """What stands between the marks of a heading, in a line that begins with them."""
    inside = line.lstrip("#")
    start += len(line) - len(inside)
    inside = inside.rstrip(" \t")
    return trimmed(_CLOSING_HASHES.sub("", inside) if inside.endswith("#") else inside, start)


def trimmed(text: str, start: int) -> Mapped:
    """A stretch of the source without blanks at its ends; of blanks alone, their beginning."""
    following = text.lstrip(WHITE_SPACE)
    return AsWritten(following.rstrip(WHITE_SPACE), start + (len(text) - len(following) if following else 0))
