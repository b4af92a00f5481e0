"""The text of a source entry as its grammar reads it: with the places of links, emphasis and quotes."""

from bisect import bisect_right
from itertools import accumulate

from mdlint_news.named import NamedTuple
from mdlint_news.parse.sources.entry_address import first_address
from mdlint_news.parts import Inline, Link, Part, Url
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Source, Span

MASK = "\0"
"""Stands for a character that has been read as something else."""

Range = tuple[int, int]

LONGEST = 1200
"""No more characters of an entry are read."""
_QUOTES = regex(
    r"“(?:[^“”]|“[^“”]*”)*”|\"[^\"\n]*\"|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」|『[^『』]*』|《[^《》]*》"
    # Single quotes are apostrophes too: they open where a word begins, and close before what begins a part.
    r"|(?<![^\s\0(\[])(?:'(?=\S)[^\n]*\S'|‘[^\n]*?\S’)(?=\s*(?:\Z|[\0(\[,.;–—|]|-\s))"
)
_OPENING = frozenset("“\"«„「『《'‘")
# A separator of what has been taken out.
_GAP = regex(r"\s*[,;:](?=\s+[(（–—])|\s+(?=[,;:.]\s)|[\s,;:]+\Z")


class Places:
    """Finds offsets of the file in a text that was drawn from it."""

    def __init__(self, text: Mapped) -> None:
        self._pieces = text.cut()
        self._starts = [span.start for _, span in self._pieces]
        self._at = list(accumulate((len(piece) for piece, _ in self._pieces), initial=0))

    def at(self, offset: int) -> int:
        """The index in the text of what stands at an offset of the file, or else follows it."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return 0
        piece, span = self._pieces[number]
        if span.end - span.start == len(piece):
            return self._at[number] + min(offset - span.start, len(piece))
        return self._at[number] + (len(piece) if offset >= span.end else 0)


class Drawn(NamedTuple):
    """An entry as it was drawn from its list: its prose, what stands in that, all its links, and where it is."""

    prose: Mapped
    inlines: list[Inline]
    links: tuple[Link, ...]
    is_front_matter: bool = False


class EntryText:
    """An entry's text up to a bounded length; `text` and all ranges have the same offsets, whatever is masked.

    `links` are those of the entry with the range of their text, `emphasis` ranges lie within the marks, `quotes` have
    theirs inside.
    """

    def __init__(self, drawn: Drawn, source: Source) -> None:
        inlines = drawn.inlines
        codes = {code.span: code.text for inline in inlines for code in inline.codes}
        self.mapped = (
            Mapped([(codes.get(span, text), span) for text, span in drawn.prose.cut(0, LONGEST)])
            if codes
            else drawn.prose
        )
        self.text = self.mapped.text[:LONGEST]
        self._drawn = drawn
        self._source = source
        places = self._places = Places(self.mapped)
        self.links = [
            (places.at(link.text_span.start), places.at(link.text_span.end), link)
            for link in drawn.links
            if not link.is_image
        ]
        self.emphasis = [
            (places.at(mark.text_span.start), places.at(mark.text_span.end))
            for inline in inlines
            for mark in inline.emphasis
            if mark.kind != "strikethrough"
        ]

        self.emphasis = [place for place in self.emphasis if place[0] < place[1]]

    def address(self) -> tuple[Url | None, Link | None]:
        """The first address that it gives, and the link that gives it."""
        links = (link for _, _, link in self.links)
        return first_address(links, self._source, is_front_matter=self._drawn.is_front_matter)

    def end_of(self, span: Span) -> int:
        """The index behind a place of the file."""
        return self._places.at(span.end)

    def quotes(self, text: str) -> list[Range]:
        """The ranges of quoted text, with its quotes."""
        return [match.span() for match in _QUOTES.finditer(text)] if not _OPENING.isdisjoint(text) else []

    def part(self, masked: str, start: int, end: int) -> Part | None:
        """The part between two offsets, without what is masked, and without blanks and marks at its ends."""
        shown = masked[start:end]
        text = _GAP.sub("", " ".join(shown.replace(MASK, " ").split())) if MASK in shown else " ".join(shown.split())
        if not text:
            return None
        start += len(shown) - len(shown.lstrip(" \n\t" + MASK))
        end = start + len(shown.strip(" \n\t" + MASK))
        return Part(text, self.mapped.span(start, end))
