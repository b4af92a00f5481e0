"""Checkstyle's XML, which many tools read."""

from collections.abc import Iterator

from mdlint_news.diagnostic import Report, printable
from mdlint_news.formats import xml
from mdlint_news.formats.problems import problems
from mdlint_news.formats.style import Style


def render(report: Report, _style: Style) -> str:
    """Render all findings, and what could not be checked, below their files; rows and columns from 1."""
    found: dict[str, list[str]] = {}
    for path, error in (*_problems(report), *_findings(report)):
        found.setdefault(path, []).append(f"<{error}/>")
    lines = [xml.DECLARATION.rstrip(), '<checkstyle version="4.3">']
    for path, errors in found.items():
        lines += [f"<{xml.tag('file', name=path)}>", *errors, "</file>"]
    return "\n".join([*lines, "</checkstyle>\n"])


def _findings(report: Report) -> Iterator[tuple[str, str]]:
    for file in report.files:
        for diagnostic in file.diagnostics:
            row, column = file.source.position(diagnostic.span.start)
            yield (
                printable(file.path),
                xml.tag(
                    "error",
                    line=row,
                    column=column,
                    severity=diagnostic.severity,
                    message=diagnostic.message,
                    source=f"mdlint-news.{diagnostic.rule.code}",
                ),
            )


def _problems(report: Report) -> Iterator[tuple[str, str]]:
    for problem in problems(report):
        yield (
            printable(problem.path),
            xml.tag(
                "error",
                line=problem.row,
                column=problem.column,
                severity="error",
                message=printable(problem.message),
                source="mdlint-news.not-checked",
            ),
        )
