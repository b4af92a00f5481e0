"""A JSON Schema for front matter: where it is named, what is wrong with it, and what it is for."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mdlint_news.parse import parse
from mdlint_news.registry import registry
from mdlint_news.schema import Schema

Write = Callable[[str, str], Path]

POST = "---\ntitle: Ferry line extended\ndesk: hmoe\n---\n\nThe line now ends in Karlskrona.\n"
SCHEMA = {"properties": {"desk": {"enum": ["home", "world"], "description": "The desk that answers for it."}}}
CONFIG = 'select = ["FM017"]\nrules.schema-violation.schema = "post.schema.json"\n'


def test_a_schema_is_found_beside_the_config_that_names_it(run: Run, write: Write) -> None:
    write("site/mdlint-news.toml", CONFIG)
    write("site/post.schema.json", json.dumps(SCHEMA))
    write("site/posts/a.md", POST)
    outcome = run("check", "--output-format", "full", "site")

    assert outcome.status == 1
    assert "site/posts/a.md:3:7" in outcome.out
    assert "`desk` is `hmoe`, which is none of its values" in outcome.out
    assert "help: the desk that answers for it" in outcome.out


def test_what_was_found_with_another_schema_is_not_believed(run: Run, write: Write, tmp_path: Path) -> None:
    write("mdlint-news.toml", CONFIG)
    write("a.md", POST)
    statuses = []
    for schema in (SCHEMA, {}, SCHEMA):
        write("post.schema.json", json.dumps(schema))
        statuses.append(run("check", "--cache-dir", str(tmp_path / "cache")).status)

    assert statuses == [1, 0, 1]


def test_folders_have_schemas_of_their_own(run: Run, write: Write) -> None:
    write(
        "mdlint-news.toml",
        CONFIG + "[[overrides]]\nfiles = ['old/']\nrules.schema-violation.schema = {required = ['author']}\n",
    )
    write("post.schema.json", json.dumps(SCHEMA))
    write("new/a.md", POST)
    write("old/a.md", POST)

    assert run("check").lines == [
        "new/a.md:3:7: error: `desk` is `hmoe`, which is none of its values [FM017]",
        "old/a.md:1:1: error: the front matter has no `author` [FM017]",
    ]


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        (None, "`schema`: post.schema.json cannot be read: No such file or directory"),
        ("{\n  'a'", "`schema`: post.schema.json:2: not JSON: expecting property name"),
        ("[]", "`schema`: post.schema.json: no JSON Schema: an object is wanted"),
        ('{"type": "txt"}', "`schema`: post.schema.json: no JSON Schema: `type`: 'txt' is not valid"),
        ('{"$ref": "author.json"}', "`schema`: post.schema.json: `author.json` is not in the schema: other files are "),
        ('{"$ref": "https://example.org/a.json"}', "`https://example.org/a.json` is not in the schema"),
        ('{"items": {"$ref": "#/$defs/a"}}', "`#/$defs/a` is not in the schema"),
    ],
)
def test_a_schema_that_cannot_be_used_is_named_with_its_place(
    run: Run, write: Write, schema: str | None, said: str
) -> None:
    write("mdlint-news.toml", CONFIG)
    if schema is not None:
        write("post.schema.json", schema)
    write("a.md", POST)
    outcome = run("check")

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("mdlint-news.toml:2: error: `schema`: ")
    assert said in outcome.err
    assert run("config", "--check").status == 2


def test_without_jsonschema_only_those_who_name_a_schema_are_told_to_install_it(
    run: Run, write: Write, tmp_path: Path
) -> None:
    write("broken/jsonschema/__init__.py", "raise ImportError('not installed')\n")
    write("a.md", POST)
    paths = f"{tmp_path / 'broken'}:{Path(__file__).parent.parent}"
    without = run("check", "--select", "FM", PYTHONPATH=paths)
    write("mdlint-news.toml", "rules.schema-violation.schema = {}\n")
    with_one = run("check", PYTHONPATH=paths)

    assert without.status == 0
    assert with_one.status == 2
    assert with_one.err.splitlines()[0] == (
        "mdlint-news.toml:1: error: `schema`: a JSON Schema wants more to be installed: "
        "pip install 'mdlint-news[schema]'"
    )


simple = st.one_of(st.none(), st.booleans(), st.integers(0, 9), st.text("ab-", max_size=4))
values = st.recursive(
    simple, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
)
leaves: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {"type": "string"},
        {"type": ["integer", "null"]},
        {"enum": ["a", 1]},
        {"const": "b"},
        {"pattern": "^a"},
        {"maxLength": 1},
        {"minimum": 5},
        {"multipleOf": 2},
        {"minItems": 2, "uniqueItems": True},
        {"required": ["a", "b"]},
        {"maxProperties": 1},
        {"additionalProperties": False, "properties": {"a": {}}},
        {"propertyNames": {"enum": ["a"]}},
        {"dependentRequired": {"a": ["b"]}},
        {"contains": {"type": "boolean"}},
    ]
)
schemas = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(lambda one: {"properties": {"a": one, "b": one}}, inner),
        st.builds(lambda one: {"items": one}, inner),
        st.builds(lambda one, two: {"anyOf": [one, two]}, inner, inner),
        st.builds(lambda one, two: {"oneOf": [one, two], "unevaluatedProperties": False}, inner, inner),
        st.builds(lambda one: {"not": one}, inner),
    ),
    max_leaves=4,
)


@given(schemas, st.dictionaries(st.sampled_from("abc"), values, max_size=3))
def test_all_that_the_validator_finds_is_told_at_a_place_in_the_front_matter(
    schema: dict[str, Any], value: dict[str, Any]
) -> None:
    rule = registry().find("FM017")
    assert rule
    post = parse(f"---\n{json.dumps(value)}\n---\n\nText.\n")
    found = list(rule.check(post, schema=Schema(schema)))

    assert bool(found) == (not Draft202012Validator(schema).is_valid(value))
    for finding in found:
        assert post.front_matter.span.start <= finding.span.start <= finding.span.end <= post.front_matter.span.end
        assert finding.message
