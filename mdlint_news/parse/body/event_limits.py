"""The texts on which pyromark and markdown-it-py are known to agree, told by tests that cost little.

markdown-it-py reads a post in which one of these stands:

- a tab or another control character, or a line end that Unicode has and Markdown has not;
- a footnote, or an item with a check box;
- a link reference definition that is not on one line of its own, at its very beginning, or one of two with one label;
- a table, or what looks like its second line, that is not framed with pipes on each line and set off by blank lines;
- blocks in blocks deeper than a few levels; code or HTML that is never closed;
- in a quote, a line of nothing but its mark at the end of a list or a quote.
"""

import re

from markdown_it.common.utils import normalizeReference, unescapeAll

from mdlint_news.parse.body.event_blocks import Offsets, UnlikeError, pyromark
from mdlint_news.parse.body.reference_rule import ParsedDefinition

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029]")
_TASK = re.compile(r"[-*+.)] +\[[ xX]\]")
_DEFINITION = re.compile(
    r"\[(?P<label>[^\[\]\\\n]{1,200})\]: *(?:<(?P<angled>[^<>\\\n]+)>|(?P<plain>[^\s<>\\()]+))"
    r"(?: +\"(?P<title>[^\"\\\n]*)\")? *(?=\n|\Z)"
)
_BEFORE_LABEL = re.compile(r"[ >*+0-9.)-]*\Z")
_DELIMITERS = re.compile(r"^[ >]*[|:-][|: -]*$", re.MULTILINE)
_DELIMITER_ROW = re.compile(r"\|(?: *:?-+:? *\|)+ *\Z")
_HEADER_ROW = re.compile(r"\|(?:[^|\\`\n]*\|)+ *\Z")


def require_likeness(text: str) -> None:
    """Refuse a text on which the parsers may differ. Raises `UnlikeError`."""
    if _CONTROL.search(text) or "[^" in text or ("[" in text and _TASK.search(text)):
        raise UnlikeError
    if "|" in text:
        _require_plain_tables(text)


def _require_plain_tables(text: str) -> None:
    for delimiters in _DELIMITERS.finditer(text):
        before = text[text.rfind("\n", 0, delimiters.start() - 1) + 1 : delimiters.start() - 1] if delimiters.start() else ""
        if "|" not in delimiters[0] and "|" not in before:
            continue
        row, header = delimiters[0], before
        is_plain = _DELIMITER_ROW.match(row) and _HEADER_ROW.match(header) and header.count("|") == row.count("|")
        first = delimiters.start() - len(before) - 1
        if not is_plain or (first > 1 and text[first - 2] != "\n"):
            raise UnlikeError
        end = text.find("\n\n", delimiters.end())
        rows = text[delimiters.end() : end if end >= 0 else len(text)].rstrip("\n")
        if rows.count("\n") != rows.count("\n|"):
            raise UnlikeError


def read_definitions(text: str, at: Offsets) -> dict[str, ParsedDefinition]:
    """Read the link reference definitions, by their labels. Raises `UnlikeError`."""
    if "]:" not in text:
        return {}
    found: dict[str, ParsedDefinition] = {}
    expected = {at(one["span"]["start"]) for one in pyromark().reference_definitions(text).values()}
    end, closing = -1, text.find("]:")
    while closing >= 0:
        first = text.rfind("\n", 0, closing) + 1
        definition = _DEFINITION.match(text, first)
        if definition and definition.end("label") == closing:
            is_apart = first in (0, end + 1) or text[first - 2 : first] in ("\n\n", "\n")
            label = normalizeReference(definition["label"])
            if not is_apart or not label.strip() or label in found or first not in expected:
                raise UnlikeError
            expected.discard(first)
            end = definition.end()
            found[label] = _parsed(definition)
        else:
            opening = text.rfind("[", first, closing)
            if opening < 0 or "\\" in text[first:closing] or _BEFORE_LABEL.match(text, first, opening):
                raise UnlikeError
        closing = text.find("]:", closing + 2)
    if expected or (found and "ı" in text):
        raise UnlikeError
    return found


def _parsed(definition: re.Match[str]) -> ParsedDefinition:
    group = "plain" if definition["angled"] is None else "angled"
    last = definition.end() - (len(definition[0]) - len(definition[0].rstrip(" ")))
    whole, url = (definition.start(), last), unescapeAll(definition[group])
    if definition["title"] is None:
        return ParsedDefinition(whole, url, definition.span(group))
    return ParsedDefinition(
        whole, url, definition.span(group), unescapeAll(definition["title"]), definition.span("title")
    )
