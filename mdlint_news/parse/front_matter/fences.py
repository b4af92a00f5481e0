"""Where the front matter begins and ends, by the rules of the site generators, and in which format it is.

Jekyll, Hugo, Astro and Eleventy agree on `---` lines round YAML (Jekyll and Hugo's parsers also end it at
`...`), Hugo and Zola on `+++` lines round TOML, Hugo on a JSON object; Pelican reads `Key: value` lines.
They part ways over a longer fence: Jekyll does not see `----`, `python-frontmatter` does, Hugo and gray-matter
take its first three characters when it closes.
"""

from __future__ import annotations

import re

from mdlint_news.named import NamedTuple, make
from mdlint_news.parts import Damage
from mdlint_news.regex import regex
from mdlint_news.text import BOM, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Format = Literal["yaml", "toml", "json", "headers"]
else:
    Format = str


FENCE = len("---")

_EOL = r"(?:\r\n|\n|\r)"
# The beginning of a line; between the two halves of a CRLF there is none.
LINE_START = r"(?:\A|(?<=\n)|(?<=\r)(?!\n))"
_REST = rf"[ \t]*(?:{_EOL}|\Z)"
_OPENING = regex(rf"(?P<mark>-{{3,}}|\+{{3,}}){_REST}")
# What begins with a literal is searched for fast; that a line begins there is seen afterwards.
_ENDS: dict[str, re.Pattern[str]] = {
    "yaml": regex(rf"(?:---|\.\.\.)(?<=[\r\n]...){_REST}"),
    "toml": regex(rf"\+\+\+(?<=[\r\n]...){_REST}"),
}
_LONG_ENDS: dict[str, re.Pattern[str]] = {
    "yaml": regex(rf"(?P<mark>----(?<=[\r\n]....)-*){_REST}"),
    "toml": regex(rf"(?P<mark>\+\+\+\+(?<=[\r\n]....)\+*){_REST}"),
}
_BLANKS = regex(r"[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*")
_KEY = regex(rf"{LINE_START}[\"']?[A-Za-z_][\w-]*[\"']?[ \t]*(?::(?=[ \t\r\n]|\Z)|=)")
_JSON = regex(r"\{\s*\"")
_HEADER = regex(rf"[A-Za-z][\w-]*:(?:[ \t][^\r\n]*)?(?:{_EOL}[ \t]+\S[^\r\n]*)*(?:{_EOL}|\Z)")
_BLANK_LINE = regex(rf"{LINE_START}[ \t]*{_EOL}")


class Fences(NamedTuple):
    """The front matter's place: with its fences, between them, and the offset at which the body begins."""

    format: Format | None
    span: Span
    inner: Span
    body_start: int
    damage: Damage | None = None


def split(text: str) -> Fences:
    """Find the front matter of a text. None is no damage; one that no generator would read is."""
    if found := _plain(text):
        return found
    start = 1 if text.startswith(BOM) else 0
    blanks = _BLANKS.match(text, start)
    first = blanks.end() if blanks else start
    if opening := _OPENING.match(text, first):
        found = _fenced(text, opening)
    elif _JSON.match(text, first):
        found = _json(text, first)
    else:
        return _headers(text, start)
    if blanks and found.format and found.damage is None:
        damage = Damage(
            "late",
            Span(first, first + FENCE),
            "blank lines stand before the front matter, so it is not read as front matter",
            "begin the file with the opening fence",
        )
        return found._replace(damage=damage)
    return found


def _plain(text: str) -> Fences | None:
    """Find front matter as most posts have it: the patterns say the same of it, in several times as long."""
    first = FENCE + 1
    end = text.find("\n---", FENCE) + 1
    if not end or text[end + FENCE : end + FENCE + 1] != "\n" or not text.startswith("---\n"):
        return None
    colon = text.find(": ", first, end)
    begins_with_key = text[first:colon].isidentifier() and text[first:colon].isascii()
    if not begins_with_key or text.find("\n...", first, end) >= 0 or text.find("\r", first, end) >= 0:
        return None
    return make(Fences, ("yaml", make(Span, (0, end + FENCE)), make(Span, (first, end)), end + FENCE + 1, None))


def _fenced(text: str, opening: re.Match[str]) -> Fences:
    start, mark = opening.start(), opening["mark"]
    format_: Format = "yaml" if mark[0] == "-" else "toml"
    closing = _ENDS[format_].search(text, opening.end())
    if len(mark) > FENCE:
        closing = closing or _LONG_ENDS[format_].search(text, opening.end())
        if closing is None or not _KEY.match(text, opening.end()):
            return none(start)
        inner = Span(opening.end(), closing.start())
        whole = Span(start, closing.start() + len(closing[0].rstrip()))
        return Fences(format_, whole, inner, closing.end(), _long(mark, start))
    if closing:
        inner = Span(opening.end(), closing.start())
        if format_ == "yaml" and not _KEY.search(text, *inner) and _BLANK_LINE.search(text, *inner):
            return none(start)  # prose between two thematic breaks
        return Fences(format_, Span(start, closing.start() + FENCE), inner, closing.end())
    if not _KEY.match(text, opening.end()):
        return none(start)
    # What follows up to the first blank line was meant as front matter; the rest is the body.
    gap = _BLANK_LINE.search(text, opening.end())
    return unclosed(text, format_, start, Span(opening.end(), gap.start() if gap else len(text)))


def long_closing(text: str, fences: Fences) -> Fences | None:
    """Close front matter at the first line that would be a fence if it were shorter, if there is one."""
    pattern = _LONG_ENDS.get(fences.format or "")
    closing = pattern.search(text, fences.inner.start) if pattern else None
    if closing is None:
        return None
    damage = _long(closing["mark"], closing.start())
    inner = Span(fences.inner.start, closing.start())
    return Fences(fences.format, Span(fences.span.start, closing.end("mark")), inner, closing.end(), damage)


def _long(mark: str, start: int) -> Damage:
    message = f"a fence of {len(mark)} characters, which not every generator takes for one"
    return Damage("fence", Span(start, start + len(mark)), message, f"write exactly three: `{mark[:FENCE]}`")


def unclosed(text: str, format_: Format, start: int, inner: Span) -> Fences:
    """Describe front matter that begins with a fence at `start`, has its keys at `inner`, and no fence after them."""
    mark = text[start : start + FENCE]
    message = f"the front matter is not closed: no `{mark}` line ends it"
    damage = Damage("unclosed", Span(start, start + FENCE), message, f"put a line `{mark}` after the last key")
    return Fences(format_, Span(start, inner.end), inner, inner.end, damage)


def _json(text: str, start: int) -> Fences:
    import json  # noqa: PLC0415 - few posts have JSON

    try:
        _, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        gap = _BLANK_LINE.search(text, start)
        end = gap.start() if gap else len(text)
    return Fences("json", Span(start, end), Span(start, end), end)


def _headers(text: str, start: int) -> Fences:
    at, names = start, set()
    while match := _HEADER.match(text, at):
        names.add(match[0].partition(":")[0].lower())
        at = match.end()
    at_end = at == len(text) or text[at] in "\r\n"
    if at_end and "title" in names and names & {"date", "category", "tags", "author", "slug", "status"}:
        span = Span(start, len(text[:at].rstrip()))
        return Fences("headers", span, span, at)
    return none(start)


def none(start: int) -> Fences:
    """Describe a text without front matter, whose body begins at `start`."""
    return Fences(None, Span(start, start), Span(start, start), start)
