"""The Reviewdog Diagnostic Format as one JSON object.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

import json
from collections.abc import Iterator
from typing import Any

from mdlint_news.diagnostic import Checked, Report, printable
from mdlint_news.formats.columns import Columns
from mdlint_news.formats.problems import problems
from mdlint_news.formats.style import Style
from mdlint_news.formats.suggestion import suggestion
from mdlint_news.literals import Severity
from mdlint_news.text import Span

SOURCE = {"name": "mdlint-news"}
_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(report: Report, _style: Style) -> str:
    """Render all findings; rows and columns from 1, columns in bytes of UTF-8, ends exclusive."""
    lines = ",\n".join(map(json.dumps, items(report)))
    return f'{{"source": {json.dumps(SOURCE)}, "diagnostics": [{lines and f"{chr(10)}{lines}{chr(10)}"}]}}\n'


def items(report: Report) -> Iterator[dict[str, Any]]:
    """Describe what could not be checked, and the findings."""
    for problem in problems(report):
        start = {"line": problem.row, "column": problem.column}
        yield {
            "message": printable(problem.message),
            "location": {"path": problem.path, "range": {"start": start}},
            "severity": "ERROR",
            "code": {"value": "not-checked"},
        }
    for file in report.files:
        yield from _findings(file)


def _findings(file: Checked) -> Iterator[dict[str, Any]]:
    if not file.diagnostics:
        return
    columns = Columns(file.source, "utf-8")
    for diagnostic in file.diagnostics:
        item: dict[str, Any] = {
            "message": f"{diagnostic.message}\n{diagnostic.help}".rstrip("\n"),
            "location": _location(file, columns, diagnostic.span),
            "severity": _SEVERITIES[diagnostic.severity],
            "code": {"value": diagnostic.rule.code},
        }
        if (fix := diagnostic.finding.fix) and (edit := suggestion(file.source, fix)):
            item["suggestions"] = [{"range": _range(columns, edit.span), "text": edit.content}]
        if diagnostic.finding.related:
            item["related_locations"] = [
                {"message": printable(related.message), "location": _location(file, columns, related.span)}
                for related in diagnostic.finding.related
            ]
        yield item


def _location(file: Checked, columns: Columns, span: Span) -> dict[str, Any]:
    return {"path": file.path, "range": _range(columns, span)}


def _range(columns: Columns, span: Span) -> dict[str, Any]:
    start, end = columns.position(span.start), columns.position(span.end)
    return {"start": {"line": start.row, "column": start.column}, "end": {"line": end.row, "column": end.column}}
