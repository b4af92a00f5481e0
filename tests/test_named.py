"""Named tuples of our own are those of the standard library."""

import copy
import pickle
import typing
from collections.abc import Callable, Mapping
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.named import NamedTuple


class Ours(NamedTuple):
    """A text."""

    word: str
    number: "int" = 1
    more: tuple[str, ...] = ()

    @property
    def double(self) -> int:
        return self.number * 2

    @classmethod
    def of(cls, word: str) -> "Ours":
        return cls(word, len(word))


class Theirs(typing.NamedTuple):
    """A text."""

    word: str
    number: "int" = 1
    more: tuple[str, ...] = ()

    @property
    def double(self) -> int:
        return self.number * 2

    @classmethod
    def of(cls, word: str) -> "Theirs":
        return cls(word, len(word))


class Empty(NamedTuple):
    """No fields."""


def outcome(call: Callable[[], object]) -> object:
    try:
        result = call()
    except (TypeError, ValueError):
        # Which of the two, Python has not always said alike.
        return "refused"
    return tuple(result) if isinstance(result, tuple) else result


_NAMES = st.sampled_from(["word", "number", "more", "other", "_cls"])
_NAMED = st.dictionaries(_NAMES, st.integers(), max_size=3)


@given(values=st.lists(st.integers(), max_size=5), named=_NAMED)
def test_they_are_made_of_the_same(values: list[Any], named: Mapping[str, Any]) -> None:
    assert outcome(lambda: Ours(*values, **named)) == outcome(lambda: Theirs(*values, **named))
    assert outcome(lambda: Ours._make(values)) == outcome(lambda: Theirs._make(values))
    assert outcome(lambda: Ours("a")._replace(**named)) == outcome(lambda: Theirs("a")._replace(**named))


@pytest.mark.parametrize("name", ["_fields", "_field_defaults", "__match_args__", "__doc__", "__slots__", "__module__"])
def test_their_classes_say_the_same(name: str) -> None:
    assert getattr(Ours, name) == getattr(Theirs, name)


def test_their_values_say_the_same() -> None:
    ours, theirs = Ours.of("two"), Theirs.of("two")

    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._asdict() == theirs._asdict()
    assert (ours.word, ours.number, ours.more, ours.double) == ("two", 3, (), 6)
    assert tuple(ours) == tuple(theirs)
    assert hash(ours) == hash(theirs)
    assert list(get_type_hints(Ours).items()) == list(get_type_hints(Theirs).items())
    assert not hasattr(ours, "__dict__")
    assert type(Ours) is type
    assert Empty() == ()


def test_they_are_copied_and_sent() -> None:
    ours = Ours("two", 3)

    for again in (pickle.loads(pickle.dumps(ours)), copy.copy(ours), copy.deepcopy(ours)):  # noqa: S301 - our own
        assert again == ours
        assert type(again) is Ours
