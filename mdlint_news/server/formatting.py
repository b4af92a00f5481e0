"""Formatting: what `format` does, as edits of the lines that change."""

from lsprotocol import types

from mdlint_news.config import ConfigError
from mdlint_news.files import LeftOut
from mdlint_news.named import NamedTuple
from mdlint_news.server.documents import Reading
from mdlint_news.server.edits import revision


class Formatting(NamedTuple):
    """The edits that lay a post out; or none, and why it was left as it is."""

    edits: list[types.TextEdit]
    refusal: str = ""


def formatting(reading: Reading) -> Formatting | None:
    """Format a text; nothing where it is not checked either. In the worker."""
    if reading.post is None:
        return None
    try:
        formatted = reading.tools.formatter.format_text(reading.source.text, reading.path, is_named=False)
    except ConfigError as error:
        return Formatting([], str(error))
    if isinstance(formatted, LeftOut):
        return None
    if formatted.refusal:
        return Formatting([], f"{reading.path}: left as it is: {formatted.refusal}")
    return Formatting(revision(reading.source, formatted.text, reading.places))
