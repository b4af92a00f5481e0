"""The body's blocks, from the tokens of the Markdown parser and the offsets noted on them."""

from typing import TYPE_CHECKING, Any

from mdlint_news.parse.leaves import BodyText, TokenOrigin
from mdlint_news.parse.lines import Lines
from mdlint_news.parse.markdown import markdown
from mdlint_news.parse.table_rows import read_rows
from mdlint_news.parts import Block, Body, Definition
from mdlint_news.parts.blocks import BlockKind

if TYPE_CHECKING:
    from markdown_it.token import Token

_KINDS: dict[str, BlockKind] = {
    "blockquote_open": "quote",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "table_open": "table",
    "fence": "code",
    "code_block": "code",
    "html_block": "html",
    "hr": "break",
}
_CLOSINGS = frozenset(name.replace("_open", "_close") for name in _KINDS if name.endswith("_open"))


def read_body(text: str, start: int) -> Body:
    """Parse the body, which begins at the offset `start`. What is inside a block is read when it is asked for."""
    lines = Lines(text, start)
    environment: dict[str, Any] = {}
    tokens: list[Token] = []
    md = markdown()
    md.block.parse(lines.text, md, environment, tokens)
    found: dict[str, tuple[str, int, int]] = environment.get("definitions", {})
    definitions = {label: Definition(label, url, lines.span(*place)) for label, (url, *place) in found.items()}
    body = BodyText(lines, environment, definitions)
    return Body(_tree(tokens, body), tuple(definitions.values()))


def _tree(tokens: "list[Token]", body: BodyText) -> Block:
    current = root = Block("body", body)
    for token in tokens:
        if kind := _KINDS.get(token.type):
            origin = TokenOrigin(body, kind, token)
            block = Block(kind, origin, current, int(token.tag[1:]) if kind == "heading" else 0)
            current.children.append(block)
            if kind == "table":
                read_rows(block, origin)
            if token.nesting == 1:
                current = block
        elif token.type in _CLOSINGS and current.parent:
            current = current.parent
    return root
