"""An order for readers who see only the beginning."""

from mdlint_news.diagnostic import Checked, Diagnostic, Report
from mdlint_news.finding import SEVERITIES


def worst_first(report: Report) -> list[tuple[Checked, Diagnostic]]:
    """All diagnostics with their files: the most severe first, and those alike in the order of the report."""
    pairs = [(file, diagnostic) for file in report.files for diagnostic in file.diagnostics]
    return sorted(pairs, key=lambda pair: SEVERITIES.index(pair[1].severity))
