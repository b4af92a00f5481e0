"""Mending, round after round, until nothing is left to mend."""

from collections.abc import Callable
from functools import reduce

from mdlint_news.diagnostic import Checked, Diagnostic
from mdlint_news.mend.examined import Examine, Examined, Refusal
from mdlint_news.mend.step import Step
from mdlint_news.named import NamedTuple
from mdlint_news.revision import Revision
from mdlint_news.rule import Rule
from mdlint_news.text import Span

# A fix may uncover what another mends, a few times over. What goes on for longer goes on for ever.
_MOST_ROUNDS = 10
_MOST_TURNS = 4

Wanted = Callable[[Diagnostic], bool]


class Mended(NamedTuple):
    """A post after its fixes: what it is now, and by what steps it came to that."""

    examined: Examined
    made: tuple[Diagnostic, ...] = ()
    revisions: tuple[Revision, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    @property
    def text(self) -> str:
        """The text that came of it."""
        return self.examined.post.source.text

    def mends(self, checked: Checked) -> list[bool]:
        """Say of each finding in the text that was begun with whether it had a fix and is gone."""
        made = {id(diagnostic) for diagnostic in self.made}
        left = {(diagnostic.rule.code, diagnostic.span) for diagnostic in self.examined.checked.diagnostics}
        return [
            diagnostic.finding.fix is not None
            and (id(diagnostic) in made or (diagnostic.rule.code, self._forward(diagnostic.span)) not in left)
            for diagnostic in checked.diagnostics
        ]

    def then(self, later: "Mended") -> "Mended":
        """Both, one after the other."""
        return Mended(later.examined, (*self.made, *later.made), (*self.revisions, *later.revisions))

    def _forward(self, span: Span) -> Span:
        for revision in self.revisions:
            span = revision.forward(span)
        return span


def mend(start: Examined, examine: Examine, is_wanted: Wanted) -> Mended:
    """Make all fixes that are wanted and do no harm, and those for what they uncover, until none is left.

    To mend what comes of it once more changes nothing. A fix that does harm is taken back, with the reason; so are all
    of rules whose fixes follow each other without end.
    """
    endless: dict[str, Rule] = {}
    while True:
        turns = [_settle(start, examine, lambda one: is_wanted(one) and one.rule.code not in endless)]
        # What was taken back beside one fix may be made once that stands, so that it takes a turn that makes nothing.
        while turns[-1].made and len(turns) < _MOST_TURNS:
            last = turns[-1].examined
            turns.append(_settle(last, examine, lambda one: is_wanted(one) and one.rule.code not in endless))
        if not turns[-1].made:
            break
        endless.update({one.rule.code: one.rule for turn in turns for one in turn.made})
    refusals = [*turns[-1].refusals, *(Refusal(rule, "be followed by others without end") for rule in endless.values())]
    mended = reduce(Mended.then, turns)
    return mended._replace(refusals=tuple(dict.fromkeys(refusals)))


def _is_safe(one: Diagnostic) -> bool:
    """Say whether a finding has a fix that promises to be safe."""
    return one.finding.fix is not None and one.finding.fix.is_safe


def _settle(start: Examined, examine: Examine, is_wanted: Wanted) -> Mended:
    made: list[Diagnostic] = []
    revisions: list[Revision] = []
    refusals: list[Refusal] = []
    dead: set[tuple[str, Span]] = set()
    for _ in range(_MOST_ROUNDS):
        wanted = [one for one in start.checked.diagnostics if (one.rule.code, one.span) not in dead and is_wanted(one)]
        if not wanted:
            break
        step = Step(start, made, examine)
        # Neighbours are of one rule: where one does harm, it is found faster.
        chosen = sorted(step.choose(wanted), key=lambda one: one.rule.code)
        # What is safe is held to that, so that it is tried before anything unsafe is made.
        step.take([one for one in chosen if _is_safe(one)])
        step.take([one for one in chosen if not _is_safe(one)])
        dead |= {(one.rule.code, one.span) for one, _ in step.refused}
        refusals += [Refusal(one.rule, deed) for one, deed in step.refused if deed]
        if step.revision:
            dead = {(code, step.revision.forward(span)) for code, span in dead}
            revisions.append(step.revision)
            made += step.taken
            start = step.end
    return Mended(start, tuple(made), tuple(revisions), tuple(refusals))
