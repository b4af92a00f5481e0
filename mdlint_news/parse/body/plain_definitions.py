"""Link reference definitions that need no parser: those on a line of their own. Also, how labels are compared."""

from typing import Any

from mdlint_news.parse.body.common_tokens import DESTINATION
from mdlint_news.parse.body.definitions import ParsedDefinition
from mdlint_news.parse.body.marks import resolved
from mdlint_news.parse.body.plain_patterns import NO_HEADER
from mdlint_news.regex import regex

# Behind what may be the beginning of its title, a definition may go on in the next line.
_DEFINITION = regex(
    rf"{NO_HEADER}\[(?P<label>(?!\^)[^\[\]\\\n]+)\]:[ \t]*(?P<url>(?=[^ \t\n]){DESTINATION})"
    r"(?:[ \t]+\"(?P<title>[^\"\\&\n]+)\"[ \t]*\n|[ \t]*\n(?![ \t]*[\"'(]))"
)
_ODD_BLANK = regex(r"[^\S \t\n]")


def label_of(written: str) -> str | None:
    """A label as the parser compares it; nothing where blanks are in it that not all versions of it call so."""
    if _ODD_BLANK.search(written):
        return None
    # Some letters have only one of the two in common with their other case.
    return " ".join(written.split()).lower().upper()


def read_definitions(text: str, at: int, environment: dict[str, Any]) -> int:
    """Read definitions from the offset of a line on, note them as the parser does, and say where they end."""
    while definition := _DEFINITION.match(text, at):
        label = label_of(definition["label"])
        if not label:
            break
        at = definition.end()
        if label in environment.setdefault("references", {}):
            continue
        url, title = resolved(definition["url"]), definition["title"] or ""
        end = definition.start() + len(definition[0].rstrip(" \t\n"))
        title_range = definition.span("title") if title else None
        environment["references"][label] = {"href": url, "title": title}
        environment.setdefault("definitions", {})[label] = ParsedDefinition(
            (definition.start(), end), url, definition.span("url"), title, title_range
        )
    return at
