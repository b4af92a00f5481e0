"""What was found, in words."""

from collections.abc import Iterator

from mdlint_news.diagnostic import counted
from mdlint_news.learn.entry_form import usual_form
from mdlint_news.learn.habit import Habit, percent
from mdlint_news.learn.shapes import date_shape
from mdlint_news.learn.survey import Survey
from mdlint_news.site import Learnt

_MOST = 6
_RARE = 0.1
_FORMATS = {"yaml": "YAML", "toml": "TOML", "json": "JSON", "headers": "headers without a fence", "": "none"}

Line = tuple[str, str]


def report(survey: Survey, habits: list[Habit], site: Learnt) -> Iterator[Line]:
    """Say what was found: matters, each with what is so of it, and nothing on what is not there."""
    if site.facts.generator:
        yield "built by", site.facts.generator
    if survey.dated_names:
        yield "file names", f"begin with a date in {percent(survey.dated_names, survey.posts)}"
    formats = (f"{_FORMATS[name]} in {percent(count, survey.posts)}" for name, count in survey.formats.most_common())
    yield "front matter", ", ".join(formats)
    yield from _keys(survey)
    yield from _values(survey, habits)
    if total := sum(survey.levels.values()):
        level, count = survey.levels.most_common(1)[0]
        yield "headings", f"begin at level {level} in {percent(count, total)} of {total} posts that have some"
    yield from _sources(survey)
    yield from _ways(survey)


def _keys(survey: Survey) -> Iterator[Line]:
    total = survey.posts - survey.formats[""]
    shares: dict[str, list[str]] = {}
    for name, key in sorted(survey.keys.items(), key=lambda item: -item[1].posts):
        if key.posts >= _RARE * total:
            shares.setdefault(percent(key.posts, total), []).append(f"`{name}`")
    if shares:
        yield "keys", "; ".join(f"{_listed(names)} in {share}" for share, names in shares.items())


def _values(survey: Survey, habits: list[Habit]) -> Iterator[Line]:
    closed = {habit.key for habit in habits if habit.option == "values"}
    patterns = {habit.key: habit for habit in habits if habit.option == "patterns"}
    for name, key in survey.keys.items():
        if name in closed:
            # Of lists, how many posts have the item.
            total = key.posts
            values = [f"`{value}` in {percent(count, total)}" for value, count in key.values.most_common(_MOST)]
            more = f", and {len(key.values) - _MOST} more" if len(key.values) > _MOST else ""
            yield f"`{name}`", ", ".join(values) + more
        elif key.dates.total() * 2 > key.posts and (shape := date_shape(key.dates)):
            yield f"`{name}`", f"such as `{shape.example}` in {_share(shape.share)}"
        elif name in patterns:
            yield f"`{name}`", f"{patterns[name].note} in {_share(patterns[name].share)}"


def _share(share: float) -> str:
    return percent(round(share * 1000), 1000)


def _sources(survey: Survey) -> Iterator[Line]:
    if survey.with_sources < _RARE * survey.posts:
        return
    said = f"in {percent(survey.with_sources, survey.posts)}"
    label, count = max(survey.labels.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    yield "sources", said + (f", under `{label}` in {percent(count, survey.posts)}" if label else "")
    if found := usual_form(survey):
        total = survey.templates.total()
        yield "their entries", f"read `{found.wanted}` in {percent(found.entries, total)} of {total}"


def _ways(survey: Survey) -> Iterator[Line]:
    for matter, ways in survey.ways.items():
        way, count = ways.most_common(1)[0]
        if ways.total() >= _RARE * survey.posts:
            said = f"`{way}`" if way else "mixed"
            yield matter, f"{said} in {percent(count, ways.total())} of {counted(ways.total(), 'post')} that have some"


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
