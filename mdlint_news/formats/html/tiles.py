"""The totals of a report as a row of figures."""

from mdlint_news.diagnostic import Report
from mdlint_news.finding import SEVERITIES


def tiles(report: Report) -> str:
    """Render how many posts there are, how many have findings, how many findings there are, and what can be mended."""
    counts = report.counts()
    bad = sum(any(one.severity == "error" for one in file.diagnostics) for file in report.files)
    clean = sum(not file.diagnostics and not file.problems for file in report.files)
    fixes = [one.finding.fix for one in report.diagnostics if one.finding.fix]
    safe = sum(fix.is_safe for fix in fixes)
    figures = [
        ("", len(report.files), "posts checked"),
        ("", clean, "with nothing found"),
        ("", bad, "with errors"),
        *((severity, counts[severity], severity if severity == "info" else f"{severity}s") for severity in SEVERITIES),
        ("", safe, "fixable with <code>--fix</code>"),
        ("", len(fixes) - safe, "more with <code>--unsafe-fixes</code>"),
    ]
    items = "".join(f'<li class="{kind}"><b>{number:,}</b> {what}</li>\n' for kind, number, what in figures)
    return f'<ul class="tiles">\n{items}</ul>\n'
