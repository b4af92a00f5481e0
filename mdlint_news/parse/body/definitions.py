"""Link reference definitions as values of the post."""

from mdlint_news.named import NamedTuple
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parts import Definition

Range = tuple[int, int]


class ParsedDefinition(NamedTuple):
    """A definition in the offsets of the parser: where it is, its address and its title, each with its range."""

    whole: Range
    url: str
    url_range: Range
    title: str = ""
    title_range: Range | None = None


def read_definition(label: str, parsed: ParsedDefinition, lines: Lines) -> Definition:
    """Make a definition of what a parser found: in offsets of the file, and with templates as they are written."""
    url_span = lines.span(*parsed.url_range)
    title_span = lines.span(*parsed.title_range) if parsed.title_range else None
    url = lines.written(parsed.url, url_span)
    title = lines.written(parsed.title, title_span) if title_span else ""
    return Definition(
        label, lines.span(*parsed.whole), url_span, url, title_span, title, has_template=lines.is_masked(parsed.url)
    )
