"""What stands inside a block of text: links, emphasis, code, tags, and its prose, each at its place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from mdlint_news.cached import cached_property
from mdlint_news.parse.body.common_inline import Reading, read_common
from mdlint_news.parse.body.common_tokens import ANY_TOKEN
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parse.body.marks import Mark, is_plain
from mdlint_news.parts import Definition, Inline
from mdlint_news.text import Mapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any

    from mdlint_news.parse.body.inline_parts import Marks


class InlineReader:
    """Reads the text of a body's blocks, whose references are to the definitions that the parser found in it."""

    def __init__(
        self,
        lines: Lines,
        environment: dict[str, Any],
        definitions: dict[str, Definition],
        token: re.Pattern[str] = ANY_TOKEN,
    ) -> None:
        """Begin; `token` finds the special characters that the texts may have."""
        self._lines = lines
        self._token = token
        self._environment = environment
        self._definitions = definitions

    def read(self, content: Mapped) -> Inline:
        """Read Markdown."""
        return self._common(content) or self._marked(content, self._marks)

    def parse(self, content: Mapped) -> Inline:
        """Let the parser read Markdown."""
        return self._marked(content, self._parsed)

    def _marked(self, content: Mapped, read: Callable[[str], Marks]) -> Inline:
        from mdlint_news.parse.body.parsed_inline import read_parsed  # noqa: PLC0415 - most posts have no such text

        found: Marks = ([], []) if is_plain(content.text) else read(content.text)
        return read_parsed(content, *found, self._lines, self._definitions)

    def _common(self, content: Mapped) -> Inline | None:
        """Read what has nothing in it that takes more than one pass."""
        if self._lines.masks and self._lines.is_masked(content.text):
            from mdlint_news.parse.body.common_templates import read_masked  # noqa: PLC0415 - most posts have none

            return read_masked(content, (self._begin or Reading)(content, ANY_TOKEN), self._lines)
        return read_common(content, self._begin, self._token)

    @cached_property
    def _begin(self) -> Callable[[Mapped, re.Pattern[str]], Reading] | None:
        """What begins to read a text with references. All blocks have been read when the first text is read."""
        notes = self._environment.get("footnotes", {}).get("refs")
        if not self._definitions and not notes:
            return None
        from mdlint_news.parse.body.common_references import ReferenceReading  # noqa: PLC0415 - most posts have none

        return partial(ReferenceReading, definitions=self._definitions, has_notes=bool(notes))

    def read_html(self, content: Mapped) -> Inline:
        """Read an HTML block."""
        from mdlint_news.parse.body.parsed_inline import read_html  # noqa: PLC0415 - few posts have one

        return read_html(content, self._lines, self._definitions)

    def _marks(self, text: str) -> Marks:
        """Find what stands in a text."""
        from mdlint_news.parse.body.quick_marks import read_marks  # noqa: PLC0415 - most posts have no such text

        return read_marks(text, self._environment) or self._parsed(text)

    def _parsed(self, text: str) -> Marks:
        """Let the parser read the text, and take what it noted."""
        from mdlint_news.parse.body.inline_parts import pair  # noqa: PLC0415 - most posts need no parser
        from mdlint_news.parse.body.markdown import markdown  # noqa: PLC0415 - likewise

        md = markdown()
        marks: list[Mark] = []
        self._environment["text"], self._environment["marks"] = text, marks
        tokens = md.inline.parse(text, md, self._environment, [])
        # The text of a link is read before the link is done.
        marks.sort(key=lambda mark: mark.start)
        return marks, pair(marks, tokens)
