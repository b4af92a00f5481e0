"""What is open, and the work on it: one worker reads and checks, while the session goes on answering."""

import asyncio
import gc
import logging
import os.path
import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Protocol, TypeVar

from lsprotocol import types

from mdlint_news import lint
from mdlint_news.config import ConfigError
from mdlint_news.server.diagnostics import diagnostics, failure
from mdlint_news.server.documents import Document, Reading
from mdlint_news.server.fence import Fence
from mdlint_news.server.tools import Workshop

PAUSE = 0.15
"""How long a writer has to pause, in seconds, before a text is checked."""

_PLACE = re.compile(r"(?P<path>.+?)(?::(?P<row>\d+))?")
_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class Editor(Protocol):
    """The other side, as far as it is told something without having asked."""

    def text_document_publish_diagnostics(self, params: types.PublishDiagnosticsParams) -> None:
        """Show the diagnostics of a document."""

    def window_show_message(self, params: types.ShowMessageParams) -> None:
        """Show a message."""


class Session:
    """The open documents by their URI.

    The readings of a post share parsers and views that know nothing of threads: one thread makes them all, in turn. At
    most one check stands before it at a time, so that what an editor asks waits for no more than that.
    """

    def __init__(self, editor: Editor, workshop: Workshop) -> None:
        self.encoding = "utf-16"
        self._editor = editor
        self._workshop = workshop
        self._worker = ThreadPoolExecutor(1, "mdlint-news")
        self._turn = asyncio.Lock()
        self._documents: dict[str, Document] = {}
        self._readings: dict[str, Reading] = {}
        self._fences: dict[str, Fence] = {}
        self._checks: dict[str, asyncio.Task[None]] = {}
        self._faults: dict[str, ConfigError] = {}
        self._faulty: dict[str, str] = {}

    def prepare(self) -> None:
        """Let the worker load all that a check needs, before the first one."""
        self._worker.submit(_prepare)

    def open(self, item: types.TextDocumentItem) -> None:
        """Take a document, and check it."""
        document = Document(item, self.encoding)
        if document.is_post:
            self._documents[item.uri] = document
            self._fences[item.uri] = Fence(self._reading(document))
            self._check(document, 0)

    def change(self, uri: str, changes: Iterable[types.TextDocumentContentChangeEvent], version: int) -> None:
        """Change a document, and check it when its writer pauses."""
        if document := self._documents.get(uri):
            document.change(changes, version)
            self._check(document, PAUSE)

    def save(self, uri: str) -> None:
        """Note that a document is now a file, which its neighbours, or a config, may have to do with."""
        self._workshop.refresh()
        if document := self._documents.get(uri):
            self._fences[uri].save(self._reading(document))
        self.check_all()

    def close(self, uri: str) -> None:
        """Forget a document, and take back what was told of it."""
        document = self._documents.pop(uri, None)
        if document is None:
            return
        if check := self._checks.pop(uri, None):
            check.cancel()
        self._readings.pop(uri, None)
        self._fences.pop(uri, None)
        self._publish(uri, [], None)
        self._tell_fault(uri, None)

    def refresh(self) -> None:
        """Check all anew: a config has changed, or the files around."""
        self._workshop.refresh()
        self.check_all()

    def check_all(self) -> None:
        """Check every document."""
        for document in list(self._documents.values()):
            self._check(document, 0)

    async def ask(self, uri: str, question: Callable[[Reading], _T]) -> _T | None:
        """Let the worker answer a question about a document as it is now; nothing for one that is not open."""
        document = self._documents.get(uri)
        return None if document is None else await self._work(question, self._reading(document))

    def end(self) -> None:
        """Begin nothing more."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def show(self, message: str, kind: types.MessageType) -> None:
        """Show a message to the user."""
        self._editor.window_show_message(types.ShowMessageParams(kind, message))

    def _reading(self, document: Document) -> Reading:
        tools = self._workshop.tools(document.path)
        known = self._readings.get(document.uri)
        if known and (known.version, known.source, known.tools) == (document.version, document.source, tools):
            return known
        reading = self._readings[document.uri] = Reading(document, tools)
        return reading

    def _check(self, document: Document, pause: float) -> None:
        if before := self._checks.get(document.uri):
            before.cancel()
        self._checks[document.uri] = asyncio.create_task(self._check_soon(document, pause))

    async def _check_soon(self, document: Document, pause: float) -> None:
        await asyncio.sleep(pause)
        try:
            await self._check_now(document)
        finally:
            # All threads stand still while it runs, as long as for a check: first the writer is told what was found.
            self._worker.submit(gc.collect)

    async def _check_now(self, document: Document) -> None:
        try:
            async with self._turn:
                reading = self._reading(document)
                fence = self._fences[document.uri]
                found = await self._work(lambda it: diagnostics(it, fence), reading)
        except Exception:  # noqa: BLE001 - whatever a document does, the server goes on
            _log.exception("cannot check %s", document.uri)
            return
        self._publish(document.uri, found, reading.version)
        self._tell_fault(document.uri, reading.outcome if isinstance(reading.outcome, ConfigError) else None)
        # The config may have been found to be another one.
        for other in self._documents.values():
            known = self._readings.get(other.uri)
            if known and known.tools is not self._workshop.tools(other.path):
                self._check(other, 0)

    async def _work(self, question: Callable[[Reading], _T], reading: Reading) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._worker, question, reading)

    def _publish(self, uri: str, found: list[types.Diagnostic], version: int | None) -> None:
        self._editor.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _tell_fault(self, uri: str, fault: ConfigError | None) -> None:
        """Show what is wrong with a config at its place, for as long as a document suffers from it."""
        self._faults.pop(uri, None)
        if fault:
            self._faults[uri] = fault
        now = {target: str(one) for one in self._faults.values() for target, _ in [_target(one)]}
        for gone in self._faulty.keys() - now.keys() - {""}:
            self._publish(gone, [], None)
        for one in self._faults.values():
            target, line = _target(one)
            if self._faulty.get(target) != str(one):
                self._faulty[target] = str(one)
                self.show(str(one), types.MessageType.Error)
                if target:
                    self._publish(target, [failure(one.message, line)], None)
        self._faulty = now


def _prepare() -> None:
    lint("---\ntitle: Ferries\n---\n\nA [port](https://port.city).\n")
    # A check makes many objects, and with each thousand of them the collector would look for garbage among all those
    # that a long post has. It does so after each check instead, and not in what is there from now on.
    gc.collect()
    gc.freeze()
    gc.disable()


def _target(fault: ConfigError) -> tuple[str, int]:
    """The URI of the file that has a fault, and its line from 0; what the command line says has no file."""
    match = _PLACE.fullmatch(fault.place)
    path = os.path.abspath(match["path"]) if match else ""
    with suppress(OSError, ValueError):
        if match and os.path.isfile(path):
            return Path(path).as_uri(), int(match["row"] or 1) - 1
    return "", 0
