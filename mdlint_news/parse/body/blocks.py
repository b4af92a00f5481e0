"""The body's blocks: those that need no parser, and between them those that the Markdown parser finds."""

from __future__ import annotations

from collections.abc import Iterator

from mdlint_news.parse.body.common_tokens import TOKEN
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.leaves import BodyText
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parse.body.plain_blocks import PlainReader
from mdlint_news.parse.body.templates import read_templates
from mdlint_news.parts import Block, Body, Definition, Template

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def read_body(text: str, start: int, *, is_mdx: bool = False, parser: str = "markdown-it") -> Body:
    """Parse the body, which begins at the offset `start`. What is inside a block is read when it is asked for."""
    templates = tuple(_templates(text, start, is_mdx=is_mdx))
    lines = Lines(text, start, templates)
    environment: dict[str, Any] = {}
    definitions: dict[str, Definition] = {}
    [token] = TOKEN.of(lines.text)
    body = BodyText(lines, _reader(parser)(lines, environment, definitions, token))
    root = Block("body", body)
    # Where the last line has no end, markdown-it-py may look for a character behind it.
    whole = lines.text if lines.text.endswith("\n") else f"{lines.text}\n"
    plain = PlainReader(whole, body, root, environment)
    at = plain.read(0)
    if at < len(whole):
        from mdlint_news.parse.body.token_blocks import TokenReader  # noqa: PLC0415 - most posts need no parser

        parsed = TokenReader(whole, body, root, environment)
        while at < len(whole):
            at = plain.read(parsed.read(at))
    if found := environment.get("definitions"):
        from mdlint_news.parse.body.definitions import read_definition  # noqa: PLC0415 - most posts have none

        definitions.update((label, read_definition(label, one, lines)) for label, one in found.items())
    return Body(root, tuple(definitions.values()), templates)


def _templates(text: str, start: int, *, is_mdx: bool) -> Iterator[Template]:
    if not is_mdx:
        return read_templates(text, start)
    from mdlint_news.parse.body.mdx import read_mdx  # noqa: PLC0415 - few posts are MDX

    return read_mdx(text, start)


def _reader(parser: str) -> type[InlineReader]:
    if parser != "pyromark":
        return InlineReader
    from mdlint_news.parse.body.event_inline import EventReader  # noqa: PLC0415 - it may not be used

    return EventReader
