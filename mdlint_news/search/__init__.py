"""Looking for something in all texts and all addresses of a post: first whether it is anywhere, then where.

Here is what a pattern needs: texts of which one is in all that it matches, and most of which no word of a post allows.
"""

from mdlint_news.named import NamedTuple

# Letters of ASCII become small ones, and all else blanks.
_LETTERS = bytes(code | 0x20 if chr(code).isascii() and chr(code).isalpha() else 0x20 for code in range(256))


class Whole(NamedTuple):
    """A text that begins and ends with a whole word wherever it is needed."""

    text: str


Need = str | Whole
"""A text in lower case. Before and behind one that is a mere text, its first and its last word may go on."""


def whole(*texts: str) -> tuple[Need, ...]:
    """Make needs of texts that begin and end with whole words: with no letter of ASCII beside them."""
    return tuple(map(Whole, texts))


def words(text: bytes) -> list[bytes]:
    """The words of a text in lower case, as far as needs are concerned: what has letters of ASCII and nothing else."""
    return text.translate(_LETTERS).split()
