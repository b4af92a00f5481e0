"""A body as plain values, to compare what two parsers make of a text."""

from mdlint_news.parse.body.blocks import read_body
from mdlint_news.parse.body.event_body import event_body
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parts import Block, Body, Inline
from mdlint_news.text import Mapped


def said(body: Body) -> list[object]:
    """All that a rule can be told of a body."""
    return [body.definitions, body.templates, *(_block(block) for block in body.root.walk())]


def _block(block: Block) -> object:
    says = block.kind, block.level, block.markup, block.info, block.is_done, len(block.children)
    rows = [(row.span, [(cell.span, _mapped(cell.content)) for cell in row.cells]) for row in block.rows]
    return says, block.span, block.lines, rows, _mapped(block.content), said_inline(block.inline)


def said_inline(inline: Inline) -> object:
    """All that a rule can be told of a text."""
    return _mapped(inline.prose), inline[1:]


def _mapped(content: Mapped | None) -> object:
    return content and (content.text, content.span(), content.cut())


def compare(text: str, start: int = 0) -> bool:
    """See that both parsers make the same of a text, and say whether pyromark has read it."""
    assert said(read_body(text, start, parser="pyromark")) == said(read_body(text, start))
    return event_body(Lines(text, start), ()) is not None
