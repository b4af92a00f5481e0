"""Comments that silence findings, and the account of what each of them silenced."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mdlint_news.config import Bound
from mdlint_news.diagnostic import Diagnostic
from mdlint_news.options import nearest
from mdlint_news.parts import Directive, Silence, Suppressions
from mdlint_news.post import Post
from mdlint_news.precedence import Spoken
from mdlint_news.registry import Registry
from mdlint_news.rule import Rule
from mdlint_news.text import Span


class _Reach(NamedTuple):
    """One name of one directive, and the stretch of the file in which it silences."""

    directive: Directive
    name: str
    name_span: Span
    span: Span

    def silences(self, diagnostic: Diagnostic) -> bool:
        return self._names(diagnostic.rule) and self._has(diagnostic.span)

    def forbids(self, diagnostic: Diagnostic) -> bool:
        """Say whether the fix of a finding elsewhere would change what the rule is to leave alone here."""
        fix = diagnostic.finding.fix
        return fix is not None and self._names(diagnostic.rule) and any(self._has(edit.span) for edit in fix.edits)

    def _names(self, rule: Rule) -> bool:
        return self.name in ("", rule.code, rule.name)

    def _has(self, span: Span) -> bool:
        return self.span.start <= span.start < max(self.span.end, self.span.start + 1)


class Suppressed(NamedTuple):
    """Findings that are told, findings that are not, and what became of the directives."""

    told: list[Diagnostic]
    silenced: list[Diagnostic]
    suppressions: Suppressions
    reaches: list[_Reach]

    def and_about(self, about: Iterable[Diagnostic]) -> "Suppressed":
        """Add findings about the suppressions themselves. Only a directive that names their rule silences them."""
        named = [reach for reach in self.reaches if reach.name]
        told, silenced = list(self.told), list(self.silenced)
        for diagnostic in about:
            (silenced if any(reach.silences(diagnostic) for reach in named) else told).append(diagnostic)
        return self._replace(told=told, silenced=silenced)


def suppress(post: Post, spoken: Spoken, bound: Iterable[Bound], registry: Registry) -> Suppressed:
    """Apply the directives of a post to the findings in it.

    A name counts as used, too, where its rule did not run, or where another spoke for it: it may be needed then.
    """
    reaches = _reaches(post)
    told: list[Diagnostic] = []
    silenced: list[Diagnostic] = []
    used: set[_Reach] = set()
    used.update(reach for reach in reaches for diagnostic in spoken.unsaid if reach.silences(diagnostic))
    for diagnostic in spoken.said:
        silencers = [reach for reach in reaches if reach.silences(diagnostic)]
        used.update(silencers)
        if silencers:
            silenced.append(diagnostic)
            continue
        forbidders = [reach for reach in reaches if reach.forbids(diagnostic)]
        used.update(forbidders)
        told.append(_without_fix(diagnostic) if forbidders else diagnostic)
    ran = {chosen.rule.code for chosen in bound}
    silences = [_account(reach, used, ran, registry) for reach in reaches]
    silences += [silence for directive in post.directives for silence in _strays(directive, registry)]
    return Suppressed(told, silenced, Suppressions(tuple(silences), post.source), reaches)


def _without_fix(diagnostic: Diagnostic) -> Diagnostic:
    return diagnostic._replace(finding=diagnostic.finding._replace(fix=None))


def _account(reach: _Reach, used: set[_Reach], ran: set[str], registry: Registry) -> Silence:
    rule: Rule | None = registry.find(reach.name)
    is_known = rule is not None or not reach.name
    # A rule about suppressions has not run yet.
    is_used = reach in used or (rule is not None and (rule.code not in ran or rule.subject != "post"))
    meant = "" if is_known else nearest(reach.name, registry.names)
    return Silence(reach.directive, reach.name, reach.name_span, is_known, is_used, meant)


def _strays(directive: Directive, registry: Registry) -> Iterator[Silence]:
    """What is wrong with a directive that silences nothing by itself: its kind is unknown, or what it ends is."""
    if directive.kind is None:
        yield Silence(directive, "", directive.kind_span, is_known=False, is_used=True)
    elif directive.kind == "enable":
        for name, span in directive.names:
            if registry.find(name) is None:
                yield Silence(directive, name, span, is_known=False, is_used=True, meant=nearest(name, registry.names))


def _reaches(post: Post) -> list[_Reach]:
    """Give every name of every directive its stretch. `enable` ends the `disable` of the same name, or all of them."""
    source, end = post.source, len(post.source.text)
    reaches: list[_Reach] = []
    for directive in post.directives:
        names = directive.names or (("", directive.kind_span),)
        if directive.kind == "enable":
            ended = {name for name, _ in directive.names}
            for at, reach in enumerate(reaches):
                is_open = reach.directive.kind == "disable" and reach.span.end == end
                if is_open and (not ended or reach.name in ended):
                    reaches[at] = reach._replace(span=Span(reach.span.start, directive.span.end))
            continue
        if directive.kind == "disable":
            span = Span(directive.span.start, end)
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
        reaches += [_Reach(directive, name, place, span) for name, place in names]
    return reaches
