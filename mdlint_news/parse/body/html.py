"""HTML in a post: the tags of a text, the addresses in them, and what between them is no prose."""

import re
from collections.abc import Iterator
from functools import cache

from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex

# What readers do not read, or do not read as prose.
_OPAQUE = frozenset({"script", "style", "pre", "code", "kbd", "samp", "textarea", "svg", "math", "template"})
# Around anything else a text is broken off.
_WITHIN_A_LINE = frozenset(
    "a abbr b bdi bdo cite data del dfn em font i ins label mark q s small span strike strong sub sup time tt u var "
    "wbr".split()
)
_NAME = regex(r"</?([A-Za-z][A-Za-z0-9-]*)")
_VALUE = r"""(?:[^"'=<>`\x00-\x20]+|'[^']*'|"[^"]*")"""
_ATTRIBUTE = rf"\s+[A-Za-z_:][A-Za-z0-9:._-]*(?:\s*=\s*{_VALUE})?"
IN_TAG = rf"(?:[A-Za-z][A-Za-z0-9-]*(?:{_ATTRIBUTE})*\s*/?|/[A-Za-z][A-Za-z0-9-]*\s*)"
"""What stands between `<` and `>` of a tag, to the parser."""
_TAG = regex(f"<{IN_TAG}>")


class HtmlTag(NamedTuple):
    """A tag, a comment or a declaration, `text[start:end]`; only a tag has a name, in lower case."""

    start: int
    end: int
    name: str
    is_closing: bool


class Address(NamedTuple):
    """An address in a tag: its value with entities resolved, and its range without quotes."""

    url: str
    start: int
    end: int
    is_image: bool


def tag_at(text: str, start: int, end: int) -> HtmlTag:
    """Read what is known to be a tag, a comment or a declaration."""
    name = _NAME.match(text, start, end)
    return HtmlTag(start, end, name[1].lower() if name else "", text.startswith("</", start))


def find_tags(text: str) -> Iterator[HtmlTag]:
    """Find the tags, comments and declarations in an HTML block; those inside a comment or a script are none."""
    at = text.find("<")
    while at >= 0:
        end = _end(text, at)
        if end > at:
            tag = tag_at(text, at, end)
            yield tag
            if tag.name in ("script", "style", "textarea") and not tag.is_closing:
                closing = re.compile(rf"</{tag.name}\s*>", re.IGNORECASE).search(text, end)
                end = closing.start() if closing else len(text)
        at = text.find("<", max(end, at + 1))


def _end(text: str, at: int) -> int:
    """The end of the markup at `at`; of what is never closed the end of the text; `at` where there is none."""
    for opening, closing in (("<!--", "-->"), ("<!", ">"), ("<?", ">")):
        if text.startswith(opening, at):
            end = text.find(closing, at + 2)
            return end + len(closing) if end >= 0 else len(text)
    tag = _TAG.match(text, at)
    return tag.end() if tag else at


def address(text: str, tag: HtmlTag) -> Address | None:
    """The address that a tag links to or shows."""
    if tag.is_closing or not tag.name:
        return None
    for attribute in _attribute().finditer(text, tag.start + 1 + len(tag.name), tag.end):
        if attribute["name"].lower() in ("href", "src"):
            group = next((name for name in ("double", "single", "bare") if attribute[name] is not None), None)
            if group:
                return Address(_unescaped(attribute[group]), *attribute.span(group), tag.name == "img")
    return None


def _unescaped(value: str) -> str:
    if "&" not in value:
        return value
    from html import unescape  # noqa: PLC0415 - few posts have such a tag

    return unescape(value)


def opaque_ranges(tags: list[HtmlTag]) -> Iterator[tuple[int, int]]:
    """The ranges of the outermost elements whose content is no prose, tags included."""
    inside = ""
    start = depth = 0
    for tag in tags:
        if not inside and tag.name in _OPAQUE and not tag.is_closing:
            inside, start, depth = tag.name, tag.start, 1
        elif inside and tag.name == inside:
            depth += -1 if tag.is_closing else 1
            if depth == 0:
                yield start, tag.end
                inside = ""


def reads_as(tag: HtmlTag) -> str:
    r"""What a tag is in the text: nothing within a line, a line break (`\n`) where the text is broken off."""
    return "" if tag.name in _WITHIN_A_LINE or not tag.name else "\n"


@cache
def _attribute() -> re.Pattern[str]:
    value = r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'=<>`]+))"""
    return re.compile(rf"""(?P<name>[^\s"'<>/=]+)(?:\s*=\s*{value})?""")
