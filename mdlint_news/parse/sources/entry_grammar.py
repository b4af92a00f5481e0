"""Which segment of a source entry is its publisher, and which its title.

A quoted, slanted or linked title tells; else the publisher does, at either end, by its host or by being well known;
else the way in which the other entries of the list are written.
"""

import re

from mdlint_news.parse.sources.entry_cited import read_cited
from mdlint_news.parse.sources.entry_marked import EXACT, KNOWN, NAMED, Marked, Names
from mdlint_news.parse.sources.entry_names import is_about, is_description, is_person_first, is_running
from mdlint_news.parse.sources.entry_segments import Cutter, Segment
from mdlint_news.parse.sources.entry_text import MASK, Range
from mdlint_news.regex import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object

_MOST_WORDS = 10
_FEW_WORDS = 3
# Its full stop belongs to it: `U.S.`, `& Co.`
_ABBREVIATION = regex(r"(?:\b[A-Z]\.[A-Z]|\b(?:Co|Inc|Corp|Ltd|Jr|Sr|etc))\Z")


class ListStyle(Protocol):
    """What the entries of one list have in common. `is_names`: it names publishers, not what they have published."""

    is_names: bool

    @property
    def publisher_first(self) -> bool | None:
        """Say whether the publisher stands before the title; nothing where that is not known."""


def find_names(marked: Marked, style: ListStyle | None) -> tuple[Names, str]:
    """Find publisher and title in a marked text; and the text, less what proved to be no part of either."""
    if cited := read_cited(marked):
        return cited, marked.text
    marked, found = _segments(marked)
    names = _find(marked, found, style)
    return (names._replace(title=_with_stop(marked, names.title)) if names.title else names), marked.text


def _find(marked: Marked, found: list[Segment], style: ListStyle | None) -> Names:
    for kind in ("quote", "link", "emphasis"):
        for number, segment in enumerate(found):
            if segment.kind == kind and (kind == "quote" or marked.rank(segment.range) < EXACT):
                return _around(marked, found, number)
    found = _before_comment(marked, found)
    if len(found) > 1 and is_description(marked.shown(found[-1].range)):
        found = found[:-1]
    if not found:
        return Names()
    if len(found) == 1:
        return _single(marked, found[0].range, is_name=style is not None and style.is_names)
    return _at_an_end(marked, found) or _by_order(marked, found, style)


def _segments(marked: Marked) -> tuple[Marked, list[Segment]]:
    """Cut the text. A link is whole where something else is said; but one that names its publisher says it all."""
    text, entry = marked.text, marked.entry
    apart = [place for place in entry.emphasis if marked.rank(place) >= KNOWN]
    links = [(start, end) for start, end, _ in entry.links if re.search(r"\w", text[start:end])]
    if not links or not re.search(r"\w", text[: links[0][0]] + text[links[0][1] :]):
        return marked, Cutter(text, apart, marked.is_name).segments(entry, marked.quotes, [])
    start, end = links[0]
    inside = marked._replace(text=MASK * start + text[start:end] + MASK * (len(text) - end))
    quotes = [quote for quote in marked.quotes if start <= quote[0] < end]
    within = Cutter(inside.text, apart, marked.is_name).segments(entry, quotes, [])
    whole = Cutter(text, apart, marked.is_name).segments(entry, marked.quotes, links)
    beside = [marked.rank(marked.bracket(part.range) or part.range) for part in whole if part.kind != "link"]
    inner = max(marked.rank(part.range) for part in within[:1] + within[-1:]) if len(within) > 1 else 0
    is_in_link = inner >= max([KNOWN, *beside])
    return (inside, within) if is_in_link else (marked, whole)


def _before_comment(marked: Marked, found: list[Segment]) -> list[Segment]:
    """Leave out what follows a dash behind the date, where what precedes it is more than a name."""
    date_end = marked.date_end
    if date_end is None:
        return found
    after = next((number for number, part in enumerate(found) if part.is_strong and part.start >= date_end), 0)
    is_comment = after and all(marked.rank(part.range) < KNOWN for part in found[after:])
    return found[:after] if is_comment and (after > 1 or not marked.rank(found[0].range)) else found


def _around(marked: Marked, found: list[Segment], number: int) -> Names:
    """The names where a segment is marked as the title."""
    title = found[number]
    before, after = found[:number], found[number + 1 :]
    journal = next((part for part in after if part.kind == "emphasis"), None)
    known = next((part for part in before if marked.rank(part.range) >= KNOWN), None)
    if journal and title.kind != "emphasis" and not known:
        return Names(journal.range, title.range)
    if not before:
        return _behind(marked, title.range, after)
    is_person = not known and is_person_first(marked.text[before[0].start : before[-1].end])
    best = known or next((part for part in after if marked.rank(part.range) >= (NAMED if is_person else KNOWN)), None)
    if best is None and is_person:
        return Names(None, title.range)
    best = best or before[0]
    words = marked.words(best.range)
    if marked.rank(best.range) < EXACT and is_running(marked.shown(best.range)):
        # `Reuters interview with the minister`, or just somebody's words.
        return Names(marked.leading(best.range, anywhere=True), title.range)
    if words > _MOST_WORDS:
        return Names(None, (before[0].start, title.end))
    return Names(marked.publisher(best.range), title.range, True if marked.rank(best.range) >= KNOWN else None)


def _behind(marked: Marked, title: Range, after: list[Segment]) -> Names:
    """The names where the title is first."""
    for number, segment in enumerate(after):
        place = marked.bracket(segment.range) or segment.range
        rank = marked.rank(place)
        if segment.kind == "emphasis" or rank >= (KNOWN if number else NAMED):
            return Names(marked.publisher(place), title, False if rank >= KNOWN else None)
    return Names(None, title)


def _single(marked: Marked, place: Range, *, is_name: bool) -> Names:
    """The names where nothing separates anything; `is_name`: in a list of names."""
    rank, bracket = marked.rank(place), marked.bracket(place)
    outside = marked.before_bracket(place, bracket) if bracket else place
    if is_name:
        return Names(outside)
    if bracket:
        inside_rank, outside_rank = marked.rank(bracket), marked.rank(outside)
        if outside_rank >= KNOWN > inside_rank:
            is_short = marked.is_short_form(outside, bracket)
            return Names(place if is_short else outside, None if is_short else bracket)
        is_long = marked.words(outside) > _FEW_WORDS and not marked.leading(outside)
        is_apart = not marked.host or " " in marked.shown(bracket)
        if inside_rank > outside_rank or (inside_rank and is_long and is_apart):
            return Names(bracket, outside, False if inside_rank >= KNOWN else None)
    short = marked.without_description(place)
    if short != place and marked.rank(short) >= KNOWN:
        return Names(short, place)
    return Names(marked.publisher(place)) if rank >= EXACT else Names(marked.leading(place), place)


def _at_an_end(marked: Marked, found: list[Segment]) -> Names | None:
    """The names where a publisher shows at one end: before or behind a dash, else a comma or a colon."""
    start, end = found[0].start, found[-1].end
    strong = _strong(found)
    cuts = [(strong[0], strong[-1])] if strong else []
    for first, last in [*cuts, (1, len(found) - 1)]:
        head, tail = (start, found[first - 1].end), (found[last].start, end)
        head_rank, tail_rank = marked.rank(head), marked.rank(tail)
        if KNOWN <= head_rank >= tail_rank:
            return Names(marked.publisher(head), (found[first].start, end), first=True)
        if tail_rank >= KNOWN:
            return Names(marked.publisher(tail), (start, found[last - 1].end), first=False)
    bracket = marked.bracket((start, end))
    if bracket and marked.rank(bracket) >= KNOWN:
        return Names(bracket, marked.before_bracket((start, end), bracket), first=False)
    leading = marked.leading((start, end))
    return Names(leading, (start, end)) if leading else None


def _by_order(marked: Marked, found: list[Segment], style: ListStyle | None) -> Names:
    """The names where only the order can tell. A title has commas and colons too: only a dash separates."""
    start, end = found[0].start, found[-1].end
    strong = _strong(found)
    if not strong:
        is_told = is_about(marked.text[found[1].start : end]) and marked.rank(found[0].range)
        return Names(marked.publisher(found[0].range), (found[1].start, end)) if is_told else Names(None, (start, end))
    head, tail = (start, found[strong[0] - 1].end), (found[strong[-1]].start, end)
    head_rank, tail_rank = marked.rank(head), marked.rank(tail)
    if head_rank != tail_rank:
        is_first = head_rank > tail_rank
    elif not head_rank:
        is_first = not is_running(marked.shown(head))
    else:
        known = style.publisher_first if style else None
        is_first = marked.words(head) <= marked.words(tail) if known is None else known
    if is_first and marked.words(head) <= _MOST_WORDS:
        return Names(marked.publisher(head), (found[strong[0]].start, end))
    if not is_first and tail_rank and marked.words(tail) <= _MOST_WORDS:
        return Names(marked.publisher(tail), (start, found[strong[-1] - 1].end))
    return Names(None, (start, end))


def _strong(found: list[Segment]) -> list[int]:
    return [number for number, segment in enumerate(found) if number and segment.is_strong]


def _with_stop(marked: Marked, title: Range) -> Range:
    """A title with the mark behind it that is its own: the full stop of a linked sentence, or of an abbreviation."""
    start, end = title
    is_linked = any(first <= start and end + 1 == last for first, last, _ in marked.entry.links)
    has_stop = marked.text.startswith(".", end) and (is_linked or _ABBREVIATION.search(marked.text, start, end))
    return (start, end + 1) if has_stop else title
