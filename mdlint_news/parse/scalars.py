"""Where each character of a YAML scalar stands in its source, whatever the style of quoting."""

import re

from mdlint_news.text import Mapped, Span

# In double quotes an escape or a fold reads otherwise than it is written; in single quotes a quote or a fold.
_DOUBLE = re.compile(r"\\(?:x..|u....|U........|\r\n[ \t]*|[\r\n][ \t]*|.)|[ \t]*(?:\r\n|\n|\r)\s*")
_SINGLE = re.compile(r"''|[ \t]*(?:\r\n|\n|\r)\s*")


def map_scalar(text: str, style: str, raw: str, span: Span) -> Mapped:
    """Map the text of a scalar, as YAML reads it, to its `raw` form at `span`.

    `style` is YAML's: a quote, `|`, `>`, or empty. Where the two cannot be brought together to the
    character, the text as a whole stands for the span as a whole.
    """
    if style in ("'", '"'):
        pieces = _quoted(text, _DOUBLE if style == '"' else _SINGLE, raw[1:-1], span.start + 1)
    else:
        pieces = _lines(text, raw, span.start)
    mapped = Mapped(pieces)
    return mapped if mapped.text == text else Mapped([(text, span)])


def _quoted(text: str, special: re.Pattern[str], raw: str, start: int) -> list[tuple[str, Span]]:
    """Cut at what reads otherwise; how it reads is what stands in the text up to the next plain stretch."""
    pieces: list[tuple[str, Span]] = []
    at = done = 0
    for match in special.finditer(raw):
        plain = raw[done : match.start()]
        pieces.append((plain, Span(start + done, start + match.start())))
        at += len(plain)
        done = match.end()
        following = special.search(raw, done)
        rest = raw[done : following.start() if following else len(raw)]
        # Where two of them touch, each reads as one character.
        end = text.find(rest, at) if rest else (at + 1 if following else len(text))
        pieces.append((text[at:end], Span(start + match.start(), start + done)))
        at = end
    pieces.append((raw[done:], Span(start + done, start + len(raw))))
    return pieces


def _lines(text: str, raw: str, start: int) -> list[tuple[str, Span]]:
    """Find the lines of a plain or a block scalar in the text one after the other."""
    pieces: list[tuple[str, Span]] = []
    at = 0
    last = start
    for match in re.finditer(r"[^\r\n]+", raw):
        line = match[0].strip(" \t")
        found = text.find(line, at) if line else -1
        if found < 0:
            continue
        begin = start + match.start() + match[0].index(line)
        if found > at:
            pieces.append((text[at:found], Span(last, begin)))
        last = begin + len(line)
        pieces.append((line, Span(begin, last)))
        at = found + len(line)
    pieces.append((text[at:], Span(last, max(last, start + len(raw)))))
    return pieces
