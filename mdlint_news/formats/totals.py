"""The totals of a report in words."""

from mdlint_news.diagnostic import Report, counted


def totals(report: Report) -> str:
    """Count what was found, and where: `3 errors, 1 info in 2 of 40 posts`."""
    if not report.files:
        return "no post checked"
    found = ", ".join(counted(count, severity) for severity, count in report.counts().items() if count)
    if not found:
        return f"{counted(len(report.files), 'post')} checked: nothing found"
    bad = sum(bool(file.diagnostics) for file in report.files)
    posts = counted(len(report.files), "post")
    return f"{found} in {posts if bad == len(report.files) else f'{bad} of {posts}'}"
