"""What `check` does with posts: report on them, mend them, or show how they would be mended."""

import sys
from collections import Counter
from collections.abc import Iterable

from mdlint_news.checker import Checker
from mdlint_news.cli.streams import echo, put
from mdlint_news.cli.terminal import notice, style
from mdlint_news.diagnostic import Diagnostic, counted, printable
from mdlint_news.files import Found, Result
from mdlint_news.mend import Fixed
from mdlint_news.patch import diff
from mdlint_news.writing import write


class Fixer:
    """Mends files in place, standard input to standard output, or prints the changes and writes nothing."""

    def __init__(self, checker: Checker, *, is_unsafe: bool, is_diff: bool, is_quiet: bool, colour: str) -> None:
        self.fixed: list[Diagnostic] = []
        self.posts = 0
        self._checker = checker
        self._is_unsafe = is_unsafe
        self._is_diff = is_diff
        self._is_quiet = is_quiet
        self._style = style(sys.stdout, colour)

    def file(self, found: Found) -> Result:
        """Mend a file, and tell what is left in it."""
        fixed = self._checker.fix_file(found, is_unsafe=self._is_unsafe)
        if not isinstance(fixed, Fixed):
            return fixed
        self._tell(fixed)
        if fixed.text == fixed.before:
            return fixed.checked
        if self._is_diff:
            put(diff(found.path, fixed.before, fixed.text, self._style), sys.stdout)
        elif problem := write(found.path, fixed.text, fixed.before):
            return problem
        self._count(fixed)
        return fixed.checked

    def text(self, text: str, path: str) -> Result:
        """Mend standard input; what cannot be mended is printed as it came."""
        fixed = self._checker.fix_text(text, path, is_unsafe=self._is_unsafe)
        if not isinstance(fixed, Fixed):
            self.echo(text.encode())
            return fixed
        self._tell(fixed)
        put(diff(path, fixed.before, fixed.text, self._style) if self._is_diff else fixed.text, sys.stdout)
        if fixed.text != fixed.before:
            self._count(fixed)
        return fixed.checked

    def echo(self, content: bytes) -> None:
        """Print what came on standard input, so that it is not lost in what it is piped to."""
        if not self._is_diff:
            echo(content)

    def summary(self) -> str:
        """Count what was fixed, by rule: `fixed 3 findings in 2 posts: 2 tracking-parameter, 1 proxy-url`."""
        done = "would fix" if self._is_diff else "fixed"
        return f"{done} {counted(len(self.fixed), 'finding')} in {counted(self.posts, 'post')}{_by_rule(self.fixed)}"

    def _count(self, fixed: Fixed) -> None:
        self.posts += 1
        self.fixed += fixed.fixed

    def _tell(self, fixed: Fixed) -> None:
        for rule, deed in () if self._is_quiet else fixed.refusals:
            path = printable(fixed.checked.path)
            notice(f"{path}: a fix of {rule.code} {rule.name} was taken back: it would {deed}")


def _by_rule(fixed: Iterable[Diagnostic]) -> str:
    counts = Counter(f"{one.rule.name} ({one.rule.code})" for one in fixed)
    rules = ", ".join(f"{count} {name}" for name, count in counts.most_common())
    return f": {rules}" if rules else ""
