"""What docs/ci.md and action.yml say is what happens."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, Run

Write = Callable[[str, str], Path]

GUIDE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^(?: *- | *)mdlint-news (check [^\n|]*)", GUIDE, re.MULTILINE)
BAD = "---\ntitle: x\n---\n\n[NATO](https://a.b/news_XXXXX.htm)\n"


@pytest.mark.parametrize("command", [command for command in COMMANDS if "--diff-base" not in command])
def test_each_command_works(run: Run, write: Write, command: str) -> None:
    write("_posts/2026-03-02-a.md", BAD)
    outcome = run(*command.split())
    assert outcome.status == int("--exit-zero" not in command)
    for file in re.findall(r"=(\S+\.\w+)", command):
        assert (write("x", "").parent / file).stat().st_size > 0


RECIPES = {
    "jobs:": "vendor.github-workflows",
    "artifacts:": "vendor.gitlab-ci",
    "- task:": "vendor.azure-pipelines",
    "repos:": None,
}


@pytest.mark.parametrize("mark", RECIPES)
def test_each_recipe_is_what_its_service_takes(write: Write, mark: str) -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    (block,) = [block for block in blocks if mark in block]
    file = write("recipe.yml", block)

    assert len(blocks) == len(RECIPES)
    fits(file, RECIPES[mark])


def test_our_action_is_one() -> None:
    fits(ROOT / "action.yml", "vendor.github-actions")


def fits(file: Path, schema: str | None) -> None:
    """Check a file against a published schema; one for pre-commit is checked by that."""
    schemas = ["-m", "check_jsonschema", "--builtin-schema", schema or ""]
    command = schemas if schema else ["-m", "pre_commit", "validate-config"]
    done = subprocess.run([sys.executable, *command, str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def action() -> dict[str, str]:
    """The scripts of our action by the names of their steps."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    return {step["name"]: step["run"] for step in steps if "run" in step}


def test_no_input_of_the_action_is_read_by_the_shell() -> None:
    assert not [name for name, script in action().items() if "${{" in script]


@pytest.mark.parametrize(
    ("inputs", "status", "out"),
    [
        ({}, 1, "::error file=posts/a.md,"),
        ({"ARGS": "--exit-zero"}, 0, "::error file=posts/a.md,"),
        ({"PATHS": "posts/none.md"}, 2, ""),
        ({"PATHS": "$(touch,pwned) `touch,pwned`;touch,pwned"}, 2, ""),
        ({"SARIF": "out.sarif"}, 1, "::error file=posts/a.md,"),
        ({"PATHS": "posts/good.md\nposts/a.md\n", "ARGS": "--fail-on\n  warning\n"}, 1, "::error file=posts/a.md,"),
    ],
)
def test_the_action_checks(write: Write, tmp_path: Path, inputs: dict[str, str], status: int, out: str) -> None:
    bash = shutil.which("bash")
    if not bash:
        pytest.skip("bash is not installed")
    write("posts/a.md", BAD)
    write("posts/good.md", "---\ntitle: x\n---\n\nText.\n")
    program = write("mdlint-news", f'#!/bin/sh\nexec "{sys.executable}" -m mdlint_news "$@"\n')
    program.chmod(0o755)
    environment = {"PATHS": "posts", "ARGS": "", "SARIF": "", **inputs}
    places = {"PROGRAM": str(program), "GITHUB_OUTPUT": str(tmp_path / "output")}

    done = subprocess.run(
        [bash, "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", action()["Check"]],
        cwd=tmp_path,
        env={**os.environ, **environment, **places},
        capture_output=True,
        text=True,
        check=True,
    )

    assert (tmp_path / "output").read_text() == f"status={status}\n"
    assert done.stdout.startswith(out)
    assert (tmp_path / "out.sarif").exists() == ("SARIF" in inputs)
    assert not list(tmp_path.glob("pwned*"))
