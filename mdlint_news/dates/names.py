"""The names of months and weekdays in the languages of news posts, in one table each: no name has two numbers."""

from collections.abc import Iterable
from functools import cache

from mdlint_news.named import NamedTuple

# A name with a capital here must have one in the text: "may" and "march" are verbs. Of the languages that decline names
# there are those of a day, of a month alone, and of "in" a month.
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar|Jänner Februar|Feber März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
    "fr": "janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre décembre|decembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "pl": (
        "stycznia|styczeń|styczniu lutego|luty|lutym marca|marzec|marcu kwietnia|kwiecień|kwietniu maja|maj|maju "
        "czerwca|czerwiec|czerwcu lipca|lipiec|lipcu sierpnia|sierpień|sierpniu września|wrzesień|wrześniu "
        "października|październik|październiku listopada|listopad|listopadzie grudnia|grudzień|grudniu"
    ),
    "cs": (
        "ledna|leden|lednu února|únor|únoru března|březen|březnu dubna|duben|dubnu května|květen|květnu "
        "června|červen|červnu července|červenec|červenci srpna|srpen|srpnu září října|říjen|říjnu "
        "listopadu|listopad prosince|prosinec|prosinci"
    ),
    "ru": (
        "января|январь|январе февраля|февраль|феврале марта|март|марте апреля|апрель|апреле мая|май|мае "
        "июня|июнь|июне июля|июль|июле августа|август|августе сентября|сентябрь|сентябре "
        "октября|октябрь|октябре ноября|ноябрь|ноябре декабря|декабрь|декабре"
    ),
    "uk": (
        "січня|січень|січні лютого|лютий|лютому березня|березень|березні квітня|квітень|квітні "
        "травня|травень|травні червня|червень|червні липня|липень|липні серпня|серпень|серпні "
        "вересня|вересень|вересні жовтня|жовтень|жовтні листопада|листопад|листопаді грудня|грудень|грудні"
    ),
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
}
# Short names that are words are left out: "may", "set", "out", "lis".
_SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr - Jun Jul Aug Sep|Sept Oct Nov Dec",
    "de": "Jan Feb Mär|Mrz Apr - Jun Jul Aug Sep|Sept Okt Nov Dez",
    "es": "ene feb mar abr - jun jul ago sep|sept oct nov dic",
    "fr": "janv févr|fevr - avr - - juil - sept oct nov déc",
    "it": "gen feb mar apr mag giu lug ago sett ott nov dic",
    "pt": "jan fev mar abr mai jun jul ago - - nov dez",
    "nl": "jan feb mrt apr - jun jul aug sep|sept okt nov dec",
    "sv": "jan feb - apr - jun jul aug sep|sept okt nov dec",
    "da": "jan feb mar apr - jun jul aug sep|sept okt nov dec",
    "no": "jan feb - apr - jun jul aug sep|sept okt nov -",
    "pl": "sty lut mar kwi - cze lip - wrz paź - gru",
    "ru": "янв фев|февр - апр - - - авг сен|сент окт ноя|нояб дек",
    "uk": "січ лют бер квіт трав черв лип серп вер жовт лист груд",
    "id": "Jan Feb Mar Apr - Jun Jul Agu|Agt Sep|Sept Okt Nov Des",
}
_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend Sonntag",
    "es": "lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "it": "lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "sv": (
        "måndag|måndagen tisdag|tisdagen onsdag|onsdagen torsdag|torsdagen fredag|fredagen lördag|lördagen "
        "söndag|söndagen"
    ),
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "no": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "pl": "poniedziałek wtorek środa|środę czwartek piątek sobota|sobotę niedziela|niedzielę",
    "cs": "pondělí úterý středa|středu čtvrtek pátek sobota|sobotu neděle|neděli",
    "ru": "понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье",
    # Friday is "п’ятниця": what stands before the apostrophe is left out.
    "uk": "понеділок вівторок середа|середу четвер ятниця|ятницю субота|суботу неділя|неділю",
    "tr": "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar",
    "id": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
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
WITH_MONTH_FIRST = frozenset({"en", "de", "es", "fr", "it"})
"""Languages of which some texts write the day behind the month."""
DOTTED = frozenset({"de", "da", "no", "cs"})
"""Languages that write a dot behind the day."""
CHINESE_WEEKDAYS = ("星期", "周", "礼拜", "週", "禮拜")
"""What names of weekdays begin with there; the number of the day follows."""
JAPANESE_WEEKDAYS = "月火水木金土日"
"""One character for each: `曜` follows, or it stands in brackets."""
KOREAN_WEEKDAYS = "월화수목금토일"
"""One character for each: `요일` follows, or it stands in brackets."""
WEEKDAY_MARKS = (
    *(*CHINESE_WEEKDAYS, "曜", "요일"),
    *(f"{bracket}{day}" for bracket in "(（" for day in JAPANESE_WEEKDAYS),
    *(f"({day}" for day in KOREAN_WEEKDAYS),
)
"""Of these there is one where a weekday is written in Chinese, Japanese or Korean."""
TURKISH_WEEKDAYS = tuple(_WEEKDAYS["tr"].split())
"""They stand behind the date."""


def _names(*lines: str) -> frozenset[str]:
    """The names in some lines of a table, in lower case."""
    return frozenset(" ".join(lines).lower().replace("|", " ").split()) - {"-"}


WEEKDAY_NAMES = _names(*_WEEKDAYS.values(), *_SHORT_WEEKDAYS.values())


def month_names(languages: Iterable[str] = LANGUAGES, *, with_short: bool = True) -> frozenset[str]:
    """The names of months in some languages, in lower case."""
    tables = (_MONTHS, _SHORT_MONTHS) if with_short else (_MONTHS,)
    return _names(*(table.get(language, "") for table in tables for language in languages))


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
    word, table = word.replace("\u2011", "-"), _table(0)
    return table.get(word) or _in_small_letters(word, table)


def _in_small_letters(word: str, table: dict[str, Name]) -> Name | None:
    """Capitals throughout are for the languages that headlines have them in."""
    small = word.lower()
    name = table.get(small)
    if name is None or small in _NEVER_CAPITAL or (word.isupper() and name.languages.isdisjoint(WITH_MONTH_FIRST)):
        return None
    return name


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
    for key in {word, word.upper()} if word[0].isupper() and language in WITH_MONTH_FIRST else {word}:
        before = table.get(key)
        languages = before.languages if before else frozenset()
        table[key] = Name(number, languages | {language}, is_full or bool(before and before.is_full))
