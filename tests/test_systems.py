"""What other systems have that this one need not: drives, backslashes, names in pieces, files that cannot be named."""

import json
import ntpath
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path, PureWindowsPath
from typing import Literal

import pytest
from conftest import Run

from mdlint_news import patch, tree
from mdlint_news.baseline import Baseline
from mdlint_news.changes import Changes
from mdlint_news.cli.hosts import for_host
from mdlint_news.config.patterns import matches
from mdlint_news.diagnostic import Checked, Problem, Report
from mdlint_news.files import _below
from mdlint_news.formats.sarif_results import location
from mdlint_news.formats.style import Style
from mdlint_news.text import Source
from mdlint_news.writing import write as put

Write = Callable[[str, str], Path]
Windows = Callable[[], AbstractContextManager[None]]

BAD = "---\ntitle: x\n---\n\n[NATO](https://a.b/news_XXXXX.htm)\n"


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    """Have paths be those of Windows for a while, in the folder `site` of the drive `D:`."""

    @contextmanager
    def on_windows() -> Iterator[None]:
        with monkeypatch.context() as patched:
            patched.setattr(os, "getcwd", lambda: r"D:\site")
            patched.setattr(os, "path", ntpath)
            patched.setattr(os, "sep", "\\")
            yield

    return on_windows


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (r"posts\a b.md", "posts/a%20b.md"),
        (r".\a.md", "a.md"),
        (r"C:\posts\a b.md", "file:///C:/posts/a%20b.md"),
        (r"\\server\share\ä#.md", "file://server/share/%C3%A4%23.md"),
    ],
)
def test_addresses_of_files_are_those_that_windows_has(windows: Windows, path: str, uri: str) -> None:
    with windows():
        assert location(path)["uri"] == uri
    if uri.startswith("file:"):
        assert uri == PureWindowsPath(path).as_uri()


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (r"D:\site\posts\a.md", r"posts\a.md"),
        (r"posts\..\a.md", "a.md"),
        (r"D:\a.md", r"D:\a.md"),
        (r"C:\a.md", r"C:\a.md"),
        (r"\\server\share\a.md", r"\\server\share\a.md"),
        (r"D:\site\..a.md", "..a.md"),
    ],
)
def test_to_another_drive_no_path_leads(windows: Windows, path: str, shown: str) -> None:
    """Each path is told, patterns do not match it by chance, and nothing fails."""
    is_below = shown != path or shown == "..a.md"
    checked = Checked(path, Source(""), problems=(Problem(path, "x"),))
    with windows():
        assert tree.shown(path) == shown
        assert tree.is_below(path, r"D:\site") == is_below
        assert matches(("*.md",), r"D:\site", path) == is_below
        assert bool(_below(r"D:\site", path)) == is_below
        assert Baseline(r"D:\site\known.json", {}).key(path) == tree.path_from(r"D:\site", path).replace("\\", "/")
        (told,) = for_host(Report((checked,)), "github", {"GITHUB_WORKSPACE": r"D:\site"}).files
        assert told.path == told.problems[0].path == shown.replace("\\", "/")
        assert Changes(r"D:\site", {}, frozenset()).of(checked) == checked
        assert "\\" not in patch.diff(path, "a\n", "b\n", Style(has_colour=False)).partition("@@")[0]


@pytest.mark.parametrize(
    ("pattern", "path", "is_match"),
    [
        ("drafts/", r"D:\site\drafts\a.md", True),
        ("drafts/*.md", r"D:\site\drafts\a.md", True),
        ("/a.md", r"D:\site\posts\a.md", False),
        ("/posts/**/a.md", r"posts\2026\03\a.md", True),
    ],
)
def test_patterns_of_files_have_slashes_on_windows_too(
    windows: Windows, pattern: str, path: str, *, is_match: bool
) -> None:
    with windows():
        assert matches((pattern,), r"D:\site", path) == is_match


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///c%3A/Users/a%20b/x.md", r"c:\Users\a b\x.md"),
        ("file:///C:/x.md", r"C:\x.md"),
        ("file://server/share/x.md", r"\\server\share\x.md"),
        ("file://localhost/C:/x.md", r"C:\x.md"),
        ("file:///C:/%E2%80%9Cx%E2%80%9D%23.md", r"C:\“x”#.md"),
        ("untitled:Untitled-1", "<stdin>"),
    ],
)
def test_an_editor_on_windows_names_its_drive(
    windows: Windows, monkeypatch: pytest.MonkeyPatch, uri: str, path: str
) -> None:
    path_of = pytest.importorskip("mdlint_news.server.documents").path_of
    with windows(), monkeypatch.context() as patched:
        patched.setattr(os, "name", "nt")
        found = path_of(uri)
    assert found == path


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_post_is_the_same_whatever_ends_its_lines(run: Run, tmp_path: Path, newline: str) -> None:
    text = BAD.replace("XXXXX.htm", "231638.htm?utm_source=x") + "\n| a | b |\n|--|--|\n| c |\n"
    (tmp_path / "a.md").write_bytes(text.replace("\n", newline).encode())
    found = json.loads(run("check", "--select", "ALL", "--output-format", "json", "a.md").out)
    run("check", "--fix", "a.md")
    run("format", "a.md")
    left = (tmp_path / "a.md").read_bytes().decode()

    (tmp_path / "a.md").write_bytes(text.encode())
    plain = json.loads(run("check", "--select", "ALL", "--output-format", "json", "a.md").out)
    places = [[(one["code"], one["location"], one["end_location"]) for one in some] for some in (found, plain)]
    assert places[0] == places[1]
    assert {*re.findall(r"\r\n|\r|\n", left)} == {newline}
    assert "utm_source" not in left


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_in_pieces_is_the_same_name(run: Run, write: Write, form: Literal["NFC", "NFD"]) -> None:
    # A file system of macOS takes names apart, as other programs there do.
    name = unicodedata.normalize(form, "2026-03-05-été-à-são-paulo.md")
    write(name, "---\ntitle: Été à São Paulo\nslug: été-à-são-paulo\ndate: 2026-03-05\n---\n\nIl fait chaud.\n")
    outcome = run("check", "--select", "FM,ST", ".")
    codes = {line.split("[")[-1] for line in outcome.lines}
    assert not codes & {"FM014]", "FM016]"}
    assert not [line for line in outcome.lines if "mismatch" in line or "slug" in line]


@pytest.mark.parametrize("letter", ["a", "é", "港", "😀"])
def test_a_name_as_long_as_may_be_is_written(run: Run, tmp_path: Path, letter: str) -> None:
    name = letter * (252 // len(letter.encode())) + ".md"
    path = tmp_path / name
    path.write_text(BAD.replace("XXXXX.htm", "231638.htm?utm_source=x"), encoding="utf-8")

    assert put(str(path), "new\n", path.read_text(encoding="utf-8")) is None
    assert path.read_text(encoding="utf-8") == "new\n"
    assert os.listdir(tmp_path) == [name]


def test_a_path_that_is_too_long_is_told(run: Run, write: Write) -> None:
    write("a.md", BAD)
    for path in ("a" * 300 + ".md", "a/" * 3000 + "a.md"):
        outcome = run("check", "--output-format", "concise", "a.md", path)
        assert outcome.status == 2
        assert "UR001" in outcome.out
        assert "error: cannot be read: File name too long" in outcome.err


@pytest.mark.parametrize("name", ["con.md", "NUL.md", "aux", "lpt1.markdown", "a.md.", "a:b.md", "a\\b.md", " .md"])
def test_names_that_windows_keeps_for_itself_are_names_here(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(BAD, encoding="utf-8")
    for arguments in ([], ["--output-format", "sarif"], ["--output-format", "html"], ["--fix"]):
        outcome = run("check", *arguments, name)
        assert outcome.status == 1
        assert "UR001" in outcome.out
    assert run("check", ".").status == (0 if name in ("aux", "a.md.") else 1)
