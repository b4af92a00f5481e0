"""The Reviewdog Diagnostic Format, a finding on each line."""

import json
from typing import Any

from mdlint_news.diagnostic import Checked, Diagnostic, Report
from mdlint_news.formats.style import Style
from mdlint_news.text import Source, Span

SOURCE = {"name": "mdlint-news"}


def render(report: Report, _style: Style) -> str:
    """Render a `Diagnostic` of the format for each finding."""
    return "".join(f"{json.dumps(item | {'source': SOURCE})}\n" for file in report.files for item in items(file))


def items(file: Checked) -> list[dict[str, Any]]:
    """Each finding of a file as a `Diagnostic`: ends are exclusive, columns count bytes of UTF-8 from 1."""
    return [_item(one, file) for one in file.diagnostics]


def _item(one: Diagnostic, file: Checked) -> dict[str, Any]:
    path, source = file.path.replace("\\", "/"), file.source
    item: dict[str, Any] = {
        "message": f"{one.message}; {one.help}" if one.help else one.message,
        "location": {"path": path, "range": _range(source, one.span)},
        "severity": one.severity.upper(),
        "code": {"value": one.rule.code},
    }
    if (fix := one.finding.fix) and len(fix.edits) == 1:
        # A suggestion is taken by itself: of several edits none may be made alone.
        item["suggestions"] = [{"range": _range(source, edit.span), "text": edit.content} for edit in fix.edits]
    if one.finding.related:
        item["related_locations"] = [
            {"message": related.message, "location": {"path": path, "range": _range(source, related.span)}}
            for related in one.finding.related
        ]
    return item


def _range(source: Source, span: Span) -> dict[str, dict[str, int]]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    row, column = source.position(offset)
    before = source.text[offset - column + 1 : offset]
    return {"line": row, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
