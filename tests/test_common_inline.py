"""What is read in one pass is what the parser would have read."""

import random

import pytest
from bodies import said_inline
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.parse.body.common_inline import read_common
from mdlint_news.parse.body.drawn import AsWritten
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parts import Definition
from mdlint_news.text import Mapped, Span

MARKS = r"""
* ** *** _ __ ~ ~~ ` `` [ ] ( ) ]( ](a) ](http://b.c) ](d_e&f;g) ](h*i) ](<j>) ](k(l)) ![ [m](n) ![o_p](q&amp;r)
[s t](https://u.v/w_x?y=z&a=b) <https://c.d> <https://e_f*g[h> <b> <i@j.k> < > <? / https://l.m http://n.o/p_q&r=s
https://t.u/_v_ https://w.x/*y HTTP://Z.A www.b.c Www.d.e :// http:// & &amp; &nope; &#33; \ \\ ! . , : ? ' " “ ” ‘ ’
– — … - + = # word a é 1 ① 日本 😀 € ° [^1] [^1](f) [g] [G][]
[h][g] ][
""".split()
PARTS = [*MARKS, *" \t\n\v\x1c\x85\xa0\u0301\u200b\u2028\u202f\ue000"]
PARTS += [
    "  \n",
    " \n",
    "\n ",
    "a ",
    " b",
    " *c* ",
    " **d**, ",
    " _p_ ",
    " __q.__ ",
    "(*e* f)",
    "[a\nb](c)",
    "[*d* e](f)",
    "[`g` *h",
    "[[i] j",
    " `k",
    "](l(m)n)",
]
LABELS = {"references": {"G": {"href": "g", "title": ""}}, "footnotes": {"refs": {":1": -1}, "list": {}}}


def reader(*, has_labels: bool) -> InlineReader:
    lines = Lines("", 0)
    if not has_labels:
        return InlineReader(lines, {}, {})
    return InlineReader(lines, {**LABELS}, {"G": Definition("G", Span(0, 0), Span(0, 0), "g")})


def is_common(text: str, *, has_labels: bool = False, break_at: int = 0) -> bool:
    """See that a text is read as the parser reads it, and say whether it was read in one pass."""
    text = text.strip(" \t\n\v\f\r")
    pieces = [(text[:break_at], Span(3, 3 + break_at)), (text[break_at:], Span(9 + break_at, 9 + len(text)))]
    content = Mapped(pieces) if 0 < break_at < len(text) else AsWritten(text, 7)
    common = read_common(content, has_labels=has_labels)
    if common:
        assert said_inline(common) == said_inline(reader(has_labels=has_labels).parse(content))
    return common is not None


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join), st.booleans(), st.integers(0, 30))
def test_any_marks(text: str, has_labels: bool, break_at: int) -> None:  # noqa: FBT001 - hypothesis names no arguments
    is_common(text, has_labels=has_labels, break_at=break_at)


PLACES = """
{}|{}a|a{}|a{}b|a {}b|a{} b|[{}](c)|[{}a](c)|[a{}](c)|[a{}b](c)|[a {}b](c)|[a{} b](c)|[[a{}b] c](d)|[a [{}b](c)
[a](b{}c)|[a]({}b)|[a](b{})|[a](b({}c)d)|[a{}b]|[a{}b]{}|![a{}b](c)|![a](b{}c)|<https://{}a.b/c>|<https://a.b/{}c>|https://{}a.b
https://a.b/{}c|https://a.b/c{} d|https://a.b/c{}|*a{}b*|*{}a*|*a{}*|{}*a*|*a*{}|c{}*a*{}d|_a{}b_|_{}a_|_a{}_|{}_a_|_a_{}
c{}_a_{}d|**{}a**|**a{}**|__a{}b__|`a{}b`|`{}`|[*a{}b*](c)|[`a{}b`](c)|[a*{}b](c)|*a [b{}c](d) e*
"""


@pytest.mark.parametrize("place", PLACES.replace("\n", "|").strip("|").split("|"))
def test_a_mark_is_read_as_by_the_parser_wherever_it_stands(place: str) -> None:
    for mark in [*PARTS, *"\0\\\x7f\ufffc²٣", "&AMP;", "&copy;", "&a1;", "&a", "\n\t", "\t\n", "\\*", "\\]", ")", "("]:
        is_common(place.replace("{}", mark))
        is_common(place.replace("{}", mark), has_labels=True)


def test_few_marks() -> None:
    chance = random.Random(1)  # noqa: S311 - the same texts each time
    count = 0
    for _ in range(4000):
        parts = chance.sample(PARTS, 4)
        text = "".join(chance.choice(parts) for _ in range(chance.randint(2, 8)))
        count += is_common(text, has_labels=chance.random() < 0.2, break_at=chance.randint(0, 9))

    assert count > 1000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The port opens",
        "The **port** opens. *Really*, (*really*), **“really”**",
        "According to [the S&P 500](https://a.b/c_d?e=f&amp;g=h), 5 < 6",
        "**The [port](a) opens**",
        "*The [**port**, *open*](a) opens*",
        "[*AP*: https://a.b/c](https://d.e)",
        "![The harbour](a.png)",
        "It fell by **10%**, and *“then”*—un*believ*ably—rose",
        "[*Fortune*: **10%**, `a]*`](https://a.b/c_(d)) and ` b ` [[1]](#c)",
        "_Note: the_ port __opens__. (_Really_.)",
        "AP – “The port opens” (1 May 2026) – <https://a.b/c>",
        "AP – “The port opens” – https://a.b/c_d?e=f&g=h.",
        "A snake_case word~\nand [a note] of R&D!",
    ],
)
def test_what_is_common(text: str) -> None:
    assert is_common(text)


LEFT = [
    "*a",
    "*a **b** c*",
    "*[a*](b)",
    "``a``",
    "\\a",
    "&amp;",
    "_a *b* c_",
    "a  \nb",
    "[a](b 'c')",
    "[a][b]",
    "<b>",
    "www.a.b",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_left_to_the_parser(text: str) -> None:
    assert not is_common(text)


def test_brackets_where_there_are_labels() -> None:
    assert is_common("[a](b)", has_labels=True)
    assert not is_common("[g]", has_labels=True)
    assert not is_common("[^1]", has_labels=True)
