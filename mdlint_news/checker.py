"""From a path or a text to what is found in it: the way that every shell of the program takes."""

import os
from datetime import date

from mdlint_news.config import Bound, Config, Configs, Selection, bind
from mdlint_news.diagnostic import Checked, Problem
from mdlint_news.engine import lint
from mdlint_news.files import Found, LeftOut, read
from mdlint_news.ignores import matches
from mdlint_news.parse import parse
from mdlint_news.registry import Registry
from mdlint_news.site import Sites, is_post

STDIN = "<stdin>"


class Checker:
    """Checks posts, each under the config that holds for it, all on one day."""

    def __init__(
        self, registry: Registry, configs: Configs, selection: Selection | None = None, today: date | None = None
    ) -> None:
        self._registry = registry
        self._configs = configs
        self._selection = selection or Selection()
        self._today = today or date.today()  # noqa: DTZ011 - a writer's day is the local one
        self._sites = Sites()
        self._bound: dict[tuple[int, tuple[str, ...]], list[Bound]] = {}

    def check_file(self, found: Found) -> Checked | LeftOut | Problem:
        """Check a file; one that a folder stood for is left out where it turns out to be no post."""
        text = read(found.path)
        if isinstance(text, Problem):
            return text
        return self.check_text(text, found.path, is_named=found.is_named)

    def check_text(self, text: str, path: str = STDIN, *, is_named: bool = True) -> Checked | LeftOut:
        """Check a text as if it stood at a path. Raises `ConfigError`."""
        site = self._sites.facts(None if path == STDIN else path, self._config(path).settings.site)
        post = parse(text, path, site=site, today=self._today)
        if not is_named and not is_post(path, site, has_front_matter=post.front_matter.format is not None):
            return LeftOut(path, "no post")
        return lint(post, self._rules(path), self._registry)

    def gate(self, path: str) -> str:
        """The severity from which on a finding in this file makes the run fail."""
        return self._config(path).settings.fail_on

    def _rules(self, path: str) -> list[Bound]:
        config = self._config(path)
        ignored = tuple(
            selector
            for pattern, selectors in config.settings.per_file_ignores.items()
            if matches((pattern,), config.root, path)
            for selector in selectors
        )
        key = (id(config), ignored)
        if key not in self._bound:
            self._bound[key] = bind(self._registry, config.settings, self._selection, ignored)
        return self._bound[key]

    def _config(self, path: str) -> Config:
        return self._configs.for_folder(os.path.dirname(path))
