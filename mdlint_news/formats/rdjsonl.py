"""The Reviewdog Diagnostic Format as one JSON object a line."""

import json

from mdlint_news.diagnostic import Report
from mdlint_news.formats.rdjson import SOURCE, items
from mdlint_news.formats.style import Style


def render(report: Report, _style: Style) -> str:
    """Render the objects of the `rdjson` format."""
    return "".join(f"{json.dumps({**item, 'source': SOURCE})}\n" for item in items(report))
