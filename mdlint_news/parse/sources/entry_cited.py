"""Entries as lists of references write them.

`Roe, J. (2026, March 4). Ferries stop. Port Gazette.`: who stands first, then the date in brackets and a full stop;
then sentences: the title, and often who published it. Wikipedia writes so, and who keeps to
the APA style, that of the American Psychological Association.
"""

from mdlint_news.parse.sources.entry_marked import KNOWN, NAMED, Marked, Names
from mdlint_news.parse.sources.entry_names import is_person_first
from mdlint_news.parse.sources.entry_segments import trimmed
from mdlint_news.parse.sources.entry_text import MASK, Range
from mdlint_news.regex import regex

_CITED = regex(r"[\s\0]*(?P<who>[^\s\0“”\"][^\0“”\"]{1,150}?)[.,]?\s*(?P<date>\0{6,})\.\s+(?=\S)")
_SENTENCE_END = regex(r"[.?!”\"»’'][”\"»’']?\.?\s+(?=\S)")
# The volume and the pages of a journal.
_VOLUME = regex(r",\s\d.*\Z")
_LONGEST_NAME = 60


def read_cited(marked: Marked) -> Names | None:
    """Read an entry in the style of a reference list; nothing where it is in no such style."""
    text = marked.text
    found = _CITED.match(text) if f"{MASK}." in text else None
    if found is None or marked.entry.text[found.start("date")] not in "([" or _is_linked(marked):
        return None
    who, rest = found.span("who"), trimmed(text, found.end(), len(text))
    ends = [match.end() for match in _SENTENCE_END.finditer(text, *rest)]
    start, end = trimmed(text, ends[-1], rest[1]) if ends else rest
    volume = _VOLUME.search(text, start, end)
    last = (start, volume.start() if volume else end)
    is_publisher = last[1] - last[0] <= _LONGEST_NAME and marked.rank(last) >= (NAMED if ends else KNOWN)
    if marked.rank(who) < KNOWN and is_publisher:
        return Names(last, _title(marked, (rest[0], ends[-1]) if ends else who))
    is_person = marked.rank(who) < KNOWN and is_person_first(text[slice(*who)])
    return Names(None if is_person or not marked.rank(who) else who, _title(marked, rest))


def _is_linked(marked: Marked) -> bool:
    """Say whether a link tells what the title is."""
    return any(marked.shown((start, end)).strip() for start, end, _ in marked.entry.links)


def _title(marked: Marked, place: Range) -> Range:
    """A title without its quotes."""
    start, end = trimmed(marked.text, *place)
    quotes = next(((first, last) for first, last in marked.quotes if start <= first < last <= end), None)
    return (quotes[0] + 1, quotes[1] - 1) if quotes and quotes == (start, end) else (start, end)
