"""A text, edits, and where its places went."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from mdlint_news.finding import Edit, Fix
from mdlint_news.text import Span


def choose(fixes: Iterable[Fix]) -> list[int]:
    """The numbers of the fixes that can be made together, first come first served.

    One that touches an edit of an earlier one is left out: at the edge, too, where the two would lose their order.
    """
    taken: list[Edit] = []
    numbers = []
    for number, fix in enumerate(fixes):
        if not any(_touches(edit, taken) for edit in fix.edits):
            numbers.append(number)
            for edit in fix.edits:
                insort(taken, edit)
    return numbers


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """Make the fixes of a text that can be made together."""
    fixes = list(fixes)
    return Revision(text, [edit for number in choose(fixes) for edit in fixes[number].edits]).text


def _touches(edit: Edit, taken: list[Edit]) -> bool:
    at = bisect_left(taken, edit)
    return any(edit.span.touches(other.span) for other in taken[max(0, at - 1) : at + 1])


def is_sound(fix: Fix, length: int) -> bool:
    """Say whether the edits of a fix lie in a text of some length, and none of them on another."""
    edits = sorted(fix.edits)
    ends = [0, *(edit.span.end for edit in edits)]
    return (
        bool(edits)
        and ends[-1] <= length
        and all(end <= edit.span.start <= edit.span.end for end, edit in zip(ends, edits, strict=False))
    )


class Revision:
    """The making of edits, which do not overlap, to a text."""

    def __init__(self, before: str, edits: Iterable[Edit]) -> None:
        self.before = before
        self.edits = sorted(edits)
        self._starts = [edit.span.start for edit in self.edits]
        self._ends = [edit.span.end for edit in self.edits]
        grown = (len(edit.content) - (edit.span.end - edit.span.start) for edit in self.edits)
        self._shifts = list(accumulate(grown, initial=0))

    @cached_property
    def text(self) -> str:
        """The text with the edits made."""
        pieces: list[str] = []
        at = 0
        for span, content in self.edits:
            pieces += (self.before[at : span.start], content)
            at = span.end
        return "".join([*pieces, self.before[at:]])

    def is_edited(self, span: Span) -> bool:
        """Say whether an edit takes away or splits some of a span of the old text."""
        first = bisect_right(self._ends, span.start)
        return first < len(self.edits) and self._starts[first] < span.end

    def is_written(self, span: Span) -> bool:
        """Say whether a span of the new text has something of an edit, or begins or ends where one was made."""
        first = bisect_left(self._places, span.start, key=lambda place: place.end)
        return first < bisect_right(self._places, span.end, key=lambda place: place.start)

    def forward(self, span: Span) -> Span:
        """The place in the new text of a span of the old one; what was edited shrinks to what is left of it."""
        start, end = span
        # What is inserted just before a place is no part of it, nor is what is inserted just behind it. An edit that
        # begins before a place and ends behind it has taken it away: what is left begins or ends at that edit.
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first and self._ends[first - 1] > start:
            start = self._ends[first - 1]
        else:
            first = bisect_right(self._ends, start)
        if last and self._ends[last - 1] > end:
            last -= 1
            end = self._starts[last]
        start += self._shifts[first]
        return Span(start, max(start, end + self._shifts[last]))

    @cached_property
    def _places(self) -> list[Span]:
        """Where the contents of the edits stand in the new text."""
        starts = [start + shift for start, shift in zip(self._starts, self._shifts, strict=False)]
        return [Span(start, start + len(edit.content)) for start, edit in zip(starts, self.edits, strict=True)]
