"""What the server has to work after a keystroke: `python benchmarks/rechecks.py [PATH …] [-n KEYS]`.

Makes a post as `keystroke.py` does, or one of each folder of posts that is named. Types into it at several places, as
the server would hear of it, and takes the processor's time from the new text to its diagnostics, in turn with that of
markdown-it-py's own parse of the same text. Prints for each kind of keystroke the median as a ratio of the two, which
other work on the machine changes little.
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
from mdlint_news.parts import POST_SUFFIXES
from mdlint_news.registry import registry
from mdlint_news.server.diagnostics import diagnostics
from mdlint_news.server.documents import Document, Reading
from mdlint_news.server.fence import Fence
from mdlint_news.server.tools import Workshop

# Of each kind of keystroke where in the post a line is looked for, what that looks like, and what is done to it.
Fits = Callable[[str], bool]
KINDS: dict[str, tuple[float, Fits, str | None]] = {
    "front matter": (0.0, lambda line: line.startswith("title: "), "x"),
    "paragraph": (0.5, lambda line: len(line) > 100 and line[0].isalpha(), "x"),  # noqa: PLR2004 - prose is long
    "heading": (0.5, lambda line: line.startswith(("## ", "### ")), "x"),
    "item": (0.3, lambda line: line.startswith(("- ", "* ")) and "://" not in line, "x"),
    "cell": (0.3, lambda line: line.startswith("| "), "x"),
    "source entry": (0.9, lambda line: line.startswith(("- ", "* ")) and "://" in line, "x"),
    "new line": (0.6, lambda line: len(line) > 40 and line[0].isalpha(), "\n"),  # noqa: PLR2004 - likewise
    "deleted line": (0.4, bool, None),
}


def keystroke(lines: list[str], kind: str) -> types.TextDocumentContentChangePartial | None:
    """The change that a kind of keystroke makes; nothing where the post has no place for it."""
    share, fits, typed = KINDS[kind]
    first = round(share * len(lines))
    found = (number for number in (*range(first, len(lines)), *range(first)) if fits(lines[number]))
    number = next(found, None)
    if number is None:
        return None
    start, end = types.Position(number, min(9, len(lines[number]))), types.Position(number + 1, 0)
    if typed is None:
        return types.TextDocumentContentChangePartial(types.Range(types.Position(number, 0), end), "")
    return types.TextDocumentContentChangePartial(types.Range(start, start), typed)


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

    def type(self, change: types.TextDocumentContentChangePartial) -> None:
        """Change the text, and find what is told then."""
        self.document.change([change], self.document.version + 1)
        self.check()


def timed(action: Callable[[], object]) -> float:
    """Time an action, in seconds of the processor, and clear up."""
    start = process_time()
    action()
    cost = process_time() - start
    gc.collect()
    return cost


def measure(text: str, keys: int) -> dict[str, tuple[float, float]]:
    """Take the costs of each kind of keystroke and of the parse of the same texts: the medians, in seconds."""
    markdown = MarkdownIt("commonmark").enable("table")
    costs: dict[str, list[tuple[float, float]]] = {}
    with TemporaryDirectory() as folder:
        typed = Typed(folder, text)
        gc.collect()
        gc.freeze()
        for kind in list(KINDS) * keys:
            if change := keystroke(typed.document.source.text.splitlines(), kind):
                cost = timed(lambda change=change: typed.type(change))  # type: ignore[misc]
                parse = timed(lambda: markdown.parse(typed.document.source.text))
                costs.setdefault(kind, []).append((cost, parse))
        gc.unfreeze()
    return {
        kind: (median(cost for cost, _ in both), median(parse for _, parse in both)) for kind, both in costs.items()
    }


def posts(path: Path) -> list[Path]:
    """The posts of a folder."""
    return sorted(one for one in path.iterdir() if one.suffix in POST_SUFFIXES)


def main() -> None:
    """Print a table for each long post."""
    parser = argparse.ArgumentParser(description="measure what the server has to work after a keystroke")
    parser.add_argument("paths", type=Path, nargs="*", metavar="PATH", help="posts to make one of, or folders of them")
    parser.add_argument("-n", type=int, default=9, metavar="KEYS", help="how many keys to press of each kind (9)")
    arguments = parser.parse_args()
    folders = [path for path in arguments.paths if path.is_dir()]
    long = {str(folder): long_post(posts(folder)) for folder in folders}
    if not folders or len(folders) < len(arguments.paths):
        long["one post"] = long_post([path for path in arguments.paths if not path.is_dir()])
    gc.disable()
    for name, text in long.items():
        print(f"{name}: {text.count(chr(10))} lines, {len(text)} characters")
        for kind, (cost, parse) in measure(text, arguments.n).items():
            print(f"{kind:14}{cost / parse:8.2f}{1000 * cost:8.0f} ms, the parse {1000 * parse:.0f} ms")


if __name__ == "__main__":
    main()
