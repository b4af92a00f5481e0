"""SARIF 2.1.0, which code scanning and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from typing import Any

from mdlint_news.diagnostic import Report
from mdlint_news.formats.problems import problems
from mdlint_news.formats.sarif_results import Results, notification
from mdlint_news.formats.sarif_rules import descriptor
from mdlint_news.formats.style import Style
from mdlint_news.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(report: Report, _style: Style) -> str:
    """Render one run: the rules that found something, the posts, all findings, and those that a comment silenced.

    Addresses of files are relative to the folder that the program ran in, `%SRCROOT%`.
    """
    rules = {
        diagnostic.rule.code: diagnostic.rule
        for file in report.files
        for diagnostic in (*file.diagnostics, *file.suppressed)
    }
    results = Results({code: number for number, code in enumerate(sorted(rules))})
    told = problems(report)
    head = {
        "tool": {
            "driver": {
                "name": "mdlint-news",
                "version": __version__,
                "semanticVersion": __version__,
                "language": "en",
                "rules": [descriptor(rules[code]) for code in sorted(rules)],
            }
        },
        "automationDetails": {"id": "mdlint-news/"},
        "columnKind": "utf16CodeUnits",
        "defaultSourceLanguage": "markdown",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "the folder that the program ran in"}}},
        "invocations": [
            {
                "executionSuccessful": not told,
                "toolExecutionNotifications": [notification(problem) for problem in told if not problem.is_config],
                "toolConfigurationNotifications": [notification(problem) for problem in told if problem.is_config],
            }
        ],
        "artifacts": [results.artifact(file.path) for file in report.files],
    }
    lines = ",\n".join(
        json.dumps(result) for number, file in enumerate(report.files) for result in results.of(file, number)
    )
    # A line for each result: reports are compared, and searched.
    return (
        f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{\n{_members(head)},\n"results": [\n{lines}\n]}}]}}\n'
    )


def _members(head: dict[str, Any]) -> str:
    return ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items())
