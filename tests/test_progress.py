"""A long run shows how far it is, to whoever looks."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

POST = (ROOT / "tests" / "posts" / "2026-02-11-harbour.md").read_text(encoding="utf-8")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for number in range(400):
        (tmp_path / f"{number:03}.md").write_text(POST * 6, encoding="utf-8")
    return tmp_path


def seen_on_terminal(folder: Path, *arguments: str) -> str:
    """What a terminal gets of standard error."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "mdlint_news", "check", *arguments],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=slave,
        env={**os.environ, "TERM": "xterm"},
    ):
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
    os.close(master)
    return seen.decode()


def test_a_long_run_shows_its_progress_and_leaves_nothing_behind(archive: Path) -> None:
    seen = seen_on_terminal(archive, "--no-cache", "--jobs", "1")
    numbers = [int(number) for number in re.findall(r"\] (\d+) of 400\r", seen)]
    assert numbers
    assert numbers == sorted(numbers)
    *_, last = seen.split("\x1b[K")
    assert re.fullmatch(r"mdlint-news: .* in 400 posts[^\r\n]*\r\n", last)


def test_who_wants_quiet_has_it(archive: Path) -> None:
    assert seen_on_terminal(archive, "--quiet") == ""
