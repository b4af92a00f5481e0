"""Try each pattern of ours on repetitions of what it likes best: `python fuzz/patterns.py [--rounds N]`.

From each regular expression of the package, texts are drawn that it matches, or nearly; each, and pieces of it, is
repeated to a short text and to a long one, and given to those methods of the pattern that the package calls. What then
grows with the square of the text is told, and the exit is 1. A pattern that is searched for in what is short anyway is
excused below, with its reason.
"""

import argparse
import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from re import _parser  # type: ignore[attr-defined] # nothing public parses a pattern
from typing import Any

from sampling import Sampler

import mdlint_news
from mdlint_news.regex import ByMarks

SHORT, LONG = 1_000, 8_000
# Eight times the text may cost this many times as much.
MOST = 24
NOTICEABLE = 0.02
EXCUSED: dict[str, str] = {
    "mdlint_news.config.schema._FENCE": "it reads the pages of rules",
    "mdlint_news.learn.shapes._TEXTS": "they are matched at the beginning of a value",
    "mdlint_news.parse.directives._HTML_COMMENT": "it is looked for in one comment alone",
    "mdlint_news.parse.front_matter.toml_tokens.KEY": "it is matched at one place",
    "mdlint_news.parse.front_matter.toml_tokens.SCALAR": "it is matched at one place",
    "mdlint_news.parse.front_matter.yaml_flat._EACH_ITEM": "another pattern has found that there are only items",
}
# How those are used of which there is one for each text.
USES = {
    "mdlint_news.parse.body.common_tokens.TOKEN": {"finditer"},
    "mdlint_news.parse.body.plain_patterns.BLOCK_AND_ITEM": {"match"},
}
METHODS: dict[str, Callable[[re.Pattern[str], str], object]] = {
    "match": lambda pattern, text: pattern.match(text),
    "fullmatch": lambda pattern, text: pattern.fullmatch(text),
    "search": lambda pattern, text: pattern.search(text + "\1"),
    "finditer": lambda pattern, text: sum(1 for _ in pattern.finditer(text)),
}
METHODS |= dict.fromkeys(("findall", "sub", "subn", "split"), METHODS["finditer"])


def patterns() -> dict[str, tuple[re.Pattern[str], set[str]]]:
    """Find each pattern that a module names, and the methods that are called on it: there, or anywhere if public."""
    sources = {name: Path(str(importlib.import_module(name).__file__)).read_text() for name in _modules()}
    called = {name: _called(source) for name, source in sources.items()}
    found = {}
    for module, source in sources.items():
        for name, value in vars(importlib.import_module(module)).items():
            callers = [module] if name.startswith("_") else sources
            methods = {method for caller in callers for method in called[caller].get(name, ())}
            methods |= USES.get(f"{module}.{name}", set())
            for number, one in enumerate(_within(value)):
                if re.search(rf"^{name}\b.*=", source, re.MULTILINE):  # it is not another's
                    found[f"{module}.{name} {number or ''}".strip()] = one, methods & METHODS.keys() or {*METHODS}
    return found


def _modules() -> list[str]:
    modules = pkgutil.walk_packages(mdlint_news.__path__, "mdlint_news.")
    return [module.name for module in modules if not module.name.endswith(("__main__", "_plugin"))]


def _called(source: str) -> dict[str, set[str]]:
    called: dict[str, set[str]] = {}
    for name, method in re.findall(r"(?<![A-Za-z0-9])(_*[A-Z][A-Z0-9_]*)(?:\[[^\]\n]*\])?\.([a-z]+)\b", source):
        called.setdefault(name, set()).add(method)
    return called


def _within(value: Any) -> list[re.Pattern[str]]:  # noqa: ANN401 - whatever a module has
    if isinstance(value, re.Pattern):
        return [value] if isinstance(value.pattern, str) else []
    if type(value).__name__ == "_Later":
        return [re.compile(value.pattern, value.flags)]
    if isinstance(value, ByMarks):
        value = value.whole
    if isinstance(value, dict):
        value = [*value.values()]
    return [one for each in value for one in _within(each)] if isinstance(value, list | tuple) else []


def cost(pattern: re.Pattern[str], methods: set[str], text: str) -> float:
    """The seconds that it takes to give a text to each of the methods."""
    begun = time.process_time()
    for method in methods:
        METHODS[method](pattern, text)
    return time.process_time() - begun


def grows(pattern: re.Pattern[str], methods: set[str], piece: str) -> bool:
    """Say whether the cost grows with the square of how often a piece is repeated."""
    short, long = (piece * max(1, length // len(piece)) for length in (SHORT, LONG))
    taken = cost(pattern, methods, long)
    if taken < NOTICEABLE:
        return False
    before = min(cost(pattern, methods, short) for _ in range(3))
    return min(taken, cost(pattern, methods, long)) > max(NOTICEABLE, MOST * before)


def main() -> None:
    """Try all patterns."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    tried, slow, found = 0, 0, patterns()
    for name, (pattern, methods) in found.items():
        sampler = Sampler(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG), seed=pattern.pattern)
        pieces = sorted({piece for _ in range(rounds) for piece in sampler.pieces()})
        tried += len(pieces)
        piece = next((piece for piece in pieces if grows(pattern, methods, piece)), None)
        if piece is not None and name.split()[0] not in EXCUSED:
            slow += 1
            print(f"{name}: {piece[:60]!r} repeated, {'/'.join(sorted(methods))}", flush=True)
    print(f"{len(found)} patterns, {tried} texts, {slow} grow with the square")
    sys.exit(slow > 0)


if __name__ == "__main__":
    main()
