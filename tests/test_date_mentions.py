"""The dates of a post, wherever they stand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.dates import Date
from mdlint_news.dates.urls import matches, pattern, url_dates
from mdlint_news.parse import parse
from mdlint_news.parts import Passage, Url, Value

POST = """\
---
title: Ferries stop until 9 March 2026
date: "Feb 3, 2026"
updated: [2026-02-04 10:00:00]
notes: see https://www.bbc.com/news?date=2026-02-05 or ask
---
They sail again on Monday, 9 March, or on *03/04/2026*.

> Not before [10 March 2026](https://www.bbc.com/2026/02/06/ferries "2 Feb 2026").

### Sources

- BBC – <https://www.bbc.com/a&b/2026-02-07/>
"""


def test_every_date_of_a_post_knows_its_place() -> None:
    post = parse(POST)

    assert [(type(found.where), post.source[found.span]) for found in post.dates] == [
        (Passage, "9 March 2026"),
        (Value, "Feb 3, 2026"),
        (Value, "2026-02-04"),
        (Url, "2026-02-05"),
        (Passage, "9 March"),
        (Passage, "03/04/2026"),
        (Passage, "10 March 2026"),
        (Url, "2026/02/06"),
        (Url, "2026-02-07"),
    ]


def test_a_date_without_a_year_takes_it_from_the_post() -> None:
    post = parse(POST)
    (found,) = [found for found in post.dates if not found.year_is_written]

    assert found.date == Date(2026, 3, 9)
    assert found.weekday == 0
    assert found.weekday_span is not None
    assert post.source[found.weekday_span] == "Monday"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ('"Feb 3, 2026"', date(2026, 2, 3)),
        ("2026/02/03", date(2026, 2, 3)),
        ("2026-02-03 10:00:00 +0100", date(2026, 2, 3)),
        ("Tue, 03 Feb 2026 10:00:00 GMT", date(2026, 2, 3)),
        ("3 de febrero de 2026", date(2026, 2, 3)),
        ("2026-02-30", None),
        ("03/04/2026", None),
        ("February 2026", None),
    ],
)
def test_the_front_matter_dates_the_post(value: str, day: date | None) -> None:
    post = parse(f"---\ndate: {value}\n---\n")

    assert (post.date.day if post.date else None) == day


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://x.com/2026/02/03/ferries", ["3 February 2026"]),
        ("https://x.com/2026/2/3", ["3 February 2026"]),
        ("/2026/feb/03/ferries", ["3 February 2026"]),
        ("https://x.com/2026/Mar/4/", ["4 March 2026"]),
        ("https://x.com/ferries-2026-02-03/", ["3 February 2026"]),
        ("https://x.com/2026-02-03T10-00", ["3 February 2026"]),
        ("https://x.com/2026_02_03.html", ["3 February 2026"]),
        ("https://x.com/2026-02/03/", ["3 February 2026"]),
        ("https://x.com/20260203/", ["3 February 2026"]),
        ("https://x.com/a-20260203-b", ["3 February 2026"]),
        ("https://x.com/fomc20260203.htm", ["3 February 2026"]),
        ("https://x.com/?date=2026-02-03&page=2", ["3 February 2026"]),
        ("https://x.com/2026/02/ferries", ["February 2026"]),
        ("https://x.com/oil-03-23-2026/", ["23 March 2026"]),
        ("https://x.com/oil-03-04-2026/", ["3 April 2026", "4 March 2026"]),
        ("https://x.com/2025/02/30/", ["30 February 2025"]),
        ("https://x.com/1202602030", []),
        ("https://x.com/20261399", []),
        ("https://x.com/4f20260203ab9", []),
        ("https://x.com/2024/25/11/", []),
        ("https://x.com/article/04/24/2026/port", ["24 April 2026"]),
        ("https://x.com/article/02/03/2026", ["2 March 2026", "3 February 2026"]),
        ("https://x.com/2026/12/04/2025/port", ["4 December 2026"]),
        ("https://x.com/article/104/24/2026/port", []),
        ("https://x.com/outlook-january-2026", []),
        ("https://x.com/a2026-02-03b", []),
        ("https://2026-02-03.com/", []),
        ("https://x.com/#2026-02-03", []),
    ],
)
def test_an_address_may_have_a_date(url: str, found: list[str]) -> None:
    assert [str(reading) for written in url_dates(url) for reading in written.readings] == found


TEXTS = st.lists(
    st.sampled_from(
        [
            *"Monday Mon. Mon the So, So do mié Do. (Saturday) 星期一 周日 9 29 31 March Feb. 2026 2026-02-31".split(),
            *"2026-13-45 den septembre, del de 3. 3.2.2026 septiembre. 2026 (日) 曜 Perşembe (9 2026) Monday(9".split(),
            *"segunda-feira terça\u2011feira пятница п’ятниця tanggal dia Mart Mart) marca марта października,".split(),
            *"03/04/2026 https://x.org/2026/02/31/a \\u5468一 2026年2月3日 or".split(),
        ]
    ),
    max_size=8,
).map(" ".join)


@given(title=TEXTS, value=TEXTS, quote=st.sampled_from(["", "'", '"']), texts=st.lists(TEXTS, max_size=3))
def test_odd_dates_are_found_without_the_others(title: str, value: str, quote: str, texts: list[str]) -> None:
    body = "\n\n> ".join(texts)
    post = parse(f"---\ntitle: {title}\nnotes: [{quote}{value}{quote}]\nday: {quote}{value}{quote}\n---\n{body}\n")
    odd = post.odd_dates

    assert odd == tuple(
        found
        for found in post.dates
        if not isinstance(found.where, Url)
        and (found.weekday is not None or (isinstance(found.where, Passage) and not found.exists()))
    )
    assert post.url_dates == tuple(found for found in post.dates if isinstance(found.where, Url))


@given(
    st.lists(st.sampled_from([*"/-_=?&aT2019", "20", "19", "2026", "02", "03", "feb", "article"]), max_size=14),
    st.integers(0, 3),
)
def test_dates_of_an_address_are_looked_for_only_where_they_may_begin(pieces: list[str], start: int) -> None:
    url = "".join(pieces)
    found = [match.span() for match in matches(url, start, len(url) - 1)]

    assert found == [match.span() for match in pattern().finditer(url, start, len(url) - 1)]
