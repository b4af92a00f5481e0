"""YAML front matter: kinds, styles, comments, aliases, and the place of every value whatever its form."""

import string
from datetime import date

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from mdlint_news.parse import parse
from mdlint_news.parse.front_matter import yaml_fields
from mdlint_news.parts import Field, FrontMatter, Value

EVERYTHING = """\
# A post.
title: Ferries # the "title"
lead: 'It''s # here'   # two
deck: "Ports # here"
url: https://a.b/#c
body: |  # three
  # text
  more
summary: >-
  folded
  # text
tags: [a, 'b', # four
  c]
base: &base
  k: !!str 1
other: *base
word: &w yes
again: *w
draft: false
views: 12
none:
day: 2026-01-31
"""


def read(text: str) -> FrontMatter:
    return parse(f"---\n{text}---\n").front_matter


def test_kinds_and_styles() -> None:
    assert [(field.key, field.value.kind, field.value.style) for field in read(EVERYTHING).fields] == [
        ("title", "text", "plain"),
        ("lead", "text", "single"),
        ("deck", "text", "double"),
        ("url", "text", "plain"),
        ("body", "text", "literal"),
        ("summary", "text", "folded"),
        ("tags", "list", "plain"),
        ("base", "map", "plain"),
        ("other", "map", "alias"),
        ("word", "boolean", "plain"),
        ("again", "boolean", "alias"),
        ("draft", "boolean", "plain"),
        ("views", "number", "plain"),
        ("none", "null", "plain"),
        ("day", "date", "plain"),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_comment_is_what_begins_outside_of_values(line_end: str) -> None:
    text = f"---\n{EVERYTHING}---\n".replace("\n", line_end)

    assert [text[slice(*span)] for span in parse(text).front_matter.comments] == [
        "# A post.",
        '# the "title"',
        "# two",
        "# three",
        "# four",
    ]


def test_an_alias_of_a_scalar_has_its_text_and_its_own_place() -> None:
    text = "---\ntitle: &t Ferries return\nheadline: *t\n---\n"
    value = parse(text).front_matter.get("headline")

    assert value is not None
    assert value.text == "Ferries return"
    assert text[slice(*value.span)] == text[slice(*value.mapped.span(3, 5))] == "*t"


@pytest.mark.parametrize(
    ("name", "alias", "text"), [("t", "*t", "ab"), ("t", "*t", "abc"), ("tu", "*tu", "abc"), ("t", "*t", "a")]
)
def test_each_character_of_an_alias_stands_for_the_whole(name: str, alias: str, text: str) -> None:
    source = f"---\ntitle: &{name} {text}\nheadline: {alias}\n---\n"
    value = parse(source).front_matter.get("headline")

    assert value is not None
    assert value.text == text
    assert {source[slice(*value.mapped.span(at, at + 1))] for at in range(len(text))} == {alias}


def test_an_alias_in_its_own_target_is_of_its_kind() -> None:
    (field,) = read("a: &a\n  b: *a\n  c: &c [*c]\n").fields

    assert [(one.key, one.value.kind, one.value.style) for one in field.value.fields] == [
        ("b", "map", "alias"),
        ("c", "list", "plain"),
    ]
    assert field.value.fields[1].value.items[0].kind == "list"


@pytest.mark.parametrize(
    ("written", "kind", "raw"),
    [
        ("!!str 1", "text", "1"),
        ("! a", "text", "a"),
        ("&b !!int '1'", "number", "'1'"),
        ("!!str &b\n  # c\n  d", "text", "d"),
        ("!c\n  - d\n  - e", "list", "- d\n  - e"),
        ("&b {c: d}", "map", "{c: d}"),
        ("&b", "null", ""),
        ("|", "text", "|"),
        (">-", "text", ">-"),
        ("|+ # c\n\n", "text", "|+"),
        ("|2\n    b\n\n# c", "text", "|2\n    b"),
        ("[b, c]", "list", "[b, c]"),
        ("\n- b", "list", "- b"),
        ("", "null", ""),
    ],
)
def test_a_value_is_without_its_tag_and_anchor(written: str, kind: str, raw: str) -> None:
    text = f"---\na: {written}\nz: y\n---\n"
    value = parse(text).front_matter.get("a")

    assert value is not None
    assert (value.kind, text[slice(*value.span)]) == (kind, raw)


@pytest.mark.parametrize("line_end", ["\x85", "\u2028", "\u2029", "\r"])
def test_a_comment_ends_where_yaml_ends_a_line(line_end: str) -> None:
    text = f"---\na: b # c{line_end}d: e\n---\n"
    front_matter = parse(text).front_matter

    assert [field.key for field in front_matter.fields] == ["a", "d"]
    assert [text[slice(*span)] for span in front_matter.comments] == ["# c"]


TABS = "a:\t\n- b\t \nc: [d]\t\ne: >\t\n  f\ng: 'h'\t\r\ni:\n  j: k\t"


@pytest.mark.parametrize("text", [EVERYTHING, TABS, "a: b: c\n", "a: [b\n", "a: *b\n", "a: \x01\n"])
def test_without_libyaml_all_is_read_alike(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_libyaml = read(text)
    monkeypatch.setattr(yaml_fields, "LOADER", yaml.SafeLoader)
    without = read(text)

    assert with_libyaml.damage is None or without.damage is not None
    if with_libyaml.damage is None:
        assert without.damage is None
        assert [shown(field) for field in without.fields] == [shown(field) for field in with_libyaml.fields]
        assert without.comments == with_libyaml.comments


def shown(field: Field) -> tuple[object, ...]:
    value = field.value
    inside = [(item.kind, item.span, item.text) for item in value.items], [shown(one) for one in value.fields]
    return field.key, field.key_span, value.kind, value.style, value.span, value.text, inside


SCALARS = st.one_of(
    st.text(st.sampled_from(string.ascii_letters + " \n\t#:-'\"\\[]{}&*!|>%@,é“…"), max_size=24),
    st.booleans(),
    st.integers(-9999, 9999),
    st.none(),
    st.dates(date(1900, 1, 1)),
)
TREES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(string.ascii_letters, min_size=1, max_size=4), inner)
    ),
    max_leaves=8,
)
MAPS = st.dictionaries(st.text(string.ascii_letters, min_size=2, max_size=5), TREES, min_size=1, max_size=4)
KINDS = {str: "text", bool: "boolean", int: "number", type(None): "null", date: "date", list: "list", dict: "map"}


def agrees(value: Value, loaded: object, text: str) -> None:
    """Assert that a value is what the loader gives, and that its place holds it."""
    assert value.kind == KINDS[type(loaded)]
    raw = text[slice(*value.span)]
    if isinstance(loaded, dict):
        assert [field.key for field in value.fields] == list(loaded)
        for field, one in zip(value.fields, loaded.values(), strict=True):
            is_within(value, field)
            agrees(field.value, one, text)
    elif isinstance(loaded, list):
        assert len(value.items) == len(loaded)
        for item, one in zip(value.items, loaded, strict=True):
            agrees(item, one, text)
    elif isinstance(loaded, str) and value.style in ("single", "double", "plain"):
        assert value.text == loaded
        assert yaml.safe_load(raw) == loaded
    elif isinstance(loaded, str):
        assert value.text == loaded
    else:
        assert yaml.safe_load(value.text) == loaded


def is_within(value: Value, field: Field) -> None:
    assert value.span.start <= field.key_span.start < field.key_span.end <= field.value.span.start
    assert field.value.span.end <= value.span.end


@given(MAPS, st.sampled_from([None, "'", '"', "|", ">"]), st.sampled_from([False, None]), st.integers(12, 80))
def test_the_tree_is_what_the_loader_loads(data: dict[str, object], style: str | None, flow: None, width: int) -> None:
    # The list keeps the outermost map from becoming `{...}`, which is no front matter that anyone writes.
    dumped = yaml.safe_dump(
        {**data, "x": [1]}, default_style=style, default_flow_style=flow, width=width, sort_keys=False
    )
    text = f"---\n{dumped}---\n"
    front_matter = parse(text).front_matter

    assert front_matter.damage is None
    loaded = yaml.safe_load(dumped)
    assert [field.key for field in front_matter.fields] == list(loaded)
    for field in front_matter.fields:
        agrees(field.value, loaded[field.key], text)


WORDS = st.sampled_from(["a", "bc", "d  e", "f\tg", "h   i ", "é"])
LINES = st.lists(st.one_of(WORDS, WORDS, st.just("")), max_size=4)


@st.composite
def scalars(draw: st.DrawFn) -> str:
    """Scalars of every style and of several lines, with blanks at both ends of a line, and with escapes."""
    style = draw(st.sampled_from(["", "'", '"', "|", ">"]))
    lines = [draw(WORDS), *draw(LINES), draw(WORDS)]
    before, after = st.sampled_from(["  ", "  ", "    ", "  \t"]), st.sampled_from(["", "", " ", "\t"])
    if style in ("|", ">"):
        header = draw(st.sampled_from(["", "-", "+", "2", "2-"])) + draw(st.sampled_from(["", " ", " # j", "\n"]))
        first = draw(before) if "2" in header else "  "
        below = "".join(f"\n{draw(before) if line else draw(after)}{line}{draw(after)}" for line in lines[1:])
        return f"{style}{header}\n{first}{lines[0]}{below}\n{draw(st.sampled_from(['', '', chr(10)]))}"
    if style:
        escapes = st.sampled_from(["", "\\x41", "\\u00e9", "\\U0001F600", "\\t", '\\"'] if style == '"' else ["", "''"])
        ends = st.sampled_from(["", "", "\\"] if style == '"' else [""])
        lines = [f"{line}{draw(escapes)}{draw(ends)}" for line in lines] + ["z"]
    joined = lines[0]
    for line in lines[1:]:
        joined += f"{'' if joined.endswith(chr(92)) else draw(after)}\n{draw(before)}{line}"
    return f"{style}{joined.rstrip()}{style}\n"


@given(scalars(), st.sampled_from(["\n", "\r\n", "\r"]))
@example('"a\\\n\n  b  c\n\n\n  d"\n', "\n")
def test_each_character_has_its_place_whatever_the_style(scalar: str, line_end: str) -> None:
    text = f"---\nkey: {scalar}more: x\n---\n".replace("\n", line_end)
    front_matter = parse(text).front_matter
    value = front_matter.get("key")

    assert front_matter.damage is None
    assert value is not None
    last = value.span
    for at, character in enumerate(value.text):
        span = value.mapped.span(at, at + 1)
        written = text[slice(*span)]
        if character in " \n":
            assert not written.strip("\\ \t\r\n")
        else:
            assert written in (character, "''") or (written[0] == "\\" and "\n" not in written)
        # Line ends may be written together.
        assert at == 0 or span.start >= last.end or (span == last and character == "\n")
        last = span
