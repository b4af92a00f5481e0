"""A file that is written is the old one or the new one, at every moment, and looks the same from outside."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from mdlint_news.writing import write

needs_unix = pytest.mark.skipif(os.name != "posix", reason="modes, owners and links as on Unix")

OLD, NEW = "old\n" * 200_000, "new\n" * 200_000
WRITER = """
import sys
from mdlint_news.writing import write
path, old, new = sys.argv[1], "old\\n" * 200_000, "new\\n" * 200_000
print("begun", flush=True)
while True:
    write(path, new, old), write(path, old, new)
"""


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "post.md"
    path.write_text("old\n")
    return path


def test_text_is_written_byte_for_byte(post: Path) -> None:
    text = "\ufeffa\r\nb\nc\rd é 😀 \x00"
    assert write(str(post), text, "old\n") is None
    assert post.read_bytes() == text.encode()
    assert os.listdir(post.parent) == ["post.md"]


@needs_unix
def test_mode_owner_and_attributes_stay(post: Path) -> None:
    post.chmod(0o4640)
    if os.geteuid() == 0:
        os.chown(post, 12345, 23456)
        post.chmod(0o4640)
    try:
        os.setxattr(post, "user.desk", b"city")
    except (OSError, AttributeError):
        attributes = []
    else:
        attributes = ["user.desk"]
    before = post.stat()

    assert write(str(post), "new\n", "old\n") is None

    after = post.stat()
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
    assert not attributes or os.listxattr(post) == attributes


@needs_unix
def test_a_link_is_followed(post: Path) -> None:
    folder = post.parent / "elsewhere"
    folder.mkdir()
    link = folder / "link.md"
    link.symlink_to("../post.md")

    assert write(str(link), "new\n", "old\n") is None

    assert link.is_symlink()
    assert post.read_text() == "new\n"


def test_what_was_changed_meanwhile_is_left_alone(post: Path) -> None:
    problem = write(str(post), "new\n", "what was read\n")
    assert problem
    assert "was changed" in problem.message
    assert post.read_text() == "old\n"


@pytest.mark.parametrize(
    ("meanwhile", "told", "left"),
    [
        (lambda post: post.write_text("mine\n"), "was changed", ["post.md: mine"]),
        (
            lambda post: (post.with_name("new").write_text("old\n"), post.with_name("new").replace(post)),
            "was",
            ["post.md: old"],
        ),
        (lambda post: post.unlink(), "cannot be written: No such file", []),
        (lambda post: (post.unlink(), post.mkdir()), "was changed", ["post.md"]),
    ],
    ids=["saved", "replaced", "gone", "a folder"],
)
def test_what_happens_to_a_post_while_the_disk_takes_its_time_is_seen(
    post: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[Path], object], told: str, left: list[str]
) -> None:
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda number: (meanwhile(post), sync(number)))
    problem = write(str(post), "new\n", "old\n")

    assert problem
    assert told in problem.message
    there = [
        f"{path.name}: {path.read_text().strip()}" if path.is_file() else path.name for path in post.parent.iterdir()
    ]
    assert there == left


@needs_unix
def test_what_may_not_be_written_is_left_alone(post: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everything")
    post.chmod(0o444)
    problem = write(str(post), "new\n", "old\n")
    assert problem
    assert "cannot be written" in problem.message
    assert post.read_text() == "old\n"


@needs_unix
@pytest.mark.parametrize("delay", [0.0, 0.003, 0.01, 0.02, 0.04])
def test_a_process_that_is_killed_leaves_the_old_text_or_the_new_one(tmp_path: Path, delay: float) -> None:
    path = tmp_path / "post.md"
    path.write_text(OLD)
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == b"begun\n"
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
    assert path.read_text() in (OLD, NEW)


@needs_unix
def test_a_full_disk_leaves_the_old_text(tmp_path: Path) -> None:
    """A disk of 1 MiB, which holds the old text but not the new one, too."""
    code = (
        "import os, sys; from mdlint_news.writing import write; os.chdir(sys.argv[1])\n"
        "old = 'old\\n' * 200_000; open('post.md', 'w').write(old)\n"
        "print(write('post.md', 'new\\n' * 200_000, old)); print(open('post.md').read() == old, os.listdir())"
    )
    unshare = shutil.which("unshare")
    if not unshare:
        pytest.skip("no disk can be made here: unshare is not installed")
    mount = f"mount -t tmpfs -o size=1m none '{tmp_path}' && exec \"$@\" '{tmp_path}'"
    done = subprocess.run(
        [unshare, "-rm", "sh", "-c", mount, "sh", sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
    )
    if "mount" in done.stderr or "unshare" in done.stderr:
        pytest.skip(f"no disk can be made here: {done.stderr}")
    assert done.stdout.splitlines() == [
        "post.md: error: cannot be written: No space left on device",
        "True ['post.md']",
    ]


@needs_unix
def test_a_limit_on_the_size_of_files_leaves_the_old_text(post: Path) -> None:
    code = (
        "import resource, signal, sys; from mdlint_news.writing import write\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "print(write(sys.argv[1], 'new' * 1000, 'old\\n'))"
    )
    # What Python compiled would be cut short, too, and break whoever imports it next.
    done = subprocess.run([sys.executable, "-B", "-c", code, str(post)], capture_output=True, text=True, check=True)
    assert "cannot be written" in done.stdout
    assert post.read_text() == "old\n"
    assert stat.S_ISREG(post.stat().st_mode)
    assert os.listdir(post.parent) == ["post.md"]
