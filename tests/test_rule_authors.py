"""What is there for who writes rules: a beginning, the laws, and a package that others can copy."""

import re
import shutil
import subprocess
import sys
import typing
from collections.abc import Callable
from pathlib import Path
from types import GenericAlias
from typing import Any

import pytest
from conftest import ROOT, Run

from mdlint_news.options import MismatchError, OneOf, conform, expected, json_schema

PACKAGE = ROOT / "examples" / "acme-rules"
Write = Callable[[str, str], Path]
GUIDE = (ROOT / "docs" / "own-rules.md").read_text(encoding="utf-8")


def test_a_new_rule_holds_at_once_and_can_be_used(run: Run, write: Write, tmp_path: Path) -> None:
    written = run("new-rule", "broken-embargo")
    proved = run("test", "broken_embargo.py")
    write("mdlint-news.toml", 'rule-paths = ["broken_embargo.py"]\n[rules.broken-embargo]\nwords = ["storm"]\n')
    write("post.md", "---\ntitle: x\n---\n\nA storm.\n")

    assert (written.status, proved.status, proved.out) == (0, 0, "")
    assert "laws of rules tried, 0 broken" in proved.err
    assert "post.md:5:3: warning: `storm` is not for readers [SITE001]" in run("check", "post.md").out
    assert run("new-rule", "broken-embargo").status == 2
    assert run("new-rule", "Broken").status == 2


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("(⟦embargo⟧: Sunday)", "(embargo: ⟦Sunday⟧)", "broken-embargo-1-bad: expected [(Span("),
        ("(…: Sunday)", "(x: Sunday)", "fixed to 'The ferries stop on Monday (…: Sunday).\\n', expected"),
        ('"take it out"', '"Take it out."', "a message has no full stop"),
        ("Words that no post may have.", "Words", "the option `words` has no sentence"),
        ("for passage in", "1 / 0\n    for passage in", "ZeroDivisionError: division by zero"),
    ],
)
def test_a_broken_law_is_told(run: Run, tmp_path: Path, old: str, new: str, fault: str) -> None:
    run("new-rule", "broken-embargo")
    path = tmp_path / "broken_embargo.py"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new), encoding="utf-8")
    outcome = run("test", "broken_embargo.py")

    assert old in text
    assert outcome.status == 1
    assert fault in outcome.out


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("import nothing_of_that_name", "ModuleNotFoundError"),
        ("x = 1", "has no rules in it"),
        ("def (", "SyntaxError"),
    ],
)
def test_what_cannot_be_loaded_is_told(run: Run, write: Write, source: str, error: str) -> None:
    write("odd.py", source)
    outcome = run("test", "odd.py")

    assert outcome.status == 2
    assert error in outcome.err
    assert run("test", "no_package_of_that_name").status == 2


def test_the_rule_of_the_guide_holds(run: Run, write: Write) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    write("shouting_title.py", f'"""ACME002."""\n\n{code}')

    assert run("test", "shouting_title.py").status == 0


def test_the_patterns_of_the_guide_work(run: Run, write: Write) -> None:
    (config, *_) = re.findall(r"^```toml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    write("mdlint-news.toml", config)
    write("post.md", "---\ntitle: x\n---\n\nThe gouvernment [says](https://port.city/a?utm_source=x).\n")

    found = run("check", "--select", "SITE", "post.md").out
    assert "post.md:5:5: warning: `gouvernment` is misspelt [SITE001]" in found
    assert "info: address with a campaign in it: `?utm_source=` [SITE002]" in found


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the package as its users would, in an environment of its own that sees the packages of this one."""
    folder = tmp_path_factory.mktemp("acme")
    package = folder / "acme-rules"
    shutil.copytree(PACKAGE, package)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    (site,) = (
        (folder / "venv").glob("lib/*/site-packages")
        if sys.platform != "win32"
        else [folder / "venv/Lib/site-packages"]
    )
    (site / "ours.pth").write_text(
        "\n".join(path for path in sys.path if path.endswith("site-packages")) + f"\n{ROOT}\n"
    )
    python = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, str(package)], check=True, capture_output=True, text=True)
    return python


def test_a_package_of_rules_is_installed_and_is_like_the_built_in_ones(installed: Path, tmp_path: Path) -> None:
    def run(*arguments: str, module: str = "mdlint_news", cwd: Path = tmp_path) -> tuple[int, str]:
        command = [str(installed), "-m", module, *arguments]
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    (tmp_path / "post.md").write_text("---\ntitle: x\n---\n\nThe ferries stop. (dpa/mab)\n")
    package = installed.parents[2] / "acme-rules"

    assert "post.md:5:19: error: mark of an agency: `(dpa/mab)` [ACME001]" in run("check", "post.md")[1]
    assert "ACME001  agency-byline" in run("rule")[1]
    assert "## Options" in run("rule", "agency-byline")[1]
    assert run("check", "--select=ACME", "--config", "rules.agency-byline.agencies=['TT']", "post.md")[0] == 0
    assert run("check", "--select=ACME", "--fix", "--unsafe-fixes", "post.md")[0] == 0
    assert (tmp_path / "post.md").read_text().endswith("The ferries stop.\n")
    assert run("test", "acme_rules", "--cases", "cases", cwd=package)[0] == 0
    status, said = run("-p", "no:cacheprovider", "-q", module="pytest", cwd=package)
    assert status == 0, said
    assert "6 passed" in said


CHOICES: tuple[tuple[Any, Any], ...] = (
    (OneOf("a", "b"), typing.Literal["a", "b"]),
    (OneOf("a") | None, typing.Literal["a"] | None),
    (GenericAlias(tuple, (OneOf("a", "b"), ...)), tuple[typing.Literal["a", "b"], ...]),
)


@pytest.mark.parametrize(("ours", "theirs"), CHOICES)
def test_one_of_some_texts_is_what_typing_has_for_it(ours: Any, theirs: Any) -> None:  # noqa: ANN401 - types
    assert (json_schema(ours), expected(ours)) == (json_schema(theirs), expected(theirs))
    for value in ("a", "c", 1, ["a"], None):
        answers = []
        for hint in (ours, theirs):
            try:
                answers.append(repr(conform(value, hint)))
            except MismatchError as error:
                answers.append(str(error))
        assert len(set(answers)) == 1
