"""The Markdown parser, made to tell where things are.

markdown-it-py knows the lines of a block and nothing of columns. Its rules know both while they run, so each is
wrapped in a function that notes the offsets before they are forgotten.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference, unescapeAll

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_HOLDERS = ("blockquote", "list")
_INLINE = ("link", "image", "autolink", "html_inline", "backticks", "entity", "escape", "newline", "emphasis")

_NESTS = re.compile(r"[\[\\`<]")
_DESTINATION = re.compile(r"[ \t\n]*(?:<(?P<angled>(?:\\.|[^<>\n\\])*)>|(?P<plain>[^ \t\n]*))")


class Mark(NamedTuple):
    """What one inline rule consumed, `src[start:end]`, and the tokens it made; a link has more to say instead.

    `label_end` is the offset of the `]` that ends the text of a link or an image. `url` has escapes resolved.
    `destination` is where it is written: in the same text, or under a `reference` label.
    """

    rule: str
    start: int
    end: int
    tokens: "Sequence[Token]" = ()
    label_end: int = 0
    url: str = ""
    destination: tuple[int, int] = (0, 0)
    reference: str = ""


@cache
def markdown() -> MarkdownIt:
    """The one parser of a process: CommonMark with GFM's tables, whose tokens and environment carry offsets."""
    md = MarkdownIt("commonmark").enable("table")
    # A linter wants addresses as they are written, and sees also those that no page should link.
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]
    md.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    md.validateLink = _any_link  # type: ignore[method-assign]
    # It would mix the text of emphasis marks with the text beside them.
    md.inline.ruler2.disable("fragments_join")
    for block_rule in md.block.ruler.__rules__:
        if block_rule.name == "reference":
            block_rule.fn = _noting_definition(block_rule.fn)
        else:
            block_rule.fn = _noting_lines(block_rule.fn, holds_blocks=block_rule.name in _HOLDERS)
    for inline_rule in md.inline.ruler.__rules__:
        if inline_rule.name in _INLINE:
            inline_rule.fn = _noting_range(inline_rule.fn, inline_rule.name)
    return md


def _any_link(url: str) -> bool:
    return True


def _noting_lines(
    rule: "Callable[[StateBlock, int, int, bool], bool]", *, holds_blocks: bool
) -> "Callable[[StateBlock, int, int, bool], bool]":
    """Note on a block's first token where the text of each of its lines begins (`starts`); of a holder, the first."""

    def note(state: "StateBlock", start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
        count = len(state.tokens)
        if not rule(state, start_line, end_line, silent):
            return False
        if silent or len(state.tokens) == count:
            return True
        opening = state.tokens[count]
        last_line = start_line + 1 if holds_blocks else state.line
        opening.meta["starts"] = [state.bMarks[n] + state.tShift[n] for n in range(start_line, last_line)]
        if opening.type.endswith("list_open"):
            for token in state.tokens[count:]:
                if token.type == "list_item_open" and token.level == opening.level + 1 and token.map:
                    line = token.map[0]
                    token.meta["starts"] = [state.bMarks[line] + state.tShift[line]]
        return True

    return note


def _noting_definition(
    rule: "Callable[[StateBlock, int, int, bool], bool]",
) -> "Callable[[StateBlock, int, int, bool], bool]":
    """Note in the environment the address of each definition and its range; of those of one label the first counts."""

    def note(state: "StateBlock", start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
        if not rule(state, start_line, end_line, silent):
            return False
        first = state.bMarks[start_line] + state.tShift[start_line]
        last = state.eMarks[state.line - 1]
        label_end = first + 1
        while state.src[label_end] != "]":
            label_end += 2 if state.src[label_end] == "\\" else 1
        at = label_end + 2
        # A definition in a quote may have its address on the next line, behind the quote's mark.
        for line in range(start_line, state.line):
            if state.eMarks[line] > at:
                at = max(at, state.bMarks[line] + state.tShift[line])
                at = state.skipSpaces(at)
                if at < state.eMarks[line]:
                    break
        found = state.md.helpers.parseLinkDestination(state.src, at, last)
        if found.ok:
            label = normalizeReference(state.src[first + 1 : label_end])
            inside = 1 if state.src[at] == "<" else 0
            place = (found.str, at + inside, found.pos - inside)
            state.env.setdefault("definitions", {}).setdefault(label, place)
        return True

    return note


def _noting_range(rule: "Callable[[StateInline, bool], bool]", name: str) -> "Callable[[StateInline, bool], bool]":
    """Note in the environment what the rule consumed (`marks`), in the text that is being read, not in an image's."""

    def note(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and state.src is state.env.get("text"):
            if name in ("link", "image"):
                mark = _link(name, start, state)
            else:
                # Text that was pending comes first; a run of emphasis marks makes a token of each.
                made = state.tokens[count:]
                mark = Mark(name, start, state.pos, made[start - state.pos :] if name == "emphasis" else made[-1:])
            state.env["marks"].append(mark)
        return True

    return note


def _link(name: str, start: int, state: "StateInline") -> Mark:
    """Note what `[text](url)`, `[text][label]`, `[label][]` or `[label]` says of the address."""
    src, end = state.src, state.pos
    opening = start + 2 if name == "image" else start + 1
    label_end = src.find("]", opening)
    if _NESTS.search(src, opening, label_end):
        label_end = state.md.helpers.parseLinkLabel(state, opening - 1, name == "link")
    if src.startswith("(", label_end + 1):
        # The rule has found it well formed: what is left to say is where it ends.
        destination = _DESTINATION.match(src, label_end + 2, end - 1)
        if destination:
            group = "angled" if destination["angled"] is not None else "plain"
            url = unescapeAll(destination[group])
            return Mark(name, start, end, (), label_end, url, destination.span(group))
    label = src[label_end + 2 : end - 1] or src[opening:label_end]
    return Mark(name, start, end, (), label_end, reference=normalizeReference(label))
