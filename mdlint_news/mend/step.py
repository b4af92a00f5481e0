"""One round of mending: the fixes that can be made together, and of those all that do no harm."""

from collections import Counter
from collections.abc import Iterable

from mdlint_news.diagnostic import Checked, Diagnostic
from mdlint_news.finding import Edit
from mdlint_news.mend.examined import Examine, Examined
from mdlint_news.mend.guard import objection
from mdlint_news.revision import Revision, choose, is_sound

# To take a fix back costs a check of the post: a rule of which so many were taken back is not asked again.
_MOST_REFUSALS = 3


class Step:
    """One round: fixes that can be made together, all of those that do no harm."""

    def __init__(self, start: Examined, earlier: Iterable[Diagnostic], examine: Examine) -> None:
        """Begin with a post; fixes of `earlier` findings have made it what it is."""
        self.revision: Revision | None = None
        self.refused: list[tuple[Diagnostic, str]] = []
        self.taken: list[Diagnostic] = []
        self.end = start
        self._start = start
        self._earlier = {one.rule.code for one in earlier}
        self._examine = examine

    def choose(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Those of which no edits touch."""
        length = len(self._start.post.source.text)
        sound = []
        for one in found:
            if one.finding.fix and is_sound(one.finding.fix, length):
                sound.append(one)
            else:
                self.refused.append((one, "lie outside of the text, or on itself"))
        return [sound[number] for number in choose(one.finding.fix for one in sound if one.finding.fix)]

    def take(self, found: list[Diagnostic]) -> None:
        """Take fixes where they do no harm together with those taken; else half of them, then the other half."""
        refused = Counter(one.rule.code for one, _ in self.refused)
        if not found or all(refused[one.rule.code] >= _MOST_REFUSALS for one in found):
            self.refused += [(one, "") for one in found]
            return
        deed = self._try([*self.taken, *found])
        if not deed:
            self.taken += found
        elif len(found) == 1:
            self.refused.append((found[0], deed))
        else:
            middle = len(found) // 2
            self.take(found[:middle])
            self.take(found[middle:])

    def _try(self, found: list[Diagnostic]) -> str:
        """Make fixes; say what harm they do, or keep the result."""
        before = self._start
        newline = before.post.source.newline
        fixes = [one.finding.fix for one in found if one.finding.fix]
        edits = [with_newline(edit, newline) for fix in fixes for edit in fix.edits]
        revision = Revision(before.post.source.text, edits)
        if revision.text == revision.before:
            return "change nothing"
        after = self._examine(revision.text)
        is_safe = all(fix.is_safe for fix in fixes)
        deed = objection(before.post, after.post, revision, is_safe=is_safe) or self._uncovers(found, after.checked)
        if not deed:
            self.revision, self.end = revision, after
        return deed

    def _uncovers(self, found: list[Diagnostic], after: Checked) -> str:
        """What is found now that was not: by a rule that made a fix, now or before, or as an error."""
        before = self._start.checked
        made = Counter(one.rule.code for one in found)
        own = {*made} | self._earlier
        known, new = Counter(_codes(before)), Counter(_codes(after))
        for one in (*after.diagnostics, *after.unsaid):
            allowed = known[one.rule.code] - made[one.rule.code] if one.rule.code in own else known[one.rule.code]
            if new[one.rule.code] > allowed and (one.rule.code in own or one.severity == "error"):
                return f"bring a new finding of {one.rule.code} {one.rule.name}"
        return "make a rule fail" if after.problems and not before.problems else ""


def _codes(checked: Checked) -> list[str]:
    return [one.rule.code for one in (*checked.diagnostics, *checked.unsaid)]


def with_newline(edit: Edit, newline: str) -> Edit:
    """An edit as it is made in a post with its own line ends, which a rule does not know of."""
    if newline == "\n":
        return edit
    return edit._replace(content=edit.content.replace("\r\n", "\n").replace("\n", newline))
