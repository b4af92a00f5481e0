"""What is held back while somebody types front matter above a text.

Until its closing fence stands, the front matter is broken, or swallows the text: all that is found for the first time
then is found because of that. Where a document was opened or saved in that state, it is meant to be so, and is told.
"""

import re
from collections import Counter

from mdlint_news.diagnostic import Diagnostic
from mdlint_news.server.documents import Reading

_OPENING = re.compile(r"\ufeff?(?:[ \t]*(?:\r\n|\r|\n))*(?:-{3,}|\+{3,})[ \t]*(?:[\r\n]|\Z)")
_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]")


class Fence:
    """The front matter of one document, from one reading to the next."""

    def __init__(self, opened: Reading) -> None:
        self.save(opened)

    def save(self, reading: Reading) -> None:
        """Take a reading for what is meant: the document was opened or saved."""
        self._saved: Reading | None = reading
        self._steady = reading

    def told(self, reading: Reading, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Those of some findings that are told now."""
        if reading.post is None or not is_open(reading):
            # Whoever opens it anew from here is typing.
            self._steady, self._saved = reading, None
            return found
        if self._saved and is_open(self._saved):
            return found
        known = Counter(_names(self._steady))
        told = []
        for one in found:
            name = _name(reading, one)
            if known[name] > 0:
                known[name] -= 1
                told.append(one)
        return tuple(told)


def is_open(reading: Reading) -> bool:
    """Say whether a text begins with a fence that nothing closes, or that a line far below it seems to close."""
    source, front_matter = reading.source, reading.front_matter
    damage = front_matter.damage
    if front_matter.format == "json":
        return damage is not None
    if not _OPENING.match(source.text):
        return False
    if front_matter.format is None or damage is None:
        return front_matter.format is None
    return damage.kind == "unclosed" or _BLANK_LINE.search(source.text, *front_matter.inner) is not None


def _names(reading: Reading) -> list[tuple[str, str, str]]:
    if reading.stages is None:
        return []
    return [_name(reading, one) for one in reading.stages.found.diagnostics]


def _name(reading: Reading, one: Diagnostic) -> tuple[str, str, str]:
    """What a finding is known by when its place has moved."""
    return one.rule.code, one.message, reading.source[one.span]
