"""Our extension of mdformat, which its entry point `mdformat.parser_extension` names.

Front matter and templates are kept as they are written, and so is what stands in paragraphs, headings and cells;
blocks, lists and tables are laid out. Entries of source lists are written in the house format, where the config of
mdlint-news sets one.

In `.mdformat.toml`, the table `plugin.mdlint_news` may say `source-lists = false`, and by how many blanks at least what
is in an item of a list is indented, `list-indent = 4`.
"""

from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from mdformat.renderer import LOGGER

from mdlint_news.parse.formatting.block_rules import add_block_rules
from mdlint_news.parse.formatting.core_rules import add_core_rules, path_of
from mdlint_news.parse.formatting.run import EXTENSION, SOURCE_LISTS
from mdlint_news.parse.formatting.writers import POSTPROCESSORS, RENDERERS

if TYPE_CHECKING:
    from mdlint_news.house import HouseFormat

__all__ = ["POSTPROCESSORS", "RENDERERS", "update_mdit"]


def update_mdit(mdit: MarkdownIt) -> None:
    """Add what we know of posts to mdformat's parser."""
    add_block_rules(mdit)
    add_core_rules(mdit)
    options = mdit.options.get("mdformat", {}).get("plugin", {}).get(EXTENSION, {})
    if options.get(SOURCE_LISTS, True):
        mdit.core.ruler.before("mdlint_news_mask", "mdlint_news_house", _write_house_format)


def _write_house_format(state: StateCore) -> None:
    from mdlint_news.config import ConfigError  # noqa: PLC0415 - all rules are imported for it
    from mdlint_news.registry import RegistryError  # noqa: PLC0415

    path = path_of(state.md)
    try:
        state.src = _house().of(state.src, "" if path == "-" else path)
    except (ConfigError, RegistryError) as error:
        if state.md.renderer.__output__ == "md":
            LOGGER.warning(f"{error}: source lists are left as they are")


@cache
def _house() -> "HouseFormat":
    from mdlint_news.config import Configs  # noqa: PLC0415
    from mdlint_news.house import HouseFormat  # noqa: PLC0415
    from mdlint_news.registry import registry  # noqa: PLC0415

    rules = registry()
    return HouseFormat(rules, Configs(rules))
