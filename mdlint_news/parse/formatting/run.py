"""Format a post with mdformat, and prove that it is the same post."""

from typing import Any

import mdformat
from mdformat import plugins
from mdformat._util import is_md_equal  # the check that its command makes; it has no public name

from mdlint_news.parse import parse
from mdlint_news.parse.formatting.masked import LINE_END
from mdlint_news.parse.formatting.reading import difference
from mdlint_news.parse.formatting.writers import LIST_INDENT
from mdlint_news.parts import Formatted
from mdlint_news.post import Post

EXTENSION = "mdlint_news"
SOURCE_LISTS = "source-lists"
# The same for everybody, whatever else is installed and whatever a `.mdformat.toml` says; ours comes first.
_EXTENSIONS = (EXTENSION, "gfm")
# Python-Markdown sees what belongs to an item of a list by four blanks, not by where its text begins.
_INDENTS = {"mkdocs": 4, "pelican": 4}


def format_post(post: Post) -> Formatted:
    """Format a post. Its byte order mark and its line ends stay."""
    before = post.source.text
    try:
        if EXTENSION not in plugins.PARSER_EXTENSIONS:
            return Formatted(before, before, "mdformat does not know our extension: install mdlint-news again")
        options = _options(post)
        plain = _formatted(before, post.path, options)
        after = _with_line_ends_of(plain, post)
        refusal = "" if after == before else _harm(post, plain, after, options)
    except Exception as error:  # noqa: BLE001 - whatever mdformat or the parser stumbles over, the post stays as it is
        refusal = f"mdformat fails: {type(error).__name__}: {error}"
    return Formatted(before, before, refusal) if refusal else Formatted(before, after)


def _options(post: Post) -> dict[str, Any]:
    return {"plugin": {EXTENSION: {SOURCE_LISTS: False, LIST_INDENT: _INDENTS.get(post.site.generator or "", 0)}}}


def _formatted(text: str, path: str, options: dict[str, Any]) -> str:
    return mdformat.text(text, options=options, extensions=_EXTENSIONS, _filename=path)


def _harm(post: Post, plain: str, after: str, options: dict[str, Any]) -> str:
    """Say why a post must not be formatted; empty where nothing speaks against it."""
    if not is_md_equal(post.source.text, plain, options=options, extensions=_EXTENSIONS):
        return "it would be rendered otherwise"
    if _formatted(plain, post.path, options) != plain:
        return "it would be formatted otherwise the next time"
    lost = difference(post, parse(after, post.path))
    return f"{lost} would change" if lost else ""


def _with_line_ends_of(text: str, post: Post) -> str:
    """Write the line ends of a post in a text; the front matter, which may mix them, is as it stood."""
    source = post.source.text
    first = LINE_END.search(source)
    ending = first[0] if first else "\n"
    if ending == "\n" and "\r" not in source:
        return text
    head = source[: post.front_matter.body_start]
    body = text.removeprefix(LINE_END.sub("\n", head))
    return (head if len(body) < len(text) else "") + body.replace("\n", ending)
