"""The text of a source entry with what has been read masked, and the publishers that its stretches name."""

import re

from mdlint_news.named import NamedTuple
from mdlint_news.parse.sources.entry_names import (
    how_named,
    is_description,
    is_person_first,
    leading_name,
    trailing_name,
    without_description,
)
from mdlint_news.parse.sources.entry_segments import trimmed
from mdlint_news.parse.sources.entry_text import MASK, EntryText, Range
from mdlint_news.regex import regex

_BRACKET = regex(r"[(（]\s*(?P<inside>[^()（）]*?)\s*[)）][\s\0]*\Z")
# Before the last of several who wrote it.
_AND = regex(r"\A(?:and|&|und|et|y|e|en) ")
_RANKS = {"host": 4, "known": 3, "part of a known one": 2, "institution": 2, "like a name": 1, "": 0}
NAMED = 1
"""The rank of what is written as names are."""
KNOWN = 2
"""The rank from which a name is that of a publisher."""
EXACT = 3
"""The rank from which a name is a publisher's and nothing more."""


def rank_of(text: str, host: str) -> int:
    """How surely a text is the name of a publisher whose pages are on a host."""
    return _RANKS[how_named(text, host)]


class Names(NamedTuple):
    """Where publisher and title stand, and which of them is first where a well-known publisher shows it."""

    publisher: Range | None = None
    title: Range | None = None
    first: bool | None = None


class Marked(NamedTuple):
    """An entry whose addresses, dates and notes are masked in `text`; `date_end` is the index behind its date."""

    entry: EntryText
    text: str
    quotes: list[Range]
    host: str
    date_end: int | None

    def shown(self, place: Range) -> str:
        """What is left of a stretch of the text."""
        return self.text[slice(*place)].replace(MASK, "")

    def words(self, place: Range) -> int:
        """How many words a stretch has."""
        return len(self.text[slice(*place)].split())

    def rank(self, place: Range) -> int:
        """How surely a stretch is a publisher's name."""
        return rank_of(self.shown(place), self.host)

    def is_name(self, place: Range) -> bool:
        """Say whether what stands directly before a quote names who is quoted."""
        text = _AND.sub("", self.text[slice(*place)].replace(MASK, " ").strip())
        if is_person_first(text):
            return True
        return is_description(text) or how_named(without_description(text), self.host) != "" or bool(leading_name(text))

    def leading(self, place: Range, *, anywhere: bool = False) -> Range | None:
        """The publisher with whose name, or by whose name, a stretch begins or ends; `anywhere`: at whatever host."""
        text = self.text[slice(*place)]
        if name := leading_name(text, "" if anywhere else self.host):
            return place[0], place[0] + len(name)
        name = trailing_name(text, self.host)
        return (place[1] - len(name), place[1]) if name else None

    def bracket(self, place: Range) -> Range | None:
        """What stands in brackets at the end of a stretch."""
        found = _BRACKET.search(self.text, *place)
        return found.span("inside") if found and re.search(r"\w", found["inside"]) else None

    def before_bracket(self, place: Range, bracket: Range) -> Range:
        """A stretch without the brackets at its end, whose inside is given."""
        start, end = place[0], bracket[0]
        while self.text[end] not in "(（":
            end -= 1
        return trimmed(self.text, start, end)

    def is_short_form(self, name: Range, bracket: Range) -> bool:
        """Say whether brackets hold the initials of the name before them."""
        inside = self.text[slice(*bracket)]
        return inside.isupper() and " " not in inside and self.text[name[0]] == inside[0]

    def publisher(self, place: Range) -> Range:
        """A name without what it is that it published, and without who passed it on: `Reuters (Investing.com)`."""
        bracket = self.bracket(place)
        if bracket and not self.is_short_form(place, bracket):
            inside = self.text[slice(*bracket)]
            # `Ministry of Finance (Japan)` is another than that of another country.
            if not inside.istitle() or " " in inside or self.rank(bracket) >= KNOWN:
                return self.before_bracket(place, bracket)
        return self.without_description(place)

    def without_description(self, place: Range) -> Range:
        """A name without what it is that it published."""
        return place[0], place[0] + len(without_description(self.text[slice(*place)]))
