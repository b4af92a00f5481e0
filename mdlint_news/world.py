"""What a post asks: for its views, for what stands around it, and for what was found in it before."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import date

from mdlint_news.finding import Finding
from mdlint_news.named import NamedTuple
from mdlint_news.parts import (
    Body,
    DateMention,
    Directive,
    FrontMatter,
    NearTable,
    Others,
    Passage,
    PostDate,
    SiteFacts,
    SourceList,
    Table,
    Url,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from mdlint_news.parts import Formatted
    from mdlint_news.post import Post
else:
    Protocol = object


class Views(Protocol):
    """What computes the views of a post: the parse layer, which stands above it."""

    def front_matter(self, post: "Post") -> FrontMatter:
        """Compute `Post.front_matter`."""

    def metadata(self, post: "Post") -> Mapping[str, object]:
        """Compute `Post.metadata`."""

    def body(self, post: "Post") -> Body:
        """Compute `Post.body`."""

    def tables(self, post: "Post") -> tuple[Table, ...]:
        """Compute `Post.tables`."""

    def near_tables(self, post: "Post") -> tuple[NearTable, ...]:
        """Compute `Post.near_tables`."""

    def urls(self, post: "Post") -> tuple[Url, ...]:
        """Compute `Post.urls`."""

    def passages(self, post: "Post") -> tuple[Passage, ...]:
        """Compute `Post.passages`."""

    def sources(self, post: "Post") -> tuple[SourceList, ...]:
        """Compute `Post.sources`."""

    def directives(self, post: "Post") -> tuple[Directive, ...]:
        """Compute `Post.directives`."""

    def date(self, post: "Post") -> PostDate | None:
        """Compute `Post.date`."""

    def dates(self, post: "Post") -> tuple[DateMention, ...]:
        """Compute `Post.dates`."""

    def url_dates(self, post: "Post") -> tuple[DateMention, ...]:
        """Compute `Post.url_dates`."""

    def odd_dates(self, post: "Post") -> tuple[DateMention, ...]:
        """Compute `Post.odd_dates`."""

    def formatted(self, post: "Post") -> "Formatted":
        """Compute `Post.formatted`."""


Look = Callable[["Post"], Iterator[Finding]]
"""A search for something in a post."""


class Memory(Protocol):
    """What knows what was found in the last version of a post."""

    def gather(self, post: "Post", key: Hashable, look: Look) -> Iterator[Finding]:
        """Compute `Post.gather`."""


class World(NamedTuple):
    """What a post stands in: what the tree tells of its site, the day on which it is checked, and its other posts.

    `parser` is the name of what reads its Markdown.
    """

    site: SiteFacts
    today: date
    others: "Callable[[Post], Others]"
    parser: str = "markdown-it"
