"""The form that the entries of source lists have in common."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from mdlint_news.learn.entries import date_format
from mdlint_news.learn.habit import MOST, NEARLY_ALL, Habit, percent
from mdlint_news.learn.survey import Survey
from mdlint_news.rules.sources.entry_format import Form, PartName

_FEW = 10
_TRIED = 8
_SAMPLE = {"publisher": "Desk", "title": "Rents rise", "date": "2 March 2026", "url": "https://a.example/b"}


def usual_form(survey: Survey) -> tuple[Form, int] | None:
    """The form that most entries fit, and how many do; nothing where there are few entries or none has parts."""
    total = survey.templates.total()
    tried = [text for text, _ in survey.templates.most_common(_TRIED) if text.count("{") > 1 and "{url}" in text]
    if total < _FEW or not tried:
        return None
    written = Counter[str]()
    for text, count in survey.templates.items():
        written[re.sub(r"\{(\w+)\}", lambda field: _SAMPLE[field[1]], text)] += count
    forms = [form for text in tried for form in _forms(text)]
    return max(
        ((form, sum(count for text, count in written.items() if text and form.fits(text))) for form in forms),
        # A form with more parts says more; one that lets fewer be absent asks more.
        key=lambda tried: (tried[1], tried[0].wanted.count("{"), -len(tried[0].optional)),
    )


def entry_habits(survey: Survey) -> Iterator[Habit]:
    """The form of entries, where most have one."""
    found = usual_form(survey)
    if found is None:
        return
    form, fitting = found
    total = survey.templates.total()
    share = fitting / total
    yield Habit("entry-format", "format", form.wanted, share, f"so read {percent(fitting, total)} of {total} entries")
    if share < MOST:
        return
    yield Habit("entry-format", "optional", form.optional, share, "what some of them lack")
    dates = Counter[str]()
    for text, count in survey.entry_dates.items():
        dates[date_format(text)] += count
    written, number = dates.most_common(1)[0] if dates else ("", 0)
    if written and "{date}" in form.wanted and number >= NEARLY_ALL * dates.total():
        note = f"in {percent(number, dates.total())} of {dates.total()}"
        yield Habit("entry-format", "date-format", written, number / dates.total(), note)


def _forms(wanted: str) -> Iterator[Form]:
    lacking: tuple[PartName, ...] = ("publisher", "date")
    for count in range(len(lacking) + 1):
        for optional in combinations((name for name in lacking if "{" + name + "}" in wanted), count):
            yield Form(wanted, optional, "")
