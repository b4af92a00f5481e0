"""The examples of the CommonMark and GFM specifications: what they call a link, a heading, a table, we call so.

`MDLINT_NEWS_SPECIFICATIONS` names a folder with `commonmark.json`, as the source of markdown-it-py has it, and
`gfm.txt`, as that of marko has it.
"""

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from markdown_it.common.utils import unescapeAll
from reference import expected, found
from texts import MARKDOWN

from mdlint_news.parse import parse
from mdlint_news.parts import Link
from mdlint_news.post import Post

FOLDER = Path(os.environ.get("MDLINT_NEWS_SPECIFICATIONS") or "/nowhere")
_EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(?P<markdown>.*?)^\.\n", re.DOTALL | re.MULTILINE)


def compare(text: str) -> None:
    """Say whether markdown-it-py and we find the same in a text, and whether what we name stands where we say."""
    post = parse(text)
    theirs, ours = expected(text), found(post)
    if bare := [link.url for link in post.links if link.kind == "bare"]:
        del theirs["prose"]  # it knows no bare addresses
        if any(mark in url for url in bare for mark in "*_~"):
            del theirs["em"]  # nor that no mark is in one
    if any(tag.name in ("code", "pre", "svg", "script", "style") for block in post.blocks for tag in block.inline.tags):
        theirs.pop("prose", None)  # nor what is code in HTML
    assert {kind: ours[kind] for kind in theirs} == theirs
    check_places(post)


def check_places(post: Post) -> None:
    """See that the text at each place is what stands there."""
    raw = post.source.text
    for link in post.links:
        _check_link(link, raw)
    for block in post.blocks:
        inline = block.inline
        assert all(raw[span.start] == raw[span.end - 1] == "`" for span, _ in inline.codes)
        assert all(raw[tag.span.start] == "<" for tag in inline.tags)
        assert all(raw[slice(*note.span)] == f"[^{note.label}]" for note in inline.notes)
        for emphasis in inline.emphasis:
            marks = 2 if emphasis.kind != "emphasis" else 1
            assert emphasis.text_span == (emphasis.span.start + marks, emphasis.span.end - marks)
            assert raw[slice(*emphasis.span)][:marks] in ("*", "_", "**", "__", "~~")
        if block.kind == "heading" and block.markup.startswith("#"):
            assert raw.startswith(block.markup, block.span.start)


def _check_link(link: Link, raw: str) -> None:
    opening = {"autolink": "<", "html": "<", "bare": "hHwW"}.get(link.kind, "[!")
    assert raw[link.span.start] in opening
    url = raw[slice(*link.url_span)]
    if link.kind in ("inline", "reference"):
        # In a table, a pipe has a backslash before it that Markdown never sees.
        assert link.has_template or unescapeAll(url) == link.url or "\\|" in url
    elif link.kind != "html":
        assert url == link.url
    if link.title_span:
        assert raw[link.title_span.start - 1] + raw[link.title_span.end] in ('""', "''", "()")


def specified(name: str) -> list[str]:
    path = FOLDER / name
    if not path.is_file():
        return []
    text = path.read_text(encoding="utf-8")
    if name.endswith(".json"):
        return [example["markdown"] for example in json.loads(text)]
    return [match["markdown"].replace("→", "\t") for match in _EXAMPLE.finditer(text)]


@pytest.mark.skipif(not FOLDER.is_dir(), reason="MDLINT_NEWS_SPECIFICATIONS names no folder of specifications")
@pytest.mark.parametrize("name", ["commonmark.json", "gfm.txt"])
def test_examples_of_a_specification(name: str) -> None:
    examples = specified(name)

    assert len(examples) > 600
    for text in examples:
        # A file that begins with dashes begins with front matter, to us.
        compare(f"x\n\n{text}" if text.startswith("---") else text)


@given(MARKDOWN)
def test_any_markdown_is_what_the_reference_parser_says(text: str) -> None:
    compare(f"x\n\n{text}")
