"""Template syntax is the generator's, not the reader's, wherever it stands."""

import time

import pytest

from mdlint_news.parse import parse
from mdlint_news.post import Post

OBJECT = "\ufffc"
LIQUID, INCLUDE, HUGO, MARKDOWN_CALL = (
    "{{ page.a | b }}",
    "{%- include a.html b='|' -%}",
    '{{< ref "a.md" >}}',
    "{{% a %}}",
)
SHOWN = [LIQUID, INCLUDE, HUGO, MARKDOWN_CALL]
COMMENT, ATTRIBUTES = "{# a | *b* #}", "{: .a title='*b*' }"
MDX = ["{a | b}", "{`}`}", "{{a: {b: '}'}}}", "<A.b c='*d*'>"]

SYNTAX = [
    *((template, OBJECT, "x.md") for template in SHOWN),
    (COMMENT, "", "x.md"),
    (ATTRIBUTES, "", "x.md"),
    *((template, OBJECT, "x.mdx") for template in MDX),
    ("{/* a | *b* */}", "", "x.mdx"),
]


def templates(post: Post) -> list[str]:
    return [post.source[span] for _, span in post.body.templates]


@pytest.mark.parametrize("syntax", SYNTAX, ids=lambda syntax: syntax[0])
@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("The *port* of {} opens.\n", "paragraph", "The port of {} opens."),
        ("*The {} port*\n", "paragraph", "The {} port"),
        ("## The {} port\n", "heading", "The {} port"),
        ("The {}\nport\n===\n", "heading", "The {}\nport"),
        ("- one\n- the {} port\n", "paragraph", "the {} port"),
        ("> the {} port\n", "paragraph", "the {} port"),
        ("| a | b |\n|---|---|\n| 1 | the {} port |\n", "cell", "the {} port"),
        ("[The {} port](https://a.b)\n", "paragraph", "The {} port"),
        ("The port.[^1]\n\n[^1]: The {} port.\n", "paragraph", "The {} port."),
    ],
)
def test_a_template_is_no_prose(syntax: tuple[str, str, str], text: str, kind: str, words: str) -> None:
    template, reads, path = syntax
    post = parse(text.format(template), path)
    block = [block for block in post.blocks if block.kind == kind][-1]

    assert templates(post) == [template]
    assert block.inline.prose.text == words.format(reads)


@pytest.mark.parametrize(
    ("template", "path"),
    [*((template, "x.md") for template in [*SHOWN, COMMENT]), *((template, "x.mdx") for template in MDX[:3])],
)
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[a]({})", "inline"),
        ("[a]({} 'Title')", "inline"),
        ("[a](https://b.c/{}/d?e)", "inline"),
        ("![a]({})", "inline"),
        ("[a][b]\n\n[b]: {}\n", "reference"),
        ("<https://b.c/{}/d>", "autolink"),
        ("See https://b.c/{}/d for more.", "bare"),
        ('<a href="{}">a</a>', "html"),
        ('<img src="https://b.c/{}">', "html"),
    ],
)
def test_an_address_that_a_template_writes_is_not_known(template: str, path: str, text: str, kind: str) -> None:
    post = parse(text.format(template), path)
    (link,) = post.links

    assert (link.kind, link.has_template) == (kind, True)
    assert link.url == post.source[link.url_span]
    assert template in link.url


@pytest.mark.parametrize(
    ("text", "path", "kinds", "words"),
    [
        ("{% comment %}\n# No\n\n- heading\n{% endcomment %}\n\nText\n", "x.md", ["comment"], ["Text"]),
        ("{% highlight py %}\n# no\n\n[a](b)\n{% endhighlight %}\n\nText\n", "x.md", ["tag"], ["Text"]),
        ("{{< highlight py >}}\n# no\n\n[a](b)\n{{< /highlight >}}\n\nText\n", "x.md", ["tag"], ["Text"]),
        ("{{< quote >}}\n\nThe *port*.\n\n{{< /quote >}}\n", "x.md", ["tag", "tag"], ["The port."]),
        ("{{% quote %}}The *port*.{{% /quote %}}\n", "x.md", ["tag", "tag"], [f"{OBJECT}The port.{OBJECT}"]),
        ('{{< figure src="a.png"\r\n  alt="b | c" >}}\r\n\r\nText\r\n', "x.md", ["tag"], ["Text"]),
        ("> {{ a\n> | b }} c\n", "x.md", ["output"], [f"{OBJECT}\n{OBJECT} c"]),
        ("{% raw %}{{ a }}{% endraw %}\n", "x.md", ["tag", "tag"], [f"{OBJECT}{{{{ a }}}}{OBJECT}"]),
        ("{% raw %}a{% endraw %} {{ b }}\n", "x.md", ["tag", "tag", "output"], [f"{OBJECT}a{OBJECT} {OBJECT}"]),
        ("{{ a | b: {{ c, d }} }}\n", "x.md", ["output"], [f"{OBJECT} }}}}"]),
        ("Text\n{:.a}\n", "x.md", ["attributes"], ["Text"]),
        ("## The port {#}\n", "x.md", [], ["The port {#}"]),
        ("Text\n{: .lead}\nMore\n", "x.md", ["attributes"], ["Text", "More"]),
        ("## The port {#port .a}\n", "x.md", ["attributes"], ["The port"]),
        ("| a |\n|---|\n{% for b in c %}\n| {{ b }} |\n{% endfor %}", "x.md", ["tag", "output", "tag"], ["a", OBJECT]),
        ("import A from 'a'\nimport B from 'b'\n\nText\n", "x.mdx", ["module"], ["Text"]),
        ("---\ntitle: a\n---\nexport const a = {\n  b: 'c'\n}\n\nText\n", "x.mdx", ["module"], ["Text"]),
        ("Text\nimport a\n\nText\nexport b\n", "x.mdx", [], ["Text\nimport a", "Text\nexport b"]),
        ("Text\r\nimport a\r\n", "x.mdx", [], ["Text\nimport a"]),
        ("importantly a\n", "x.mdx", [], ["importantly a"]),
        ("{/* a */} b {/* c */}\n", "x.mdx", ["comment", "comment"], ["b"]),
        ("{a /* } */} b {c}\n", "x.mdx", ["output", "output"], [f"{OBJECT} b {OBJECT}"]),
        ("<Chart\n  data={{a: [1, 2]}}\n  title='*b*'\n/>\n\nText\n", "x.mdx", ["output"], ["", "Text"]),
        ("{[1, 2].map(n => (\n  <li>{n}</li>\n\n))}\n\nText\n", "x.mdx", ["output"], ["Text"]),
        ("<Note>\n\nThe *port*.\n\n</Note>\n", "x.mdx", [], ["", "The port.", ""]),
        ("<>\n\nThe *port*.\n\n</>\n", "x.mdx", ["tag", "tag"], ["The port."]),
    ],
)  # fmt: skip
def test_templates_over_several_lines(text: str, path: str, kinds: list[str], words: list[str]) -> None:
    post = parse(text, path)

    assert [template.kind for template in post.body.templates] == kinds
    assert [block.text for block in post.blocks if block.content is not None] == words


@pytest.mark.parametrize("template", [LIQUID, INCLUDE, HUGO, COMMENT])
def test_template_syntax_acts_in_code_and_code_shows_its_source(template: str) -> None:
    post = parse(
        f"Write `a {template} b` [c](d '{template}').\n\n``` {template}  \n{template}\n```\n\n    {template}\n"
    )
    (paragraph, *codes) = post.blocks

    assert templates(post) == [template] * 5
    assert paragraph.text == f"Write {OBJECT} c."
    assert paragraph.name == f"Write a {template} b c."
    assert [link.title for link in post.links] == [template]
    assert [(code.kind, code.info) for code in codes] == [("code", template), ("code", "")]


@pytest.mark.parametrize(
    "text",
    ["`{a}` and ``<A.b> ` {c}``", "```\nimport a from 'b'\n{c}\n```", "~~~~\n~~~\n{a}\n~~~~", "\\{a} and \\`{b}\\`"],
)
def test_nothing_of_mdx_acts_in_code_or_behind_a_backslash(text: str) -> None:
    # A backslash before a backtick is no code, so that what follows acts.
    assert templates(parse(text, "x.mdx")) == (["{b}"] if "{b}" in text else [])


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("The {braces} of {a, b} and {sic}.", "x.md"),
        ("It is 100% {sic}, up 5 %} from {% before.", "x.md"),
        ("I <3 {{ the port, <A and {: it.", "x.md"),
        ("The array {{1,2},{3,4}} and the set {{a, b}, {c}}.", "x.md"),
        ("Text }} and %} and #} and >}}.", "x.md"),
        ("A {{ template\n\nnever runs }} over a blank line.", "x.md"),
        ("A {#hash and a {.5} price.", "x.md"),
        ("Prices of imports fell, and those of\nimport duties and\nexport goods rose.", "x.mdx"),
        ("Exported goods, exports and imports rose.", "x.mdx"),
        ("I <3 the port; 5 < 6 > 4.", "x.mdx"),
        ("A brace { that nothing closes.", "x.mdx"),
    ],
)
def test_prose_that_only_looks_like_a_template(text: str, path: str) -> None:
    post = parse(text, path)

    assert templates(post) == []
    assert "\n\n".join(block.text for block in post.blocks) == text


def test_a_string_of_the_front_matter_is_as_it_is_written() -> None:
    post = parse("---\ntitle: 'The {{ page.port }} port'\nlead: '{% include a.html %}'\n---\n{{ page.title }}\n")

    assert [value.text for _, _, value in post.front_matter.fields] == [
        "The {{ page.port }} port",
        "{% include a.html %}",
    ]
    assert templates(post) == ["{{ page.title }}"]


BEGINNINGS = [
    "{{",
    "{{ ",
    "{%",
    "{{<",
    "{#",
    "# {",
    "<A ",
    "<A.",
    "{",
    "import ",
    "import\n",
    "{:",
    "{{a}}",
    "{% raw %}",
]
BEGINNINGS += ["'\\", "`\\", "/*", "'", "`", "``a`", "~~~\n"]


@pytest.mark.parametrize("unit", BEGINNINGS)
@pytest.mark.parametrize(("first", "path"), [("", "x.md"), ("", "x.mdx"), ("{ ", "x.mdx")])
def test_many_beginnings_cost_no_more_than_one(first: str, path: str, unit: str) -> None:
    start = time.process_time()
    post = parse(first + unit * (100_000 // len(unit)), path)
    assert post.blocks

    # It takes a fraction of a second; a minute and more where each beginning looks for its end.
    assert time.process_time() - start < 5
