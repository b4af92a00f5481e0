"""Comments that silence findings, and the account of what each of them silenced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mdlint_news.config import Bound
from mdlint_news.diagnostic import Diagnostic
from mdlint_news.named import NamedTuple
from mdlint_news.options import nearest
from mdlint_news.parts import Directive, Silence, Suppressions
from mdlint_news.post import Post
from mdlint_news.registry import Registry
from mdlint_news.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.reaches import Reach

# ruff: noqa: PLC0415 - few posts have directives


class Suppressed(NamedTuple):
    """Findings that are told, findings that are not, and what became of the directives."""

    told: list[Diagnostic]
    silenced: list[Diagnostic]
    suppressions: Suppressions
    reaches: list[Reach]

    def and_about(self, about: Iterable[Diagnostic]) -> Suppressed:
        """Add findings about the suppressions themselves. Only a directive that names their rule silences them."""
        from mdlint_news.reaches import Covered

        covered = Covered(reach for reach in self.reaches if reach.name)
        told, silenced = list(self.told), list(self.silenced)
        for diagnostic in about:
            (silenced if covered.has(diagnostic.rule, diagnostic.span.start) else told).append(diagnostic)
        return self._replace(told=told, silenced=silenced)


def suppress(
    post: Post, said: list[Diagnostic], unsaid: list[Diagnostic], bound: Iterable[Bound], registry: Registry
) -> Suppressed:
    """Apply the directives of a post to the findings in it.

    A name counts as used, too, where its rule did not run, or where another spoke for it: it may be needed then.
    """
    if not post.directives:
        return Suppressed(said, [], Suppressions((), post.source), [])
    from mdlint_news.reaches import Covered, Needs, find_reaches

    reaches = find_reaches(post)
    covered, needs = Covered(reaches), Needs()
    told: list[Diagnostic] = []
    silenced: list[Diagnostic] = []
    for diagnostic in unsaid:
        needs.add(diagnostic.rule, [diagnostic.span.start])
    for diagnostic in said:
        rule, fix = diagnostic.rule, diagnostic.finding.fix
        needs.add(rule, [diagnostic.span.start])
        if covered.has(rule, diagnostic.span.start):
            silenced.append(diagnostic)
            continue
        # Nor may the fix of a finding elsewhere change what the rule is to leave alone here.
        edits = [edit.span.start for edit in fix.edits] if fix else []
        needs.add(rule, edits)
        told.append(_without_fix(diagnostic) if any(covered.has(rule, start) for start in edits) else diagnostic)
    needs.sort()
    ran = {chosen.rule.code for chosen in bound}
    silences = [_account(reach, ran, registry, is_needed=needs.has(reach)) for reach in reaches]
    silences += [silence for directive in post.directives for silence in _strays(directive, registry)]
    return Suppressed(told, silenced, Suppressions(tuple(silences), post.source), reaches)


def _without_fix(diagnostic: Diagnostic) -> Diagnostic:
    return diagnostic._replace(finding=diagnostic.finding._replace(fix=None))


def _account(reach: Reach, ran: set[str], registry: Registry, *, is_needed: bool) -> Silence:
    rule: Rule | None = registry.find(reach.name)
    is_known = rule is not None or not reach.name
    # A rule about suppressions has not run yet.
    is_used = is_needed or (rule is not None and (rule.code not in ran or rule.subject != "post"))
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
