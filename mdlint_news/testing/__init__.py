"""The laws of a rule: what its page says is what it does. For our own tests and for those of other rule packages.

The laws need no test framework: each raises `AssertionError` with words that say what was expected and what was found.

    import pytest
    from mdlint_news.testing import examples, obey, is_well_declared

    @pytest.mark.parametrize("example", examples(my_rule), ids=str)
    def test_example(example):
        obey(example)
"""

from mdlint_news.testing.examples import Example, cases, examples, examples_in
from mdlint_news.testing.laws import Law, is_well_declared, laws, obey
from mdlint_news.testing.load import load_rules
from mdlint_news.testing.running import find

__all__ = [
    "Example",
    "Law",
    "cases",
    "examples",
    "examples_in",
    "find",
    "is_well_declared",
    "laws",
    "load_rules",
    "obey",
]
