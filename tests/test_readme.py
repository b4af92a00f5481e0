"""What README.md shows is what happens: its commands, their output, its settings."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run

README = ROOT / "README.md"
Update = Callable[[Path, str], None]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def command(number: int) -> list[str]:
    """The arguments of the program in the command of this number."""
    return blocks("console")[number].strip().rpartition(".venv/bin/mdlint-news ")[2].split()


def on_a_terminal(*arguments: str, columns: int) -> str:
    """Run the program on a terminal of this width, and return what is seen there."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "FORCE_COLOR")}
    program = subprocess.Popen(
        [sys.executable, "-m", "mdlint_news", *arguments],
        cwd=ROOT,
        stdin=slave,
        stdout=slave,
        stderr=subprocess.DEVNULL,
        env={**environment, "NO_COLOR": "1", "TERM": "xterm"},
    )
    os.close(slave)
    seen = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # Linux reports the end of a terminal so
            part = b""
        if not part:
            break
        seen += part
    program.wait()
    os.close(master)
    return seen.decode().replace("\r\n", "\n")


def check(number: int, out: str, update: Update) -> None:
    shown = blocks("text")[number]
    text = README.read_text(encoding="utf-8")
    parts = re.split(r"(^```text\n)(.*?)(^```$)", text, flags=re.MULTILINE | re.DOTALL)
    parts[4 * number + 2] = out
    update(README, "".join(parts))

    assert out in (shown, blocks("text")[number])


def test_first_command_shows_the_defects_of_the_examples(run: Run, update: Update) -> None:
    outcome = run(*command(0), cwd=ROOT)

    check(0, outcome.out, update)
    assert outcome.status == 1


def test_on_a_terminal_each_finding_is_shown_in_its_lines(update: Update) -> None:
    check(1, on_a_terminal(*command(1), columns=100).rstrip("\n") + "\n", update)


def test_fixes_are_shown(run: Run, update: Update) -> None:
    outcome = run(*command(2), cwd=ROOT)

    check(2, outcome.out, update)
    assert outcome.status == 1


def test_what_would_be_formatted_is_listed(run: Run, update: Update) -> None:
    outcome = run(*command(3), cwd=ROOT)

    check(3, outcome.out, update)
    assert outcome.status == 1


def test_settings_are_valid(run: Run, tmp_path: Path) -> None:
    (settings, _) = blocks("toml")
    assert tomllib.loads(settings)
    (tmp_path / "pyproject.toml").write_text(settings)

    outcome = run("config")
    assert outcome.status == 0
    assert 'ignore = ["TY", "filename-mismatch"]' in outcome.out


def test_suppression_silences(run: Run) -> None:
    (text,) = blocks("md")

    assert run("check", "-", stdin=text).status == 0
    assert run("check", "-", stdin=text.partition("\n")[2]).status == 1


NAMED = ["CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "examples", "mdlint_news/rules/tables/placeholder_cell.py"]


@pytest.mark.parametrize("path", NAMED)
def test_what_is_named_is_there(path: str) -> None:
    named = README.read_text(encoding="utf-8") + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert path in named
    assert (ROOT / path).exists()


def test_our_own_texts_have_no_findings(run: Run) -> None:
    assert (
        run("check", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs", "--fail-on", "info", cwd=ROOT).status == 0
    )


def test_the_pattern_shown_works(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mdlint-news.toml").write_text(blocks("toml")[1])
    (tmp_path / "post.md").write_text("---\ntitle: x\n---\n\nThe gouvernment stops.\n")

    assert run("check", "post.md").lines == ["post.md:5:5: warning: `gouvernment` is misspelt [SITE001]"]
