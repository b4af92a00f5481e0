"""Check and mend posts that were damaged at random: `python fuzz/variants.py FOLDER [--count N] [--first N]`.

Each variant is a post of the folder cut, spliced with another, doubled, with lines shuffled, bytes flipped, marks put
in or line ends mixed, up to four times over. Of each it is asked that no rule fails, that each finding and each edit
has its place in the text, and that what was mended is mended. A variant is known by its number, and always the same
for the same folder; what breaks a promise is named by that number, and is given again by `--first NUMBER --count 1`.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from targets import mends

_MARKS = (
    "[",
    "](",
    "<",
    "`",
    "|",
    "---\n",
    "**",
    "{{",
    "<!-- ",
    "> ",
    "- ",
    "#",
    "\n\n",
    "\u202f",
    "\u202e",
    "\0",
    "\t",
)
_LENGTH = 6000


def _cut(text: str, _: str, random: Random) -> str:
    start = random.randrange(len(text) + 1)
    return text[:start] + text[start + random.choice((1, 5, 40, 400, 4000)) :]


def _splice(text: str, other: str, random: Random) -> str:
    start = random.randrange(len(other) + 1)
    at = random.randrange(len(text) + 1)
    return text[:at] + other[start : start + random.choice((5, 40, 400, 4000))] + text[at:]


def _double(text: str, _: str, random: Random) -> str:
    start, at = (random.randrange(len(text) + 1) for _ in range(2))
    return text[:at] + text[start : start + random.choice((5, 40, 400, 4000))] + text[at:]


def _shuffle(text: str, _: str, random: Random) -> str:
    lines = text.splitlines(keepends=True)
    start = random.randrange(len(lines) + 1)
    some = lines[start : start + random.choice((2, 5, 20))]
    random.shuffle(some)
    lines[start : start + len(some)] = some
    return "".join(lines)


def _flip(text: str, _: str, random: Random) -> str:
    data = bytearray(text.encode())
    for _times in range(random.choice((1, 3, 10)) if data else 0):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return data.decode(errors="replace")


def _mark(text: str, _: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(_MARKS) * random.choice((1, 1, 2, 8)) + text[at:]


def _newlines(text: str, _: str, random: Random) -> str:
    ends = random.choice((("\r\n",), ("\r",), ("\n", "\r\n"), ("\n", "\r\n", "\r", "\u2028", "\n\n")))
    return "".join(line + random.choice(ends) for line in text.splitlines())


DEEDS: dict[str, Callable[[str, str, Random], str]] = {
    "cut": _cut,
    "splice": _splice,
    "double": _double,
    "shuffle": _shuffle,
    "flip": _flip,
    "mark": _mark,
    "newlines": _newlines,
}


def variant(posts: list[Path], number: int) -> tuple[str, Path, list[str]]:
    """Give a variant: its text, the post that it was, and what was done to it. Every post in turn is one."""
    random = Random(number)
    path = posts[number % len(posts)]
    text = path.read_bytes().decode(errors="replace")[:_LENGTH]
    other = random.choice(posts).read_bytes().decode(errors="replace")[:_LENGTH]
    deeds = random.choices([*DEEDS], k=random.randint(1, 4))
    for deed in deeds:
        text = DEEDS[deed](text, other, random)
    return text, path, deeds


def main() -> None:
    """Try so many variants; exit with 1 where one broke a promise."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    arguments = parser.parse_args()
    posts = sorted(path for path in arguments.folder.rglob("*") if path.suffix in {".md", ".markdown", ".mdx"})
    done: Counter[str] = Counter()
    broken, slowest = 0, 0.0
    for number in range(arguments.first, arguments.first + arguments.count):
        text, path, deeds = variant(posts, number)
        begun = time.process_time()
        try:
            mends(text, path.name, is_unsafe=bool(number & 1))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is to be named
            broken += 1
            print(f"{number} {path} {' '.join(deeds)}: {type(error).__name__}: {str(error)[:300]}", flush=True)
        slowest = max(slowest, time.process_time() - begun)
        done.update(deeds)
    print(f"{arguments.count} variants of {len(posts)} posts ({dict(done)}), {broken} broken, slowest {slowest:.2f} s")
    sys.exit(broken > 0)


if __name__ == "__main__":
    main()
