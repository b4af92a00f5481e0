"""The body's blocks, from the tokens of the Markdown parser and the offsets noted on them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mdlint_news.parse.body.definitions import read_definition
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.leaves import BodyText, LinesOrigin
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parse.body.markdown import markdown
from mdlint_news.parse.body.reference_rule import ParsedDefinition
from mdlint_news.parse.body.table_rows import read_rows
from mdlint_news.parse.body.templates import read_templates
from mdlint_news.parts import Block, Body, Template
from mdlint_news.parts.blocks import BlockKind

if TYPE_CHECKING:
    from markdown_it.token import Token

_KINDS: dict[str, BlockKind] = {
    "blockquote_open": "quote",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "footnote_reference_open": "note",
    "heading_open": "heading",
    "heading": "heading",
    "paragraph": "paragraph",
    "table_open": "table",
    "fence": "code",
    "code_block": "code",
    "html_block": "html",
    "hr": "break",
}
# A heading has nothing in it that is a block.
_CLOSINGS = frozenset(
    name.replace("_open", "_close") for name in _KINDS if name.endswith("_open") and name != "heading_open"
)


def read_body(text: str, start: int, *, is_mdx: bool = False, parser: str = "markdown-it") -> Body:
    """Parse the body, which begins at the offset `start`. What is inside a block is read when it is asked for."""
    templates = tuple(_templates(text, start, is_mdx=is_mdx))
    lines = Lines(text, start, templates)
    if parser == "pyromark":
        from mdlint_news.parse.body.event_body import event_body  # noqa: PLC0415 - few use it

        if by_events := event_body(lines, templates):
            return by_events
    environment: dict[str, Any] = {}
    tokens: list[Token] = []
    md = markdown()
    # Where the last line has no end, markdown-it-py may look for a character behind it.
    md.block.parse(lines.text if lines.text.endswith("\n") else f"{lines.text}\n", md, environment, tokens)
    found: dict[str, ParsedDefinition] = environment.get("definitions", {})
    definitions = {label: read_definition(label, parsed, lines) for label, parsed in found.items()}
    body = BodyText(lines, InlineReader(lines, environment, definitions))
    return Body(_tree(tokens, body, lines.line_ends), tuple(definitions.values()), templates)


def _templates(text: str, start: int, *, is_mdx: bool) -> Iterator[Template]:
    if not is_mdx:
        return read_templates(text, start)
    from mdlint_news.parse.body.mdx import read_mdx  # noqa: PLC0415 - few posts are MDX

    return read_mdx(text, start)


def _tree(tokens: "list[Token]", body: BodyText, ends: list[int]) -> Block:
    current = root = Block("body", body)
    for token in tokens:
        if kind := _KINDS.get(token.type):
            origin = LinesOrigin(
                body,
                kind,
                token.meta["starts"],
                ends[token.map[1] - 1] if token.map else 0,
                is_atx=token.markup.startswith("#"),
            )
            block = _block(origin.kind, origin, current, token)
            current.children.append(block)
            if kind == "table":
                read_rows(block, origin)
            if token.nesting == 1 and kind != "heading":
                current = block
        elif token.type in _CLOSINGS and current.parent:
            current = current.parent
    return root


def _block(kind: BlockKind, origin: LinesOrigin, parent: Block, token: "Token") -> Block:
    block = Block(kind, origin, parent, int(token.tag[1:]) if kind == "heading" else 0)
    if kind != "paragraph":
        block.markup = token.markup
        if kind == "note":
            block.info = str(token.meta["label"])
        elif info := token.info.strip():
            block.info = origin.written(info)
        block.is_done = token.meta.get("checked")
    return block
