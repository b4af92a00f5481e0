"""What was learnt, as a config with comments."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from mdlint_news.config.settings import keys
from mdlint_news.diagnostic import printable
from mdlint_news.learn.habit import Habit, percent
from mdlint_news.learn.survey import Survey
from mdlint_news.options import shown, shown_key
from mdlint_news.parts import SiteFacts
from mdlint_news.registry import Registry
from mdlint_news.site import Learnt

# What a setting may find in the posts that it was learnt from: they are not all right.
_TOLERATED = 0.03
# A habit of fewer is none that the others have merely forgotten.
_CLEAR = 0.9
_WIDTH = 100
_SITE = ("generator", "dated_names", "prints_title", "has_zoned_dates", "has_sources", "sources_heading")
_HEAD = """\
# The house style of {posts}, as `mdlint-news init` found it: what they do, the rules now ask of all.
# Change what is not so. `mdlint-news rule missing-key` explains a rule, `mdlint-news config` shows what holds.
"""
_PASSED = "# Not asked for, because more than a few posts are otherwise:"
_KNOWN = "# Seen in the tree at each run, and so not needed here. Set what is seen wrong:"


def config(survey: Survey, habits: list[Habit], site: Learnt, registry: Registry) -> str:
    """Write the config. What more than a few posts would break is written as a comment."""
    parts = [_HEAD.format(posts=f"{survey.posts} post{'' if survey.posts == 1 else 's'}")]
    off = {habit.rule for habit in in_force(habits, survey) if not _is_default(habit.rule, registry)}
    if off:
        parts.append(f"extend-select = {shown(sorted(off))}\n")
    tables = groupby(sorted(_merged(habits, survey), key=_table), key=_table)
    parts += [_table_text(table, list(group), survey) for (_, table), group in tables]
    if known := "".join(_site(site.facts)):
        parts.append(f"[site]\n{_KNOWN}\n{known}")
    return "\n".join(parts)


def in_force(habits: list[Habit], survey: Survey) -> list[Habit]:
    """Those settings that nearly all posts pass."""
    broken = {habit.rule for habit in habits if habit.option == "format" and not _passes(habit, survey)}
    return [habit for habit in habits if _passes(habit, survey) and habit.rule not in broken]


def _passes(habit: Habit, survey: Survey) -> bool:
    return habit.added <= _TOLERATED * survey.posts and habit.share >= _CLEAR


def _is_default(name: str, registry: Registry) -> bool:
    rule = registry.find(name)
    return rule is not None and rule.is_default


def _merged(habits: list[Habit], survey: Survey) -> list[tuple[Habit, bool]]:
    """The settings, each with whether it is in force; those that are items of one list as one."""
    kept = in_force(habits, survey)
    parted = {(habit, habit in kept): None for habit in habits}
    merged: list[tuple[Habit, bool]] = []
    for is_kept in (True, False):
        required = [habit for habit, kept in parted if kept == is_kept and habit.option == "required"]
        if required:
            names = tuple(name for habit in required for name in habit.value)
            notes = [f"`{habit.value[0]}` {habit.note}" for habit in required if habit.note != "in all"]
            note = ", ".join(notes) or "in all"
            merged.append((required[0]._replace(value=names, note=note), is_kept))
        merged += [(habit, kept) for habit, kept in parted if kept == is_kept and habit.option != "required"]
    return merged


_ORDER = (
    "missing-key",
    "invalid-type",
    "invalid-value",
    "title-length",
    "skipped-level",
    "unusual-label",
    "entry-format",
    "inconsistent-style",
)


def _table(entry: tuple[Habit, bool]) -> tuple[tuple[int, bool], str]:
    habit = entry[0]
    rank = _ORDER.index(habit.rule) if habit.rule in _ORDER else len(_ORDER)
    return (rank, bool(habit.key)), f"rules.{habit.rule}" + (f".{habit.option}" if habit.key else "")


def _table_text(table: str, entries: list[tuple[Habit, bool]], survey: Survey) -> str:
    kept = [_setting(habit) for habit, is_kept in entries if is_kept]
    passed = [_passed(habit, survey) for habit, is_kept in entries if not is_kept]
    mark = "" if kept else "# "
    return f"{mark}[{table}]\n" + "".join(kept) + (f"{_PASSED}\n" + "".join(passed) if passed else "")


def _passed(habit: Habit, survey: Survey) -> str:
    note = f"{habit.note}; {percent(habit.added, survey.posts)} of the posts would be found"
    lines = _setting(habit._replace(note=note if habit.option != "required" else habit.note))
    return "".join(line if line.startswith("#") else f"# {line}" for line in lines.splitlines(keepends=True))


def _setting(habit: Habit) -> str:
    line = f"{shown_key(habit.key or habit.option)} = {_value(habit.value)}"
    # A key may have any character in it, and a comment may not.
    note = printable(habit.note)
    if len(line) + len(note) + 4 <= _WIDTH:
        return f"{line}  # {note}\n"
    if len(line) > _WIDTH and isinstance(habit.value, tuple):
        items = "".join(f"  {shown(item)},\n" for item in habit.value)
        line = f"{shown_key(habit.key or habit.option)} = [\n{items}]"
    return f"# {note}\n{line}\n"


def _value(value: Any) -> str:  # noqa: ANN401 - whatever an option may be
    """Write a value; a regular expression without the backslashes before its backslashes."""
    if isinstance(value, str) and "\\" in value and "'" not in value:
        return f"'{value}'"
    return shown(value)


def _site(facts: SiteFacts) -> Iterator[str]:
    for name, key in zip(SiteFacts._fields, keys(SiteFacts), strict=True):
        value = getattr(facts, name)
        if name in _SITE and value is not None:
            yield f"# {key} = {shown(value)}\n"
