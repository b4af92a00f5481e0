"""A language server as an editor has it: a process, and pygls' own client for it."""

import asyncio
import os
import sys
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from mdlint_news.server.places import Places
from mdlint_news.text import Source, Span

_T = TypeVar("_T")
_LONG = 30.0


class Editor:
    """An editor with a folder: it has documents, makes the edits that it gets, and keeps what it is told."""

    def __init__(self, folder: Path, encoding: str = "utf-16", **abilities: bool) -> None:
        self.folder = folder
        self.client = LanguageClient("editor", "1")
        self.encoding = encoding
        self.abilities = abilities
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.told: dict[str, list[types.PublishDiagnosticsParams]] = {}
        self.messages: list[str] = []
        self.registered: list[types.Registration] = []
        self.capabilities: types.ServerCapabilities | None = None
        self._news = asyncio.Event()
        self._listen()

    def _listen(self) -> None:
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.told.setdefault(params.uri, []).append(params)
            self._news.set()

        def shown(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)

        def register(params: types.RegistrationParams) -> None:
            self.registered += params.registrations

        hear: Callable[[str], Callable[[object], object]] = self.client.feature
        hear(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        hear(types.WINDOW_SHOW_MESSAGE)(shown)
        hear(types.CLIENT_REGISTER_CAPABILITY)(register)

    async def start(self, *arguments: str) -> None:
        """Start the server and shake hands."""
        await self.client.start_io(
            sys.executable, "-m", "mdlint_news", "server", *arguments, cwd=self.folder, env=dict(os.environ)
        )
        await self.greet()

    async def greet(self) -> None:
        answer = await self.client.initialize_async(
            types.InitializeParams(
                capabilities=types.ClientCapabilities(
                    general=types.GeneralClientCapabilities(position_encodings=[self.encoding]),
                    workspace=types.WorkspaceClientCapabilities(
                        workspace_edit=types.WorkspaceEditClientCapabilities(
                            document_changes=self.abilities.get("versions", True),
                            snippet_edit_support=self.abilities.get("snippets", False),
                        ),
                        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(
                            dynamic_registration=self.abilities.get("watches", False)
                        ),
                    ),
                    text_document=types.TextDocumentClientCapabilities(
                        code_action=types.CodeActionClientCapabilities(
                            resolve_support=types.ClientCodeActionResolveOptions(
                                ["edit"] if self.abilities.get("resolves", True) else []
                            )
                        ),
                        document_symbol=types.DocumentSymbolClientCapabilities(
                            hierarchical_document_symbol_support=self.abilities.get("nests", True)
                        ),
                    ),
                ),
                root_uri=self.folder.as_uri(),
            )
        )
        self.capabilities = answer.capabilities
        assert answer.capabilities.position_encoding == self.encoding
        self.client.initialized(types.InitializedParams())

    async def stop(self) -> int:
        """Say good-bye. Returns the status of the server's process."""
        await asyncio.wait_for(self.client.shutdown_async(None), _LONG)
        self.client.exit(None)
        server = self.client._server  # noqa: SLF001 - the client gives no other way to it
        status = await asyncio.wait_for(server.wait(), _LONG) if server else 0
        if self.client.protocol.writer:
            self.client.protocol.writer.close()
        with suppress(asyncio.CancelledError):
            stop: Callable[[], Coroutine[Any, Any, None]] = self.client.stop
            await asyncio.wait_for(stop(), _LONG)
        return status

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str | None = None, language: str = "markdown") -> str:
        """Open a file of the folder, or a text at its place. Returns its URI."""
        uri = self.uri(name) if ":" not in name else name
        self.texts[uri] = (self.folder / name).read_bytes().decode() if text is None else text
        self.versions[uri] = 1
        item = types.TextDocumentItem(uri, language, 1, self.texts[uri])
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def places(self, uri: str) -> Places:
        return Places(Source(self.texts[uri]), self.encoding)

    def edit(self, uri: str, old: str, new: str) -> None:
        """Put a text in the place of another, as somebody who types does."""
        text = self.texts[uri]
        start = text.index(old)
        change = types.TextDocumentContentChangePartial(self.places(uri).range(Span(start, start + len(old))), new)
        self.texts[uri] = text[:start] + new + text[start + len(old) :]
        self.change(uri, change)

    def change(self, uri: str, *changes: types.TextDocumentContentChangeEvent) -> None:
        self.versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, changes))

    def save(self, uri: str) -> None:
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def close(self, uri: str) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def news(
        self, uri: str, is_meant: Callable[[types.PublishDiagnosticsParams], bool] | None = None
    ) -> list[types.Diagnostic]:
        """Wait for what is told of a document as it is now, or for something else that is told of it."""
        wanted = is_meant or (lambda params: params.version == self.versions[uri])

        async def wait() -> list[types.Diagnostic]:
            while True:
                for params in self.told.get(uri, []):
                    if wanted(params):
                        self.told[uri] = []
                        return list(params.diagnostics)
                self._news.clear()
                await self._news.wait()

        return await asyncio.wait_for(wait(), _LONG)

    async def codes(self, uri: str) -> list[str]:
        return [str(one.code) for one in await self.news(uri)]

    async def actions(self, uri: str, at: str | types.Range, *only: str) -> list[types.CodeAction]:
        """Ask for the actions where a text stands."""
        if isinstance(at, str):
            start = self.texts[uri].index(at)
            at = self.places(uri).range(Span(start, start + len(at)))
        context = types.CodeActionContext([], only=list(only) or None)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), at, context)
        found = await asyncio.wait_for(self.client.text_document_code_action_async(params), _LONG)
        return [one for one in found or [] if isinstance(one, types.CodeAction)]

    def apply(self, uri: str, edits: types.WorkspaceEdit | Iterable[types.TextEdit]) -> str:
        """Make edits as an editor makes them, and tell the server. Returns the new text."""
        if isinstance(edits, types.WorkspaceEdit):
            if edits.document_changes:
                (document,) = edits.document_changes
                assert isinstance(document, types.TextDocumentEdit)
                assert document.text_document.version == self.versions[uri]
                edits = [edit for edit in document.edits if isinstance(edit, types.TextEdit)]
            else:
                edits = (edits.changes or {})[uri]
        places, text = self.places(uri), self.texts[uri]
        for edit in sorted(edits, key=lambda edit: places.offset(edit.range.start), reverse=True):
            span = places.span(edit.range)
            text = text[: span.start] + edit.new_text + text[span.end :]
        self.texts[uri] = text
        self.change(uri, types.TextDocumentContentChangeWholeDocument(text))
        return text

    def at(self, uri: str, text: str, by: int = 0) -> types.Position:
        """The position some characters behind the beginning of a text."""
        return self.places(uri).position(self.texts[uri].index(text) + by)


def in_editor(
    folder: Path,
    play: Callable[[Editor], Coroutine[Any, Any, _T]],
    *arguments: str,
    encoding: str = "utf-16",
    **abilities: bool,
) -> _T:
    """Play a scene with an editor, and see that the server ends well."""

    async def scene() -> _T:
        editor = Editor(folder, encoding, **abilities)
        await editor.start("--today", "2026-06-01", *arguments)
        result = await play(editor)
        assert await editor.stop() == 0
        return result

    return asyncio.run(scene())
