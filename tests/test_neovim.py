"""Neovim: the language server, and what nvim-lint runs."""

import json
from pathlib import Path
from typing import Any

import pytest
from editor import EDITORS, MENDED, POST, columns, recipe, run_editor


def neovim(folder: Path, script: str) -> Any:  # noqa: ANN401 - what JSON holds
    """Run Lua in Neovim, beside a post; return what `out` was called with."""
    (folder / "2026-03-02-ferries.md").write_text(POST, encoding="utf-8")
    head = "function out(value) vim.fn.writefile({ vim.fn.json_encode(value) }, 'out.json') end\n"
    (folder / "script.lua").write_text(head + script, encoding="utf-8")
    runtime = f"set runtimepath^={EDITORS}/nvim"
    said = run_editor(
        "nvim", "--headless", "-n", "-u", "NONE", "--cmd", runtime, "-c", "luafile script.lua", "-c", "qa!", cwd=folder
    )
    assert (folder / "out.json").exists(), said
    return json.loads((folder / "out.json").read_text())


WAIT = """
vim.cmd("filetype on")
vim.cmd("edit 2026-03-02-ferries.md")
vim.cmd("setfiletype markdown")
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
"""


def test_the_server_tells_and_mends(tmp_path: Path) -> None:
    server = recipe("lua", 0)
    found, text = neovim(
        tmp_path,
        f"""
        {server}
        {WAIT}
        local found = vim.diagnostic.get(0)
        local one = found[2]
        local params = {{
          textDocument = vim.lsp.util.make_text_document_params(0),
          range = one.user_data and one.user_data.lsp and one.user_data.lsp.range
            or {{ start = {{ line = 5, character = 0 }}, ["end"] = {{ line = 5, character = 200 }} }},
          context = {{ diagnostics = {{}}, only = {{ "quickfix" }} }},
        }}
        params.range = {{ start = {{ line = 5, character = 0 }}, ["end"] = {{ line = 5, character = 110 }} }}
        local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 20000)
        for _, answer in pairs(answers) do
          for _, action in ipairs(answer.result) do
            if action.isPreferred then vim.lsp.util.apply_workspace_edit(action.edit, "utf-16") end
          end
        end
        out({{ found, vim.api.nvim_buf_get_lines(0, 0, -1, false) }})
        """,
    )

    assert [(one["code"], one["lnum"], one["severity"]) for one in found] == [("UR001", 5, 1), ("UR008", 5, 3)]
    assert (found[0]["col"], found[0]["end_col"]) == columns("news_XXXXX", encoding="utf-8")
    assert "\n".join(text) + "\n" == MENDED


@pytest.mark.parametrize("line", [0])
def test_nvim_lint_is_given_exact_diagnostics(tmp_path: Path, line: int) -> None:
    """Nvim-lint runs `cmd` with `args`, functions among them called, and hands what it prints to `parser`."""
    assert 'require("mdlint_news").linter' in recipe("lua", 1)
    found = neovim(
        tmp_path,
        """
        vim.cmd("edit 2026-03-02-ferries.md")
        local linter = require("mdlint_news").linter
        local command = { linter.cmd }
        for _, argument in ipairs(linter.args) do
          table.insert(command, type(argument) == "function" and argument() or argument)
        end
        local printed = vim.fn.system(command, vim.api.nvim_buf_get_lines(0, 0, -1, false))
        out(linter.parser(printed, 0))
        """,
    )

    assert [(one["code"], one["lnum"], one["severity"]) for one in found] == [("UR001", 5, 1), ("UR008", 5, 3)]
    assert (found[line]["col"], found[line]["end_col"]) == columns("news_XXXXX", encoding="utf-8")
