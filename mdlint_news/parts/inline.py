"""What stands inside a block of text."""

from __future__ import annotations

from mdlint_news.named import NamedTuple
from mdlint_news.text import Mapped, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    LinkKind = Literal["inline", "reference", "autolink", "bare", "html"]
    TemplateKind = Literal["output", "tag", "comment", "attributes", "module"]
else:
    LinkKind = TemplateKind = str


class Link(NamedTuple):
    """A link or an image in the body.

    `span` is the whole of it, `text_span` what a reader sees of it (the alternative text of an image, nothing for one
    in HTML). `url_span` is where its address is written, `title_span` where its title is, both without their marks; for
    a reference they are in its definition. `url` and `title` have escapes and entities resolved. An address that a
    template writes is not known: `url` then is the template's source.
    """

    kind: LinkKind
    span: Span
    text_span: Span
    url_span: Span
    url: str
    title_span: Span | None = None
    title: str = ""
    is_image: bool = False
    has_template: bool = False


class Definition(NamedTuple):
    """A link reference definition: its label as CommonMark compares it, and what `Link` says of an address and a title.

    `span` is the whole definition.
    """

    label: str
    span: Span
    url_span: Span
    url: str
    title_span: Span | None = None
    title: str = ""
    has_template: bool = False


class Emphasis(NamedTuple):
    """Emphasised text, struck out text among it: `span` has the marks, `text_span` does not."""

    kind: Literal["emphasis", "strong", "strikethrough"]
    span: Span
    text_span: Span


class CodeSpan(NamedTuple):
    """Code inside text: `span` has the backticks; `text` is the code as it is shown."""

    span: Span
    text: str


class Tag(NamedTuple):
    """An HTML tag, comment or declaration inside text: its name in lower case, empty where it is no tag."""

    span: Span
    name: str
    is_closing: bool


class NoteReference(NamedTuple):
    """A reference to a footnote: `[^label]`."""

    span: Span
    label: str


class Template(NamedTuple):
    """A piece of template syntax, which the site generator replaces before anybody reads it.

    `output` prints a value (`{{ … }}`), `tag` does something (`{% … %}`, a shortcode; with all that stands in it where
    that is code), `attributes` belong to what stands before them (`{: .class}`), a `module` is an import or export of
    MDX.
    """

    kind: TemplateKind
    span: Span


class Inline(NamedTuple):
    r"""What stands inside a block, each kind in the order of the file, and its text as a reader reads it.

    In `prose` a code span, an image, a bare address, a footnote's mark and a template that may print something are each
    one U+FFFC; markup and tags are gone; a line break is `\n`. Link texts are prose. `breaks` are hard line breaks.
    """

    prose: Mapped
    links: tuple[Link, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    codes: tuple[CodeSpan, ...] = ()
    tags: tuple[Tag, ...] = ()
    notes: tuple[NoteReference, ...] = ()
    breaks: tuple[Span, ...] = ()
