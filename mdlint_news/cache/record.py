"""A post that was checked, as bytes: what is kept of it, and what processes hand each other."""

import json
from datetime import date
from typing import Any

from mdlint_news.diagnostic import Checked, Diagnostic
from mdlint_news.finding import Edit, Finding, Fix, Related
from mdlint_news.registry import Registry
from mdlint_news.text import Source, Span

_EMPTY = Source("")


def encode(checked: Checked) -> bytes:
    """Write down what was found, without the text and the path; where that is nothing, as mostly, only the day."""
    day = checked.day.toordinal() if checked.day else 0
    if not checked.needs_text and not checked.tried:
        return b"%d" % day
    told, silenced = ([_diagnostic(one) for one in some] for some in (checked.diagnostics, checked.suppressed))
    return json.dumps((told, silenced, day, checked.tried), separators=(",", ":")).encode()


def decode(record: bytes, path: str, text: str, registry: Registry) -> Checked | None:
    """Read it again, as what was found in a text; nothing where this is no record, or of rules that there are not."""
    try:
        if record.isdigit():
            return Checked(path, _EMPTY, day=_day(int(record)))
        told, silenced, day, tried = json.loads(record)
        diagnostics = tuple(_again(one, registry) for one in told)
        suppressed = tuple(_again(one, registry) for one in silenced)
        source = Source(text) if diagnostics or suppressed else _EMPTY
        return Checked(path, source, diagnostics, suppressed, day=_day(day), tried=tried)
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError):
        return None


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
