"""SARIF 2.1.0, for code scanning."""

import json
from typing import Any
from urllib.parse import quote

from mdlint_news.describe import page
from mdlint_news.diagnostic import Checked, Diagnostic, Problem, Report, fingerprints
from mdlint_news.finding import Severity
from mdlint_news.formats.style import Style
from mdlint_news.rule import Rule
from mdlint_news.text import Source, Span
from mdlint_news.version import __version__

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEMS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}
_ROOT = "SRCROOT"


def render(report: Report, _style: Style) -> str:
    """Render one run: rules with their pages, findings with fixes, silenced ones, and what went wrong."""
    rules: dict[str, Rule] = {}
    for file in report.files:
        rules |= {one.rule.code: one.rule for one in (*file.diagnostics, *file.suppressed)}
    index = {code: number for number, code in enumerate(sorted(rules))}
    results = [item for file in report.files for item in _results(file, index)]
    problems = list(dict.fromkeys([*report.problems, *(problem for file in report.files for problem in file.problems)]))
    run = {
        "tool": {"driver": _driver([rules[code] for code in index])},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which mdlint-news was run."}}},
        "invocations": [
            {
                "executionSuccessful": not problems,
                "toolExecutionNotifications": [_notification(problem) for problem in problems],
            }
        ],
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _driver(rules: list[Rule]) -> dict[str, Any]:
    return {
        "name": "mdlint-news",
        "semanticVersion": __version__,
        "rules": [_descriptor(rule) for rule in rules],
    }


def _descriptor(rule: Rule) -> dict[str, Any]:
    _, _, rest = rule.page.partition("\n")
    why = rest.strip().partition("\n\n")[0]
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(f"{rule.summary} {why}".split())[:1000]},
        "help": {"text": page(rule), "markdown": page(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.is_default},
        "properties": {"tags": ["news"], "precision": "high", "problem.severity": _PROBLEMS[rule.severity]},
    }


def _results(file: Checked, index: dict[str, int]) -> list[dict[str, Any]]:
    """The findings of a file, then those that a comment silences, each with the place of its own."""
    silenced = file._replace(diagnostics=file.suppressed)
    told = [_result(one, file, name, index) for one, name in zip(file.diagnostics, fingerprints(file), strict=True)]
    held = [_result(one, file, name, index) for one, name in zip(file.suppressed, fingerprints(silenced), strict=True)]
    return [*told, *(result | {"suppressions": [{"kind": "inSource"}]} for result in held)]


def _result(one: Diagnostic, file: Checked, fingerprint: str, index: dict[str, int]) -> dict[str, Any]:
    text = f"{one.message}: {one.help}" if one.help else one.message
    result: dict[str, Any] = {
        "ruleId": one.rule.code,
        "ruleIndex": index[one.rule.code],
        "level": _LEVELS[one.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(file, one.span)}],
        "partialFingerprints": {"mdlintNews/v1": fingerprint},
    }
    if one.finding.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _location(file, related.span), "message": {"text": related.message}}
            for number, related in enumerate(one.finding.related)
        ]
    if fix := one.finding.fix:
        replacements = [
            {"deletedRegion": _region(file.source, edit.span), "insertedContent": {"text": edit.content}}
            for edit in sorted(fix.edits)
        ]
        change = {"artifactLocation": _artifact(file.path), "replacements": replacements}
        kind = "safe" if fix.is_safe else "unsafe"
        result["fixes"] = [
            {
                "description": {"text": one.help or one.message},
                "artifactChanges": [change],
                "properties": {"applicability": kind},
            }
        ]
    return result


def _location(file: Checked, span: Span) -> dict[str, Any]:
    return {"artifactLocation": _artifact(file.path), "region": _region(file.source, span)}


def _region(source: Source, span: Span) -> dict[str, int]:
    start, end = (source.position(at) for at in span)
    return {"startLine": start.row, "startColumn": start.column, "endLine": end.row, "endColumn": end.column}


def _artifact(path: str) -> dict[str, str]:
    """A path as a relative reference, percent-encoded; one that is absolute is a `file:` address."""
    written = quote(path.replace("\\", "/").removeprefix("./"), errors="surrogateescape")
    return {"uri": f"file://{written}"} if written.startswith("/") else {"uri": written, "uriBaseId": _ROOT}


def _notification(problem: Problem) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": str(problem)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(problem.path)}}],
    }
