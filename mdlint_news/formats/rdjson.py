"""The Reviewdog Diagnostic Format, as one object."""

import json

from mdlint_news.diagnostic import Report
from mdlint_news.formats.rdjsonl import SOURCE, items
from mdlint_news.formats.style import Style


def render(report: Report, _style: Style) -> str:
    """Render a `DiagnosticResult` of the format."""
    found = [json.dumps(item) for file in report.files for item in items(file)]
    body = "\n" + ",\n".join(found) + "\n" if found else ""
    return f'{{"source": {json.dumps(SOURCE)}, "diagnostics": [{body}]}}\n'
