"""From a path or a text to what is found in it or made of it: the way that every shell of the program takes."""

import os
from datetime import date

from mdlint_news.config import Bound, Config, Configs, Selection, bind, is_fixable
from mdlint_news.diagnostic import Checked, Problem
from mdlint_news.engine import lint
from mdlint_news.files import Found, LeftOut, read
from mdlint_news.ignores import matches
from mdlint_news.mend import Examined, Fixed, Stages
from mdlint_news.parse import parse
from mdlint_news.post import Post
from mdlint_news.registry import Registry
from mdlint_news.site import Sites, is_post

STDIN = "<stdin>"


class Checker:
    """Checks posts and mends them, each under the config that holds for it, all on one day."""

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
        return text if isinstance(text, Problem) else self.check_text(text, found.path, is_named=found.is_named)

    def check_text(self, text: str, path: str = STDIN, *, is_named: bool = True) -> Checked | LeftOut:
        """Check a text as if it stood at a path. Raises `ConfigError`.

        A finding has a fix only where `fix_text` would make it, and the finding would then be gone.
        """
        post = self.read(text, path, is_named=is_named)
        return post if isinstance(post, LeftOut) else self.stages(post).checked()

    def fix_file(self, found: Found, *, is_unsafe: bool = False) -> Fixed | LeftOut | Problem:
        """Make the fixes of what is in a file; the file itself is not written."""
        text = read(found.path)
        if isinstance(text, Problem):
            return text
        return self.fix_text(text, found.path, is_named=found.is_named, is_unsafe=is_unsafe)

    def fix_text(
        self, text: str, path: str = STDIN, *, is_named: bool = True, is_unsafe: bool = False
    ) -> Fixed | LeftOut:
        """Make the safe fixes of a text, or all of them. Raises `ConfigError`."""
        post = self.read(text, path, is_named=is_named)
        return post if isinstance(post, LeftOut) else self.stages(post).fixed(is_unsafe=is_unsafe)

    def gate(self, path: str) -> str:
        """The severity from which on a finding in this file makes the run fail."""
        return self._config(path).settings.fail_on

    def read(self, text: str, path: str = STDIN, *, is_named: bool = True) -> Post | LeftOut:
        """Read a text as the post that it would be at a path. Raises `ConfigError`."""
        site = self._sites.facts(None if path == STDIN else path, self._config(path).settings.site)
        post = parse(text, path, site=site, today=self._today)
        if not is_named and not is_post(path, site, has_front_matter=post.front_matter.format is not None):
            return LeftOut(path, "no post")
        return post

    def stages(self, post: Post) -> Stages:
        """Check a post, for whoever asks several things of the result. Raises `ConfigError`."""
        settings = self._config(post.path).settings
        return Stages(
            self._examined(post), lambda text: self._again(text, post), lambda rule: is_fixable(rule, settings)
        )

    def _again(self, text: str, post: Post) -> Examined:
        return self._examined(parse(text, post.path, site=post.site, today=post.today))

    def _examined(self, post: Post) -> Examined:
        return Examined(post, lint(post, self.rules(post.path), self._registry))

    def rules(self, path: str) -> list[Bound]:
        """The rules that run on a file, with their options. Raises `ConfigError`."""
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
