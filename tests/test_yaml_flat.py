"""What is read without YAML's parser is what its events say."""

import string
from itertools import product
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mdlint_news.parse.front_matter.fields import Fields
from mdlint_news.parse.front_matter.reading import read_front_matter
from mdlint_news.parse.front_matter.texts import read_front_texts
from mdlint_news.parse.front_matter.yaml_fields import read_yaml
from mdlint_news.parse.front_matter.yaml_flat import flat_texts, read_flat
from mdlint_news.parse.front_matter.yaml_kinds import plain_kind
from mdlint_news.parts import Field, Value
from mdlint_news.text import Mapped, Span

_TAGS = {"int": "number", "float": "number", "bool": "boolean", "null": "null", "timestamp": "date"}
# Each kind of YAML 1.1, written in each of its ways, and what only looks like one.
KINDS = """\
0 -1 +1 1_000 0b101 0x1F 017 089 0o17 190:20:30 190:20:60 1.5 -1.5 .5 5. 1e3 1.0e+3 6.8523015e+5 1_0.5 190:20:30.15
.inf -.INF .nan ~ null Null NULL nULL yes Yes YES y Y no off On true TRUE tRUE false 2026-01-31 2026-1-31
2026-01-31T08:00:00Z 2026-02-30 2026-01-31T8:00:00.5+01:00 2026-01-31x = << . .. ... a:b a#b http://a.b/?c#d
ferry's 3x""".split()
DATES = ["2026-01-31 08:00:00", "2026-01-31 08:00:00 +0100", "2026-01-31  8:00:00.25 Z", "2026-01-31 08:00"]
SCALARS = st.one_of(
    st.sampled_from([*KINDS, *DATES]),
    st.from_regex(r"[\w .:#'\"\\,?!&*\[\]{}|>%@`~=+<\-\t\x85\xa0\u2028\ufeff\U0001F600]{0,12}", fullmatch=True),
    st.text(max_size=8),
)
QUOTED = st.one_of(SCALARS, SCALARS.map(lambda text: f'"{text}"'), SCALARS.map(lambda text: f"'{text}'"))
PLAIN = st.sampled_from([*KINDS, *DATES, "a", "'b'", '"c: d"', "Gdańsk 2", "e  f", "''"])
BLANKS = st.sampled_from([*("", " ") * 20, "  ", "\t"])
KEYS = st.sampled_from([*("title", "date", "a-b", "_x", "yes") * 20, "<<", "a b", "é", "?", "- a", '"q"', "a.b", ""])
ENDS = st.sampled_from([*("\n", "\r\n", "\n\n", "\n \n") * 10, "\r", " # a\n", "\n# a\n", ""])
VALUES = st.one_of(*[PLAIN] * 8, QUOTED)
FLOW = st.lists(st.tuples(BLANKS, VALUES, BLANKS).map("".join), max_size=4).map(lambda items: f"[{','.join(items)}]")


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A key with a value, or with a list below it, and what may stand between two of them."""
    key, blank, last, end = draw(KEYS), draw(st.sampled_from([*[" "] * 20, "  ", "", "\t"])), draw(BLANKS), draw(ENDS)
    if draw(st.integers(0, 2)):
        return f"{key}:{blank}{draw(st.one_of(VALUES, VALUES, FLOW))}{last}{end}"
    margin = draw(st.sampled_from([*("", "  ") * 10, "    ", "\t"]))
    below = "".join(f"{margin}-{blank}{item}{last}{end}" for item in draw(st.lists(VALUES, max_size=3)))
    return f"{key}:{last}{end}{below}{draw(st.sampled_from([*[''] * 20, '  more' + end]))}"


def shown(fields: Fields) -> tuple[object, ...]:
    """All that can be asked of fields."""
    pairs = [(first.key_span, again.key_span) for first, again in fields.duplicates]
    return [_field(field) for field in fields.fields], pairs, fields.damage, fields.comments


def _field(field: Field) -> tuple[object, ...]:
    return field.key, field.key_span, _value(field.value)


def _value(value: Value) -> tuple[object, ...]:
    items, fields = [_value(item) for item in value.items], [_field(field) for field in value.fields]
    return value.kind, value.style, value.span, value.text, _places(value.mapped), items, fields


def _places(mapped: Mapped) -> list[Span]:
    count = len(mapped.text)
    return [mapped.span(), *(mapped.span(start, end) for start in range(count + 1) for end in range(start, count + 1))]


@given(st.lists(lines(), max_size=5).map("".join))
@example("a: b\na: 'c  d'\nl: [ e , \"f, g\" ]\nm:\n- h: i\n")
@example("a:\n\n  - b\n\n  - 'c'\nd: ''\ne:\n")
@example("a: []\nb: [,]\nc: [a,]\n")
def test_what_is_read_flat_is_read_as_by_events(text: str) -> None:
    inner = Span(4, 4 + len(text))
    text = f"---\n{text}---\nb\n"
    flat = read_flat(text, inner)

    assert flat is None or shown(flat) == shown(read_yaml(text, inner))


@given(st.sampled_from(["a: {}\n", "a: [{}]\n", "a: [b, {} , c]\n", "a:\n  - {}\n"]), st.one_of(SCALARS, QUOTED))
def test_a_scalar_is_read_as_by_events_wherever_it_stands(form: str, scalar: str) -> None:
    text = form.format(scalar)
    inner = Span(0, len(text))
    flat = read_flat(text, inner)

    assert flat is None or shown(flat) == shown(read_yaml(text, inner))


@pytest.mark.parametrize("mark", [*string.punctuation, *"\r\n\t\v\x7f\x85\u2028\u2029\ufeff\ufffe\ud800"])
def test_a_mark_is_read_as_by_events_wherever_it_stands(mark: str) -> None:
    places = ["a: {}\n", "a: {}", "a: [{}]\n", "a: [b, {} , c]\nd: e\n", "a:\n- {}\n", "a:\n  - b\n  - {}\n  - c\n"]
    forms = ["", "{}", "{}b", "b{}", "b{}c", "b {}", "{} b", "b {}c", "b{} c", "b:c{} d", "b#c {}d", "b:c{}d"]
    forms += ["'{}'", "'b{}c'", "'b'{}", '"{}"', '"b{}c"', '"b"{}']
    for place, form in product(places, forms):
        text = place.format(form.format(mark))
        inner = Span(0, len(text))
        flat = read_flat(text, inner)

        assert flat is None or shown(flat) == shown(read_yaml(text, inner)), text


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_that_of_yaml(kind: str) -> None:
    text = f"a: {kind}\nb: [{kind}]\n"
    inner = Span(0, len(text))
    flat = read_flat(text, inner)

    assert flat is None or shown(flat) == shown(read_yaml(text, inner))


@given(
    st.one_of(
        *[st.from_regex(pattern) for found in yaml.SafeLoader.yaml_implicit_resolvers.values() for _, pattern in found],
        st.from_regex(r"[-+.]?[0-9_:.eE+xXbTtZz ~-]{0,24}", fullmatch=True),
        st.sampled_from(KINDS).flatmap(lambda kind: st.permutations(kind).map("".join)),
    ).filter(str.isprintable)
)
def test_a_plain_scalar_is_of_the_kind_that_pyyaml_resolves(text: str) -> None:
    loader: Any = yaml.SafeLoader("")
    tag = loader.resolve(yaml.ScalarNode, text, (True, False))

    assert plain_kind(text) == _TAGS.get(tag.rpartition(":")[2], "text")


def test_what_most_posts_have_is_read_flat() -> None:
    text = "title: \"Ferries: a 'new' line\"\ndate: 2026-01-31 08:00:00 +01:00\nlead: Ports, ferries#1 (a:b)\nempty:\n"
    text += "tags: [ferries, 'Gdynia, Gdańsk', \"\"]\n\nauthors:\n- Ana Radić\n- 'Jon Berg'\ndraft: no\n"

    flat = read_flat(text, Span(0, len(text)))

    assert flat is not None
    assert [(field.key, field.value.kind, field.value.text, len(field.value.items)) for field in flat.fields] == [
        ("title", "text", "Ferries: a 'new' line", 0),
        ("date", "date", "2026-01-31 08:00:00 +01:00", 0),
        ("lead", "text", "Ports, ferries#1 (a:b)", 0),
        ("empty", "null", "", 0),
        ("tags", "list", "", 3),
        ("authors", "list", "", 2),
        ("draft", "boolean", "no", 0),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", " \n", "\n\n", "\n  \n\n"])
@pytest.mark.parametrize(
    "text",
    [
        "a_b-C1: d",
        "_:   b:c, d#e 'f' \"g\" - [h]",
        "a: ''|b: \"\"",
        "a:|b: 'c: # \"d\"'|e: \"f: # 'g'\"",
        "a: []|b: [ ]|c: [ d , 'e, #' , \"f: ]\" ]|g: [h]",
        "a:|- b:c|-  d",
        "a:|  - 'b: # c'|  -  \"d: # e\"|  - f|g: h",
    ],
)
def test_what_is_on_one_line_is_read_flat(text: str, end: str) -> None:
    for written in (text.replace("|", end), text.replace("|", end) + end):
        inner = Span(0, len(written))
        flat = read_flat(written, inner)

        assert flat is not None
        assert shown(flat) == shown(read_yaml(written, inner))


LONG = st.lists(
    st.sampled_from(
        [
            *("a", "b c", " ", "\n", "\n", "\n  ", " \r\n", '\\"', "\\\\", "#", ": ", " #") * 4,
            "\\t",
            "\\\n",
            "\r",
            "\n---",
            "\n...",
            "\n\n",
            "'",
            '"',
            "é",
        ]
    ),
    max_size=8,
).map(lambda parts: f'"{"".join(parts)}"')


@given(st.lists(st.tuples(KEYS, LONG, BLANKS, ENDS), max_size=3), st.sampled_from(["", "b: c\n"]))
@example([("a", '"b \\"\n c\\\\"', "", "\n")], "")
def test_what_is_long_is_read_as_by_events(parts: list[tuple[str, str, str, str]], last: str) -> None:
    text = "".join(f"{key}: {value}{blanks}{end}" for key, value, blanks, end in parts) + last
    inner = Span(0, len(text))
    flat = read_flat(text, inner)

    assert flat is None or shown(flat) == shown(read_yaml(text, inner))
    assert read_front_texts(f"---\n{text}---\n").fields == tuple(
        (field.key, field.value.text) for field in read_front_matter(f"---\n{text}---\n").fields
    )


def test_escapes_of_quotes_and_several_lines_are_read_flat() -> None:
    text = 'title: "The \\"new\\"  line,\n  and how\nit came: # 1"\ndate: 2026-01-31\n'
    flat = read_flat(text, Span(0, len(text)))

    assert flat is not None
    assert flat.fields[0].value.text == 'The "new"  line, and how it came: # 1'


@pytest.mark.parametrize(
    "text", ["a: b # c\n", "# a\nb: c\n", 'a: "b\\tc"\n', 'a: "b\n\n c"\n', "a: b\n  c: d\n", "a:\n  b: c\n", "a: *b\n"]
)
def test_what_is_more_is_left_to_the_parser(text: str) -> None:
    assert read_flat(text, Span(0, len(text))) is None


_NESTED = r"""
- b: c|- 'b'|- b|    e: f|  - b: "c\""|    d: 'e'|  e: f|  - g|  h|    i j|||k: l|k: ¦|k: >|k: ¦-|k: >-|k: ¦+|k: >2
k: ¦ |k:|k: l m|k: 2026-01-31|  08:00:00|  # n|  o # p|  : q|  ? r|  - s|t|      u|  v  |  é|...|k: ~|  "w"|  x: y|- - b
k: 'l|  m'|k: k|  - a: b|    a: c|-  b: c|   d: e
"""
LINES = [line.replace("¦", "|") for line in _NESTED.strip("\n").replace("\n", "|").split("|")]


def compare(text: str) -> bool:
    """See that a text is read as by events, and say whether it was read without them."""
    inner = Span(4, 4 + len(text))
    text = f"---\n{text}---\n"
    flat = read_flat(text, inner)
    if flat:
        assert shown(flat) == shown(read_yaml(text, inner))
        assert flat_texts(text, inner) == [
            (key, tuple(item.text for item in value.items) if value.kind == "list" else value.text)
            for key, _, value in flat.fields
        ]
    return flat is not None


@settings(max_examples=2000)
@given(st.lists(st.sampled_from(LINES), max_size=8), st.sampled_from(["\n", "\n", "\r\n", " \n"]), st.booleans())
def test_what_is_nested_is_read_as_by_events(lines: list[str], end: str, is_ended: bool) -> None:  # noqa: FBT001 - hypothesis names no arguments
    compare(end.join(["k:", *lines, ""] if is_ended else ["k:", *lines]))


NESTED_AND_KNOWN = [
    'k:|  - a: b|    c: \'d: e\'|    f: "g\\" h"||  - a: b|    a: c|  - i|l: m',
    "k:|- a: b|  c: 2026-01-31|- d: e|l: m",
    "k: a|  b c||  d, e|  f|l: m",
    "k: 2026-01-31|  08:00:00",
    *(f"k: {mark}|  a: b # c|  - d|||  e|l: m" for mark in ("¦", ">", "¦-", ">-")),
]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("text", NESTED_AND_KNOWN)
def test_what_is_nested_is_read_without_the_parser(text: str, end: str) -> None:
    assert compare(text.replace("|", end).replace("¦", "|") + end)


@pytest.mark.parametrize(
    "text",
    ["k:|  - a: b|   c: d", "k:|  - a: b|      c: d", "k:|  - a: b # c", "k: a|  # b", "k: a|  b: c", "k:|  a: b"],
)
def test_what_is_nested_otherwise_is_left_to_the_parser(text: str) -> None:
    assert not compare(text.replace("|", "\n") + "\n")


@given(st.lists(lines(), max_size=5).map("".join))
@example("a: b\na: [c, 'd']\nl: [ e , \"f, g\" ]\nm:\n- h: i\n")
@example("a:\n\n  - b\n\n  - 'c'\nd: ''\ne:\na: null\n")
def test_the_texts_of_front_matter_are_those_of_its_fields(text: str) -> None:
    for post in (f"---\n{text}---\nb\n", f"----\n{text}---\nb\n", f"---\n{text}\nb\n", f"\n---\n{text}---\n", text):
        texts, read = read_front_texts(post), read_front_matter(post)

        assert texts.body_start == read.body_start
        assert texts.fields == tuple(
            (key, tuple(item.text for item in value.items) if value.kind == "list" else value.text)
            for key, _, value in read.fields
        )
        for key in {"none", *read.by_key}:
            value = read.get("none", key)
            assert texts.get("none", key) == (value and value.text)
