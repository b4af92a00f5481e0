"""Source lists and their entries."""

from typing import NamedTuple

from mdlint_news.dates import Date
from mdlint_news.parts.blocks import Block
from mdlint_news.parts.inline import Link
from mdlint_news.text import Mapped, Span


class SourceEntry(NamedTuple):
    """One entry of a source list.

    `prose` is its whole text as a reader reads it. `date` is the day, month or year that it gives for what it names, as
    far as that could be read: not one in a quoted title, nor the day on which somebody looked.
    """

    span: Span
    prose: Mapped
    links: tuple[Link, ...]
    date: Date | None = None
    date_span: Span | None = None

    @property
    def text(self) -> str:
        """The entry's text, without blanks at its ends."""
        return self.prose.text.strip()


class SourceList(NamedTuple):
    """A list of sources: the block that is its heading or label, its entries, and what else stands in it.

    `span` runs from the label to the end of the last block. `other` are blocks that are no list: prose, a table, HTML.
    """

    span: Span
    label: Block
    entries: tuple[SourceEntry, ...]
    other: tuple[Block, ...]
