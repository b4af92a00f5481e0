"""The names of months and weekdays in the languages of news posts, in one table each: no name has two numbers."""

import re
from functools import cache

from mdlint_news.named import NamedTuple

# A name with a capital here must have one in the text: "may" and "march" are verbs.
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar|Jänner Februar|Feber März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
    "fr": "janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre décembre|decembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
# Short names that are words of English are left out: "may", "set", "out".
_SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr - Jun Jul Aug Sep|Sept Oct Nov Dec",
    "de": "Jan Feb Mär|Mrz Apr - Jun Jul Aug Sep|Sept Okt Nov Dez",
    "es": "ene feb mar abr - jun jul ago sep|sept oct nov dic",
    "fr": "janv févr|fevr - avr - - juil - sept oct nov déc",
    "it": "gen feb mar apr mag giu lug ago sett ott nov dic",
    "pt": "jan fev mar abr - jun jul ago - - nov dez",
}
_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend Sonntag",
    "es": "lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "it": "lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
}
_SHORT_WEEKDAYS = {
    "en": "Mon Tue|Tues Wed Thu|Thur|Thurs Fri Sat Sun",
    "de": "Mo Di Mi Do Fr Sa So",
    "es": "lun mar mié|mie jue vie sáb|sab dom",
    "fr": "lun mar mer jeu ven sam dim",
    "it": "lun mar mer gio ven sab dom",
    "pt": "- - - - - sáb dom",
}
# Mars is a planet, and "Gen" a generation of chips.
_NEVER_CAPITAL = ("mars", "gen")
LANGUAGES = frozenset(_MONTHS)
MONTH_NAMES = frozenset(re.findall(r"[^\s|-]+", " ".join([*_MONTHS.values(), *_SHORT_MONTHS.values()]).lower()))
WEEKDAY_NAMES = frozenset(re.findall(r"[^\s|]{2,}", " ".join([*_WEEKDAYS.values(), *_SHORT_WEEKDAYS.values()]).lower()))
CHINESE_WEEKDAYS = ("星期", "周", "礼拜")
"""What names of weekdays begin with there."""
JAPANESE_WEEKDAYS = "月火水木金土日"
"""What names of weekdays begin with there, and what stands for them in parentheses."""
CJK_WEEKDAY_MARKS = (*CHINESE_WEEKDAYS, "曜", *(f"{mark}{day}" for mark in "(\uff08" for day in JAPANESE_WEEKDAYS))
"""Of these a text of Chinese or Japanese has one where it names a weekday beside a date."""


class Name(NamedTuple):
    """A month (from 1) or a weekday (from 0, Monday), the languages that call it so, and whether it is a full name."""

    number: int
    languages: frozenset[str]
    is_full: bool


def month(word: str) -> Name | None:
    """Look up a month as it is written in a text, without a dot."""
    table = _table(1)
    return table.get(word) or _in_small_letters(word, table)


def weekday(word: str) -> Name | None:
    """Look up a weekday as it is written in a text, without a dot."""
    table = _table(0)
    return table.get(word) or _in_small_letters(word, table)


def _in_small_letters(word: str, table: dict[str, Name]) -> Name | None:
    name = table.get(word.lower())
    return name if name and word.lower() not in _NEVER_CAPITAL else None


@cache
def _table(first: int) -> dict[str, Name]:
    """The names as they are written, and without capitals where a language has none."""
    full, short = (_MONTHS, _SHORT_MONTHS) if first else (_WEEKDAYS, _SHORT_WEEKDAYS)
    table: dict[str, Name] = {}
    for is_full, names in ((True, full), (False, short)):
        for language, line in names.items():
            for number, variants in enumerate(line.split(), first):
                for word in variants.split("|"):
                    _add(table, word, number, language, is_full=is_full)
    return table


def _add(table: dict[str, Name], word: str, number: int, language: str, *, is_full: bool) -> None:
    for key in {word, word.upper()} if word[0].isupper() else {word}:
        before = table.get(key)
        languages = before.languages if before else frozenset()
        table[key] = Name(number, languages | {language}, is_full or bool(before and before.is_full))
