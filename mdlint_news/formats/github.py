"""Workflow commands of GitHub Actions, which show findings beside the lines of a pull request.

The commands and their escapes are those of `@actions/core`. GitHub shows ten of each level in a step: the worst come
first, what could not be checked before all. The rest are plain lines of the log, and a last command says how many there
are in all.
"""

from collections.abc import Iterator

from mdlint_news.diagnostic import Checked, Diagnostic, Report, printable
from mdlint_news.finding import SEVERITIES
from mdlint_news.formats.log import quoted
from mdlint_news.formats.problems import Problem, problems
from mdlint_news.formats.style import Style
from mdlint_news.formats.totals import totals
from mdlint_news.literals import Severity

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_SHOWN = 10


def render(report: Report, _style: Style) -> str:
    """Render a command for each problem and finding that is shown, and a line for each that is not."""
    levels = {severity: list(_of(report, severity)) for severity in SEVERITIES}
    is_over = any(len(found) > _SHOWN for found in levels.values())
    lines: list[str] = []
    for severity, found in levels.items():
        # The last word is a notice, too.
        shown = _SHOWN - (is_over and severity == "info")
        lines += [command for command, _ in found[:shown]]
        lines += [line for _, line in found[shown:]]
    if is_over:
        lines.append(
            f"::notice title=mdlint-news::{_data(totals(report))}. "
            f"GitHub shows {_SHOWN} of each kind here; all are in the log"
        )
    return "".join(f"{line}\n" for line in lines)


def _of(report: Report, severity: Severity) -> Iterator[tuple[str, str]]:
    """What there is of a severity: as a command, and as a line of the log."""
    if severity == "error":
        yield from map(_problem, problems(report))
    for file in report.files:
        for one in file.diagnostics:
            if one.severity == severity:
                yield _finding(one, file)


def _finding(one: Diagnostic, file: Checked) -> tuple[str, str]:
    start, end = (file.source.position(at) for at in one.span)
    if end.row > start.row and end.column == 1:
        # To the end of a line is not to the next one.
        end = file.source.position(file.source.line_span(end.row - 1).end)
    values: dict[str, object] = {"file": printable(file.path), "line": start.row, "endLine": end.row}
    if start.row == end.row:
        # GitHub takes columns for places inside one line only.
        values |= {"col": start.column, "endColumn": end.column}
    values["title"] = f"{one.rule.code} {one.rule.name}"
    # The log shows nothing of a command but its text.
    place = f"{printable(file.path)}:{start.row}:{start.column}"
    text = f"{place}: {one.message}\n{one.help}".rstrip("\n")
    line = f"{place}: {one.severity}: {one.message} [{one.rule.code}]"
    return _command(_LEVELS[one.severity], values, text), quoted(line)


def _problem(problem: Problem) -> tuple[str, str]:
    path = printable(problem.path)
    text = f"{path}:{problem.row}:{problem.column}: {printable(problem.message)}"
    return _command("error", {"file": path, "line": problem.row, "title": "not checked"}, text), quoted(text)


def _command(level: str, values: dict[str, object], text: str) -> str:
    written = ",".join(f"{key}={_property(str(value))}" for key, value in values.items())
    return f"::{level} {written}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
