"""Where the time of a run goes: by rule, by view of the post, and what is left.

A view is computed when it is first asked for: its time is its own, and not that of the rule that happened to ask.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from operator import itemgetter
from time import perf_counter
from typing import Any
from unittest.mock import patch

from mdlint_news import checker, engine, precedence
from mdlint_news.mend import Stages
from mdlint_news.parse import views
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.rule import Rule
from mdlint_news.site import Sites
from mdlint_news.world import Views

_REST = "everything else"
_PARTS = (
    (InlineReader, "read", "view inline"),
    (InlineReader, "read_html", "view inline"),
    (Stages, "checked", "proving fixes"),
    (Sites, "facts", "the site's habits"),
    (Sites, "others", "the site's posts"),
    (precedence, "speak", "precedence"),
    (engine, "suppress", "suppressions"),
    (checker, "read", "reading files"),
)
_LEAST_SHARE = 0.002


class Profile:
    """The seconds that each part of the program took, without those that other parts took inside of it."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._running = [_REST]
        self._since = perf_counter()

    @contextmanager
    def watch(self, rules: Iterable[Rule]) -> Iterator[None]:
        """Time what runs from now on until the end: these rules, and all else that has a name here."""
        names = [name for name in vars(Views) if not name.startswith("_")]
        parts = [*_PARTS, *((views, name, f"view {name}") for name in names)]
        parts += [(rule, "check", f"{rule.code} {rule.name}") for rule in rules]
        patches = [patch.object(owner, name, self._timed(getattr(owner, name), part)) for owner, name, part in parts]
        for one in patches:
            one.start()
        self._since = perf_counter()
        try:
            yield
        finally:
            self._switch()
            for one in patches:
                one.stop()

    def table(self) -> str:
        """Write what took longest, longest first."""
        whole = sum(self.seconds.values())
        rows = [f"{whole:.2f} s in one process", f"{'share':>7}{'seconds':>9}  part"]
        rows += [
            f"{seconds / whole:7.1%}{seconds:9.3f}  {part}"
            for part, seconds in sorted(self.seconds.items(), key=itemgetter(1), reverse=True)
            if seconds >= _LEAST_SHARE * whole
        ]
        return "\n".join(rows)

    def _switch(self) -> None:
        now = perf_counter()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now

    def _timed(self, call: Callable[..., Any], part: str) -> Callable[..., Any]:
        @wraps(call)
        def timed(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the part takes and gives
            self._switch()
            self._running.append(part)
            try:
                result = call(*arguments, **named)
                # What a rule finds is found as it is asked for.
                return list(result) if isinstance(result, Iterator) else result
            finally:
                self._switch()
                self._running.pop()

        return timed
