"""Shortcuts in the reading of source entries lead where the long way does."""

import re
from collections.abc import Callable

from hypothesis import assume, example, given
from hypothesis import strategies as st

from mdlint_news.dates import written_dates
from mdlint_news.parse.sources.entry_dates import _ACCESS, ANY_YEAR, _ends_part, ends_in_access, tells_of_access
from mdlint_news.parse.sources.entry_segments import _SEPARATOR, _SEPARATOR_OF_MASKED
from mdlint_news.publishers.names import _by_name as publishers_by_name
from mdlint_news.publishers.names import begins_with_publisher, publisher_named

WORDS = "a DW . , ,, ; : | · – — - -- … ” \" ? ' ： ， 、 ｜ • ( ) [ 1 20 2026 March \0"
ENTRIES = st.lists(st.sampled_from(["", "\n", "\u202f", *WORDS.split(" ")])).map(" ".join)


@given(st.one_of(ENTRIES, st.text()))
def test_without_masks_fewer_marks_separate(text: str) -> None:
    text = text.replace("\0", "")
    spans = [[match.span() for match in form.finditer(text)] for form in (_SEPARATOR, _SEPARATOR_OF_MASKED)]
    assert spans[0] == spans[1]


@given(st.one_of(ENTRIES, st.text()))
def test_a_part_ends_at_its_mark(text: str) -> None:
    assert _ends_part(text) == bool(re.search(r"(?:\A|[,，、\0|｜·•:：\n]|[–—.-]\s)\s*\Z", text))


YEARLESS = "1 2 03 31 99 / - . , March 3rd Q1 年 月 日 de 1.5 12/25 Dez. 1066"


@given(st.lists(st.sampled_from(YEARLESS.split())).map(" ".join))
@example("12/11/25")
@example("12月13日")
def test_a_date_needs_a_year(text: str) -> None:
    assume(not ANY_YEAR.search(text))
    assert not list(written_dates(text))


@given(
    name=st.sampled_from(sorted(publishers_by_name())),
    before=st.sampled_from(["", "The ", "the ", "“", "A "]),
    after=st.sampled_from(["", "’s", "'s view", ", Kiel", " News", ": why", "/AP"]),
    written=st.sampled_from([str.title, str.upper, str]),
    is_name=st.booleans(),
)
def test_a_first_word_tells_that_no_publisher_follows(
    name: str, before: str, after: str, written: Callable[[str], str], *, is_name: bool
) -> None:
    text = before + written(name) + after
    assert begins_with_publisher(text, is_name=is_name) == _longest_publisher(text, is_name=is_name)


def _longest_publisher(text: str, *, is_name: bool) -> str:
    words = list(re.finditer(r"\S+", text[:80])) if text[:1].isalnum() else []
    for last in reversed(words[:7]):
        start = re.sub(r"[’']s$", "", text[: last.end()].rstrip(",:; /"))
        if (is_name or " " in start or sum(c.isupper() for c in start) > 1) and publisher_named(start):
            return start
    return ""


@given(
    st.sampled_from(["", "Last ", "un", "Ferries, "]),
    st.sampled_from([*_ACCESS, "дата обращения", "dates", "zugriff von", "view"]),
    st.sampled_from(["", " on", "s", "?”", "!", " –"]),
)
def test_a_bracket_parts_a_date_from_access_but_for_the_last_word(before: str, word: str, after: str) -> None:
    text = before + word + after
    assert ends_in_access(text) or not tells_of_access(f"{text} (3 Feb 2026)")
