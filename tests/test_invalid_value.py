"""Dates of the usual form are known to be right without a search for all the others."""

from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from mdlint_news.parse import parse
from mdlint_news.parts import SiteFacts
from mdlint_news.rules.front_matter import invalid_value as invalid_value_module
from mdlint_news.rules.front_matter.invalid_value import invalid_value

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
def test_a_usual_date_needs_no_closer_look(
    day: tuple[int, int, int], time: str, digits: list[str], blank: str, zone: str
) -> None:
    text = "{:04}-{:02}-{:02}".format(*day) + (time.format(*digits) + blank + zone if time else "")
    for has_zones in (True, False):
        post = parse(f'---\ndate: "{text}"\n---\n', site=SiteFacts(has_zoned_dates=has_zones))
        for timezone in ("usual", "required", "forbidden"):
            found = list(invalid_value.check(post, timezone=timezone))
            with patch.object(invalid_value_module, "is_usual", return_value=False):
                assert list(invalid_value.check(post, timezone=timezone)) == found
