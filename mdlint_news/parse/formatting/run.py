"""Format a post with mdformat, and prove that it is the same post."""

from typing import Any, NamedTuple

import mdformat
from mdformat._util import is_md_equal  # the check that its command makes; it has no public name

from mdlint_news.parse.formatting.masked import LINE_END
from mdlint_news.parse.formatting.reading import difference
from mdlint_news.post import Post
from mdlint_news.parse import parse

# The same for everybody, whatever else is installed, and ours first.
_EXTENSIONS = ("mdlint_news", "gfm")


class Formatted(NamedTuple):
    """A formatted text; or the text as it was, and why it cannot be formatted."""

    text: str
    refusal: str = ""


def format_post(post: Post) -> Formatted:
    """Format a post. Its byte order mark and its line ends stay."""
    before = post.source.text
    options: dict[str, Any] = {"plugin": {"mdlint_news": {"source-lists": False}}}
    try:
        plain = _formatted(before, post.path, options)
        after = _with_line_ends_of(plain, post)
        if after == before:
            return Formatted(before)
        if not is_md_equal(before, plain, options=options, extensions=_EXTENSIONS):
            return Formatted(before, "it would be rendered otherwise")
        if _formatted(plain, post.path, options) != plain:
            return Formatted(before, "it would be formatted otherwise the next time")
    except Exception as error:  # noqa: BLE001 - whatever mdformat or the parser stumbles over, the post stays as it is
        return Formatted(before, f"mdformat fails: {type(error).__name__}: {error}")
    lost = difference(post, parse(after, post.path))
    return Formatted(before, f"{lost} would change") if lost else Formatted(after)


def _formatted(text: str, path: str, options: dict[str, Any]) -> str:
    return mdformat.text(text, options=options, extensions=_EXTENSIONS, _filename=path)


def _with_line_ends_of(text: str, post: Post) -> str:
    """Write the line ends of a post in a text; the front matter, which may mix them, is as it stood."""
    source = post.source.text
    first = LINE_END.search(source)
    ending = first[0] if first else "\n"
    if ending == "\n" and "\r" not in source:
        return text
    head = source[: post.front_matter.body_start]
    plain = LINE_END.sub("\n", head)
    body = text.removeprefix(plain)
    return (head if len(body) < len(text) else "") + body.replace("\n", ending)
