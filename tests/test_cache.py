"""The cache: what is found is the same with it, without it, and whatever is wrong with it."""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from conftest import ROOT, Run
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.cache import Keys
from mdlint_news.cli import check
from mdlint_news.diagnostic import Problem
from mdlint_news.digests import sha256
from mdlint_news.files import content_and_status
from mdlint_news.formats import NAMES
from mdlint_news.registry import registry
from mdlint_news.version import __version__

Write = Callable[[str, str], Path]

POST = "---\ntitle: Ferries stop\ndate: 2026-03-02\n---\n\nSee [the port](https://port.city/news_XXXXX.htm).\n"
FINE = POST.replace("news_XXXXX", "news_231638")
CHECK = ("check", "--cache-dir", "cache", "--output-format", "json")


def settle(folder: Path) -> None:
    """Have files changed a while ago: what was changed a moment ago may be changed again unseen."""
    for path in folder.rglob("*.md"):
        os.utime(path, (1_767_225_600, 1_767_225_600))


@pytest.fixture
def posts(write: Write, tmp_path: Path) -> None:
    for day in range(1, 6):
        write(
            f"posts/2026-03-0{day}-ferries.md",
            (POST if day < 3 else FINE).replace("03-02", f"03-0{day}").replace("stop", f"stop {day}"),
        )
    write("posts/drafts/notes.txt", "no post")
    settle(tmp_path)


def records(tmp_path: Path) -> int:
    database = sqlite3.connect(tmp_path / "cache" / "findings-1.sqlite")
    (count,) = database.execute("SELECT count(*) FROM results").fetchone()
    database.close()
    return int(count)


@pytest.mark.usefixtures("posts")
def test_what_is_found_is_the_same_from_the_cache(run: Run, tmp_path: Path) -> None:
    without = run(*CHECK, "--no-cache", "--output-format", "sarif=1.sarif", "posts")
    assert not (tmp_path / "cache").exists()
    cold = run(*CHECK, "--output-format", "sarif=2.sarif", "posts")
    warm = run(*CHECK, "--output-format", "sarif=3.sarif", "posts")

    assert len(json.loads(without.out)) == 2
    assert without == cold == warm
    assert len({(tmp_path / f"{n}.sarif").read_text() for n in (1, 2, 3)}) == 1
    assert records(tmp_path) == len([*range(5), "their traits", "what they have in common"])


LAST = "posts/2026-03-05-ferries.md"
CHANGES: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "the text": ({LAST: POST}, ("posts",)),
    "a config file": ({"posts/mdlint-news.toml": "ignore = ['UR001']"}, ("posts",)),
    "the rules": ({}, ("--select", "FM", "posts")),
    "an option": ({}, ("--config", "rules.placeholder-url.hosts=['port.city']", "posts")),
    "the severity": ({}, ("--config", "severity.UR001='info'", "posts")),
    "what fixes are made": ({}, ("--config", "unfixable=['ALL']", "posts")),
    "the day": ({}, ("--today", "2020-01-01", "posts")),
    "what the site says": ({}, ("--config", "site.common-keys=['desk']", "posts")),
    "another way to it": ({}, ("./posts",)),
}


@pytest.mark.usefixtures("posts")
@pytest.mark.parametrize(("files", "arguments"), CHANGES.values(), ids=CHANGES.keys())
def test_whatever_changes_what_is_found_is_seen(
    run: Run, write: Write, files: dict[str, str], arguments: tuple[str, ...]
) -> None:
    before = run(*CHECK, "posts")
    for path, text in files.items():
        write(path, text)
    after = run(*CHECK, *arguments)

    assert after == run(*CHECK, "--no-cache", *arguments)
    assert (after == before) == (arguments == CHANGES["what fixes are made"][1])


@pytest.mark.usefixtures("posts")
def test_a_post_under_another_name_is_another_post(run: Run, tmp_path: Path) -> None:
    run(*CHECK, "posts")
    (tmp_path / LAST).rename(tmp_path / "posts" / "2026-01-05-ferries.md")

    assert "FM" in run(*CHECK, "posts").out


@pytest.mark.usefixtures("posts")
@pytest.mark.parametrize(
    "content",
    [b"", b"no database at all, but long enough to be one" * 100, b"SQLite format 3\0" + bytes(range(256)) * 40],
)
def test_a_broken_cache_is_told_and_begun_anew(run: Run, tmp_path: Path, content: bytes) -> None:
    without = run(*CHECK, "--no-cache", "posts")
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "findings-1.sqlite").write_bytes(content)
    first, second, third = (run(*CHECK, "posts") for _ in range(3))

    assert (first.status, first.out) == (without.status, without.out)
    assert not content or "findings-1.sqlite was broken and is begun anew" in first.err
    assert second == third == without
    assert records(tmp_path) == len([*range(5), "their traits", "what they have in common"])


@pytest.mark.usefixtures("posts")
def test_a_record_that_is_none_of_ours_is_as_good_as_no_record(run: Run, tmp_path: Path) -> None:
    without = run(*CHECK, "posts")
    database = sqlite3.connect(tmp_path / "cache" / "findings-1.sqlite")
    database.execute("UPDATE results SET value = CAST('[[1],2]' AS BLOB)")
    database.commit()
    database.close()

    assert run(*CHECK, "posts") == without


@pytest.mark.usefixtures("posts")
def test_a_cache_that_cannot_be_written_is_told_and_stops_nothing(run: Run, tmp_path: Path) -> None:
    without = run(*CHECK, "--no-cache", "posts")
    (tmp_path / "cache").write_text("a file where the folder should be")
    outcome = run(*CHECK, "posts")

    assert (outcome.status, outcome.out) == (without.status, without.out)
    assert "cannot be used" in outcome.err
    assert len(outcome.err.splitlines()) == 2


@pytest.mark.usefixtures("posts")
def test_fixes_are_made_from_the_cache_too(run: Run, write: Write, tmp_path: Path) -> None:
    path = write("posts/2026-03-05-ferries.md", FINE.replace("231638.htm", "231638.htm?utm_source=x"))
    run(*CHECK, "posts")
    run(*CHECK, "--fix", "posts")

    assert path.read_text() == FINE


@pytest.mark.usefixtures("posts")
def test_the_cache_is_shown_and_taken_away(run: Run, tmp_path: Path) -> None:
    run(*CHECK, "posts")
    shown = run("cache", "--cache-dir", "cache")

    assert Path(tmp_path, shown.out.strip()).is_file()
    assert "removed" in run("cache", "clean", "--cache-dir", "cache").err
    assert not Path(tmp_path, shown.out.strip()).exists()
    assert "nothing was kept" in run("cache", "clean", "--cache-dir", "cache").err


@pytest.mark.parametrize("home", ["relative", "~", "."])
@pytest.mark.usefixtures("posts")
def test_nothing_is_kept_where_nobody_has_a_home(run: Run, tmp_path: Path, home: str) -> None:
    before = sorted(tmp_path.rglob("*"))
    nowhere = {"HOME": home, "MDLINT_NEWS_CACHE_DIR": "", "XDG_CACHE_HOME": ""}
    outcome = run("check", "posts", **nowhere)

    assert (outcome.status, outcome.out.count("UR001")) == (1, 2)
    assert sorted(tmp_path.rglob("*")) == before
    assert "there is no folder for the cache" in run("cache", **nowhere).err


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"MDLINT_NEWS_CACHE_DIR": "/a/b"}, "/a/b"),
        ({"XDG_CACHE_HOME": "/x"}, "/x/mdlint-news"),
        ({"XDG_CACHE_HOME": "relative"}, os.path.expanduser("~/.cache/mdlint-news")),
    ],
)
def test_the_cache_is_where_caches_are(environment: dict[str, str], folder: str) -> None:
    from mdlint_news.cache import default_folder  # noqa: PLC0415

    assert default_folder(environment) == folder


def test_keys_are_the_same_in_a_hurry() -> None:
    keys, hurried = Keys(registry(), 1), Keys(registry(), 1)
    hurried.hurry()

    assert keys.key("a.md", "under these", b"a text") == hurried.key("a.md", "under these", b"a text")
    assert keys.key("a.md", "under these", b"a text") != Keys(registry(), 2).key("a.md", "under these", b"a text")


@given(content=st.binary())
def test_digests_are_those_of_the_standard_library(content: bytes) -> None:
    assert sha256(content).digest() == hashlib.sha256(content).digest()


def test_what_is_known_is_known_in_all_formats(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.md", POST)
    settle(tmp_path)
    for name in NAMES:
        arguments = ("check", "--isolated", "--cache-dir", "cache", "a.md", f"--output-format={name}")
        new, *known = (run(*arguments, *more) for more in (("--no-cache",), (), ()))

        assert known == [new, new]


@pytest.mark.usefixtures("posts")
@pytest.mark.parametrize("lock", ["EXCLUSIVE", "IMMEDIATE"])
def test_a_cache_that_another_run_holds_is_not_waited_for_long(run: Run, tmp_path: Path, lock: str) -> None:
    before = run(*CHECK, "posts")
    (tmp_path / LAST).write_text(POST)
    with closing(sqlite3.connect(tmp_path / "cache" / "findings-1.sqlite", isolation_level=None)) as database:
        database.execute(f"BEGIN {lock}")
        outcome = run(*CHECK, "posts")
        database.execute("ROLLBACK")

    assert outcome.out == run(*CHECK, "posts").out != before.out
    assert "cannot be used: database is locked" in outcome.err


@pytest.mark.usefixtures("posts")
def test_many_runs_may_write_the_cache_at_once(run: Run, tmp_path: Path) -> None:
    whole = run(*CHECK, "--no-cache", "posts").out
    command = [sys.executable, "-m", "mdlint_news", *CHECK, "posts"]
    processes = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE) for _ in range(4)]
    told = {process.communicate(timeout=120)[0].decode() for process in processes}

    assert told == {whole}
    assert run(*CHECK, "posts").out == whole


HELPER = '''
from acme.words import WORD
from mdlint_news.rule import Finding, Iterator, Post, Span, rule

@rule("ACME001", severity="error")
def odd(post: Post) -> Iterator[Finding]:
    """A rule is odd."""
    yield Finding(Span(0, 1), WORD)
'''


@pytest.mark.usefixtures("posts")
@pytest.mark.parametrize("style", NAMES)
def test_a_rule_that_there_is_not_does_no_harm(run: Run, tmp_path: Path, style: str) -> None:
    command = ("check", "--cache-dir", "cache", "--output-format", style, "posts/2026-03-01-ferries.md")
    run(*command)
    with closing(sqlite3.connect(tmp_path / "cache" / "findings-1.sqlite")) as database, database:
        changed = database.execute(
            "UPDATE results SET value = CAST(replace(CAST(value AS TEXT), 'UR001', 'UR999') AS BLOB)"
            " WHERE CAST(value AS TEXT) LIKE '%UR001%'"
        )
        assert changed.rowcount == 1
    outcome = run(*command)

    assert (outcome.status, outcome.err) == (1, "mdlint-news: 1 error in 1 post\n")
    assert "UR999" in outcome.out


@pytest.mark.usefixtures("posts")
def test_packages_of_rules_may_be_changed_where_they_are(run: Run, write: Write, tmp_path: Path) -> None:
    write("site/acme-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    write("site/acme-1.0.dist-info/entry_points.txt", "[mdlint_news.rules]\nacme = acme.rules\n")
    write("site/acme/__init__.py", "")
    write("site/acme/rules.py", HELPER)
    words = write("site/acme/words.py", "WORD = 'one'\n")
    state = words.stat().st_mtime_ns
    site = os.pathsep.join([str(tmp_path / "site"), str(ROOT)])

    assert "one [ACME001]" in run("check", "--cache-dir", "cache", LAST, PYTHONPATH=site).out
    words.write_text("WORD = 'two'\n")
    os.utime(words, ns=(state, state + 2_000_000_000))
    assert "two [ACME001]" in run("check", "--cache-dir", "cache", LAST, PYTHONPATH=site).out


@pytest.mark.usefixtures("posts")
def test_what_is_installed_is_known_by_the_list_of_its_files(run: Run, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(ROOT / "mdlint_news", site / "mdlint_news", ignore=shutil.ignore_patterns("__pycache__"))
    listed = site / f"mdlint_news-{__version__}.dist-info/RECORD"
    listed.parent.mkdir()
    listed.write_text("mdlint_news/__init__.py,,\n")
    rule = site / "mdlint_news/rules/urls/placeholder_url.py"

    def told() -> str:
        return run("check", "--cache-dir", "cache", "posts/2026-03-01-ferries.md", PYTHONPATH=str(site)).out

    before = told()
    assert "UR001" in before
    rule.write_text(rule.read_text("utf-8").replace('"UR001"', '"UR777"'), "utf-8")
    assert told() == before
    os.utime(listed, (1_767_225_600, 1_767_225_600))
    assert told() == before.replace("UR001", "UR777")
    # Where there is none, the files themselves are looked at.
    listed.unlink()
    rule.write_text(rule.read_text("utf-8").replace('"UR777"', '"UR7777"'), "utf-8")
    assert told() == before.replace("UR001", "UR7777")


def notes(tmp_path: Path, count: int) -> None:
    """Write posts long ago: so many that what is known of them is looked up together."""
    (tmp_path / "posts").mkdir()
    for number in range(count):
        text = (POST if number < 2 else FINE).replace("stop", f"stop {number}")
        (tmp_path / f"posts/2026-03-02-ferries-{number}.md").write_text(text)
    settle(tmp_path)


PAGES = "SELECT key, value FROM results WHERE CAST(value AS TEXT) LIKE '%' || char(10) || '%'"
MANY = ("check", "--cache-dir", "cache", "--output-format", "json", "--jobs", "1", "posts")
CALM = "posts/2026-03-02-ferries-20.md"


def test_a_post_that_is_as_it_was_is_not_read_again(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    notes(tmp_path, 30)
    before = [run(*MANY) for _ in range(2)]
    read: list[str] = []
    monkeypatch.chdir(tmp_path)

    def noted(path: str) -> tuple[bytes, os.stat_result] | Problem:
        read.append(path)
        return content_and_status(path)

    # All files are read in this way.
    monkeypatch.setattr("mdlint_news.files.content_and_status", noted)
    monkeypatch.setattr("mdlint_news.batch.known.content_and_status", noted)
    check.run(list(MANY[1:]))

    assert before == [run(*MANY, "--no-cache")] * 2
    assert capsys.readouterr().out == before[0].out
    assert {os.path.basename(path) for path in read} == {f"2026-03-02-ferries-{number}.md" for number in range(2)}


EDITS: dict[str, Callable[[Path], object]] = {
    "its text, also of the same length": lambda post: post.write_text(
        post.read_text().replace("news_231638", "news_XXXXXX")
    ),
    "its time": lambda post: os.utime(post, (1_767_225_000, 1_767_225_000)),
    "its rights": lambda post: post.chmod(0),
    "that it is there": lambda post: post.unlink(),
    "that it is a file": lambda post: post.rename(post.with_name("a")).with_name(post.name).mkdir(),
    "the file": lambda post: post.with_name("2026-03-02-ferries-1.md").replace(post),
    "another post": lambda post: post.with_name("2026-03-02-ferries-21.md").write_text(post.read_text()),
    "the config": lambda post: post.with_name("mdlint-news.toml").write_text("[rules.sparse-post]\nwords = 140\n"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_whatever_changes_of_a_post_that_was_fine_is_seen(
    run: Run, tmp_path: Path, edit: Callable[[Path], object]
) -> None:
    notes(tmp_path, 30)
    before = [run(*MANY) for _ in range(2)]
    edit(tmp_path / CALM)
    after = [run(*MANY) for _ in range(2)]

    assert before[0] == before[1]
    assert after == [run(*MANY, "--no-cache")] * 2


@pytest.mark.parametrize(
    "text", ["", "[]", "7", '{"x": 7}', '{"x": "7"}', '{"x": [7, 7, 7]}', '{"x": [[1, 2, 3, 4], ""]}', "[" * 10_000]
)
@pytest.mark.parametrize("line", range(5))
def test_a_ledger_that_is_none_of_ours_is_as_good_as_nothing(run: Run, tmp_path: Path, text: str, line: int) -> None:
    notes(tmp_path, 30)
    before = run(*MANY)
    database = sqlite3.connect(tmp_path / "cache" / "findings-1.sqlite")
    ((key, page),) = database.execute(PAGES).fetchall()
    text = text.replace("x", os.path.basename(CALM))
    lines = page.decode().split("\n")
    lines[line : line + 1] = [text]
    # The last time, there are more than there should be.
    database.execute("UPDATE results SET value = ? WHERE key = ?", ("\n".join(lines).encode(), key))
    database.execute("UPDATE results SET value = CAST(? AS BLOB) WHERE CAST(value AS TEXT) LIKE '{%'", (text,))
    database.commit()
    database.close()

    assert run(*MANY) == before == run(*MANY)
