"""Where each character of a YAML scalar stands in its source, whatever the style.

The styles are those of YAML 1.2, sections 7.3 and 8.1: https://yaml.org/spec/1.2.2/#73-flow-scalar-styles
"""

from mdlint_news.parse.front_matter.scalars import stand_in, unescape
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Piece, Span

# Blanks that no line ends in are passed over at once: each of them would be looked behind again.
_FOLD = r"[ \t]*+(?:\r\n|\n|\r)[ \t\r\n]*|[ \t]{2,}+"
_PLAIN = regex(_FOLD)
_SINGLE = regex(rf"''|{_FOLD}")
_DOUBLE = regex(rf"\\(?:x..|u....|U........|(?:\r\n|\n|\r)[ \t\r\n]*|.)|{_FOLD}")
_LINE_END = regex(r"\r\n|\n|\r")
_LINE = regex(r"[^\r\n]+")
_ESCAPES = dict(zip('0abt\tnvfre "/\\N_LP', '\0\a\b\t\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029', strict=True))


def map_scalar(text: str, style: str, raw: str, start: int) -> Mapped:
    """Map the text of a scalar, as YAML reads it, to its `raw` form at `start`.

    `style` is YAML's: a quote, `|`, `>`, or empty. Where the two cannot be brought together to the character,
    the text as a whole stands for the raw form as a whole.
    """
    if raw == text:
        return Mapped([(text, Span(start, start + len(raw)))])
    if style in ("|", ">"):
        pieces = _block(text, raw, start)
    elif style == '"':
        pieces = unescape(raw[1:-1], start + 1, _DOUBLE, _read)
    elif style == "'":
        pieces = unescape(raw[1:-1], start + 1, _SINGLE, _read)
    else:
        pieces = unescape(raw, start, _PLAIN, _read)
    mapped = Mapped(pieces)
    return mapped if mapped.text == text else stand_in(text, Span(start, start + len(raw.rstrip())))


def map_double(raw: str, start: int) -> Mapped:
    """Read a scalar in double quotes, its `raw` form being at `start`."""
    return Mapped(unescape(raw[1:-1], start + 1, _DOUBLE, _read))


def map_plain(raw: str, start: int) -> Mapped:
    """Read a scalar without quotes, of several lines."""
    return Mapped(unescape(raw, start, _PLAIN, _read))


def _read(special: str) -> str:
    """Read an escape, a doubled quote, blanks, or the end of a line with the blanks and empty lines round it."""
    if special == "''":
        return "'"
    breaks = len(_LINE_END.findall(special))
    if special[0] != "\\":
        return "\n" * (breaks - 1) or " " if breaks else special
    if breaks:
        return "\n" * (breaks - 1)
    if digits := special[2:]:
        return chr(int(digits, 16))
    return _ESCAPES.get(special[1], special)


def _block(text: str, raw: str, start: int) -> list[Piece]:
    """Find the lines of a block scalar in the text. Its first line has the indicators, the others an indentation."""
    header = _LINE_END.search(raw)
    lines = [match for match in _LINE.finditer(raw, header.end()) if match[0].strip(" ")] if header else []
    if not lines:
        return [(text, Span(start, start))]
    first = text.lstrip("\n")
    indent = len(lines[0][0]) - len(lines[0][0].lstrip(" ")) - (len(first) - len(first.lstrip(" ")))
    pieces: list[Piece] = []
    at, last = 0, start + len(raw[: lines[0].start()])
    for line in _LINE.finditer(raw, lines[0].start()):
        content = line[0][indent:]
        if not content:
            continue
        # Between two lines stands one blank, or as many line ends as are not folded.
        following = at
        while text[following : following + 1] == "\n":
            following += 1
        if following == at and pieces:
            following += 1
        begin = start + line.start() + indent
        pieces.append((text[at:following], Span(last, begin)))
        last = begin + len(content)
        pieces.append((content, Span(begin, last)))
        at = following + len(content)
    pieces.append((text[at:], Span(last, last)))
    return pieces
