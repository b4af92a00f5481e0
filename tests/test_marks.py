"""Patterns without the parts for marks that a text does not have find in it what the whole ones do."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from test_common_inline import PARTS
from test_plain_blocks import TEXT

from mdlint_news.parse.body.common_tokens import _MARKS, ANY_TOKEN, _token
from mdlint_news.parse.body.plain_patterns import BLOCK_AND_ITEM, MARKS, _block, _item
from mdlint_news.regex import ByMarks

Told = tuple[str | None, dict[str, tuple[int, int]]] | None


def told(match: re.Match[str] | None) -> Told:
    """All that a match tells, by the names of its groups."""
    if match is None:
        return None
    spans = {name: match.span(name) for name, group in match.groupdict().items() if group is not None}
    return match.lastgroup, {**spans, "": match.span()}


TOKENS = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)


@settings(max_examples=300)
@given(st.lists(TOKENS, min_size=1, max_size=3))
def test_tokens(texts: list[str]) -> None:
    pattern = ByMarks(_MARKS, _token)

    for text in texts:
        [token] = pattern.of(text)
        assert list(map(told, token.finditer(text))) == list(map(told, ANY_TOKEN.finditer(text)))


@settings(max_examples=300)
@given(st.lists(TEXT, min_size=1, max_size=3))
def test_blocks_and_items(texts: list[str]) -> None:
    patterns = ByMarks(MARKS, _block, _item)

    for text in texts:
        for part, whole in zip(patterns.of(text.replace("<http", "")), BLOCK_AND_ITEM.whole, strict=True):
            for at in range(len(text) + 1):
                assert told(part.match(text, at)) == told(whole.match(text, at))


@given(st.lists(st.text(st.sampled_from("abc"), max_size=3), max_size=6))
def test_a_pattern_is_written_twice_at_most(texts: list[str]) -> None:
    written = []

    def write(marks: object) -> str:
        written.append(marks)
        return "|".join([mark for mark in "abc" if mark in marks] or ["(?!)"])  # type: ignore[operator]

    pattern = ByMarks(("a", "b", "c"), write)

    assert [one.findall(text) for text in texts for one in pattern.of(text)] == [list(text) for text in texts]
    assert len(written) <= 2
