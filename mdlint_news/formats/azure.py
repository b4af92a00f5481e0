"""Logging commands of Azure Pipelines, which its summaries show.

https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
"""

from mdlint_news.diagnostic import Report, printable
from mdlint_news.formats.order import worst_first
from mdlint_news.formats.problems import problems
from mdlint_news.formats.style import Style


def render(report: Report, _style: Style) -> str:
    """Render a command for each problem and finding, the worst first. Azure knows errors and warnings only."""
    lines = [
        _command("error", (problem.path, problem.row, problem.column), "not-checked", problem.message)
        for problem in problems(report)
    ]
    for file, diagnostic in worst_first(report):
        level = "error" if diagnostic.severity == "error" else "warning"
        message = f"{'info: ' if diagnostic.severity == 'info' else ''}{diagnostic.message}"
        place = (file.path, *file.source.position(diagnostic.span.start))
        lines.append(_command(level, place, diagnostic.rule.code, message))
    return "".join(lines)


def _command(level: str, place: tuple[str, int, int], code: str, message: str) -> str:
    path, row, column = place
    properties = {"type": level, "sourcepath": path, "linenumber": row, "columnnumber": column, "code": code}
    written = "".join(f"{key}={_property(printable(str(value)))};" for key, value in properties.items())
    return f"##vso[task.logissue {written}]{_data(printable(message))}\n"


def _data(text: str) -> str:
    """Escape as the agent reads it: `%AZP25` is its sign for `%`, since `%25` is common in addresses."""
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace("]", "%5D").replace(";", "%3B")
