"""What is known is not told again; what is new is, and nothing becomes known in silence."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Write = Callable[[str, str], Path]

HEAD = "---\ntitle: Ferries stop\ndate: 2026-03-02\n---\n\n"
BODY = """\
The ferries stop on Monday. [Nice](https://port.city/news_XXXXX.htm) says so.

More is [here](https://port.city/news_XXXXX.htm), and {{at length}}, says [the port](https://port.city/1234567890).

## Lines

They run north‑south.
"""
POST = HEAD + BODY
FILE = "mdlint-news-baseline.json"
CHECK = ("check", "--select=ALL", "--ignore=TX,SR,ST,FM,TY005", "--baseline", FILE, "posts")


@pytest.fixture
def post(run: Run, write: Write) -> Path:
    path = write("posts/2026-03-02-a.md", POST)
    write("posts/2026-03-03-b.md", POST)
    assert run("baseline", "posts", "--select=ALL", "--ignore=TX,SR,ST,FM,TY005").status == 0
    return path


EDITS = {
    "nothing": (POST, []),
    "lines above": (HEAD + "Snow fell on Sunday.\n\n" + BODY, []),
    "another title": (POST.replace("Ferries stop", "Ferries stop again"), []),
    "text in the same line": (POST.replace("says so", "says so today"), []),
    "paragraphs swapped": (HEAD + "## Lines\n\nThey run north‑south.\n\n" + BODY.partition("## Lines")[0], []),
    "windows line ends": (POST.replace("\n", "\r\n"), []),
    "a finding mended": (POST.replace("1234567890", "88216543"), []),
    "a known address once more": (POST + "\n[Lyon](https://port.city/news_XXXXX.htm)\n", [(14, "UR001")]),
    "a known address above": (HEAD + "[Lyon](https://port.city/news_XXXXX.htm)\n\n" + BODY, [(6, "UR001")]),
    "a link with nothing wrong": (POST.replace("They", "[They](https://port.city/88216543)"), []),
    "a refusal": (POST + "\nI'm sorry, but I cannot write this article.\n", [(14, "AI001")]),
    "another rule in a known line": (
        POST.replace("says so", "says so【Reuters】"),
        [(6, "AI004")],
    ),
    "a skipped level": (POST + "\n#### North\n\nAt six.\n", [(14, "HD003")]),
    "more of a thing told once": (POST.replace("run north", "run east‑west and north"), []),
}


def test_what_is_known_stays_known_when_safe_fixes_change_its_text(run: Run, write: Write) -> None:
    write("posts/2026-03-02-a.md", HEAD + "They run\u202feast.【Port\u2011City Mail, 2\u202fMay】\n")
    run("baseline", "posts")

    assert "fixed 1 finding" in run("check", "--fix", "--select=TY001", "posts").err
    assert "fixed 1 finding" in run("check", "--fix", "--select=TY002", "posts").err
    assert run("check", "--baseline", FILE, "posts").out == ""


@pytest.mark.parametrize(("text", "new"), EDITS.values(), ids=EDITS.keys())
def test_only_what_is_new_is_told(run: Run, post: Path, text: str, new: list[tuple[int, str]]) -> None:
    post.write_bytes(text.encode())

    found = json.loads(run(*CHECK, "--output-format=json").out)

    assert [(one["location"]["row"], one["code"]) for one in found] == new


def test_what_is_known_and_gone_is_told_and_taken_out(run: Run, post: Path, tmp_path: Path) -> None:
    post.write_text(POST.replace("1234567890", "88216543"))

    assert "1 known finding is no longer there" in run(*CHECK).err
    assert "no longer there" not in run(*CHECK[:-1], "posts/2026-03-03-b.md").err
    updated = run("baseline", "--prune", "posts", "--select=ALL", "--ignore=TX,SR,ST,FM,TY005")
    assert updated.err == f"mdlint-news: {FILE}: 7 known findings in 2 posts; 0 added, 1 taken out\n"
    assert "no longer" not in run(*CHECK).err

    post.unlink()
    assert "3 known findings are no longer there" in run(*CHECK).err
    run("baseline", "--prune", "posts")
    assert list(json.loads((tmp_path / FILE).read_text())["files"]) == ["posts/2026-03-03-b.md"]


def test_to_prune_makes_nothing_known(run: Run, post: Path) -> None:
    post.write_text(POST + "\nI'm sorry, but I cannot write this article.\n")
    run("baseline", "--prune", "posts", "--select=ALL", "--ignore=TX,SR,ST,FM,TY005")
    assert run(*CHECK).out.count("AI001") == 1


def test_an_update_says_what_becomes_known(run: Run, post: Path) -> None:
    post.write_text(POST + "\nI'm sorry, but I cannot write this article.\n")

    updated = run("baseline", "posts", "--select=ALL", "--ignore=TX,SR,ST,FM,TY005")

    assert updated.status == 0
    assert updated.err.splitlines()[0].startswith("mdlint-news: added: posts/2026-03-02-a.md:14:1: error:")
    assert "1 added, 0 taken out" in updated.err
    assert run(*CHECK).out == ""


def test_a_folder_can_be_updated_alone(run: Run, post: Path, write: Write, tmp_path: Path) -> None:
    write("drafts/2026-03-04-c.md", POST)
    run("baseline", "drafts", "--select=ALL", "--ignore=TX,SR,ST,FM,TY005")
    assert len(json.loads((tmp_path / FILE).read_text())["files"]) == 3


def test_the_baseline_may_stand_elsewhere(run: Run, post: Path, tmp_path: Path) -> None:
    check = ("check", "--select=UR", "--baseline", f"../{FILE}", ".")
    assert run(*check, cwd=tmp_path / "posts").out == ""


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"version": 2, "files": {}}', '{"version": 1, "files": {"a": [{"kode": 1}]}}', "\udcff"]
)
def test_what_is_no_baseline_is_told(run: Run, post: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_bytes(text.encode(errors="surrogateescape"))

    for outcome in (run(*CHECK), run("baseline", "posts")):
        assert outcome.status == 2
        assert outcome.err.startswith(f"mdlint-news: error: {FILE}: no baseline: ")
    assert (tmp_path / FILE).read_bytes() == text.encode(errors="surrogateescape")


def test_a_baseline_that_is_not_there_is_told(run: Run, write: Write) -> None:
    write("a.md", POST)
    outcome = run("check", "--baseline", "none.json")
    assert (outcome.status, outcome.err) == (
        2,
        "mdlint-news: error: none.json: cannot be read: No such file or directory\n",
    )


def test_nothing_is_written_where_a_post_cannot_be_checked(run: Run, post: Path, tmp_path: Path) -> None:
    before = (tmp_path / FILE).read_bytes()
    post.write_bytes(b"caf\xe9")
    outcome = run("baseline", "posts")
    assert outcome.status == 2
    assert "nothing was written" in outcome.err
    assert (tmp_path / FILE).read_bytes() == before
