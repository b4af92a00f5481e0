"""Inline Markdown as most posts write it, read in one pass; what may be anything else is left to the parser.

Common are plain text, `*emphasis*`, `_emphasis_` and `**strong**` text not in one another, `code`, links and images
with a plain address, autolinks, and bare addresses. A special character counts as text only where the parser takes it
as such whatever stands around.
"""

from itertools import chain
from operator import attrgetter

from mdlint_news.named import make
from mdlint_news.parse.body.common_tokens import ANY_TOKEN
from mdlint_news.parse.body.drawn import OBJECT, AsRead, StandIn
from mdlint_news.parse.body.marks import code_of, resolved
from mdlint_news.parts import CodeSpan, Emphasis, Inline, Link
from mdlint_news.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from mdlint_news.parse.body.inline_parts import EmphasisKind
    from mdlint_news.text import Mapped

_NOTHING = ((),) * 6
_span = attrgetter("span")


def read_common(
    content: "Mapped",
    begin: "Callable[[Mapped, re.Pattern[str]], Reading] | None" = None,
    token: "re.Pattern[str]" = ANY_TOKEN,
) -> Inline | None:
    """Read a text; nothing where the parser has to. Where brackets may be more than text, `begin` knows of it."""
    tokens = token.finditer(content.text)
    first = next(tokens, None)
    if first is None:
        return make(Inline, (content, *_NOTHING))
    reading = (begin or Reading)(content, token)
    if not reading.read(chain((first,), tokens)):
        return None
    if not reading.stand_ins:
        return make(Inline, (content, *_NOTHING))
    emphasis = reading.emphasis
    if len(emphasis) > 1:
        emphasis.sort(key=_span)
    prose = AsRead(content, reading.stand_ins)
    return make(Inline, (prose, tuple(reading.links), tuple(emphasis), tuple(reading.codes), (), (), ()))


def _after(base: int) -> "Callable[[int, int], Span]":
    """What `Mapped.span` is of a text that stands as it is written, without a question."""

    def span(start: int, end: int) -> Span:
        return make(Span, (base + start, base + end))

    return span


class Reading:
    """What was found in a text so far, in its order; emphasis in the order of its ends."""

    __slots__ = ("at", "codes", "emphasis", "links", "stand_ins", "text", "token")

    def __init__(self, content: "Mapped", token: "re.Pattern[str]" = ANY_TOKEN) -> None:
        self.text = content.text
        self.token = token
        self.at = content.span if content.start is None else _after(content.start)
        self.links: list[Link] = []
        self.emphasis: list[Emphasis] = []
        self.codes: list[CodeSpan] = []
        self.stand_ins: list[StandIn] = []

    def read(self, tokens: "Iterable[re.Match[str]]", *, is_in_link: bool = False) -> bool:
        """Read a range, and say whether all in it is common. Emphasis neither enters nor leaves the text of a link."""
        begin: re.Match[str] | None = None
        for token in tokens:
            kind = token.lastgroup
            if kind == "link":
                if not self._link(token):
                    return False
            elif kind in ("begin", "begin_word", "either") and not begin:
                begin = token
                self.stand_ins.append((*token.span(), ""))
            elif kind in ("end", "end_word", "either") and begin and token[0] == begin[0]:
                self._emphasis(begin, token)
                begin = None
            elif kind == "code":
                self._code(token)
            elif kind in ("autolink", "bare", "image"):
                if not is_in_link:
                    self._address(kind, token)
            elif kind not in ("bracket", "full") or not self.bracket(token):
                return False
        return not begin

    def _emphasis(self, begin: "re.Match[str]", end: "re.Match[str]") -> None:
        first, inside_first = begin.span()
        inside_last, last = end.span()
        kind: EmphasisKind = "strong" if inside_first - first > 1 else "emphasis"
        at = self.at
        self.emphasis.append(make(Emphasis, (kind, at(first, last), at(inside_first, inside_last))))
        self.stand_ins.append((inside_last, last, ""))

    def _link(self, token: "re.Match[str]") -> bool:
        """Read a link, and say whether all in its text is common."""
        start, end = token.span()
        label_end = token.end("label")
        first, last = token.span("link")
        at = self.at
        places = at(start, end), at(start + 1, label_end), at(first, last)
        self.links.append(make(Link, ("inline", *places, resolved(token["link"]), None, "", False, False)))
        self.stand_ins.append((start, start + 1, ""))
        inside = (self.text, start + 1, label_end)
        is_common = not token["mark"] or self.read(self.token.finditer(*inside), is_in_link=True)
        self.stand_ins.append((label_end, end, ""))
        return is_common

    def bracket(self, _: "re.Match[str]") -> bool:
        """Read brackets: without definitions and footnotes, they are text."""
        return True

    def _code(self, token: "re.Match[str]") -> None:
        start, end = token.span()
        self.codes.append(CodeSpan(self.at(start, end), code_of(token["code"])))
        self.stand_ins.append((start, end, OBJECT))

    def _address(self, kind: str, token: "re.Match[str]") -> None:
        """Read a link without a text, or an image: nothing in it is prose."""
        start, end = token.span()
        first, last = token.span(kind)
        at = self.at
        if kind == "image":
            shown, address = at(start + 2, first - 2), at(first, last)
            link = Link("inline", at(start, end), shown, address, resolved(token["image"]), is_image=True)
        elif kind == "autolink":
            address = at(first, last)
            link = make(Link, ("autolink", at(start, end), address, address, token["autolink"], None, "", False, False))
        else:
            from mdlint_news.parse.body.bare_urls import trimmed  # noqa: PLC0415 - many posts have none

            end = trimmed(self.text, start, end)
            address = at(start, end)
            link = Link("bare", address, address, address, self.text[start:end])
        self.links.append(link)
        self.stand_ins.append((start, end, OBJECT))
