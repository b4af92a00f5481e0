"""The reading of single entries, each as far as it is asked for, and what the entries of a list have in common."""

from _weakref import ref  # `weakref` imports what is not needed here

from mdlint_news.cached import cached_property
from mdlint_news.dates import Date
from mdlint_news.parse.sources.entry_plain import Plain, read_plain
from mdlint_news.parse.sources.entry_text import Drawn, EntryText
from mdlint_news.parts import EntryNames, EntryParts
from mdlint_news.text import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.parse.sources.entry_marked import Marked

_MANY = 50


class Style:
    """What the entries of one list have in common, known where some of them are plain."""

    def __init__(self, source: Source, *, is_names: bool = False) -> None:
        self.source = source
        self.is_names = is_names
        # Each entry knows this: if this had them, nothing of the list were free before a garbage collection.
        self._entries: list[ref[Reading]] = []

    def add(self, entry: "Reading") -> None:
        """Take in an entry of the list."""
        self._entries.append(ref(entry))

    @cached_property
    def publisher_first(self) -> bool | None:
        """Say whether the publisher stands before the title in most entries that show it; nothing where none does."""
        entries = [entry for known in self._entries[:_MANY] if (entry := known())]
        shown = [first for entry in entries if (first := entry.publisher_first()) is not None]
        return 2 * sum(shown) >= len(shown) if shown else None


class Reading:
    """Reads one entry, as far as it is asked for: quickly where it is plain, else by the grammar."""

    def __init__(self, drawn: Drawn, style: Style) -> None:
        self._drawn = drawn
        self._style = style
        style.add(self)

    @cached_property
    def _plain(self) -> Plain | None:
        return read_plain(self._drawn, self._style.source)

    @cached_property
    def _read(self) -> "tuple[EntryParts, Marked | None]":
        from mdlint_news.parse.sources.entry_parts import read_parts  # noqa: PLC0415 - many lists are plain throughout

        return read_parts(EntryText(self._drawn, self._style.source))

    def address(self) -> EntryParts:
        """The address, without dates where they take time of their own."""
        return self._plain.address if self._plain else self._read[0]

    def dated(self) -> Date | None:
        """What the date says."""
        if self._plain:
            return self._plain.dated()
        date = self._read[0].date
        return date.value if date else None

    def parts(self) -> EntryParts:
        """Date and address."""
        return self._plain.parts() if self._plain else self._read[0]

    def names(self) -> EntryNames:
        """Publisher and title."""
        if self._plain:
            return self._plain.names()
        return self._names(self._style)[0]

    def form(self) -> tuple[str, ...]:
        """How the entry is written; nothing where it is not plain."""
        return self._plain.form(self._style.source) if self._plain else ()

    def publisher_first(self) -> bool | None:
        """Say whether the publisher stands first, where the entry itself shows it."""
        if self._plain:
            return self._plain.publisher_first()
        return self._names(None)[1]

    def _names(self, style: Style | None) -> tuple[EntryNames, bool | None]:
        marked = self._read[1]
        if not marked:
            return EntryNames(), None
        from mdlint_news.parse.sources.entry_parts import read_names  # noqa: PLC0415 - as above

        return read_names(marked, style)
