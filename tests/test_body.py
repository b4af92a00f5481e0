"""The body: blocks, tables, links and prose at their exact places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.parse import parse
from mdlint_news.parts import Block, Link
from mdlint_news.post import Post


def at(post: Post, *spans: tuple[int, int]) -> list[str]:
    return [post.source.text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "level", "span", "words"),
    [
        ("## Two words", 2, "## Two words", "Two words"),
        ("## Two words ##  ", 2, "## Two words ##", "Two words"),
        ("## Two words\t##", 2, "## Two words\t##", "Two words"),
        ("## Two ## words #", 2, "## Two ## words #", "Two ## words"),
        ("# C#", 1, "# C#", "C#"),
        ("#", 1, "#", ""),
        ("Two\nwords\n===", 1, "Two\nwords\n===", "Two\nwords"),
        ("> - ### In *both* `x`\n", 3, "### In *both* `x`", "In both \ufffc"),
        ("1. a\n\n   Deep\n   ----\n", 2, "Deep\n   ----", "Deep"),
        ("---\ntitle: x\n---\r\n\r\n## Two &amp; more\r\n", 2, "## Two &amp; more", "Two & more"),
    ],
)
def test_headings(text: str, level: int, span: str, words: str) -> None:
    post = parse(text)
    (heading,) = post.headings

    assert heading.level == level
    assert at(post, heading.span) == [span]
    assert heading.text == words


def test_blocks_form_a_tree() -> None:
    post = parse("# A\n\n> quote\n>\n> - one\n> - two\n\n```\n# no\n```\n\n<div>\n\n***\n\n    code\n")

    def shape(block: Block) -> list[object]:
        return [block.kind, *(shape(child) for child in block.children)]

    assert shape(post.body.root) == [
        "body",
        ["heading"],
        ["quote", ["paragraph"], ["list", ["item", ["paragraph"]], ["item", ["paragraph"]]]],
        ["code"],
        ["html"],
        ["break"],
        ["code"],
    ]
    items = [block for block in post.blocks if block.kind == "item"]
    assert at(post, *(item.span for item in items)) == ["- one", "- two"]
    assert all(item.is_inside("quote") for item in items)


def test_table_cells() -> None:
    text = "> | a | b \\| c |\n> |---|:-:|\n> |  | `x` | 3 |\n> only one\n"
    post = parse(text)
    (table,) = post.tables

    assert at(post, table.header.span, table.delimiter.span) == ["| a | b \\| c |", "|---|:-:|"]
    assert [cell.text for cell in table.header.cells] == ["a", "b | c"]
    assert at(post, *(cell.span for cell in table.header.cells)) == ["a", "b \\| c"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["", "\ufffc", "3"], ["only one"]]
    assert [at(post, row.span) for row in table.rows] == [["|  | `x` | 3 |"], ["only one"]]


@pytest.mark.parametrize(
    ("text", "kind", "whole", "shown", "url"),
    [
        ("a [b](https://c.d/e) f", "inline", "[b](https://c.d/e)", "b", "https://c.d/e"),
        ('[b]( <https://c.d/e f> "t" )', "inline", '[b]( <https://c.d/e f> "t" )', "b", "https://c.d/e f"),
        ("[b](https://c.d/e_(f)_g 'a (b)')", "inline", "[b](https://c.d/e_(f)_g 'a (b)')", "b", "https://c.d/e_(f)_g"),
        ("[b]()", "inline", "[b]()", "b", ""),
        ("[*a* `]` \\] b](c)", "inline", "[*a* `]` \\] b](c)", "*a* `]` \\] b", "c"),
        ("[b](\n  c)", "inline", "[b](\n  c)", "b", "c"),
        ("[b][C  d]\n\n[c d]: <https://e.f> 't'", "reference", "[b][C  d]", "b", "https://e.f"),
        ("[b][]\n\n> [B]:\n> https://e.f", "reference", "[b][]", "b", "https://e.f"),
        ("[b]\n\n[b]: https://e.f\n[b]: https://g.h", "reference", "[b]", "b", "https://e.f"),
        ("[b](c d)\n\n[b]: https://e.f", "reference", "[b]", "b", "https://e.f"),
        ("[![b](c.png)](https://e.f)", "inline", "[![b](c.png)](https://e.f)", "![b](c.png)", "https://e.f"),
        ("![b](c.png)", "inline", "![b](c.png)", "b", "c.png"),
        ("<https://c.d/e>", "autolink", "<https://c.d/e>", "https://c.d/e", "https://c.d/e"),
        ("see https://c.d/e_f_(g).", "bare", "https://c.d/e_f_(g)", "https://c.d/e_f_(g)", "https://c.d/e_f_(g)"),
        ("(www.c.de/f)", "bare", "www.c.de/f", "www.c.de/f", "www.c.de/f"),
        ("**https://c.d/**", "bare", "https://c.d/", "https://c.d/", "https://c.d/"),
        ("[https://c.d/e]", "bare", "https://c.d/e", "https://c.d/e", "https://c.d/e"),
        ("https://c.d/e&amp;", "bare", "https://c.d/e", "https://c.d/e", "https://c.d/e"),
        ("【https://c.d/e】", "bare", "https://c.d/e】", "https://c.d/e】", "https://c.d/e】"),
        ("https://c.d/e[^n]\n\n[^n]: x", "bare", "https://c.d/e", "https://c.d/e", "https://c.d/e"),
        ("[b](([c]\n\n[c]: https://e.f", "reference", "[b](([c]", "b", "https://e.f"),
        ("> - a\r\n>   [b\r\n>   c](d)", "inline", "[b\r\n>   c](d)", "b\r\n>   c", "d"),
        ("| a |\n|---|\n| [b](c\\|d) |", "inline", "[b](c\\|d)", "b", "c|d"),
    ],
)
def test_links(text: str, kind: str, whole: str, shown: str, url: str) -> None:
    post = parse(text)
    link = post.links[0]

    assert (link.kind, link.url) == (kind, url)
    assert at(post, link.span, link.text_span) == [whole, shown]


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("[b](https://c.d/a\\_b)", "https://c.d/a\\_b"),
        ("[b](https://c.d/?a&amp;b)", "https://c.d/?a&amp;b"),
        ("[b]\n\n[b]: <https://e.f> 't'", "https://e.f"),
        ("<https://c.d/e>", "https://c.d/e"),
        ("![b]( c.png )", "c.png"),
    ],
)
def test_address_is_found_where_it_is_written(text: str, raw: str) -> None:
    post = parse(text)
    (link,) = post.links

    assert at(post, link.url_span) == [raw]


@pytest.mark.parametrize(
    "text",
    [
        "`[a](b)` and `https://c.d`",
        "```\n[a](b) https://c.d\n```",
        "    https://c.d",
        "<!-- https://c.d [a](b) -->",
        "a <!-- https://c.d --> b",
        "[a] (b)",
        "[text](two words)",
        "\\[a](b)",
        "http://",
        "xhttps://c.d",
    ],
)
def test_no_link_where_markdown_has_none(text: str) -> None:
    assert list(parse(text).links) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Bold** and _it_ a*b c_d_e", "Bold and it a*b c_d_e"),
        ("a [b *c*](d) e", "a b c e"),
        ("a `code` ![img](x) https://c.d <https://e.f> z", "a \ufffc \ufffc \ufffc \ufffc z"),
        ("a&nbsp;b &lt; \\* &nope;", "a\u00a0b < * &nope;"),
        ("one  \ntwo\\\nthree\n   four", "one  \ntwo\nthree\nfour"),
        ("a<b>c</b>d<br>e <!-- f --> g", "acd\ne  g"),
        ("***all*** ~~out~~ ~one~ **open", "all out ~one~ **open"),
        ("```not code``", "```not code``"),
    ],
)
def test_prose_is_what_a_reader_reads(text: str, words: str) -> None:
    (paragraph,) = parse(text).paragraphs

    assert paragraph.inline.prose.text == words


def test_the_address_of_a_link_with_code_in_its_text_is_no_bare_one() -> None:
    (link,) = parse("[see `x` there](https://c.d/e)[^n]").links

    assert link.kind == "inline"


def test_each_character_of_prose_has_its_place() -> None:
    text = "> A **b** [c](d) &amp;\r\n> \\* `e` f"
    post = parse(text)
    prose = post.passages[0].prose

    places = {character: post.source[prose.span(n, n + 1)] for n, character in enumerate(prose.text)}
    assert places == {
        "A": "A", " ": " ", "b": "b", "c": "c", "&": "&amp;", "\n": "\r\n> ", "*": "\\*", "\ufffc": "`e`", "f": "f",
    }  # fmt: skip


def test_an_address_that_a_shortcode_is_given_is_one() -> None:
    text = '{{< figure src="https://a.eu/1.png" >}} and {% include card.html link="https://b.eu/2" %}\n'
    post = parse(text + '{% if site.url == "http://localhost:4000" %}x{% endif %} {{ "https://c.eu" | escape }}\n')

    assert at(post, *(url.span for url in post.urls)) == ["https://a.eu/1.png", "https://b.eu/2"]
    assert {url.where for url in post.urls} == {"template"}


def test_addresses_of_a_post_are_each_there_once() -> None:
    text = (
        "---\nimage: https://a.b/i.png\nsource_url: TODO\nnote: see https://c.d/e.\n"
        "lead: By <a href='https://j.k/l'>Ana</a>\nslug: a-b\n---\n"
        "[x][r] ![y][r] <https://f.g> `https://no.no`\n\n[r]: https://h.i\n"
    )
    post = parse(text)

    assert [(url.where, url.url) for url in post.urls] == [
        ("front matter", "https://a.b/i.png"),
        ("front matter", "TODO"),
        ("front matter", "https://c.d/e"),
        ("front matter", "https://j.k/l"),
        ("autolink", "https://f.g"),
        ("definition", "https://h.i"),
    ]
    assert at(post, *(url.span for url in post.urls)) == [url.url for url in post.urls]


@pytest.mark.parametrize(
    ("address", "scheme", "host", "tail"),
    [
        ("https://User@WWW.A.b.:80/c?d#e", "https", "www.a.b", "/c?d#e"),
        ("http://[::1]:8000/x", "http", "[::1]", "/x"),
        ("http://[server]:[port]/x", "http", "[server]", "/x"),
        ("/a/b", "", "", "/a/b"),
        ("mailto:a@b.c", "mailto", "", "a@b.c"),
        ("http://…", "http", "…", ""),
        ("//a.b/c", "", "a.b", "/c"),
    ],
)
def test_parts_of_an_address(address: str, scheme: str, host: str, tail: str) -> None:
    (url,) = parse(f"[x](<{address}>)").urls

    assert (url.scheme, url.host, url.tail) == (scheme, host, tail)


PARTS = (
    ["# ", "## ", "> ", "- ", "1. ", "* ", "    ", "| a | b |\n|---|---|\n| 1 |", "`", "**", "_", "[a](b)", "[a][b]"],
    ["[b]: https://c.d\n", "<https://c.d>", "https://c.d/e", "![", "](", "]", "\\", "&amp;", "<b>", "<!--", "-->"],
    ["\n", "\n\n", "\r\n", "\r", "\t", " ", "word", "é", "😀", "---", "===", "```", "~~~", "\0", "\ufeff", "\u3000"],
    ["---\ntitle: x\n---\n", "+++\n", "{", "<!-- mdlint-news-disable -->", "Sources", "|", "“", "2026-01-02"],
)
MARKDOWN = st.lists(st.sampled_from([part for parts in PARTS for part in parts]), max_size=30).map("".join)


@given(MARKDOWN)
def test_every_view_survives_every_text_and_points_into_it(text: str) -> None:
    post = parse(text, "2026-01-01-x.md")
    length = len(text)

    spans = [block.span for block in post.blocks]
    spans += [line for block in post.blocks for line in block.lines]
    for link in post.links:
        spans += [link.span, link.text_span, link.url_span]
        assert link.kind in ("reference", "image") or link.span.start <= link.url_span.start
    for passage in post.passages:
        spans += [passage.prose.span(n, n + 1) for n in range(len(passage.text))]
    spans += [url.span for url in post.urls]
    spans += [entry.span for sources in post.sources for entry in sources.entries]
    spans += [row.span for table in post.tables for row in table.rows]
    spans += [directive.span for directive in post.directives]
    assert post.metadata is not None
    assert all(0 <= start <= end <= length for start, end in spans)


@given(MARKDOWN)
def test_a_plain_character_of_prose_is_the_character_of_the_file(text: str) -> None:
    post = parse(text)
    for passage in post.passages:
        for number, character in enumerate(passage.text):
            raw = post.source[passage.prose.span(number, number + 1)]
            assert raw == character or character in "\ufffc\n&\ufffd" or raw.startswith(("\\", "&", '"', "'"))


@given(MARKDOWN)
def test_line_ends_of_either_kind_read_the_same(text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    posts = [parse(plain), parse(plain.replace("\n", "\r\n"))]

    def seen(post: Post) -> list[object]:
        links: list[Link] = list(post.links)
        return [
            [(block.kind, post.source.position(block.span.start)) for block in post.blocks],
            [(link.kind, link.url, post.source.position(link.span.start)) for link in links],
        ]

    assert seen(posts[0]) == seen(posts[1])


@pytest.mark.parametrize("text", [">- <pre\n>", "> - ```\n>", ">- <!--\n>\n>"])
def test_a_quote_may_end_in_what_is_never_closed(text: str) -> None:
    post = parse(text)

    assert [block.kind for block in post.blocks][:3] == ["quote", "list", "item"]
    assert all(block.span.end <= len(text) for block in post.blocks)
