"""Editors that cannot be run here: what they are told to run is run, and what they are told to read is read."""

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from conftest import Run
from editor import EDITORS, POST, recipe
from lsp import Editor, in_editor

PACKAGE = json.loads((EDITORS / "vscode" / "package.json").read_text())
HELIX = tomllib.loads(recipe("toml"))["language-server"]["mdlint-news"]


@pytest.mark.parametrize(
    "command",
    [
        PACKAGE["contributes"]["configuration"]["properties"]["mdlint-news.command"]["default"],
        json.loads(recipe("json", 1))["clients"]["mdlint-news"]["command"],
        [HELIX["command"], *HELIX["args"]],
    ],
    ids=["vscode", "sublime", "helix"],
)
def test_the_command_starts_the_server(tmp_path: Path, command: list[str]) -> None:
    async def play(editor: Editor) -> int:
        return len(await editor.news(editor.open("2026-03-02-ferries.md", POST)))

    program, *arguments = command
    assert (program, arguments) == ("mdlint-news", ["server"])
    assert in_editor(tmp_path, play) == 2


def test_the_problem_matcher_reads_what_is_printed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "2026-03-02-ferries.md").write_text(POST, encoding="utf-8")
    task = json.loads(recipe("json", 0))["tasks"][0]
    pattern = task["problemMatcher"]["pattern"]
    out = run(*task["command"].split()[1:]).out

    assert pattern == PACKAGE["contributes"]["problemMatchers"][0]["pattern"]
    found = re.findall(pattern["regexp"], out, re.MULTILINE)
    assert [(one[0], one[1], one[3], one[5]) for one in found] == [
        ("2026-03-02-ferries.md", "6", "error", "UR001"),
        ("2026-03-02-ferries.md", "6", "info", "UR008"),
    ]


HOST = """
const started = [];
const handlers = {};
const module_ = require("module");
const load = module_._load;
module_._load = (name, ...rest) => {
  if (name === "vscode") return {
    workspace: {
      getConfiguration: () => ({ get: () => ["mdlint-news", "server"] }),
      onDidChangeConfiguration: (handler) => { handlers.configuration = handler; return {}; },
    },
    commands: { registerCommand: (name, handler) => { handlers[name] = handler; return {}; } },
    window: { showErrorMessage: (text) => started.push(text) },
  };
  if (name === "vscode-languageclient/node") return { LanguageClient: class {
    constructor(id, name, server, client) { this.server = server; this.client = client; }
    async start() { started.push([this.server, this.client.documentSelector.map((one) => one.language)]); }
    async stop() { started.push("stop"); }
  } };
  return load(name, ...rest);
};
(async () => {
  const extension = require(process.argv[2]);
  const context = { subscriptions: [] };
  await extension.activate(context);
  await handlers["mdlint-news.restart"]();
  await handlers.configuration({ affectsConfiguration: (key) => key === "mdlint-news.command" });
  await extension.deactivate();
  console.log(JSON.stringify([started, context.subscriptions.length]));
})();
"""


def test_the_extension_starts_and_restarts_the_server(tmp_path: Path) -> None:
    """The host of VS Code's extensions stands in for the editor: it says what the extension asked it for."""
    node = shutil.which("node")
    if not node:
        pytest.skip("node is not installed")
    (tmp_path / "host.js").write_text(HOST)
    extension = str(EDITORS / "vscode" / PACKAGE["main"])
    done = subprocess.run([node, "host.js", extension], cwd=tmp_path, capture_output=True, text=True, check=True)
    server = [{"command": "mdlint-news", "args": ["server"]}, ["markdown", "mdx"]]

    assert json.loads(done.stdout) == [[server, "stop", server, "stop", server, "stop"], 2]
