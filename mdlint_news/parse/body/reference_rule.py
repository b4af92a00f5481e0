"""Link reference definitions, with the places of what they say."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from markdown_it.common.utils import normalizeReference

from mdlint_news.parse.body.definitions import ParsedDefinition

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock


def noting_definition(
    rule: "Callable[[StateBlock, int, int, bool], bool]",
) -> "Callable[[StateBlock, int, int, bool], bool]":
    """Note each definition in the environment, by its label; of those of one label the first counts."""

    def note(state: "StateBlock", start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
        if not rule(state, start_line, end_line, silent):
            return False
        first = state.bMarks[start_line] + state.tShift[start_line]
        label_end = first + 1
        while state.src[label_end] != "]":
            label_end += 2 if state.src[label_end] == "\\" else 1
        label = normalizeReference(state.src[first + 1 : label_end])
        definitions = state.env.setdefault("definitions", {})
        if label not in definitions and (definition := _read(state, start_line, first, label_end, label)):
            definitions[label] = definition
        return True

    return note


def _read(state: "StateBlock", line: int, first: int, label_end: int, label: str) -> ParsedDefinition | None:
    """Read the definition again, which the parser has found well formed, for the places of its parts."""
    last = state.eMarks[state.line - 1]
    at = _next_text(state, line, label_end + 2)
    address = state.md.helpers.parseLinkDestination(state.src, at, last)
    if not address.ok:
        return None
    inside = 1 if state.src[at] == "<" else 0
    url_range = (at + inside, address.pos - inside)
    end = len(state.src[:last].rstrip(" \t")) if state.src[last - 1] in " \t" else last
    title_at = _next_text(state, line, address.pos)
    if title_at >= end:
        return ParsedDefinition((first, end), address.str, url_range)
    title = str(state.env["references"][label]["title"])
    return ParsedDefinition((first, end), address.str, url_range, title, (title_at + 1, end - 1))


def _next_text(state: "StateBlock", line: int, at: int) -> int:
    """The next character that is no blank, from `at` on; a line in a quote begins behind its mark."""
    for number in range(line, state.line):
        if state.eMarks[number] > at:
            at = state.skipSpaces(max(at, state.bMarks[number] + state.tShift[number]))
            if at < state.eMarks[number]:
                return at
    return state.eMarks[state.line - 1]
