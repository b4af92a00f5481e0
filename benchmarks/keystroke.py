"""What an editor waits for after a keystroke: `python benchmarks/keystroke.py [POST …] [-n KEYS]`.

Makes a post of at least 2,000 lines, of text of its own or of the bodies of the posts that are named. Opens it in a
real language server, types characters into it one after the other, and takes the time from each to the diagnostics of
that text, the pause that the server waits for aside. Prints the median, as a ratio to markdown-it-py's own parse of the
same text in the same run, so that the figures of two machines can be compared; and the time of the first answer, of a
hover, and of the code actions at the place of the first finding.
"""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from gc import disable, freeze
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from lsprotocol import types
from markdown_it import MarkdownIt
from pygls.lsp.client import LanguageClient

from mdlint_news.parse import parse
from mdlint_news.server.session import PAUSE

LINES = 2000
WORDS = "ferry port line night train canal freight grid tree city winter summer strike island harbour minister".split()
HEAD = "---\ntitle: A long day\ndate: 2026-03-05\n---\n\nTyped: \n\n"
TYPED = types.Position(5, 7)


def own_post() -> str:
    """A post of many lines: sections with prose, a list and a table, then the sources, one of them with a fault."""
    chance = Random(5)  # noqa: S311 - the same text each time

    def words(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count))

    text = HEAD
    for number in range(1, LINES // 17):
        text += f"## The {words(3)} of {number}\n\n"
        text += f"In {words(25)}, the *{words(2)}* and [{words(2)}](https://port.city/{number}/{words(1)}).\n\n"
        text += "".join(f"- **{words(1)}**: {words(12)} {number}{item}\n" for item in range(4))
        text += f"\n| {words(1)} | {words(1)} | number |\n|---|---|---|\n"
        text += "".join(f"| {words(2)} | {words(1)} {item} | {number * item} |\n" for item in range(1, 5))
        text += f"\n{words(60)}.\n\n"
    text += "## Sources\n\n"
    for number in range(100, 200):
        text += f"- NATO, “{words(6)} {number},” 2 Mar 2026 – https://www.nato.int/cps/en/natohq/news_{number}638.htm\n"
    return text + "- NATO, “Ports,” 2 Mar 2026 – https://www.nato.int/cps/en/natohq/news_XXXXX.htm\n"


def long_post(paths: list[Path]) -> str:
    """A post of many lines, of the bodies of others."""
    if not paths:
        return own_post()
    text = HEAD
    for path in cycle(paths):
        post = path.read_bytes().decode()
        text += f"{post[parse(post).front_matter.body_start :].strip()}\n\n"
        if text.count("\n") >= LINES:
            break
    return text


def reference(text: str) -> float:
    """Time markdown-it-py's own parse, in seconds: the least of several."""
    parser = MarkdownIt("commonmark").enable("table")
    times = []
    for _ in range(5):
        start = perf_counter()
        parser.parse(text)
        times.append(perf_counter() - start)
    return min(times)


class Editor:
    """An editor with one document."""

    def __init__(self, folder: Path, text: str) -> None:
        self.client = LanguageClient("benchmark", "1")
        self.uri = (folder / "2026-03-05-long.md").as_uri()
        self.text = text
        self.version = 0
        self.told = 0
        self.news = asyncio.Event()

        def published(params: types.PublishDiagnosticsParams) -> None:
            self.told = params.version or 0
            self.found = params.diagnostics
            self.news.set()

        hear: Callable[[str], Callable[[object], object]] = self.client.feature
        hear(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)

    async def open(self) -> None:
        """Open the document, and wait for its diagnostics."""
        self.version = 1
        item = types.TextDocumentItem(self.uri, "markdown", self.version, self.text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await self._wait()

    async def type(self) -> None:
        """Type a character, and wait for the diagnostics of the text with it."""
        self.version += 1
        change = types.TextDocumentContentChangePartial(types.Range(TYPED, TYPED), "x")
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        await self._wait()

    async def hover(self) -> None:
        """Ask about a key of the front matter."""
        document = types.TextDocumentIdentifier(self.uri)
        await self.client.text_document_hover_async(types.HoverParams(document, types.Position(1, 1)))

    async def actions(self) -> None:
        """Ask for the actions at what was found first."""
        document, context = types.TextDocumentIdentifier(self.uri), types.CodeActionContext([])
        params = types.CodeActionParams(document, self.found[0].range, context)
        await self.client.text_document_code_action_async(params)

    async def _wait(self) -> None:
        while self.told != self.version:
            self.news.clear()
            await self.news.wait()


async def timed(action: Callable[[], Awaitable[None]]) -> float:
    """Time an action, in seconds."""
    start = perf_counter()
    await action()
    return perf_counter() - start


async def measure(text: str, keys: int) -> dict[str, float]:
    """Take the times of one session, in seconds."""
    with TemporaryDirectory() as folder:
        editor = Editor(Path(folder), text)
        await editor.client.start_io(sys.executable, "-m", "mdlint_news", "server", "--isolated")
        await editor.client.initialize_async(types.InitializeParams(capabilities=types.ClientCapabilities()))
        editor.client.initialized(types.InitializedParams())
        times = {"opened": await timed(editor.open)}
        times["keystroke"] = median([await timed(editor.type) - PAUSE for _ in range(keys)])
        times["hover"] = median([await timed(editor.hover) for _ in range(5)])
        times["code actions"] = await timed(editor.actions)
        await editor.client.shutdown_async(None)
        editor.client.exit(None)
        stop: Callable[[], Awaitable[None]] = editor.client.stop
        await stop()
        return times


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="measure what an editor waits for after a keystroke")
    parser.add_argument("posts", type=Path, nargs="*", metavar="POST", help="posts to make the long one of")
    parser.add_argument("-n", type=int, default=20, metavar="KEYS", help="how many keys to press (20)")
    arguments = parser.parse_args()
    text = long_post(arguments.posts)
    freeze()
    disable()
    parse_cost = reference(text)
    lines = text.count("\n")
    print(f"{lines} lines, {len(text)} characters; markdown-it-py parses them in {1000 * parse_cost:.0f} ms")
    for name, cost in asyncio.run(measure(text, arguments.n)).items():
        print(f"{name:14}{cost / parse_cost:8.2f}{1000 * cost:8.0f} ms")


if __name__ == "__main__":
    main()
