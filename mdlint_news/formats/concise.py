"""One line for each finding, in the form of the GNU coding standards, which editors read as it is."""

from mdlint_news.diagnostic import Report, printable
from mdlint_news.formats.style import Style


def render(report: Report, style: Style) -> str:
    """Render `path:line:column: severity: message [CODE]`, lines and columns from 1."""
    files = list(report.with_findings)
    if not files:
        return ""
    from mdlint_news.formats.cap import capped  # noqa: PLC0415 - not where nothing is told, as mostly

    lines = []
    for file in files:
        path = printable(file.path)
        for diagnostic, left_out in capped(file):
            row, column = file.source.position(diagnostic.span.start)
            severity = style.paint(diagnostic.severity, diagnostic.severity)
            message = f"and {left_out} more like these" if left_out else diagnostic.message
            lines.append(f"{path}:{row}:{column}: {severity}: {message} [{diagnostic.rule.code}]\n")
    return "".join(lines)
