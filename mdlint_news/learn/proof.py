"""Whether the posts themselves would pass what was learnt from them."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from mdlint_news.learn.habit import Habit
from mdlint_news.options import conform
from mdlint_news.post import Post
from mdlint_news.registry import Registry
from mdlint_news.rule import Finding, Rule

Options = dict[str, Any]


def prove(habits: list[Habit], posts: Iterable[Post], registry: Registry) -> list[Habit]:
    """Try each setting on all posts, and count those in which it finds what is not found without it."""
    by_rule = groupby(sorted(habits, key=lambda habit: habit.rule), lambda habit: habit.rule)
    trials = [_Trial(rule, list(group)) for name, group in by_rule if (rule := registry.find(name))]
    for post in posts:
        for trial in trials:
            trial.on(post)
    return [habit._replace(added=trial.added[number]) for trial in trials for number, habit in enumerate(trial.habits)]


class _Trial:
    """The settings of one rule, and in how many posts each finds something."""

    def __init__(self, rule: Rule, habits: list[Habit]) -> None:
        self.habits = habits
        self.added = Counter[int]()
        self._rule = rule
        self._all = _options(habits, rule)
        # Those of a rule that is off by default say nothing without one another.
        self._each = [_options([habit], rule) if rule.is_default else self._all for habit in habits]

    def on(self, post: Post) -> None:
        together = self._found(post, self._all)
        usual = self._found(post, {}) if together and self._rule.is_default else set()
        # Where all of them find nothing, none does.
        if together <= usual:
            return
        for number, options in enumerate(self._each):
            self.added[number] += not self._found(post, options) <= usual

    def _found(self, post: Post, options: Options) -> set[Finding]:
        return {finding._replace(fix=None, related=()) for finding in self._rule.check(post, **options)}


def _options(habits: list[Habit], rule: Rule) -> Options:
    """The settings as the rule takes them: tables and lists of several are put together."""
    options: Options = {}
    for habit in habits:
        for key, value in habit.options().items():
            before = options.get(name := key.replace("-", "_"))
            whole = {**before, **value} if isinstance(before, dict) else value
            whole = (*before, *value) if isinstance(before, tuple) else whole
            options[name] = conform(whole, rule.options[key].hint)
    return options
