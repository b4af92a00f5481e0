"""What was meant as a table, and is none: rows whose delimiter row is missing, malformed or misplaced.

What a table is says https://github.github.com/gfm/#tables-extension-. A delimiter row is taken for one in whatever way
it is written. Where there is none, rows are known by their pipes: at least two lines that begin with one, or three that
do not, with as many pipes in each.
"""

from bisect import bisect_right
from collections.abc import Iterator

from mdlint_news.parts import Block, NearTable
from mdlint_news.post import Post


def read_near_tables(post: Post) -> tuple[NearTable, ...]:
    """Find the near-tables of a post, in order."""
    if post.source.text.find("|", post.front_matter.body_start) < 0:
        return ()
    from mdlint_news.parse.body.near_table_lines import table_lines  # noqa: PLC0415 - many posts have no pipe
    from mdlint_news.parse.body.near_table_reader import NearTableReader  # noqa: PLC0415 - likewise

    parents = (post.body.root, *post.blocks)
    runs = (table_lines(post.source, run) for parent in parents for run in _runs(post, parent))
    found = [near for lines in runs for near in NearTableReader(post.source, lines).read()]
    return tuple(near for near in sorted(found, key=lambda near: near.span) if not _is_written_by_template(post, near))


def _runs(post: Post, parent: Block) -> Iterator[list[Block]]:
    """Blocks next to each other that are tables or have pipes in their text."""
    run: list[Block] = []
    for block in parent.children:
        is_text = block.kind == "paragraph" or (block.kind == "heading" and block.markup in ("=", "-"))
        if block.kind == "table" or (is_text and "|" in post.source[block.span]):
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_written_by_template(post: Post, near: NearTable) -> bool:
    """Say whether a template stands before it and another behind it: these make of it what they will."""
    templates, text = post.body.templates, post.source.text
    after = before = bisect_right(templates, near.span.start, key=lambda template: template.span.start)
    while after < len(templates) and templates[after].span.start < near.span.end:
        after += 1
    if not before or after == len(templates):
        return False
    between = text[templates[before - 1].span.end : near.span.start], text[near.span.end : templates[after].span.start]
    return not any(map(str.strip, between))
