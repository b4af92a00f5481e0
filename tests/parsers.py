"""A body as plain values, to compare two of them."""

from mdlint_news.parse.body.blocks import read_body
from mdlint_news.parts import Block, Body
from mdlint_news.text import Mapped


def said(body: Body) -> list[object]:
    """All that a rule can be told of a body."""
    return [body.definitions, body.templates, *(_block(block) for block in body.root.walk())]


def _block(block: Block) -> object:
    inline = block.inline
    return (
        block.kind,
        block.span,
        block.lines,
        block.level,
        block.markup,
        block.info,
        block.is_done,
        len(block.children),
        [(row.span, [(cell.span, _mapped(cell.content)) for cell in row.cells]) for row in block.rows],
        _mapped(block.content),
        _mapped(inline.prose),
        inline[1:],
    )


def _mapped(content: Mapped | None) -> object:
    return content and (content.text, content.span(), content.cut())


def both(text: str, start: int = 0) -> tuple[list[object], list[object]]:
    """What both parsers say of a body."""
    return said(read_body(text, start)), said(read_body(text, start, parser="pyromark"))
