"""Two texts are compared line by line, in a time that grows with them."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.compare import changes

LINES = st.lists(st.sampled_from("aaabcd"), max_size=12)


@given(LINES, LINES, LINES)
def test_what_changes_makes_the_one_text_of_the_other(head: list[str], old: list[str], new: list[str]) -> None:
    for before, after in ((old, new), (head + old, head + new), (old + head, new + head)):
        found = list(changes(before, after))
        made = [line for kind, a, b, c, d in found for line in (before[a:b] if kind == "equal" else after[c:d])]
        assert made == after
        assert all(before[a:b] == after[c:d] for kind, a, b, c, d in found if kind == "equal")
        assert all((a < b, c < d) == KINDS[kind] for kind, a, b, c, d in found)
        ends = [(0, 0, 0, 0, 0), *found, (0, len(before), 0, len(after), 0)]
        assert all((one[2], one[4]) == (other[1], other[3]) for one, other in pairwise(ends))


KINDS = {"equal": (True, True), "replace": (True, True), "delete": (True, False), "insert": (False, True)}


@pytest.mark.parametrize("place", ["first", "middle", "last"])
@pytest.mark.parametrize(("old", "new"), [("x", "y"), ("", "a"), ("a", ""), ("xax", "ax")])
def test_one_change_among_many_lines_that_are_the_same(place: str, old: str, new: str) -> None:
    many = ["a"] * 50_000
    head, tail = {"first": ([], many), "middle": (many, many), "last": (many, [])}[place]
    begun = time.process_time()
    found = [change for change in changes([*head, *old, *tail], [*head, *new, *tail]) if change[0] != "equal"]

    assert time.process_time() - begun < 2
    assert sum(max(b - a, d - c) for _, a, b, c, d in found) == 1
