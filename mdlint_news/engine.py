"""Check posts: rules in, diagnostics out."""

from collections.abc import Iterable, Sequence
from functools import partial
from time import monotonic

from mdlint_news.config import Bound
from mdlint_news.diagnostic import Checked, Diagnostic, Problem
from mdlint_news.finding import sound
from mdlint_news.post import Post
from mdlint_news.registry import Registry, said
from mdlint_news.suppress import suppress

# Who ends a run in which a rule has been longer than this at one post wants to know why, in seconds.
_LONG = 2.0


def lint(post: Post, bound: Iterable[Bound], registry: Registry) -> Checked:
    """Run rules over a post. A rule that raises becomes a problem of the file, and the others go on."""
    return lint_together([post], bound, registry)[0]


def lint_together(posts: Iterable[Post], bound: Iterable[Bound], registry: Registry) -> list[Checked]:
    """Run rules over posts, as `lint` does over each.

    Each rule looks at all posts before the next one does: what it is made of is at hand in the processor then. So many
    posts are held in memory at once.
    """
    bound = list(bound)
    of_post: list[Bound] = []
    about: list[Bound] = []
    for chosen in bound:
        (of_post if chosen.rule.subject == "post" else about).append(chosen)
    looks = [_Look(post, post) for post in posts]
    _run(of_post, looks)
    return [_checked(look, about, bound, registry) for look in looks]


class _Look:
    """What rules are asked about, of which post, and what they said."""

    __slots__ = ("argument", "diagnostics", "post", "problems", "remembers")

    def __init__(self, post: Post, argument: object) -> None:
        self.post = post
        self.argument = argument
        self.remembers = post.memory is not None
        self.diagnostics: list[Diagnostic] = []
        self.problems: list[Problem] = []


def _checked(look: _Look, about: Sequence[Bound], bound: Sequence[Bound], registry: Registry) -> Checked:
    """Conclude what holds of a post, from what rules said of it."""
    post = look.post
    said, unsaid = _spoken(post, look.diagnostics)
    suppressed = suppress(post, said, unsaid, bound, registry)
    again = _Look(post, suppressed.suppressions)
    _run(about, [again])
    if again.diagnostics:
        suppressed = suppressed.and_about(again.diagnostics)
    told, silenced = sorted(suppressed.told, key=_order), sorted(suppressed.silenced, key=_order)
    tried = sum(one.finding.fix is not None for one in told)
    return Checked(
        post.path,
        post.source,
        tuple(told),
        tuple(silenced),
        tuple(unsaid),
        (*look.problems, *again.problems),
        post.date.day if post.date else None,
        tried,
    )


def _spoken(post: Post, found: list[Diagnostic]) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Part findings into those that speak and those that another speaks for: nobody does so for a single one."""
    if len(found) <= 1:
        return found, []
    from mdlint_news.precedence import speak  # noqa: PLC0415 - of most posts little is found

    return speak(post, found)


def _run(bound: Iterable[Bound], looks: Sequence[_Look]) -> None:
    for rule, options, wanted in bound:
        check = partial(rule.check, **options) if options else rule.check
        for look in looks:
            begun = monotonic()
            try:
                is_known = look.remembers and rule.is_local
                for found in look.post.gather(rule, check) if is_known else check(look.argument):
                    finding = sound(found, len(look.post.source.text))
                    severity = wanted or finding.severity or rule.severity
                    look.diagnostics.append(Diagnostic(rule, severity, finding))
            except KeyboardInterrupt as end:
                if (seconds := monotonic() - begun) > _LONG:
                    end.add_note(f"stopped at {look.post.path}, after {seconds:.0f} s, in {rule.code} {rule.name}")
                raise
            except BaseException as error:  # noqa: BLE001 - whatever a rule raises, `SystemExit` too, the others go on
                message = f"internal error in the rule {rule.code} {rule.name}: {said(error)}"
                look.problems.append(Problem(look.post.path, message))


def _order(diagnostic: Diagnostic) -> tuple[int, int, str]:
    return *diagnostic.span, diagnostic.rule.code
