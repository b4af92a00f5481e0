"""`--diff-base`: only what is found on lines that were changed."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Write = Callable[[str, str], Path]
Git = Callable[..., None]

HEAD = "---\ntitle: Ferries stop\n---\n\n"
BAD = "[NATO](https://www.nato.int/news_XXXXX.htm)\n"
CHECK = ("check", "--select=UR001,TY001")

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


@pytest.fixture
def git(tmp_path: Path) -> Git:
    def call(*arguments: str) -> None:
        settings = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *settings, *arguments], cwd=tmp_path, check=True, capture_output=True)  # noqa: S607

    call("init", "--quiet", "--initial-branch=main")
    return call


@pytest.fixture
def site(write: Write, git: Git) -> None:
    for name in ("a.md", "posts/b.md", "posts/with blank é.md"):
        write(name, f"{HEAD}{BAD}\nText.\n")
    write(".gitignore", "ignored.md\n")
    git("add", ".")
    git("commit", "--quiet", "-m", "one")


def rows(lines: list[str]) -> list[str]:
    return [":".join(line.split(":")[:2]) for line in lines]


@pytest.mark.usefixtures("site")
def test_lines_that_were_changed_count(run: Run, write: Write, git: Git) -> None:
    assert run(*CHECK, "--diff-base=HEAD").out == ""
    write("a.md", f"{HEAD}{BAD}\nText.\n\n{BAD}")
    write("posts/with blank é.md", f"{HEAD}{BAD.replace('NATO', 'Nato')}\nText.\n")

    assert rows(run(*CHECK, "--diff-base=HEAD").lines) == ["a.md:9", "posts/with blank é.md:5"]
    git("commit", "--quiet", "-a", "-m", "two")
    assert run(*CHECK, "--diff-base=HEAD").out == ""
    assert rows(run(*CHECK, "--diff-base=HEAD~1", "a.md").lines) == ["a.md:9"]


@pytest.mark.usefixtures("site")
def test_in_a_new_file_all_is_new(run: Run, write: Write, git: Git) -> None:
    write("posts/new.md", f"{HEAD}{BAD}")
    assert rows(run(*CHECK, "--diff-base=HEAD").lines) == ["posts/new.md:5"]
    git("add", ".")
    assert rows(run(*CHECK, "--diff-base=HEAD").lines) == ["posts/new.md:5"]


@pytest.mark.usefixtures("site")
def test_a_folder_of_the_repository_is_enough(run: Run, write: Write, tmp_path: Path) -> None:
    write("posts/b.md", f"{HEAD}{BAD}\nText.\n\n{BAD}")
    assert rows(run(*CHECK, "--diff-base=HEAD", cwd=tmp_path / "posts").lines) == ["b.md:9"]


@pytest.mark.usefixtures("site")
def test_a_branch_is_held_against_where_it_began(run: Run, write: Write, git: Git) -> None:
    git("switch", "--quiet", "--create", "ferries")
    write("a.md", f"{HEAD}{BAD}\nText.\n\n{BAD}")
    git("commit", "--quiet", "-a", "-m", "two")
    git("switch", "--quiet", "main")
    write("posts/b.md", f"{HEAD}Text.\n")
    git("commit", "--quiet", "-a", "-m", "three")
    git("switch", "--quiet", "ferries")

    assert rows(run(*CHECK, "--diff-base=main").lines) == ["a.md:9", "posts/b.md:5"]
    assert rows(run(*CHECK, "--diff-base=main...").lines) == ["a.md:9"]


@pytest.mark.usefixtures("site")
def test_what_is_told_once_counts_where_any_of_it_was_changed(run: Run, write: Write, git: Git) -> None:
    write("a.md", f"{HEAD}North‑south.\n\nText.\n")
    git("commit", "--quiet", "-a", "-m", "two")
    write("a.md", f"{HEAD}North‑south.\n\nEast‑west.\n")
    assert rows(run(*CHECK, "--diff-base=HEAD", "a.md").lines) == ["a.md:5"]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("base", ["no-such-branch", "--output=x", "HEAD:a.md", ""])
def test_a_revision_that_there_is_not_is_told(run: Run, base: str, tmp_path: Path) -> None:
    outcome = run(*CHECK, f"--diff-base={base}")
    assert (outcome.status, outcome.out) == (2 if base else 1, "" if base else outcome.out)
    assert not base or outcome.err.startswith("mdlint-news: error: ")
    assert not (tmp_path / "x").exists()


def test_without_a_repository_it_is_told(run: Run, write: Write) -> None:
    write("a.md", BAD)
    outcome = run(*CHECK, "--diff-base=HEAD", GIT_CEILING_DIRECTORIES=os.sep)
    assert outcome.status == 2
    assert "not a git repository" in outcome.err
