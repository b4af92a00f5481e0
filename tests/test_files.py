"""Which files are checked, and what becomes of those that cannot be."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Write = Callable[[str, str], Path]

GOOD = "---\ntitle: x\n---\n\nText.\n"
BAD = "---\ntitle: x\n---\n\n[NATO](https://a.b/news_XXXXX.htm)\n"


def paths(lines: list[str]) -> list[str]:
    return [line.partition(":")[0] for line in lines]


@pytest.fixture
def tree(write: Write) -> None:
    for name in ("b.md", "a.markdown", "c/d.mdx", "c/A.md", "notes.txt", "c/node_modules/x.md", ".git/x.md"):
        write(name, BAD)


@pytest.mark.usefixtures("tree")
def test_folders_stand_for_their_posts_in_the_order_of_names(run: Run) -> None:
    assert paths(run("check").lines) == ["a.markdown", "b.md", "c/A.md", "c/d.mdx"]
    assert paths(run("check", "c", "b.md", "./b.md").lines) == ["c/A.md", "c/d.mdx", "b.md"]
    assert paths(run("c").lines) == ["c/A.md", "c/d.mdx"]


@pytest.mark.usefixtures("tree")
def test_a_named_file_is_checked_whatever_its_name(run: Run) -> None:
    assert paths(run("check", "notes.txt").lines) == ["notes.txt"]


def test_a_file_without_front_matter_is_a_post_by_its_name_its_neighbours_or_its_mention(
    run: Run, write: Write
) -> None:
    text = "[NATO](https://a.b/news_XXXXX.htm)\n"
    for name in ("docs/guide.md", "docs/2026-01-01-x.md", "posts/a.md", "posts/README.md", "posts/CHANGELOG.md"):
        write(name, text)
    write("posts/b.md", GOOD)
    write("posts/c.md", GOOD)

    outcome = run("check", "--select", "UR001")

    assert paths(outcome.lines) == ["docs/2026-01-01-x.md", "posts/a.md"]
    assert paths(run("check", "docs/guide.md", "posts/README.md").lines) == ["docs/guide.md", "posts/README.md"]


def test_gitignore_is_honoured(run: Run, write: Write) -> None:
    write(".git/info/exclude", "excluded.md\n")
    write(".gitignore", "drafts/\n*.tmp.md\n")
    write("site/.gitignore", "!keep.tmp.md\n/only-here.md\n")
    for name in (
        "excluded.md",
        "drafts/a.md",
        "a.tmp.md",
        "site/keep.tmp.md",
        "site/only-here.md",
        "site/x/only-here.md",
    ):
        write(name, BAD)  # fmt: skip

    assert paths(run("check").lines) == ["site/keep.tmp.md", "site/x/only-here.md"]
    assert paths(run("check", "site").lines) == ["site/keep.tmp.md", "site/x/only-here.md"]
    assert paths(run("check", "drafts/a.md").lines) == ["drafts/a.md"]
    assert len(run("check", "--config", "respect-gitignore=false").lines) == 6


def test_exclude_is_honoured(run: Run, write: Write) -> None:
    write("mdlint-news.toml", 'exclude = ["archive/", "*.draft.md"]\n')
    for name in ("archive/a.md", "b.draft.md", "c.md", "x/archive/d.md"):
        write(name, BAD)

    assert paths(run("check").lines) == ["c.md"]
    assert paths(run("check", "b.draft.md").lines) == ["b.draft.md"]
    assert run("check", "--force-exclude", "b.draft.md", "archive/a.md") == (
        0,
        "",
        "mdlint-news: no post to check (2 paths left out: exclude)\n",
    )


def test_nothing_to_check_names_what_took_it_away(run: Run, write: Write) -> None:
    assert run("check") == (0, "", "mdlint-news: no post to check\n")
    write("docs/guide.md", "Just text.\n")
    assert run("check") == (0, "", "mdlint-news: no post to check (1 path left out: no post)\n")


def unreadable(name: str, folder: Path) -> None:
    path = folder / name
    match name:
        case "folder.md":
            path.mkdir()
        case "dangling.md":
            path.symlink_to("nowhere.md")
        case "circle.md":
            path.symlink_to("circle.md")
        case "latin.md":
            path.write_bytes("---\ntitle: x\n---\n\nA caf\xe9.\n".encode("latin-1"))
        case "utf-16.md":
            path.write_bytes(BAD.encode("utf-16"))
        case "cut.md":
            path.write_bytes("é€".encode()[:-1])
        case "huge.md":
            path.write_bytes(b"a" * 50_000_000)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("folder.md", "folder.md: error: a folder with the name of a post"),
        ("dangling.md", "dangling.md: error: a link to a file that is not there"),
        ("circle.md", "circle.md: error: a link that leads back to itself"),
        ("latin.md", "latin.md:5:6: error: not UTF-8: byte 0xE9"),
        ("utf-16.md", "utf-16.md:1:1: error: not UTF-8 but UTF-16: save it as UTF-8"),
        ("cut.md", "cut.md:1:2: error: not UTF-8: byte 0xE2"),
        ("huge.md", "huge.md: error: larger than 10 MiB, which no post is: not checked"),
    ],
)
def test_a_file_that_cannot_be_checked_is_named_and_the_others_are_checked(
    run: Run, write: Write, tmp_path: Path, name: str, line: str
) -> None:
    write("a.md", BAD)
    write("z.md", BAD)
    unreadable(name, tmp_path)

    for arguments in (["check"], ["check", "a.md", name, "z.md"]):
        outcome = run(*arguments)
        assert outcome.status == 2
        assert paths(outcome.lines) == ["a.md", "z.md"]
        assert outcome.err.splitlines()[0] == line


def test_a_missing_path_is_named(run: Run, write: Write) -> None:
    write("a.md", BAD)
    outcome = run("check", "nope.md", "a.md")

    assert outcome.status == 2
    assert paths(outcome.lines) == ["a.md"]
    assert outcome.err.startswith("nope.md: error: no such file or folder\n")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable for root")
def test_a_file_without_permission_is_named(run: Run, write: Write) -> None:
    write("a.md", BAD).chmod(0)
    outcome = run("check")

    assert outcome.status == 2
    assert outcome.err.startswith("a.md: error: cannot be read: Permission denied\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_named_pipe_is_not_waited_for(run: Run, write: Write, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    write("a.md", BAD)

    assert paths(run("check").lines) == ["a.md"]
    assert run("check", "pipe.md").err.startswith("pipe.md: error: not a file\n")


def test_a_link_to_a_folder_is_not_followed_and_ends_no_walk(run: Run, write: Write, tmp_path: Path) -> None:
    write("posts/a.md", BAD)
    (tmp_path / "posts" / "again").symlink_to(tmp_path)

    assert paths(run("check").lines) == ["posts/a.md"]


def test_a_file_that_vanishes_midway_is_named(tmp_path: Path, write: Write) -> None:
    from mdlint_news.checker import Checker  # noqa: PLC0415 - the program cannot be stopped between two files
    from mdlint_news.config import Configs  # noqa: PLC0415
    from mdlint_news.diagnostic import Problem  # noqa: PLC0415
    from mdlint_news.files import Found, find  # noqa: PLC0415
    from mdlint_news.registry import registry  # noqa: PLC0415

    path = write("a.md", BAD)
    configs = Configs(registry(), isolated=True)
    (found,) = find([str(tmp_path)], configs)
    assert isinstance(found, Found)
    path.unlink()

    assert Checker(configs).check_file(found) == Problem(str(path), "no such file or folder")


def test_a_name_that_is_no_text_is_printed_all_the_same(run: Run, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9\n.md"
    with open(path, "w", encoding="utf-8") as file:
        file.write(BAD)
    outcome = run("check")

    assert outcome.lines == ["caf\\udce9\\n.md:5:20: error: placeholder URL: `news_XXXXX` was never filled in [UR001]"]
