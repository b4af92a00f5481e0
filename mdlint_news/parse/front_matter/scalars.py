"""Where each character of a quoted string stands in its source: JSON's, TOML's and YAML's have the same shape."""

import re
from collections.abc import Callable

from mdlint_news.text import Mapped, Piece, Span


def unescape(raw: str, start: int, special: re.Pattern[str], read: Callable[[str], str]) -> list[Piece]:
    """Cut `raw`, which begins at `start`, at what reads otherwise than it is written. `read` tells how it reads."""
    pieces: list[Piece] = []
    done = 0
    for match in special.finditer(raw):
        pieces.append((raw[done : match.start()], Span(start + done, start + match.start())))
        done = match.end()
        pieces.append((read(match[0]), Span(start + match.start(), start + done)))
    pieces.append((raw[done:], Span(start + done, start + len(raw))))
    return pieces


def stand_in(text: str, span: Span) -> Mapped:
    """Let a text as a whole stand for a span as a whole, also where the two happen to be of one length."""
    return Mapped([(text[:1], span), (text[1:], span)] if len(text) == span.end - span.start > 1 else [(text, span)])
