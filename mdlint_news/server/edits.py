"""Edits as the protocol has them."""

import re

from lsprotocol import types

from mdlint_news.compare import changes
from mdlint_news.finding import Edit
from mdlint_news.server.places import Places
from mdlint_news.text import Source, Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def text_edit(edit: Edit, places: Places) -> types.TextEdit:
    """Write an edit."""
    return types.TextEdit(places.range(edit.span), edit.content)


def revision(before: Source, after: str, places: Places) -> list[types.TextEdit]:
    """The edits that make one text of another: those of its lines alone that change, so that a cursor stays."""
    old, new = _LINE.findall(before.text), _LINE.findall(after)
    starts = [*before.line_starts[: len(old)], len(before.text)]
    found = []
    for kind, a, b, c, d in changes(old, new):
        if kind != "equal":
            edit = _narrowed(Span(starts[a], starts[b]), "".join(old[a:b]), "".join(new[c:d]))
            found.append(text_edit(edit, places))
    return found


def _narrowed(span: Span, old: str, new: str) -> Edit:
    """Leave the line ends out that two texts end in alike, and what the lines of one begin with alike."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    # A line end of two characters stays whole.
    head -= old[:head].endswith("\r")
    tail -= old[len(old) - tail :].startswith("\n")
    return Edit(Span(span.start + head, span.end - tail), new[head : len(new) - tail])


def workspace_edit(
    uri: str, version: int, edits: list[types.TextEdit], capabilities: types.ClientCapabilities
) -> types.WorkspaceEdit:
    """Wrap the edits of one document, with its version where the editor can look at that."""
    workspace = capabilities.workspace
    if workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes:
        document = types.OptionalVersionedTextDocumentIdentifier(uri, version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, edits)])
    return types.WorkspaceEdit(changes={uri: edits})
