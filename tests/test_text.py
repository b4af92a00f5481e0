"""Offsets, rows and columns, and texts that know where they come from."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.text import WHITE_SPACE, Mapped, Piece, Position, Rows, Source, Span, Spans

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
        ("\ufeffa\nbc", 4, (2, 2)),
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
def test_the_lines_are_the_text_between_line_ends(text: str) -> None:
    source = Source(text)
    expected = re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff"))
    assert [source.line(row) for row in range(1, len(source.line_starts) + 1)] == expected


@pytest.mark.parametrize(
    ("text", "newline"), [("a\r\nb\n", "\r\n"), ("a\rb\r\n", "\r"), ("a\nb\r\n", "\n"), ("a", "\n"), ("", "\n")]
)
def test_a_new_line_ends_as_the_first_one_does(text: str, newline: str) -> None:
    assert Source(text).newline == newline


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


@given(st.lists(st.integers(0, 8)).map(sorted), st.data())
def test_spans_answer_as_each_of_them_would(ends: list[int], data: st.DataObject) -> None:
    known = list(map(Span, ends[::2], ends[1::2]))
    spans = Spans(data.draw(st.permutations(known)))
    for start in range(10):
        assert spans.around(start) == next((span for span in known if span.start <= start < span.end), None)
        for end in range(start, 10):
            assert spans.touch(Span(start, end)) == any(Span(start, end).touches(span) for span in known)


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


def _pieces(parts: list[tuple[str, int, int]]) -> list[Piece]:
    """Pieces one behind another: after a gap, a text, and how much longer what it stands for is."""
    pieces: list[Piece] = []
    at = 3
    for text, gap, longer in parts:
        pieces.append((text, Span(at + gap, at + gap + len(text) + longer)))
        at = pieces[-1][1].end
    return pieces


@given(st.lists(st.tuples(st.text("a \t", max_size=3), st.integers(0, 2), st.sampled_from([0, 0, 1, 4])), max_size=3))
def test_every_part_of_a_mapped_text_is_where_its_characters_are(parts: list[tuple[str, int, int]]) -> None:
    pieces = _pieces(parts)
    mapped = Mapped(pieces)
    text = "".join(text for text, _ in pieces)
    places = [
        Span(span.start + at, span.start + at + 1) if span.end - span.start == len(piece) else span
        for piece, span in pieces
        for at in range(len(piece))
    ]
    # Where a point is: before the character, behind the last one, or where there is nothing.
    points = [place.start for place in places]
    points += [places[-1].end if places else pieces[0][1].start if pieces else 0] * 2

    assert mapped.text == text
    for start in range(len(text) + 2):
        for end in (None, *range(len(text) + 2)):
            part, covered = text[start:end], places[start:end]
            point = Span(points[start], points[start])
            assert mapped.span(start, end) == (Span(covered[0].start, covered[-1].end) if covered else point)
            assert "".join(piece for piece, _ in mapped.cut(start, end)) == part
            for piece, span in mapped.cut(start, end):
                assert piece
                assert span.start in points
            stripped = mapped.stripped(start, end)
            first = start + len(part) - len(part.lstrip(WHITE_SPACE))
            last = first + len(part.strip(WHITE_SPACE))
            assert stripped.text == text[first:last]
            assert stripped.span() == (mapped.span(first, last) if stripped.text else point)


@given(
    TEXTS,
    st.lists(st.integers(0, 40), min_size=1, max_size=6),
)
def test_places_are_the_same_where_only_their_rows_are_known(text: str, offsets: list[int]) -> None:
    source = Source(text)
    offsets = [min(offset, len(text)) for offset in offsets]
    rows = Rows.of(source, offsets)

    for again in (rows, Rows(json.loads(json.dumps(rows.known)))):
        assert [again.position(offset) for offset in offsets] == [source.position(offset) for offset in offsets]
        assert [again.row(offset) for offset in offsets] == [source.row(offset) for offset in offsets]


@pytest.mark.parametrize("known", [[], [1], [[1]], [[1, "2"]], [["1", 2]], [[1, 2, 3]], 7, None])
def test_rows_that_are_none_are_refused(known: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        Rows(known)  # type: ignore[arg-type] # as it may stand in a file


@given(TEXTS, st.lists(st.integers(0, 40), max_size=9))
def test_lines_are_counted_as_by_their_numbers(text: str, offsets: list[int]) -> None:
    source = Source(text)
    there = sorted(offset for offset in offsets if offset <= len(text))

    assert source.count_lines(there) == len({source.row(offset) for offset in there})
