"""Check one post: rules in, diagnostics out."""

from collections.abc import Iterable
from functools import partial
from time import monotonic

from mdlint_news.config import Bound
from mdlint_news.diagnostic import Checked, Diagnostic, Problem
from mdlint_news.finding import sound
from mdlint_news.post import Post
from mdlint_news.precedence import speak
from mdlint_news.registry import Registry, said
from mdlint_news.suppress import suppress

# Who ends a run that has been longer than this at one post wants to know why, in seconds.
_LONG = 2.0
# Rules that look at one block, date, address or source list at a time, and else at the day of the post alone.
_LOCAL = frozenset(
    "AI002 AI003 AI005 AI008 DT002 DT003 DT004 DT005 DT007 HD010 "
    "SR002 SR003 SR006 SR007 SR008 SR009 SR010 SR011 SR012 SR013 SR015 SR018 "
    "TB001 TB003 TB004 TB005 TB007 TB008 TY003 TY004 TY006 "
    "UR001 UR002 UR003 UR004 UR005 UR006 UR007 UR008 UR009 UR010 UR011 UR012 UR013 UR014".split()
)


def lint(post: Post, bound: Iterable[Bound], registry: Registry) -> Checked:
    """Run rules over a post. A rule that raises becomes a problem of the file, and the others go on."""
    bound = list(bound)
    about = [chosen for chosen in bound if chosen.rule.subject == "suppressions"]
    problems: list[Problem] = []
    spoken = speak(post, _run([chosen for chosen in bound if chosen.rule.subject == "post"], post, post, problems))
    suppressed = suppress(post, spoken, bound, registry)
    suppressed = suppressed.and_about(_run(about, suppressed.suppressions, post, problems))
    told, silenced = sorted(suppressed.told, key=_order), sorted(suppressed.silenced, key=_order)
    tried = sum(one.finding.fix is not None for one in told)
    return Checked(
        post.path,
        post.source,
        tuple(told),
        tuple(silenced),
        tuple(spoken.unsaid),
        tuple(problems),
        post.date.day if post.date else None,
        tried,
    )


def _run(bound: list[Bound], argument: object, post: Post, problems: list[Problem]) -> list[Diagnostic]:
    diagnostics: list[Diagnostic] = []
    begun = monotonic()
    for rule, options, wanted in bound:
        try:
            look = partial(rule.check, **options)
            for found in post.gather(rule, look) if rule.code in _LOCAL else look(argument):
                finding = sound(found, len(post.source.text))
                severity = wanted or finding.severity or rule.severity
                diagnostics.append(Diagnostic(rule, severity, finding))
        except KeyboardInterrupt as end:
            if (seconds := monotonic() - begun) > _LONG:
                end.add_note(f"stopped at {post.path}, after {seconds:.0f} s, in {rule.code} {rule.name}")
            raise
        except BaseException as error:  # noqa: BLE001 - whatever a rule raises, `SystemExit` too, the others go on
            problems.append(Problem(post.path, f"internal error in the rule {rule.code} {rule.name}: {said(error)}"))
    return diagnostics


def _order(diagnostic: Diagnostic) -> tuple[int, int, str]:
    return *diagnostic.span, diagnostic.rule.code
