"""From counts to settings: what most posts do, and which option of which rule would ask it of all."""

import re
from collections import Counter
from collections.abc import Iterator

from mdlint_news.learn.entry_form import entry_habits
from mdlint_news.learn.habit import MOST, NEARLY_ALL, Habit, percent
from mdlint_news.learn.shapes import date_shape, text_shape
from mdlint_news.learn.survey import Key, Survey

# Of fewer posts with a key nothing is concluded about what is in it.
_FEW = 10
# Fewer posts have no habits.
_LEAST = 5
_MOST_VALUES = 30
_USES = 3
_LONGEST_VALUE = 40
_SHARE_OF_VALUES = 10
# A limit below this is none that anybody set.
_SHORT = 60
_LIMITS = (40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 160, 180, 200, 250, 300, 400, 500, 600, 800, 1000)
_TITLES = ("title", "Title")
_LIMITED = ("description", "summary", "excerpt", "subtitle")
# These have texts of their own, however often one is repeated.
_FREE = (*_TITLES, *_LIMITED, "tldr", "slug", "permalink", "url", "path", "link", "image", "sources", "aliases")
# Tomorrow somebody else writes.
_PEOPLE = ("author", "authors", "byline", "editor", "editors", "translator", "contributors")
_ZONE = re.compile(r":\d\d(?:\.\d+)?\s*(?:Z|[+-]\d\d:?\d\d)\Z")
_DEFAULT_TITLE = 130
_DEFAULT_START = 3


def habits(survey: Survey) -> list[Habit]:
    """Say what most posts do, the surest and plainest first."""
    found = [*_required(survey)]
    for name, key in sorted(survey.keys.items(), key=lambda item: -item[1].posts):
        if key.posts >= _FEW and key.posts >= survey.posts / _SHARE_OF_VALUES:
            found += [
                habit for habit in _values(name, key) if habit.option != "values" or _is_closed(habit, key, survey)
            ]
    found += [*_titles(survey), *_levels(survey), *_labels(survey), *entry_habits(survey), *_ways(survey)]
    return [habit for habit in found if habit.share >= MOST]


def _required(survey: Survey) -> Iterator[Habit]:
    with_fields = survey.posts - survey.formats[""]
    for name, key in sorted(survey.keys.items(), key=lambda item: -item[1].posts):
        if with_fields >= _LEAST:
            note = f"in {percent(key.posts, with_fields)}"
            yield Habit("missing-key", "required", (name,), key.posts / with_fields, note)


def _values(name: str, key: Key) -> Iterator[Habit]:
    """What the values of a key have in common: their type, and in texts what they say or look like."""
    kind, number = key.kinds.most_common(1)[0]
    if number < NEARLY_ALL * key.posts:
        return
    if kind == "date":
        yield from _dates(name, key)
        return
    if kind == "map":
        return
    closed = _closed(name, key, is_list=kind == "list") if kind in ("text", "list") else None
    if closed:
        yield closed
    if kind != "text" and not (closed and kind == "text"):
        note = f"in {percent(number, key.posts)} of {key.posts}"
        yield Habit("invalid-type", "types", kind, number / key.posts, note, name)
    elif not closed and (shape := text_shape(key.values)):
        pattern, example, share = shape
        yield Habit("invalid-value", "patterns", pattern, share, f"such as `{example}`", name)
    if kind == "text" and name in _LIMITED and (limit := _limit(key)) and limit >= _SHORT:
        note = f"the longest has {max(key.lengths)} characters"
        yield Habit("invalid-value", "max-length", limit, 1.0, note, name)


def _dates(name: str, key: Key) -> Iterator[Habit]:
    if shape := date_shape(key.dates):
        pattern, example, share = shape
        if share >= NEARLY_ALL:
            yield Habit("invalid-value", "patterns", pattern, share, f"such as `{example}`", name)
            return
    if _zoned(key) >= NEARLY_ALL * key.dates.total():
        yield Habit("invalid-value", "timezone", "required", 1.0, f"`{name}` has one in nearly all posts")
    yield Habit("invalid-type", "types", "date", key.kinds["date"] / key.posts, f"in {key.posts} posts", name)


def _zoned(key: Key) -> int:
    return sum(count for text, count in key.dates.items() if _ZONE.search(text))


def _closed(name: str, key: Key, *, is_list: bool) -> Habit | None:
    """The values of a key that is one of a few: each is used several times, and few others are used at all."""
    total = sum(key.values.values())
    often = {value: count for value, count in key.values.most_common() if count >= _USES and count * 1000 >= total}
    covered = sum(often.values())
    if name in (*_FREE, *_PEOPLE) or not often or len(often) > _MOST_VALUES or max(map(len, often)) > _LONGEST_VALUE:
        return None
    if covered < NEARLY_ALL * total or len(often) * (2 if is_list else 5) > key.posts:
        return None
    rare = sorted(set(key.values) - set(often))
    note = f"in {percent(covered, total)} of {total}" + (f"; others: {_few(rare)}" if rare else "")
    return Habit("invalid-value", "values", tuple(often), covered / total, note, name)


def _is_closed(habit: Habit, key: Key, survey: Survey) -> bool:
    """Say whether a value is the only one on purpose: what a few posts have alike may be chance."""
    return len(habit.value) > 1 or key.posts >= NEARLY_ALL * survey.posts


def _few(values: list[str]) -> str:
    shown = ", ".join(f"`{' '.join(value.split())[:_LONGEST_VALUE]}`" for value in values[:_USES])
    return shown + (f" and {len(values) - _USES} more" if len(values) > _USES else "")


def _limit(key: Key) -> int | None:
    """The round number that no length is above, where many lengths come near it: somebody set it."""
    longest = max(key.lengths)
    limit = next((limit for limit in _LIMITS if longest <= limit), None)
    near = sum(count for length, count in key.lengths.items() if limit and 4 * length >= 3 * limit)
    return limit if limit and 3 * near >= key.posts else None


def _titles(survey: Survey) -> Iterator[Habit]:
    key = next((survey.keys[name] for name in _TITLES if name in survey.keys), None)
    if key is None or key.posts < _FEW:
        return
    over = sum(count for length, count in key.lengths.items() if length > _DEFAULT_TITLE)
    if over > (1 - NEARLY_ALL) * key.posts:
        longest = sorted(key.lengths.elements())[int(NEARLY_ALL * key.posts)]
        limit = next((limit for limit in _LIMITS if longest <= limit), longest)
        note = f"{percent(over, key.posts)} have more than {_DEFAULT_TITLE}"
        yield Habit("title-length", "max", limit, NEARLY_ALL, note)
    elif (lower := _limit(key)) and _SHORT <= lower < _DEFAULT_TITLE:
        yield Habit("title-length", "max", lower, 1.0, f"the longest has {max(key.lengths)} characters")


def _levels(survey: Survey) -> Iterator[Habit]:
    """The deepest level at which nearly all posts begin, where it is not the usual one."""
    total = sum(survey.levels.values())
    for level in sorted(survey.levels):
        covered = sum(count for at, count in survey.levels.items() if at <= level)
        if total >= _FEW and covered >= NEARLY_ALL * total:
            if level != _DEFAULT_START:
                note = f"so begin {percent(covered, total)} of the {total} that have headings"
                yield Habit("skipped-level", "start-max", level, covered / total, note)
            return


def _labels(survey: Survey) -> Iterator[Habit]:
    """The headings of source lists, where they are headings or bold lines."""
    labels = Counter({label: count for label, count in survey.labels.items() if label.startswith(("#", "**"))})
    if labels.total() >= _FEW:
        label, count = labels.most_common(1)[0]
        note = f"above {percent(count, labels.total())} of {labels.total()} source lists"
        yield Habit("unusual-label", "labels", (label,), count / labels.total(), note)


def _ways(survey: Survey) -> Iterator[Habit]:
    """How percentages, dates and the like are written."""
    for matter, ways in survey.ways.items():
        way, count = ways.most_common(1)[0]
        if way and ways.total() >= _FEW:
            note = f"in {percent(count, ways.total())} of {ways.total()} posts"
            yield Habit("inconsistent-style", matter, way, count / ways.total(), note)
