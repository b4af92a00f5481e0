"""The Markdown parser of a process: CommonMark, with what GFM adds to it, and footnotes."""

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from mdlint_news.parse.body.block_rules import DispatchingRuler
from mdlint_news.parse.body.destinations import Helpers
from mdlint_news.parse.body.inline_rules import DispatchingInline


@cache
def markdown() -> MarkdownIt:
    """The one parser of a process, whose tokens and environment carry offsets."""
    md = MarkdownIt("commonmark", {"tasklists": True}).enable(["table", "strikethrough"])
    md.use(footnote_plugin, inline=False, move_to_end=False)
    # A linter wants addresses as they are written, and sees also those that no page should link.
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]
    md.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    md.validateLink = _any_link  # type: ignore[method-assign]
    # It would mix the text of emphasis marks with the text beside them.
    md.inline.ruler2.disable("fragments_join")
    # It stands for a module.
    md.helpers = Helpers()  # type: ignore[assignment]
    md.block.ruler = DispatchingRuler(md.block.ruler)
    md.inline = DispatchingInline(md.inline)
    return md


def _any_link(url: str) -> bool:
    return True
