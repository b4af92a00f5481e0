"""What tests of editors share: a post, the recipes of docs/editors.md, and how an editor is run."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

EDITORS = ROOT / "editors"
# Characters of one, two, three and four bytes stand before what is found.
POST = """\
---
title: Ferries stop
date: 2026-03-02
---

é日😀 See [the port](https://port.city/news_XXXXX.htm) and [the lines](https://port.city/lines?utm_source=mail).
"""
MENDED = POST.replace("?utm_source=mail", "")
LINE = POST.splitlines()[5]


def columns(marked: str, *, encoding: str) -> tuple[int, int]:
    """Where a text begins and ends on the line with findings, from 0, in code units of an encoding."""
    before, text, _ = LINE.partition(marked)
    unit = {"utf-8": 1, "utf-16-le": 2}[encoding]
    start = len(before.encode(encoding)) // unit
    return start, start + len(text.encode(encoding)) // unit


def recipe(language: str, number: int = 0) -> str:
    """A block of the documentation."""
    guide = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    blocks: list[str] = re.findall(rf"^```{language}\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    return blocks[number]


def run_editor(name: str, *arguments: str, cwd: Path) -> str:
    """Run an editor that finds the program on its path; return what it printed."""
    program = shutil.which(name)
    if not program:
        pytest.skip(f"{name} is not installed")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [program, *arguments],
        cwd=cwd,
        env={**os.environ, "PATH": path, "HOME": str(cwd), "TERM": "dumb", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.stdout + done.stderr
