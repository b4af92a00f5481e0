"""Common inline Markdown with templates in it: what is read is their masks, and what is told is what is written."""

from operator import attrgetter
from typing import TYPE_CHECKING

from mdlint_news.parse.body.common_tokens import ANY_TOKEN
from mdlint_news.parse.body.drawn import AsRead, outermost
from mdlint_news.parse.body.inline_parts import as_written
from mdlint_news.parts import CodeSpan, Inline
from mdlint_news.text import Span

if TYPE_CHECKING:
    from mdlint_news.parse.body.common_inline import Reading
    from mdlint_news.parse.body.lines import Lines
    from mdlint_news.text import Mapped


def read_masked(content: "Mapped", reading: "Reading", lines: "Lines") -> Inline | None:
    """Read a text; nothing where the parser has to."""
    if not reading.read(ANY_TOKEN.finditer(content.text)):
        return None
    stand_ins = outermost([*reading.stand_ins, *lines.stand_ins(content.text)])
    return Inline(
        AsRead(content, list(stand_ins)),
        tuple([link if link.kind == "reference" else as_written(link, lines) for link in reading.links]),
        tuple(sorted(reading.emphasis, key=attrgetter("span"))),
        # The marks of code are one backtick each.
        tuple([CodeSpan(at, lines.written(text, Span(at.start + 1, at.end - 1))) for at, text in reading.codes]),
    )
