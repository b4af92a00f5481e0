"""The laws of a rule, over every rule: the examples on its page, and the further cases in `tests/rules/`."""

from pathlib import Path

import pytest

from mdlint_news.registry import registry
from mdlint_news.rule import Rule
from mdlint_news.testing import Example, cases, examples, is_well_declared, obey

RULES = list(registry().rules)
FURTHER = cases(Path(__file__).parent / "rules", RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_well_declared(rule: Rule) -> None:
    is_well_declared(rule)


@pytest.mark.parametrize("example", [example for rule in RULES for example in examples(rule)], ids=str)
def test_page_shows_what_the_rule_does(example: Example) -> None:
    obey(example)


@pytest.mark.parametrize("example", FURTHER, ids=str)
def test_further_case(example: Example) -> None:
    obey(example)
