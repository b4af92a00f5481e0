"""What the server has to work after a keystroke: `python benchmarks/rechecks.py [POST …] [-n KEYS]`.

Makes a post as `keystroke.py` does. Types characters into it at several places, as the server would hear of them, and
takes the processor's time from the new text to its diagnostics, in turn with that of markdown-it-py's own parse of the
same text. Prints for each kind of place the median as a ratio of the two, which other work on the machine changes
little.
"""

import argparse
import gc
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from keystroke import long_post
from lsprotocol import types
from markdown_it import MarkdownIt

from mdlint_news.config import Configs, Selection
from mdlint_news.registry import registry
from mdlint_news.server.diagnostics import diagnostics
from mdlint_news.server.documents import Document, Reading
from mdlint_news.server.fence import Fence
from mdlint_news.server.tools import Workshop

# Of each kind of line where in the post one is looked for, and what it looks like.
KINDS: dict[str, tuple[float, Callable[[str], bool]]] = {
    "front matter": (0.0, lambda line: line.startswith("title: ")),
    "paragraph": (0.5, lambda line: len(line) > 200 and line[0].isalpha()),  # noqa: PLR2004 - prose is long
    "heading": (0.5, lambda line: line.startswith("## ")),
    "item": (0.3, lambda line: line.startswith("- ") and "://" not in line),
    "cell": (0.3, lambda line: line.startswith("| ")),
    "source entry": (0.9, lambda line: line.startswith("- ") and "://" in line),
}


def place(lines: list[str], kind: str) -> types.Position | None:
    """A place inside a line of a kind; nothing where the post has none."""
    share, fits = KINDS[kind]
    first = round(share * len(lines))
    found = (number for number in (*range(first, len(lines)), *range(first)) if fits(lines[number]))
    number = next(found, None)
    return None if number is None else types.Position(number, min(9, len(lines[number])))


class Typed:
    """A document that is typed into, with what the server keeps of it."""

    def __init__(self, folder: str, text: str) -> None:
        rules = registry()
        workshop = Workshop(rules, lambda: Configs(rules, isolated=True), Selection(), None)
        uri = (Path(folder) / "2026-03-05-long.md").as_uri()
        self.document = Document(types.TextDocumentItem(uri, "markdown", 1, text), "utf-16")
        self.tools = workshop.tools(self.document.path)
        self.fence = Fence(Reading(self.document, self.tools))
        self.check()

    def check(self) -> None:
        """Find what is told of the text."""
        diagnostics(Reading(self.document, self.tools), self.fence)

    def type(self, at: types.Position) -> None:
        """Type a character, and find what is told then."""
        change = types.TextDocumentContentChangePartial(types.Range(at, at), "x")
        self.document.change([change], self.document.version + 1)
        self.check()


def timed(action: Callable[[], object]) -> float:
    """Time an action, in seconds of the processor, and clear up."""
    start = process_time()
    action()
    cost = process_time() - start
    gc.collect()
    return cost


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="measure what the server has to work after a keystroke")
    parser.add_argument("posts", type=Path, nargs="*", metavar="POST", help="posts to make the long one of")
    parser.add_argument("-n", type=int, default=9, metavar="KEYS", help="how many keys to press at each place (9)")
    arguments = parser.parse_args()
    text = long_post(arguments.posts)
    markdown = MarkdownIt("commonmark").enable("table")
    with TemporaryDirectory() as folder:
        typed = Typed(folder, text)
        gc.freeze()
        gc.disable()
        places = {kind: at for kind in KINDS if (at := place(text.splitlines(), kind))}
        costs: dict[str, list[float]] = {kind: [] for kind in ("parse", *places)}
        for _ in range(arguments.n):
            for kind, at in places.items():
                costs["parse"].append(timed(lambda: markdown.parse(typed.document.source.text)))
                costs[kind].append(timed(lambda at=at: typed.type(at)))  # type: ignore[misc]
    parse_cost = median(costs.pop("parse"))
    lines = text.count("\n")
    print(f"{lines} lines, {len(text)} characters; markdown-it-py parses them in {1000 * parse_cost:.0f} ms")
    for kind, found in costs.items():
        print(f"{kind:14}{median(found) / parse_cost:8.2f}{1000 * median(found):8.0f} ms")


if __name__ == "__main__":
    main()
