"""What is remembered of the last version of a document changes nothing that is found in the next."""

from collections.abc import Iterator
from datetime import date

import pytest
from bodies import said as said_of_body
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mdlint_news.config import Bound
from mdlint_news.diagnostic import Checked
from mdlint_news.engine import lint
from mdlint_news.finding import Finding
from mdlint_news.parse import parse
from mdlint_news.post import Post
from mdlint_news.registry import registry
from mdlint_news.server.change import change
from mdlint_news.server.memory import Memory
from mdlint_news.testing import examples
from mdlint_news.text import Span

TODAY = date(2026, 3, 6)
RULES = registry()
BOUND = [Bound(rule, dict(rule.check.__kwdefaults__ or {}), None) for rule in RULES.rules]
PAGES = sorted({one.text for rule in RULES.rules for one in examples(rule)})
BODIES = [text[parse(text).front_matter.body_start :].strip("\n") for text in PAGES]
REFERRING = [
    "Read [this][a], ![that] [b] and [a] in `code` *at* https://port.city/, <b>now</b>.[^1]  \nIt goes on.",
    "[a]: https://port.city/XXXX 'Ports'\n[b]: <https://port.city/b>",
    "[^1]: A note of [this][a].",
    '{{ ports }} and {% include port.html url="https://port.city/XXXX" %} on https://port.city/{{ id }}',
    "Ports\n{: .lead}",
    "{% raw %}\n\n{{ x }}\n\n{% endraw %}",
    "Ports {% comment %} TODO\n\n5 May 2031 {% endcomment %} and https://port.city/XXXX",
    "{% for port in ports %}\n| {{ port }} | {{ port.size }} |\n{% endfor %}",
    "> - [Ports](https://port.city/TODO) *of* 5 %\n>   and **more**, 2026-02-31\n> - `one`&amp;two \\* three",
]
HEADS = [
    "",
    "---\ntitle: A day of 2025\ndate: 2026-03-05\n---\n\n",
    "---\ntitle: Ports\nsources:\n  - https://port.city/XXXX\n  - Reuters, “Ports,” 3 Jan 2031 – https://reut.rs/x\n---\n",
    '+++\ntitle = "Ports – TODO"\ndate = 2026-03-01\n+++\n',
]
TYPED = [
    *("x", "5", " ", "\n", "\n\n", "*", "**", "_", "`", "|", "[", "](", "(", ")", "“", "”", "?", ".", "\r", "\u2011"),
    *("# ", "## Sources\n\n", "\n\n**Sources:**\n\n", "Sources:", "\n- ", "\n1. ", "> ", "---\n", "```\n", "<div>"),
    *("https://port.city/XXXX ", "2026-02-31", "5 May 2031", "TODO", "5%", "5 %", "\u202f", "â€™", "&amp;", "\\"),
    *("[^1]", "\n[^1]: A note.\n", "[a]", "\n[a]: https://b.c/XXXX\n", "{{ x }}", "\n| a | b |\n|---|---|\n"),
    *(
        "<!-- mdlint-news-disable-line -->",
        "{% raw %}",
        "{% endraw %}",
        "{: .x}",
        "{% comment %}",
        "{% endcomment %}",
        "\n{: .x}\n",
        "{%",
        "%}",
        "{{",
        "}}",
    ),
    *("[this][a] ", "![a] ", "[a]", "\ue000", '{% include x url="https://port.city/XXXX" %}'),
]


@st.composite
def posts(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(HEADS)) + "\n\n".join(
        draw(st.lists(st.sampled_from(BODIES) | st.sampled_from(REFERRING), min_size=1, max_size=6))
    )
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\n", "\r\n"])))


@st.composite
def edits(draw: st.DrawFn) -> tuple[float, int, str]:
    """Where something is typed, how many characters it replaces, and what it is."""
    length = draw(st.sampled_from([0, 0, 0, 1, 2, 30, 300]))
    return draw(st.floats(0, 1)), length, draw(st.sampled_from(["", *TYPED]) | st.sampled_from(PAGES))


def said(checked: Checked) -> object:
    return checked.diagnostics, checked.suppressed, sorted(checked.unsaid, key=repr), checked.problems


def read(text: str, name: str = "2026-03-05-ports.md") -> Post:
    return parse(text, name, today=TODAY)


@settings(max_examples=80)
@given(posts(), st.lists(edits(), min_size=1, max_size=4))
@example("Ports.", [(0.0, 0, "\n[a]: https://port.city/XXXX\n"), (0.0, 0, "# Ports\n\nThey open.\n")])
def test_a_version_is_checked_as_if_it_were_the_first(text: str, typed: list[tuple[float, int, str]]) -> None:
    memory = Memory()
    for place, length, new in [(0.0, 0, ""), *typed]:
        at = round(place * len(text))
        text = text[:at] + new + text[at + length :]
        post = read(text)
        memory.turn_to(post)

        assert said_of_body(post.body) == said_of_body(read(text).body)
        assert said(lint(post, BOUND, RULES)) == said(lint(read(text), BOUND, RULES))


def test_what_is_found_in_a_definition_is_found_as_long_as_something_refers_to_it() -> None:
    text = "One.\n\n[a]: https://port.city/\n\nTwo.\n\nThree.\n\nFour, and [five][a].\n"
    memory = Memory()
    for old, new in (("", ""), ("One.", "Ones."), ("[five][a]", "five"), ("One.", "")):
        text = text.replace(old, new)
        post = read(text)
        memory.turn_to(post)
        places = list(post.gather("links", lambda post: (Finding(link.url_span, link.url) for link in post.links)))

        assert places == [Finding(link.url_span, link.url) for link in read(text).links]


def test_a_look_at_the_blocks_around_a_change_is_enough() -> None:
    text = HEADS[1] + "\n\n".join(f"Paragraph {number}." for number in range(100))
    seen = []

    def look(post: Post) -> Iterator[Finding]:
        seen.append(len(post.paragraphs))
        return (Finding(block.span, block.text) for block in post.paragraphs)

    memory = Memory()
    for old, new in (("", ""), ("Paragraph 50.", "Paragraph fifty."), ("A day", "One day"), ("Paragraph 99.", "")):
        text = text.replace(old, new)
        post = read(text)
        memory.turn_to(post)
        assert sorted(post.gather("look", look)) == sorted(
            Finding(block.span, block.text) for block in read(text).paragraphs
        )

    assert seen == [100, 3, 1, 1]


@pytest.mark.parametrize("end", ["[a]: /b", "[^1]: A note."])
def test_all_is_looked_at_where_blocks_depend_on_one_another(end: str) -> None:
    text = "Paragraph [a] [^1].\n\n" * 9
    seen = []

    def look(post: Post) -> Iterator[Finding]:
        seen.append(len(post.paragraphs))
        yield from ()

    memory = Memory()
    for version in (text, text + end):
        post = read(version)
        memory.turn_to(post)
        list(post.gather("look", look))

    assert seen == [9, 9 + end.endswith("note.")]


def test_a_look_at_the_blocks_around_a_template_is_enough() -> None:
    text = "\n\n".join(f"Paragraph {number} of {{{{ x }}}}." for number in range(9)) + "\n\nThe end {% endcomment %}."
    seen = []

    def look(post: Post) -> Iterator[Finding]:
        seen.append(len(post.paragraphs))
        return (Finding(block.span, block.text) for block in post.paragraphs)

    memory = Memory()
    for old, new in (
        ("", ""),
        ("4 of {{ x", "4 of {{ y"),
        ("4 of {{ y }}", "4 of {{ y }"),
        ("4 of {", "4 of {% comment %}{"),
    ):
        text = text.replace(old, new)
        post = read(text)
        memory.turn_to(post)
        assert sorted(post.gather("look", look)) == sorted(
            Finding(block.span, block.text) for block in read(text).paragraphs
        )

    # The last one reaches into others.
    assert seen == [10, 3, 3, len(post.paragraphs)]


def test_links_lead_to_definitions_where_these_are_now() -> None:
    memory = Memory()
    for middle in ("Ports.", "Ports and ferries."):
        post = read(f"Read [this][a].\n\nOne.\n\n{middle}\n\nTwo.\n\n[a]: https://port.city/\n")
        memory.turn_to(post)
        list(post.gather("links", lambda post: (Finding(link.url_span, link.url) for link in post.links)))

        assert [post.source[link.url_span] for link in post.links] == ["https://port.city/"]


def test_what_raises_in_one_place_raises_in_every_version() -> None:
    def look(post: Post) -> Iterator[Finding]:
        for block in post.paragraphs:
            yield Finding(block.span, f"{1 // len(block.text.replace('zero', ''))}")

    memory = Memory()
    for version in ("one\n\ntwo\n\nzero\n\nthree", "one\n\ntwo\n\nzero\n\nfour", "ones\n\ntwo\n\nzero\n\nfour"):
        post = read(version)
        memory.turn_to(post)
        with pytest.raises(ZeroDivisionError):
            list(post.gather("look", look))


@given(st.text("ab"), st.text("ab"))
@example("", "")
@example("aaa", "aa")
def test_a_change_is_all_that_is_different(before: str, now: str) -> None:
    changed = change(before, now)

    assert before[: changed.start] == now[: changed.start]
    assert before[changed.before :] == now[changed.now :]
    assert changed.start <= min(changed.before, changed.now)
    for start in range(len(before) + 1):
        for end in range(start, len(before) + 1):
            if moved := changed.span(Span(start, end)):
                assert now[slice(*moved)] == before[start:end]
