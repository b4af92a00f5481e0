"""YAML front matter: kinds, styles, comments, aliases, and the place of every value whatever its form."""

import string
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.parse import parse
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
