"""What is different in the next version of a text."""

from collections.abc import Iterable

from mdlint_news.finding import Edit, Finding, Fix, Related
from mdlint_news.named import NamedTuple, make
from mdlint_news.text import Span


class Change(NamedTuple):
    """The one stretch that is not as it was: where it begins, where it ended before, and where it ends now."""

    start: int
    before: int
    now: int

    def span(self, span: Span) -> Span | None:
        """Where a span of the text before is now; nothing where the change is in it or beside it."""
        if span.end < self.start:
            return span
        if span.start <= self.before:
            return None
        by = self.now - self.before
        return Span(span.start + by, span.end + by)

    def findings(self, found: Iterable[Finding]) -> list[Finding] | None:
        """Some findings of the text before, at their places now; nothing where one of all places has none."""
        start, before, now = self
        by = now - before
        moved = []
        for one in found:
            span, message, help_, fix, related, severity = one
            # Most have one place, and there may be thousands.
            if not fix and not related and span.end < start:
                moved.append(one)
            elif not fix and not related and span.start > before:
                place = make(Span, (span.start + by, span.end + by))
                moved.append(make(Finding, (place, message, help_, None, (), severity)))
            elif there := self._finding(one):
                moved.append(there)
            else:
                return None
        return moved

    def _finding(self, one: Finding) -> Finding | None:
        """A finding of the text before, at its place now; nothing where one of its places has none."""
        span, _, _, fix, related, _ = one
        if (moved := self.span(span)) is None:
            return None
        edits = [Edit(place, edit.content) for edit in (fix.edits if fix else ()) if (place := self.span(edit.span))]
        others = [Related(place, other.message) for other in related if (place := self.span(other.span))]
        if len(others) < len(related) or (fix and len(edits) < len(fix.edits)):
            return None
        return one._replace(span=moved, fix=fix and Fix(tuple(edits), fix.is_safe), related=tuple(others))


def change(before: str, now: str) -> Change:
    """Find what is different between two texts."""
    start = _alike(before, now)
    end = _alike(before[start:][::-1], now[start:][::-1])
    return Change(start, len(before) - end, len(now) - end)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike: by halves, as to compare many takes hardly longer than a few."""
    most = min(len(one), len(other))
    at, step = 0, 1 << most.bit_length()
    while step := step >> 1:
        if at + step <= most and one[at : at + step] == other[at : at + step]:
            at += step
    return at
