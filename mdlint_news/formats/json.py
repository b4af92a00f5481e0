"""An array of findings, for programs."""

import json
from typing import Any

from mdlint_news.diagnostic import Checked, Report, fingerprints
from mdlint_news.formats.style import Style
from mdlint_news.text import Source, Span


def render(report: Report, _style: Style) -> str:
    """Render all findings, none left out; rows and columns from 1, columns in code points. Of none, `[]`."""
    found = [item for file in report.files for item in items(file)]
    if not found:
        return "[]\n"
    # One line each: large reports stay easy to search, and small ones easy to read.
    return "[\n" + ",\n".join(json.dumps(item) for item in found) + "\n]\n"


def items(file: Checked) -> list[dict[str, Any]]:
    """Each finding of a file as an object."""
    return [
        {
            "code": diagnostic.rule.code,
            "name": diagnostic.rule.name,
            "severity": diagnostic.severity,
            "message": diagnostic.message,
            "help": diagnostic.help or None,
            "filename": file.path,
            **_places(file.source, diagnostic.span),
            "fix": None
            if (fix := diagnostic.finding.fix) is None
            else {
                "applicability": "safe" if fix.is_safe else "unsafe",
                "edits": [{"content": edit.content, **_places(file.source, edit.span)} for edit in fix.edits],
            },
            "related": [
                {"message": related.message, "filename": file.path, **_places(file.source, related.span)}
                for related in diagnostic.finding.related
            ],
            "url": None,
            "fingerprint": fingerprint,
        }
        for diagnostic, fingerprint in zip(file.diagnostics, fingerprints(file), strict=True)
    ]


def _places(source: Source, span: Span) -> dict[str, dict[str, int]]:
    return {
        "location": source.position(span.start)._asdict(),
        "end_location": source.position(span.end)._asdict(),
    }
