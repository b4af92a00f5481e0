"""The JSON Schema of a config: it accepts what the program accepts, and nothing else."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from mdlint_news.config import ConfigError, load
from mdlint_news.config.schema import config_schema
from mdlint_news.config.settings import Override, Settings, keys
from mdlint_news.options import shown, shown_key
from mdlint_news.parts import SiteFacts
from mdlint_news.registry import registry

Write = Callable[[str, str], Path]

RULES = registry()
OPTIONS = sorted({option for rule in RULES.rules for option in rule.options})
KEYS = sorted({*keys(Settings), *keys(Override), *keys(SiteFacts), *OPTIONS})
SELECTORS = [*RULES.names, "ALL", "UR", "U", "UR0", "XY", ""]
WORDS = [*SELECTORS, "error", "never", "hugo", "other", "required", "list", "a.md", "[a-z", "[a-z]+", "{title}", "5 %"]


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(config_schema(RULES), format_checker=FormatChecker())


def is_loaded(config: dict[str, Any]) -> bool:
    """Say whether the program reads a config, written as TOML."""
    try:
        load(None, tuple(f"{shown_key(key)} = {shown(value)}" for key, value in config.items()), RULES)
    except ConfigError:
        return False
    return True


def test_the_schema_is_one(run: Run) -> None:
    outcome = run("config", "--schema")
    schema = json.loads(outcome.out)

    Draft202012Validator.check_schema(schema)
    assert schema == config_schema(RULES)
    placeholder = schema["$defs"]["rule-placeholder-url"]
    assert placeholder["title"] == "placeholder-url (UR001)"
    assert placeholder["description"].startswith("An address has a stand-in where something real belongs.\n\n")
    assert "```" not in placeholder["description"]
    assert placeholder["properties"]["hosts"]["description"].startswith("Hosts that")


@pytest.mark.parametrize(
    ("config", "is_right"),
    [
        ({}, True),
        ({"select": ["UR", "UR0", "ALL", "placeholder-url"], "ignore": ["TY001"]}, True),
        ({"select": ["UX"]}, False),
        ({"selct": []}, False),
        ({"fail-on": "warn"}, False),
        ({"severity": {"UR": "info"}}, True),
        ({"severity": {"XX": "info"}}, False),
        ({"per-file-ignores": {"*.md": ["UR"]}}, True),
        ({"per-file-ignores": {"*.md": ["placeholder-urls"]}}, False),
        ({"rules": {"HD003": {"start-max": 2}, "missing-key": {"required": ["a"]}}}, True),
        ({"rules": {"HD003": {"start-max": 2.0}}}, True),
        ({"rules": {"HD003": {"start-max": 2.5}}}, False),
        ({"rules": {"HD003": {"start-max": True}}}, False),
        ({"rules": {"HD003": {"start_max": 2}}}, False),
        ({"rules": {"repeated-title": {"similarity": 1}}}, True),
        ({"rules": {"invalid-value": {"patterns": {"slug": "[a-z"}}}}, False),
        ({"rules": {"invalid-value": {"patterns": {"slug": "[a-z]+"}, "values": {"section": ["a"]}}}}, True),
        ({"rules": {"invalid-type": {"types": {"tags": "lists"}}}}, False),
        ({"rules": {"nothing": {}}}, False),
        ({"rules": []}, False),
        ({"site": {"generator": "hugo", "dated-names": True}}, True),
        ({"site": {"generator": "gopher"}}, False),
        ({"overrides": [{"files": ["a"], "rules": {"HD003": {"start-max": 1}}, "site": {"has-sources": True}}]}, True),
        ({"overrides": [{"rules": {}}]}, False),
        ({"overrides": [{"files": []}]}, False),
        ({"overrides": [{"files": ["a"], "exclude": ["b"]}]}, False),
    ],
)
def test_the_schema_and_the_program_agree(config: dict[str, Any], *, is_right: bool) -> None:
    assert (validator().is_valid(config), is_loaded(config)) == (is_right, is_right)


scalars = st.one_of(
    st.booleans(),
    st.integers(-5, 9),
    st.sampled_from([0.5, 2.0]),
    st.sampled_from(WORDS),
    st.text("ab\n\"'", max_size=3),
)
words = st.lists(st.sampled_from(WORDS), max_size=2)
values = st.one_of(scalars, st.lists(scalars, max_size=2), st.dictionaries(st.sampled_from([*WORDS, "slug"]), scalars))


@st.composite
def options(draw: st.DrawFn) -> dict[str, Any]:
    """Tables of rules: mostly their own options, with values that may fit."""
    # Whether a file has a schema in it, no schema knows.
    rule = draw(st.sampled_from([rule for rule in RULES.rules if rule.name != "schema-violation"]))
    names = st.sampled_from([*rule.options, *rule.options, "nonsense"])
    return {draw(st.sampled_from([rule.name, rule.code])): draw(st.dictionaries(names, values, max_size=2))}


tables = st.one_of(
    st.fixed_dictionaries({}, optional=dict.fromkeys(keys(Settings), values)),
    st.fixed_dictionaries({}, optional=dict.fromkeys(("select", "ignore", "exclude", "unfixable"), words)),
    st.builds(lambda table: {"rules": table}, options()),
    st.builds(
        lambda table: {"site": table}, st.dictionaries(st.sampled_from(sorted(keys(SiteFacts))), values, max_size=2)
    ),
    st.builds(
        lambda files, table, words: {"overrides": [{"files": files, "rules": table, "ignore": words}]},
        words,
        options(),
        words,
    ),
    st.dictionaries(st.sampled_from(KEYS), values, max_size=2),
)


@given(tables)
def test_the_schema_and_the_program_agree_on_any_config(config: dict[str, Any]) -> None:
    errors = [error.message for error in validator().iter_errors(config)]

    assert is_loaded(config) == (not errors), errors


@pytest.mark.parametrize(
    ("files", "arguments", "status", "said"),
    [
        ({}, [], 0, "mdlint-news: no config file: the defaults hold\n"),
        ({"mdlint-news.toml": "select = ['UR']"}, [], 0, "mdlint-news: mdlint-news.toml: right\n"),
        ({"mdlint-news.toml": "selct = 1"}, [], 2, "mdlint-news.toml:1: error: unknown key `selct`; did you mean "),
        ({"mdlint-news.toml": "selct = 1", "b.toml": ""}, ["b.toml"], 0, "mdlint-news: b.toml: right\n"),
        ({"a/.mdlint-news.toml": "\nselect = 1"}, ["a"], 2, "a/.mdlint-news.toml:2: error: `select`: expected"),
        ({"a/.mdlint-news.toml": "\nselect = 1"}, ["a/post.md"], 2, "a/.mdlint-news.toml:2: error: `select`: expected"),
        ({"pyproject.toml": ""}, ["pyproject.toml"], 0, "mdlint-news: pyproject.toml: no table `tool.mdlint-news`"),
        ({}, ["b.toml"], 2, "b.toml: error: cannot be read: "),
    ],
)  # fmt: skip
def test_a_config_is_checked(  # noqa: PLR0913, PLR0917 - each is one of the case
    run: Run, write: Write, files: dict[str, str], arguments: list[str], status: int, said: str
) -> None:
    for name, text in files.items():
        write(name, text)
    outcome = run("config", "--check", *arguments)

    assert (outcome.status, outcome.out) == (status, "")
    assert outcome.err.startswith(said)
