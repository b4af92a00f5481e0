"""The documents that are open in the editor, and the readings of their texts."""

import os.path
from collections.abc import Iterable
from functools import cached_property
from urllib.parse import unquote, urlsplit

from lsprotocol import types

from mdlint_news.checker import STDIN
from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import Problem
from mdlint_news.files import LeftOut, decode
from mdlint_news.mend import Stages
from mdlint_news.parse import parse
from mdlint_news.parts import POST_SUFFIXES, FrontMatter
from mdlint_news.post import Post
from mdlint_news.server.memory import Memory
from mdlint_news.server.places import Places
from mdlint_news.server.tools import Tools
from mdlint_news.text import Source

_LANGUAGES = ("markdown", "mdx")


class Reading:
    """One version of a document's text, and what one config makes of it. But for the text, it is the worker's alone."""

    def __init__(self, document: "Document", tools: Tools) -> None:
        self.uri = document.uri
        self.path = document.path
        self.version = document.version
        self.source = document.source
        self.places = document.places
        self.tools = tools
        self._memory = document.memory(tools)

    @cached_property
    def outcome(self) -> Post | LeftOut | Problem | ConfigError:
        """What came of reading the text; a file that a search of the folders would not find is left out."""
        try:
            text = decode(self.source.text.encode("utf-8", "surrogatepass"), self.path)
            if isinstance(text, Problem):
                return text
            return self.tools.left_out(self.path) or self.tools.checker.read(text, self.path, is_named=False)
        except ConfigError as error:
            return error

    @property
    def post(self) -> Post | None:
        """The text as a post; nothing where it is not checked."""
        return self.outcome if isinstance(self.outcome, Post) else None

    @cached_property
    def front_matter(self) -> FrontMatter:
        """The front matter of the text, also where it is not checked."""
        return (self.post or parse(self.source.text, self.path)).front_matter

    @cached_property
    def stages(self) -> Stages | None:
        """What was found and what can be mended; nothing where the text is not checked."""
        if self.post is None:
            return None
        self._memory.turn_to(self.post)
        return self.tools.checker.stages(self.post)


class Document:
    """A document: its text as the editor has it."""

    def __init__(self, item: types.TextDocumentItem, encoding: str) -> None:
        self.uri = item.uri
        self.path = path_of(item.uri)
        self.is_post = item.language_id in _LANGUAGES or self.path.endswith(POST_SUFFIXES)
        self.version = item.version
        self._encoding = encoding
        self._memory: tuple[Tools, Memory] | None = None
        self._set(item.text)

    def change(self, changes: Iterable[types.TextDocumentContentChangeEvent], version: int) -> None:
        """Make the changes, one after the other."""
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = self.places.span(change.range)
                text = self.source.text
                self._set(text[:start] + change.text + text[end:])
            else:
                self._set(change.text)
        self.version = version

    def memory(self, tools: Tools) -> Memory:
        """What some tools found in the last version."""
        if self._memory is None or self._memory[0] is not tools:
            self._memory = tools, Memory()
        return self._memory[1]

    def _set(self, text: str) -> None:
        self.source = Source(text)
        self.places = Places(self.source, self._encoding)


def path_of(uri: str) -> str:
    """The path of a document; one that is no file is as if it came on standard input."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return STDIN
    if parts.scheme != "file":
        return STDIN
    host = f"//{parts.netloc}" if parts.netloc not in ("", "localhost") else ""
    # A name may have these as they are, where an editor does not escape them.
    rest = "".join(mark + part for mark, part in (("?", parts.query), ("#", parts.fragment)) if part)
    path = unquote(parts.path + rest, errors="surrogateescape")
    return os.path.normpath(host + (path[1:] if os.name == "nt" and path[2:3] == ":" else path))
