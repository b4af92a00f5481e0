"""Link reference definitions, where they are plain: what stands in brackets is read by both parsers alike."""

import re

from markdown_it.common.utils import normalizeReference, unescapeAll

from mdlint_news.parse.body.event_parser import UnlikeError, pyromark
from mdlint_news.parse.body.reference_rule import ParsedDefinition

_DEFINITION = re.compile(
    r"\[(?P<label>[^\[\]\\\n\x80-\U0010ffff]{1,200})\]: *(?:<(?P<angled>[^<>\\\n]+)>|(?P<plain>[^\s<>\\()]+))"
    r"(?: +\"(?P<title>[^\"\\\n]*)\")?(?P<end> *)(?=\n|\Z)"
)
# Letters that are the same as ASCII letters in a label.
_ASCII_CAPITALS = re.compile("[ßıſẞ\u212a\ufb00-\ufb06]")
_BEFORE_LABEL = re.compile(r"[ >*+0-9.)-]*\Z")


def read_definitions(text: str, ascii_text: str) -> dict[str, ParsedDefinition]:
    """Read the definitions of a text, by their labels. Raises `UnlikeError`."""
    if "]:" not in text:
        return {}
    found: dict[str, ParsedDefinition] = {}
    expected = {one["span"]["start"] for one in pyromark().reference_definitions(ascii_text).values()}
    end = -1
    closing = text.find("]:")
    while closing >= 0:
        first = text.rfind("\n", 0, closing) + 1
        definition = _DEFINITION.match(text, first)
        if definition and definition.end("label") == closing:
            label = normalizeReference(definition["label"])
            is_begun = first in (0, end + 1) or text[max(first - 2, 0) : first] in ("\n", "\n\n")
            if not is_begun or not _ends(text, definition.end()) or label in found or first not in expected:
                raise UnlikeError
            found[label] = _parsed(definition)
            end = definition.end()
        elif _may_define(text, first, closing):
            raise UnlikeError
        closing = text.find("]:", closing + 2)
    if len(found) != len(expected) or (found and _ASCII_CAPITALS.search(text)):
        raise UnlikeError
    return found


def _ends(text: str, end: int) -> bool:
    """Say whether a blank line, another definition, or nothing follows."""
    return len(text) <= end + 1 or text[end + 1] == "\n" or bool(_DEFINITION.match(text, end + 1))


def _may_define(text: str, line: int, closing: int) -> bool:
    """Say whether brackets that end at an offset may be the label of a definition that is not plain."""
    opening = text.rfind("[", line, closing)
    return opening < 0 or text.find("\\", line, closing) >= 0 or bool(_BEFORE_LABEL.match(text, line, opening))


def _parsed(definition: re.Match[str]) -> ParsedDefinition:
    group = "plain" if definition["angled"] is None else "angled"
    whole, url = (definition.start(), definition.start("end")), unescapeAll(definition[group])
    if definition["title"] is None:
        return ParsedDefinition(whole, url, definition.span(group))
    title = unescapeAll(definition["title"])
    return ParsedDefinition(whole, url, definition.span(group), title, definition.span("title"))
