"""Text of posts in Markdown that is shown as it is: no markup, link, mention or emoji comes of it."""

import re

from mdlint_news.regex import regex

# A word that could become more than a word on some site: `@desk`, `#12`, `www.a.b`, `:smile:`, `<b>`, `a*b*`.
_WILD = regex(r"[`*_{}\[\]<>#|&~@$\\^]|[.:](?=[\w+/-])|//|GH-")
_CODE = regex(r"(`[^`]+`)")
_RUN = regex(r"`+")
_BARRED = regex(r"(?<!\\)(\\*)\|")
_MOST = 300


def inert(text: str) -> str:
    """Write a message on one line, and in a cell of a table: what stands in backticks as code, wild words likewise.

    A long one is cut.
    """
    text = text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"
    pieces: list[tuple[bool, str]] = []
    for part in _CODE.split(text):
        for word in [part] if _CODE.fullmatch(part) else re.split(r"(\s+)", part):
            is_code = bool(_WILD.search(word))
            if is_code and pieces and pieces[-1][0]:
                # Two code spans side by side would be read as one, with other ends.
                pieces[-1] = (True, pieces[-1][1] + word)
            elif word:
                pieces.append((is_code, word))
    return "".join(code(word[1:-1] if _CODE.fullmatch(word) else word) if is_code else word for is_code, word in pieces)


def code(text: str) -> str:
    """Write a code span that has exactly this text, in a cell of a table."""
    fence = "`" * (max(map(len, _RUN.findall(text)), default=0) + 1)
    # Parsers differ on backslashes before a bar. With each of them doubled and one more, all see one cell.
    text = _BARRED.sub(lambda match: f"{match[1]}{match[1]}\\|", text)
    pad = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{fence}{pad}{text}{pad}{fence}"
