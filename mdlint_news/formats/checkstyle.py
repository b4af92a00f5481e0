"""The format of Checkstyle's reports, which many tools read."""

from mdlint_news.diagnostic import Checked, Report
from mdlint_news.formats.style import Style
from mdlint_news.formats.xml import attributes


def render(report: Report, _style: Style) -> str:
    """Render a `file` element for each file with findings, and an `error` for each of these."""
    files = "".join(_file(file) for file in report.files if file.diagnostics)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n{files}</checkstyle>\n'


def _file(file: Checked) -> str:
    lines = []
    for one in file.diagnostics:
        row, column = file.source.position(one.span.start)
        written = attributes(
            line=row,
            column=column,
            severity=one.severity,
            message=one.message,
            source=f"mdlint-news.{one.rule.code}",
        )
        lines.append(f"    <error{written}/>\n")
    return f"  <file{attributes(name=file.path)}>\n{''.join(lines)}  </file>\n"
