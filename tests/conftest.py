"""What several tests share: the program as a user calls it, and folders to call it in."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

# The check run tries the same texts each time; whoever works on the code tries new ones.
settings.register_profile("ci", derandomize=True, max_examples=300, deadline=None)
settings.register_profile("default", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

ROOT = Path(__file__).parent.parent

# A shell that starts the tests in the background has them ignore Ctrl-C, and all that they start.
signal.signal(signal.SIGINT, signal.default_int_handler)


class Outcome(NamedTuple):
    """What a run of the program left: its exit status, its report, and what it said beside it."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Run = Callable[..., Outcome]


@pytest.fixture(autouse=True, scope="session")
def _caches(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep out of the cache of whoever runs the tests; and compile the program once for all of its runs."""
    os.environ["MDLINT_NEWS_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
    os.environ["PYTHONPYCACHEPREFIX"] = str(tmp_path_factory.mktemp("bytecode"))
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `mdlint-news` in the test's folder, with an environment that knows nothing of a terminal."""

    def call(*arguments: str, stdin: str | bytes = b"", cwd: Path = tmp_path, **environment: str) -> Outcome:
        unset = (
            "NO_COLOR",
            "FORCE_COLOR",
            "COLUMNS",
            "GITHUB_ACTIONS",
            "GITHUB_STEP_SUMMARY",
            "GITHUB_WORKSPACE",
            "CI_PROJECT_DIR",
        )
        clean = {key: value for key, value in os.environ.items() if key not in unset}
        done = subprocess.run(
            [sys.executable, "-m", "mdlint_news", *arguments],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=cwd,
            env={**clean, **environment},
            check=False,
            timeout=60,
        )
        out, err = done.stdout.decode(errors="surrogateescape"), done.stderr.decode()
        assert "Traceback" not in err, err
        return Outcome(done.returncode, out, err)

    return call


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a file below the test's folder."""

    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return put


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write golden files and generated texts anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Write a golden file anew, where that is asked for."""

    def write(path: Path, text: str) -> None:
        if request.config.getoption("--update"):
            path.write_text(text, encoding="utf-8")

    return write
