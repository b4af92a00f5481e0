"""Rules about posts beside others: the same whatever files are named, and up to date."""

import re
from collections.abc import Callable
from pathlib import Path
from sys import maxunicode
from zlib import crc32

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.parse import parse
from mdlint_news.site.archive_files import read_archive
from mdlint_news.site.places import standing, standing_of_folder
from mdlint_news.site.states import look
from mdlint_news.site.traits import bare, paragraphs

Write = Callable[[str, str], Path]

POST = "---\ntitle: Ferries stop\ndate: {}\nsource_url: {}\ntags: [Storm]\n---\n\nSee [all](2026-03-01-a.md).\n"
CHECK = ("check", "--select", "ST,SU", "--cache-dir", "cache")


@pytest.fixture
def posts(write: Write) -> None:
    write("_posts/2026-03-01-a.md", POST.format("2026-03-01", "https://port.city/news/1"))
    write("_posts/2026-03-02-b.md", POST.format("2026-03-02", "https://port.city/news/2"))
    write("_posts/2026/2026-03-03-c.md", POST.format("2026-03-03", "https://port.city/news/2").replace("stop", "sail"))
    write("_drafts/2026-03-02-b.md", POST.format("2026-03-02", "https://port.city/news/2"))


@pytest.mark.usefixtures("posts")
def test_one_file_is_told_what_all_are_told(run: Run) -> None:
    everything = run(*CHECK, "_posts").lines
    singly = [
        line
        for name in ("2026/2026-03-03-c.md", "2026-03-01-a.md", "2026-03-02-b.md")
        for line in run(*CHECK, f"_posts/{name}").lines
    ]

    assert (
        singly
        == everything
        == [
            "_posts/2026/2026-03-03-c.md:4:13: warning: made from the same page as `2026-03-02-b.md` [ST002]",
            "_posts/2026-03-01-a.md:2:8: warning: same title as in `2026-03-02-b.md` [ST001]",
            "_posts/2026-03-02-b.md:4:13: warning: made from the same page as `2026/2026-03-03-c.md` [ST002]",
        ]
    )


@pytest.mark.usefixtures("posts")
def test_standard_input_is_told_what_the_file_would_be(run: Run, tmp_path: Path) -> None:
    path = "_posts/2026-03-01-a.md"
    text = (tmp_path / path).read_text()
    assert run(*CHECK, "--stdin-filename", path, "-", stdin=text).out == run(*CHECK, path).out
    assert run(*CHECK, "--stdin-filename", path, "-", stdin=text.replace("title: Ferries", "title: Bridges")).out == ""


class Kept(dict[str, str]):
    """A memory."""

    def recall(self, name: str) -> str | None:
        return self.get(name)

    def keep(self, name: str, text: str) -> None:
        self[name] = text


@pytest.mark.usefixtures("posts")
def test_a_text_that_was_read_for_the_archive_is_compared_as_any_other(tmp_path: Path) -> None:
    path = tmp_path / "_posts/2026-03-02-b.md"
    post = parse(path.read_text(), str(path))
    memory = Kept()
    place, name = standing(str(path), standing_of_folder)
    read, recalled = (read_archive(look(place), memory).others(name, post) for _ in range(2))

    assert len(read.origins) == 1
    assert read == recalled


@pytest.mark.usefixtures("posts")
def test_the_cache_sees_what_changes_elsewhere(run: Run, write: Write, tmp_path: Path) -> None:
    run(*CHECK, "_posts")
    write("_posts/2026-03-02-b.md", POST.format("2026-03-02", "https://port.city/news/3").replace("stop", "sail"))
    (tmp_path / "_posts/2026/2026-03-03-c.md").unlink()

    assert run(*CHECK, "_posts") == run(*CHECK, "_posts", "--no-cache")
    assert run(*CHECK, "_posts").out == ""


@pytest.mark.usefixtures("posts")
def test_comments_silence_them_and_are_in_use(run: Run, write: Write) -> None:
    text = POST.format("2026-03-01", "https://port.city/news/1")
    reason = "# mdlint-news-disable-line duplicate-title -- a column"
    write("_posts/2026-03-01-a.md", text.replace("Ferries stop\n", f"Ferries stop {reason}\n", 1))

    assert run(*CHECK, "_posts/2026-03-01-a.md").out == ""


BLANKS = [char for char in map(chr, range(maxunicode + 1)) if char.isspace()]
BODIES = st.lists(
    st.sampled_from(["Ferries stop at night. " * 4, "storm", " ", "  ", "\n", "é", "\ud800", *BLANKS])
).map("".join)


@given(BODIES)
def test_paragraphs_are_the_same_whatever_blanks_are_in_them(body: str) -> None:
    long = {" ".join(line.split()) for line in body.splitlines() if len(line) >= 80}

    assert paragraphs(body) == sorted(crc32(line.encode("utf-8", "surrogatepass")) for line in long)


@pytest.mark.parametrize("blank", BLANKS)
def test_every_blank_is_one(blank: str) -> None:
    body = f"{'Ferries stop at night. ' * 4}{blank}They go on.\n"

    assert paragraphs(body) == paragraphs(body.replace(blank, " ")) or len(body.splitlines()) > 1


@given(st.text(st.sampled_from("aZ9_ -.,ßİ“”é\u0301²½\t\xa0\U0001d7d8")) | st.text())
def test_titles_are_compared_by_letters_and_digits(title: str) -> None:
    assert bare(title) == re.sub(r"[\W_]+", "", title.casefold())
