"""The source lists of a post in the house format: the form that the config sets for their entries."""

from mdlint_news.checker import STDIN, Checker
from mdlint_news.config import Configs, Selection, bind
from mdlint_news.files import LeftOut
from mdlint_news.registry import Registry

_RULE = "entry-format"


class HouseFormat:
    """Writes entries of source lists as the rule `entry-format` wants them, where a config speaks of it."""

    def __init__(self, rules: Registry, configs: Configs) -> None:
        self._rules = rules
        self._configs = configs
        self._checker = Checker(configs, Selection(select=(_RULE,)))

    def of(self, text: str, path: str) -> str:
        """Write the entries of a text in the house format, if there is one at its path. Raises `ConfigError`."""
        if not self._is_set(path):
            return text
        # What a format needs and an entry lacks, the fix does not make up; what it does is proved like any other.
        fixed = self._checker.fix_text(text, path or STDIN, is_unsafe=True)
        return text if isinstance(fixed, LeftOut) else fixed.text

    def _is_set(self, path: str) -> bool:
        settings = self._configs.for_file(path).settings
        chosen = bind(self._rules, settings, Selection())
        return _RULE in settings.rules or any(bound.rule.name == _RULE for bound in chosen)
