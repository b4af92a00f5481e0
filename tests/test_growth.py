"""What it costs to check a text grows as the text does, whatever is repeated in it."""

import gc
import time
from collections.abc import Callable
from functools import partial

import pytest

from mdlint_news import lint
from mdlint_news.parse import parse

HEAD = "---\ntitle: Ferries\ndate: 2026-03-05\n---\n\nThe ferries go.\n\n"
SHORT, LONG = 3_000, 24_000
# Eight times the text may cost this many times as much; what grows with its square costs 64 times as much.
MOST = 24.0
NOTICEABLE = 0.4
TOKENS = (
    *("[", "]", "[a](", "![", "[[a]", "](", "(", "((a)", "<", "<a ", '<a href="', "<!--", "-->", "<br>", "<p>", "</p>"),
    *("`", "`` ` ", "*", "**", "_", "~~", "***a ", "a*b_", "&", "&amp;", "\\", "{{", "{%", "{#", "{{< ", "$", "|", "^"),
    *(">", "> ", "- ", "1. ", "# ", "\n# a\n", "\n- a", "\n> a", "\n    a", "\n|a|b|", "\n---\n", "\n===\n", "\n```\n"),
    *("a", "é", " ", "\t", "\n\n", "\r", "\0", "\u202f", "\u2011", "\u200b", '"', "“", "‘a", "«", "…", "A: b ", "A. "),
    *(
        "https://",
        "https://a.b/c ",
        "http://http://",
        "www.a.b ",
        "a@b.c ",
        "/",
        "-",
        "—",
        ".",
        ",",
        ":",
        "=",
        "%",
        "@",
    ),
    *("2026-03-05 ", "5 May ", "1,", "$5 ", "5% ", "[1]", "[^a]", "[^a]: b\n", "[a]: /b\n", "a b c d e. ", "I cannot "),
    *("turn0search1 ", "【1†a】", "TODO ", "[TK] ", "Sources:\n", "### Sources\n- a\n", "\n**A**\n", "<div>\n"),
    *(
        "\n- Reuters, “A,” 5 May 2026 – https://a.b/c",
        "<!-- mdlint-news-disable -->\n",
        "<!-- mdlint-news-disable UR001 -->\n<!-- mdlint-news-enable -->\n",
        "<!-- mdlint-news-disable-line UR001 TX001 -->\n",
        "<!-- mdlint-news-disable-next-line -->\n\n[a](/TODO)\n\n",
        "No summary ",
        "This article is ",
    ),
    *("<?", "<![CDATA[", "<!a ", 'a <a b="', "[a]: <", "![a]( ", '[a](b "c ', "&#", "$$", "{{% a ", ":::"),
)
KEYS = (
    "title",
    "description",
    "author",
    "slug",
    "date",
    "image",
    "category",
    "canonical_url",
    "sources",
    "draft",
    "lang",
)
# Where a text stands decides who reads it. No token may end the place that it is put in.
PLACES = {
    "heading": HEAD + "## a %s b\n",
    "entry": HEAD + "### Sources\n\n- [Reuters](https://a.b/c) %s, March 3, 2026\n- Reuters, %s – https://a.b/d\n",
    "url": HEAD + "### Sources\n\n- [Reuters](https://a.b/c/%s)\n",
    "link": HEAD + "[%s](https://a.b/c)\n",
    "cell": HEAD + "| a | b |\n|---|---|\n| x %s y | z |\n",
    "value": "---\n" + "".join(f'{key}: "%s"\n' for key in KEYS) + 'tags: ["%s"]\n---\n\nText.\n',
    "key": '---\n"%s": 1\n---\n\nText.\n',
    "plain": "---\ntitle: a%s\n---\n\nText.\n",
    "quote": HEAD + "> a %s b\n",
    "attribute": HEAD + '<p title="%s">%s</p>\n',
    "comment": HEAD + "<!-- %s -->\n",
    "code": HEAD + "```\n%s\n```\n",
    "label": HEAD + "Sources: a %s b\n\n**%s**\n",
    "footnote": HEAD + "a[^1]\n\n[^1]: a %s b\n",
}
PIECES = (
    "*",
    "[",
    "]",
    "(",
    "<",
    "`",
    " ",
    "–",
    ", ",
    "“",
    "’s ",
    "\\",
    "|",
    "%20",
    "&amp;",
    "/",
    "?a=",
    "2026 ",
    "a",
    "é",
    "_",
    ".",
    "&",
)


def cost(text: str) -> float:
    """The seconds of the processor that a check takes, without those that go into what other tests have left behind."""
    gc.disable()
    try:
        begun = time.process_time()
        lint(text, "2026-03-05-ferries.md")
        return time.process_time() - begun
    finally:
        gc.enable()


def grows_with(text: Callable[[int], str]) -> None:
    """Assert that the cost of a text grows with its length."""
    taken = cost(text(LONG))
    assert taken < NOTICEABLE or min(taken, cost(text(LONG))) < MOST * max(cost(text(SHORT)), cost(text(SHORT)))


@pytest.mark.parametrize("token", TOKENS, ids=repr)
def test_the_cost_of_a_repeated_token_grows_with_the_text(token: str) -> None:
    grows_with(lambda length: HEAD + token * (length // len(token)))


def text_of(place: str, piece: str, length: int) -> str:
    return PLACES[place].replace("%s", piece * (length // len(piece)))


@pytest.mark.parametrize("place", PLACES)
def test_the_cost_of_a_long_text_grows_with_it_wherever_it_stands(place: str) -> None:
    for piece in PIECES:
        grows_with(partial(text_of, place, piece))


@pytest.mark.parametrize(
    "value",
    [
        "[" * 3_000,
        "{a: " * 3_000,
        "- " * 3_000,
        "a: &a [" + ", ".join(["*a"] * 3_000) + "]",
        "\n".join(f"k{n}: &k{n} [*k{max(n - 1, 0)}, *k{max(n - 1, 0)}]" for n in range(40)),
        '"' + "\\u0041" * 3_000 + '"',
        "'" * 3_000,
        "|\n" + "  a\n" * 3_000,
        "? " * 3_000,
        "!!python/object/apply:os.system ['true']",
    ],
    ids=lambda value: value[:12],
)
def test_front_matter_that_is_nested_or_repeats_itself_is_read_or_called_damaged(value: str) -> None:
    for fence, text in (
        ("---", f"x: {value}"),
        ("+++", f"x = {value}"),
        ("+++", f"{value} = 1"),
        ("", f'{{"x": {value}}}'),
    ):
        whole = f"{fence}\n{text}\n{fence}\n\nText.\n" if fence else f"{text}\n\nText.\n"
        begun = time.process_time()
        post = parse(whole)
        assert post.front_matter.body_start <= len(whole)
        assert not lint(whole).problems
        assert time.process_time() - begun < 5
