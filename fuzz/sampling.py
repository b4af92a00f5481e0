"""Draw texts that a regular expression matches, or nearly does."""

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

_ANY = "ax1 -.é"
_OF_CATEGORY = {"CATEGORY_DIGIT": "5", "CATEGORY_WORD": "a", "CATEGORY_SPACE": " "}
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


class Sampler:
    """A pattern as `re` parses it: a sequence of operations, each with its argument."""

    def __init__(self, tree: Iterable[tuple[object, Any]], *, seed: str) -> None:
        self._tree = tree
        self._random = Random(seed)

    def pieces(self) -> Iterator[str]:
        """Draw a text, and give it whole, without its ends, and in parts. None is empty."""
        text = self._draw(self._tree)
        if text:
            start = self._random.randrange(len(text))
            parts = (text, text[:-1], text[1:], text[: len(text) // 2], text[0], text[-1], text[start : start + 4])
            yield from (part for part in parts if part)

    def _draw(self, tree: Iterable[tuple[object, Any]]) -> str:
        return "".join(self._one(str(operation), argument) for operation, argument in tree)

    def _one(self, operation: str, argument: Any) -> str:  # noqa: ANN401, PLR0911 - a case each, as `re` gives it
        match operation:
            case "LITERAL":
                return chr(argument)
            case "NOT_LITERAL" | "ANY":
                return self._random.choice(_ANY)
            case "IN":
                return self._of_set(argument)
            case "BRANCH":
                return self._draw(self._random.choice(argument[1]))
            case "SUBPATTERN":
                return self._draw(argument[3])
            case "ATOMIC_GROUP":
                return self._draw(argument)
            case _ if operation in _REPEATS:
                least, most, repeated = argument
                count = min(int(most), least + self._random.choice((0, 1, 1, 3)))
                return "".join(self._draw(repeated) for _ in range(count))
        return ""  # it has no width

    def _of_set(self, members: list[tuple[object, Any]]) -> str:
        if str(members[0][0]) == "NEGATE":
            return self._random.choice(_ANY)
        operation, argument = self._random.choice(members)
        match str(operation):
            case "LITERAL":
                return chr(argument)
            case "RANGE":
                return chr(self._random.randint(*argument))
            case _:
                return _OF_CATEGORY.get(str(argument), "x")
