"""A text that is not drawn yet knows its places as one that is."""

from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.parse.body.drawn import AsRead, AsWritten, StandIn
from mdlint_news.text import Mapped, Span

WRITTEN = "Rents *rose* by &gt; 4 %."


def written(break_at: int) -> Mapped:
    if not break_at:
        return AsWritten(WRITTEN, 7)
    lines = [
        (WRITTEN[:break_at], Span(3, 3 + break_at)),
        ("\n", Span(3 + break_at, 9 + break_at)),
        (WRITTEN[break_at:], Span(9 + break_at, 9 + len(WRITTEN))),
    ]
    return Mapped(lines)


@st.composite
def stand_ins(draw: st.DrawFn) -> list[StandIn]:
    edges = sorted(draw(st.lists(st.integers(0, len(WRITTEN)), max_size=8)))
    ranges = zip(edges[::2], edges[1::2], strict=False)
    return [(start, end, draw(st.sampled_from(["", "x", "xy"]))[: max(end - start - 1, 0)]) for start, end in ranges]


@given(stand_ins(), st.integers(0, len(WRITTEN) - 1), st.data())
def test_a_part_is_placed_without_drawing_the_text(found: list[StandIn], break_at: int, data: st.DataObject) -> None:
    quick, drawn = AsRead(written(break_at), found), AsRead(written(break_at), found)
    drawn.cut()
    start = data.draw(st.integers(0, len(quick.text)))
    end = data.draw(st.integers(0, len(quick.text)))

    assert quick.span(start, end) == drawn.span(start, end)
    if end and quick.is_as_written(end):
        first, last = quick.span(0, end)
        assert last - first == end
        assert quick.text[:end] in WRITTEN


@given(stand_ins(), st.integers(0, len(WRITTEN) - 1), st.booleans())
def test_a_text_that_is_moved_knows_its_new_places(found: list[StandIn], break_at: int, is_drawn: bool) -> None:  # noqa: FBT001 - drawn
    for text in (written(break_at), AsRead(written(break_at), found)):
        if is_drawn:
            text.cut()
        moved = text.moved(9)

        assert moved.text == text.text
        for end in range(len(text.text) + 1):
            assert moved.is_as_written(end) == text.is_as_written(end)
            for start in range(end + 1):
                first, last = text.span(start, end)
                assert moved.span(start, end) == (first + 9, last + 9)
        assert moved.cut() == [(piece, Span(first + 9, last + 9)) for piece, (first, last) in text.cut()]
