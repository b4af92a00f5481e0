"""A source entry cut at what separates its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mdlint_news.named import NamedTuple
from mdlint_news.parse.sources.entry_text import MASK, EntryText, Range
from mdlint_news.regex import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    SegmentKind = Literal["plain", "quote", "emphasis", "link"]
else:
    SegmentKind = str


# `(?=)` keeps what is alike from being made one set: see `regex`.
_DASHES = r"(?:[–—-]|−(?=)){1,3}"
_SIGN = r"(?:[|·]|[｜•](?=))\s*"
_SEPARATOR = regex(rf"\s+(?:{_DASHES}(?=\s)|{_SIGN})|—|{_SIGN}|\n|:(?=\s|\Z)|：|[,;](?=\s|\Z)|[，；]")
_SEPARATOR_OF_MASKED = regex(
    rf"[\s\0]+{_DASHES}(?=[\s\0])|—|\s*{_SIGN}|\n|:(?=[\s\0]|\Z)|：|[,;](?=[\s\0]|\Z)|[，；]"
    # What is masked behind the end of a sentence, and a date within a text.
    r"|(?:(?<=[\"»'?!.])|(?<=[”’]))\.?(?=\0)|(?<=\w)[\s\0]*\0{6}\s+(?=\w)"
)
_STRONG = frozenset("–—−|｜·•\n\0-")
_SENTENCE_END = regex(r"[\s\0]*\.[\s\0]+(?=\S)")
_MARKS = ",.?!"
_BRACKETS = regex(r"[(（][^()（）]*[)）]")
_BLANKS = " \t\n" + MASK
_ENDS = _BLANKS + ".,;，；:：–—−|｜·•-"


class Segment(NamedTuple):
    """A part of an entry between two separators, and how it is written.

    `is_strong` says that a dash or the like, not a comma or a colon, stands before it.
    """

    kind: SegmentKind
    start: int
    end: int
    is_strong: bool

    @property
    def range(self) -> Range:
        """Its place."""
        return self.start, self.end


class Cutter:
    """Cuts a marked text. Quotes, emphasis and links are whole.

    Where text follows emphasis at once, both are one, but for emphasis that stands `apart`. Text directly before a
    quote or emphasis is a part of its own where it `is_name`.
    """

    def __init__(self, masked: str, apart: list[Range], is_name: Callable[[Range], bool]) -> None:
        self._text = masked
        self._apart = apart
        self._is_name = is_name
        self._whole: list[tuple[SegmentKind, Range]] = []

    def segments(self, entry: EntryText, quotes: list[Range], links: list[Range]) -> list[Segment]:
        """Cut the text; `links` are those that are whole."""
        text = self._text
        all_ = trimmed(text, 0, len(text))
        self._whole = [("quote", place) for place in quotes]
        self._whole += [("link", place) for place in links if trimmed(text, *place) not in quotes]
        # What is around everything separates nothing.
        self._whole += [("emphasis", place) for place in entry.emphasis if not _covers(trimmed(text, *place), all_)]
        self._whole.sort(key=lambda item: item[1])
        hidden = [place for _, place in self._whole] + [match.span() for match in _BRACKETS.finditer(text)]
        found: list[Segment] = []
        at, is_strong = 0, True
        for start, end in [*self._cuts(hidden), (len(text), len(text))]:
            found += self._within(trimmed(text, at, start), is_strong=is_strong)
            is_strong = not _STRONG.isdisjoint(text[start:end])
            at = end
        return found

    def _cuts(self, hidden: list[Range]) -> Iterator[Range]:
        separator = _SEPARATOR_OF_MASKED if MASK in self._text else _SEPARATOR
        for match in separator.finditer(self._text):
            if not any(start < match.end() and match.start() < end for start, end in hidden):
                yield match.span()

    def _within(self, place: Range, *, is_strong: bool) -> list[Segment]:
        """The segments between two separators: a quote, emphasis or a link, and what stands directly beside it."""
        start, end = place
        for kind, (first, last) in self._whole:
            if start <= first and last <= end and self._text[first:last].strip(_ENDS):
                return self._beside(kind, (first, last), place, is_strong=is_strong)
        return [Segment("plain", start, end, is_strong)] if start < end else []

    def _beside(self, kind: SegmentKind, whole: Range, place: Range, *, is_strong: bool) -> list[Segment]:
        (first, last), (start, end) = whole, place
        before, after = trimmed(self._text, start, first), trimmed(self._text, last, end)
        is_sentence = kind != "emphasis" and _SENTENCE_END.match(self._text, last, end)
        # In American style the mark that separates a title from its publisher stands inside the quotes.
        ends_inside = kind == "quote" and self._text[last - 2] in _MARKS and after[0] < after[1]
        if is_sentence or (ends_inside and (self._begins_whole(after) or self._is_name(after))):
            return self._within((start, last), is_strong=is_strong) + self._within(after, is_strong=bool(is_sentence))
        has_before, has_after = before[0] < before[1], after[0] < after[1]
        is_one = has_after and self._text[after[0]] not in "(（" and whole not in self._apart
        if is_one and kind == "quote" and has_before and self._is_name(before):
            return [Segment("plain", *before, is_strong), Segment("quote", first, end, is_strong=False)]
        if is_one or (has_before and kind != "link" and not self._is_name(before)):
            return [Segment("plain", start, end, is_strong)]
        found = [Segment("plain", *before, is_strong)] if has_before else []
        inner = (first + 1, last - 1) if kind == "quote" else whole
        # A comma of American style stands inside the quotes.
        text = self._text[slice(*inner)].rstrip(",，" + _BLANKS)
        found.append(Segment(kind, inner[0], inner[0] + len(text), is_strong and not has_before))
        return [*found, Segment("plain", *after, whole in self._apart)] if has_after else found

    def _begins_whole(self, place: Range) -> bool:
        """Say whether emphasis or a link is what a stretch begins with."""
        return any(kind != "quote" and whole[0] == place[0] for kind, whole in self._whole)


def trimmed(text: str, start: int, end: int) -> Range:
    """A range without blanks, masks and separators at its ends."""
    part = text[start:end]
    first = start + len(part) - len(part.lstrip(_ENDS))
    inside = part.strip(_ENDS)
    return (first, first + len(inside)) if inside else (start, start)


def _covers(outer: Range, inner: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
