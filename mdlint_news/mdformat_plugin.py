"""Our extension of mdformat, which its entry point `mdformat.parser_extension` names.

Front matter and templates are kept as they are written, and so is what stands in paragraphs, headings and cells; blocks,
lists and tables are laid out.
"""

from markdown_it import MarkdownIt

from mdlint_news.parse.formatting.block_rules import add_block_rules
from mdlint_news.parse.formatting.core_rules import add_core_rules
from mdlint_news.parse.formatting.writers import POSTPROCESSORS, RENDERERS

__all__ = ["POSTPROCESSORS", "RENDERERS", "update_mdit"]


def update_mdit(mdit: MarkdownIt) -> None:
    """Add what we know of posts to mdformat's parser."""
    add_block_rules(mdit)
    add_core_rules(mdit)
    if mdit.renderer.__output__ == "md":
        # An address is written as it stood.
        mdit.normalizeLink = lambda url: url  # type: ignore[method-assign]
