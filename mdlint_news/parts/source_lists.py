"""Source lists and their entries."""

from __future__ import annotations

from collections.abc import Callable

from mdlint_news.cached import cached_property
from mdlint_news.dates import Date
from mdlint_news.named import NamedTuple
from mdlint_news.parts.blocks import Block
from mdlint_news.parts.inline import Link
from mdlint_news.parts.urls import Url
from mdlint_news.text import Mapped, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, Protocol

    SourceWhere = Literal["heading", "bold", "inline", "front matter"]
else:
    SourceWhere = str
    Protocol = object


class Part(NamedTuple):
    """A part of an entry: what a reader reads, blanks folded, and where it stands."""

    text: str
    span: Span


class DatePart(NamedTuple):
    """A date in an entry: what it says, as far as it could be read, as it is written, and where."""

    value: Date | None
    text: str
    span: Span


class EntryNames(NamedTuple):
    """Who published the source of an entry, and what it is called."""

    publisher: Part | None = None
    title: Part | None = None


class EntryParts(NamedTuple):
    """What else an entry tells. `date` is the source's own, `accessed` the day on which somebody looked."""

    date: DatePart | None = None
    url: Url | None = None
    link: Link | None = None
    accessed: DatePart | None = None
    is_failure: bool = False


class EntryReader(Protocol):
    """Reads an entry, as far as it is asked for."""

    def address(self) -> EntryParts:
        """Read the address, and whether the entry is a failure; dates need not be among it."""

    def dated(self) -> Date | None:
        """Read what the date says."""

    def parts(self) -> EntryParts:
        """Read date and address."""

    def names(self) -> EntryNames:
        """Read publisher and title."""

    def form(self) -> tuple[str, ...]:
        """Tell how a plain entry is written; nothing of any other."""


class SourceEntry:
    """One entry of a source list.

    `prose` is its whole text as a reader reads it, `links` all that it links. `number` is what it is numbered by (`1.`,
    `[1]`), `anchors` are the names by which a link within the post reaches it (`<a id="source-1">`). Where `is_failure`
    says that it is no source, it has no parts.
    """

    def __init__(  # noqa: PLR0913 - each is a fact of its own
        self,
        span: Span,
        prose: Mapped,
        links: tuple[Link, ...],
        reader: EntryReader,
        *,
        number: str = "",
        anchors: tuple[str, ...] = (),
    ) -> None:
        self.span = span
        self.prose = prose
        self.links = links
        self.number = number
        self.anchors = anchors
        self._reader = reader

    def __repr__(self) -> str:
        """Show the text."""
        return f"<source {self.text!r}>"

    @property
    def text(self) -> str:
        """The entry's text, without blanks at its ends."""
        return self.prose.text.strip()

    @cached_property
    def parts(self) -> EntryParts:
        """Date and address."""
        return self._reader.parts()

    @cached_property
    def names(self) -> EntryNames:
        """Publisher and title, which take longer to find than the rest."""
        return self._reader.names()

    @cached_property
    def _address(self) -> EntryParts:
        return self._reader.address()

    @property
    def form(self) -> tuple[str, ...]:
        """How the entry is written, where that is plain: what links it, separates its parts and marks its title.

        Two of one form look alike but for what they say. It takes less time than to know the parts.
        """
        return self._reader.form()

    @property
    def publisher(self) -> Part | None:
        """Who published the source, as the entry names it."""
        return self.names.publisher

    @property
    def title(self) -> Part | None:
        """The source's title, without its quotes; or, where it has none, what the entry says that it is."""
        return self.names.title

    @property
    def date(self) -> DatePart | None:
        """The day, month or year of the source: not one in a quoted title, nor the day on which somebody looked."""
        return self.parts.date

    @property
    def dated(self) -> Date | None:
        """What `date` says, which takes less time than to know where it says so."""
        return self._reader.dated()

    @property
    def accessed(self) -> DatePart | None:
        """The day on which somebody looked at the source."""
        return self.parts.accessed

    @property
    def url(self) -> Url | None:
        """The address that the entry gives, also where its markup is broken; of several, the first."""
        return self._address.url

    @property
    def link(self) -> Link | None:
        """The link that gives `url`, where there is one."""
        return self._address.link

    @property
    def is_failure(self) -> bool:
        """Say whether it is no source but an error message or a note of the tool that wrote the post."""
        return self._address.is_failure

    @property
    def is_linked(self) -> bool:
        """Say whether the entry gives an address."""
        return self.url is not None


class Contents(NamedTuple):
    """What stands in a source list: its entries, and blocks that hold none."""

    entries: tuple[SourceEntry, ...]
    other: tuple[Block, ...] = ()


class SourceList:
    """A list of sources: its label, its entries, and what else stands in it.

    `where` says what the label is: a `heading`; a `bold` line, or a line that ends in a colon; the beginning of the
    paragraph that has the sources (`inline`), as those of a single story often are; a key of the `front matter`.
    `block` is the block that is the label, or has it, and nothing in front matter. `label` is its text, empty where an
    emoji alone marks the sources. `span` runs from the label to the end of the list.
    """

    def __init__(
        self,
        where: SourceWhere,
        label: Part,
        block: Block | None,
        span: Span,
        read: Callable[[], Contents],
    ) -> None:
        self.where = where
        self.label = label
        self.block = block
        self.span = span
        self._read = read

    def __repr__(self) -> str:
        """Show the label."""
        return f"<sources {self.where}: {self.label.text!r}>"

    @cached_property
    def contents(self) -> Contents:
        """What stands in the list."""
        return self._read()

    @property
    def entries(self) -> tuple[SourceEntry, ...]:
        """The entries in the order of the file."""
        return self.contents.entries

    @property
    def other(self) -> tuple[Block, ...]:
        """Blocks that hold no entries: prose, a heading, HTML."""
        return self.contents.other
