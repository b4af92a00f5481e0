"""What the standard library's TOML parser complains of, in words that a writer understands."""

import re
import tomllib
from contextlib import suppress
from typing import Literal

from mdlint_news.named import NamedTuple
from mdlint_news.parse.front_matter.fields import TooDeepError
from mdlint_news.parse.front_matter.toml_scan import NotTOMLError, Scanner
from mdlint_news.parts import Damage
from mdlint_news.regex import regex
from mdlint_news.text import Source, Span

# Only Python 3.14 gives the place as numbers, too.
_PLACE = regex(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class _Explanation(NamedTuple):
    """Of a complaint that fits `pattern`: where to look, what is wrong there, and what to do about it.

    `stop` is where the scanner does not get on: where the problem begins that the parser sees at its end.
    """

    pattern: str
    mark: Literal["problem", "stop", "bracket", "backslash", "key"]
    what: str
    help: str


_QUOTES = "put text in double quotes"
# Tried in this order on "complaint: the rest of the line from the place of the problem".
_EXPLANATIONS = (
    _Explanation("Cannot|Duplicate", "key", "the key `{}` is set twice", "keep the one that is right"),
    _Explanation(
        r"(?:Illegal|Found invalid) character '\\n'|Unterminated|Expected [\"']{1,2}'",
        "stop",
        "a quote that is never closed",
        "close it with the same quote",
    ),
    _Explanation("Illegal character|Found invalid", "problem", "a control character", "take it out"),
    _Explanation(
        r"Unclosed|Expected '\]|Invalid value: *[\w-]+[ \t]*=", "bracket", "a bracket that is never closed", "close it"
    ),
    _Explanation(
        r"Invalid date|Expected newline[^:]*: -\d\d",
        "problem",
        "a date that the calendar does not have",
        "write it as 2026-01-31 or 2026-01-31T09:00:00Z",
    ),
    _Explanation("Invalid value", "problem", "a value without quotes", _QUOTES),
    _Explanation(
        "Unescaped|Escaped|Invalid hex", "backslash", "a backslash in double quotes", "write two, or use single quotes"
    ),
    _Explanation(
        "Expected '='|Invalid initial|Invalid statement",
        "problem",
        "a line without `key =`",
        "write each line as `key = value`",
    ),
    _Explanation("Expected newline", "problem", "more than one value", f"one key and one value a line, and {_QUOTES}"),
)


def explain(error: tomllib.TOMLDecodeError, text: str, inner: Span) -> Damage:
    """Turn an error on the TOML at `inner` into its place and its words."""
    content = text[inner.start : inner.end]
    message = str(error)
    problem = len(content)
    if place := _PLACE.search(message):
        message = message[: place.start()]
        if place[1]:
            problem = Source(content).line_starts[int(place[1]) - 1] + int(place[2]) - 1
    scanner = Scanner(text, Span(inner.start, inner.start + problem))
    with suppress(NotTOMLError, TooDeepError):
        scanner.document()
    rest = content[problem:].partition("\n")[0]
    complaint = f"{message}: {rest}"
    for pattern, mark, what, help_ in _EXPLANATIONS:
        if re.match(pattern, complaint) and (mark != "bracket" or scanner.open):
            span = _span(mark, scanner, content, inner.start, problem)
            return _damage(span, what.format(text[span.start : span.end]), help_)
    return _damage(_character(content, inner.start, problem), f"{message[:1].lower()}{message[1:]}", "")


def _span(mark: str, scanner: Scanner, content: str, offset: int, problem: int) -> Span:
    if mark == "key":
        return scanner.key
    at = problem
    if mark == "stop":
        at = scanner.at - offset
    elif mark == "bracket":
        at = scanner.open[-1] - offset
    elif mark == "backslash":
        at = max(content.rfind("\\", 0, problem), 0)
    return _character(content, offset, at)


def _character(content: str, offset: int, at: int) -> Span:
    # At the end of the text, the last thing that somebody wrote is the place to look at.
    at = min(at, max(0, len(content.rstrip()) - 1))
    end = at + 1 if content[at : at + 1].strip("\r\n") else at
    return Span(offset + at, offset + end)


def _damage(span: Span, what: str, help_: str) -> Damage:
    return Damage("invalid", span, f"the front matter does not parse: {what}", help_)
