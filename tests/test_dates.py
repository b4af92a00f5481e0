"""Dates in text."""

import re
from datetime import date
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.dates import Date, forms, iso_date, scan, whole_date, written_dates
from mdlint_news.dates.candidates import CANDIDATE, RARE_NUMBERS
from mdlint_news.dates.names import _MONTHS, _SHORT_MONTHS, _SHORT_WEEKDAYS, _WEEKDAYS, month_names

THIRD = Date(2026, 2, 3)
FEBRUARY = Date(2026, 2)
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
}
FORMS = [
    ("en", "{d} {m} {y}"),
    ("en", "{m} {d}, {y}"),
    ("en", "{d} of {m}, {y}"),
    ("de", "{d}. {m} {y}"),
    ("es", "{d} de {m} de {y}"),
    ("es", "{d} de {m} del {y}"),
    ("es", "{m} {d}, {y}"),
    ("fr", "{d} {m} {y}"),
    ("it", "{d} {m} {y}"),
    ("it", "{d}º {m} {y}"),
    ("pt", "{d} de {m} de {y}"),
    ("nl", "{d} {m} {y}"),
    ("sv", "{d} {m} {y}"),
    ("da", "{d}. {m} {y}"),
    ("no", "{d}. {m} {y}"),
    ("pl", "{d} {m} {y}"),
    ("cs", "{d}. {m} {y}"),
    ("ru", "{d} {m} {y}"),
    ("uk", "{d} {m} {y}"),
    ("tr", "{d} {m} {y}"),
    ("id", "{d} {m} {y}"),
    ("en", "{y}-{n:02}-{d:02}"),
    ("en", "{y}/{n}/{d}"),
    ("de", "{d:02}.{n:02}.{y}"),
    ("de", "{d}. {n}. {y}"),
    ("zh", "{y}年{n}月{d}日"),
    ("zh", "{y} 年 {n} 月 {d} 号"),
    ("ko", "{y}년 {n}월 {d}일"),
]


def dates(text: str, near: date | None = None) -> list[Date | None]:
    return [written.date for written in written_dates(text, near)]


@pytest.mark.parametrize(("language", "form"), FORMS)
@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_in_every_form_of_its_language(language: str, form: str, day: date) -> None:
    month = MONTHS.get(language, MONTHS["en"]).split()[day.month - 1]
    text = form.format(d=day.day, m=month, n=day.month, y=day.year)
    (written,) = written_dates(f"({text})")

    assert written.date == Date(day.year, day.month, day.day)
    assert (written.start, written.end) == (1, 1 + len(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 2026\u201102\u201103", [THIRD]),
        ("2026-02-03T09:00:00Z", [THIRD]),
        ("3\u202fFeb\u00a02026", [THIRD]),
        ("the 3rd of February, 2026", [THIRD]),
        ("Feb. 3, 2026", [THIRD]),
        ("Feb 3 2026: the vote", [THIRD]),
        ("3 FEB 2026", [THIRD]),
        ("Sept. 11, 2001", [Date(2001, 9, 11)]),
        ("4 July 1776", [Date(1776, 7, 4)]),
        ("3-Feb-2026", [THIRD]),
        ("3 feb 2026", [THIRD]),
        ("3 feb. 2026", [THIRD]),
        ("11 ago 2026", [Date(2026, 8, 11)]),
        ("Agosto 3 de 2026", [Date(2026, 8, 3)]),
        ("3. Okt. 2026", [Date(2026, 10, 3)]),
        ("1er mars 2026", [Date(2026, 3, 1)]),
        ("3 févr. 2026", [THIRD]),
        ("3 gen 2026", [Date(2026, 1, 3)]),
        ("于2026年2月3日发布", [THIRD]),
        ("mid-February 2026", [FEBRUARY]),
        ("in February, 2026", [FEBRUARY]),
        ("February of 2026", [FEBRUARY]),
        ("Feb 2026", [FEBRUARY]),
        ("febrero de 2026", [FEBRUARY]),
        ("en février 2026", [FEBRUARY]),
        ("Dez. 2026", [Date(2026, 12)]),
        ("2026年2月", [FEBRUARY]),
        ("em fevereiro de 2026", [FEBRUARY]),
        ("in februari 2026", [FEBRUARY]),
        ("w lutym 2026 r.", [FEBRUARY]),
        ("v únoru 2026", [FEBRUARY]),
        ("в феврале 2026 года", [FEBRUARY]),
        ("у лютому 2026 року", [FEBRUARY]),
        ("Şubat 2026", [FEBRUARY]),
        ("3 fev. 2026", [THIRD]),
        ("3 mrt. 2026", [Date(2026, 3, 3)]),
        ("3 paź 2026", [Date(2026, 10, 3)]),
        ("3 февр. 2026 г.", [THIRD]),
        ("IMF, 2026-02, table 3", [FEBRUARY]),
        ("29 Feb 2025", [Date(2025, 2, 29)]),
        ("31.02.2026", [Date(2026, 2, 31)]),
        ("2025-13-01", [Date(2025, 13, 1)]),
        ("1112 December 2025", [Date(2025, 12)]),
        ("12 Dec 2025 and 1 Jan 2026", [Date(2025, 12, 12), Date(2026, 1, 1)]),
        ("#8 July 2021", [Date(2021, 7)]),
    ],
)
def test_a_date_is_read_as_news_writes_it(text: str, found: list[Date]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "13 December",
        "may 2026 be better",
        "3 may 2026",
        "a march 2026 strong",
        "3 days ago 2026",
        "the rover of Mars 2020",
        "Snapdragon 8 Gen 3 2026",
        "3 set 2026 records",
        "3 out 2026 voters",
        "mei 3, 2026",
        "3 MEI 2026",
        "Q4 2025 and H1 2026",
        "in 2026",
        "(2026)",
        "the winter of 2010-11, or 2025-26",
        "version 2025-12-130",
        "v1.2.2026",
        "1.2.2026.4",
        "OpenTool 2026.6.1",
        "https://x/2025-12-13-a",
        "model-2025-12-13",
        "a score of 3-2",
        "13/13/2025",
        "3/4",
        "02/2026",
        "20260203",
        "a ratio of 1:3 May",
    ],
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("03/04/2026", [Date(2026, 4, 3), Date(2026, 3, 4)]),
        ("3-4-2026", [Date(2026, 4, 3), Date(2026, 3, 4)]),
        ("25/12/2025", [Date(2025, 12, 25)]),
        ("12/25/2025", [Date(2025, 12, 25)]),
        ("05/05/2026", [Date(2026, 5, 5)]),
        ("29/02/2025", [Date(2025, 2, 29)]),
        ("03.04.2026", [Date(2026, 4, 3)]),
        ("2026/03/04", [Date(2026, 3, 4)]),
    ],
)
def test_numbers_keep_all_their_readings(text: str, readings: list[Date]) -> None:
    (written,) = written_dates(text)

    assert list(written.readings) == readings
    assert written.date == (readings[0] if len(readings) == 1 else None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3–5 February 2026", [("3", THIRD), ("5 February 2026", Date(2026, 2, 5))]),
        ("Feb 3–5, 2026", [("Feb 3", THIRD), ("5, 2026", Date(2026, 2, 5))]),
        ("February 3rd and 5th, 2026", [("February 3rd", THIRD), ("5th, 2026", Date(2026, 2, 5))]),
        ("3 al 5 de febrero de 2026", [("3", THIRD), ("5 de febrero de 2026", Date(2026, 2, 5))]),
        ("3. bis 5. Februar 2026", [("3.", THIRD), ("5. Februar 2026", Date(2026, 2, 5))]),
        ("28 Feb – 2 March 2026", [("28 Feb", Date(2026, 2, 28)), ("2 March 2026", Date(2026, 3, 2))]),
        ("Feb 28-March 2, 2026", [("Feb 28", Date(2026, 2, 28)), ("March 2, 2026", Date(2026, 3, 2))]),
        ("30 Dec to 2 Jan 2026", [("30 Dec", Date(2025, 12, 30)), ("2 Jan 2026", Date(2026, 1, 2))]),
        ("18.01.2026-24.01.2026", [("18.01.2026", Date(2026, 1, 18)), ("24.01.2026", Date(2026, 1, 24))]),
        ("lost 5-3 February 2026", [("3 February 2026", THIRD)]),
    ],
)
def test_a_range_is_its_first_and_its_last_day(text: str, found: list[tuple[str, Date]]) -> None:
    assert [(text[written.start : written.end], written.date) for written in written_dates(text)] == found


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("It began on Tuesday, 3 February 2026.", (1, "Tuesday")),
        ("Tue. 3 Feb 2026", (1, "Tue")),
        ("Tuesday the 3rd of February, 2026", (1, "Tuesday")),
        ("Tuesday 2026-02-03", (1, "Tuesday")),
        ("3 February 2026 (Tuesday)", (1, "Tuesday")),
        ("el martes, 3 de febrero de 2026", (1, "martes")),
        ("mar 3 feb 2026", (1, "mar")),
        ("Mar 3 feb 2026", (1, "Mar")),
        ("Dienstag, den 3. Februar 2026", (1, "Dienstag")),
        ("Di., 03.02.2026", (1, "Di")),
        ("mardi 3 février 2026", (1, "mardi")),
        ("martedì 3 febbraio 2026", (1, "martedì")),
        ("2026年2月3日（周二）", (1, "周二")),
        ("2026年2月8日 星期日", (6, "星期日")),
        ("2026年2月3日週二", (1, "週二")),
        ("2026年2月3日（火）", (1, "火")),
        ("2026年2月11日(水・祝)", (2, "水")),
        ("2026년 2월 3일 화요일", (1, "화요일")),
        ("2026년 2월 3일(화)", (1, "화")),
        ("2026년 02월 03일 (화요일)", (1, "화요일")),
        ("2026-02-03 화요일", (1, "화요일")),
        ("2026/2/3（火曜日）", (1, "火曜日")),
        ("terça-feira, 3 de fevereiro de 2026", (1, "terça-feira")),
        ("terça\u2011feira (3 de fevereiro de 2026), o", (1, "terça\u2011feira")),
        ("dinsdag 3 februari 2026", (1, "dinsdag")),
        ("tisdagen den 3 februari 2026", (1, "tisdagen")),
        ("tirsdag d. 3. februar 2026", (1, "tirsdag")),
        ("we wtorek, 3 lutego 2026 r.", (1, "wtorek")),
        ("v úterý 3. února 2026", (1, "úterý")),
        ("во вторник, 3 февраля 2026 года", (1, "вторник")),
        ("у п’ятницю, 6 лютого 2026", (4, "ятницю")),
        ("3 Şubat 2026 Salı", (1, "Salı")),
        ("3 Şubat 2026, Salı günü", (1, "Salı")),
        ("Selasa (3/2/2026), dua", (1, "Selasa")),
        ("On Tuesday (3 February 2026), ferries", (1, "Tuesday")),
        ("Am Dienstag (3.2.2026) fahren", (1, "Dienstag")),
        ("Why ferries stop on Tuesday (3 February 2026)", (None, "")),
        ("Why ferries stop on Tuesday (3 February 2026) – BBC", (None, "")),
        ("On Tuesday (3 February 2026 to May), ferries", (None, "")),
        ("3 February 2026, Pazar", (None, "")),
        ("Tuesday 3–5 February 2026", (1, "Tuesday")),
        ("Tuesday and Wednesday, February 3–4, 2026", (None, "")),
        ("Monday to 3 February 2026", (None, "")),
        ("So 3 February 2026 it is", (None, "")),
        ("la vie 3 février 2026", (None, "")),
        ("3 February 2026 (Sun)", (None, "")),
        ("Patch Tuesday February 2026", (None, "")),
    ],
)
def test_the_weekday_beside_a_date_is_told(text: str, weekday: tuple[int | None, str]) -> None:
    written = next(written_dates(text))

    assert (written.weekday, text[written.weekday_start : written.weekday_end]) == weekday


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thursday 1 January", [Date(2026, 1, 1)]),
        ("December 24", [Date(2025, 12, 24)]),
        ("am 3. Februar", [THIRD]),
        ("Montag, 3. August", [Date(2025, 8, 3)]),
        ("rose by 3. August was dry", []),
        ("el 3 de febrero", [THIRD]),
        ("agosto 3", []),
        ("3 ago", []),
        ("2月3日", [THIRD]),
        ("May 3:15", []),
        ("May 3.5%", []),
        ("March 5,000 ships", []),
        ("35 May voters", []),
    ],
)
def test_a_date_without_a_year_is_the_nearest_one(text: str, found: list[Date]) -> None:
    assert dates(text, date(2025, 12, 30)) == found
    assert not any(written.year_is_written for written in written_dates(text, date(2025, 12, 30)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("IMF, *Outlook* (2026)", [Date(2026)]),
        ("IMF, Outlook, 2026.", [Date(2026)]),
        ("IMF, Outlook, 2026 – \ufffc", [Date(2026)]),
        ("国务院，2026年", [Date(2026)]),
        ("IMF (3 Feb 2026)", [THIRD]),
        ("IMF, Q4 2026", []),
        ("Outlook 2026", []),
        ("(2026, revised)", []),
    ],
)
def test_a_year_alone_is_a_date_where_it_is_asked_for(text: str, found: list[Date]) -> None:
    assert [written.date for written in written_dates(text, lone_years=True)] == found


@given(
    text=st.text(st.sampled_from("0123456789 -–/.,年月日년월일()may FebruaryMarkdt,de3. ")), lone_years=st.booleans()
)
def test_dates_of_any_text_are_apart_and_in_order(text: str, *, lone_years: bool) -> None:
    end = 0
    for written in written_dates(text, date(2026, 2, 3), lone_years=lone_years):
        assert end <= written.start < written.end <= len(text)
        assert written.readings
        end = written.end


PIECES = [
    *(name for month in sorted(month_names()) for name in (month, month.capitalize(), month.upper())),
    *"0 1 3 12 31 40 123 1899 2026 02 2026-02-03 3.2.2026 3. /2/ -02 年 月 日 년 월 일 요일 (화)".split(),
    *". , - – / : % $ # T st rd er º ( ) \n \u00a0 \u2011 \0 of de del to and und Tuesday Di. martes report".split(" "),
]


@given(pieces=st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " "])), max_size=12))
def test_there_are_no_dates_but_at_candidates(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    found = list(written_dates(text, date(2026, 2, 3)))

    with patch.object(scan, "CANDIDATE", re.compile("[0-9]+")):
        assert list(written_dates(text, date(2026, 2, 3))) == found
    # Nor may what stands before and behind a text hide one.
    if found:
        assert CANDIDATE.search(f"2026\0{text}\0003", 5)


@given(
    pieces=st.lists(
        st.tuples(
            st.sampled_from([*PIECES, *"00 13 29 30 45 2026-13-45 2026\u201100-00".split()]), st.sampled_from(["", " "])
        ),
        max_size=12,
    )
)
def test_no_date_is_impossible_without_a_rare_number(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)

    for found in written_dates(text, date(2026, 2, 3)):
        if not found.exists():
            rare = (match for pattern in RARE_NUMBERS.values() for match in pattern.finditer(text))
            assert any(found.start <= match.start() < found.end for match in rare)


BESIDE = [
    *'( [ “ " ) – - , . / $ # _ ( （ ） 日 星期一 周 火 曜 on by since from until the of and accessed 3 2026'.split(),
    *"Tue Tuesday Tuesday, Di. May Mar. mars de T10 (Tuesday) , (Tuesday) .5 -3 a Salı \n".split(" "),
]
USUAL = ["3 Feb 2026", "31 March, 2026", "05 Sept. 2026", "1 mai 2026", "3 Mo 2026", "2026-02-03", "2026-13-45"]
USUAL += ["3 lutego 2026", "3 Mart 2026"]


@given(pieces=st.lists(st.tuples(st.sampled_from([*USUAL, *BESIDE]), st.sampled_from(["", " ", "\u00a0"])), max_size=8))
def test_usual_dates_are_read_as_all_others(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    found = list(written_dates(text, THIRD.first_day()))

    with patch.object(scan, "usual_date", return_value=None):
        assert list(written_dates(text, THIRD.first_day())) == found


@pytest.mark.parametrize("text", ["(3 Feb 2026)", "on 3 February, 2026", "2026-02-03 10:00", "“Ferries,” 1 mars 2026."])
def test_usual_dates_are_read_by_one_pattern(text: str) -> None:
    with patch.object(scan, "_read", side_effect=AssertionError):
        assert len(list(written_dates(text))) == 1


def test_a_date_need_not_exist() -> None:
    assert not Date(2025, 2, 29).exists()
    assert not Date(2025, 2, 0).exists()
    assert Date(2025, 2, 29).last_day() is None


@pytest.mark.parametrize(
    ("value", "precision", "first", "last"),
    [
        (Date(2024, 2, 29), "day", date(2024, 2, 29), date(2024, 2, 29)),
        (Date(2024, 2), "month", date(2024, 2, 1), date(2024, 2, 29)),
        (Date(2024, 12), "month", date(2024, 12, 1), date(2024, 12, 31)),
        (Date(2024), "year", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_date_lasts_from_its_first_to_its_last_day(value: Date, precision: str, first: date, last: date) -> None:
    assert (value.precision, value.first_day(), value.last_day()) == (precision, first, last)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_what_a_date_is_written_as_is_read_back(day: date) -> None:
    value = Date(day.year, day.month, day.day)

    assert dates(str(value)) == [value]
    assert dates(str(value._replace(day=None))) == [value._replace(day=None)]
    assert str(Date(day.year)) == str(day.year)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025-12-13-title.md", Date(2025, 12, 13)),
        ("2025-12-13T10:00:00Z", Date(2025, 12, 13)),
        ("2025-1-3", Date(2025, 1, 3)),
        ("12-13-2025", None),
        ("2025-12-130", None),
        ("yesterday", None),
    ],
)
def test_file_names_begin_with_the_date(text: str, value: Date | None) -> None:
    assert iso_date(text) == value


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("Feb 3, 2026", True),
        ("2026/02/03 09:00:00 +0000", True),
        ("Tue, 03 Feb 2026 09:00:00 GMT", True),
        ("2026-02-03T09:00:00+08:00", True),
        ("3 février 2026", True),
        ("Feb 3, 2026 in brief", False),
        ("since 2026-02-03", False),
        ("tomorrow", False),
    ],
)
def test_a_value_may_be_a_date_and_nothing_else(text: str, *, is_whole: bool) -> None:
    written = whole_date(text)

    assert (written is not None and written.date == THIRD) == is_whole


def test_no_name_has_two_numbers() -> None:
    found: dict[str, set[int]] = {}
    for first, tables in ((1, (_MONTHS, _SHORT_MONTHS)), (100, (_WEEKDAYS, _SHORT_WEEKDAYS))):
        for line in (line for table in tables for line in table.values()):
            for number, names in enumerate(line.split(), first):
                for name in names.split("|"):
                    found.setdefault(name.lower(), set()).add(number)
    is_of_both = {"-", "mar"}

    assert {name for name, numbers in found.items() if len(numbers) > 1} == is_of_both


def test_sets_are_written_so_that_they_are_compiled_quickly() -> None:
    characters = "".join(map(chr, range(0x110000)))
    words = set(re.findall(r"[^\W\u2e80-\U0010ffff]", characters))

    assert re.findall(forms.SLASH, characters) == ["-", "/", "\u2010", "\u2011"]
    assert {character for character in characters if not re.match(forms._END_IN_EAST, character)} == words  # noqa: SLF001


NUMBERS = st.lists(
    st.sampled_from([*"2026 2 31 12 - / . 年 月 日 号 T a é 週 ( ） \u2011 \u3000".split(" "), " "]), max_size=9
)


@given(text=NUMBERS.map("".join), forms_of=st.sampled_from([forms.YEAR_FIRST, forms.NUMBERS]))
def test_dates_of_numbers_are_the_same_in_the_east(
    text: str, forms_of: tuple[re.Pattern[str], re.Pattern[str]]
) -> None:
    for at in range(len(text)):
        found, wanted = forms.match_numbers(forms_of, text, at), forms_of[1].match(text, at)
        assert (found and found.span()) == (wanted and wanted.span())
        assert found is None or wanted is None or found.groupdict().items() <= wanted.groupdict().items()
