"""The program finds its own modules where Python does."""

import importlib
import sys
from importlib.machinery import PathFinder
from pathlib import Path
from pkgutil import walk_packages

import pytest

import mdlint_news
from mdlint_news.cli.modules import Finder, find_quickly


def test_all_modules_are_found_where_python_finds_them() -> None:
    finder, found = Finder(), 0
    for module in walk_packages(mdlint_news.__path__, "mdlint_news."):
        package = importlib.import_module(module.name.rpartition(".")[0])
        wanted = PathFinder.find_spec(module.name, package.__path__)
        spec = finder.find_spec(module.name, package.__path__)
        assert wanted
        assert spec is None if module.ispkg else spec == wanted
        assert spec is None or (type(spec.loader), spec.cached, spec.parent) == (
            type(wanted.loader),
            wanted.cached,
            wanted.parent,
        )
        found += spec is not None
    assert found > 300


@pytest.mark.parametrize("name", ["mdlint_news", "mdlint_news.gone", "mdlint_news_rules.gone", "json.decoder"])
def test_all_else_is_left_to_python(name: str, tmp_path: Path) -> None:
    for path in (None, [], [str(tmp_path)], [str(tmp_path / "gone.zip")], mdlint_news.__path__):
        assert Finder().find_spec(name, path) is None


def test_it_asks_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    find_quickly()
    find_quickly()
    assert sum(isinstance(finder, Finder) for finder in sys.meta_path) == 1
