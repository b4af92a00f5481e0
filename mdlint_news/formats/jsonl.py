"""An object for each finding, on a line of its own, for programs that read a stream."""

import json

from mdlint_news.diagnostic import Report
from mdlint_news.formats.json import items
from mdlint_news.formats.style import Style


def render(report: Report, _style: Style) -> str:
    """Render all findings as `json` does, one on a line."""
    return "".join(f"{json.dumps(item)}\n" for file in report.files for item in items(file))
