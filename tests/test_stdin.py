"""Standard input with a name behaves as the file of that name would."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run

Write = Callable[[str, str], Path]

POST = "---\ntitle: Ferries stop\ndate: 2026-03-02\n---\n\nSee [it](https://port.city/news_XXXXX.htm?utm_source=x).\n"
NAME = "site/_posts/2026-03-01-ferries.md"
SETTINGS = {
    "none": "",
    "a config": "fail-on = 'never'\nseverity.UR001 = 'info'",
    "rules for some files": "per-file-ignores = {'_posts/2026-03-01-*' = ['UR']}",
    "an exclusion": "exclude = ['_posts/']",
    "an exclusion by force": "exclude = ['_posts/']\nforce-exclude = true",
    "a site": "site.common-keys = ['desk', 'title']",
    "an error": "selct = ['UR']",
}
TEXTS = {
    "plain": POST.encode(),
    "windows": b"\xef\xbb\xbf" + POST.replace("\n", "\r\n").encode(),
    "no post": b"# Read me\n\nJust this.",
    "not UTF-8": POST.replace("Ferries", "F\xe4rjor").encode("latin-1"),
    "empty": b"",
}


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS.keys())
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_as_the_file(run: Run, write: Write, settings: str, text: bytes) -> None:
    write("site/mdlint-news.toml", settings)
    write("site/_posts/2026-02-28-other.md", POST.replace("03-02", "02-28"))
    path = write(NAME, "")
    path.write_bytes(text)
    of_file = run("check", NAME)
    path.write_text("something else")
    of_stdin = run("check", "--stdin-filename", NAME, "-", stdin=text)

    assert of_stdin == of_file


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "examples").glob("*.md")))
def test_the_examples(run: Run, name: str) -> None:
    for arguments in ((), ("--diff",), ("--output-format", "json", "--select", "ALL")):
        of_file = run("check", *arguments, f"examples/{name}", cwd=ROOT)
        text = (ROOT / "examples" / name).read_bytes()
        assert run("check", *arguments, "--stdin-filename", f"examples/{name}", stdin=text, cwd=ROOT) == of_file
