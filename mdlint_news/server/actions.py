"""Code actions: what can be mended, and what can be silenced."""

from collections.abc import Iterable, Iterator

import attrs
from lsprotocol import types

from mdlint_news.diagnostic import Diagnostic
from mdlint_news.finding import Edit, Fix
from mdlint_news.mend.step import with_newline
from mdlint_news.server.diagnostics import diagnostic
from mdlint_news.server.documents import Reading
from mdlint_news.server.edits import revision, text_edit, workspace_edit
from mdlint_news.server.silence import Silencer, Wording

FIX_ALL = "source.fixAll.mdlint-news"
# What an action is worth is seen by checks of what comes of it: of a long range only its beginning is looked at.
_MOST = 10
_QUICK = types.CodeActionKind.QuickFix


class Asked:
    """What an editor asks for, and what it can do with the answer."""

    def __init__(self, params: types.CodeActionParams, capabilities: types.ClientCapabilities) -> None:
        self.capabilities = capabilities
        self._range = params.range
        self._shown = params.context.diagnostics
        self._only = params.context.only

    def wants(self, kind: str) -> bool:
        """Say whether it asks for a kind of action, by itself or by one that the kind is part of."""
        if self._only is None:
            return True
        return any(asked in ("", kind) or kind.startswith(f"{asked}.") for asked in map(_text, self._only))

    def found(self, found: Iterable[Diagnostic], reading: Reading) -> list[Diagnostic]:
        """Those of some findings that the range touches, or that the editor shows there: on the cursor's line, say."""
        at = reading.places.span(self._range)
        shown = [(one.code, one.range) for one in self._shown]
        return [
            one
            for one in found
            if one.span.touches(at) or (shown and (one.rule.code, reading.places.range(one.span)) in shown)
        ]

    @property
    def can_wait(self) -> bool:
        """Say whether the editor asks again for the edit of an action that somebody chose."""
        documents = self.capabilities.text_document
        known = documents.code_action if documents else None
        support = known.resolve_support if known else None
        return support is not None and "edit" in support.properties

    @property
    def names_kinds(self) -> bool:
        """Say whether it asks for some kinds alone."""
        return self._only is not None


def actions(reading: Reading, asked: Asked) -> list[types.CodeAction]:
    """The actions for what is found in a range, the best first. In the worker."""
    stages = reading.stages
    if stages is None:
        return []
    found = asked.found(stages.found.diagnostics, reading)[:_MOST]
    if not found and not asked.names_kinds:
        # A cursor moves often, and mostly where nothing is found.
        return []
    made: list[types.CodeAction] = []
    if asked.wants(_QUICK):
        made += (_fix(one, one.finding.fix, reading, asked) for one in found if one.finding.fix and stages.can_fix(one))
        made.sort(key=lambda action: not action.is_preferred)
    if asked.wants(FIX_ALL) and stages.has_safe_fixes():
        fix_all = types.CodeAction("Fix all that is safe to fix (mdlint-news)", kind=FIX_ALL)
        if asked.can_wait and not asked.names_kinds:
            made.append(attrs.evolve(fix_all, data=[reading.uri, reading.version]))
        elif edit := fix_all_edit(reading, asked.capabilities):
            made.append(attrs.evolve(fix_all, edit=edit))
    if asked.wants(_QUICK):
        made += _silences(found, reading, asked)
    return made


def fix_all_edit(reading: Reading, capabilities: types.ClientCapabilities) -> types.WorkspaceEdit | None:
    """The edit that makes all safe fixes; nothing where there are none. In the worker."""
    if reading.stages is None:
        return None
    edits = revision(reading.source, reading.stages.fixed(is_unsafe=False).text, reading.places)
    return workspace_edit(reading.uri, reading.version, edits, capabilities) if edits else None


def _fix(one: Diagnostic, fix: Fix, reading: Reading, asked: Asked) -> types.CodeAction:
    newline = reading.source.newline
    edits = [text_edit(with_newline(edit, newline), reading.places) for edit in fix.edits]
    title = f"Fix {one.rule.code}: {one.help or one.message}"
    return types.CodeAction(
        title if fix.is_safe else f"{title} (unsafe)",
        kind=_QUICK,
        diagnostics=[diagnostic(one, reading)],
        is_preferred=fix.is_safe,
        edit=workspace_edit(reading.uri, reading.version, edits, asked.capabilities),
    )


def _silences(found: list[Diagnostic], reading: Reading, asked: Asked) -> Iterator[types.CodeAction]:
    """For the line and for the file, each rule once. What a rule says of suppressions is mended, not silenced."""
    silencer = Silencer(reading)
    for is_file, where in ((False, "for this line"), (True, "in this file")):
        seen = set()
        for one in found:
            row = 0 if is_file else reading.source.position(one.span.start).row
            if (one.rule.code, row) in seen or one.rule.subject != "post":
                continue
            seen.add((one.rule.code, row))
            if wording := silencer.silence(one, is_file=is_file):
                title = f"Disable {one.rule.code} {one.rule.name} {where}"
                yield types.CodeAction(
                    title,
                    kind=_QUICK,
                    diagnostics=[diagnostic(one, reading)],
                    edit=_with_place_for_reason(wording, reading, asked.capabilities),
                )


def _with_place_for_reason(
    wording: Wording, reading: Reading, capabilities: types.ClientCapabilities
) -> types.WorkspaceEdit:
    """Insert a comment; where the editor can, its reason is a place that it selects."""
    workspace = capabilities.workspace
    can = workspace.workspace_edit if workspace else None
    if can and can.document_changes and can.snippet_edit_support:
        place = reading.places.range(wording.edit.span)
        snippet = types.SnippetTextEdit(place, types.StringValue(wording.snippet))
        document = types.OptionalVersionedTextDocumentIdentifier(reading.uri, reading.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, [snippet])])
    edit = text_edit(Edit(*wording.edit), reading.places)
    return workspace_edit(reading.uri, reading.version, [edit], capabilities)


def _text(kind: str | types.CodeActionKind) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind
