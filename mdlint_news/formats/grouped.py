"""Findings file by file, the file named once."""

from mdlint_news.diagnostic import Checked, Report, printable
from mdlint_news.formats.cap import capped
from mdlint_news.formats.style import Style


def render(report: Report, style: Style) -> str:
    """Render a heading for each file, a line for each finding in it (`row:column`), and a blank line."""
    return "".join(_group(file, style) for file in report.files if file.diagnostics)


def _group(file: Checked, style: Style) -> str:
    rows = []
    for diagnostic, left_out in capped(file):
        row, column = file.source.position(diagnostic.span.start)
        message = f"and {left_out} more like these" if left_out else diagnostic.message
        rows.append((f"{row}:{column}", diagnostic.severity, diagnostic.rule.code, message))
    place, severity = (max(len(row[at]) for row in rows) for at in (0, 1))
    lines = [
        f"  {at:>{place}}  {style.paint(f'{level:{severity}}', level)}  {code}  {message}\n"
        for at, level, code, message in rows
    ]
    return f"{style.paint(printable(file.path), 'strong')}\n{''.join(lines)}\n"
