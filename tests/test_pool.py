"""Several processes: the same report as from one, and an end that is clean."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import Run

from mdlint_news.batch.spread import spread

Write = Callable[[str, str], Path]

RULE = '''
import os, time
from mdlint_news.rule import Finding, Iterator, Post, rule

@rule("ACME001", severity="error")
def deadly_word(post: Post) -> Iterator[Finding]:
    """Some words end the process.

    ```md bad
    ⟦x⟧
    ```
    """
    if "deadly" in post.source.text:
        os.kill(os.getpid(), 9)
    if "slow" in post.source.text:
        time.sleep(60)
    if "wrong" in post.source.text:
        raise ValueError("a wrong word")
    yield from ()
'''


@pytest.fixture
def posts(write: Write, tmp_path: Path) -> None:
    (tmp_path / "packages" / "acme-1.0.dist-info").mkdir(parents=True)
    write("packages/acme.py", RULE)
    write("packages/acme-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    write("packages/acme-1.0.dist-info/entry_points.txt", "[mdlint_news.rules]\nacme = acme\n")
    for number in range(60):
        address = "news_XXXXX" if number % 7 == 0 else f"news_{231638 + number}"
        text = f"---\ntitle: Ferry {number}\ndate: 2026-03-02\n---\n\nSee [it](https://port.city/{address}.htm).\n"
        write(f"posts/2026-03-02-{number:02}.md", text)


@pytest.mark.usefixtures("posts")
def test_the_report_is_that_of_one_process(run: Run) -> None:
    one, several = (run("check", "--no-cache", "-j", jobs, "posts", PYTHONPATH="packages") for jobs in "14")

    assert one.out.count("UR001") == 9
    assert one == several


@pytest.mark.usefixtures("posts")
def test_who_kills_the_process_is_named_and_the_others_are_checked(run: Run, write: Write) -> None:
    write("posts/2026-03-02-30.md", "---\ntitle: x\n---\n\nA deadly word.\n")
    write("posts/2026-03-02-31.md", "---\ntitle: x\n---\n\nA wrong word.\n")
    outcome = run("check", "--no-cache", "-j", "2", "posts", PYTHONPATH="packages")

    assert outcome.status == 2
    assert "posts/2026-03-02-30.md: error: internal error: the process that checked it died" in outcome.err
    assert "posts/2026-03-02-31.md: error: internal error in the rule ACME001 deadly-word: ValueError" in outcome.err
    assert outcome.out.count("UR001") == 9
    assert "Traceback" not in outcome.err


@contextmanager
def at_work(write: Write, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A run, in a group of processes of its own, that is busy with a post that takes a minute."""
    write("posts/2026-03-02-30.md", "---\ntitle: x\n---\n\nA slow word.\n")
    command = [sys.executable, "-m", "mdlint_news", "check", "--no-cache", "-j", "2", "posts"]
    environment = {**os.environ, "PYTHONPATH": "packages"}
    with subprocess.Popen(
        command, cwd=folder, env=environment, start_new_session=True, stderr=subprocess.PIPE, text=True
    ) as program:
        time.sleep(2.5)
        yield program


@pytest.mark.usefixtures("posts")
@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
def test_none_outlives_the_one_that_waits(write: Write, tmp_path: Path) -> None:
    with at_work(write, tmp_path) as program:
        program.kill()
    for _ in range(100):
        time.sleep(0.1)
        try:
            os.killpg(program.pid, 0)
        except ProcessLookupError:
            return
    os.killpg(program.pid, signal.SIGKILL)
    pytest.fail("processes were left behind")


@pytest.mark.usefixtures("posts")
@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
def test_ctrl_c_ends_all_of_them_at_once(write: Write, tmp_path: Path) -> None:
    with at_work(write, tmp_path) as program:
        begun = time.monotonic()
        os.killpg(program.pid, signal.SIGINT)
        _, err = program.communicate(timeout=20)

        assert program.returncode == 130
        assert "Traceback" not in err
        assert time.monotonic() - begun < 10
        with pytest.raises(ProcessLookupError):
            os.killpg(program.pid, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
@pytest.mark.parametrize("count", [0, 1, 199, 200, 201, 1000])
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_work_is_spread_in_order(count: int, jobs: int) -> None:
    assert spread(str, list(range(count)), jobs) == [str(number) for number in range(count)]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_work_of_a_process_that_dies_is_done_all_the_same() -> None:
    parent = os.getpid()

    def do(number: int) -> int:
        if number == 700 and os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return -number

    assert spread(do, list(range(1000)), 2) == [-number for number in range(1000)]


def test_many_posts_are_compared_as_one_is(run: Run, write: Write) -> None:
    for number in range(450):
        title = "Ferries stop" if number in (3, 440) else f"Ferries stop {number}"
        write(f"posts/2026-03-02-{number:03}.md", f"---\ntitle: {title}\ndate: 2026-03-02\n---\n\nThey stop.\n")
    checks = [
        run("check", "--select", "ST", "--cache-dir", "cache", *more, "posts")
        for more in (["--jobs", "1", "--no-cache"], ["--jobs", "2", "--no-cache"], ["--jobs", "2"], ["--jobs", "2"])
    ]

    assert [line.partition(":")[0] for line in checks[0].lines] == [
        "posts/2026-03-02-003.md",
        "posts/2026-03-02-440.md",
    ]
    assert checks == [checks[0]] * 4
    assert run("check", "--select", "ST", "--no-cache", "posts/2026-03-02-440.md").lines == checks[0].lines[1:]


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.usefixtures("posts")
def test_what_is_known_by_content_is_told_in_its_place(run: Run, tmp_path: Path, jobs: str) -> None:
    run("check", "--cache-dir", "cache", "posts")
    for number, path in enumerate(sorted((tmp_path / "posts").iterdir())):
        text = path.read_text()
        path.write_text(text.replace("See", "Read") if number % 2 else text)

    assert run("check", "--cache-dir", "cache", "-j", jobs, "posts") == run("check", "--no-cache", "posts")
