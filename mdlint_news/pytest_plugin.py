"""An extension of pytest that proves rules by the examples on their pages.

It does nothing until a project names its rules, as packages, modules or files, in its settings of pytest:

    [tool.pytest.ini_options]
    mdlint_news_rules = ["acme_rules"]
    mdlint_news_cases = "tests/rules"
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from mdlint_news.testing import Law

_RULES, _CASES = "mdlint_news_rules", "mdlint_news_cases"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the settings."""
    parser.addini(_RULES, "packages, modules and files with rules of mdlint-news", type="linelist", default=[])
    parser.addini(_CASES, "a folder with further examples, in a file NAME.md for each rule", default="")


def pytest_collection(session: pytest.Session) -> None:
    """Nothing but to note that rules are collected once."""
    session.config.stash[_KEY] = False


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Put the laws of the rules before the tests of the first file."""
    config = parent.config
    if config.stash.get(_KEY, True) or not config.getini(_RULES):
        return None
    config.stash[_KEY] = True
    rules: _Rules = _Rules.from_parent(parent, name="rules", path=file_path)
    return rules


_KEY = pytest.StashKey[bool]()


class _Rules(pytest.File):
    """The rules of a project."""

    def collect(self) -> Iterator[pytest.Item]:
        """Make a test of each law."""
        from mdlint_news.testing import laws, load_rules  # noqa: PLC0415 - nothing is loaded that nobody asked for

        root = self.config.rootpath
        cases = self.config.getini(_CASES)
        for target in self.config.getini(_RULES):
            for law in laws(
                load_rules(str(root / target) if target.endswith(".py") else target), cases and root / cases
            ):
                yield _LawItem.from_parent(self, name=law.name, law=law)


class _LawItem(pytest.Item):
    """A law."""

    def __init__(self, *, law: "Law", **more: object) -> None:
        super().__init__(**more)  # type: ignore[arg-type] # what pytest hands on
        self._law = law

    def runtest(self) -> None:
        """Hold the rule against it."""
        if fault := self._law.broken():
            pytest.fail(fault, pytrace=False)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name it in reports."""
        return self.path, None, self.name
