"""Inline Markdown as most posts write it, read in one pass; what may be anything else is left to the parser.

Common are plain text, `*emphasis*` and `**strong**` text not in one another, links and images with a plain text and a
plain address, autolinks, and bare addresses. A special character counts as text only where the parser takes it as such
whatever stands around.
"""

from typing import TYPE_CHECKING, Literal

from markdown_it.common.utils import unescapeAll

from mdlint_news.parse.body.bare_urls import trimmed
from mdlint_news.parse.body.drawn import AsRead, StandIn
from mdlint_news.parts import Emphasis, Inline, Link
from mdlint_news.regex import regex
from mdlint_news.text import Mapped

if TYPE_CHECKING:
    import re

OBJECT = "\ufffc"
"""Stands in prose for what is no prose: code, an image, an address, a template."""

_WORD = r"[^\W_]"
# An underscore in a word, an ampersand that begins no entity, a tilde alone.
_TEXT = rf"_(?<={_WORD}_)(?={_WORD})|&(?!#|[A-Za-z][A-Za-z0-9]{{1,31}};)|~(?!~)"
_LINE_END = r"\n(?<!  \n)(?![ \t])"
_IN_LABEL = r"[^\[\]\\`<*_~&\n]*+"
_LABEL = rf"{_IN_LABEL}(?:(?:{_TEXT}|{_LINE_END}){_IN_LABEL})*+"
_DESTINATION = r"[^\x00-\x20\x7f<()\\][^\x00-\x20\x7f()\\]*+"
_ADDRESS = r"h(?<![A-Za-z0-9]h)ttps?://(?=[^\s<.])"
_IN_ADDRESS = r"[^\s<\[\\`*_~&]*+"
# What begins emphasis does not end any: it has a blank before it, or else punctuation before it and a word behind it.
_BEGIN = rf"(?<![^ \n]\*)(?=\*?+[^\s*])|(?<=[(\"'“‘–—-]\*)(?=\*?+{_WORD})"
_END = rf"(?<=[^\s*]\*)(?=\*?+(?:[ \n]|\Z))|(?<={_WORD}\*)(?=\*?+[.,;:?!)\"'”’…–—-])"
# Each alternative begins with its character: all other text is skipped at once. Those without a name are not common.
_TOKEN = regex(
    "|".join(
        (
            rf"\[{_LABEL}\]\((?P<link>{_DESTINATION})\)",
            rf"!\[{_LABEL}\]\((?P<image>{_DESTINATION})\)",
            r"<(?P<autolink>https?://[^<>\x00-\x20]*+)>",
            rf"{_ADDRESS}(?P<bare>{_IN_ADDRESS}(?:(?:{_TEXT}){_IN_ADDRESS})*+)(?=[\s<]|\Z)",
            rf"\*(?:{_BEGIN})(?P<begin>\*?+)",
            rf"\*(?:{_END})(?P<end>\*?+)",
            rf"\[(?P<bracket>)(?={_LABEL}\](?![(\[]))",
            rf"_(?!(?<={_WORD}_){_WORD})",
            r"&(?=#|[A-Za-z][A-Za-z0-9]{1,31};)",
            r"<(?=[!/?A-Za-z])",
            r"\n(?=[ \t])",
            r"\n(?<=  \n)",
            r"~(?=~)",
            r"!(?=\[)",
            _ADDRESS,
            r"H(?i:ttps?://)",
            r"w(?i:ww\.)",
            r"W(?i:ww\.)",
            r"\[",
            r"\*",
            r"`",
            r"\\",
        )
    )
)


def read_common(content: Mapped, *, has_labels: bool) -> Inline | None:
    """Read a text; nothing where the parser has to. With labels, which may be those of footnotes, brackets are more."""
    links: list[Link] = []
    emphasis: list[Emphasis] = []
    stand_ins: list[StandIn] = []
    begin: re.Match[str] | None = None
    for token in _TOKEN.finditer(content.text):
        kind = token.lastgroup
        if kind == "begin" and not begin:
            begin = token
            stand_ins.append((*token.span(), ""))
        elif kind == "end" and begin and token["end"] == begin["begin"]:
            first, inside = begin.span()
            inside_end, end = token.span()
            name: Literal["emphasis", "strong"] = "strong" if token["end"] else "emphasis"
            emphasis.append(Emphasis(name, content.span(first, end), content.span(inside, inside_end)))
            stand_ins.append((inside_end, end, ""))
            begin = None
        elif kind in ("link", "image", "autolink", "bare"):
            links.append(_link(kind, token, content, stand_ins))
        elif kind != "bracket" or has_labels:
            return None
    if begin:
        return None
    return Inline(AsRead(content, stand_ins), tuple(links), tuple(emphasis)) if stand_ins else Inline(content)


def _link(kind: str, token: "re.Match[str]", content: Mapped, stand_ins: list[StandIn]) -> Link:
    """Make a link of its token, and say what of it is no prose."""
    at = content.span
    start, end = token.span()
    if kind == "bare":
        end = trimmed(content.text, start, end)
        stand_ins.append((start, end, OBJECT))
        span = at(start, end)
        return Link("bare", span, span, span, content.text[start:end])
    if kind == "autolink":
        stand_ins.append((start, end, OBJECT))
        span = at(start + 1, end - 1)
        return Link("autolink", at(start, end), span, span, token["autolink"])
    is_image = kind == "image"
    first, last = token.span(kind)
    shown = at(start + 2 if is_image else start + 1, first - 2)
    if is_image:
        stand_ins.append((start, end, OBJECT))
    else:
        stand_ins += (start, start + 1, ""), (first - 2, end, "")
    url = token[kind]
    if "&" in url:
        url = unescapeAll(url)
    return Link("inline", at(start, end), shown, at(first, last), url, is_image=is_image)
