"""GitLab's Code Quality report, which merge requests show.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
from collections.abc import Iterator
from typing import Any

from mdlint_news.diagnostic import Checked, Report, digest, fingerprints, printable
from mdlint_news.formats.problems import problems
from mdlint_news.formats.style import Style
from mdlint_news.literals import Severity

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, _style: Style) -> str:
    """Render all findings, one line each, with fingerprints that stay the same when lines move; of none, `[]`."""
    items = [*_problems(report), *(item for file in report.files for item in _items(file))]
    return "[\n" + ",\n".join(map(json.dumps, items)) + "\n]\n" if items else "[]\n"


def _items(file: Checked) -> Iterator[dict[str, Any]]:
    for diagnostic, fingerprint in zip(file.diagnostics, fingerprints(file), strict=True):
        span = diagnostic.span
        begin = file.source.position(span.start).row
        # GitLab hides the name of the check.
        yield {
            "description": f"{diagnostic.rule.code}: {diagnostic.message}",
            "check_name": diagnostic.rule.name,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[diagnostic.severity],
            "location": {
                "path": _path(file.path),
                "lines": {"begin": begin, "end": file.source.position(max(span.start, span.end - 1)).row},
            },
        }


def _problems(report: Report) -> Iterator[dict[str, Any]]:
    for problem in problems(report):
        path = _path(problem.path)
        yield {
            "description": f"not checked: {printable(problem.message)}",
            "check_name": "not-checked",
            "fingerprint": digest(f"{path}\0{problem.message}"),
            "severity": "blocker",
            "location": {"path": path, "lines": {"begin": problem.row, "end": problem.row}},
        }


def _path(path: str) -> str:
    return printable(path).removeprefix("./")
