"""Logging commands of Azure Pipelines."""

from mdlint_news.diagnostic import Checked, Diagnostic, Report
from mdlint_news.formats.style import Style

_ESCAPES = {"%": "%AZP25", ";": "%3B", "]": "%5D", "\r": "%0D", "\n": "%0A"}


def render(report: Report, _style: Style) -> str:
    """Render `##vso[task.logissue …]` for each finding; Azure knows errors and warnings."""
    return "".join(f"{_command(one, file)}\n" for file in report.files for one in file.diagnostics)


def _command(one: Diagnostic, file: Checked) -> str:
    row, column = file.source.position(one.span.start)
    values = {
        "type": "error" if one.severity == "error" else "warning",
        "sourcepath": file.path.replace("\\", "/"),
        "linenumber": row,
        "columnnumber": column,
        "code": one.rule.code,
    }
    written = "".join(f"{key}={_escaped(str(value))};" for key, value in values.items())
    return f"##vso[task.logissue {written}]{_escaped(one.message)}"


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)
