"""What was found, in words."""

from collections.abc import Iterator

from mdlint_news.learn.entry_form import usual_form
from mdlint_news.learn.habit import Habit, percent
from mdlint_news.learn.survey import Survey
from mdlint_news.site import Learnt

_MOST = 6
_RARE = 0.1
_FORMATS = {"yaml": "YAML", "toml": "TOML", "json": "JSON", "headers": "headers without a fence", "": "none"}


def report(survey: Survey, habits: list[Habit], site: Learnt) -> Iterator[str]:
    """Say what was found, a line for each matter, without a word on what was not."""
    formats = (f"{_FORMATS[name]} in {percent(count, survey.posts)}" for name, count in survey.formats.most_common())
    yield f"front matter: {', '.join(formats)}"
    yield from _keys(survey)
    yield from _values(habits)
    generator = [f"built by {site.facts.generator}"] if site.facts.generator else []
    if survey.dated_names:
        generator.append(f"names begin with a date in {percent(survey.dated_names, survey.posts)}")
    if generator:
        yield f"files: {', '.join(generator)}"
    if total := sum(survey.levels.values()):
        level, count = survey.levels.most_common(1)[0]
        yield f"headings: the first is of level {level} in {percent(count, total)} of the {total} posts with headings"
    yield from _sources(survey)


def _keys(survey: Survey) -> Iterator[str]:
    total = survey.posts - survey.formats[""]
    shares: dict[str, list[str]] = {}
    for name, key in sorted(survey.keys.items(), key=lambda item: -item[1].posts):
        if key.posts >= _RARE * total:
            shares.setdefault(percent(key.posts, total), []).append(f"`{name}`")
    if shares:
        yield "keys: " + "; ".join(f"{', '.join(names)} in {share}" for share, names in shares.items())


def _values(habits: list[Habit]) -> Iterator[str]:
    for habit in habits:
        if habit.option == "values":
            values = ", ".join(f"`{value}`" for value in habit.value[:_MOST])
            more = f" and {len(habit.value) - _MOST} more" if len(habit.value) > _MOST else ""
            what = f"always {values}" if len(habit.value) == 1 else f"one of {len(habit.value)}: {values}{more}"
            yield f"`{habit.key}`: {what}"
        elif habit.option == "patterns":
            yield f"`{habit.key}`: {habit.note} in {_share(habit.share)}"


def _share(share: float) -> str:
    return percent(round(share * 1000), 1000)


def _sources(survey: Survey) -> Iterator[str]:
    if not survey.with_sources:
        return
    said = [f"in {percent(survey.with_sources, survey.posts)} of the posts"]
    label, count = survey.labels.most_common(1)[0]
    if label:
        said.append(f"under `{label}` in {percent(count, survey.posts)}")
    if found := usual_form(survey):
        form, fitting = found
        said.append(f"entries read `{form.wanted}` in {percent(fitting, survey.templates.total())}")
    yield f"sources: {', '.join(said)}"
