"""Link destinations: the common ones are read at once, where markdown-it-py looks at each character."""

from markdown_it.common.utils import unescapeAll
from markdown_it.helpers import parseLinkDestination, parseLinkLabel, parseLinkTitle

from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex

# No brackets, no backslashes: nothing to balance or to step over.
_COMMON = regex(r"[^\x00-\x20\x7f<()\\][^\x00-\x20\x7f()\\]*")


class Destination(NamedTuple):
    """What markdown-it-py's rules are told: whether there is one, where it ends, and what it is."""

    ok: bool
    pos: int
    str: str


class Helpers:
    """markdown-it-py's helpers, under its names."""

    parseLinkLabel = staticmethod(parseLinkLabel)  # noqa: N815 - markdown-it's own
    parseLinkTitle = staticmethod(parseLinkTitle)  # noqa: N815 - markdown-it's own

    @staticmethod
    def parseLinkDestination(string: str, pos: int, maximum: int) -> object:  # noqa: N802 - markdown-it's own
        """Read the destination at an offset."""
        common = _COMMON.match(string, pos, maximum)
        if not common or string[common.end() : common.end() + 1] in ("(", "\\"):
            return parseLinkDestination(string, pos, maximum)
        return Destination(ok=True, pos=common.end(), str=unescapeAll(common[0]))
