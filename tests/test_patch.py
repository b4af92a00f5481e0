"""A diff that we print is one that the tools of the trade apply."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mdlint_news.formats.style import Style
from mdlint_news.patch import diff

LINES = st.lists(st.sampled_from(["", "one", "two\r", "three", "- x", "+ y", "--- z", "é\u2028"]), max_size=30)
TEXTS = st.builds(lambda lines, end: "\n".join(lines) + end, LINES, st.sampled_from(["", "\n"]))
TOOLS = [["patch", "-s", "-p0"], ["git", "apply", "--whitespace=nowarn"]]


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool[0])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=TEXTS, after=TEXTS)
def test_the_diff_of_any_two_texts_applies(
    tool: list[str], before: str, after: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not shutil.which(tool[0]):
        pytest.skip(f"{tool[0]} is not installed")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a post's näme.md"
    path.write_bytes(before.encode())

    written = diff(str(path), before, after, Style())

    assert (written == "") == (before == after)
    # patch takes an empty file, old or new, for one that is not there.
    if before and after and written:
        subprocess.run(tool, input=written.encode(), check=True, capture_output=True)
        assert path.read_bytes().decode() == after


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool[0])
def test_files_in_folders_are_found(tool: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not shutil.which(tool[0]):
        pytest.skip(f"{tool[0]} is not installed")
    monkeypatch.chdir(tmp_path)
    names = ["posts/2026/plain.md", "posts/with blank.md", 'posts/quo"te.md', "tab\there.md"]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("old\n")

    whole = "".join(diff(name, "old\n", "new\n", Style()) for name in names)
    subprocess.run(tool, input=whole.encode(), check=True, capture_output=True)

    assert {(tmp_path / name).read_text() for name in names} == {"new\n"}


def test_it_is_short(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    before = "".join(f"line {number}\n\n" for number in range(2000))
    after = before.replace("line 7\n", "line seven\n").replace("line 1500\n", "")

    written = diff("x.md", before, after, Style())

    assert written.splitlines() == [
        *("--- ./x.md", "+++ ./x.md", "@@ -12,7 +12,7 @@", " ", " line 6", " ", "-line 7", "+line seven", " "),
        *(" line 8", " ", "@@ -2998,7 +2998,6 @@", " ", " line 1499", " ", "-line 1500", " ", " line 1501", " "),
    ]
