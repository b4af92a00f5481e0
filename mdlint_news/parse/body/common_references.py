"""References to link definitions, in common inline Markdown of a body that has definitions or footnotes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from mdlint_news.named import make
from mdlint_news.parse.body.common_inline import Reading
from mdlint_news.parse.body.common_tokens import ANY_TOKEN
from mdlint_news.parse.body.plain_definitions import label_of
from mdlint_news.parts import Definition, Link

if TYPE_CHECKING:
    import re

    from mdlint_news.text import Mapped


class ReferenceReading(Reading):
    """Reads brackets as references, if their labels are defined. What may be a footnote's mark is not common."""

    __slots__ = ("_definitions", "_done", "_has_notes", "_is_common", "_is_in_link")

    def __init__(
        self,
        content: "Mapped",
        token: "re.Pattern[str]" = ANY_TOKEN,
        *,
        definitions: Mapping[str, Definition],
        has_notes: bool,
    ) -> None:
        super().__init__(content, token)
        self._definitions = definitions
        self._has_notes = has_notes
        self._is_common = True
        self._is_in_link = False
        self._done = 0

    def read(self, tokens: "Iterable[re.Match[str]]", *, is_in_link: bool = False) -> bool:
        """Likewise. In the text of a link no other is common."""
        if not is_in_link:
            return super().read(self._behind_references(tokens)) and self._is_common
        self._is_in_link = True
        is_common = super().read(tokens, is_in_link=True)
        self._is_in_link = False
        return is_common

    def _behind_references(self, tokens: "Iterable[re.Match[str]]") -> "Iterator[re.Match[str]]":
        """Leave out what has been read as the text of a reference."""
        for token in tokens:
            if token.start() >= self._done:
                yield token
            elif token.end() > self._done:
                # An address that goes on behind the bracket.
                self._is_common = False

    def bracket(self, token: "re.Match[str]") -> bool:
        """Read what may be a reference, and say whether it is common; what is none is text."""
        first, label_end = token.span("bracket")
        shown, full = token["bracket"], token["full"]
        if self._has_notes and (shown.startswith("^") or (full and full.startswith("^"))):
            return False
        label = label_of(full or shown)
        if label is None:
            return False
        definition = self._definitions.get(label)
        if definition is None:
            return True
        if self._is_in_link or "[" in shown:
            return False
        start, end = token.start(), label_end + 1 if full is None else token.end("full") + 1
        _, _, url_span, url, title_span, title, has_template = definition
        places = self.at(start, end), self.at(first, label_end), url_span
        self.links.append(make(Link, ("reference", *places, url, title_span, title, False, has_template)))
        self.stand_ins.append((start, first, ""))
        is_common = self.read(self.token.finditer(self.text, first, label_end), is_in_link=True)
        self.stand_ins.append((label_end, end, ""))
        self._done = end
        return is_common
