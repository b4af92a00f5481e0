"""Source entries whose parts are named: maps in the front matter, rows of a table with a header."""

from collections.abc import Iterable

from mdlint_news.cached import cached_property
from mdlint_news.dates import Date
from mdlint_news.parse.sources.entry_dates import read_date
from mdlint_news.parts import DatePart, EntryNames, EntryParts, Part, Row, SourceEntry, Url, Value
from mdlint_news.parts.source_lists import EntryReader
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Piece, Span

_NAMES = {
    "publisher": "publisher source outlet site website organization organisation publication newspaper journal medium "
    "fuente medio quelle herausgeber éditeur editore fonte editor 来源 媒体 出典",
    "title": "title name headline article document report text titel título titulo titre titolo 标题 標題 タイトル",
    "date": "date published publish_date published_at pubdate year datum fecha data 日期 日付",
    "url": "url link href uri address adresse enlace lien 链接 鏈接 リンク",
    "accessed": "accessed accessed_at access_date accessdate retrieved retrieved_at abgerufen consultado consulté",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
_JOIN = regex(r"[\s-]+")


class NamedParts:
    """Reads an entry that names its parts: the texts of some fields, the first of each that is not empty.

    What no field is named for is as another reader tells it, where there is one.
    """

    def __init__(self, fields: Iterable[str], texts: Iterable[Mapped], others: EntryReader | None = None) -> None:
        self._others = others
        self._texts: dict[str, Mapped] = {}
        for field, text in zip(fields, texts, strict=False):
            if text.text.strip():
                self._texts.setdefault(field, text.stripped())

    def address(self) -> EntryParts:
        """The address, with the dates."""
        return self._parts

    def dated(self) -> Date | None:
        """What the date says."""
        return self._parts.date.value if self._parts.date else None

    def parts(self) -> EntryParts:
        """Date and address."""
        return self._parts

    @cached_property
    def _parts(self) -> EntryParts:
        parts = self._others.parts() if self._others else EntryParts()
        date, accessed = self._date("date"), self._date("accessed")
        return parts._replace(
            date=date or parts.date, accessed=accessed or parts.accessed, url=parts.url or self._url()
        )

    def names(self) -> EntryNames:
        """Publisher and title."""
        publisher, title = self._part("publisher"), self._part("title")
        if self._others and not publisher and not title:
            return self._others.names()
        return EntryNames(publisher, title)

    def form(self) -> tuple[str, ...]:
        """Nothing: how the entry is written is not for its author to choose."""
        return ()

    def _part(self, field: str) -> Part | None:
        text = self._texts.get(field)
        return Part(" ".join(text.text.split()), text.span()) if text else None

    def _date(self, field: str) -> DatePart | None:
        part = self._part(field)
        return DatePart(read_date(part.text), *part) if part else None

    def _url(self) -> Url | None:
        text = self._texts.get("url")
        return Url(text.text, text.span(), "front matter") if text else None


def from_map(value: Value) -> SourceEntry:
    """The entry that a map of the front matter is."""
    texts = [field.value.mapped for field in value.fields]
    named = NamedParts((_field(field.key) for field in value.fields), texts)
    pieces: list[Piece] = []
    for text in texts:
        if pieces:
            end = pieces[-1][1].end
            pieces.append(("\n", Span(end, max(end, text.span().start))))
        pieces += text.cut()
    prose = Mapped(pieces or [("", Span(value.span.end, value.span.end))])
    return SourceEntry(value.span, prose, (), named)


def read_header(header: Row) -> tuple[str, ...]:
    """The fields that the columns of a table are, each empty where its head names none."""
    return tuple(_field(cell.text) for cell in header.cells)


def _field(name: str) -> str:
    return _FIELDS.get(_JOIN.sub("_", name.strip()).casefold(), "")
