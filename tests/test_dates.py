"""Dates in text."""

from datetime import date

import pytest

from mdlint_news.dates import Date, iso_date, written_dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on 2025-12-13 in Ostend", [Date(2025, 12, 13)]),
        ("on 2025\u201112\u201113", [Date(2025, 12, 13)]),
        ("13 December 2025", [Date(2025, 12, 13)]),
        ("13\u202fDec\u00a02025", [Date(2025, 12, 13)]),
        ("the 3rd of May, 2024", [Date(2024, 5, 3)]),
        ("Sept. 11, 2001", [Date(2001, 9, 11)]),
        ("Nov 12 2025", [Date(2025, 11, 12)]),
        ("in December 2025", [Date(2025, 12)]),
        ("3-4 May 2025", [Date(2025, 5)]),
        ("4 May 2025", [Date(2025, 5, 4)]),
        ("12 Dec 2025 and 1 Jan 2026", [Date(2025, 12, 12), Date(2026, 1, 1)]),
        ("29 Feb 2025", [Date(2025, 2, 29)]),
        ("13 December", []),
        ("03/04/2026", []),
        ("version 2025-12-130", []),
        ("https://x/2025-12-13-a", []),
        ("may 2025 be better", []),
        ("1112 December 2025", [Date(2025, 12)]),
    ],
)
def test_dates_are_read_where_they_can_mean_one_thing_only(text: str, dates: list[Date]) -> None:
    assert [written.date for written in written_dates(text)] == dates


def test_place_and_weekday_are_told() -> None:
    text = "It began on Saturday, 13 December 2025."
    (written,) = written_dates(text)

    assert text[written.start : written.end] == "13 December 2025"
    assert text[written.weekday_start : written.weekday_end] == "Saturday"
    assert written.weekday == 5


def test_a_date_without_a_year_is_the_nearest_one() -> None:
    near = date(2025, 12, 30)

    assert [written.date for written in written_dates("Thursday 1 January", near)] == [Date(2026, 1, 1)]
    assert [written.year_is_written for written in written_dates("1 January", near)] == [False]


def test_a_date_need_not_exist() -> None:
    assert not Date(2025, 2, 29).exists()
    assert Date(2024, 2, 29).first_day() == date(2024, 2, 29)
    assert Date(2024, 2).first_day() == date(2024, 2, 1)


@pytest.mark.parametrize(
    ("value", "words"),
    [(Date(2025, 12, 13), "13 December 2025"), (Date(2025, 12), "December 2025"), (Date(2025), "2025")],
)
def test_dates_are_written_as_news_writes_them(value: Date, words: str) -> None:
    assert str(value) == words


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
def test_front_matter_and_file_names_begin_with_the_date(text: str, value: Date | None) -> None:
    assert iso_date(text) == value
