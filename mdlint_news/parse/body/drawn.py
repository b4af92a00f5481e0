"""Texts of the body. Most are only read: they do not pay for knowing where each of their characters stands."""

from collections.abc import Iterator

from mdlint_news.text import Mapped, Piece, Span

# To go through more takes longer than to draw the text, which may be asked for many places.
_FEW = 16
StandIn = tuple[int, int, str]
"""A range of a text that is not read as it is written, and what is read in its place, which is no longer than that."""


class AsWritten(Mapped):
    """A stretch of the source as it stands, from an offset on."""

    __slots__ = ()

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self._base = self._point = start
        self._first = len(text)

    def moved(self, by: int) -> Mapped:
        """The same text, further behind."""
        return AsWritten(self.text, self._point + by)


class AsRead(Mapped):
    """A text with stand-ins in it, which are in order and not inside of one another."""

    __slots__ = ("_undrawn",)

    def __init__(self, written: Mapped, stand_ins: list[StandIn]) -> None:
        parts: list[str] = []
        text, done = written.text, 0
        for start, end, read in stand_ins:
            parts += text[done:start], read
            done = end
        self.text = "".join(parts) + text[done:]
        self._undrawn: tuple[Mapped, list[StandIn]] | None = written, stand_ins

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place in the source of a part."""
        length = len(self.text)
        end = length if end is None else end
        if self._undrawn and 0 <= start < end <= length:
            written, stand_ins = self._undrawn
            if len(stand_ins) <= _FEW:
                return written.span(*_written(stand_ins, start, end))
        self._draw()
        return super().span(start, end)

    def is_as_written(self, end: int) -> bool:
        """Likewise; before the text there may be what is not read."""
        if not self._undrawn:
            return super().is_as_written(end)
        written, stand_ins = self._undrawn
        ahead = 0
        for begin, behind, read in stand_ins:
            if begin > ahead or read:
                return end <= begin - ahead and written.is_as_written(end + ahead)
            ahead = behind
        return written.is_as_written(end + ahead)

    def cut(self, start: int = 0, end: int | None = None) -> list[Piece]:
        """The pieces of a part."""
        self._draw()
        return super().cut(start, end)

    def moved(self, by: int) -> Mapped:
        """The same text, where all that it was drawn from stands further behind."""
        if not self._undrawn:
            return super().moved(by)
        written, stand_ins = self._undrawn
        moved = AsRead.__new__(AsRead)
        moved.text, moved._undrawn = self.text, (written.moved(by), stand_ins)  # noqa: SLF001 - one of its own
        return moved

    def _draw(self) -> None:
        if self._undrawn:
            super().__init__(list(_pieces(*self._undrawn)))
            self._undrawn = None


def _written(stand_ins: list[StandIn], start: int, end: int) -> tuple[int, int]:
    """The range in which a part that is not empty is written. Of what is in a stand-in, this is the whole of it."""
    first = -1
    ahead = 0
    for begin, behind, read in stand_ins:
        at = begin - ahead
        following = at + len(read)
        if first < 0 and start < following:
            first = start + ahead if start < at else begin
        if end <= following:
            return first, (end + ahead if end <= at else behind)
        ahead = behind - following
    return (start + ahead if first < 0 else first), end + ahead


def _pieces(written: Mapped, stand_ins: list[StandIn]) -> Iterator[Piece]:
    done = 0
    for start, end, read in stand_ins:
        yield from written.cut(done, start)
        yield read, written.span(start, end)
        done = end
    yield from written.cut(done)
