"""Which finding speaks where several rules see one defect.

It works among the findings there are: where the rule that would speak is not selected, the next one does.
"""

from __future__ import annotations

from collections.abc import Iterable

from mdlint_news.diagnostic import Diagnostic
from mdlint_news.named import NamedTuple
from mdlint_news.post import Post
from mdlint_news.text import Span, Spans

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    _Unit = Literal["url", "entry", "passage", "block", "sources", "post"]
else:
    _Unit = str


_Ranked = tuple[int, Diagnostic]


class _Row(NamedTuple):
    """Rules of which the first that finds something in a unit speaks for those behind it; a word is a rank."""

    unit: _Unit
    ranks: tuple[str, ...]


# What is wrong with an address as a whole, the worst first.
_MADE_UP = "UR004 UR012 UR009 UR003 UR001 UR002 UR006 UR005 UR010 UR011"
_ROWS = (
    _Row("passage", ("HD001", "HD002")),
    _Row("passage", ("AI005", "TB003")),
    _Row("block", ("TB006", "HD007")),
    _Row("block", ("HD007", "HD004 HD005")),
    _Row("block", ("AI007", "FM001", "HD007")),
    _Row("sources", ("SR002", "SR003 SR005 SR006 SR015 AI001 AI002 AI003")),
    _Row("sources", ("SR004", "SR006")),
    _Row("entry", ("SR003", "AI001", "AI002", "AI003", "AI005", "AI007", "SR015", "SR006")),
    _Row("entry", ("SR003", "SR008 SR009")),
    _Row("entry", ("UR009 UR012 AI004", "SR007", "SR010")),
    _Row("entry", ("DT003", "UR007", "DT004")),
    _Row("entry", (_MADE_UP, "SR013", "SR010 SR009 SR016")),
    _Row("post", ("TX001 AI001 AI002 AI003", "TX002", "SR001")),
    _Row("post", ("ST003", "ST002", "ST001", "ST004")),
    _Row("url", (*_MADE_UP.split(), "UR007", "UR013", "UR008", "UR014")),
    _Row("passage", ("AI001", "AI002", "AI005", "AI006", "AI007", "SR005")),
)
# Of each rule, the numbers of the rows that it is in, and its ranks there.
_RANKS: dict[str, dict[int, int]] = {}
for _number, _row in enumerate(_ROWS):
    for _rank, _codes in enumerate(_row.ranks):
        for _code in _codes.split():
            _RANKS.setdefault(_code, {}).setdefault(_number, _rank)


def speak(post: Post, found: list[Diagnostic]) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Part the findings of a post into those that speak, and those that another speaks for."""
    rows: dict[int, list[_Ranked]] = {}
    for one in found:
        for row, rank in _RANKS.get(one.rule.code, {}).items():
            rows.setdefault(row, []).append((rank, one))
    unsaid: set[int] = set()
    for row, ranked in rows.items():
        if len({rank for rank, _ in ranked}) > 1:
            unsaid |= _outranked(ranked, _stretches(post, _ROWS[row].unit, ranked))
    if not unsaid:
        return found, []
    return (
        [diagnostic for diagnostic in found if id(diagnostic) not in unsaid],
        [diagnostic for diagnostic in found if id(diagnostic) in unsaid],
    )


def _outranked(ranked: list[_Ranked], units: Spans) -> set[int]:
    """Find those that stand behind another in the row, and in one unit with it."""
    best: dict[Span, int] = {}
    placed = [(units.around(one.span.start) or one.span, rank, one) for rank, one in ranked]
    for unit, rank, _ in placed:
        best[unit] = min(rank, best.get(unit, rank))
    return {id(one) for unit, rank, one in placed if rank > best[unit]}


def _stretches(post: Post, unit: _Unit, ranked: Iterable[_Ranked]) -> Spans:
    """The units of a post, in its order: of entries, which take time to read, those where more than one rank is."""
    if unit == "url":
        return Spans(url.span for url in post.urls)
    if unit == "post":
        return Spans([Span(0, len(post.source.text) + 1)])
    if unit == "sources":
        return Spans(sources.span for sources in post.sources)
    if unit == "entry":
        lists = Spans(sources.span for sources in post.sources)
        ranks: dict[Span | None, set[int]] = {}
        for rank, one in ranked:
            ranks.setdefault(lists.around(one.span.start), set()).add(rank)
        asked = [sources for sources in post.sources if len(ranks.get(sources.span, ())) > 1]
        return Spans(entry.span for sources in asked for entry in sources.entries)
    if unit == "block":
        return Spans(block.span for block in post.blocks if block.content is not None)
    return Spans(passage.prose.span() for passage in post.passages)
