"""How far each comment that silences reaches, and what of that was needed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from mdlint_news.named import NamedTuple
from mdlint_news.parts import Directive
from mdlint_news.post import Post
from mdlint_news.rule import Rule
from mdlint_news.text import Span


class Reach(NamedTuple):
    """One name of one directive, and the stretch of the file in which it silences."""

    directive: Directive
    name: str
    name_span: Span
    span: Span


class Covered:
    """Where which name is silenced.

    A post may have thousands of comments and of findings, so that no comment is compared with each finding.
    """

    def __init__(self, reaches: Iterable[Reach]) -> None:
        self._starts: dict[str, list[int]] = {}
        self._ends: dict[str, list[int]] = {}
        for reach in sorted(reaches, key=lambda reach: reach.span.start):
            self._starts.setdefault(reach.name, []).append(reach.span.start)
            ends = self._ends.setdefault(reach.name, [])
            ends.append(max(reach.span.end, ends[-1]) if ends else reach.span.end)

    def has(self, rule: Rule, place: int) -> bool:
        """Say whether a rule is silenced at a place: of those that begin before it, one ends behind it."""
        for name in _names(rule):
            if name in self._starts:
                count = bisect_right(self._starts[name], place)
                if count and self._ends[name][count - 1] > place:
                    return True
        return False


class Needs:
    """Where something was to be silenced, by each of the names that it goes by."""

    def __init__(self) -> None:
        self._places: dict[str, list[int]] = {}

    def add(self, rule: Rule, places: Iterable[int]) -> None:
        """Add places where a rule has found something, or would have changed it."""
        for name in _names(rule):
            self._places.setdefault(name, []).extend(places)

    def sort(self) -> None:
        """Make it ready to be asked."""
        for places in self._places.values():
            places.sort()

    def has(self, reach: Reach) -> bool:
        """Say whether a comment silences something; `sort` was called."""
        places = self._places.get(reach.name, [])
        at = bisect_left(places, reach.span.start)
        return at < len(places) and places[at] < reach.span.end


def _names(rule: Rule) -> tuple[str, str, str]:
    return "", rule.code, rule.name


def find_reaches(post: Post) -> list[Reach]:
    """Give every name of every directive its stretch. `enable` ends the `disable` of the same name, or all of them."""
    source, end = post.source, len(post.source.text)
    reaches: list[Reach] = []
    opened: dict[str, list[int]] = {}
    for directive in post.directives:
        names = directive.names or (("", directive.kind_span),)
        if directive.kind == "enable":
            for name in [name for name, _ in directive.names] or [*opened]:
                for at in opened.pop(name, ()):
                    reaches[at] = reaches[at]._replace(span=Span(reaches[at].span.start, directive.span.end))
            continue
        if directive.kind == "disable":
            span = Span(directive.span.start, end + 1)
            for at, (name, _) in enumerate(names, len(reaches)):
                opened.setdefault(name, []).append(at)
        elif directive.kind == "disable-file":
            span = Span(0, end + 1)
        elif directive.kind == "disable-line":
            span = source.line_span(source.position(directive.span.start).row)
            span = Span(span.start, span.end + 1)
        elif directive.kind == "disable-next-line":
            row = source.position(directive.span.end).row + 1
            span = source.line_span(row) if row <= len(source.line_starts) else Span(end, end)
            span = Span(span.start, span.end + 1)
        else:
            continue
        reaches += [Reach(directive, name, place, span) for name, place in names]
    return reaches
