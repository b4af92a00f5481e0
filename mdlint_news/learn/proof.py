"""Whether the posts themselves would pass what was learnt from them."""

from collections import Counter
from collections.abc import Iterable

from mdlint_news.learn.habit import Habit
from mdlint_news.options import conform
from mdlint_news.post import Post
from mdlint_news.registry import Registry
from mdlint_news.rule import Rule


def prove(habits: list[Habit], posts: Iterable[Post], registry: Registry) -> list[Habit]:
    """Try each setting on all posts, and count those in which it finds more than is found without it.

    Settings of a rule that is off by default are tried together: without one another they say nothing.
    """
    trials = [(habit, rule, _options(_together(habit, habits, rule), rule)) for habit, rule in _rules(habits, registry)]
    added = Counter[int]()
    for post in posts:
        usual: dict[str, int] = {}
        for number, (_, rule, options) in enumerate(trials):
            if rule.name not in usual:
                usual[rule.name] = _count(rule, post, {}) if rule.is_default else 0
            added[number] += _count(rule, post, options) > usual[rule.name]
    return [habit._replace(added=added[number]) for number, (habit, _, _) in enumerate(trials)]


def _rules(habits: list[Habit], registry: Registry) -> Iterable[tuple[Habit, Rule]]:
    return ((habit, rule) for habit in habits if (rule := registry.find(habit.rule)))


def _together(habit: Habit, habits: list[Habit], rule: Rule) -> list[Habit]:
    return [habit] if rule.is_default else [other for other in habits if other.rule == habit.rule]


def _options(habits: list[Habit], rule: Rule) -> dict[str, object]:
    return {
        key.replace("-", "_"): conform(value, rule.options[key].hint)
        for habit in habits
        for key, value in habit.options().items()
    }


def _count(rule: Rule, post: Post, options: dict[str, object]) -> int:
    return sum(1 for _ in rule.check(post, **options))
