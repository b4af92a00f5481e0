"""What stands inside a block of text."""

from typing import Literal, NamedTuple

from mdlint_news.text import Mapped, Span

LinkKind = Literal["inline", "reference", "autolink", "bare", "image"]


class Link(NamedTuple):
    """A link or an image in the body.

    `span` is the whole of it, `text_span` what a reader sees of it, `url_span` where its address is written,
    which for a reference is in its definition. `url` is the address with escapes and entities resolved.
    """

    kind: LinkKind
    span: Span
    text_span: Span
    url_span: Span
    url: str


class Definition(NamedTuple):
    """A link reference definition: its label as CommonMark compares it, its address, and where that is written."""

    label: str
    url: str
    url_span: Span


class Inline(NamedTuple):
    r"""The links of a block, its HTML comments, and its text as a reader reads it.

    In `prose` a code span, an image and a bare address are each one U+FFFC; markup and tags are gone; a line
    break is `\n`. Link texts are prose.
    """

    links: tuple[Link, ...]
    prose: Mapped
    comments: tuple[Span, ...] = ()
