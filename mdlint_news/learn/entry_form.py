"""The form that the entries of source lists have in common."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from mdlint_news.learn.entries import date_format
from mdlint_news.learn.habit import NEARLY_ALL, Habit, percent
from mdlint_news.learn.survey import Survey
from mdlint_news.named import NamedTuple
from mdlint_news.rules.sources.entry_format import PartName, variants

_FEW = 10
_TRIED = 8
_OPTIONAL: tuple[PartName, ...] = ("publisher", "date")


class Form(NamedTuple):
    """A format of entries, the parts that may be absent, and how many entries are written so."""

    wanted: str
    optional: tuple[PartName, ...]
    entries: int


def usual_form(survey: Survey) -> Form | None:
    """The form that most entries have; nothing where there are few entries or none has parts."""
    tried = [text for text, _ in survey.templates.most_common(_TRIED) if text.count("{") > 1 and "{url}" in text]
    if survey.templates.total() < _FEW or not tried:
        return None
    # A form with more parts says more; one that lets fewer be absent asks more.
    forms = (form for text in tried for form in _forms(text, survey))
    return max(forms, key=lambda form: (form.entries, form.wanted.count("{"), -len(form.optional)))


def entry_habits(survey: Survey) -> Iterator[Habit]:
    """The form of entries, where most have one."""
    found = usual_form(survey)
    if found is None:
        return
    total = survey.templates.total()
    share = found.entries / total
    note = f"so read {percent(found.entries, total)} of {total} entries"
    yield Habit("entry-format", "format", found.wanted, share, note)
    note = "parts that some lack" if found.optional else "no part may be absent"
    yield Habit("entry-format", "optional", found.optional, share, note)
    dates = Counter[str]()
    for text, count in survey.entry_dates.items():
        dates[date_format(text)] += count
    written, number = dates.most_common(1)[0] if dates else ("", 0)
    if written and "{date}" in found.wanted and number >= NEARLY_ALL * dates.total():
        note = f"in {percent(number, dates.total())} of {dates.total()}"
        yield Habit("entry-format", "date-format", written, number / dates.total(), note)


def _forms(wanted: str, survey: Survey) -> Iterator[Form]:
    parts = [name for name in _OPTIONAL if "{" + name + "}" in wanted]
    for count in range(len(parts) + 1):
        for optional in combinations(parts, count):
            entries = sum(survey.templates[text] for text in variants(wanted, optional))
            yield Form(wanted, optional, entries)
