"""The parts of an inline text as values, from what the parser's rules noted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from mdlint_news.named import NamedTuple
from mdlint_news.parse.body.html import HtmlTag, address
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parse.body.marks import Mark
from mdlint_news.parts import CodeSpan, Definition, Emphasis, Link, NoteReference, Tag
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_TICKS = regex("`+")

EmphasisKind = Literal["emphasis", "strong", "strikethrough"]

_EMPHASIS: dict[str, EmphasisKind] = {"em": "emphasis", "strong": "strong", "s": "strikethrough"}


class Emphasised(NamedTuple):
    """Emphasised text, `text[first:last]`, and what is between its marks, `text[inside_first:inside_last]`."""

    kind: EmphasisKind
    first: int
    inside_first: int
    inside_last: int
    last: int


Marks = tuple[list[Mark], list[Emphasised]]
"""What has been found in a text: its marks, from left to right, and what is emphasised."""


def pair(marks: list[Mark], tokens: "list[Token]") -> list[Emphasised]:
    """Find the emphasised text among the parser's tokens."""
    ranges = {id(token): (start, end) for mark in marks for start, end, token in mark.tokens}
    opened: list[tuple[int, int]] = []
    found = []
    for token in tokens if ranges else ():
        kind = _EMPHASIS.get(token.tag)
        if kind is None or id(token) not in ranges:
            continue
        start, end = ranges[id(token)]
        # Of the two marks of strong text, the token is the one at its text.
        outside = 1 if kind == "strong" else 0
        if token.nesting == 1:
            opened.append((start - outside, end))
        elif opened:
            found.append(Emphasised(kind, *opened.pop(), start, end + outside))
    return found


class InlineParts:
    """Makes the parts of a text from its marks and its tags, both in order."""

    def __init__(self, content: Mapped, marks: list[Mark], tags: list[HtmlTag], lines: Lines) -> None:
        self._content = content
        self.marks = marks
        self.tags = tags
        self._lines = lines

    def links(self, definitions: dict[str, Definition]) -> Iterator[Link]:
        """Links and images, those in HTML last."""
        links = [*self._in_markdown(definitions), *self._in_html()]
        yield from sorted(links, key=lambda link: link.span) if self.tags else links

    def _in_markdown(self, definitions: dict[str, Definition]) -> Iterator[Link]:
        at, text = self._content.span, self._content.text
        for mark in self.marks:
            span = at(mark.start, mark.end) if mark.rule in ("link", "image", "autolink", "bare") else None
            if span is None:
                continue
            if mark.rule == "bare":
                link = Link("bare", span, span, span, text[mark.start : mark.end])
                yield as_written(link, self._lines)
            elif mark.rule == "autolink":
                inside = at(mark.start + 1, mark.end - 1)
                link = Link("autolink", span, inside, inside, text[mark.start + 1 : mark.end - 1])
                yield as_written(link, self._lines)
            else:
                is_image = mark.rule == "image"
                shown = at(mark.start + (2 if is_image else 1), mark.label_end)
                if mark.reference:
                    _, _, url_span, url, title_span, title, has_template = definitions[mark.reference]
                    yield Link("reference", span, shown, url_span, url, title_span, title, is_image, has_template)
                else:
                    title_span = at(*mark.title_range) if mark.title_range else None
                    url_span = at(*mark.url_range)
                    link = Link("inline", span, shown, url_span, mark.url, title_span, mark.title, is_image)
                    yield as_written(link, self._lines)

    def _in_html(self) -> Iterator[Link]:
        at, text = self._content.span, self._content.text
        following: HtmlTag | None = None
        for tag in reversed(self.tags):
            if found := address(text, tag):
                closing = following if tag.name == "a" and following and following.is_closing else None
                shown = at(tag.end, closing.start if closing else tag.end)
                whole = at(tag.start, closing.end if closing else tag.end)
                url_span = at(found.start, found.end)
                link = Link("html", whole, shown, url_span, found.url, is_image=found.is_image)
                yield as_written(link, self._lines)
            if tag.name == "a":
                following = tag

    def emphasis(self, emphasised: list[Emphasised]) -> Iterator[Emphasis]:
        """Emphasised text, in the order of its beginnings."""
        if not emphasised:
            return
        in_addresses, at = self._in_addresses(), self._content.span
        for kind, first, inside_first, inside_last, last in sorted(emphasised, key=lambda one: (one.first, -one.last)):
            if first not in in_addresses and inside_last not in in_addresses:
                yield Emphasis(kind, at(first, last), at(inside_first, inside_last))

    def _in_addresses(self) -> set[int]:
        """The offsets inside of bare addresses: no mark of emphasis is there, though the parser knows of no address."""
        return {at for mark in self.marks if mark.rule == "bare" for at in range(mark.start, mark.end)}

    def codes(self) -> Iterator[CodeSpan]:
        """Code spans."""
        for mark in self.marks:
            if mark.rule == "code":
                ticks = _TICKS.match(self._content.text, mark.start, mark.end)
                width = ticks.end() - mark.start if ticks else 0
                inside = self._content.span(mark.start + width, mark.end - width)
                yield CodeSpan(self._content.span(mark.start, mark.end), self._lines.written(mark.text, inside))

    def markup(self) -> Iterator[Tag]:
        """Tags, comments and declarations."""
        for tag in self.tags:
            yield Tag(self._content.span(tag.start, tag.end), tag.name, tag.is_closing)

    def notes(self) -> Iterator[NoteReference]:
        """References to footnotes."""
        for mark in self.marks:
            if mark.rule == "footnote_ref":
                label = self._content.text[mark.start + 2 : mark.end - 1]
                yield NoteReference(self._content.span(mark.start, mark.end), label)

    def breaks(self) -> Iterator[Span]:
        """Hard line breaks: the blanks or the backslash, and the line end."""
        text = self._content.text
        for mark in self.marks:
            if mark.rule == "break":
                start = mark.start
                while text[start - 1] == " ":
                    start -= 1
                yield self._content.span(start, mark.end)


def as_written(link: Link, lines: Lines) -> Link:
    """Give a link whose address or title a template writes the template for it."""
    if not lines.masks:
        return link
    url = lines.written(link.url, link.url_span)
    title = lines.written(link.title, link.title_span) if link.title_span else ""
    return link._replace(url=url, title=title, has_template=lines.is_masked(link.url))
