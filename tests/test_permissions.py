"""What may not be read or written is told, and all else is done."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Outcome

Write = Callable[[str, str], Path]
Run = Callable[..., Outcome]

POST = "---\ntitle: x\n---\n\n[NATO](https://a.b/news_XXXXX.htm) and [EU](https://a.b/c?utm_source=x)\n"
FOUND = "a.md:5:20: error: placeholder URL: `news_XXXXX` was never filled in [UR001]"


def _prefix() -> list[str]:
    """What takes from root the right to read and write everything."""
    if os.name != "posix":
        pytest.skip("modes as on Unix")
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    if not setpriv:
        pytest.skip("root may read and write everything, and setpriv is not installed")
    return [setpriv, "--bounding-set=-dac_override,-dac_read_search"]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    """Run the program as somebody to whom modes of files matter."""
    prefix = _prefix()

    def call(*arguments: str) -> Outcome:
        done = subprocess.run(
            [*prefix, sys.executable, "-B", "-m", "mdlint_news", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert "Traceback" not in done.stderr
        return Outcome(done.returncode, done.stdout, done.stderr)

    yield call
    for folder, names, _ in os.walk(tmp_path):
        for name in names:
            Path(folder, name).chmod(0o755)


def forbid(path: Path, mode: int = 0) -> Path:
    path.chmod(mode)
    return path


def test_posts_and_folders_that_may_not_be_read_are_named(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.md", POST)
    forbid(write("secret.md", POST))
    write("locked/b.md", POST)
    forbid(tmp_path / "locked")
    outcome = run("check", "--no-cache", ".")

    assert (outcome.status, outcome.out.count("UR001")) == (2, 1)
    assert FOUND in outcome.out
    assert "secret.md: error: cannot be read: Permission denied" in outcome.err
    assert "locked: error: cannot be read: Permission denied" in outcome.err


@pytest.mark.parametrize("name", ["mdlint-news.toml", "pyproject.toml"])
def test_a_config_that_may_not_be_read_is_not_taken_for_none(run: Run, write: Write, name: str) -> None:
    write("a.md", POST)
    forbid(write(name, "ignore = ['UR001']\n"))
    outcome = run("check", "--no-cache", "a.md")

    assert outcome.status == 2
    assert f"{name}: error: cannot be read: Permission denied" in outcome.err


@pytest.mark.parametrize("name", [".gitignore", "_config.yml", "package.json", "2026-03-04-b.md"])
def test_what_only_tells_of_others_may_be_locked(run: Run, write: Write, tmp_path: Path, name: str) -> None:
    (tmp_path / ".git").mkdir()
    write("a.md", POST)
    forbid(write(name, "x"))

    assert run("check", "--no-cache", "a.md").out.startswith(FOUND)


@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)])
def test_what_may_not_be_written_is_left_as_it_was(
    run: Run, write: Write, tmp_path: Path, command: tuple[str, ...]
) -> None:
    loose = POST.replace("\n\n", "\n\n\n*  a\n\n")
    for path in (forbid(write("read-only.md", loose), 0o444), write("folder/b.md", loose)):
        forbid(path.parent, 0o555 if path.name == "b.md" else 0o755)
        outcome = run(*command, str(path.relative_to(tmp_path)))
        assert outcome.status == 2
        assert f"{path.relative_to(tmp_path)}: error: cannot be written: Permission denied" in outcome.err
        assert path.read_text(encoding="utf-8") == loose
    assert sorted(os.listdir(tmp_path / "folder")) == ["b.md"]


@pytest.mark.parametrize("mode", [0, 0o555], ids=["locked", "read-only"])
@pytest.mark.parametrize("what", ["the folder", "the file"])
def test_a_cache_that_may_not_be_used_costs_itself_alone(
    run: Run, write: Write, tmp_path: Path, what: str, mode: int
) -> None:
    write("a.md", POST)
    assert run("check", "--cache-dir", "cache", "a.md").out.startswith(FOUND)
    write("a.md", f"{POST}\nMore.\n")
    cache = tmp_path / "cache"
    forbid(cache if what == "the folder" else next(cache.iterdir()), mode)
    outcome = run("check", "--cache-dir", "cache", "a.md")

    assert outcome.status == 1
    assert outcome.out.startswith(FOUND)
    assert outcome.err.count("the cache cache") == 1


@pytest.mark.parametrize(
    "command", [("check", "--output-format", "json=folder/x.json"), ("baseline", "--output", "folder/x.json")]
)
def test_a_report_that_may_not_be_written_is_told(
    run: Run, write: Write, tmp_path: Path, command: tuple[str, ...]
) -> None:
    write("a.md", POST)
    (tmp_path / "folder").mkdir()
    forbid(tmp_path / "folder", 0o555)
    outcome = run(*command, "a.md")

    assert outcome.status == 2
    assert "folder/x.json" in outcome.err
    assert "Permission denied" in outcome.err
