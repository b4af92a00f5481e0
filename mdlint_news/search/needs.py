"""Which of the needs of all rules may be in a post: one look at its words and characters tells of most that none is."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import chain

from mdlint_news.cached import cached_property
from mdlint_news.named import NamedTuple, make
from mdlint_news.search import Need, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    _Key = TypeVar("_Key")
    _Made = TypeVar("_Made")

_NO_MARKS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789 ")
_ASCII_MARKS = frozenset(map(chr, range(128))) - _NO_MARKS
_MOST = 256
# These are in most posts, and tell nothing.
_USUAL = frozenset(
    b"a able after an and are as at be been but by can could do first for from has have here how i in is it last m "
    b"many more most not of on or other s so some t than that the their there these they this to was we were what when "
    b"which will with would you your".split()
)
Words = frozenset[bytes]
Marks = frozenset[str]


class Known:
    """What tells which needs may be in a text in lower case: its words, and its characters.

    It has no character but some rare ones and those of ASCII.
    """

    def __init__(self, text: str, rare: frozenset[str], words: list[bytes]) -> None:
        self.text = text
        self.rare = rare
        self.words = words

    @cached_property
    def different(self) -> frozenset[bytes]:
        """The words, each once."""
        return frozenset(self.words)

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters, and those that are no marks."""
        return self.rare.union([mark for mark in _ASCII_MARKS if mark in self.text], _NO_MARKS)


class _Look(NamedTuple):
    """A text to look for, and what it surely has beside what it is known by: words, and marks.

    A mark is what is no letter of ASCII, digit or blank.
    """

    text: str
    words: Words
    marks: Marks


class Prepared:
    """Needs, to be looked for one by one, or by what a post must have for one to be in it.

    That is a word, or else a mark or a letter that is none of ASCII. To sort them so takes as long as to look for them
    in ten posts.
    """

    def __init__(self, needs: tuple[Need, ...]) -> None:
        self._needs = needs
        self.open: list[str] = []
        self.with_word: dict[bytes, list[_Look]] = {}
        self.with_mark: dict[str, list[_Look]] = {}

    def may_be_in(self, known: Known) -> list[str]:
        """Those that may be in a text: it has all their words and marks."""
        has, may_have = known.different.issuperset, known.characters.issuperset
        return [
            text
            for need in self._needs
            if has(_words(need, text := need if isinstance(need, str) else need.text)) and may_have(text)
        ]

    def sort(self) -> None:
        """Sort them by what they are known by."""
        for need in self._needs:
            text = need if isinstance(need, str) else need.text
            inside = _words(need, text)
            marks = frozenset(text) - _NO_MARKS
            if inside:
                word = max(inside, key=_rarity) if len(inside) > 1 else inside[0]
                others = frozenset(inside) - {word} if len(inside) > 1 else frozenset[bytes]()
                self.with_word.setdefault(word, []).append(make(_Look, (text, others, marks)))
            elif marks:
                mark = max(marks)
                self.with_mark.setdefault(mark, []).append(_Look(text, frozenset(), marks - {mark}))
            else:
                self.open.append(text)


def _words(need: Need, text: str) -> list[bytes]:
    """The words that a post must have for a need to be in it."""
    inside = words(text.encode())
    if isinstance(need, str) and inside:
        # The first and the last may go on.
        return inside[_is_letter(text[0]) : len(inside) - _is_letter(text[-1])]
    return inside


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _rarity(word: bytes) -> tuple[bool, int, bytes]:
    """Say how rare a word seems: long ones are."""
    return word not in _USUAL, len(word), word


def _by_identity(make: Callable[[_Key], _Made]) -> Callable[[_Key], _Made]:
    """Have something made of a long constant once: to compare it with another takes its time."""
    # What is known by its identity is there as long as this knows it.
    known: dict[int, tuple[_Key, _Made]] = {}

    def made(key: _Key) -> _Made:
        found = known.get(id(key))
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[id(key)] = key, make(key)
        return found[1]

    return made


class Index:
    """The needs of all rules in texts of one kind, to be looked for at once."""

    def __init__(self) -> None:
        self.prepare = _by_identity(lru_cache(_MOST)(self._prepare))
        self._clear()

    def _clear(self) -> None:
        self._new: list[Prepared] = []
        self._open: dict[Prepared, list[str]] = {}
        self._words: set[bytes] = set()
        self._marks: set[str] = set()
        self._with_word: dict[bytes, list[tuple[Prepared, _Look]]] = {}
        self._with_mark: dict[str, list[tuple[Prepared, _Look]]] = {}

    def _prepare(self, needs: tuple[Need, ...]) -> Prepared:
        """Prepare needs, which rules ask for again with each post. From the next text on they are looked for."""
        if len(self._open) + len(self._new) >= _MOST:
            self._clear()
        self._new.append(prepared := Prepared(needs))
        return prepared

    def may_be_in(self, known: Known) -> dict[Prepared, list[str]]:
        """Of all needs that there are by now those that may be in a text."""
        while self._new:
            self.add(self._new.pop())
        found = self._open.copy()
        marks = known.rare.union([mark for mark in self._marks if mark in known.text])
        words = self._words.intersection(known.words)
        looks = [self._with_word[word] for word in self._with_word.keys() & words]
        looks += [self._with_mark[mark] for mark in self._with_mark.keys() & marks]
        for prepared, (need, other_words, other_marks) in chain.from_iterable(looks):
            if other_words <= words and other_marks <= marks:
                found[prepared] = [*found[prepared], need]
        return found

    def add(self, prepared: Prepared) -> None:
        """Look for needs from now on."""
        prepared.sort()
        self._open[prepared] = prepared.open
        for word, looks in prepared.with_word.items():
            self._with_word.setdefault(word, []).extend((prepared, look) for look in looks)
            self._words.add(word)
        for mark, looks in prepared.with_mark.items():
            self._with_mark.setdefault(mark, []).extend((prepared, look) for look in looks)
        marks = {*prepared.with_mark}
        for look in chain(*prepared.with_word.values(), *prepared.with_mark.values()):
            self._words |= look.words
            marks |= look.marks
        self._marks.update(mark for mark in marks if mark.isascii())


def _every(phrases: tuple[tuple[tuple[Need, ...], object], ...]) -> tuple[Need, ...]:
    every = [needs for needs, _ in phrases]
    return tuple([need for needs in every for need in needs]) if all(every) else ()


every = _by_identity(_every)
"""All that one of some phrases needs; nothing where there is one without needs."""

TEXTS, ADDRESSES = Index(), Index()
