"""Compiled patterns that are kept are those that Python compiles."""

# ruff: noqa: SLF001 - what is kept is nobody else's business

import marshal
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

from mdlint_news import compiled

sys.path.insert(0, str(ROOT / "fuzz"))

from patterns import patterns

TEXTS = [
    "",
    "a",
    r"(?P<z>a)|(?P<y>b)(c)?",
    r"(?i)straße",
    r"[^\W\d_]++(?<=é)",
    r"(?>(?:ab)*)\Z",
    "\ud800",
    r"(a)(?(1)b|c)",
]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Begin with nothing kept."""
    monkeypatch.setattr(compiled, "_PATH", str(tmp_path / "kept.patterns"))
    monkeypatch.setattr(compiled, "_new", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    compiled._kept.cache_clear()
    yield tmp_path / "kept.patterns"
    compiled._kept.cache_clear()


def anew() -> None:
    """Keep what was compiled, and have it read again as the next run does."""
    compiled._keep()
    compiled._new.clear()
    compiled._kept.cache_clear()


def test_all_patterns_are_as_python_compiles_them(path: Path) -> None:
    wanted = [pattern for pattern, _ in patterns().values()]
    wanted += [re.compile(text, flags) for text in TEXTS for flags in (0, re.IGNORECASE | re.MULTILINE, re.ASCII)]
    for _ in range(2):
        for one in wanted:
            found = compiled.compiled(one.pattern, one.flags)

            assert found == one
            assert (found.groups, found.groupindex) == (one.groups, one.groupindex)
            assert repr(found.search("xab c ABC")) == repr(one.search("xab c ABC"))
        anew()

    assert path.stat().st_size > 1000


def test_a_kept_pattern_is_not_compiled_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled.compiled("a+b", 0)
    anew()
    monkeypatch.setattr(compiled, "_compiled", lambda *_: pytest.fail("compiled again"))

    assert compiled.compiled("a+b", 0).fullmatch("aab")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nonsense",
        marshal.dumps(None),
        marshal.dumps((compiled._PYTHON, None)),
        marshal.dumps((compiled._PYTHON, {("a+b", 0): (b"1234", (32, 0, {}, (None,)))})),
        marshal.dumps((compiled._PYTHON, {("a+b", 0): (b"123", None)})),
        marshal.dumps(("3.1", {("a+b", 0): None})),
    ],
)
def test_what_is_wrong_with_the_file_is_passed_by(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    for _ in range(2):
        assert compiled.compiled("a+b", 0) == re.compile("a+b")
        anew()


def test_where_nothing_can_be_kept_all_goes_on(path: Path) -> None:
    path.mkdir()
    compiled.compiled("a+b", 0)
    anew()

    assert compiled.compiled("a+b", 0) == re.compile("a+b")
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_pattern_that_is_wrong_is_told_as_ever(path: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        compiled.compiled("(a", 0)


def test_patterns_without_end_are_not_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_MOST", 3)
    for text in "abcd":
        compiled.compiled(text, 0)
        anew()

    assert [text for text, _ in compiled._kept()] == ["d"]


def test_they_are_kept_beside_the_byte_code(tmp_path: Path) -> None:
    program = (
        "from mdlint_news.regex import regex; import sys; regex('a+b').match('ab'); print('re._parser' in sys.modules)"
    )
    for flags, count in (["-B"], 0), ([], 1):
        subprocess.run(
            [sys.executable, *flags, "-X", f"pycache_prefix={tmp_path}", "-c", program], cwd=ROOT, check=True
        )

        assert len(list(tmp_path.rglob("*.patterns"))) == count
