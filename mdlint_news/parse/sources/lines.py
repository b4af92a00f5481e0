"""Paragraphs of a source list, cut into entries: by their lines, or at what stands between the sources of one line."""

import re
from bisect import bisect_left

from mdlint_news.parse.sources.entry_text import Places
from mdlint_news.parts import Block, Inline
from mdlint_news.regex import regex
from mdlint_news.text import Mapped

NUMBER = regex(r"\s*(?:\[(?P<bracketed>\d{1,3})\](?!\()|(?P<plain>\d{1,3})[.)])\s*(?=\S)")
"""What numbers an entry."""

# What stands between the sources of a paragraph, the clearest first.
_BETWEEN = (
    regex(r"\n"),
    regex(r"\s*[·•|｜]\s*"),
    regex(r"\s*[;；]\s*"),
    regex(r"、"),
    regex(r",\s+(?:(?:and|y|e|et|und|en)\s+)?|，|\s+(?:and|y|et|und)\s+(?=\S)"),
)
_HIDES = regex(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|「[^「」]*」|《[^《》]*》"
)
_DATED = regex(r"\W*(?:\d{1,2}\W\w+\W)?(?:\w+ \d{1,2}, )?(?:19|20)\d\d\b")
# `Roe, J., & Poe, K. (2026, March 4).`
_REFERENCE = regex(r"[^()\n]{2,200}?\.? ?\((?:n\.d\.|(?:19|20)\d\d[a-z]?(?:, \w+(?: \d{1,2})?)?)\)\.")
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_WORD = regex(r"\w+")
_MOST_WORDS = 14

Leaf = tuple[Mapped, Inline]
"""A text, and what stands in it."""


def lines(block: Block) -> list[Leaf]:
    """The lines of a paragraph, joined where the paragraph is one entry over several lines."""
    prose = block.inline.prose
    lines = _parts(prose, block.inline, block.span.start, [match.span() for match in re.finditer(r"\n", prose.text)])
    if all(inline.links or NUMBER.match(line.text) for line, inline in lines):
        return lines
    return [(prose, block.inline)]


def is_entry(line: Mapped, inline: Inline) -> bool:
    """Say whether a line is an entry rather than prose.

    It is numbered, or begins as in a list of references, or links something and says little beside.
    """
    from mdlint_news.parse.sources.entry_names import is_person_first  # noqa: PLC0415 - most lists are of items

    text = line.text
    if NUMBER.match(text) or _REFERENCE.match(text) or (is_person_first(text) and _YEAR.search(text)):
        return True
    places = Places(line)
    shown = (line.text[places.at(link.text_span.start) : places.at(link.text_span.end)] for link in inline.links)
    linked = sum(len(_WORD.findall(text)) for text in shown)
    return bool(inline.links) and len(_WORD.findall(line.text)) - linked <= _MOST_WORDS


def split(prose: Mapped, inline: Inline, start: int, *, is_one: bool) -> list[Leaf]:
    """Cut a paragraph at what stands between its sources: never inside of a link, of quotes or of brackets."""
    places = Places(prose)
    hidden = [(places.at(link.span.start), places.at(link.span.end)) for link in inline.links]
    shown = list(prose.text)
    for first, last in hidden + [match.span() for match in _HIDES.finditer(prose.text)]:
        shown[first:last] = "x" * (last - first)
    text = "".join(shown)
    for between in _BETWEEN[:-1]:
        cuts = [match.span() for match in between.finditer(text)]
        if cuts and len(parts := _parts(prose, inline, start, cuts)) > 1:
            return parts
    parts = _parts(prose, inline, start, [match.span() for match in _BETWEEN[-1].finditer(text)])
    is_written_out = any(_HIDES.match(part.text) or _DATED.match(part.text) for part, _ in parts)
    return [(prose, inline)] if is_written_out or (is_one and len(hidden) == 1) else parts


def _parts(prose: Mapped, inline: Inline, start: int, cuts: list[tuple[int, int]]) -> list[Leaf]:
    """The parts of a text between cuts, each with what stands in it; `start` is where in the file the first begins."""
    slices = _Slices(inline, start)
    parts = []
    at = 0
    for first, last in [*cuts, (len(prose.text), len(prose.text))]:
        part = prose.stripped(at, first)
        if part.text.strip(" .。"):
            parts.append((part, slices.up_to(part.span().end)))
        at = last
    return parts


class _Slices:
    """Cuts what stands in a text into what stands in its parts, from left to right."""

    def __init__(self, inline: Inline, start: int) -> None:
        self._inline = inline
        self._at = start
        self._links = [link.span.start for link in inline.links]
        self._emphasis = [emphasis.span.start for emphasis in inline.emphasis]
        self._codes = [code.span.start for code in inline.codes]
        self._tags = [tag.span.start for tag in inline.tags]

    def up_to(self, end: int) -> Inline:
        """What begins before an offset of the file, and not before the last one asked for."""
        inline = self._inline

        def cut(starts: list[int]) -> slice:
            return slice(bisect_left(starts, self._at), bisect_left(starts, end))

        part = Inline(
            inline.prose,
            inline.links[cut(self._links)],
            inline.emphasis[cut(self._emphasis)],
            inline.codes[cut(self._codes)],
            inline.tags[cut(self._tags)],
        )
        self._at = end
        return part
