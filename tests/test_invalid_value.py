"""Dates of the usual form are known to be right without a search for all the others."""

from hypothesis import example, given
from hypothesis import strategies as st

from mdlint_news.dates import iso_date, written_dates
from mdlint_news.rules.front_matter.invalid_value import USUAL_DATE

_PAIRS = st.integers(0, 99).map("{:02}".format)
_ZONES = st.one_of(
    st.just("Z"), st.tuples(st.sampled_from("+-"), _PAIRS, st.sampled_from(["", ":"]), _PAIRS).map("".join)
)


@given(
    st.tuples(st.one_of(st.integers(1900, 2100), st.integers(0, 9999)), st.integers(0, 13), st.integers(0, 32)),
    st.sampled_from(["", "T{}:{}", " {}:{}", "T{}:{}:{}", " {}:{}:{}", "T{}:{}:{}.{}0"]),
    st.lists(_PAIRS, min_size=4, max_size=4),
    st.sampled_from(["", " "]),
    st.one_of(st.just(""), _ZONES),
)
@example((2026, 1, 2), " {}:{}:{}", ["20", "26", "01", "02"], " ", "+0100")
def test_a_date_of_the_usual_form_has_one_reading(
    day: tuple[int, int, int], time: str, digits: list[str], blank: str, zone: str
) -> None:
    text = "{:04}-{:02}-{:02}".format(*day) + (time.format(*digits) + blank + zone if time else "")
    if not USUAL_DATE.fullmatch(text):
        return
    read = iso_date(text)
    written = list(written_dates(text))

    if read and read.first_day():
        assert [one.readings for one in written if not one.exists() or len(one.readings) != 1] == []
