"""A body as plain values, to compare what two parsers make of a text."""

from collections.abc import Iterator
from unittest.mock import patch

from mdlint_news.parse.body.blocks import read_body
from mdlint_news.parse.body.event_inline import read_marks
from mdlint_news.parse.body.marks import is_plain
from mdlint_news.parse.body.plain_blocks import PlainReader
from mdlint_news.parse.body.token_blocks import TokenReader
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
    return content and (content.text, content.span(), list(_places(content)))


def _places(content: Mapped) -> Iterator[tuple[str, object]]:
    """Where each character stands, and each stand-in."""
    for text, span in content.cut():
        if span.end - span.start == len(text):
            yield from zip(text, range(*span), strict=True)
        else:
            yield text, span


def compare(text: str, start: int = 0) -> bool:
    """See that both parsers make the same of a text, and say whether pyromark has read all of its blocks."""
    body = read_body(text, start, parser="pyromark")
    assert said(body) == said(read_body(text, start))
    texts = [block.content.text for block in body.root.walk() if block.content and block.kind != "html"]
    return all(is_plain(text) or read_marks(text, has_definitions=bool(body.definitions)) for text in texts)


def parsed(text: str, start: int = 0) -> Body:
    """The body as the Markdown parser alone reads it, from its first block to the last."""
    with patch.object(PlainReader, "read", lambda _, at: at), patch.object(TokenReader, "read", _read_all):
        return read_body(text, start)


def _read_all(reader: TokenReader, _: int) -> int:
    state = reader.state
    state.md.block.tokenize(state, 0, state.lineMax)
    reader.add(state.tokens)
    return len(state.src)
