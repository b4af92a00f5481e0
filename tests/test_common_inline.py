"""What is read in one pass is what the parser would have read."""

import random
from functools import partial
from unittest.mock import patch

import pytest
from bodies import said_inline
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.common.utils import normalizeReference

from mdlint_news.parse.body.blocks import read_body
from mdlint_news.parse.body.common_inline import read_common
from mdlint_news.parse.body.common_references import ReferenceReading
from mdlint_news.parse.body.drawn import AsWritten
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parse.body.plain_definitions import label_of
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
LABELS = "G", "A", "`G`", "*G*", "*D* E", "HTTPS://L.M"
DEFINITIONS = {label: Definition(label, Span(0, 0), Span(1, 2), label.lower()) for label in LABELS}
DEFINITIONS["G H"] = Definition("G H", Span(0, 0), Span(1, 2), "g/h", Span(3, 4), "t")
REFERENCES = {label: {"href": one.url, "title": one.title} for label, one in DEFINITIONS.items()}
NOTES = {"refs": {":1": -1}, "list": {}}


def environment(definitions: dict[str, Definition], *, has_notes: bool) -> dict[str, object]:
    known: dict[str, object] = {"references": REFERENCES} if definitions else {}
    return {**known, "footnotes": NOTES} if has_notes else known


def is_common(text: str, *, has_labels: bool = False, has_notes: bool = False, break_at: int = 0) -> bool:
    """See that a text is read as the parser reads it, and say whether it was read in one pass."""
    text = text.strip(" \t\n\v\f\r")
    pieces = [(text[:break_at], Span(3, 3 + break_at)), (text[break_at:], Span(9 + break_at, 9 + len(text)))]
    content = Mapped(pieces) if 0 < break_at < len(text) else AsWritten(text, 7)
    definitions = DEFINITIONS if has_labels else {}
    begin = partial(ReferenceReading, definitions=definitions, has_notes=has_notes)
    common = read_common(content, begin if has_labels or has_notes else None)
    if common:
        reader = InlineReader(Lines("", 0), environment(definitions, has_notes=has_notes), definitions)
        assert said_inline(common) == said_inline(reader.parse(content))
    return common is not None


BOOLEANS = st.booleans()


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join), BOOLEANS, BOOLEANS, st.integers(0, 30))
def test_any_marks(text: str, has_labels: bool, has_notes: bool, break_at: int) -> None:  # noqa: FBT001 - hypothesis names no arguments
    is_common(text, has_labels=has_labels, has_notes=has_notes, break_at=break_at)


PLACES = """
{}|{}a|a{}|a{}b|a {}b|a{} b|[{}](c)|[{}a](c)|[a{}](c)|[a{}b](c)|[a {}b](c)|[a{} b](c)|[[a{}b] c](d)|[a [{}b](c)
[a](b{}c)|[a]({}b)|[a](b{})|[a](b({}c)d)|[a{}b]|[a{}b]{}|![a{}b](c)|![a](b{}c)|<https://{}a.b/c>|<https://a.b/{}c>|https://{}a.b
https://a.b/{}c|https://a.b/c{} d|https://a.b/c{}|*a{}b*|*{}a*|*a{}*|{}*a*|*a*{}|c{}*a*{}d|_a{}b_|_{}a_|_a{}_|{}_a_|_a_{}
c{}_a_{}d|**{}a**|**a{}**|__a{}b__|`a{}b`|`{}`|[*a{}b*](c)|[`a{}b`](c)|[a*{}b](c)|*a [b{}c](d) e*
[{}g]|[g{}]|[g]{}|{}[g]|[g][{}g]|[g][g{}]|[g]{}[g]|[{}][g]|[a{}b][g]|[a{}][g]|[{}a][]|[g][g]{}|{}[g][]|*a{}[g]b*|[*{}g*]|[`{}g`]
[a [g]{} b](c)|[a [b]{} c][g]|[[g{}]]|[[g]]{}|[https://l.m{}]|[https://l.m]{}|https://a.b/[g]{}
"""


@pytest.mark.parametrize("place", PLACES.replace("\n", "|").strip("|").split("|"))
def test_a_mark_is_read_as_by_the_parser_wherever_it_stands(place: str) -> None:
    for mark in [*PARTS, *"\0\\\x7f\ufffc²٣", "&AMP;", "&copy;", "&a1;", "&a", "\n\t", "\t\n", "\\*", "\\]", ")", "("]:
        is_common(place.replace("{}", mark))
        is_common(place.replace("{}", mark), has_labels=True)
        is_common(place.replace("{}", mark), has_labels=True, has_notes=True)


MASKED = [
    *(part for part in PARTS if "\ue000" not in part),
    *["{{ a }}", "{{b}}", "{% c %}", "{# d #}", "{{ e_f*g }}"] * 3,
]
MASKED += ["[a]({{ b }}/c)", "`{{ a }}`", "https://{{ a }}", "[{% a %}b]({{c}})", "[g]: {{ a }}\n"]


@given(st.lists(st.sampled_from(MASKED), max_size=9).map("".join), st.booleans())
def test_templates(text: str, has_labels: bool) -> None:  # noqa: FBT001 - likewise
    body = f"a{text}\n\n[g]: h\n" if has_labels else f"a{text}"
    quick = read_body(body, 0)
    blocks = [block for block in quick.root.walk() if block.content]
    with patch.object(InlineReader, "read", InlineReader.parse):
        assert [said_inline(block.inline) for block in read_body(body, 0).root.walk() if block.content] == [
            said_inline(block.inline) for block in blocks
        ]


def test_few_marks() -> None:
    chance = random.Random(1)  # noqa: S311 - the same texts each time
    count = 0
    for _ in range(4000):
        parts = chance.sample(PARTS, 4)
        text = "".join(chance.choice(parts) for _ in range(chance.randint(2, 8)))
        has_labels, has_notes = chance.random() < 0.4, chance.random() < 0.1
        count += is_common(text, has_labels=has_labels, has_notes=has_notes, break_at=chance.randint(0, 9))

    assert count > 1000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The port opens",
        "The **port** opens. *Really*, (*really*), **“really”**",
        "[a] [b][c][] [d]\n[e]",
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
    "<b>",
    "www.a.b",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_left_to_the_parser(text: str) -> None:
    assert not is_common(text)


@pytest.mark.parametrize(
    "text", ["[g]", "[G][]", "[*h*, `i`][g\nH]", "[*g*] [`G`]", "[[g]]", "[h] [h][i]", "[[h] i](j)"]
)
def test_references(text: str) -> None:
    assert is_common(text, has_labels=True)


@pytest.mark.parametrize("text", ["[[g] h][g]", "[h [g] i](j)", "[h*i][g]", "![g]", "[g\\]", "[g\x1ch]"])
def test_references_that_are_left_to_the_parser(text: str) -> None:
    assert not is_common(text, has_labels=True)


def test_brackets_where_there_are_footnotes() -> None:
    assert is_common("[a](b), [g] [1]", has_notes=True)
    assert not is_common("[^1]", has_notes=True)


@given(st.text(st.sampled_from("aK \t\n\u212a\u0131ßſẞÅﬁ日") | st.characters()))
def test_labels_are_compared_as_the_parser_compares_them(label: str) -> None:
    assert label_of(label) in (None, normalizeReference(label))
