"""What holds for all regular expressions of ours."""

import re
import sys
from collections.abc import Iterable, Iterator
from re import _compiler, _parser  # type: ignore[attr-defined] # nothing public parses a pattern
from typing import Any

import pytest
from conftest import ROOT

sys.path.insert(0, str(ROOT / "fuzz"))

from patterns import patterns


def parts(tree: Iterable[tuple[object, Any]]) -> Iterator[tuple[str, Any]]:
    """All operations of a pattern as `re` parses it, each with its argument."""
    for operation, argument in tree:
        yield str(operation), argument
        inner = argument if isinstance(argument, tuple | list) else [argument]
        for one in inner:
            for each in one if isinstance(one, list) else [one]:
                if isinstance(each, _parser.SubPattern):
                    yield from parts(each)


def repeats_a_group_possessively(pattern: re.Pattern[str]) -> bool:
    tree = _parser.parse(pattern.pattern, pattern.flags)
    return any(
        operation == "POSSESSIVE_REPEAT" and not _compiler._simple(argument[2])  # noqa: SLF001 - likewise
        for operation, argument in parts(tree)
    )


@pytest.mark.parametrize("pattern", [r"(?:ab)*+", r"x|(?:a(?:bc|d)?+)", r"(?=(?:ab)++)", r"(?>(?:ab){1,2}+)"])
def test_a_group_that_is_repeated_possessively_is_seen(pattern: str) -> None:
    assert repeats_a_group_possessively(re.compile(pattern))


def test_only_characters_are_repeated_possessively() -> None:
    found = patterns()

    assert len(found) > 200
    assert [name for name, (pattern, _) in found.items() if repeats_a_group_possessively(pattern)] == []
