"""Standard input as a file that is checked or formatted."""

import os.path
from typing import TYPE_CHECKING

from mdlint_news.config import Configs
from mdlint_news.diagnostic import Problem
from mdlint_news.files import LeftOut, decode
from mdlint_news.ignores import excludes

if TYPE_CHECKING:
    import argparse


def stdin_text(
    content: bytes, path: str, options: "argparse.Namespace", found_configs: Configs
) -> str | LeftOut | Problem:
    """Decode what came on standard input, unless the config excludes the path it stands for. Raises `ConfigError`."""
    config = found_configs.for_folder(os.path.dirname(path))
    is_forced = options.force_exclude or config.settings.force_exclude
    if options.stdin_filename and is_forced and excludes(config, path, is_folder=False):
        return LeftOut(path, "exclude")
    return decode(content, path)
