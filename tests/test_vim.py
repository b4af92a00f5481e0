"""Vim: its compiler, and ALE."""

import json
from pathlib import Path
from typing import Any

import pytest
from editor import EDITORS, POST, columns, recipe, run_editor

ALE = Path("/usr/share/vim-ale")


def vim(folder: Path, *lines: str) -> str:
    """Run commands in Vim, beside a post."""
    (folder / "2026-03-02-ferries.md").write_text(POST, encoding="utf-8")
    script = folder / "script.vim"
    head = f"set nocompatible encoding=utf-8\nset runtimepath^={EDITORS}/vim\nfiletype plugin on\n"
    script.write_text(head + "\n".join(lines) + "\nqall!\n", encoding="utf-8")
    return run_editor("vim", "-u", "NONE", "-i", "NONE", "-n", "-es", "-S", str(script), cwd=folder)


def written(folder: Path, said: str) -> Any:  # noqa: ANN401 - what JSON holds
    assert (folder / "out.json").exists(), said
    return json.loads((folder / "out.json").read_text())


def test_make_fills_the_quickfix_list(tmp_path: Path) -> None:
    said = vim(
        tmp_path,
        "edit 2026-03-02-ferries.md",
        recipe("vim", 0).replace("make", "silent make!"),
        "let found = map(getqflist(), '[bufname(v:val.bufnr), v:val.lnum, v:val.col, v:val.type, v:val.text]')",
        "call writefile([json_encode(found)], 'out.json')",
    )

    assert [(name, row, kind, text.partition(":")[0]) for name, row, _, kind, text in written(tmp_path, said)] == [
        ("2026-03-02-ferries.md", 6, "e", "placeholder URL"),
        ("2026-03-02-ferries.md", 6, "i", "`utm_source` tracks readers [UR008]"),
    ]


@pytest.mark.skipif(not ALE.is_dir(), reason="ALE is not installed")
def test_ale_shows_findings_exactly_and_mends(tmp_path: Path) -> None:
    said = vim(
        tmp_path,
        f"set runtimepath^={ALE}",
        f"set runtimepath^={EDITORS}/vim",
        recipe("vim", 1),
        "runtime plugin/ale.vim",
        "edit 2026-03-02-ferries.md",
        "set filetype=markdown",
        "ALELint",
        "for turn in range(100)",
        "  if !empty(getloclist(0)) | break | endif",
        "  sleep 100m",
        "endfor",
        "let found = map(getloclist(0), '[v:val.lnum, v:val.col, v:val.end_col, v:val.type]')",
        "ALEFix",
        "for turn in range(100)",
        "  if getline(6) !~# 'utm' | break | endif",
        "  sleep 100m",
        "endfor",
        "call writefile([json_encode([found, getline(6)])], 'out.json')",
    )
    found, line = written(tmp_path, said)
    first, second = columns("news_XXXXX", encoding="utf-8"), columns("utm_source=mail", encoding="utf-8")

    assert found[0] == [6, first[0] + 1, first[1], "E"]
    assert found[1][1:3] == [second[0] + 1, second[1]] or found[1][1] <= second[0] + 1
    assert "utm_source" not in line
    assert "news_XXXXX" in line
