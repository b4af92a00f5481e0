"""Blocks from the tokens of the Markdown parser and the offsets noted on them."""

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from markdown_it.rules_block import StateBlock

from mdlint_news.parse.body.block_rules import SILENT
from mdlint_news.parse.body.leaves import BodyText, LinesOrigin
from mdlint_news.parse.body.markdown import markdown
from mdlint_news.parse.body.table_rows import read_rows
from mdlint_news.parts import Block
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


class TokenReader:
    r"""Reads blocks of a text, which ends with `\n`, and gives them to the body. Definitions go to `environment`."""

    def __init__(self, text: str, body: BodyText, root: Block, environment: dict[str, Any]) -> None:
        self._body = body
        self._root = root
        # The parser knows the lines of the whole text.
        self.state = StateBlock(text, markdown(), environment, [])

    def read(self, at: int) -> int:
        """Read the block at the offset of a line that is in no other, and say where the line behind it begins."""
        state = self.state
        state.line = bisect_left(state.bMarks, at)
        [rule] = state.md.block.ruler.getRules("")
        rule(state, state.line, state.lineMax, not SILENT)
        self.add(state.tokens)
        state.tokens.clear()
        return state.bMarks[state.line]

    def add(self, tokens: "list[Token]") -> None:
        """Make blocks of the tokens of whole blocks."""
        current = self._root
        ends = self.state.eMarks
        for token in tokens:
            if kind := _KINDS.get(token.type):
                origin = LinesOrigin(
                    self._body,
                    kind,
                    token.meta["starts"],
                    ends[token.map[1] - 1] if token.map else 0,
                    is_atx=token.markup.startswith("#"),
                )
                block = _block(origin.kind, origin, current, token)
                current.add(block)
                if kind == "table":
                    read_rows(block, origin)
                if token.nesting == 1 and kind != "heading":
                    current = block
            elif token.type in _CLOSINGS and current.parent:
                current = current.parent


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
