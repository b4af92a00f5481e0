"""Offsets, rows and columns, and texts that know where they come from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.text import Mapped, Position, Source, Span

TEXTS = st.text(alphabet=st.sampled_from("ab\n\r\t \ufeff\u2028é😀\0"), max_size=40)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("ab\r\rcd", 4, (3, 1)),
        ("ab", 2, (1, 3)),
        ("ab\n", 3, (2, 1)),
        ("", 0, (1, 1)),
        ("😀b", 1, (1, 2)),
        ("\ufeffab", 0, (1, 1)),
        ("\ufeffab", 1, (1, 1)),
        ("\ufeffab", 2, (1, 2)),
        ("a\u2028b\x0bc\x85d", 6, (1, 7)),
    ],
)
def test_position_counts_rows_and_columns_as_editors_do(text: str, offset: int, position: tuple[int, int]) -> None:
    assert Source(text).position(offset) == Position(*position)


@pytest.mark.parametrize(
    ("text", "row", "line"),
    [("ab\r\ncd", 1, "ab"), ("ab\r\ncd", 2, "cd"), ("ab\n", 2, ""), ("\ufeffab\n", 1, "ab"), ("a\n\nb", 2, "")],
)
def test_line_has_no_line_end_and_no_byte_order_mark(text: str, row: int, line: str) -> None:
    assert Source(text).line(row) == line


@given(TEXTS)
def test_every_offset_lies_in_the_line_that_its_position_names(text: str) -> None:
    source = Source(text)
    for offset in range(len(text) + 1):
        row, column = source.position(offset)
        start = source.line_starts[row - 1]
        assert start <= offset
        assert row == len(source.line_starts) or offset < source.line_starts[row]
        assert column in (offset - start, offset - start + 1)


@pytest.mark.parametrize(
    ("one", "other", "touches"),
    [
        ((0, 2), (1, 3), True),
        ((0, 2), (2, 3), False),
        ((2, 2), (2, 3), True),
        ((2, 2), (0, 2), True),
        ((2, 2), (2, 2), True),
        ((1, 1), (2, 3), False),
    ],
)
def test_spans_touch(one: tuple[int, int], other: tuple[int, int], *, touches: bool) -> None:
    assert Span(*one).touches(Span(*other)) is touches
    assert Span(*other).touches(Span(*one)) is touches


def test_mapped_text_knows_the_place_of_each_character() -> None:
    mapped = Mapped([("Q", Span(10, 11)), ("&", Span(11, 16)), ("A!", Span(16, 18))])

    assert mapped.text == "Q&A!"
    assert mapped.span(0, 1) == Span(10, 11)
    assert mapped.span(1, 2) == Span(11, 16)
    assert mapped.span(3, 4) == Span(17, 18)
    assert mapped.span() == Span(10, 18)
    assert mapped.span(4, 4) == Span(18, 18)
    assert mapped.span(2, 2) == Span(16, 16)


def test_mapped_text_without_characters_is_still_somewhere() -> None:
    assert Mapped([("", Span(7, 7))]).span() == Span(7, 7)
    assert Mapped([("  ", Span(7, 9))]).stripped().span() == Span(7, 7)


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_cut_of_plain_text_is_the_text_at_its_span(text: str, start: int, end: int) -> None:
    mapped = Mapped([(text, Span(5, 5 + len(text)))])
    pieces = mapped.cut(start, end)

    assert "".join(piece for piece, _ in pieces) == text[start:end]
    if pieces:
        assert ("." * 5 + text)[mapped.span(start, end).start : mapped.span(start, end).end] == text[start:end]


@given(st.lists(st.tuples(TEXTS, st.booleans()), max_size=5), st.integers(0, 40), st.integers(0, 40))
def test_a_part_is_where_its_pieces_are(parts: list[tuple[str, bool]], start: int, end: int) -> None:
    pieces = []
    at = 5
    for text, is_stand_in in parts:
        length = len(text) + 3 * is_stand_in
        pieces.append((text, Span(at, at + length)))
        at += length + 2
    mapped = Mapped(pieces)

    if cut := mapped.cut(start, end):
        assert mapped.span(start, end) == Span(cut[0][1].start, cut[-1][1].end)
