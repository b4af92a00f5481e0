"""What is done to the text before it is parsed, and to the tokens before they are written."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from mdlint_news.parse.formatting.block_rules import ATOM, KEY
from mdlint_news.parse.formatting.masked import Masked, mask
from mdlint_news.regex import regex

VERBATIM = "mdlint_news_verbatim"
_WITH_TEXT = frozenset(("paragraph_open", "heading_open", "th_open", "td_open"))
# The path that was told last.
_last_path = [""]
# Lines that would begin another block if they stood where mdformat puts them: it knows what to escape in them.
_UNUSUAL = regex(r"\n(?: {4}| {0,3}\t| *(?:>|(?:[-*+]|#{1,6}|0*1[.)])(?:[ \t\n]|\Z)|=+[ \t]*(?:\n|\Z)))")


def add_core_rules(mdit: MarkdownIt) -> None:
    """Let a parser mask the text first, and keep what is written in blocks as it stands last."""
    mdit.core.ruler.before("normalize", "mdlint_news_mask", _mask)
    mdit.core.ruler.push("mdlint_news_keep", _keep)
    if mdit.renderer.__output__ == "md":
        # An address is written as it stood.
        mdit.normalizeLink = _as_it_is  # type: ignore[method-assign]


def path_of(mdit: MarkdownIt) -> str:
    """The path that mdformat was given, which may be empty.

    To check that a file is rendered as before, mdformat parses its two texts without telling the path again.
    """
    options = mdit.options.get("mdformat", {})
    if "filename" in options:
        _last_path[:] = [str(options["filename"] or "")]
    return _last_path[0]


def _as_it_is(url: str) -> str:
    return url


def _mask(state: StateCore) -> None:
    masked = mask(state.src, is_mdx=path_of(state.md).endswith(".mdx"))
    state.env[KEY] = masked
    state.src = masked.text


def _keep(state: StateCore) -> None:
    if state.md.renderer.__output__ != "md":
        return
    masked: Masked = state.env[KEY]
    is_wrapped = state.md.options.get("mdformat", {}).get("wrap", "keep") != "keep"
    state.tokens = list(_without_ragged_tables(state.tokens, masked.lines))
    before: Token | None = None
    for at, token in enumerate(state.tokens):
        if token.level == 0 and token.type in (ATOM, "html_block"):
            # Behind a list, an indented block could become a part of it.
            is_behind_list = before is None or before.type.endswith("_list_close")
            _keep_block(token, masked, is_indented=not is_behind_list)
        elif token.type == "inline" and before and not is_wrapped and _is_plain(token, before):
            is_followed = any(other.nesting >= 0 for other in state.tokens[at + 2 : at + 3])
            _keep_text(token, masked, is_glued=is_followed and _is_close(before, masked))
        before = token


def _without_ragged_tables(tokens: list[Token], lines: tuple[str, ...]) -> Iterator[Token]:
    """Make an atom of each table that has a row with more cells than its header: no cell may get lost."""
    skipped_to = -1
    for token in tokens:
        if token.type == "table_open" and token.level == 0 and token.map:
            rows = [_cells(line) for line in lines[token.map[0] : token.map[1]]]
            if max(rows) > rows[0]:
                skipped_to = token.map[1]
                content = "\n".join(lines[token.map[0] : token.map[1]])
                yield Token(ATOM, "", 0, map=token.map, content=content, block=True)
        if skipped_to < 0:
            yield token
        elif token.type == "table_close":
            skipped_to = -1


def _cells(line: str) -> int:
    cells = escapedSplit(line.strip())
    return len(cells) - (cells[0] == "") - (cells[-1] == "" and len(cells) > 1)


def _keep_block(token: Token, masked: Masked, *, is_indented: bool) -> None:
    """Have a block stay where it stands: without a blank line to its neighbours if there is none."""
    content = token.content.lstrip(" ")
    indent = len(token.content) - len(content) if is_indented else 0
    glue, blank = masked.alphabet.glue, masked.alphabet.blank
    first, last = token.map or (0, 0)
    before, after = glue * (not masked.is_blank(first - 1)), glue * (not masked.is_blank(last))
    token.content = before + blank * indent + content.rstrip("\n") + after


def _is_close(paragraph: Token, masked: Masked) -> bool:
    """Say whether something follows a paragraph in the item of a list without a blank line."""
    is_in_item = paragraph.type == "paragraph_open" and paragraph.level > 0 and not paragraph.hidden
    return is_in_item and bool(paragraph.map) and not masked.is_blank((paragraph.map or [0, 0])[1])


def _is_plain(token: Token, before: Token) -> bool:
    if before.type == "heading_open" and before.markup in ("=", "-"):
        return "\n" not in token.content and not token.content.endswith("#")
    return before.type in _WITH_TEXT and not _UNUSUAL.search(token.content)


def _keep_text(token: Token, masked: Masked, *, is_glued: bool) -> None:
    children = token.children or []
    # The check box of a task is a child of its own, which the text does not have.
    boxes = [child for child in children[:1] if "task-list-item-checkbox" in child.content]
    text = Token(VERBATIM, "", 0, content=masked.alphabet.hide_marks(token.content))
    text.content += masked.alphabet.glue * is_glued
    token.children = [*boxes, text] if token.content else boxes
