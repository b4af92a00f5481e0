"""The Markdown parser's inline rules, made quick, and made to tell what each of them consumed.

markdown-it-py asks each of its rules at each special character. Each can only match at one or two of them: here those
alone are asked. What they match stays what markdown-it-py says; the tests compare the two.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from markdown_it.common.utils import normalizeReference
from markdown_it.parser_inline import ParserInline

from mdlint_news.parse.body.block_rules import SILENT
from mdlint_news.parse.body.marks import Mark, inline_link
from mdlint_news.regex import regex

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

InlineRule = Callable[["StateInline", bool], bool]

_FIRST = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "footnote_ref": "[",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
}
_SPECIAL = regex(r"[\n\\`~*_\[!<&]")
# The text of a link ends at a bracket: nothing steps over one.
_STOP = regex(r"[\n\\`~*_\[\]!<&]")
# Rules that look at the token or the text before. For the others, text needs no token: the marks are enough.
_LOOK_BACK = "*_~\n"
_NESTS = regex(r"[\[\\`<]")


class DispatchingInline(ParserInline):
    """An inline parser that asks, at each special character, the rules that can match there.

    It notes what they consumed in the environment (`marks`), for the text that is being read (`text`): that of an
    image is read apart.
    """

    def __init__(self, inline: ParserInline) -> None:
        super().__init__()
        self.ruler, self.ruler2 = inline.ruler, inline.ruler2
        rules = [rule for rule in inline.ruler.__rules__ if rule.enabled]
        self._rules: dict[str, list[tuple[InlineRule, InlineRule]]] = {
            character: [
                (rule.fn, _noting(rule.fn, rule.name)) for rule in rules if character in _FIRST.get(rule.name, "")
            ]
            for character in set("".join(_FIRST.values()))
        }

    def tokenize(self, state: "StateInline") -> None:
        """Read a text, or the part of it that is the text of a link, into tokens."""
        deepest = state.md.options["maxNesting"]
        at = state.pos
        while special := _SPECIAL.search(state.src, at, state.posMax):
            at = special.start()
            if special[0] == "\n" and not _has_blanks(state.src, at):
                at += 1
                continue
            if special[0] in _LOOK_BACK:
                state.append_pending(state.src[state.pos : at])
            state.pos = at
            is_read = state.level < deepest and any(rule(state, not SILENT) for _, rule in self._rules[special[0]])
            if not is_read:
                state.append_pending(special[0])
                state.pos += 1
            at = state.pos
        state.pos = state.posMax

    def skipToken(self, state: "StateInline") -> None:  # noqa: N802 - markdown-it's own
        """Step over what is at the parser's place, as it looks for the end of the text of a link."""
        at = state.pos
        if at in state.cache:
            state.pos = state.cache[at]
            return
        if state.level >= state.md.options["maxNesting"]:
            state.pos = state.posMax + 1
        else:
            state.level += 1
            is_read = any(rule(state, SILENT) for rule, _ in self._rules.get(state.src[at], ()))
            state.level -= 1
            if not is_read:
                # A special character that is none counts as one step, as does plain text up to the next of them.
                following = None if state.src[at] in self._rules else _STOP.search(state.src, at + 1, state.posMax)
                state.pos = following.start() if following else at + 1
        state.cache[at] = state.pos


def _has_blanks(text: str, at: int) -> bool:
    """Say whether blanks make the line end at an offset a hard break, or are to be left out of the next line."""
    return text.startswith((" ", "\t"), at + 1) or text.endswith("  ", 0, at)


def _noting(rule: InlineRule, name: str) -> InlineRule:
    def note(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if state.src is state.env.get("text"):
            is_link = name in ("link", "image")
            state.env["marks"].append(_link(name, start, state) if is_link else _mark(name, start, count, state))
        return True

    return note


def _mark(name: str, start: int, count: int, state: "StateInline") -> Mark:
    """Note what a rule made of the text; each token of emphasis has its range.

    That is found from the end: text that was pending has become a token before them.
    """
    if name not in ("emphasis", "strikethrough"):
        last = state.tokens[-1] if len(state.tokens) > count else None
        if last and last.type == "hardbreak":
            name = "break"
        elif last and name == "backticks":
            name = "code"
        return Mark(name, start, state.pos, last.content if last else "")
    ranges = []
    at = state.pos
    for token in reversed(state.tokens[count:]):
        first = at - len(token.content)
        if first < start:
            break
        ranges.append((first, at, token))
        at = first
    return Mark(name, start, state.pos, "", tuple(reversed(ranges)))


def _link(name: str, start: int, state: "StateInline") -> Mark:
    """Note what `[text](url "title")`, `[text][label]`, `[label][]` or `[label]` says of the address."""
    src, end = state.src, state.pos
    opening = start + 2 if name == "image" else start + 1
    label_end = src.find("]", opening)
    if _NESTS.search(src, opening, label_end):
        label_end = state.md.helpers.parseLinkLabel(state, opening - 1, name == "link")
    if mark := inline_link(name, src, start, end, label_end):
        return mark
    # The parser takes a label also behind what is no address, `[text](([label]`.
    following = (normalizeReference(src[at + 1 : end - 1]) for at in range(label_end + 1, end) if src[at] == "[")
    known = state.env["references"]
    label = next((label for label in following if label in known), "") or normalizeReference(src[opening:label_end])
    return Mark(name, start, end, label_end=label_end, reference=label)
