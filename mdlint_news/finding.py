"""What a rule says: a place, what is wrong there, and how it could be mended."""

from __future__ import annotations

from mdlint_news.named import NamedTuple
from mdlint_news.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.literals import Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The severities, the worst first."""


class Edit(NamedTuple):
    """Put `content` in the place of the text at `span`."""

    span: Span
    content: str


class Fix(NamedTuple):
    """Edits that are made together or not at all.

    A safe one leaves what a reader reads as it is; any other has to be asked for.
    """

    edits: tuple[Edit, ...]
    is_safe: bool


class Related(NamedTuple):
    """Another place in the same file that explains a finding."""

    span: Span
    message: str


class Finding(NamedTuple):
    """One defect: where it is, what is wrong, and what to do about it.

    `message` and `help` are lower case and have no full stop. `severity` is set only where it differs
    from that of the rule; the config has the last word on both.
    """

    span: Span
    message: str
    help: str = ""
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    severity: Severity | None = None


def sound(found: object, length: int) -> Finding:
    """Take what a rule says of a text of some length for a finding; raise `TypeError` or `ValueError` where it is none.

    Edits that lie outside of the text are left to whoever makes them.
    """
    if not isinstance(found, Finding):
        raise TypeError(f"a rule yields findings, not `{type(found).__name__}`")
    edits = found.fix.edits if found.fix else ()
    places = [found.span, *[place.span for place in found.related]]
    said = [found.message, found.help, *[place.message for place in found.related], *[edit.content for edit in edits]]
    for text in said:
        if not isinstance(text, str):
            raise TypeError("what a finding says, and what a fix writes, is text")
    for span in [*places, *[edit.span for edit in edits]]:
        if not (isinstance(span, Span) and type(span.start) is type(span.end) is int):
            raise TypeError(f"a place is a `Span` of two whole numbers, not {span!r:.60}")
    if any(not 0 <= span.start <= span.end <= length for span in places):
        raise ValueError(f"a place lies outside of the text, which has {length} characters")
    if found.severity is not None and found.severity not in SEVERITIES:
        raise ValueError(f"{found.severity!r:.60} is no severity")
    return found


def replace(span: Span, content: str) -> Edit:
    """Make the edit that puts `content` in the place of a span."""
    return Edit(span, content)


def delete(span: Span) -> Edit:
    """Make the edit that takes a span away."""
    return Edit(span, "")


def insert(offset: int, content: str) -> Edit:
    """Make the edit that puts `content` at an offset."""
    return Edit(Span(offset, offset), content)


def safe(*edits: Edit) -> Fix:
    """Join edits to a fix after which the reader reads the same."""
    return Fix(edits, is_safe=True)


def unsafe(*edits: Edit) -> Fix:
    """Join edits to a fix that somebody must want."""
    return Fix(edits, is_safe=False)
