"""Findings as the protocol has them."""

from lsprotocol import types

from mdlint_news.diagnostic import Diagnostic, Problem, printable
from mdlint_news.literals import Severity
from mdlint_news.server.documents import Reading
from mdlint_news.server.fence import Fence

SOURCE = "mdlint-news"
_SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
# What can be taken out, and nobody would miss it.
_UNNECESSARY = ("unused-suppression",)


def diagnostics(reading: Reading, fence: Fence) -> list[types.Diagnostic]:
    """All that is told of a text now, what could not be checked at its beginning. In the worker."""
    if isinstance(reading.outcome, Problem):
        return [_problem(reading.outcome)]
    if reading.stages is None:
        return []
    found = reading.stages.found
    told = fence.told(reading, found.diagnostics)
    return [*map(_problem, found.problems), *(diagnostic(one, reading) for one in told)]


def diagnostic(one: Diagnostic, reading: Reading) -> types.Diagnostic:
    """A finding; what to do about it follows on a line of its own."""
    return types.Diagnostic(
        range=reading.places.range(one.span),
        message=f"{one.message}\nhelp: {one.help}" if one.help else one.message,
        severity=_SEVERITIES[one.severity],
        code=one.rule.code,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if one.rule.name in _UNNECESSARY else None,
        related_information=[
            types.DiagnosticRelatedInformation(
                types.Location(reading.uri, reading.places.range(related.span)), printable(related.message)
            )
            for related in one.finding.related
        ]
        or None,
    )


def failure(message: str, line: int = 0) -> types.Diagnostic:
    """Something that went wrong, at a line from 0."""
    place = types.Position(line, 0)
    return types.Diagnostic(types.Range(place, place), message, types.DiagnosticSeverity.Error, source=SOURCE)


def _problem(problem: Problem) -> types.Diagnostic:
    row = problem.place.partition(":")[0]
    return failure(printable(problem.message), int(row) - 1 if row else 0)
