"""The body from the events of pyromark, the same as from markdown-it-py, where the two are known to agree."""

from typing import Any

from mdlint_news.parse.body.definitions import read_definition
from mdlint_news.parse.body.event_blocks import EventReader
from mdlint_news.parse.body.event_definitions import read_definitions
from mdlint_news.parse.body.event_limits import require_likeness
from mdlint_news.parse.body.event_parser import UnlikeError, ascii_of, pyromark
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.leaves import BodyText
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parts import Body, Template


def event_body(lines: Lines, templates: tuple[Template, ...]) -> Body | None:
    """Read the body; nothing where another parser has to."""
    text = lines.text
    try:
        require_likeness(text)
        ascii_text = ascii_of(text)
        parsed = read_definitions(text, ascii_text)
        definitions = {label: read_definition(label, one, lines) for label, one in parsed.items()}
        references = {label: {"title": one.title, "href": one.url} for label, one in parsed.items()}
        environment: dict[str, Any] = {"references": references} if references else {}
        body = BodyText(lines, InlineReader(lines, environment, definitions))
        root = EventReader(text, body).read(pyromark().events_with_range(ascii_text))
    except UnlikeError:
        return None
    return Body(root, tuple(definitions.values()), templates)
