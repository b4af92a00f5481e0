"""Text formats name five places for a rule in a file, then how many more there are."""

from collections import Counter
from collections.abc import Iterator

from mdlint_news.diagnostic import Checked, Diagnostic

_MOST = 5


def capped(file: Checked) -> Iterator[tuple[Diagnostic, int]]:
    """Go through the diagnostics of a file: each with 0; the sixth of a rule with the number of those left out."""
    if len(file.diagnostics) <= _MOST:
        yield from ((diagnostic, 0) for diagnostic in file.diagnostics)
        return
    totals = Counter(diagnostic.rule.code for diagnostic in file.diagnostics)
    seen: Counter[str] = Counter()
    for diagnostic in file.diagnostics:
        code = diagnostic.rule.code
        seen[code] += 1
        if seen[code] <= _MOST or totals[code] == _MOST + 1:
            yield diagnostic, 0
        elif seen[code] == _MOST + 1:
            yield diagnostic, totals[code] - _MOST
