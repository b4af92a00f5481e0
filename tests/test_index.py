"""What is known of a place from an earlier run: whatever it depends on may change, and is seen to."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.netstrings import dump
from mdlint_news.parts import SiteFacts
from mdlint_news.site import Sites
from mdlint_news.site.index import Index, Links, Told
from mdlint_news.site.places import Place
from mdlint_news.site.states import States

Write = Callable[[str, str], Path]

POST = "---\ntitle: {}\ndate: 2026-03-0{}\n---\n\nSee [all]({}).\n"
CHECK = ("check", "--select", "ST,HD", "--cache-dir", "cache")
LONG_AGO = 1_767_225_600
FIRST = "posts/2026-03-01-a.md"


@pytest.fixture
def old(write: Write) -> Write:
    """Write a file that was changed long ago."""

    def write_old(path: str, text: str) -> Path:
        file = write(path, text)
        os.utime(file, (LONG_AGO, LONG_AGO))
        return file

    return write_old


@pytest.fixture
def posts(old: Write) -> None:
    old(FIRST, POST.format("Ferries stop", 1, "2026-03-02-b.md"))
    old("posts/2026-03-02-b.md", POST.format("Trams stop", 2, "notes/all.md"))
    old("posts/notes/all.md", "All of it.\n")
    old("posts/2026-03-03-c.md", POST.format("Buses stop", 3, "2026-03-01-a.md"))


Change = Callable[[Path, Write], object]
CHANGES: dict[str, tuple[Change, str]] = {
    "another post has its title": (
        lambda _, old: old("posts/2026-03-03-c.md", POST.format("Ferries  stop", 3, "2026-03-01-a.md")),
        f"{FIRST}:2:8: warning: same title as in `2026-03-03-c.md` [ST001]",
    ),
    "a new post has its title": (
        lambda _, old: old("posts/2026-03-04-d.md", POST.format("Ferries stop", 4, "2026-03-02-b.md")),
        f"{FIRST}:2:8: warning: same title as in `2026-03-04-d.md` [ST001]",
    ),
    "the post it links to is gone": (
        lambda tree, _: (tree / "posts/2026-03-02-b.md").unlink(),
        f"{FIRST}:6:11: ",
    ),
    "the file it links to is gone": (
        lambda tree, _: (tree / "posts/notes/all.md").unlink(),
        "posts/2026-03-02-b.md:6:11: ",
    ),
}


@pytest.mark.usefixtures("posts")
@pytest.mark.parametrize(("change", "line"), CHANGES.values(), ids=CHANGES.keys())
def test_what_changes_elsewhere_is_seen_and_unseen(
    run: Run, old: Write, tmp_path: Path, change: Change, line: str
) -> None:
    texts = {path: path.read_text() for path in tmp_path.rglob("*.md")}
    first, second = (run(*CHECK, "posts") for _ in range(2))
    change(tmp_path, old)
    changed = run(*CHECK, "posts")

    assert first == second
    assert line not in first.out
    assert any(found.startswith(line) for found in changed.lines)
    assert changed == run(*CHECK, "--no-cache", "posts") == run(*CHECK, "posts")
    for path in (tmp_path / "posts").glob("*.md"):
        path.unlink()
    for path, text in texts.items():
        old(str(path.relative_to(tmp_path)), text)
    assert run(*CHECK, "posts") == first


def test_files_that_are_no_posts_are_looked_at_each_time(run: Run, write: Write, old: Write) -> None:
    for day in (1, 2, 3):
        old(f"_posts/2026-03-0{day}-ferries.md", f"---\ntitle: Ferries {day}\n---\n\n# Ferries {day}\n\nThey stop.\n")
    write("_config.yml", "title: x\n")
    before = [run(*CHECK, "_posts") for _ in range(2)]
    write("_layouts/post.html", "<h1>{{ page.title }}</h1>\n")
    after = run(*CHECK, "_posts")
    write("_layouts/post.html", "<h2>{{ page.title }}</h2>\n")

    assert before[0] == before[1] == run(*CHECK, "_posts")
    assert len(after.lines) == len(before[0].lines) + 3


@pytest.mark.usefixtures("posts")
def test_a_post_that_was_changed_a_moment_ago_may_be_changed_again_unseen(run: Run, write: Write) -> None:
    path = write("posts/2026-03-03-c.md", POST.format("Buses   stop", 3, "2026-03-02-b.md"))
    state = path.stat().st_mtime_ns
    before = run(*CHECK, "posts")
    write("posts/2026-03-03-c.md", POST.format("Ferries stop", 3, "2026-03-02-b.md"))
    os.utime(path, ns=(state, state))

    assert "ST001" not in before.out
    assert run(*CHECK, "posts").out.count("ST001") == 2


@pytest.mark.usefixtures("posts")
@pytest.mark.parametrize("way", ["a file", "a link"])
def test_a_post_in_the_place_of_another_is_seen_though_it_looks_the_same(
    run: Run, old: Write, tmp_path: Path, way: str
) -> None:
    (tmp_path / ".git").mkdir()
    other = old("other.md", POST.format("Ferries stop", 3, "2026-03-01-a.md"))
    path = tmp_path / "posts" / "2026-03-03-c.md"
    if way == "a link":
        path.rename(tmp_path / "third.md")
        path.symlink_to("../third.md")
    # It is written through the link.
    old("posts/2026-03-03-c.md", POST.format("Buses   stop", 3, "2026-03-01-a.md"))
    before = [run(*CHECK, "posts") for _ in range(2)]
    if way == "a link":
        path.unlink()
        path.symlink_to("../other.md")
    else:
        other.replace(path)

    assert before[0] == before[1]
    assert "ST001" not in before[0].out
    assert run(*CHECK, "posts").out.count("ST001") == 2


class Memory(dict[str, str]):
    """Keeps texts, and tells what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def recall(self, name: str) -> str | None:
        self.asked.append(name.partition(" ")[0])
        return self.get(name)

    def keep(self, name: str, text: str) -> None:
        self[name] = text


@pytest.mark.usefixtures("posts")
def test_posts_are_looked_into_only_where_one_is_not_known(tmp_path: Path) -> None:
    paths = [str(path) for path in sorted((tmp_path / "posts").glob("*.md"))]
    memory = Memory()

    def marks(*some: str) -> list[str]:
        memory.asked = []
        sites = Sites(memory)
        found = [sites.others_mark(path) for path in some]
        sites.keep()
        return found

    one = marks(paths[0])
    assert memory.asked == ["index", "archive"]
    everything = marks(*paths)
    assert memory.asked == ["index", "archive"]
    assert everything == [*one, *everything[1:]]
    assert marks(*paths) == everything
    assert memory.asked == ["index"]


@pytest.mark.usefixtures("posts")
@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "7", "0:]", "0:}", "1:" * 10_000),
        *map(dump, [("", None, (), {}), ("", ("",), ("", "", ""), ("", "")), ("", 1, ("", "", ""), ("", ""))]),
        *map(
            dump,
            [("", None, ("a\0", "", "+"), ("", "")), ("", None, ("", "", ""), ("a\0", "")), (1, None, (1, 2, 3), ())],
        ),
    ],
)
def test_what_is_none_of_ours_is_as_good_as_nothing(tmp_path: Path, text: str) -> None:
    memory = Memory()
    path = str(tmp_path / FIRST)
    facts = Sites(memory).facts(path, {})
    Sites(memory).others_mark(path)
    for _ in range(2):
        sites = Sites(memory)
        assert (sites.facts(path, {}), sites.others_mark(path)) == (facts, "")
        sites.keep()
        memory.update(dict.fromkeys(memory, text))


def test_more_places_than_are_held_at_once_are_read_again(old: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [
        (f"{folder}/2026-03-0{day}-a.md", POST.format(folder, day, "x.md")) for folder in "abcde" for day in (1, 2)
    ]
    paths = [str(old(*file)) for file in files]
    alone = [Sites().others(path) for path in paths]
    monkeypatch.setattr("mdlint_news.site._ARCHIVES", 2)
    sites, memory = Sites(), Memory()

    for some in (paths[:4], paths[2:], paths):
        sites.read(some, map)
        assert [sites.others(path) for path in paths] == alone
    assert [len(others.titles) for others in alone] == [1] * 10
    Sites(memory).read(paths, map, only_changed=True)
    assert memory.asked.count("archive") == 2


def pair(mark: str, links: Links) -> tuple[str, Links]:
    return mark, links


TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=()))


@given(
    facts=st.builds(
        SiteFacts,
        dated_names=st.none() | st.booleans(),
        common_keys=st.none() | st.lists(st.text()).map(tuple),
        sources_heading=st.none() | st.text(),
        least_length=st.none() | st.integers(0),
    ),
    layout=st.text(),
    others=st.dictionaries(TEXT, st.sampled_from(["", "ab"])),
    links=st.dictionaries(st.tuples(TEXT.map("nothing-{}".format), TEXT), st.just(value=False)),
)
def test_what_is_kept_of_a_place_is_read_again(
    facts: SiteFacts, layout: str, others: dict[str, str], links: dict[tuple[str, str], bool]
) -> None:
    memory, states, told = Memory(), States(Place("/nowhere"), {}, 0), Told(facts, layout)
    index = Index(states, memory)
    index.told(lambda: told)
    for name, mark in others.items():
        index.others(name, partial(pair, mark, links))
    index.keep()
    again = Index(states, memory)

    def unknown() -> NoReturn:
        raise AssertionError

    assert again.told(unknown) == told
    assert {name: again.others(name, unknown) for name in others} == others
    assert again.mark == index.mark
