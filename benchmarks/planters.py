"""How a defect is put into a post: functions that make one; `⟦…⟧` marks where it must be found."""

import re
from collections.abc import Callable
from typing import NamedTuple

from mdlint_news.post import Post
from mdlint_news.text import Span


class Planted(NamedTuple):
    """A post with a defect: its text, the place of the defect, and where its file would be."""

    text: str
    place: Span
    path: str


Planter = Callable[[Post], str | None]
"""Makes of a post its text with a marked defect in it; nothing where the post has no place for it."""


def plant(planter: Planter, post: Post) -> Planted | None:
    """Plant a defect."""
    marked = planter(post)
    if marked is None or marked.count("⟦") != 1:
        return None
    start = marked.index("⟦")
    end = marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    return Planted(text, Span(start, end), post.path)


FEW = 2
LONG = 1500


def in_body(snippet: str) -> Planter:
    """Put a snippet between two blocks, after the first paragraph of the body."""

    def put(post: Post) -> str | None:
        text = post.source.text
        for block in post.body.root.children:
            gap = re.compile(r"\r?\n\r?\n").match(text, block.span.end)
            if block.kind == "paragraph" and gap:
                eol = gap[0][: len(gap[0]) // 2]
                new = f"\n\n{snippet}".replace("\n", eol)
                return text[: block.span.end] + new + text[block.span.end :]
        return None

    return put


def at_the_beginning(snippet: str) -> Planter:
    """Put a snippet before the text; `{title}` in it is the title."""

    def put(post: Post) -> str | None:
        start = post.front_matter.body_start
        blocks = post.body.root.children
        if post.title is None or not blocks or blocks[0].kind == "heading":
            return None
        title = post.title.text.strip()
        return post.source.text[:start] + "\n" + snippet.format(title=title) + "\n\n" + post.source.text[start:]

    return put


def in_yaml(line: str, *absent: str) -> Planter:
    """Put a line at the end of the front matter, where it has none of some keys."""

    def put(post: Post) -> str | None:
        front_matter = post.front_matter
        if front_matter.format != "yaml" or front_matter.get(*absent or ("",)):
            return None
        at = front_matter.inner.end
        return post.source.text[:at] + line.format(title="x") + "\n" + post.source.text[at:]

    return put


def value(key: str, new: str) -> Planter:
    """Write another value for a key of the front matter; `{}` is the old one, without its quotes."""

    def put(post: Post) -> str | None:
        value = post.front_matter.get(key)
        plain = value and value.kind in ("text", "date") and not re.search(r"[\"\n\\{}⟦⟧']", value.text)
        if not value or not plain or post.front_matter.format != "yaml":
            return None
        text = post.source.text
        return text[: value.span.start] + new.format(value.text) + text[value.span.end :]

    return put


def in_paragraph(old: str, new: str) -> Planter:
    """Change a stretch of plain text in a paragraph, as a pattern finds it."""

    def put(post: Post) -> str | None:
        for block in post.paragraphs:
            span = block.span
            if block.content and block.content.text == block.inline.prose.text == post.source[span]:
                text, count = re.subn(old, new, post.source[span], count=1)
                if count:
                    return post.source.text[: span.start] + text + post.source.text[span.end :]
        return None

    return put


def in_sources(entry: str) -> Planter:
    """Put an entry behind the first one of a source list; `{}` is the first one's text."""

    def put(post: Post) -> str | None:
        text = post.source.text
        for sources in post.sources:
            if sources.where not in ("heading", "bold") or len(sources.entries) < FEW:
                continue
            first, second = sources.entries[:FEW]
            line = text[first.span.start : second.span.start]
            if re.fullmatch(r"[-*+] [^\n⟦⟧]+\n", line) and first.is_linked:
                new = line[:2] + entry.format(line[2:].strip()) + "\n"
                return text[: second.span.start] + new + text[second.span.start :]
        return None

    return put


def behind_sources(paragraph: str) -> Planter:
    """Put a paragraph behind a source list."""

    def put(post: Post) -> str | None:
        for sources in post.sources:
            if sources.where in ("heading", "bold") and sources.entries:
                end = sources.span.end
                return f"{post.source.text[:end]}\n\n{paragraph}\n{post.source.text[end:]}"
        return None

    return put


def where(is_fit: Callable[[Post], bool], planter: Planter) -> Planter:
    """Plant in some posts only."""
    return lambda post: planter(post) if is_fit(post) else None
