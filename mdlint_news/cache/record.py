"""A post that was checked, as bytes: what is kept of it, and what processes hand each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mdlint_news.diagnostic import Checked, Diagnostic
from mdlint_news.finding import Edit, Finding, Fix, Related
from mdlint_news.registry import Registry
from mdlint_news.text import Rows, Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    # A record as it is read: a day, what was found, or that it is no post.
    Record = int | str | list[Any]

# What is kept of a file that turned out to be no post, and what is read of that.
NO_POST, READ_NO_POST = b'"no post"', "no post"
_EMPTY = Source("")


def encode(checked: Checked) -> bytes:
    """Write down what was found, without the text and the path; where that is nothing, as mostly, only the day."""
    day = checked.day.toordinal() if checked.day else 0
    if not checked.needs_text and not checked.tried:
        return b"%d" % day
    told, silenced = ([_diagnostic(one) for one in some] for some in (checked.diagnostics, checked.suppressed))
    rows = _rows(checked).known if checked.needs_text else []
    import json  # noqa: PLC0415 - as below

    return json.dumps((told, silenced, day, checked.tried, rows), separators=(",", ":")).encode()


def decode(record: bytes, path: str, text: str, registry: Registry) -> Checked | None:
    """Read it again, as what was found in a text; nothing where this is no record, or of rules that there are not."""
    found = read(record)
    return None if found is None else restored(found, path, text, lambda _: registry)


def read(record: bytes) -> Record | None:
    """Read a record; nothing where this is none."""
    try:
        if record.isdigit():
            return int(record)
        import json  # noqa: PLC0415 - slow to import, and in most posts nothing is found

        found: Record = json.loads(record)
    except (ValueError, RecursionError):
        return None
    return found


def restored(record: Record, path: str, text: str | None, registry: Callable[[str], Registry]) -> Checked | None:
    """Make what was found in a text of a record; nothing where this is none, or of rules that there are not.

    Without a text, its source knows the places of the findings alone.
    """
    if isinstance(record, int):
        return fine(record, path)
    if isinstance(record, str):
        return None
    try:
        told, silenced, day, tried, rows = record
        rules = registry(path)
        diagnostics = tuple(_again(one, rules) for one in told)
        suppressed = tuple(_again(one, rules) for one in silenced)
        source = (Rows(rows) if text is None else Source(text)) if diagnostics or suppressed else _EMPTY
        return Checked(path, source, diagnostics, suppressed, day=_day(day), tried=tried)
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError):
        return None


def fine(ordinal: int, path: str) -> Checked | None:
    """Make the result for a post in which nothing was found, of its day; nothing where that is none."""
    try:
        return Checked(path, _EMPTY, (), (), (), (), _day(ordinal))
    except (ValueError, OverflowError):
        return None


def _rows(checked: Checked) -> Rows:
    """The rows that what was found begins and ends in."""
    findings = [one.finding for one in (*checked.diagnostics, *checked.suppressed)]
    spans = [span for one in findings for span in (one.span, *(place.span for place in one.related))]
    return Rows.of(checked.source, (offset for span in spans for offset in span))


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None


def _diagnostic(one: Diagnostic) -> tuple[Any, ...]:
    finding = one.finding
    fix = finding.fix and (finding.fix.is_safe, [(*edit.span, edit.content) for edit in finding.fix.edits])
    related = [(*place.span, place.message) for place in finding.related]
    return one.rule.code, one.severity, *finding.span, finding.message, finding.help, fix, related


def _again(record: tuple[Any, ...], registry: Registry) -> Diagnostic:
    code, severity, start, end, message, help_, fixed, related = record
    fix = fixed and Fix(tuple(Edit(Span(a, z), content) for a, z, content in fixed[1]), fixed[0])
    places = tuple(Related(Span(a, z), said) for a, z, said in related)
    rule = registry.recorded(code)
    if rule is None:
        raise LookupError(code)
    return Diagnostic(rule, severity, Finding(Span(start, end), message, help_, fix, places))
