"""What it costs to check a text grows as the text does, whatever is repeated in it."""

import gc
import time
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from math import log
from statistics import fmean

import pytest

from mdlint_news import lint
from mdlint_news.checker import Checker
from mdlint_news.config import Bound, Configs
from mdlint_news.parse import parse
from mdlint_news.post import Post
from mdlint_news.registry import registry

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


def before(piece: str, end: str = "") -> Callable[[int], str]:
    return lambda length: HEAD + piece * (length // len(piece)) + end


def fenced(fence: str, text: Callable[[int], str]) -> Callable[[int], str]:
    return lambda length: f"{fence}\n{text(length)}\n{fence}\n\nThe ferries go.\n"


BLOW_UPS: dict[str, Callable[[int], str]] = {
    "brackets": lambda length: HEAD + "[" * (length // 2) + "]" * (length // 2),
    "links in links": before("[a](https://a.b/c "),
    "backticks": lambda length: HEAD + "".join("`" * (n % 60 + 1) + "a " for n in range(length // 32)),
    "pipes": before("|"),
    "columns": lambda length: HEAD + "|a" * (length // 4) + "|\n" + "|-" * (length // 4) + "|\n| b |\n",
    "rows": lambda length: HEAD + "| a | c |\n|---|---|\n" + "| b | 5 % |\n" * (length // 12),
    "less than": before("<"),
    "tags": before('<a href="b" '),
    "emphasis": before("*a **b _c "),
    "emphasis of one kind": before("**a*"),
    "quotation marks": before('“a ‘b "'),
    "quotes": before("> - "),
    "headings": before("## 1. A: **b** –\n"),
    "one paragraph": before("On 3 March 2026, I cannot say that TODO, NATO – e.g. 5 % – turn0search1. "),
    "sources": before("- NATO, “Ports,” 2 Mar 2026 – https://www.nato.int/a?utm_source=b\n", "\n## Sources\n"),
    "addresses": before("https://a.b/news_123456/c?d=e&utm_source=f "),
    "no blank": before("a1–é,"),
    "aliases": fenced("---", lambda length: "a: &a [b]\n" + "".join(f"k{n}: *a\n" for n in range(length // 10))),
    "YAML": fenced("---", lambda length: f"tags: {'[' * (length // 2)}{']' * (length // 2)}"),
    "a title": fenced("---", lambda length: f"title: {'A: b, c – ' * (length // 10)}"),
    "TOML": fenced("+++", lambda length: f"tags = {'[' * (length // 2)}{']' * (length // 2)}"),
    "tables of TOML": fenced("+++", lambda length: "".join(f"[a{n}.b]\nc = 1\n" for n in range(length // 16))),
    "JSON": lambda length: f'{{"tags": {"[" * (length // 2)}{"]" * (length // 2)}}}\n\nThe ferries go.\n',
}
SIZES = (4_000, 8_000, 16_000, 32_000)
# What a rule may take for the longest is forgiven; the exponent of what is linear is 1, that of a square 2.
FORGIVEN, MOST_EXPONENT = 0.01, 1.5


def exponent(costs: Sequence[float]) -> float:
    """Fit `cost = factor * size ** exponent` by least squares of the logarithms."""
    xs, ys = [log(size) for size in SIZES], [log(max(cost, 1e-6)) for cost in costs]
    x, y = fmean(xs), fmean(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def cost_of(one: Bound, post: Post) -> float:
    """The least that a rule takes for a post, of a few times. Whatever it asks of the post is there."""
    costs = []
    for _ in range(3):
        begun = time.process_time()
        deque(one.rule.check(post, **one.options), maxlen=0)
        costs.append(time.process_time() - begun)
        if costs[0] < FORGIVEN:
            break
    return min(costs)


@pytest.fixture(scope="module")
def everything() -> Checker:
    """Check with all rules, those among them that are off by default."""
    return Checker(Configs(registry(), isolated=True, inline=("select=['ALL']",)))


@pytest.mark.parametrize("blow_up", BLOW_UPS)
def test_the_cost_of_each_rule_grows_with_the_text(everything: Checker, blow_up: str) -> None:
    path = "2026-03-05-ferries.md"
    posts = [everything.read(BLOW_UPS[blow_up](size), path) for size in SIZES]
    rules = [one for one in everything.rules(path) if one.rule.subject == "post"]
    gc.disable()
    try:
        for post in posts:
            assert isinstance(post, Post)
            assert not everything.stages(post).found.problems
        costs = {one.rule.name: [cost_of(one, post) for post in posts if isinstance(post, Post)] for one in rules}
    finally:
        gc.enable()

    assert len(rules) > 80
    grown = {name: exponent(taken) for name, taken in costs.items() if taken[-1] > FORGIVEN}
    assert {name: costs[name] for name in grown if grown[name] > MOST_EXPONENT} == {}


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
