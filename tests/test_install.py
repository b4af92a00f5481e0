"""A fresh machine: the package is built and installed from a clean checkout. Needs the package registry."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from test_readme import blocks

CLEAN = {
    key: value
    for key, value in os.environ.items()
    if not key.startswith(("GIT_", "PRE_COMMIT", "VIRTUAL_ENV", "PYTHONPATH"))
}


def call(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        arguments, cwd=cwd, env={**CLEAN, **environment}, capture_output=True, text=True, check=False, timeout=600
    )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of its own with the files of this one as they are now."""
    folder = tmp_path_factory.mktemp("checkout")
    listed = call("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    names = listed.stdout.splitlines() if listed.returncode == 0 else []
    if not names:
        pytest.skip("this is no git repository")
    for name in names:
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    commit(folder, "the files as they are")
    return folder


def commit(folder: Path, message: str) -> subprocess.CompletedProcess[str]:
    if not (folder / ".git").is_dir():
        call("git", "init", "--quiet", cwd=folder)
        call("git", "config", "user.email", "desk@localhost", cwd=folder)
        call("git", "config", "user.name", "Desk", cwd=folder)
    call("git", "add", "--all", cwd=folder)
    return call("git", "commit", "--message", message, cwd=folder, PRE_COMMIT_HOME=str(folder.parent / "hooks"))


@pytest.mark.skipif(os.name != "posix", reason="the README's command is for a POSIX shell")
def test_the_command_of_the_readme_shows_its_output(checkout: Path) -> None:
    command = blocks("console")[0].strip().replace("python3 ", f"{sys.executable} ", 1)
    done = call("sh", "-c", command, cwd=checkout)

    assert done.stdout == blocks("text")[0], done.stderr
    assert done.returncode == 1
    installed = call(".venv/bin/python", "-P", "-c", "import mdlint_news; print(mdlint_news.__file__)", cwd=checkout)
    assert "site-packages" in installed.stdout
    assert "mdlint-news" in call(".venv/bin/mdformat", "--version", cwd=checkout).stdout


def test_pre_commit_refuses_a_bad_post_and_passes_a_good_one(checkout: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    head = call("git", "rev-parse", "HEAD", cwd=checkout).stdout.strip()
    (settings,) = blocks("yaml")
    settings = settings.replace("ADDRESS-OF-THIS-REPOSITORY", str(checkout)).replace("TAG-OR-COMMIT", head)
    (site / ".pre-commit-config.yaml").write_text(settings)
    assert commit(site, "a site").returncode == 0
    installed = call(sys.executable, "-m", "pre_commit", "install", cwd=site)
    assert installed.returncode == 0, installed.stderr
    posts = site / "_posts"
    posts.mkdir()
    good = (ROOT / "examples" / "2026-03-08-city-trees.md").read_text(encoding="utf-8")
    (posts / "2026-03-08-city-trees.md").write_text(good, encoding="utf-8")

    passed = commit(site, "a good post")

    assert passed.returncode == 0, passed.stdout + passed.stderr
    bad = good.replace("urbanforestry/en", "news_XXXXX")
    (posts / "2026-03-09-more-trees.md").write_text(bad.replace("2026-03-08", "2026-03-09"), encoding="utf-8")

    refused = commit(site, "a bad post")

    assert refused.returncode == 1
    line = "_posts/2026-03-09-more-trees.md:25:76: error: placeholder URL: `news_XXXXX` was never filled in [UR001]"
    assert line in refused.stdout + refused.stderr
    assert call("git", "log", "--format=%s", cwd=site).stdout.splitlines() == ["a good post", "a site"]
