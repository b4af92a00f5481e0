"""Blocks that are read without the parser are those that it would find."""

import os
from pathlib import Path

import pytest
from bodies import parsed, said
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_specifications import FOLDER, specified
from texts import MARKDOWN

from mdlint_news.parse import parse
from mdlint_news.parse.body import blocks, token_blocks

CORPUS = Path(os.environ.get("MDLINT_NEWS_CORPUS") or "/nowhere")

# What a line may begin with, what may stand behind it, and what the line may end with; `¦` stands for a pipe.
BEGINNINGS = """\
|||| |  |    |\t|- |- |* |+ |1. |1. |2. |10) |-  |-     |-\t|> |# |# |## |###|#|-|*|_|+|=|`|~|:|[|<|1|9876543210
- - |- > |> - |* * |1.|2)|--|**|__|==|```|~~~|---|***|<https:|<b|[a]|[x] |[ ] |[x]|[^a]|[a\\]|[a]:|[^a]:|- [x] |- [a
> |> |>  |>     |>\t|> - |> [a]:|  |  |  - |  > |    |* |* |1. |```|```|````|```a|   ```|    ```|```a ¦
~~~|~~~~|~~~a|   ~~~|===|====|---|<!--|  <!-- |<!-- a|a -->|-->|<!-->|<div|<div>|</div>|  <p |<p/>|<P>|<pre>|</pre>|<h1>
<h7>|<b>|<b>a|<a b="c">|<a b="c"> d|<a b=">" c>|<a b='>'>|</b>|</b> a|<br>|<br> a|<b ">" c> d|-- |--- a|: a|:: |== a
= =|=|[a|[a\\]|[a\\] |[a\\]:|[a\\|[b|b]|b]:|b]: c|<pre |</pre>|<script>|</script> a|<PRE>|<img
<img a="b" c>|<img a='b'/> |<i/> a|</i>|<audio>|</audio>|<i a=b>|<i a="b"c>|<I>|<i  a>|<i\ta>|<prey>|<pre-a>
"""
MIDDLES = """\
|||a|a b|a|é|*|-|=|_|#|.|)|:|]|]:|[|>|`|~|\\|\v|\u2028|\u3000|{{ a }}|{% b %}|a ¦ b|¦ a ¦ b ¦|¦---¦---¦|-¦-|--|- b|1. b
a ¦ b|:-|¦|---¦---|- - -|***|* * *|_ _\t_
"""
ENDS = r"\n|\n|\n|\n\n|\n\n| \n \n|\r\n|\t\n||\n\n\n"


def _texts(table: str) -> "st.SearchStrategy[str]":
    cells = (cell for line in table.split("\n") for cell in line.split("|"))
    return st.sampled_from([cell.replace("¦", "|") for cell in cells])


LINE = st.tuples(
    _texts(BEGINNINGS),
    _texts(MIDDLES),
    _texts(ENDS).map(lambda end: end.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t")),
)
TEXT = st.lists(LINE.map("".join), max_size=8).map("".join)


def compare(text: str, start: int = 0) -> None:
    assert said(blocks.read_body(text, start)) == said(parsed(text, start))


@settings(max_examples=1000)
@example("# a | b\n|---|---|\n")
@example("- a | b\n-|-\n")
@example("- a\n\n  b\n")
@example("- a\nb\n\n- - -\n")
@example("a\n    - b\n")
@example("- [^a]: b\n")
@example("- ```a\nb\n")
@example("- a\n####### b\n")
@example("+\na\n")
@example("a\n2. b\n")
@example("a\n* - b\n")
@example("- a\n  ---\n")
@example("> a\nb\n")
@example("> a\n> ---\n")
@example("```a\n    ```\n ````\nb\n")
@example("a\n-\n")
@example("a\nb|\n---\n")
@example("a\n~~~\n")
@example("<!-- a\n\n--> b\nc\n")
@example("<div>\n a\n \nb\n")
@example("a\n <!--b-->\nc\n")
@example(" a\n      - b\n")
@example("[a\nb]: c\n")
@example("[a\\]b\n[c\\]: d\n")
@example("<i>\na\n\n<pre>\n\n</PRE> a\nb\n")
@example("~~~`a`\n```\n~~~\n")
@example("```a|b\n---\n```\n")
@example("<h1>a|b\n-|-\n")
@example("a\n|b|c|\n|-|-|\n|d|e|\n")
@example("a\n|b|c|\n|-|\n|d|e|\n")
@example("a|b\n|c|\n|-|\n")
@example("a|b\n|-|-|\n|-|-|\n")
@example("  ## a ##\n ###\n # b | c\n|-|-|\n")
@example("a\n  - b\n  - c\n\nd\n   1. e\n")
@example("<!-- a|b -->\n|---|---|\n")
@example("[a]: b\n[a]: b|c\n:-|-\n")
@given(TEXT)
def test_lines_of_all_kinds(text: str) -> None:
    compare(text)


ENDINGS = st.sampled_from(["\n", "\n", "\n\n", "\r\n", " \n"])
LABELS = st.sampled_from(
    ["a", "A  b", "^a", "^a b", "`c`", "d*e*", " ", "", "[a]", "a]", "\\]", "é", "\x1c", "f\ng", "{{ h }}", "- i"]
)
ADDRESSES = st.sampled_from(
    ["u", "/u_v", "<u v>", "<>", "u(v)w", "(u", "u\\_v", "u&amp;v", "{{ u }}", "", "u v", "\nu", "u\x7f"]
)
TITLES = st.sampled_from(['"t"', "'t'", "(t)", '"t"u"', '"t', "t", '""', '"&amp;"', '"t" u', '"\\""', "", ""])
DEFINITION = st.builds(
    "{}[{}]:{}{}{}{}".format,
    st.sampled_from(["", "", "", " ", "    ", "> ", "- "]),
    LABELS,
    st.sampled_from(["", " ", "\t", "  "]),
    ADDRESSES,
    st.sampled_from([" ", "\t ", "", "\n", "\n  "]),
    TITLES,
)


@settings(max_examples=1000)
@example(["[a]: b", '"c"'], "\n")
@example(["[a]: b", '"c" d'], "\n")
@given(
    st.lists(st.one_of(DEFINITION, DEFINITION, TITLES, st.sampled_from(["", "[a]", "# [a]", "- [a]", "a"]))), ENDINGS
)
def test_definitions(lines: list[str], end: str) -> None:
    compare(end.join(lines))
    compare(end.join([*lines, "", "[a] [b][A b] [^a] [`c`] [é][] [f\ng]"]))


IN_OTHERS = st.sampled_from(
    ["- ", "* ", "1. ", "2. ", "> ", ">", ">     ", "  ", "    ", "      ", "   ", " ", "-   ", "[^n]: ", "[^m]:"]
)
HELD = st.builds(
    "{}{}{}".format,
    st.lists(IN_OTHERS, max_size=3).map("".join),
    st.sampled_from(
        [
            *"a a a a a b ## *** ``` ``` --- === <div> <!-- --> <!--c--> [d]: [^e]: - |f| |-| 3.".split(),
            "[ ] g",
            "",
            "",
            "\t",
        ]
    ),
    st.sampled_from(["\n", "\n", "\n", "\n\n", "\n \n", "\n    \n"]),
)


@settings(max_examples=2000)
@example(["- a\n\n", "  b\n", "c\n"])
@example(["- a\n", "  - b\n", "- c\n\n", "d\n"])
@example(["- a\n", "  2. b\n"])
@example(["- a\n\n", "      b\n \n", "      c\n"])
@example(["- a\n\n", "  ```\n\n", "  ```\n"])
@example(["- a\n\n", "  <!--\n\n", "  -->\n"])
@example(["> a\n", ">\n", "> - b\n", ">   - c\n"])
@example(["> a\n", "> > b\n", "c\n"])
@example(["[^a]: b\n", "c\n\n", "    d\n\n", "[^e]: f\n", "[^g]: h [^a]\n"])
@example(["- a\n", "<!-- b -->\n"])
@example(["- a\n", "  <div>\n\n"])
@example(["> > \n", "> \t\n"])
@given(st.lists(HELD, max_size=9))
def test_blocks_in_blocks(lines: list[str]) -> None:
    compare("".join(lines))


HEADER = st.sampled_from(
    ["| a | b |", "|a|b|  ", "| a |", "|a\\|b|", "|`|` a|", "||", "|||", "|", "| a | b", "a | b |", "|{{ a }}|b|"]
)
DELIMITERS = st.sampled_from(
    ["|---|---|", "| :-- | --: |", "|-|:-:| ", "|---|", "|-- -|-|", "||", "|", "|---|---", "-|-", "|:|-|"]
)
ROWS = st.sampled_from("| c | d |/|/||/|c|d|e|/| c/|c\\|d|/{{ a }}/|{% b %}// / |c|/c | d/- c/# c/>".split("/"))


@settings(max_examples=1000)
@given(
    st.lists(st.one_of(ROWS, HEADER), max_size=2),
    HEADER,
    DELIMITERS,
    st.lists(ROWS, max_size=5),
    st.sampled_from(["", "\n"]),
)
def test_tables(before: list[str], header: str, delimiters: str, rows: list[str], end: str) -> None:
    compare("\n".join([*before, header, delimiters, *rows]) + end)


def test_a_table_that_lacks_too_many_cells_for_the_parser() -> None:
    compare("\n".join([f"{'|a' * 260}|", f"{'|-' * 260}|", *["|a|"] * 260]))


@given(MARKDOWN)
def test_any_markdown(text: str) -> None:
    compare(text)


@pytest.mark.skipif(not FOLDER.is_dir(), reason="MDLINT_NEWS_SPECIFICATIONS names no folder of specifications")
@pytest.mark.parametrize("name", ["commonmark.json", "gfm.txt"])
def test_examples_of_a_specification(name: str) -> None:
    for text in specified(name):
        compare(text)
        compare(f"a\n\n{text}\n- b\n")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="MDLINT_NEWS_CORPUS names no folder of real posts")
def test_real_posts() -> None:
    for path in sorted(CORPUS.rglob("*.md")):
        text = path.read_bytes().decode()
        compare(text, parse(text).front_matter.body_start)


def test_a_post_of_plain_blocks_needs_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(token_blocks, "TokenReader", lambda *_: None)
    text = (
        '[u]: v\n[w]: x "y"\n'
        "**A** b\n[c](d)\n\n## E ##\n### Sources\n\n- f\n- [g](h)\n# S\n1) i\n\n2) j\n# K\n \n2026-01-02 l\n\n* * *\n"
        "| M |\n| :- |\n| n |\n\n> o\n>  p\n\n```py\nq\n```\nr:\n* s\n  t\nu\n\n"
    )
    body = blocks.read_body(text, 0)
    root = body.root

    assert [one.label for one in body.definitions] == ["U", "W"]
    assert [block.kind for block in root.children] == [
        *("paragraph", "heading", "heading", "list", "heading", "list", "heading", "paragraph", "break", "table"),
        *("quote", "code", "paragraph", "list"),
    ]  # fmt: skip
    texts = [block.text for block in root.walk() if block.kind == "paragraph"]
    assert texts == ["A b\nc", "f", "g", "i", "j", "2026-01-02 l", "o\np", "r:", "s\nt\nu"]
