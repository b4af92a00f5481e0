"""Findings and problems as SARIF tells them."""

import os
from collections.abc import Iterator, Mapping
from typing import Any

from mdlint_news.diagnostic import Checked, Diagnostic, fingerprints, printable
from mdlint_news.finding import Edit, Fix
from mdlint_news.formats.columns import Columns
from mdlint_news.formats.problems import Problem
from mdlint_news.formats.sarif_rules import LEVELS
from mdlint_news.text import Span


class Results:
    """Makes the results of files; `rules` has the place of each code in the rules of the run."""

    def __init__(self, rules: Mapping[str, int]) -> None:
        self._rules = rules

    def artifact(self, path: str) -> dict[str, Any]:
        """A post that was checked."""
        return {"location": location(path), "roles": ["analysisTarget"]}

    def of(self, file: Checked, number: int) -> Iterator[dict[str, Any]]:
        """The results of the post with this number: what is told, then what a comment silenced."""
        diagnostics = (*file.diagnostics, *file.suppressed)
        if not diagnostics:
            return
        where = {**location(file.path), "index": number}
        columns = Columns(file.source, "utf-16")
        names = fingerprints(file._replace(diagnostics=diagnostics))
        for at, (diagnostic, fingerprint) in enumerate(zip(diagnostics, names, strict=True)):
            yield {
                "ruleId": diagnostic.rule.code,
                "ruleIndex": self._rules[diagnostic.rule.code],
                "level": LEVELS[diagnostic.severity],
                "message": {"text": _plain(f"{diagnostic.message}\n{diagnostic.help}".rstrip("\n"))},
                "locations": [{"physicalLocation": _place(where, columns, diagnostic.span)}],
                "partialFingerprints": {"mdlintNews/v1": fingerprint},
                **_more(diagnostic, where, columns),
                **({"suppressions": [{"kind": "inSource"}]} if at >= len(file.diagnostics) else {}),
            }


def notification(problem: Problem) -> dict[str, Any]:
    """Tell what could not be checked."""
    region = {"startLine": problem.row, "startColumn": problem.column}
    return {
        "level": "error",
        "message": {"text": _plain(printable(problem.message))},
        "locations": [{"physicalLocation": {"artifactLocation": location(problem.path), "region": region}}],
    }


def location(path: str) -> dict[str, str]:
    """The address of a file: relative to `%SRCROOT%`, or absolute where the path is."""
    from urllib.parse import quote  # noqa: PLC0415 - this format alone needs it

    plain = path.replace(os.sep, "/").removeprefix("./")
    # On Windows, a drive stands where others have nothing, and `//` before the name of a computer.
    drive, rest = os.path.splitdrive(plain)
    address = quote(rest, errors="surrogateescape")
    if not os.path.isabs(path):
        return {"uri": address, "uriBaseId": "%SRCROOT%"}
    return {"uri": f"file:{drive}{address}" if drive.startswith("//") else f"file://{drive and '/'}{drive}{address}"}


def _more(diagnostic: Diagnostic, where: dict[str, Any], columns: Columns) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if related := diagnostic.finding.related:
        more["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": _plain(printable(one.message))},
                "physicalLocation": _place(where, columns, one.span),
            }
            for number, one in enumerate(related, 1)
        ]
    if fix := diagnostic.finding.fix:
        more["fixes"] = [_fix(diagnostic, fix, where, columns)]
    return more


def _fix(diagnostic: Diagnostic, fix: Fix, where: dict[str, Any], columns: Columns) -> dict[str, Any]:
    return {
        "description": {"text": _plain(diagnostic.help or diagnostic.message)},
        "artifactChanges": [
            {"artifactLocation": where, "replacements": [_replacement(edit, columns) for edit in sorted(fix.edits)]}
        ],
        "properties": {"applicability": "safe" if fix.is_safe else "unsafe"},
    }


def _replacement(edit: Edit, columns: Columns) -> dict[str, Any]:
    return {"deletedRegion": _region(columns, edit.span), "insertedContent": {"text": edit.content}}


def _place(where: dict[str, Any], columns: Columns, span: Span) -> dict[str, Any]:
    return {"artifactLocation": where, "region": _region(columns, span)}


def _region(columns: Columns, span: Span) -> dict[str, int]:
    start, end = columns.position(span.start), columns.position(span.end)
    return {"startLine": start.row, "startColumn": start.column, "endLine": end.row, "endColumn": end.column}


def _plain(text: str) -> str:
    """Take from a message what would be a link (3.11.6): a post has no say in where readers are led."""
    return text.replace("](", "\\](")
