"""The last words of a run."""

from collections import Counter
from collections.abc import Iterable, Mapping

from mdlint_news.cli.terminal import notice
from mdlint_news.diagnostic import Checked, Report, counted
from mdlint_news.files import LeftOut
from mdlint_news.formats.totals import totals


def summary(files: tuple[Checked, ...]) -> str:
    """Count what was found, and what can be mended: `3 errors, 1 info in 2 of 40 posts; 1 fixable with --fix`."""
    report = Report(files)
    return totals(report) + _fixable(report)


def _fixable(report: Report) -> str:
    """How many findings a fix run would mend, or try to where no report shows how."""
    safe, unsafe = fixable(report)
    if safe:
        return f"; {safe} fixable with --fix" + (f", {unsafe} more with --unsafe-fixes" if unsafe else "")
    return f"; {unsafe} fixable with --fix --unsafe-fixes" if unsafe else ""


def fixable(report: Report) -> tuple[int, int]:
    """How many findings safe fixes mend, and how many the others."""
    counts = Counter(one.finding.fix.is_safe for one in report.diagnostics if one.finding.fix)
    return counts[True], counts[False]


def nothing_to_check(left_out: Mapping[str, int]) -> str:
    """Say that there was nothing to check, and what took it away."""
    reasons = "; ".join(f"{counted(count, 'path')} left out: {reason}" for reason, count in sorted(left_out.items()))
    return f"no post to check{f' ({reasons})' if reasons else ''}"


def conclude(results: Iterable[object], text: str) -> None:
    """Tell of links that were not followed, then say the last words; where there are none, that there was nothing."""
    left_out = Counter[str](result.reason for result in results if isinstance(result, LeftOut))
    if count := left_out["a link out of the tree"]:
        lead, was = ("leads", "was") if count == 1 else ("lead", "were")
        links = f"{counted(count, 'link')} {lead} out of the tree and {was} not followed"
        notice(f"{links}: name such a file to have it checked")
    notice(text or nothing_to_check(left_out))


def statistics(report: Report) -> str:
    """Count findings, posts and what fixes mend by rule, the most frequent first; unsafe fixes are counted, too."""
    rules = {diagnostic.rule.code: diagnostic.rule for diagnostic in report.diagnostics}
    places = Counter(diagnostic.rule.code for diagnostic in report.diagnostics)
    files = Counter(code for file in report.files for code in _codes(file))
    mended = Counter(diagnostic.rule.code for diagnostic in report.diagnostics if diagnostic.finding.fix)
    rows = [
        (str(count), str(files[code]), str(mended[code]), code, rules[code].name)
        for code, count in places.most_common()
    ]
    if not rows:
        return ""
    header = ("findings", "posts", "fixable", "code", "rule")
    return "".join(f"{a:>8}  {b:>5}  {c:>7}  {d:5}  {e}\n" for a, b, c, d, e in [header, *rows])


def _codes(file: Checked) -> Iterable[str]:
    return {diagnostic.rule.code for diagnostic in file.diagnostics}
