"""Workflow commands of GitHub Actions, which show findings beside the lines of a pull request.

The commands and their escapes are those of `@actions/core`. GitHub shows ten of each level in a step: the worst come
first, the rest are plain lines of the log, and a last command says how many there are in all.
"""

from itertools import islice

from mdlint_news.diagnostic import SEVERITIES, Checked, Diagnostic, Report, counted, printable
from mdlint_news.finding import Severity
from mdlint_news.formats.style import Style

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_SHOWN = 10


def render(report: Report, _style: Style) -> str:
    """Render a command for each finding that is shown, and a line for each that is not."""
    counts = report.counts()
    is_over = any(count > _SHOWN for count in counts.values())
    lines: list[str] = []
    for severity in SEVERITIES:
        found = ((one, file) for file in report.files for one in file.diagnostics if one.severity == severity)
        # The last word is a notice, too.
        shown = _SHOWN - (is_over and severity == "info")
        lines += [_command(one, file) for one, file in islice(found, shown)]
        lines += [_line(one, file) for one, file in found]
    if is_over:
        total = ", ".join(counted(count, severity) for severity, count in counts.items() if count)
        lines.append(f"::notice title=mdlint-news::GitHub shows {_SHOWN} of each kind here. In all: {_data(total)}")
    return "".join(f"{line}\n" for line in lines)


def _command(one: Diagnostic, file: Checked) -> str:
    start, end = (file.source.position(at) for at in one.span)
    values: dict[str, object] = {"file": file.path.replace("\\", "/"), "line": start.row, "endLine": end.row}
    if start.row == end.row:
        values |= {"col": start.column, "endColumn": end.column}
    values["title"] = f"{one.rule.code} {one.rule.name}"
    written = ",".join(f"{key}={_property(str(value))}" for key, value in values.items())
    return f"::{_LEVELS[one.severity]} {written}::{_data(_text(one))}"


def _line(one: Diagnostic, file: Checked) -> str:
    """A line of the log: nothing in it is a command, in the new form or in the old one."""
    row, column = file.source.position(one.span.start)
    line = f"{printable(file.path)}:{row}:{column}: {one.severity}: {one.message} [{one.rule.code}]"
    return (f"./{line}" if line.lstrip().startswith("::") else line).replace("##[", "## [")


def _text(one: Diagnostic) -> str:
    return f"{one.message}\n{one.help}" if one.help else one.message


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
