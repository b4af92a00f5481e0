"""Which finding speaks where several rules see one defect.

It works among the findings there are: where the rule that would speak is not selected, the next one does.
"""

from collections.abc import Iterable

from mdlint_news.diagnostic import Diagnostic

# In each row the first speaks for the others at the same place.
_ROWS = (
    ("HD001", "HD002"),
    ("TB006", "HD007"),
    ("UR003", "UR001", "UR004", "UR002", "UR006", "UR009", "UR005", "UR010", "UR008"),
    ("SR002", "SR003", "AI001", "AI003"),
    ("AI001", "AI002", "AI005", "AI006", "AI007"),
)


def speak(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Leave out the findings whose place is touched by one of a rule that stands before theirs in a row."""
    found = list(diagnostics)
    return [diagnostic for diagnostic in found if not any(_speaks_for(other, diagnostic) for other in found)]


def _speaks_for(speaker: Diagnostic, other: Diagnostic) -> bool:
    for row in _ROWS:
        if speaker.rule.code in row and other.rule.code in row:
            comes_first = row.index(speaker.rule.code) < row.index(other.rule.code)
            return comes_first and speaker.span.touches(other.span)
    return False
