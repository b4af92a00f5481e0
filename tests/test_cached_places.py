"""What is known of all posts of a place at once: whatever may have changed of one of them, or about it, is seen."""

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import Run

from mdlint_news.batch.groups import grouped
from mdlint_news.cache import Keys, StoreMemory
from mdlint_news.cache.page import Leaf
from mdlint_news.cache.store import Store
from mdlint_news.checker import Checker
from mdlint_news.cli import check
from mdlint_news.config import Configs
from mdlint_news.files import Found
from mdlint_news.registry import registry
from mdlint_news.site import Page, Place, Seen

LONG_AGO = 1_767_225_600
POST = "---\ntitle: Ferries stop {}\ndate: 2026-03-02\n---\n\nSee [the port](https://port.city/news_{}).\n"
MANY = ("check", "--cache-dir", "cache", "--output-format", "json", "--jobs", "1")
COUNT = 30
CALM = "posts/2026-03-02-ferries-20.md"


def old(path: Path, text: str) -> None:
    """Write a file that was changed long ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, (LONG_AGO, LONG_AGO))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    for number in range(COUNT):
        old(
            tmp_path / f"posts/2026-03-02-ferries-{number}.md", POST.format(number, "XXXXX" if number < 2 else "231638")
        )
    old(tmp_path / "other.md", POST.format("now", "XXXXX"))
    return tmp_path


def twin(tree: Path) -> None:
    """Put another file in the place of a post, of the same size and time."""
    post = tree / CALM
    text = post.read_text().replace("231638", "XXXXXX")
    old(tree / "twin", text)
    assert (tree / "twin").stat().st_size == post.stat().st_size
    (tree / "twin").replace(post)


def in_place(tree: Path) -> None:
    """Write a post anew with as many bytes, and put its time back."""
    old(tree / CALM, (tree / CALM).read_text().replace("231638", "XXXXXX"))


def relinked(tree: Path, target: str = "../other.md") -> None:
    (tree / "posts/2026-03-01-link.md").unlink()
    (tree / "posts/2026-03-01-link.md").symlink_to(target)


def refolded(tree: Path) -> None:
    (tree / CALM).unlink()
    (tree / CALM).mkdir()


CHANGES: dict[str, Callable[[Path], object]] = {
    "nothing": lambda tree: tree,
    "a file is added": lambda tree: old(tree / "posts/2026-03-03-new.md", POST.format("at night", "XXXXX")),
    "a post is added that has the title of another": lambda tree: old(
        tree / "posts/2026-03-03-new.md", POST.format(20, "231638")
    ),
    "a file is removed": lambda tree: (tree / CALM).unlink(),
    "a file with a finding is removed": lambda tree: (tree / "posts/2026-03-02-ferries-0.md").unlink(),
    "a file is renamed": lambda tree: (tree / CALM).rename(tree / "posts/2026-01-01-ferries.md"),
    "two files change names": lambda tree: [
        (tree / CALM).rename(tree / "third"),
        (tree / "posts/2026-03-02-ferries-0.md").rename(tree / CALM),
        (tree / "third").rename(tree / "posts/2026-03-02-ferries-0.md"),
    ],
    "another file of the same size and time": twin,
    "another text of the same size and time": in_place,
    "a link leads elsewhere": relinked,
    "a link leads out of the tree": lambda tree: relinked(tree, "../../outside.md"),
    "what a link leads to": lambda tree: old(tree / "linked.md", POST.format("by day", "XXXXX")),
    "a nested config": lambda tree: (tree / "posts/mdlint-news.toml").write_text("ignore = ['UR001']"),
    "a config above": lambda tree: (tree / "mdlint-news.toml").write_text("severity.UR001 = 'info'"),
    "rules ignored for some files": lambda tree: (tree / "mdlint-news.toml").write_text(
        "per-file-ignores = { '*-0.md' = ['UR001'] }"
    ),
    "an override for some files": lambda tree: (tree / "mdlint-news.toml").write_text(
        "[[overrides]]\nfiles = ['*-0.md']\nseverity = { UR001 = 'info' }"
    ),
    "rules of one's own": lambda tree: (tree / "mdlint-news.toml").write_text(
        "[patterns.OWN001]\npattern = 'port'\nmessage = 'x'\nname = 'port-word'\n"
    ),
    "exclude": lambda tree: (tree / "mdlint-news.toml").write_text("exclude = ['*-0.md']"),
    ".gitignore": lambda tree: (tree / "posts/.gitignore").write_text("*-0.md\n"),
    "the generator": lambda tree: (tree / "hugo.toml").write_text("baseURL = 'x'\n"),
    "a file that a link leads to": lambda tree: old(tree / "posts/notes/all.md", "All of it.\n"),
    "the archive's folders": lambda tree: old(tree / "posts/2025/2025-03-03-new.md", POST.format(20, "231638")),
    "that a post is a folder": refolded,
    "that it can be read": lambda tree: (tree / CALM).chmod(0),
}


# The others change nothing of what is found here.
IN_VAIN = ("nothing", "the generator", "that it can be read")
EFFECTIVE = [change for name, change in CHANGES.items() if name not in IN_VAIN]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_changes_is_seen(run: Run, tree: Path, change: Callable[[Path], object]) -> None:
    old(tree / "linked.md", POST.format("by night", "231638"))
    links = "\nAnd [this](2026-03-02-ferries-6.md) and [that](notes/all.md).\n"
    old(tree / "posts/2026-03-02-ferries-5.md", POST.format(5, "231638") + links)
    old(tree.parent / "outside.md", POST.format("outside", "XXXXX"))
    (tree / "posts/2026-03-01-link.md").symlink_to("../linked.md")
    before = [run(*MANY, "posts") for _ in range(2)]
    change(tree)
    after = [run(*MANY, "posts") for _ in range(3)]

    assert before[0] == before[1]
    assert after == [run(*MANY, "--no-cache", "posts")] * 3
    if change in EFFECTIVE:
        assert after[0] != before[0]


ARGUMENTS: dict[str, tuple[str, ...]] = {
    "the rules": ("--select", "FM", "posts"),
    "an option": ("--config", "rules.placeholder-url.hosts=['port.city']", "posts"),
    "the day": ("--today", "2020-01-01", "posts"),
    "another way to it": ("./posts",),
    "from the folder above": (".",),
    "a file that is named beside the folder": ("posts", CALM),
    "a file that is named before the folder": (CALM, "posts"),
    "whether fixes are proved": ("--output-format", "concise", "posts"),
    "what the site says": ("--config", "site.common-keys=['desk']", "posts"),
}


@pytest.mark.parametrize("arguments", ARGUMENTS.values(), ids=ARGUMENTS.keys())
def test_what_is_known_holds_for_the_same_arguments_alone(run: Run, tree: Path, arguments: tuple[str, ...]) -> None:
    assert tree.is_dir()
    known = [run(*MANY, "posts") for _ in range(2)]
    others = [run(*MANY, *arguments) for _ in range(2)]

    assert others == [run(*MANY, "--no-cache", *arguments)] * 2
    assert [run(*MANY, "posts") for _ in range(2)] == known


def test_named_files_are_other_ones_than_those_of_a_folder(run: Run, tree: Path) -> None:
    old(tree / "posts/notes.md", "No front matter.\n")
    names = sorted(f"posts/{path.name}" for path in (tree / "posts").iterdir())
    for paths in (["posts"], names, ["posts"], names, [*names, "posts"], ["posts", *names]):
        assert run(*MANY, *paths) == run(*MANY, "--no-cache", *paths)


def test_a_post_that_may_be_changed_unseen_has_its_place_looked_at_each_time(run: Run, tree: Path) -> None:
    post = tree / CALM
    before = [run(*MANY, "posts") for _ in range(2)]
    post.write_text(post.read_text() + "\n")
    state = post.stat().st_mtime_ns
    middle = run(*MANY, "posts")
    # In the same moment, by the clock of a coarse file system.
    post.write_text(post.read_text().replace("231638", "XXXXXX"))
    os.utime(post, ns=(state, state))
    after = run(*MANY, "posts")

    assert "XXXXXX" not in before[1].out + middle.out
    assert "XXXXXX" in after.out
    assert after == run(*MANY, "--no-cache", "posts")


def test_what_was_changed_after_now_is_read_each_time(run: Run, tree: Path) -> None:
    """A clock that was put back leaves files that are of the future."""
    future = time.time() + 1_000_000
    for path in (tree / "posts").iterdir():
        os.utime(path, (future, future))
    before = [run(*MANY, "posts") for _ in range(2)]
    (tree / CALM).write_text((tree / CALM).read_text().replace("231638", "XXXXXX"))
    os.utime(tree / CALM, (future, future))

    assert before[0] == before[1]
    assert run(*MANY, "posts") == run(*MANY, "--no-cache", "posts") != before[0]


def test_posts_with_folders_of_their_own_are_known_together(run: Run, tmp_path: Path) -> None:
    for number in range(COUNT):
        old(
            tmp_path / f"posts/{number}/index.md",
            POST.format(number, "XXXXX" if number < 2 else "231638"),
        )
    old(tmp_path / "posts/README.md", "# Notes\n")
    old(tmp_path / "posts/2026/03/2026-03-03-a.md", POST.format("in a year", "231638"))
    before = [run(*MANY, "posts") for _ in range(2)]
    old(tmp_path / "posts/7/index.md", POST.format(7, "XXXXX"))
    old(tmp_path / "posts/8/index.de.md", POST.format(8, "XXXXX"))
    after = [run(*MANY, "posts") for _ in range(2)]
    (tmp_path / "posts/2026/03/mdlint-news.toml").write_text("select = ['FM']\n")
    old(tmp_path / "posts/2026/03/2026-03-04-b.md", POST.format("in a month", "XXXXX"))

    assert before[0] == before[1]
    assert after == [after[0]] * 2
    assert after[0].out.count("UR001") == before[0].out.count("UR001") + 2
    assert [run(*MANY, "posts") for _ in range(2)] == [run(*MANY, "--no-cache", "posts")] * 2


def test_a_post_that_changes_while_it_is_shown_is_checked_anew(
    run: Run, tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = [run(*MANY, "posts") for _ in range(2)]
    monkeypatch.chdir(tree)
    first = "posts/2026-03-02-ferries-0.md"

    def find(paths: list[str], *more: object, **options: object) -> list[Found]:
        return [Found(f"posts/{path.name}", is_named=False) for path in sorted(Path("posts").iterdir())]

    def answered(self: object, asked: object, record: object) -> object:
        text = (tree / first).read_text()
        if "XXXXX" in text:
            (tree / first).write_text(text.replace("news_XXXXX", "news_231638"))
        return answer(self, asked, record)  # type: ignore[arg-type]

    from mdlint_news.batch.known import Known  # noqa: PLC0415

    answer = Known.answer
    monkeypatch.setattr(Known, "answer", answered)
    monkeypatch.setattr(check, "find", find)
    check.run([*MANY[1:], "posts"])
    shown = capsys.readouterr().out

    assert before[0] == before[1]
    assert before[0].out.count("UR001") == shown.count("UR001") + 1
    assert run(*MANY, "posts") == run(*MANY, "--no-cache", "posts")


def test_what_is_found_in_a_text_that_has_changed_meanwhile_is_not_kept(
    run: Run, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text that was asked for is not the one that was checked."""
    monkeypatch.chdir(tree)
    post = tree / CALM
    text = post.read_text()

    def read(self: Checker, found: Found) -> object:
        if found.path == CALM:
            post.write_text(text.replace("231638", "XXXXXX"))
        return read_file(self, found)

    read_file = Checker.read_file
    monkeypatch.setattr(Checker, "read_file", read)
    for paths in (["posts"], [CALM]):
        old(post, text)
        check.run([*MANY[1:], *paths])
    monkeypatch.undo()
    old(post, text)

    for path in ("posts", CALM):
        assert run(*MANY, path) == run(*MANY, "--no-cache", path)


def test_a_page_keeps_what_is_still_there() -> None:
    page = Page(Place("/posts"), "posts/", "")
    one, two, three = (Seen(page, name, (1, 2, 3, number), "") for number, name in enumerate("abc"))
    leaf = Leaf(None)
    for seen in (one, two, three):
        leaf.note(seen, b"730000")
    first = Leaf(leaf.text("now", "abc"))
    assert (first.mark, first.records) == ("now", dict.fromkeys("abc", 730_000))

    # One has changed, one is gone, one was not looked at.
    assert first.find(one._replace(state=(9, 9, 9, 9))) is None
    first.note(one._replace(state=(9, 9, 9, 9)), b"1")
    second = Leaf(first.text("later", "ac"))
    assert (second.mark, second.records) == ("later", {"a": 1})
    assert [second.find(seen) for seen in (one, two, three)] == [None, None, 730_000]
    assert second.is_new("later still")
    assert not second.is_new("later")
    assert not second.is_new("")

    # Where a change might be unseen, nothing is known of all.
    third = Leaf(second.text("", "ac"))
    assert (third.mark, third.records) == ("", {})
    assert third.find(three) == 730_000
    assert third.find(three._replace(others="x")) is None


def test_files_are_put_together_as_they_follow_each_other() -> None:
    paths = ["a/x.md", "a/y.md", "a/index.md", "a/b/x.md", "a/b/index.md", "a/z.md", "x.md", "y.md", "/x.md", "//y.md"]
    groups = grouped([Found("a/w.md", is_named=True), *(Found(path, is_named=False) for path in paths)])

    assert [file.path for group in groups for file in group.files] == ["a/w.md", *paths]
    for group in groups:
        for file, name in zip(group.files, group.names, strict=True):
            assert (group.folder, name) == os.path.split(file.path)
            assert group.shared == (name if name == "index.md" else "")
            assert group.is_named == file.is_named
    assert [len(group.files) for group in groups] == [1, 2, 1, 1, 1, 1, 2, 1, 1]


@pytest.mark.parametrize(
    ("folder", "written", "above"),
    [
        ("posts", "posts/", ""),
        ("posts/2026", "posts/", "2026/"),
        ("posts/2026/03", "posts/", "2026/03/"),
        ("2026", "", "2026/"),
        ("", "", ""),
        ("./posts/2026", "./posts/", "2026/"),
        ("2026/../2026", "2026/../", "2026/"),
    ],
)
def test_a_page_is_of_one_way_to_a_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, written: str, above: str
) -> None:
    (tmp_path / "posts/2026/03").mkdir(parents=True)
    (tmp_path / "2026").mkdir()
    monkeypatch.chdir(tmp_path)
    checker = Checker(Configs(registry(), isolated=True))
    page, begins = checker.page(folder, "", is_named=False)

    assert (page.written, begins) == (written.replace("/", os.sep), above.replace("/", os.sep))


def test_a_folder_that_is_called_from_within_has_a_page_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "posts/2026/03").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "posts/2026")
    checker = Checker(Configs(registry(), isolated=True))
    pages = [checker.page(folder, "", is_named=False)[0] for folder in ("", "03", "..", "../2026", ".")]

    assert len({page.place for page in pages}) == 1
    assert len({page.written for page in pages}) == len(pages) - 1
    assert pages[2].written == pages[3].written == os.path.join("..", "")


def test_old_values_go_once_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, today = Store(str(tmp_path)), (date(2026, 3, 2) - date(1970, 1, 1)).days

    def on(day: int, **items: str) -> set[bytes]:
        monkeypatch.setattr("mdlint_news.cache.store.time", lambda: day * 86_400.0)
        store.put({key.encode(): value.encode() for key, value in items.items()})
        return set(store.get([b"a", b"b", b"c", b"d"]))

    assert on(today, a="x") == {b"a"}
    assert on(today + 14, b="x") == {b"a", b"b"}
    assert on(today + 15, c="x") == {b"b", b"c"}
    # The clock is put back.
    assert on(today, d="x") == {b"d"}
    store.close()


def test_a_store_that_somebody_takes_away_is_begun_anew(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "cache"))
    store.put({b"a": b"x"})
    Path(store.path).unlink()

    assert store.get([b"a"]) == {}
    store.put({b"b": b"x"})
    store.close()
    again = Store(str(tmp_path / "cache"))
    assert again.get([b"a", b"b"]) == {b"b": b"x"}
    again.close()
    assert not store.trouble


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes here")
def test_a_copy_of_the_process_opens_the_store_for_itself(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    memory = StoreMemory(store, Keys(registry()))
    memory.keep("a", "x")
    child = os.fork()
    if child == 0:
        memory.keep("b", "y")
        os._exit(memory.recall("a") != "x")
    _, status = os.waitpid(child, 0)

    assert status == 0
    assert (memory.recall("a"), memory.recall("b")) == ("x", "y")
    store.close()
