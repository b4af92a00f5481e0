"""Another parser, written by others in another language, names the same things at the same places."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracle import Named, alike, ours, theirs

from mdlint_news.parse import parse
from mdlint_news.post import Post

CORPUS = Path(os.environ.get("MDLINT_NEWS_CORPUS") or "/nowhere")

WORDS = st.sampled_from(["ferry", "Gdynia", "2026", "Zürich", "北京", "😀", "é", "5 %", "a_b", "&amp;", "\\*"])
INLINE = st.recursive(
    st.one_of(
        WORDS,
        st.sampled_from(
            ["`code`", "``a`b``", "<https://a.b/c>", "![alt](i.png 'T')", "<b>", "</b>", "[ref]", "[t][ref]", "[^n]"]
        ),
    ),
    lambda inner: st.one_of(
        inner.map("*one {} two*".format),
        inner.map("**one {} two**".format),
        inner.map("~~one {} two~~".format),
        WORDS.map("[{}](https://a.b/c_(d))".format),
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
    ),
    max_leaves=6,
)
LINES = st.lists(INLINE, min_size=1, max_size=3).map("\n".join)
LEAF = st.one_of(
    LINES.map("Some {}".format),
    INLINE.map("## Some {}".format),
    INLINE.map("Some {}\n---".format),
    st.just("```py\nx = [a](b)\n```"),
    st.just("    indented *code*"),
    st.just("***"),
    st.lists(INLINE.filter(lambda text: "|" not in text), min_size=2, max_size=2).map(
        "| a | b |\n|:--|--:|\n| {0[0]} | {0[1]} |".format
    ),
)


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def listed(text: str) -> str:
    return "- " + text.replace("\n", "\n  ")


BLOCKS = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        inner.map(quoted), inner.map(listed), st.lists(inner, min_size=1, max_size=3).map("\n\n".join)
    ),
    max_leaves=5,
)
END = "\n\n[ref]: <https://r.s/t> (Title)\n\n[^n]: A note.\n"


@given(BLOCKS)
def test_well_formed_markdown(text: str) -> None:
    text = f"x\n\n{text}{END}"

    assert alike(text, ours(parse(text))) == alike(text, theirs(text))


def is_explained(named: Named, post: Post, text: str) -> bool:
    """Say whether a difference is one of those that we know, and why it is there."""
    raw = text[slice(*named.span)]
    if named.kind == "strikethrough" or (named.kind == "strong" and "~" in raw):
        # One tilde strikes text out for pyromark, as on GitHub; for us, as for most generators, it takes two.
        return True
    if named.kind == "code span":
        # Code in the alternative text of an image is read by nobody.
        return any(link.is_image and link.span.start < named.span.start < link.span.end for link in post.links)
    # Pyromark fills up rows that are too short and cuts off those that are too long.
    width = {len(row.cells) - len(table.header.cells) for table in post.tables for row in table.rows}
    return named.kind == "cell" and width != {0}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="MDLINT_NEWS_CORPUS names no folder of real posts")
def test_real_posts() -> None:
    count = 0
    for path in sorted(CORPUS.rglob("*.md")):
        post = parse(path.read_bytes().decode(), str(path))
        text = "x\n\n" + post.source.text[post.front_matter.body_start :]
        post = parse(text)
        if post.body.templates:
            continue
        here, there = alike(text, ours(post)), alike(text, theirs(text))
        count += len(there)
        unexplained = [named for named in here ^ there if not is_explained(named, post, text)]
        assert not unexplained, path.name

    assert count > 10_000
