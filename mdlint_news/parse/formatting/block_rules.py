"""Blocks that mdformat does not know, and that are written back as they stand.

These are lines that site generators replace, fences of containers (`:::`), definitions of footnotes and links, and
displayed formulas.
"""

from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import reference as reference_rule

from mdlint_news.parse.formatting.masked import Masked
from mdlint_news.regex import regex

KEY = "mdlint_news"
ATOM = "mdlint_news_atom"
# What ends a paragraph, a quote or a list, as templates do once they are replaced.
_ENDS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
_CONTAINER = regex(r":{3,}(?!:)[^\n]*")
_NOTE = regex(r"\[\^[^\]\s]+\]:")
_FORMULA = regex(r"\$\$[^\n]*(?:\n(?![ \t]*\n)[^\n]*){0,50}?\$\$[ \t]*(?=\n|\Z)")
_INDENTED = regex(r"(?: {2}|\t)[ \t]*\S")

Rule = Callable[[StateBlock, int, int, bool], bool]


def add_block_rules(mdit: MarkdownIt) -> None:
    """Let a parser see these blocks before all others."""
    mdit.block.ruler.before(mdit.block.ruler.get_all_rules()[0], ATOM, _atoms, _ENDS)
    mdit.block.ruler.at("reference", _definitions)


def _atoms(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the parser's protocol
    stop = _end(state, start, end)
    if stop > start and not silent:
        _push(state, start, stop)
    return stop > start


def _end(state: StateBlock, start: int, end: int) -> int:
    """The line after the block that begins at a line's margin; the line itself where none does."""
    at = state.bMarks[start]
    if state.tShift[start] or (at and state.src[at - 1] != "\n") or state.isEmpty(start):
        return start
    masked: Masked = state.env[KEY]
    line = state.src[at : state.eMarks[start]]
    if line[0] == masked.alphabet.atom:
        return start if masked.alphabet.atoms.sub("", line).strip() else start + 1
    if _CONTAINER.match(line):
        return start + 1
    if line.startswith("$$") and (formula := _FORMULA.match(state.src, at)) and len(formula[0]) > len("$$"):
        return start + 1 + formula[0].count("\n")
    return _note_end(state, start, end) if _NOTE.match(line) else start


def _note_end(state: StateBlock, start: int, end: int) -> int:
    """A footnote goes on to a blank line, and behind it as long as lines are indented."""
    stop = line = start + 1
    while line < end:
        text = state.src[state.bMarks[line] : state.eMarks[line]]
        is_first = stop == line
        if (text.strip() and not (_INDENTED.match(text) or is_first)) or _NOTE.match(text):
            break
        line += 1
        if text.strip():
            stop = line
    return stop


def _definitions(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - likewise
    """Definitions of links that follow each other; the parser's own rule leaves no trace of them."""
    if not reference_rule(state, start, end, silent):
        return False
    if not silent:
        stop = state.line
        while stop < end and _goes_on(state, stop) and reference_rule(state, stop, end, False):  # noqa: FBT003
            stop = state.line
        _push(state, start, stop)
    return True


def _goes_on(state: StateBlock, line: int) -> bool:
    return not state.isEmpty(line) and state.sCount[line] >= state.blkIndent and not state.is_code_block(line)


def _push(state: StateBlock, start: int, stop: int) -> None:
    token: Any = state.push(ATOM, "", 0)
    token.hidden = True
    token.block = True
    token.content = state.getLines(start, stop, state.blkIndent, keepLastLF=False)
    token.map = [start, stop]
    state.line = stop
