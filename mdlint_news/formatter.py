"""From a path or a text to its formatted text: what `format` does."""

import os.path

from mdlint_news.checker import STDIN
from mdlint_news.config import Configs
from mdlint_news.diagnostic import Problem
from mdlint_news.files import Found, LeftOut, read
from mdlint_news.house import HouseFormat
from mdlint_news.parse import parse
from mdlint_news.parts import Formatted
from mdlint_news.registry import Registry
from mdlint_news.site import Sites, is_post


class Formatter:
    """Formats posts, each under the config that holds for it."""

    def __init__(self, rules: Registry, configs: Configs) -> None:
        self._configs = configs
        self._house = HouseFormat(rules, configs)
        self._sites = Sites()

    def format_file(self, found: Found) -> Formatted | LeftOut | Problem:
        """Format the text of a file, which is not written; one that turns out to be no post is left out."""
        text = read(found.path)
        return text if isinstance(text, Problem) else self.format_text(text, found.path, is_named=found.is_named)

    def format_text(self, text: str, path: str = STDIN, *, is_named: bool = True) -> Formatted | LeftOut:
        """Format a text as if it stood at a path. Raises `ConfigError`."""
        settings = self._configs.for_folder(os.path.dirname(path)).settings
        site = self._sites.facts(None if path == STDIN else path, settings.site)
        post = parse(text, path, site=site)
        if not is_named and not is_post(path, site, has_front_matter=post.front_matter.format is not None):
            return LeftOut(path, "no post")
        housed = self._house.of(text, path)
        formatted = post.formatted if housed == text else parse(housed, path, site=site).formatted
        return Formatted(text, text, formatted.refusal) if formatted.refusal else Formatted(text, formatted.text)
