"""The texts on which pyromark and markdown-it-py are known to agree, told by tests that cost little.

markdown-it-py reads a text in which one of these stands:

- a control character, or a line end that is one to Unicode and none to Markdown;
- a line that does not begin like text, as what is behind the marks of a heading need not;
- an escape, an entity, a tilde, a reference to a footnote, brackets inside of brackets, or a great many parentheses;
- a mark of emphasis at the end of brackets: to markdown-it-py it stands before a blank, not before a bracket;
- a comment that ends with three hyphens, as comments do to one of them;
- a tag with blanks that only Unicode knows, or a mark of emphasis beside a character that is not known to all.
"""

import re

from mdlint_news.parse.body.plain_patterns import TEXT

_UNLIKE = ("\\", "~", "[^", "--->")
_LINES_OF_TEXT = re.compile(rf"{TEXT}[^\n]*+(?>(?:\n{TEXT}[^\n]*+)*)\Z")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029]")
_ENTITY = re.compile(r"&#?\w+;")
_NESTED = re.compile(r"\[[^\[\]]*+\[")
_EMPHASIS_AT_END = re.compile(r"(?:[^\w*][*_]+|_\*+|\*_+)\]")
# In a tag, or at its beginning, one parser has more blanks than the other, and some names that ASCII has not.
# What is put for a character that is not ASCII may end a processing instruction.
_ODD_TAG = re.compile(r"<(?:[^\x00-\x7f]|\?|[A-Za-z/][^<>]*(?:[^\S\x00-\x7f]|[*_][^\x00-\x7f]|[^\x00-\x7f][*_]))")
_DEEPEST = 30


def is_alike(text: str) -> bool:
    """Say whether the parsers are known to read a text alike."""
    if any(part in text for part in _UNLIKE) or text.count("(") > _DEEPEST:
        return False
    if ("&" in text and _ENTITY.search(text)) or _NESTED.search(text):
        return False
    if ("*]" in text or "_]" in text) and _EMPHASIS_AT_END.search(text):
        return False
    if not text.isprintable() and _CONTROL.search(text):
        return False
    if "<" in text and not text.isascii() and _ODD_TAG.search(text):
        return False
    return _LINES_OF_TEXT.match(text) is not None
