"""What became of the lines of a text, found in nearly linear time."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

Change = tuple[str, int, int, int, int]
"""As of difflib: `equal`, `replace`, `delete` or `insert`, then the lines of the old and of the new text, half-open."""

# difflib takes cubic time at the worst. Between lines that stand once in both texts there are few others.
_LONGEST = 200


def changes(old: list[str], new: list[str]) -> Iterator[Change]:
    """Compare two texts line by line: all their lines, in order."""
    at, to = 0, 0
    for anchor, place in [*_rising(_anchors(old, new)), (len(old), len(new))]:
        for kind, a, b, c, d in _between(old[at:anchor], new[to:place]):
            yield kind, at + a, at + b, to + c, to + d
        at, to = anchor, place


def _anchors(old: list[str], new: list[str]) -> Iterable[tuple[int, int]]:
    """The lines that stand once in both texts."""
    is_once = {line for line, count in Counter(old).items() if count == 1}
    is_once &= {line for line, count in Counter(new).items() if count == 1}
    places = {line: place for place, line in enumerate(new) if line in is_once}
    return [(at, places[line]) for at, line in enumerate(old) if line in is_once]


def _rising(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of pairs that rise in the first number, the longest row that rises in the second, too."""
    ends: list[int] = []
    last: list[tuple[tuple[int, int], object]] = []
    for pair in pairs:
        length = bisect_left(ends, pair[1])
        chain = (pair, last[length - 1] if length else None)
        if length == len(ends):
            ends.append(pair[1])
            last.append(chain)
        else:
            ends[length], last[length] = pair[1], chain
    found = []
    link: object = last[-1] if last else None
    while isinstance(link, tuple):
        found.append(link[0])
        link = link[1]
    return found[::-1]


def _between(old: list[str], new: list[str]) -> Iterator[Change]:
    head = _same(old, new)
    tail = _same(old[: head - 1 if head else None : -1], new[: head - 1 if head else None : -1])
    last, end = len(old) - tail, len(new) - tail
    if head:
        yield "equal", 0, head, 0, head
    if last + end - 2 * head <= _LONGEST:
        from difflib import SequenceMatcher  # noqa: PLC0415 - few runs compare anything

        matcher = SequenceMatcher(None, old[head:last], new[head:end], autojunk=False)
        yield from ((kind, head + a, head + b, head + c, head + d) for kind, a, b, c, d in matcher.get_opcodes())
    else:
        kind = "insert" if last == head else "delete" if end == head else "replace"
        yield kind, head, last, head, end
    if tail:
        yield "equal", last, len(old), end, len(new)


def _same(old: list[str], new: list[str]) -> int:
    """How many lines both begin with."""
    differs = (n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other)
    return next(differs, min(len(old), len(new)))
