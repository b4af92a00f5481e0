"""Which of the needs of all rules may be in a post: one look at its words and characters tells of most that none is."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from mdlint_news.regex import regex
from mdlint_news.search import Need, Whole, words

_NO_LETTERS = regex("[^a-z]+")
_NO_MARKS = regex("[a-z0-9 ]+")
_MOST = 256
Words = frozenset[bytes]


class Prepared:
    """Needs, by what a post must have for one to be in it: a word, or else a mark or a letter that is none of ASCII."""

    def __init__(self, needs: Iterable[Need]) -> None:
        self.open: list[str] = []
        self.with_word: dict[bytes, list[tuple[str, Words]]] = {}
        self.with_mark: dict[str, list[str]] = {}
        for need in needs:
            text = need if isinstance(need, str) else need.text
            pieces = _NO_LETTERS.split(text)
            inside = frozenset(words(" ".join(pieces if isinstance(need, Whole) else pieces[1:-1]).encode()))
            marks = _NO_MARKS.sub("", text)
            if inside:
                # Long words are rare.
                self.with_word.setdefault(max(inside, key=len), []).append((text, inside))
            elif marks:
                self.with_mark.setdefault(max(marks), []).append(text)
            else:
                self.open.append(text)

    def may_be_in(self, text: str, rare: frozenset[str], words: list[bytes]) -> list[str]:
        """Those that may be in a text in lower case; it has these words, and no character but these and ASCII."""
        found = [*self.open]
        all_words = frozenset(words)
        for mark, texts in self.with_mark.items():
            if mark in (text if mark.isascii() else rare):
                found += texts
        for word in self.with_word.keys() & all_words:
            found += [text for text, inside in self.with_word[word] if inside <= all_words]
        return found


_Key = TypeVar("_Key")
_Made = TypeVar("_Made")


class _ByIdentity(Generic[_Key, _Made]):
    """Makes something of a long constant once: to compare it with another takes its time."""

    def __init__(self, make: Callable[[_Key], _Made]) -> None:
        self._make = make
        # What is known by its identity is there as long as this knows it.
        self._known: dict[int, tuple[_Key, _Made]] = {}

    def __call__(self, key: _Key) -> _Made:
        found = self._known.get(id(key))
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[id(key)] = key, self._make(key)
        return found[1]


class Index:
    """The needs of all rules in texts of one kind, to be looked for at once."""

    def __init__(self) -> None:
        self.prepare = _ByIdentity(lru_cache(_MOST)(self._prepare))
        self._clear()

    def _clear(self) -> None:
        self._new: list[Prepared] = []
        self._open: dict[Prepared, list[str]] = {}
        self._words: set[bytes] = set()
        self._with_word: dict[bytes, list[tuple[Prepared, str, Words]]] = {}
        self._with_mark: dict[str, list[tuple[Prepared, str]]] = {}
        self._with_rare: dict[str, list[tuple[Prepared, str]]] = {}

    def _prepare(self, needs: tuple[Need, ...]) -> Prepared:
        """Prepare needs, which rules ask for again with each post. From the next text on they are looked for."""
        if len(self._open) + len(self._new) >= _MOST:
            self._clear()
        self._new.append(prepared := Prepared(needs))
        return prepared

    def may_be_in(self, text: str, rare: frozenset[str], words: list[bytes]) -> dict[Prepared, list[str]]:
        """Of all needs those that may be in a text, of which the same is known."""
        while self._new:
            self._take(self._new.pop())
        found = self._open.copy()
        marked = [texts for mark, texts in self._with_mark.items() if mark in text]
        marked += [self._with_rare[mark] for mark in self._with_rare.keys() & rare]
        for texts in marked:
            for prepared, need in texts:
                found[prepared] = [*found[prepared], need]
        known = self._words.intersection(words)
        for word in self._with_word.keys() & known:
            for prepared, need, inside in self._with_word[word]:
                if inside <= known:
                    found[prepared] = [*found[prepared], need]
        return found

    def _take(self, prepared: Prepared) -> None:
        self._open[prepared] = prepared.open
        for mark, texts in prepared.with_mark.items():
            by_mark = self._with_mark if mark.isascii() else self._with_rare
            by_mark.setdefault(mark, []).extend((prepared, text) for text in texts)
        for word, found in prepared.with_word.items():
            self._with_word.setdefault(word, []).extend((prepared, *one) for one in found)
            self._words.update(*(inside for _, inside in found))


def _every(phrases: tuple[tuple[tuple[Need, ...], object], ...]) -> tuple[Need, ...]:
    every = [needs for needs, _ in phrases]
    return tuple([need for needs in every for need in needs]) if all(every) else ()


every = _ByIdentity(_every)
"""All that one of some phrases needs; nothing where there is one without needs."""

TEXTS, ADDRESSES = Index(), Index()
