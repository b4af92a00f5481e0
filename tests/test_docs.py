"""The documentation: what it shows is so, its pages of rules are those of the rules, and it can be built."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run

from mdlint_news.describe import index, page, settings
from mdlint_news.registry import registry

DOCS = ROOT / "docs"
Update = Callable[[Path, str], None]
SETTINGS = re.compile(r"(?<=<!-- settings -->\n).*(?=<!-- end of settings -->)", re.DOTALL)


def test_the_pages_of_rules_are_what_the_rules_say(update: Update) -> None:
    pages = {f"{rule.name}.md": page(rule) for rule in registry().rules}
    pages["index.md"] = f"{index(registry().rules)}\n```{{toctree}}\n:hidden:\n:glob:\n\n*\n```\n"
    for name, text in pages.items():
        update(DOCS / "rules" / name, text)

    assert {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "rules").glob("*.md")} == pages


def test_all_settings_are_listed(update: Update) -> None:
    path = DOCS / "configuration.md"
    text = path.read_text(encoding="utf-8")
    update(path, SETTINGS.sub(lambda _: f"\n{settings()}\n", text))

    assert SETTINGS.findall(path.read_text(encoding="utf-8")) == [f"\n{settings()}\n"]


def test_it_is_built_without_a_warning(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-n", "-q", "-b", "html", str(DOCS), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "placeholder-url" in (tmp_path / "rules" / "placeholder-url.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.md")), ids=lambda path: path.name)
def test_its_own_markdown_passes(run: Run, path: Path) -> None:
    outcome = run("check", "--isolated", "--ignore", "FM,TX", "--fail-on", "info", str(path))

    assert (outcome.status, outcome.out) == (0, "")


def test_the_python_shown_prints_what_is_shown() -> None:
    text = (DOCS / "python.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (shown,) = re.findall(r"^```text\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    end = "\nassert not is_fit and 'utm_source' not in mended.text and len(mended.fixed) == 1\n"
    done = subprocess.run([sys.executable, "-c", code + end], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout == shown
