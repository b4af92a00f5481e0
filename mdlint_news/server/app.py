"""The server: what the protocol asks, handed to the session."""

import asyncio
import logging
import os
import sys
from collections.abc import Generator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

import attrs
from lsprotocol import types
from pygls.exceptions import JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, default_converter, lsp_method

from mdlint_news.server.actions import FIX_ALL, Asked, actions, fix_all_edit
from mdlint_news.server.completion import completion
from mdlint_news.server.formatting import formatting
from mdlint_news.server.hover import hover
from mdlint_news.server.session import Session
from mdlint_news.server.symbols import symbols
from mdlint_news.server.tools import CONFIG_NAMES, Workshop
from mdlint_news.version import __version__

_log = logging.getLogger(__name__)


class Server(LanguageServer):
    """A language server that works on the documents of a session."""

    def __init__(self, workshop: Workshop) -> None:
        super().__init__("mdlint-news", __version__, protocol_cls=_Protocol, converter_factory=default_converter)
        self.session = Session(self, workshop)

    def report_server_error(self, error: Exception, source: type[PyglsError] | type[JsonRpcException]) -> None:
        """Log what went wrong; a request has its answer, and nobody else needs a message box."""
        trace = (error.data or {}).get("traceback", ()) if isinstance(error, JsonRpcException) else ()
        _log.error("\n".join([f"{source.__name__}: {error}", *trace]))


class _Protocol(LanguageServerProtocol):
    """Hands documents to the session: those of the library take other characters for line ends, too."""

    _server: Server

    @lsp_method(types.EXIT)
    def lsp_exit(self, *_: object) -> Generator[Any, Any, None]:
        # That of the library leaves by an exception, which a socket takes for an error.
        self._server.shutdown()  # type: ignore[no-untyped-call] # the library's
        if self.writer:
            self.writer.close()
        yield from ()

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        self._server.session.open(params.text_document)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        self._server.session.change(params.text_document.uri, params.content_changes, params.text_document.version)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        self._server.session.close(params.text_document.uri)


def make(workshop: Workshop) -> Server:
    """Make a server with all its features."""
    # What matters of it comes to the server itself.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    server = Server(workshop)
    _hear(server)
    _answer(server)
    return server


def _hear(server: Server) -> None:
    """What an editor tells."""
    feature = server.feature

    @feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.session.encoding = types.PositionEncodingKind(server.workspace.position_encoding).value

    @feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        server.session.prepare()
        workspace = server.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        if watched and watched.dynamic_registration:
            await server.client_register_capability_async(types.RegistrationParams([_watchers()]))

    @feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        server.session.save(params.text_document.uri)

    @feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        server.session.refresh()

    @feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def did_change_configuration(params: types.DidChangeConfigurationParams) -> None:
        server.session.refresh()


def _answer(server: Server) -> None:
    """What an editor asks."""
    feature, ask = server.feature, server.session.ask
    kinds = [types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll, FIX_ALL]

    @feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds, resolve_provider=True))
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        asked = Asked(params, server.client_capabilities)
        return await ask(params.text_document.uri, lambda reading: actions(reading, asked))

    @feature(types.CODE_ACTION_RESOLVE)
    async def resolve(action: types.CodeAction) -> types.CodeAction:
        if not isinstance(action.data, Sequence):
            return action
        uri, version = action.data
        capabilities = server.client_capabilities
        edit = await ask(uri, lambda it: fix_all_edit(it, capabilities) if it.version == version else None)
        return attrs.evolve(action, edit=edit)

    @feature(types.TEXT_DOCUMENT_FORMATTING)
    async def format_document(params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        result = await ask(params.text_document.uri, formatting)
        if result and result.refusal:
            server.session.show(result.refusal, types.MessageType.Warning)
        return result.edits if result else None

    @feature(types.TEXT_DOCUMENT_HOVER)
    async def hovering(params: types.HoverParams) -> types.Hover | None:
        return await ask(params.text_document.uri, lambda reading: hover(reading, params.position))

    @feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["-", " ", ":"]))
    async def complete(params: types.CompletionParams) -> types.CompletionList | None:
        return await ask(params.text_document.uri, lambda reading: completion(reading, params.position))

    @feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def outline(
        params: types.DocumentSymbolParams,
    ) -> list[types.DocumentSymbol] | list[types.SymbolInformation] | None:
        documents = server.client_capabilities.text_document
        known = documents.document_symbol if documents else None
        is_nested = bool(known and known.hierarchical_document_symbol_support)
        return await ask(params.text_document.uri, partial(symbols, is_nested=is_nested))


def _watchers() -> types.Registration:
    names = [types.FileSystemWatcher(f"**/{name}") for name in CONFIG_NAMES]
    options = types.DidChangeWatchedFilesRegistrationOptions(names)
    return types.Registration("mdlint-news-configs", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)


def serve_streams(workshop: Workshop) -> int:
    """Serve on standard input and output until the editor ends it. Returns 0, or 1 where that came unannounced."""
    # What anything else prints must not get between the messages.
    with open(os.dup(sys.stdin.fileno()), "rb") as messages, open(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        server = make(workshop)
        server.start_io(messages, answers)
        server.session.end()
    return _status(server)


def serve_socket(workshop: Workshop, host: str, port: int) -> int:
    """Serve one editor on a socket until it ends. Raises `OSError` where the place is taken."""
    server = make(workshop)
    with suppress(SystemExit, asyncio.CancelledError):
        server.start_tcp(host, port)
    server.session.end()
    return _status(server)


def _status(server: Server) -> int:
    return 0 if server.protocol._shutdown else 1  # noqa: SLF001 - the library says it nowhere else
