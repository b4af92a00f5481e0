"""What stands inside a text is named where it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.parse import parse
from mdlint_news.parts import Block
from mdlint_news.text import Span


@pytest.mark.parametrize(
    ("text", "raw", "title"),
    [
        ("[a](b \"The 'port'\")", "The 'port'", "The 'port'"),
        ("[a](b \n\t'The port'\n )", "The port", "The port"),
        ("[a](<> 'The port')", "The port", "The port"),
        ("[a](b 'The \\'port\\'')", "The \\'port\\'", "The 'port'"),
        ("[a](<b c> (The &amp; port))", "The &amp; port", "The & port"),
        ("[a](b\n'The\nport')", "The\nport", "The\nport"),
        ("> ![a](b\n> 'The port')", "The port", "The port"),
        ("[a][b]\n\n> [b]: c\n> 'The port'", "The port", "The port"),
        ("[a](b '')", "", ""),
        ("| a |\n|---|\n| [a](b 'c\\|d') |", "c\\|d", "c|d"),
    ],
)
def test_titles_of_links(text: str, raw: str, title: str) -> None:
    post = parse(text)
    (link,) = post.links

    assert link.title_span is not None
    assert (post.source[link.title_span], link.title) == (raw, title)


@pytest.mark.parametrize(
    ("text", "label", "whole", "url", "title"),
    [
        ("[A  b]: c", "A B", "[A  b]: c", "c", None),
        ("[a]:\n  <b c>\n  'd'\n", "A", "[a]:\n  <b c>\n  'd'", "b c", "d"),
        ("- [a]: b 'c' \n", "A", "[a]: b 'c'", "b", "c"),
        ("> [a]: b\r\n> (c\r\n> d)\r\nText", "A", "[a]: b\r\n> (c\r\n> d)", "b", "c\r\n> d"),
        ("[a]: b\n[a]: c\n", "A", "[a]: b", "b", None),
    ],
)
def test_definitions(text: str, label: str, whole: str, url: str, title: str | None) -> None:
    post = parse(text)
    (definition,) = post.body.definitions

    assert (definition.label, post.source[definition.span]) == (label, whole)
    assert post.source[definition.url_span] == url
    assert (definition.title_span and post.source[definition.title_span]) == title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* __c__ ~~d~~", [("emphasis", "*b*", "b"), ("strong", "__c__", "c"), ("strikethrough", "~~d~~", "d")]),
        ("***a** b*", [("emphasis", "***a** b*", "**a** b"), ("strong", "**a**", "a")]),
        ("*a **b\r\nc** d*", [("emphasis", "*a **b\r\nc** d*", "a **b\r\nc** d"), ("strong", "**b\r\nc**", "b\r\nc")]),
        ("**a*", [("emphasis", "*a*", "a")]),
        ("[*a*](b) | *c", [("emphasis", "*a*", "a")]),
        ("a_b_c * d *", []),
    ],
)
def test_emphasis(text: str, expected: list[tuple[str, str, str]]) -> None:
    post = parse(text)
    found = [emphasis for block in post.blocks for emphasis in block.inline.emphasis]

    assert [(kind, post.source[span], post.source[text_span]) for kind, span, text_span in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`a` ``b`c`` ` d `", [("`a`", "a"), ("``b`c``", "b`c"), ("` d `", "d")]),
        ("`a\r\nb`", [("`a\r\nb`", "a b")]),
        ("> `a\n> b`", [("`a\n> b`", "a b")]),
        ("| a |\n|---|\n| `b\\|c` |", [("`b\\|c`", "b|c")]),
        ("`` `a` ``", [("`` `a` ``", "`a`")]),
        ("*`a*`", [("`a*`", "a*")]),
        ("``a \\`b\\` c", []),
    ],
)
def test_code_spans(text: str, expected: list[tuple[str, str]]) -> None:
    post = parse(text)
    found = [code for block in post.blocks for code in block.inline.codes]

    assert [(post.source[span], code) for span, code in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a<b>c</B >", [("<b>", "b", False), ("</B >", "b", True)]),
        ("<br/> <!-- x --> <?y?>", [("<br/>", "br", False), ("<!-- x -->", "", False), ("<?y?>", "", False)]),
        ("a <x-y\n  z='>'> b", [("<x-y\n  z='>'>", "x-y", False)]),
        ("<div>\n<p>a</p>\n", [("<div>", "div", False), ("<p>", "p", False), ("</p>", "p", True)]),
        ("<script>\nif (a<b>c) {}\n</script>", [("<script>", "script", False), ("</script>", "script", True)]),
        ("`<b>` \\<i> 5 < 6", []),
    ],
)
def test_tags(text: str, expected: list[tuple[str, str, bool]]) -> None:
    post = parse(f"{text}\n")
    found = [tag for block in post.blocks for tag in block.inline.tags]

    assert [(post.source[span], name, is_closing) for span, name, is_closing in found] == expected


@pytest.mark.parametrize(
    ("text", "whole", "shown", "url"),
    [
        ("a <a href='b&amp;c'>d *e*</a> f", "<a href='b&amp;c'>d *e*</a>", "d *e*", "b&c"),
        ("<p>\n<A title=x HREF=b >c\nd</A>\n", "<A title=x HREF=b >c\nd</A>", "c\nd", "b"),
        ('<img alt="a" src="b.png">', '<img alt="a" src="b.png">', "", "b.png"),
        ("a <a href=''>b</a>", "<a href=''>b</a>", "b", ""),
        ("<a href=b>c", "<a href=b>", "", "b"),
        ('a <img src="b.png"> c</a>', '<img src="b.png">', "", "b.png"),
        ("<iframe src='//a.b/c'></iframe>", "<iframe src='//a.b/c'>", "", "//a.b/c"),
    ],
)
def test_links_in_html(text: str, whole: str, shown: str, url: str) -> None:
    post = parse(text)
    (link,) = post.links

    assert (link.kind, link.url) == ("html", url)
    assert (post.source[link.span], post.source[link.text_span]) == (whole, shown)


def test_footnotes() -> None:
    post = parse("The port[^a b] opens.[^1] No[^2].\n\n[^1]: A note\n    with *more*.\n\n> [^a b]: Another.\n")
    (paragraph, *_) = post.blocks
    notes = [block for block in post.blocks if block.kind == "note"]

    assert [(post.source[span], label) for span, label in paragraph.inline.notes] == [("[^1]", "1")]
    assert [(post.source[note.span], note.info) for note in notes] == [("[^1]: A note\n    with *more*.", "1")]
    assert [[child.text for child in note.children] for note in notes] == [["A note\nwith more."]]


def test_footnotes_are_found_where_nothing_else_is_defined() -> None:
    post = parse("The port[^1] *opens*.\n\n[^1]: A note\n")
    (paragraph, *_) = post.blocks

    assert [(post.source[span], label) for span, label in paragraph.inline.notes] == [("[^1]", "1")]
    assert paragraph.text == "The port\ufffc opens."


def test_tasks() -> None:
    post = parse("- [ ] a\n- [X] *b*\n- [x]c\n- d\n\n1. [x] e\n")
    items = [block for block in post.blocks if block.kind == "item"]

    assert [(item.is_done, item.children[0].text) for item in items] == [
        (False, "a"),
        (True, "b"),
        (None, "[x]c"),
        (None, "d"),
        (True, "e"),
    ]
    assert [post.source[item.children[0].span] for item in items] == ["a", "*b*", "[x]c", "d", "e"]


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        ("a  \nb\\\nc\nd", ["  \n", "\\\n"]),
        ("> a   \r\n> b", ["   \r\n> "]),
        ("*a\\\nb*", ["\\\n"]),
        ("a  \n", []),
        ("## a  \n## b\\\n", []),
    ],
)
def test_hard_breaks(text: str, breaks: list[str]) -> None:
    post = parse(text)

    assert [post.source[span] for block in post.blocks for span in block.inline.breaks] == breaks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>The <b>port</b> &amp;\nthe sea</p>", "The port &\nthe sea"),
        ("<div>\n*The* port\n</div>", "*The* port"),
        ("<p>&frac12; &#x1F600; &AMP; &#65; &no; &#xz;</p>", "½ 😀 & A &no; &#xz;"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\n\nb"),
        ("<div>a<br>b<code>c</code><!-- d --></div>", "a\nb\ufffc"),
        ("<pre>\na\n</pre>", "\ufffc"),
        ("<style>\na {}\n</style>", "\ufffc"),
        ("<!--\na -->", ""),
        ("<div>a <b", "a <b"),
    ],
)
def test_prose_of_an_html_block(text: str, words: str) -> None:
    (block,) = parse(text).blocks

    assert (block.kind, block.text) == ("html", words)


PARTS = (
    ["*", "**", "_", "~~", "`", "``", "[", "](a)", "](b 'c')", "![", "][d]", "[^1]", "<b>", "</b>", "<a href='e'>"],
    ["</a>", "https://f.g", "<https://h.i>", "<!--", "-->", "\\", "&amp;", "{{ j }}", "{% k %}", "{: .l}", " ", "\r\n"],
    ["  \n", "\n", "# ", "> ", "- ", "1. ", "- [x] ", "\n\n", "\n\n[d]: m 'n'\n\n", "\n\n[^1]: ", " | ", "<div>\n"],
    ["| o | p |\n|--|--|\n| ", "word", "é", "😀", "    ", "\t", "```\n", "---\n", "\0"],
)


def holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def crosses(one: Span, other: Span) -> bool:
    return one.start < other.start < one.end < other.end


def parts(block: Block) -> list[Span]:
    """The places of what stands in a block."""
    inline = block.inline
    found = [*inline.breaks]
    for named in (inline.links, inline.emphasis, inline.codes, inline.tags, inline.notes):
        found += [part.span for part in named]
    return sorted(found)


@given(st.lists(st.sampled_from([part for row in PARTS for part in row]), max_size=40).map("".join))
def test_places_nest(text: str) -> None:
    post = parse(text)
    assert holds(Span(0, len(text)), post.body.root.span)
    for block in post.blocks:
        parent = block.parent
        assert parent is not None
        assert holds(parent.span, block.span)
        assert all(holds(block.span, part) for part in parts(block))
        assert all(before.span.end <= after.span.start for before, after in pairwise(block.children))
        for link in block.inline.links:
            assert holds(link.span, link.text_span)
            assert link.kind == "reference" or holds(link.span, link.url_span)
            assert link.title_span is None or link.kind == "reference" or holds(link.span, link.title_span)
        markdown = [emphasis.span for emphasis in block.inline.emphasis] + [code.span for code in block.inline.codes]
        markdown += [link.span for link in block.inline.links if link.kind != "html"]
        assert not any(crosses(one, other) for one in markdown for other in markdown)
