"""A post says the same, whichever parser reads its Markdown."""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bodies import compare
from conftest import ROOT, Run
from hypothesis import example, given
from hypothesis import strategies as st
from test_oracle import BLOCKS, END
from test_specifications import FOLDER, specified
from texts import MARKDOWN

from mdlint_news.config import ConfigError, load
from mdlint_news.parse import parse
from mdlint_news.parse.body.event_inline import read_marks
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.lines import Lines
from mdlint_news.registry import registry

CORPUS = Path(os.environ.get("MDLINT_NEWS_CORPUS") or "/nowhere")

# One line of a post, and what it may be put into.
LINES = """\
a b|c *d* e|**f** g|`h` i|[j](http://k.l/m)|![n](o.png "p")
<b>q</b>|http://r.s/t?u=v|<https://w.x>|y  |é à — “z”|[b]
[c][b]|- a|* b|1. c|2. d|10) e|1986. f|# g|## h ##|> i|> - j|>|---
***|===|```|```py|~~~|    k|<div>|</div>|<!-- l -->|<br>
|||oo  |-|1.|*m|n_o_p|q * r|**s**t|_u_|__v__|\\*|&amp;|[[w]](x)|[b]: /y|[z]: <http://a.b/c> "d"|a | b|<a href="e">f</a>
日本**語**g|[h](<i j>)|[k](l(m))|[n](o 'p')|[*q](r)*|`s` `t`
<p>|<script>|</script>|<pre>|</pre>|<?u|?>|“*v*”|😀**w**|<é>|[b][]
""".replace("\n", "|").split("|")
INDENTS = ["", "", "", "", "> ", ">", "> > ", "- ", "  ", "   ", "    ", "1. ", "     ", "      ", "* ", "- > ", "> - "]
PLAIN = st.lists(st.tuples(st.sampled_from(INDENTS), st.sampled_from(LINES)).map("".join), max_size=9).map("\n".join)


@given(PLAIN)
def test_what_posts_are_made_of(text: str) -> None:
    compare(text)


@given(MARKDOWN)
def test_any_markdown(text: str) -> None:
    compare(text)


@given(BLOCKS)
def test_well_formed_markdown(text: str) -> None:
    compare(f"x\n\n{text}{END.replace('[^n]: A note.', '')}")


class Reader(InlineReader):
    """What markdown-it-py notes of a text in a body without definitions."""

    def __init__(self) -> None:
        super().__init__(Lines("", 0), {}, {})

    def marks(self, text: str) -> object:
        marks, emphasised = self._marks(text)
        return [mark for mark in marks if mark.rule in EVENTS], sorted(emphasised)


EVENTS = ("code", "html_inline", "break", "link", "image", "autolink")
# `¶` stands for a line end.
PARTS = """\
a|b |.|é|“|”|’|–|日|😀|€|٣|\u00a0|\u3000|\u200b|!| |1|$|-->|--|(|((|)|{{|%}|]:|*a*|**a**|_a_|__a__|***|____|``|`a`
<!-->|<!--->|<!-- a -->|<!--|<?a?>|<?|?>|<![CDATA[x]]>|<![CDATA[|]]>|<!X y>|<!x>|<a/>|<a b=c>|<a b='c' d>|</a >|</a b>
<a¶>|<http://a b>|<ab:c>|<a:b>|<x.y@z>|<x@é>|<mailto:x@y.z>|[a](<b>)|[a](b 'c')|[a](b (c))|[a]( b )|[a](b c)|[a]()
[a](<>)|[a](b¶'c')|![a](b)|![a](|[a]|[*a*](b)|[`a`](b)|[a<b>](c)|[a|](b(c))|¶|  ¶|&|&amp;|\\|~~|[^n]|\x85|\u2028
"""
INLINE = st.lists(st.sampled_from(PARTS.replace("\n", "|").replace("¶", "\n").split("|")), max_size=9).map("".join)


@given(INLINE)
@example("<?<x@é>")
def test_what_stands_in_a_text(text: str) -> None:
    text = f"a{text}".strip()
    marks = read_marks(text, has_definitions=False)

    assert marks is None or (marks[0], sorted(marks[1])) == Reader().marks(text)


@given(INLINE)
def test_what_stands_in_a_text_with_definitions(text: str) -> None:
    compare(f"x {text}\n\n[a]: b\n\n[a*]: c")


def test_news() -> None:
    paths = [*(ROOT / "tests" / "posts").glob("*.md"), *(ROOT / "examples").glob("*.md")]
    texts = [path.read_bytes().decode() for path in paths]

    assert sum(compare(text, parse(text).front_matter.body_start) for text in texts) >= 3


def test_any_order_of_lines() -> None:
    chance = random.Random(1)  # noqa: S311 - the same lines each time
    quick = 0
    for _ in range(3000):
        lines = (chance.choice(INDENTS) + chance.choice(LINES) for _ in range(chance.randint(1, 9)))
        quick += compare("\n".join(lines))

    assert quick > 500


@pytest.mark.skipif(not FOLDER.is_dir(), reason="MDLINT_NEWS_SPECIFICATIONS names no folder of specifications")
@pytest.mark.parametrize("name", ["commonmark.json", "gfm.txt"])
def test_examples_of_a_specification(name: str) -> None:
    assert sum(compare(text) for text in specified(name)) > 300


@pytest.mark.skipif(not CORPUS.is_dir(), reason="MDLINT_NEWS_CORPUS names no folder of real posts")
def test_real_posts() -> None:
    texts = [path.read_bytes().decode() for path in sorted(CORPUS.rglob("*.md"))]
    quick = sum(compare(text, parse(text).front_matter.body_start) for text in texts)

    assert quick > 0.6 * len(texts)


def test_findings_are_the_same(run: Run, write: Callable[[str, str], object]) -> None:
    write("a.md", "---\ntitle: T\n---\n\n## S\n\n- [b](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)\n")
    outcomes = [
        run("check", "--no-cache", "--config", f"parser = '{parser}'") for parser in ("markdown-it", "pyromark")
    ]

    assert "UR001" in outcomes[0].out
    assert outcomes[0] == outcomes[1]


def test_a_parser_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyromark", None)

    with pytest.raises(ConfigError, match=r"pyromark is not installed \(pip install 'mdlint-news\[fast\]'\)"):
        load(None, ("parser = 'pyromark'",), registry())


def test_the_version_names_the_parsers(run: Run) -> None:
    assert "pyromark" in run("--version").out.splitlines()[1]
