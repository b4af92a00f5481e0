"""What helps somebody who writes: formatting, hover, completion, the outline."""

from pathlib import Path

import pytest
from conftest import Run
from lsp import Editor, in_editor
from lsprotocol import types

NAME = "2026-03-04-ferry.md"
POST = """\
---
title: Ferry line extended
date: 2026-03-04
draft: false
geo:
  city: Gdynia
---

# 🚢 Ferries

Nine ships. <!-- mdlint-news-disable-line UR001, reserved-domain -- soon -->

## Lines

### North

Text.

## Sources

- NATO, “Guarding 🚢 ports,” 2 Mar 2026 – https://www.nato.int/cps/en/natohq/news_231638.htm
- [WindEurope – “What Ostend means” (21 April 2026)](https://windeurope.org/ostend)
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_post_is_formatted_as_the_command_does_it(tmp_path: Path, run: Run, newline: str) -> None:
    text = POST.replace("## Lines", "Lines 🚢\n----").replace("- ", "*  ").replace("\n", newline)

    async def play(editor: Editor) -> str:
        uri = editor.open(NAME, text)
        options = types.FormattingOptions(4, insert_spaces=True)
        params = types.DocumentFormattingParams(types.TextDocumentIdentifier(uri), options)
        edits = await editor.client.text_document_formatting_async(params)
        assert edits
        assert all(edit.range.start.line > 6 for edit in edits)
        formatted = editor.apply(uri, edits)
        assert await editor.client.text_document_formatting_async(params) == ()
        return formatted

    formatted = in_editor(tmp_path, play)

    outcome = run("format", "--stdin-filename", NAME, stdin=text)
    assert formatted.replace("\r\n", "\n") == outcome.out.replace("\r\n", "\n")
    assert f"## Lines 🚢{newline}" in formatted


def _hover(folder: Path, text: str, at: str, by: int = 0) -> tuple[str, str]:
    async def play(editor: Editor) -> tuple[str, str]:
        uri = editor.open(NAME, text)
        params = types.HoverParams(types.TextDocumentIdentifier(uri), editor.at(uri, at, by))
        found = await editor.client.text_document_hover_async(params)
        if found is None:
            return "", ""
        assert isinstance(found.contents, types.MarkupContent)
        assert found.range
        span = editor.places(uri).span(found.range)
        return text[span.start : span.end], found.contents.value

    return in_editor(folder, play)


def test_a_rule_that_a_suppression_names_is_explained(tmp_path: Path, run: Run) -> None:
    place, page = _hover(tmp_path, POST, "UR001", 2)
    assert (place, page) == ("UR001", run("rule", "UR001").out)

    place, page = _hover(tmp_path, POST, "reserved-domain", 8)
    assert (place, page) == ("reserved-domain", run("rule", "UR003").out)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("title", ["**title** is read as text: `Ferry line extended`"]),
        ("date", ["read as date: `2026-03-04`", "The post is dated 2026-03-04 by it.", "FM006"]),
        ("draft", ["read as boolean: `false`", "FM014"]),
        ("geo", ["read as map of 1"]),
        ("city", ["**geo.city** is read as text: `Gdynia`"]),
    ],
)
def test_a_key_of_the_front_matter_is_explained(tmp_path: Path, key: str, told: list[str]) -> None:
    place, page = _hover(tmp_path, POST, key, 1)

    assert place == key
    assert all(line in page for line in told), page


def test_a_source_entry_shows_what_was_read(tmp_path: Path) -> None:
    place, page = _hover(tmp_path, POST, "ports,")
    assert place.startswith(("NATO", "- NATO"))
    assert page.splitlines() == [
        "**Source entry**",
        "",
        "- publisher: NATO",
        "- title: Guarding 🚢 ports",
        "- date: 2 March 2026 (“2 Mar 2026”)",
        "- address: <https://www.nato.int/cps/en/natohq/news_231638.htm>",
    ]
    assert _hover(tmp_path, POST, "Nine ships") == ("", "")


def _complete(folder: Path, text: str, *config: str) -> dict[str, str]:
    """What is offered at the bar in a text, and the text that comes of each."""

    async def play(editor: Editor) -> dict[str, str]:
        at = text.index("¦")
        uri = editor.open("draft.md", text.replace("¦", ""))
        params = types.CompletionParams(types.TextDocumentIdentifier(uri), editor.places(uri).position(at))
        found = await editor.client.text_document_completion_async(params)
        if found is None:
            return {}
        items = found.items if isinstance(found, types.CompletionList) else found
        made = {}
        for item in sorted(items, key=lambda item: item.sort_text or ""):
            assert isinstance(item.text_edit, types.TextEdit)
            before = editor.texts[uri]
            made[item.label] = editor.apply(uri, [item.text_edit])
            editor.texts[uri] = before
        return made

    return in_editor(folder, play, *config)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: x\n¦\n---\n\nText.\n",
        "---\ntitle: x\nca¦\n---\n\nText.\n",
        "---\ntitle: x\nca¦\n\nText.\n",
        "---\r\nca¦\r\n",
        "+++\ntitle = 'x'\nca¦\n+++\n",
    ],
)
def test_keys_are_completed(tmp_path: Path, text: str) -> None:
    found = _complete(tmp_path, text, "--config", 'rules.missing-key.required=["region"]')

    sign = " = " if text.startswith("+") else ": "
    assert next(iter(found)) == "region"
    assert found["category"] == text.replace("ca¦", "¦").replace("¦", f"category{sign}")
    assert ("title" in found) == ("title" not in text)


def test_values_that_the_config_lists_are_completed(tmp_path: Path) -> None:
    assert list(_complete(tmp_path, "---\ntitle: x\ndraft: ¦\n---\n")) == ["true", "false"]
    config = ("--config", 'rules.invalid-type.booleans=["live"]')
    assert (
        _complete(tmp_path, "---\ntitle: x\nlive: f¦\n---\n", *config)["false"] == "---\ntitle: x\nlive: false\n---\n"
    )
    assert list(_complete(tmp_path, "---\ntitle: x\ndate: ¦\n---\n")) == ["2026-06-01"]
    assert _complete(tmp_path, "---\ntitle: x\ncity: ¦\n---\n") == {}


def test_rules_are_completed_in_suppressions(tmp_path: Path) -> None:
    text = "---\ntitle: x\n---\n\n🚢 [a](https://example.com) <!-- mdlint-news-disable-line UR¦ -->\n"
    found = _complete(tmp_path, text)
    assert next(iter(found)) == "UR003"
    assert found["reserved-domain"] == text.replace("UR¦", "reserved-domain")

    text = "---\ntitle: x # mdlint-news-disable-line UR001, ¦\n---\n"
    assert _complete(tmp_path, text)["FM005"] == text.replace("¦", "FM005")

    text = "Text <!-- mdlint-news-dis¦ -->\n"
    assert _complete(tmp_path, f"---\ntitle: x\n---\n{text}")["mdlint-news-disable-file"].endswith(
        "Text <!-- mdlint-news-disable-file  -->\n"
    )
    assert _complete(tmp_path, "---\ntitle: x\n---\n\n<!-- mdlint-news-disable-line UR001 -- wait¦ -->\n") == {}
    assert _complete(tmp_path, "---\ntitle: x\n---\n\nText ¦.\n") == {}


def _outline(found: list[types.DocumentSymbol], depth: int = 0) -> list[str]:
    lines = []
    for one in found:
        lines.append("  " * depth + one.name)
        lines += _outline(list(one.children or ()), depth + 1)
    return lines


def test_the_outline_has_headings_and_sources(tmp_path: Path) -> None:
    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, POST + "\nMore.\n")
        document = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        found = await editor.client.text_document_document_symbol_async(document) or []
        symbols = [one for one in found if isinstance(one, types.DocumentSymbol)]
        assert _outline(symbols) == [
            "🚢 Ferries",
            "  Lines",
            "    North",
            "  Sources",
            "    Guarding 🚢 ports",
            "    What Ostend means",
        ]
        lines, sources = symbols[0].children or ()
        span = editor.places(uri).span(lines.range)
        assert editor.texts[uri][span.start : span.end] == "## Lines\n\n### North\n\nText."
        assert (sources.children or ())[0].detail == "NATO"

    in_editor(tmp_path, play)


def test_a_list_of_sources_without_a_heading_is_in_the_outline_also_of_an_old_editor(tmp_path: Path) -> None:
    text = POST.replace("## Sources", "**Sources**")

    async def play(editor: Editor) -> None:
        uri = editor.open(NAME, text)
        document = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        found = await editor.client.text_document_document_symbol_async(document) or []
        assert [(one.name, one.container_name) for one in found if isinstance(one, types.SymbolInformation)] == [
            ("🚢 Ferries", None),
            ("Lines", "🚢 Ferries"),
            ("North", "Lines"),
            ("Sources", "North"),
            ("Guarding 🚢 ports", "Sources"),
            ("What Ostend means", "Sources"),
        ]

    in_editor(tmp_path, play, nests=False)
