"""Plain values as text: what is read is what was written, and nothing else."""

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mdlint_news.netstrings import dump, load

SINGLE = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
PLAIN = st.recursive(
    SINGLE, lambda some: st.lists(some).map(tuple) | st.dictionaries(st.text(), some, max_size=3), max_leaves=10
)


@given(value=PLAIN)
def test_what_is_written_is_read(value: object) -> None:
    assert repr(load(dump(value))) == repr(value)


def test_lists_are_tuples() -> None:
    assert dump([1, "ab", {"c": None}]) == "19:1:1#2:ab,7:1:c,0:~}]"
    assert load(dump([1, [True]])) == (1, (True,))


def test_what_is_no_plain_value_is_not_written() -> None:
    with pytest.raises(TypeError):
        dump({"a": object()})


@given(
    text=st.text("0123456789:#,]}~!^-ae")
    | st.tuples(PLAIN, st.integers(0), st.text(max_size=2)).map(
        lambda made: dump(made[0])[: made[1] % 20] + made[2] + dump(made[0])[made[1] % 20 + 1 :]
    )
)
@example(text="-1:]]")
@example(text="4:9:a,]")
@example(text="8:1:a,1:b,1:c,}")
@example(text="9" * 5000 + ":")
@example(text="1:" * 20_000)
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(ValueError, LookupError, TypeError, RecursionError):
        load(text)


@pytest.mark.parametrize("text", ["", "1:1", "2:1#", "1:1#1:1#", "3:yes!", "1:a#", "-1:]", "4:1:a,}", "3:1:a]"])
def test_what_nobody_wrote_is_refused(text: str) -> None:
    with pytest.raises((ValueError, LookupError)):
        load(text)
