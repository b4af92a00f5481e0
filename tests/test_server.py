"""The language server, driven by a client over its standard streams: what is told of a document, and when."""

import asyncio
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from zlib import crc32

import pytest
from conftest import ROOT, Run
from lsp import Editor, in_editor
from lsprotocol import types

POST = """\
---
title: Ferry line extended
date: 2026-03-04
---

The line now ends in [Karlskrona](https://port.city/lines?utm_source=mail).

## Sources

- NATO, “Ports,” 2 Mar 2026 – https://www.nato.int/cps/en/natohq/news_XXXXX.htm
"""
NAME = "2026-03-04-ferry.md"
CORPUS = Path(os.environ.get("MDLINT_NEWS_CORPUS") or "/nowhere")


def test_a_post_is_opened_changed_saved_and_closed(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(POST)

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME)
        parameter, url = await editor.news(uri)
        assert (parameter.code, url.code, url.source) == ("UR008", "UR001", "mdlint-news")
        assert url.severity == types.DiagnosticSeverity.Error
        assert editor.texts[uri][editor.places(uri).span(url.range).start :].startswith("news_XXXXX")
        message, hint = url.message.split("\nhelp: ")
        assert "placeholder" in message
        assert hint

        editor.edit(uri, "news_XXXXX", "news_231638")
        assert await editor.codes(uri) == ["UR008"]
        editor.edit(uri, "?utm_source=mail", "")
        assert await editor.codes(uri) == []
        editor.edit(uri, "2026-03-04", "2026-02-30")
        assert "FM006" in await editor.codes(uri)

        (tmp_path / NAME).write_text(editor.texts[uri])
        editor.save(uri)
        assert "FM006" in await editor.codes(uri)
        editor.close(uri)
        assert await editor.news(uri, lambda params: not params.diagnostics) == []

    in_editor(tmp_path, play)


def test_only_the_newest_text_of_a_writer_in_a_hurry_is_checked(tmp_path: Path) -> None:
    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, POST)
        await editor.news(uri)
        for at in range(30):
            editor.edit(uri, "The line", f"{at} The line")
        await editor.news(uri)
        editor.edit(uri, "The line", "31 The line")
        await editor.news(uri)
        assert [params.version for params in editor.told[uri]] == []

    in_editor(tmp_path, play)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_ranges_are_exact_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    line = "A\u2028b 🚢 é [𝄞 port](https://example.com/𝄞) sails."
    text = f"---\ntitle: 🛳️ Ferries\ndate: 2026-03-04\n---\n\n{line}\n"
    codec, width = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[encoding]

    def units(part: str) -> int:
        return len(part.encode(codec)) // width

    async def look(editor: Editor, text: str, line: str) -> None:
        uri = editor.open(NAME, text)
        (found,) = await editor.news(uri)
        start = units(line.partition("example")[0])
        assert found.code == "UR003"
        assert found.range == types.Range(types.Position(5, start), types.Position(5, start + len("example.com")))

        # Places of the editor are understood as well, and so are changes one after the other.
        whale, port = units("A\u2028b "), units("A\u2028b 🚢🐋 é [𝄞 ")
        editor.texts[uri] = text.replace("🚢 é", "🚢🐋 é").replace("port", "Γdynia")
        editor.change(
            uri,
            _typed(5, whale + units("🚢"), whale + units("🚢"), "🐋"),
            _typed(5, port, port + len("port"), "Γdynia"),
        )
        (found,) = await editor.news(uri)
        assert found.range.start.character == start + units("🐋Γdynia") - len("port")
        editor.close(uri)
        await editor.news(uri, lambda params: params.version is None)

    async def play(editor: Editor) -> None:
        for newline in ("\n", "\r\n", "\r"):
            for mark in ("", "\ufeff"):
                await look(editor, mark + text.replace("\n", newline), line)

    in_editor(tmp_path, play, encoding=encoding)


def _typed(line: int, start: int, end: int, text: str) -> types.TextDocumentContentChangePartial:
    place = types.Range(types.Position(line, start), types.Position(line, end))
    return types.TextDocumentContentChangePartial(place, text)


def test_a_rule_that_crashes_and_prints_is_told_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    (tmp_path / "acme_rules-1.0.dist-info").mkdir()
    info = tmp_path / "acme_rules-1.0.dist-info"
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme_rules\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[mdlint_news.rules]\nacme_rules = acme_rules\n")
    (tmp_path / "acme_rules.py").write_text(
        "from mdlint_news.rule import Finding, Iterator, Post, rule\n"
        '@rule("ACME001", severity="error")\n'
        "def crashes(post: Post) -> Iterator[Finding]:\n"
        '    """It crashes."""\n'
        '    print("Content-Length: 2\\r\\n\\r\\n{}", flush=True)\n'
        '    raise ZeroDivisionError("oh")\n'
        "    yield\n"
    )

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, POST)
        problem, *found = await editor.news(uri)
        assert problem.message == "internal error in the rule ACME001 crashes: ZeroDivisionError: oh"
        assert [one.code for one in found] == ["UR008", "UR001"]

    in_editor(tmp_path, play)


def test_related_places_and_what_is_not_needed_are_marked(tmp_path: Path) -> None:
    entry = "- NATO, “Ports,” 2 Mar 2026 – https://www.nato.int/cps/en/natohq/news_231638.htm\n"
    text = POST.partition("- NATO")[0] + entry + entry + "\n<!-- mdlint-news-disable-line TB001 -->\n"

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, text)
        found = {one.code: one for one in await editor.news(uri)}
        (related,) = found["SR009"].related_information or ()
        assert related.location.uri == uri
        assert related.location.range.start.line == found["SR009"].range.start.line - 1
        assert found["SU001"].tags == (types.DiagnosticTag.Unnecessary,)
        assert found["SR009"].tags is None

    in_editor(tmp_path, play)


def _cli(run: Run, *paths: Path) -> dict[str, list[tuple[object, ...]]]:
    findings = json.loads(run("check", "--today", "2026-06-01", "--output-format", "json", *map(str, paths)).out)
    found: dict[str, list[tuple[object, ...]]] = {}
    for one in findings:
        places = (tuple(one[side].values()) for side in ("location", "end_location"))
        row = (one["code"], one["message"], one["severity"], *places)
        found.setdefault(str(Path(one["filename"]).resolve()), []).append(row)
    return found


async def _lsp(editor: Editor, paths: list[Path]) -> dict[str, list[tuple[object, ...]]]:
    levels = {1: "error", 2: "warning", 3: "info"}
    found: dict[str, list[tuple[object, ...]]] = {}
    for path in paths:
        uri = editor.open(str(path))
        rows: list[tuple[object, ...]] = [
            (
                one.code,
                one.message.partition("\nhelp: ")[0],
                levels[int(one.severity or 0)],
                *((at.line + 1, at.character + 1) for at in (one.range.start, one.range.end)),
            )
            for one in await editor.news(uri)
        ]
        editor.close(uri)
        if rows:
            found[str(path.resolve())] = rows
    return found


@pytest.mark.parametrize("folder", [ROOT / "examples", ROOT / "tests" / "posts"], ids=lambda path: path.name)
def test_the_findings_are_those_of_the_command_line(run: Run, folder: Path) -> None:
    paths = sorted(folder.glob("*.md"))

    found = in_editor(folder, lambda editor: _lsp(editor, paths), encoding="utf-32")

    assert found
    assert found == _cli(run, folder)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="MDLINT_NEWS_CORPUS names no folder of real posts")
def test_the_findings_in_real_posts_are_those_of_the_command_line(run: Run) -> None:
    paths = sorted(CORPUS.rglob("*.md"), key=lambda path: crc32(path.name.encode()))[:150]
    found = in_editor(CORPUS, lambda editor: _lsp(editor, paths), encoding="utf-32")
    wanted = _cli(run, *paths)

    assert found == {
        str(path.resolve()): wanted[str(path.resolve())] for path in paths if str(path.resolve()) in wanted
    }


def test_what_is_excluded_or_no_post_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mdlint-news.toml").write_text('exclude = ["drafts"]\n')
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("private\n")
    texts = dict.fromkeys((f"drafts/{NAME}", f"private/{NAME}", f"posts/{NAME}", f"node_modules/{NAME}"), POST)

    async def play(editor: Editor) -> dict[str, bool]:
        texts["README.md"] = "[a](https://example.com)\n"
        uris = {name: editor.open(name, text) for name, text in texts.items()}
        uris["untitled"] = editor.open("untitled:Untitled-1", POST)
        return {name: bool(await editor.news(uri)) for name, uri in uris.items()}

    found = in_editor(tmp_path, play)

    assert [name for name, is_found in found.items() if is_found] == [f"posts/{NAME}", "untitled"]


@pytest.mark.parametrize("way", ["watched", "saved", "typed on"])
def test_a_change_of_the_config_takes_effect_at_once(tmp_path: Path, way: str) -> None:
    config = tmp_path / "mdlint-news.toml"

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, POST)
        assert await editor.codes(uri) == ["UR008", "UR001"]
        config.write_text('ignore = ["UR008"]\n')
        if way == "watched":
            (registration,) = editor.registered
            assert registration.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            event = types.FileEvent(config.as_uri(), types.FileChangeType.Created)
            editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        elif way == "saved":
            editor.save(config.as_uri())
        else:
            editor.edit(uri, "The line", "Now the line")
        assert await editor.codes(uri) == ["UR001"]

    in_editor(tmp_path, play, watches=True)


def test_a_broken_config_is_shown_and_stops_nothing(tmp_path: Path) -> None:
    config = tmp_path / "mdlint-news.toml"
    config.write_text('\nslect = ["UR"]\n')

    async def play(editor: Editor) -> None:
        uri, fault = editor.open(NAME, POST), config.as_uri()
        assert await editor.news(uri) == []
        (shown,) = await editor.news(fault, lambda _: True)
        assert "did you mean `select`?" in shown.message
        assert shown.range.start.line == 1
        assert editor.messages == ["mdlint-news.toml:2: error: unknown key `slect`; did you mean `select`?"]
        assert await editor.actions(uri, "utm_source") == []

        config.write_text('select = ["UR"]\n')
        editor.save(fault)
        assert await editor.codes(uri) == ["UR008", "UR001"]
        assert await editor.news(fault, lambda params: not params.diagnostics) == []

    in_editor(tmp_path, play)


BODY = "The line now ends in Karlskrona.\n\nIt began in Gdynia.\n\n---\n\nMore on [Monday](https://example.com).\n"


@pytest.mark.parametrize("body", [BODY, BODY.replace("---\n\n", ""), f"# Ferries\n{BODY}"])
def test_front_matter_is_not_flagged_while_it_is_typed(tmp_path: Path, body: str) -> None:
    for number in range(3):
        (tmp_path / f"2026-03-0{number + 1}-x.md").write_text(POST)

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, body)
        before = await editor.codes(uri)
        typed = "---\ntitle: Ferry line extended\ndate: 2026-03-04\n---\n\n"
        for end in range(1, len(typed) + 1):
            place = editor.places(uri).position(end - 1)
            editor.texts[uri] = typed[:end] + body
            editor.change(uri, types.TextDocumentContentChangePartial(types.Range(place, place), typed[end - 1]))
            if 3 < end < typed.index("---", 3) + 3 and typed[end - 1] in "-\n:eF0":
                left = list(before)
                for code in await editor.codes(uri):
                    left.remove(code)
        assert editor.texts[uri] == typed + body
        editor.edit(uri, "---\n\n", "\n")
        assert "FM001" not in await editor.codes(uri)
        editor.save(uri)
        assert await editor.news(uri, _has_fault)

    def _has_fault(params: types.PublishDiagnosticsParams) -> bool:
        return any(one.code in ("FM001", "FM002") for one in params.diagnostics)

    in_editor(tmp_path, play)


def test_front_matter_that_was_opened_broken_is_told(tmp_path: Path) -> None:
    text = POST.replace("03-04\n---\n", "03-04\n")

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, text)
        assert "FM001" in await editor.codes(uri)
        editor.edit(uri, "The line", "Our line")
        assert "FM001" in await editor.codes(uri)
        editor.edit(uri, "\nOur", "---\n\nOur")
        assert "FM001" not in await editor.codes(uri)
        editor.edit(uri, "---\n\nOur", "\nOur")
        assert "FM001" not in await editor.codes(uri)

    in_editor(tmp_path, play)


ODD = (
    "\ud800 lone", "\0\0\0", "---", "---\n", "---\n{", "+++\na = [", '{"a": ', "\ufeff", "\r", "\u2028---\u2028",
    "x" * 200_000, "[" * 20_000, "> " * 5_000, "---\n" + "a: [" * 500, "| a |\n|-|\n" * 300, "<!-- mdlint-news-disable",
)  # fmt: skip


def test_no_document_stops_the_server(tmp_path: Path) -> None:
    async def play(editor: Editor) -> None:
        for text in ODD:
            uri = editor.open(NAME, text)
            await editor.news(uri)
            end = editor.places(uri).position(len(text))
            whole = types.Range(types.Position(0, 0), types.Position(1_000_000, 1_000_000))
            await editor.actions(uri, whole)
            document = types.TextDocumentIdentifier(uri)
            await editor.client.text_document_hover_async(types.HoverParams(document, end))
            await editor.client.text_document_completion_async(types.CompletionParams(document, end))
            await editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
            options = types.FormattingOptions(4, insert_spaces=True)
            await editor.client.text_document_formatting_async(types.DocumentFormattingParams(document, options))
            editor.change(uri, types.TextDocumentContentChangePartial(whole, "x"))
            assert await editor.codes(uri) == []
            editor.close(uri)
        # Of documents that are not open nothing is known.
        uri = "file:///nowhere/%FF.md"
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        place = types.TextDocumentIdentifier(uri), types.Position(0, 0)
        assert await editor.client.text_document_hover_async(types.HoverParams(*place)) is None
        uri = editor.open("last.md", POST)
        assert await editor.codes(uri)

    in_editor(tmp_path, play)


def test_questions_are_answered_while_a_long_post_waits_for_its_check(tmp_path: Path) -> None:
    long = POST + "\n" + "Nine countries signed a *plan* on Thursday, 5 March 2026.\n\n" * 1_000

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, long)
        await editor.news(uri)
        for at in range(5):
            editor.edit(uri, "The line", f"{at} The line")
            params = types.HoverParams(types.TextDocumentIdentifier(uri), editor.at(uri, "title"))
            hover = await asyncio.wait_for(editor.client.text_document_hover_async(params), 10)
            assert hover
        await editor.news(uri)

    in_editor(tmp_path, play)


def test_a_socket_serves_as_well(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mdlint_news", "server", "--tcp", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as server:

        async def scene() -> None:
            editor = Editor(tmp_path)
            for _ in range(100):
                try:
                    await editor.client.start_tcp("127.0.0.1", port)
                    break
                except OSError:
                    await asyncio.sleep(0.1)
            await editor.greet()
            uri = editor.open(NAME, POST)
            assert await editor.codes(uri) == ["UR008", "UR001"]
            await editor.stop()

        try:
            asyncio.run(scene())
            out, err = server.communicate(timeout=30)
        finally:
            server.kill()
    assert (server.returncode, out, err.decode()) == (0, b"", f"mdlint-news: listening on 127.0.0.1:{port}\n")


def test_without_its_library_it_says_what_to_install(tmp_path: Path, run: Run) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['pygls'] = None\n")
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", str(ROOT))])
    outcome = run("server", PYTHONPATH=path)

    assert outcome.status == 2
    assert outcome.out == ""
    assert (
        outcome.err == "mdlint-news: error: the language server needs another package: pip install 'mdlint-news[lsp]'\n"
    )


def test_an_editor_that_goes_without_a_word_leaves_no_server_behind(run: Run) -> None:
    outcome = run("server", "--stdio", stdin="Content-Length: 7\r\n\r\n{broken")

    assert (outcome.status, outcome.out) == (1, "")


@pytest.mark.parametrize("arguments", [("--port", "80"), ("--tcp", "x:y"), ("--stdio", "--tcp"), ("--select", "XX")])
def test_wrong_arguments_are_named(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run("server", *arguments)

    assert outcome.status == 2
    assert "error" in outcome.err
