"""A table in Markdown, for a comment on a pull request or the summary of a CI step."""

from mdlint_news.diagnostic import Checked, Diagnostic, Report, counted, printable
from mdlint_news.formats.inert import code, inert
from mdlint_news.formats.order import worst_first
from mdlint_news.formats.problems import problems
from mdlint_news.formats.style import Style
from mdlint_news.formats.totals import totals

# GitHub takes comments of 65,536 characters, and counts some of them twice.
_MOST = 60_000
_HEADER = "| | Place | Finding | Rule |\n| --- | --- | --- | --- |\n"


def render(report: Report, _style: Style) -> str:
    """Render the totals and a row for each problem and finding, the worst first, up to 60,000 characters."""
    text = f"**mdlint-news**: {totals(report)}\n"
    rows = [
        _row("not checked", f"{problem.path}:{problem.row}:{problem.column}", inert(printable(problem.message)), "")
        for problem in problems(report)
    ]
    rows += [_finding(file, diagnostic) for file, diagnostic in worst_first(report)]
    if not rows:
        return text
    text += f"\n{_HEADER}"
    for number, row in enumerate(rows):
        if len(text) + len(row) > _MOST:
            return f"{text}\n{counted(len(rows) - number, 'more finding')} left out here.\n"
        text += row
    return text


def _finding(file: Checked, diagnostic: Diagnostic) -> str:
    row, column = file.source.position(diagnostic.span.start)
    what = inert(diagnostic.message) + (f"<br>{inert(diagnostic.help)}" if diagnostic.help else "")
    rule = f"{diagnostic.rule.code} {diagnostic.rule.name}"
    return _row(diagnostic.severity, f"{file.path}:{row}:{column}", what, inert(rule))


def _row(level: str, place: str, what: str, rule: str) -> str:
    return f"| {level} | {code(printable(place))} | {what} | {rule} |\n"
