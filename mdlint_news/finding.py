"""What a rule says: a place, what is wrong there, and how it could be mended."""

from typing import Literal, NamedTuple

from mdlint_news.text import Span

Severity = Literal["error", "warning", "info"]


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
