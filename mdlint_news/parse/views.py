"""The views of a post, each computed by the module that knows how, which is imported when it is first needed."""

from collections.abc import Mapping

from mdlint_news.parts import (
    Body,
    DateMention,
    Directive,
    FrontMatter,
    NearTable,
    Passage,
    PostDate,
    SourceList,
    Table,
    Url,
)
from mdlint_news.parts.comments import PREFIX

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.parts import Formatted
    from mdlint_news.post import Post

# ruff: noqa: PLC0415 - importing late is what this module is for


def front_matter(post: "Post") -> FrontMatter:
    """Compute `Post.front_matter`."""
    from mdlint_news.parse.front_matter.reading import read_front_matter

    return read_front_matter(post.source.text)


def metadata(post: "Post") -> Mapping[str, object]:
    """Compute `Post.metadata`."""
    from mdlint_news.parse.front_matter.reading import load_metadata

    return load_metadata(post.source.text, post.front_matter)


def body(post: "Post") -> Body:
    """Compute `Post.body`."""
    from mdlint_news.parse.body.blocks import read_body

    is_mdx = post.path.endswith(".mdx")
    return read_body(post.source.text, post.front_matter.body_start, is_mdx=is_mdx, parser=post.parser)


def tables(post: "Post") -> tuple[Table, ...]:
    """Compute `Post.tables`."""
    return tuple(
        Table(block.span, block.rows[0], block.rows[1], block.rows[2:])
        for block in post.blocks
        if block.kind == "table"
    )


def near_tables(post: "Post") -> tuple[NearTable, ...]:
    """Compute `Post.near_tables`."""
    from mdlint_news.parse.body.near_tables import read_near_tables

    return read_near_tables(post)


def urls(post: "Post") -> tuple[Url, ...]:
    """Compute `Post.urls`."""
    from mdlint_news.parse.addresses import read_urls

    return read_urls(post)


def passages(post: "Post") -> tuple[Passage, ...]:
    """Compute `Post.passages`."""
    from mdlint_news.parse.passages import read_passages

    return read_passages(post)


def sources(post: "Post") -> tuple[SourceList, ...]:
    """Compute `Post.sources`."""
    from mdlint_news.parse.sources.lists import read_sources

    return read_sources(post)


def directives(post: "Post") -> tuple[Directive, ...]:
    """Compute `Post.directives`."""
    if PREFIX not in post.source.text:
        return ()
    from mdlint_news.parse.directives import read_directives

    return read_directives(post)


def date(post: "Post") -> PostDate | None:
    """Compute `Post.date`."""
    from mdlint_news.parse.post_date import read_date

    return read_date(post)


def dates(post: "Post") -> tuple[DateMention, ...]:
    """Compute `Post.dates`."""
    from mdlint_news.parse.dates import read_dates

    return read_dates(post)


def url_dates(post: "Post") -> tuple[DateMention, ...]:
    """Compute `Post.url_dates`."""
    from mdlint_news.parse.dates import read_url_dates

    return read_url_dates(post)


def odd_dates(post: "Post") -> tuple[DateMention, ...]:
    """Compute `Post.odd_dates`."""
    from mdlint_news.parse.dates import read_odd_dates

    return read_odd_dates(post)


def formatted(post: "Post") -> "Formatted":
    """Compute `Post.formatted`."""
    from mdlint_news.parse.formatting.run import format_post

    return format_post(post)
