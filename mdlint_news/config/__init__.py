"""Configuration: TOML in, a checked and typed value out, with the place of everything that is wrong."""

from mdlint_news.config.errors import ConfigError
from mdlint_news.config.find import Configs
from mdlint_news.config.load import Config, load
from mdlint_news.config.select import Bound, Selection, bind, is_fixable
from mdlint_news.config.settings import Settings

__all__ = ["Bound", "Config", "ConfigError", "Configs", "Selection", "Settings", "bind", "is_fixable", "load"]
