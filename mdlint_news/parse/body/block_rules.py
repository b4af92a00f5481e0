"""The Markdown parser's block rules, made quick, and made to tell where a block's lines begin.

markdown-it-py asks each of its rules at each line. Most can only match where a line begins with one of a few
characters: here those alone are asked, and the commonest block, plain text, has a rule of its own. What is a block, and
which, stays what markdown-it-py says; the tests compare the two.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from markdown_it.ruler import Ruler

from mdlint_news.parse.body.reference_rule import noting_definition
from mdlint_news.regex import regex

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

BlockRule = Callable[["StateBlock", int, int, bool], bool]

# The first characters of the lines at which a rule can match. Those that can match at any are not here.
_FIRST = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
_HOLDERS = ("blockquote", "list", "footnote_def")
_DELIMITER_ROW = ("|", "-", ":")
_CODE_INDENT = 4
SILENT = True
"""Tells a rule of the parser to say whether it matches, and to make no tokens."""
_UNDERLINE = regex(r"(?:=+|-+)[ \t]*\Z")


class DispatchingRuler(Ruler[BlockRule]):
    """The rules of a ruler, as one rule for each of its chains, which asks only those that can match."""

    def __init__(self, ruler: Ruler[BlockRule]) -> None:
        super().__init__()
        self.__rules__ = ruler.__rules__
        rules = [rule for rule in ruler.__rules__ if rule.enabled]
        chains = {"", *(chain for rule in rules for chain in rule.alt)}
        self._chains: dict[str, list[BlockRule]] = {}
        for chain in chains:
            in_chain = {rule.name: rule.fn for rule in rules if not chain or chain in rule.alt}
            self._chains[chain] = [_blocks(in_chain) if not chain else _ends(in_chain)]

    def getRules(self, chainName: str = "") -> list[BlockRule]:  # noqa: N802, N803 - markdown-it's own
        """Give the one rule of a chain."""
        return self._chains[chainName]


def _by_character(rules: dict[str, BlockRule]) -> dict[str, list[BlockRule]]:
    return {
        character: [rule for name, rule in rules.items() if character in _FIRST.get(name, "")]
        for character in set("".join(_FIRST.values()))
    }


def _blocks(rules: dict[str, BlockRule]) -> BlockRule:
    """Make the rule that reads a block, whichever it is."""
    by_character = _by_character({name: _noting(rule, name) for name, rule in rules.items()})
    table, code = _noting(rules["table"], "table"), _noting(rules["code"], "code")

    def read(state: "StateBlock", line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
        if _can_be_table(state, line, end) and table(state, line, end, silent):
            return True
        if state.sCount[line] - state.blkIndent >= _CODE_INDENT and code(state, line, end, silent):
            return True
        first = state.bMarks[line] + state.tShift[line]
        for rule in by_character.get(state.src[first], ()):
            if rule(state, line, end, silent):
                return True
        return _text(state, line, end)

    return read


def _ends(rules: dict[str, BlockRule]) -> BlockRule:
    """Make the rule that says whether another block begins, and so ends the one before it."""
    by_character = _by_character(rules)
    table = rules.get("table")

    def ends(state: "StateBlock", line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
        if table and _can_be_table(state, line, end) and table(state, line, end, silent):
            return True
        first = state.bMarks[line] + state.tShift[line]
        return any(rule(state, line, end, silent) for rule in by_character.get(state.src[first : first + 1], ()))

    return ends


def _can_be_table(state: "StateBlock", line: int, end: int) -> bool:
    """Say whether the next line begins as a delimiter row does."""
    first = state.bMarks[line + 1] + state.tShift[line + 1]
    return line + 1 < end and state.src[first : first + 1] in _DELIMITER_ROW


def _text(state: "StateBlock", start: int, end: int) -> bool:
    """Read a paragraph or a setext heading: one token, with what only this package needs."""
    [ends] = state.md.block.ruler.getRules("paragraph")
    parent, state.parentType = state.parentType, "paragraph"
    level, line = 0, start + 1
    while line < state.lineMax and not state.isEmpty(line):
        indent = state.sCount[line] - state.blkIndent
        if indent < _CODE_INDENT:
            first = state.bMarks[line] + state.tShift[line]
            if line < end and indent >= 0 and _UNDERLINE.match(state.src, first, state.eMarks[line]):
                level = 1 if state.src[first] == "=" else 2
                line += 1
                break
            # In a quote, a line that goes on without its mark has been looked at before.
            if state.sCount[line] >= 0 and ends(state, line, end, SILENT):
                break
        line += 1
    state.parentType = parent
    state.line = line
    token = state.push("heading" if level else "paragraph", f"h{level}" if level else "p", 0)
    token.map = [start, line]
    token.markup = ("", "=", "-")[level]
    token.meta["starts"] = [state.bMarks[n] + state.tShift[n] for n in range(start, line)]
    return True


def _noting(rule: BlockRule, name: str) -> BlockRule:
    """Make a rule note on its block's first token where its lines' text begins (`starts`); of a holder, the first.

    The parser knows lines and columns while a rule runs, and forgets them after.
    """
    if name == "reference":
        return noting_definition(rule)
    last = 1 if name in _HOLDERS else None

    def note(state: "StateBlock", start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
        count = len(state.tokens)
        marks, shift = state.bMarks[start_line], state.tShift[start_line]
        if not rule(state, start_line, end_line, silent):
            return False
        opening = state.tokens[count]
        starts = [marks + shift]
        if last is None:
            starts += [state.bMarks[n] + state.tShift[n] for n in range(start_line + 1, state.line)]
        opening.meta["starts"] = starts
        if name == "list":
            for token in state.tokens[count:]:
                if token.type == "list_item_open" and token.level == opening.level + 1 and token.map:
                    line = token.map[0]
                    token.meta["starts"] = [state.bMarks[line] + state.tShift[line]]
        return True

    return note
