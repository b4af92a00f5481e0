"""The last words of a run."""

from collections import Counter
from collections.abc import Iterable, Mapping

from mdlint_news.diagnostic import Checked, Report


def summary(files: tuple[Checked, ...]) -> str:
    """Count what was checked and what was found: `3 posts checked: 1 error, 2 warnings`."""
    if not files:
        return "no post checked"
    counts = Report(files).counts()
    found = ", ".join(_counted(count, severity) for severity, count in counts.items() if count)
    return f"{_counted(len(files), 'post')} checked: {found or 'nothing found'}"


def nothing_to_check(left_out: Mapping[str, int]) -> str:
    """Say that there was nothing to check, and what took it away."""
    reasons = "; ".join(f"{_counted(count, 'path')} left out: {reason}" for reason, count in sorted(left_out.items()))
    return f"no post to check{f' ({reasons})' if reasons else ''}"


def statistics(report: Report) -> str:
    """Count findings and files by rule, the most frequent first."""
    rules = {diagnostic.rule.code: diagnostic.rule for diagnostic in report.diagnostics}
    places = Counter(diagnostic.rule.code for diagnostic in report.diagnostics)
    files = Counter(code for file in report.files for code in _codes(file))
    rows = [(str(count), str(files[code]), code, rules[code].name) for code, count in places.most_common()]
    if not rows:
        return ""
    header = ("findings", "posts", "code", "rule")
    return "".join(f"{a:>8}  {b:>5}  {c:5}  {d}\n" for a, b, c, d in [header, *rows])


def _codes(file: Checked) -> Iterable[str]:
    return {diagnostic.rule.code for diagnostic in file.diagnostics}


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 or word == 'info' else 's'}"
