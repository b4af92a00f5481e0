"""What can be told of a plain block, where the body is read as it is written."""

from mdlint_news.named import NamedTuple, make
from mdlint_news.parse.body.leaves import BodyText, heading_text, trimmed
from mdlint_news.parts import Inline
from mdlint_news.parts.blocks import BlockKind
from mdlint_news.text import Mapped, Span


class PlainOrigin(NamedTuple):
    """The origin of a block at a range of the body, none of whose lines is indented: its text stands in one piece."""

    body: BodyText
    kind: BlockKind
    start: int
    end: int

    def span(self) -> Span:
        """Compute `Block.span`."""
        body, _, start, end = self
        first = body.start + start
        return make(Span, (first, first + len(body.text[start:end].rstrip(" \t\n"))))

    def lines(self) -> tuple[Span, ...]:
        """Compute `Block.lines`."""
        body, kind, start, end = self
        starts = [start]
        if kind == "paragraph":
            while 0 < (at := body.text.find("\n", starts[-1], end) + 1) < end:
                starts.append(at)
        return tuple([body.piece(at)[1] for at in starts])

    def content(self) -> Mapped | None:
        """Compute `Block.content`."""
        body, kind, start, end = self
        if kind == "paragraph":
            return trimmed(body.text[start:end], body.start + start)
        return heading_text(*body.line(start)) if kind == "heading" else None

    def inline(self, content: Mapped) -> Inline:
        """Compute `Block.inline`."""
        return self.body.inline(content)
