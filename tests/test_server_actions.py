"""Code actions of the language server, made in the document, and the text that comes of it."""

from pathlib import Path

import pytest
from lsp import Editor, in_editor
from lsprotocol import types

NAME = "2026-03-04-ferry.md"
HEAD = "---\ntitle: Ferry line extended\ndate: 2026-03-04\n---\n\n"
URL = "https://example.com/x"
LINE = "<!-- mdlint-news-disable-line UR003 -- reason -->"
ABOVE = "<!-- mdlint-news-disable-next-line UR003 -- reason -->"


def _kinds(found: list[types.CodeAction]) -> list[str]:
    return [one.kind.value if isinstance(one.kind, types.CodeActionKind) else str(one.kind) for one in found]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("has_versions", [True, False])
def test_each_fix_is_an_action_and_safe_ones_are_preferred(tmp_path: Path, newline: str, *, has_versions: bool) -> None:
    link, fixed = "[𝄞 port](https://port.city/x?utm_source=a)", "[𝄞 port](https://port.city/x)"
    head = HEAD.replace("date:", "darft: false\ndate:")
    text = f"{head}See {link}.\n".replace("\n", newline)

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, text)
        await editor.news(uri)
        safe, *others = await editor.actions(uri, "utm_source")
        assert safe.title.startswith("Fix UR008: ")
        assert safe.is_preferred
        assert [one.code for one in safe.diagnostics or ()] == ["UR008"]
        assert not any(one.is_preferred for one in others)
        assert safe.edit
        assert editor.apply(uri, safe.edit) == text.replace(link, fixed)
        assert await editor.codes(uri) == ["FM005"]

        unsafe, *_ = await editor.actions(uri, "darft")
        assert (unsafe.is_preferred, unsafe.title[-9:]) == (False, " (unsafe)")
        assert unsafe.edit
        assert editor.apply(uri, unsafe.edit) == f"{head}See {fixed}.\n".replace("\n", newline).replace(
            "darft", "draft"
        )
        assert await editor.codes(uri) == []

    in_editor(tmp_path, play, versions=has_versions)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_all_that_is_safe_is_fixed_at_once(tmp_path: Path, newline: str) -> None:
    lines = [
        "See [a](https://port.city/x?utm_source=a).",
        "",
        "🚢 A three‑day strike.",
        "",
        "A long‑awaited [b](https://port.city/y?fbclid=9) end.  ",
        "",
    ]
    text = (HEAD + "\n".join(lines)).replace("\n", newline)
    fixed = text.replace("?utm_source=a", "").replace("?fbclid=9", "").replace("‑", "-")

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, text)
        await editor.news(uri)
        start = types.Range(types.Position(0, 0), types.Position(0, 0))
        for only in ("source.fixAll.mdlint-news", "source.fixAll", "source"):
            (action,) = await editor.actions(uri, start, only)
            assert _kinds([action]) == ["source.fixAll.mdlint-news"]
        assert await editor.actions(uri, start, "source.organizeImports") == []
        assert await editor.actions(uri, start) == []
        assert _kinds(await editor.actions(uri, "three‑day", "refactor")) == []
        assert action.edit
        changes = action.edit.document_changes or ()
        assert [len(one.edits) for one in changes if isinstance(one, types.TextDocumentEdit)] == [3]
        assert editor.apply(uri, action.edit) == fixed
        await editor.news(uri)
        assert await editor.actions(uri, start, "source.fixAll") == []

    in_editor(tmp_path, play)


BODIES = {
    "paragraph": (f"See [l]({URL})  \nnow.\n", f"See [l]({URL}) {LINE}  \nnow.\n"),
    "line break": (f"See [l]({URL})\\\nnow.\n", f"See [l]({URL}) {LINE}\\\nnow.\n"),
    "heading": (f"## See [l]({URL}) ##\n\nText.\n", f"## See [l]({URL}) {LINE} ##\n\nText.\n"),
    "setext": (f"See [l]({URL})\n===\n\nText.\n", f"See [l]({URL}) {LINE}\n===\n\nText.\n"),
    "list": (f"- one\n- [l]({URL})\n- two\n", f"- one\n- [l]({URL}) {LINE}\n- two\n"),
    "quote": (f"> one\n> [l]({URL})\n", f"> one\n> [l]({URL}) {LINE}\n"),
    "table": (f"| a |\n|---|\n| [l]({URL}) |\n", f"| a |\n|---|\n| [l]({URL}) {LINE} |\n"),
    "html": (f'<p>\n<a href="{URL}">l</a>\n</p>\n', f'<p>\n<a href="{URL}">l</a> {LINE}\n</p>\n'),
    "definition": (f"See [l].\n\n[l]: {URL}\n", f"See [l].\n\n{ABOVE}\n[l]: {URL}\n"),
    "in a list": (f"- See [l].\n\n  [l]: {URL}\n", f"- See [l].\n\n  {ABOVE}\n  [l]: {URL}\n"),
}
FRONT = {
    "yaml": ("---\ntitle: x\nimage: {}\n---\n", "---\ntitle: x\nimage: {} # {}disable-line{}\n---\n"),
    "toml": ("+++\ntitle = 'x'\nimage = '{}'\n+++\n", "+++\ntitle = 'x'\nimage = '{}' # {}disable-line{}\n+++\n"),
    "several lines": (
        '---\nsummary: "See {}\n  now"\n---\n',
        '---\n# {1}disable-next-line{2}\nsummary: "See {0}\n  now"\n---\n',
    ),
}
CASES = {name: (HEAD + before, HEAD + after) for name, (before, after) in BODIES.items()} | {
    name: (before.format(URL), after.format(URL, "mdlint-news-", " UR003 -- reason"))
    for name, (before, after) in FRONT.items()
}


@pytest.mark.parametrize(("text", "silenced"), CASES.values(), ids=CASES)
def test_a_finding_is_silenced_on_its_line(tmp_path: Path, text: str, silenced: str) -> None:
    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, text)
        before = await editor.codes(uri)
        (action,) = [one for one in await editor.actions(uri, "example.com") if "for this line" in one.title]
        assert action.title == "Disable UR003 reserved-domain for this line"
        assert action.edit
        assert editor.apply(uri, action.edit) == silenced
        before.remove("UR003")
        assert await editor.codes(uri) == before

    in_editor(tmp_path, play)


FILES = {
    "front matter": (f"{HEAD}[l]({URL})\n", "---\n\n[l]", "# mdlint-news-disable-file UR003 -- reason\n---\n\n[l]"),
    "no front matter": (f"[l]({URL})", f"{URL})", f"{URL})\n\n<!-- mdlint-news-disable-file UR003 -- reason -->\n"),
    "open code": (
        f"[l]({URL})\n\n```\ncode\n",
        "[l]",
        "<!-- mdlint-news-disable-file UR003 -- reason -->\n\n[l]",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "old", "new"), FILES.values(), ids=FILES)
def test_a_rule_is_silenced_in_a_file(tmp_path: Path, text: str, old: str, new: str) -> None:
    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, text)
        assert await editor.codes(uri) == ["UR003"]
        (action,) = [one for one in await editor.actions(uri, "example.com") if "in this file" in one.title]
        assert action.edit
        assert editor.apply(uri, action.edit) == text.replace(old, new)
        assert await editor.codes(uri) == []

    in_editor(tmp_path, play)


def test_where_no_comment_can_stand_only_the_file_is_offered(tmp_path: Path) -> None:
    text = f"---\ntitle: x\nsummary: |\n  See\n  [l]({URL})\n---\n"

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, text)
        assert "UR003" in await editor.codes(uri)
        found = await editor.actions(uri, "example.com")
        assert [one.title for one in found] == ["Disable UR003 reserved-domain in this file"]

    in_editor(tmp_path, play)


def test_the_reason_is_a_place_to_fill_where_the_editor_can(tmp_path: Path) -> None:
    async def play(editor: Editor) -> None:
        uri = editor.open("2026-03-04-ferry.mdx", f"{HEAD}See [l]({URL}).\n", "mdx")
        await editor.news(uri)
        action, _ = await editor.actions(uri, "example.com")
        assert action.edit
        (document,) = action.edit.document_changes or ()
        assert isinstance(document, types.TextDocumentEdit)
        (edit,) = document.edits
        assert isinstance(edit, types.SnippetTextEdit)
        assert edit.snippet.value == " {/* mdlint-news-disable-line UR003 -- ${1:reason} */\\}"

    in_editor(tmp_path, play, snippets=True)


def test_a_cursor_elsewhere_on_the_line_gets_what_the_editor_shows_there(tmp_path: Path) -> None:
    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, f"{HEAD}See [l]({URL}).\n")
        shown = await editor.news(uri)
        start = editor.at(uri, "See")
        context = types.CodeActionContext(shown)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), types.Range(start, start), context)
        assert await editor.actions(uri, types.Range(start, start)) == []
        assert len(await editor.client.text_document_code_action_async(params) or ()) == 2

    in_editor(tmp_path, play)


def test_what_is_said_of_a_suppression_is_mended_not_silenced(tmp_path: Path) -> None:
    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, f"{HEAD}Text.\n\n<!-- mdlint-news-disable-line UR003 -- soon -->\n")
        assert await editor.codes(uri) == ["SU001"]
        fix, fix_all = await editor.actions(uri, "UR003")
        assert _kinds([fix, fix_all]) == ["quickfix", "source.fixAll.mdlint-news"]
        assert fix.edit
        assert editor.apply(uri, fix.edit) == f"{HEAD}Text.\n\n"

    in_editor(tmp_path, play)
