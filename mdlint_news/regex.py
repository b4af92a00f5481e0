"""Patterns that are compiled when they are first used: most runs use few of those that there are."""

from __future__ import annotations

from functools import partial

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Container, Iterable
    from typing import Any


def regex(pattern: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Make a pattern as `re.compile` does, but later. What is wrong with it, too, is said at its first use.

    One that takes long to put together may be a function that does so.

    Only sets of characters are repeated possessively. Python before 3.11.5 goes wrong where groups are, and crashes
    (https://github.com/python/cpython/issues/106052): write `(?>(?:…)*)` for `(?:…)*+`.

    A set of more than two stretches that reaches beyond U+00FF takes as long to compile as ten lines of a pattern; so
    does `[a-z]` where small letters are as large ones. What most posts need has sets in parts, `(?:[|·]|[｜•](?=))`,
    where `(?=)` keeps Python from making one of them.
    """
    return _Later(pattern, flags)  # type: ignore[return-value] # it becomes one


class ByMarks:
    """Patterns of which some parts are for texts with certain marks.

    Until a text has others than the first one has, they are compiled without the parts for these; from then on they are
    whole. So a run over one post compiles what the post needs, and no run compiles one more than twice.
    """

    def __init__(self, marks: tuple[str, ...], *write: Callable[[Container[str]], str]) -> None:
        """Begin; what each of `write` writes is a pattern for texts that have no marks but some."""
        self.whole = _written(write, marks)
        self._write = write
        self._marks = marks
        self._absent: tuple[str, ...] | None = None
        self._current = self.whole

    def of(self, text: str) -> tuple[re.Pattern[str], ...]:
        """The patterns for a text, and for all parts of it."""
        if self._absent is None:
            self._absent = tuple([mark for mark in self._marks if mark not in text])
            if self._absent:
                present = [mark for mark in self._marks if mark in text]
                self._current = _written(self._write, present)
        for mark in self._absent:
            if mark in text:
                self._absent, self._current = (), self.whole
                break
        return self._current


def _written(write: Iterable[Callable[[Container[str]], str]], marks: Container[str]) -> tuple[re.Pattern[str], ...]:
    return tuple([regex(partial(one, marks)) for one in write])


class _Later:
    """Stands for a compiled pattern, and becomes it: its methods are those of the pattern from the first use on."""

    def __init__(self, pattern: str | Callable[[], str], flags: int) -> None:
        self._written = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever patterns have
        import re  # noqa: PLC0415 - a run that compiles nothing does without

        written = self._written if isinstance(self._written, str) else self._written()
        value = getattr(re.compile(written, self._flags), name)
        setattr(self, name, value)
        return value
