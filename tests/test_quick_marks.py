"""The marks that are read without the parser are those that it would note."""

import os
import sys
from itertools import product
from pathlib import Path
from unittest.mock import patch

import pytest
from bodies import said_inline
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it.common.entities import entities
from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace, unescapeAll
from test_common_inline import DEFINITIONS, PARTS, PLACES, environment
from test_specifications import FOLDER, specified
from texts import MARKDOWN

from mdlint_news.parse import parse
from mdlint_news.parse.body.blocks import read_body
from mdlint_news.parse.body.delimiters import _BLANKS, _is_punctuation
from mdlint_news.parse.body.drawn import AsWritten
from mdlint_news.parse.body.escapes import entity, unescaped
from mdlint_news.parse.body.html import IN_TAG
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parse.body.parsed_inline import read_parsed
from mdlint_news.parse.body.quick_marks import read_marks
from mdlint_news.regex import regex

CORPUS = Path(os.environ.get("MDLINT_NEWS_CORPUS") or "/nowhere")
_MARKS = r"""
*|**|***|_|__|a|b|.|€|🔥|`|``|~~|\*|\]|\[|\_|\a|&|&quot;|&AMP;|&#33;|&#xZ;|&#0;|&#xD800;|&nope;|&copy|<|<b|<b>|</b>
<b \t>|<b\tc='d'>|<e\nf="]">|<!--g-->|<!---->|<!--->|<!--h--->|<!i>|<?j?>|<k@l.m>|<n:>|<o:p\n>|<br/>|[|]|](|)|]()
](a\n'b')|](<c\td>\n"e")|](f\n(g))|](h\))|](i(j))|](k[l])|]:|![|![^|[^1]|[^2]|[^1][|[g]|[]|[g][|\\n|\  |\ |  \n  |\n\t
 *a* | **b** |_*c*_|](a 'b')|[c](d "e")|![f](g 'h')
"""
MARKS = [mark.replace("\\n", "\n").replace("\\t", "\t") for mark in _MARKS.strip("\n").replace("\n", "|").split("|")]
MARKS += [part for part in PARTS if part not in (" ", "\t")]


def compare(text: str, has: str = "") -> bool:
    """See that a text is read as the parser reads it, and say whether it was read without the parser."""
    content = AsWritten(text.strip(" \t\n\v\f\r"), 7)
    definitions = DEFINITIONS if "labels" in has else {}
    known = environment(definitions, has_notes="notes" in has)
    lines = Lines("", 0)
    found = read_marks(content.text, known)
    if found:
        parsed = InlineReader(lines, known, definitions).parse(content)
        assert said_inline(read_parsed(content, *found, lines, definitions)) == said_inline(parsed)
    return found is not None


@settings(max_examples=3000)
@example(["[a ", "![b", "](c)", "](d)"], "labels")
@example(["[a ", "![b ", "[c", "](d)", "](e)", "](f)"], "labels")
@example(["[a ", "[^1]", "](b)"], "labels, notes")
@example(["*a", "[*", "](b)"], "")
@example(["[*a ", "*", "](b)", "c*"], "")
@given(st.lists(st.sampled_from(MARKS), max_size=14), st.sampled_from(["", "", "labels", "notes", "labels, notes"]))
def test_any_marks(marks: list[str], has: str) -> None:
    compare("".join(marks), has)


@pytest.mark.parametrize("place", PLACES.replace("\n", "|").strip("|").split("|"))
def test_a_mark_is_read_as_by_the_parser_wherever_it_stands(place: str) -> None:
    for mark in MARKS:
        compare(place.replace("{}", mark))
        compare(place.replace("{}", mark), "labels, notes")


@pytest.mark.parametrize(
    ("characters", "length"),
    [("*a _", 6), ("*_a.", 6), ("*[](a", 6), ("![]a(", 6), ("[]g^1", 6), ("*`\\<", 6), ("a \n\\*", 5), ("<a:/>", 6)],
)
def test_all_short_texts(characters: str, length: int) -> None:
    known = [
        compare("".join(text), "labels" if "g" in characters else "") for text in product(characters, repeat=length)
    ]

    assert sum(known) * 3 > len(known)


KNOWN = r"""
a\*b\_c &amp; &mdash; &#8212; &#xA0;|<b>a</b> <br> <img src="a.png" alt="b"> <!-- c -->|[a](b "c") ![d](e 'f')
*a **b** c* ***d*** **_e_**|**a**b*c* _(d)_ _"e"_ *f.*g*h*|[a\]b](c) [**d** \*](e) [![f](g)](h "i")
``a`b``|[<b>a</b>](c) [`]`](d) [a]( b ) [c](<d e>) []()|[[a](b)] [c [d](e) f](g) [h|<a.b@c.de> <news:f>|https://a.b/\_c\_
"""


@pytest.mark.parametrize("text", [*KNOWN.strip("\n").replace("\n", "|").split("|"), "a  \nb\\\nc\n d", "*a\n*b*\n c*"])
def test_what_is_known(text: str) -> None:
    assert compare(text)


@pytest.mark.parametrize("text", ["[g] [a][g] [*b* \\*][G] ![g] ![a][g] [g][] [h] [a][h]", "[[g]] [g [a](b)][g]"])
def test_references(text: str) -> None:
    assert compare(text, "labels")


def test_notes() -> None:
    assert compare("a[^1] [b](c)[^1] [^2] [d [^1]](e)", "labels, notes")


LEFT = "~~a~~|`a|a <b c|<!-- a|<?a?>|[a](b c)|[a](b|<https://a\n>|a\\  \nb|![a [b](c)](d)|" + "[" * 9


@pytest.mark.parametrize("text", LEFT.split("|"))
def test_what_is_left_to_the_parser(text: str) -> None:
    assert not compare(text)


def test_characters_are_to_emphasis_what_they_are_to_the_parser() -> None:
    for character in map(chr, range(sys.maxunicode + 1)):
        is_punctuation = isMdAsciiPunct(ord(character)) or isPunctChar(character)
        assert (_is_punctuation(character), character in _BLANKS) == (is_punctuation, isWhiteSpace(ord(character)))


def test_all_entities() -> None:
    assert {name: entity(name) for name in entities} == entities


@given(
    st.lists(st.sampled_from([*"\\&#;xXaF07é!_", "&amp;", "&#", "&#x", "00000065;", "110000;", "D800;", "FDD0;", "1;"]))
)
def test_escapes_in_addresses(parts: list[str]) -> None:
    text = "".join(parts)

    assert unescaped(text) == unescapeAll(text)


TAG = regex(f"<{IN_TAG}>")


@given(st.lists(st.sampled_from([*"<>/='\" \t\n\xa0`a:_-.1é", "<a", " b=", '"c"', "'d>'", "/>", "</a"])).map("".join))
def test_tags(text: str) -> None:
    ours, theirs = TAG.match(text), HTML_TAG_RE.match(text)

    assert (ours and ours.end()) == (theirs.end() if theirs and text[1] not in "!?" else None)


def _said(text: str, start: int, name: str, method: object) -> list[object]:
    with patch.object(InlineReader, name, method):
        return [said_inline(block.inline) for block in read_body(text, start).root.walk() if block.content]


def compare_bodies(text: str, start: int = 0) -> None:
    wanted = _said(text, start, "read", InlineReader.parse)
    assert _said(text, start, "_common", lambda *_: None) == wanted
    assert _said(text, start, "read", InlineReader.read) == wanted


@given(MARKDOWN)
def test_any_markdown(text: str) -> None:
    compare_bodies(text)


@pytest.mark.skipif(not FOLDER.is_dir(), reason="MDLINT_NEWS_SPECIFICATIONS names no folder of specifications")
@pytest.mark.parametrize("name", ["commonmark.json", "gfm.txt"])
def test_examples_of_a_specification(name: str) -> None:
    for text in specified(name):
        compare_bodies(text)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="MDLINT_NEWS_CORPUS names no folder of real posts")
def test_real_posts() -> None:
    for path in sorted(CORPUS.rglob("*.md")):
        text = path.read_bytes().decode()
        compare_bodies(text, parse(text).front_matter.body_start)
