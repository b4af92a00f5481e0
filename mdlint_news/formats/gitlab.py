"""A Code Quality report of GitLab."""

import json

from mdlint_news.diagnostic import Report, fingerprints
from mdlint_news.finding import Severity
from mdlint_news.formats.style import Style

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, _style: Style) -> str:
    """Render an array of findings. A fingerprint stays when lines move, so that GitLab knows the finding again."""
    found = []
    for file in report.files:
        for one, fingerprint in zip(file.diagnostics, fingerprints(file), strict=True):
            start, end = (file.source.position(at) for at in one.span)
            item = {
                # GitLab does not show the name of the check.
                "description": f"{one.rule.code} {one.rule.name}: {one.message}",
                "check_name": one.rule.name,
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[one.severity],
                "location": {
                    "path": file.path.replace("\\", "/").removeprefix("./"),
                    "lines": {"begin": start.row, "end": end.row},
                },
            }
            found.append(json.dumps(item))
    return "[\n" + ",\n".join(found) + "\n]\n" if found else "[]\n"
