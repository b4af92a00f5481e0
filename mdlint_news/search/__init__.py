"""Looking for something in all texts and all addresses of a post: first whether it is anywhere, then where.

Here is what a pattern needs: texts of which one is in all that it matches, and most of which no word of a post allows.
"""

from collections.abc import Iterable
from functools import lru_cache

from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex

_NO_MARKS = regex("[a-z0-9 ]+")
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


Words = frozenset[bytes]


def words(text: str) -> Words:
    """The words of a text in lower case, as far as needs are concerned: what has letters of ASCII and nothing else."""
    return frozenset(_letters(text).split())


def _letters(text: str) -> bytes:
    return text.encode(errors="surrogatepass").translate(_LETTERS)


class Prepared:
    """Needs, by what a post must have for one to be in it: a word, or else a mark or a letter that is none of ASCII."""

    def __init__(self, needs: Iterable[Need]) -> None:
        self._open: list[str] = []
        self._with_word: dict[bytes, list[tuple[str, Words]]] = {}
        self._with_mark: dict[str, list[str]] = {}
        for need in needs:
            text = need if isinstance(need, str) else need.text
            letters = _letters(text)
            if isinstance(need, str):  # its first and its last word may go on
                letters = letters.partition(b" ")[2].rpartition(b" ")[0]
            if inside := frozenset(letters.split()):
                # Long words are rare.
                self._with_word.setdefault(max(inside, key=len), []).append((text, inside))
            elif marks := _NO_MARKS.sub("", text):
                self._with_mark.setdefault(max(marks), []).append(text)
            else:
                self._open.append(text)
        self._keys, self._marks = frozenset(self._with_word), frozenset(self._with_mark)

    def may_be_in(self, words: Words, marks: frozenset[str]) -> list[str]:
        """Those that may be in a text with some words and characters."""
        found = [*self._open]
        for mark in self._marks & marks:
            found += self._with_mark[mark]
        for word in self._keys & words:
            found += [text for text, inside in self._with_word[word] if inside <= words]
        return found


_MOST = 256
# By the identity of needs, which are there as long as these know them.
_known: dict[int, tuple[tuple[Need, ...], Prepared]] = {}


def prepare(needs: tuple[Need, ...]) -> Prepared:
    """Prepare needs, which rules ask for again with each post. They are long: to compare them takes its time."""
    found = _known.get(id(needs))
    if found is None:
        if len(_known) >= _MOST:
            _known.clear()
        found = _known[id(needs)] = needs, _prepare(needs)
    return found[1]


@lru_cache(maxsize=_MOST)
def _prepare(needs: tuple[Need, ...]) -> Prepared:
    return Prepared(needs)
