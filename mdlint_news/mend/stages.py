"""The safe fixes of a post, then all the others."""

from collections.abc import Callable
from functools import cached_property

from mdlint_news.diagnostic import Checked, Diagnostic
from mdlint_news.mend.examined import Examine, Examined, Refusal
from mdlint_news.named import NamedTuple
from mdlint_news.post import Post
from mdlint_news.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.mend.settle import Mended


class Fixed(NamedTuple):
    """A post whose fixes were made: what is still found in the new text, and what no longer is.

    `before` is the text as it was, `text` as it is now. `refusals` are fixes that were taken back.
    """

    checked: Checked
    before: str
    fixed: tuple[Diagnostic, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    @property
    def text(self) -> str:
        """The text as it is now."""
        return self.checked.source.text


class Stages:
    """What safe fixes make of a post, and what the rest makes of that; neither is tried before it is asked for."""

    def __init__(self, first: Examined, examine: Examine, is_fixable: Callable[[Rule], bool]) -> None:
        self._first = first
        self._examine = examine
        self._is_fixable = is_fixable

    @property
    def post(self) -> Post:
        """The post as it was read."""
        return self._first.post

    @property
    def found(self) -> Checked:
        """What was found, with fixes that nothing has proved yet."""
        return self._first.checked

    def checked(self) -> Checked:
        """What was found. A finding has a fix only where it would be made, and the finding would be gone."""
        found = self._first.checked
        return _with_fixes(found, self._claims) if found.tried else found

    def unproved(self) -> Checked:
        """What was found, with all fixes that would be tried: what takes no longer than to look once."""
        return _with_fixes(self.found, [self._is_wanted(one, may_be_unsafe=True) for one in self.found.diagnostics])

    def can_fix(self, one: Diagnostic) -> bool:
        """Say whether the fix of a finding would be made alone, and the finding be gone; it takes a check to see."""
        if not self._is_wanted(one, may_be_unsafe=True):
            return False
        from mdlint_news.mend.step import Step  # noqa: PLC0415 - where nothing is mended, it is not needed

        step = Step(self._first, (), self._examine)
        step.take(step.choose([one]))
        if step.revision is None:
            return False
        place = step.revision.forward(one.span)
        return all((two.rule, two.span) != (one.rule, place) for two in step.end.checked.diagnostics)

    def has_safe_fixes(self) -> bool:
        """Say whether there are safe fixes, of which nothing has proved yet that they do no harm."""
        return any(self._is_wanted(one, may_be_unsafe=False) for one in self.found.diagnostics)

    def fixed(self, *, is_unsafe: bool) -> Fixed:
        """The post after its safe fixes, or after all of them."""
        fixed = [one for one in self.checked().diagnostics if (fix := one.finding.fix) and (is_unsafe or fix.is_safe)]
        left = self._rest.examined.checked if is_unsafe else self._safe.examined.checked
        # What is left is unsafe and worked, or was taken back.
        claims = [False] * len(left.diagnostics) if is_unsafe else self._rest.mends(left)
        refusals = (*self._safe.refusals, *(self._rest.refusals if is_unsafe else ()))
        text = self._first.post.source.text
        return Fixed(_with_fixes(left, claims), text, tuple(fixed), tuple(dict.fromkeys(refusals)))

    @cached_property
    def _safe(self) -> "Mended":
        return self._mend(self._first, may_be_unsafe=False)

    @cached_property
    def _rest(self) -> "Mended":
        return self._mend(self._safe.examined, may_be_unsafe=True)

    def _mend(self, examined: Examined, *, may_be_unsafe: bool) -> "Mended":
        from mdlint_news.mend.settle import mend  # noqa: PLC0415 - likewise

        return mend(examined, self._examine, lambda one: self._is_wanted(one, may_be_unsafe=may_be_unsafe))

    @cached_property
    def _claims(self) -> list[bool]:
        """Say of each finding of the first text whether its fix, with others of its kind, makes it go."""
        found = self._first.checked
        by_safe, by_all = self._safe.mends(found), self._safe.then(self._rest).mends(found)
        return [
            safe if one.finding.fix and one.finding.fix.is_safe else whole
            for one, safe, whole in zip(found.diagnostics, by_safe, by_all, strict=True)
        ]

    def _is_wanted(self, one: Diagnostic, *, may_be_unsafe: bool) -> bool:
        fix = one.finding.fix
        return fix is not None and (may_be_unsafe or fix.is_safe) and self._is_fixable(one.rule)


def _with_fixes(checked: Checked, claims: list[bool]) -> Checked:
    """Take the fixes away from findings of which they cannot be claimed."""
    return checked._replace(
        diagnostics=tuple(
            one if holds or not one.finding.fix else one._replace(finding=one.finding._replace(fix=None))
            for one, holds in zip(checked.diagnostics, claims, strict=True)
        )
    )
