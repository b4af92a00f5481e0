"""`--fix`, `--unsafe-fixes` and `--diff`, as a user calls them."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Write = Callable[[str, str], Path]

HEAD = "---\ntitle: Ferries stop\n---\n\n"
TRACKED = f"{HEAD}See [the port](https://port.city/lines?utm_source=mail&id=4).\n"
PLAIN = f"{HEAD}See [the port](https://port.city/lines?id=4).\n"
UNSAFE = f"{HEAD}Text.\n\n##Lines\n\nText.\n"
SPACED = f"{HEAD}Text.\n\n## Lines\n\nText.\n"
RULES = "--select=UR001,UR008,HD009"
BAD = f"{HEAD}[Lines](https://port.city/news_XXXXX.htm) and [boats](https://port.city/?utm_source=mail)\n"


def test_posts_are_mended_in_place_and_the_rest_is_told(run: Run, write: Write) -> None:
    path, other = write("a.md", BAD), write("b.md", TRACKED)

    outcome = run("check", "--fix", RULES)

    assert path.read_text() == BAD.replace("?utm_source=mail", "")
    assert other.read_text() == PLAIN
    assert outcome.status == 1
    assert [line.partition(" ")[0] for line in outcome.lines] == ["a.md:5:27:"]
    assert outcome.err.splitlines()[0] == ("mdlint-news: fixed 2 findings in 2 posts: 2 tracking-parameter (UR008)")
    assert run("check", "--fix", RULES).err.count("fixed") == 0


def test_what_is_clean_is_not_touched(run: Run, write: Write) -> None:
    path = write("a.md", PLAIN)
    os.utime(path, (1, 1))
    assert run("--fix").status == 0
    assert path.stat().st_mtime == 1


def test_unsafe_fixes_have_to_be_asked_for(run: Run, write: Write) -> None:
    path = write("a.md", UNSAFE)

    run("check", "--fix", RULES)
    assert path.read_text() == UNSAFE
    run("check", "--unsafe-fixes", RULES)
    assert path.read_text() == UNSAFE

    outcome = run("check", "--fix", "--unsafe-fixes", RULES)
    assert path.read_text() == SPACED
    assert "fixed 1 finding in 1 post: 1 missing-space (HD009)" in outcome.err


def test_standard_input_goes_to_standard_output(run: Run) -> None:
    outcome = run("check", "--fix", RULES, "-", stdin=BAD)

    assert outcome.out == BAD.replace("?utm_source=mail", "")
    assert outcome.status == 1
    assert "<stdin>:5:27: error: placeholder URL" in outcome.err
    assert run("--fix", RULES, "--stdin-filename=a.md", stdin=TRACKED).out == PLAIN
    assert run("--fix", "-", stdin="\ufeffOne.\r\nTwo.").out == "\ufeffOne.\r\nTwo."


@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        ([], b"caf\xe9 au lait\n"),
        ([], b"a" * (10 * 1024 * 1024 + 5)),
        (["--stdin-filename=drafts/a.md", "--force-exclude", "--config", "exclude=['drafts']"], TRACKED.encode()),
    ],
)
def test_what_cannot_be_mended_comes_out_as_it_went_in(run: Run, arguments: list[str], stdin: bytes) -> None:
    outcome = run("check", "--fix", *arguments, "-", stdin=stdin)
    assert outcome.out.encode(errors="surrogateescape") == stdin


@pytest.mark.parametrize("tool", [["patch", "-s", "-p0"], ["git", "apply"]], ids=lambda tool: tool[0])
def test_a_diff_shows_what_would_change(tool: list[str], run: Run, write: Write, tmp_path: Path) -> None:
    if not shutil.which(tool[0]):
        pytest.skip(f"{tool[0]} is not installed")
    paths = [write("posts/a.md", TRACKED), write("posts/b.md", TRACKED.replace("\n", "\r\n")), write("c.md", PLAIN)]

    outcome = run("check", "--diff", RULES)

    assert outcome.status == 1
    assert outcome.lines[:3] == ["--- ./posts/a.md", "+++ ./posts/a.md", "@@ -2,4 +2,4 @@"]
    assert "would fix 2 findings in 2 posts" in outcome.err
    assert [path.read_bytes().decode() for path in paths] == [TRACKED, TRACKED.replace("\n", "\r\n"), PLAIN]
    subprocess.run(tool, input=outcome.out.encode(), cwd=tmp_path, check=True)
    assert [path.read_bytes().decode() for path in paths] == [PLAIN, PLAIN.replace("\n", "\r\n"), PLAIN]
    assert run("check", "--diff", RULES) == (0, "", "mdlint-news: 3 posts checked: nothing found\n")


def test_a_diff_of_standard_input_and_in_colour(run: Run) -> None:
    outcome = run("--diff", RULES, "--stdin-filename=a.md", "--color=always", stdin=TRACKED)
    assert "\x1b[31m-See [the port](https://port.city/lines?utm_source=mail&id=4).\x1b[0m\n" in outcome.out
    assert run("--diff", "-", stdin=PLAIN).out == ""


def test_the_config_says_which_fixes_are_made(run: Run, write: Write) -> None:
    path = write("a.md", BAD)
    for setting in ("unfixable=['UR']", "fixable=['HD']"):
        assert run("--fix", RULES, "--config", setting).err.startswith("mdlint-news: 1 error, 1 info in 1 post")
        assert path.read_text() == BAD
        assert '"applicability"' not in run("check", RULES, "--config", setting, "--output-format=json").out
    run("--fix", RULES, "--config", "unfixable=['ALL']", "--config", "fixable=['UR008']")
    assert path.read_text() != BAD


PLUGIN = """
import re
from mdlint_news.rule import Finding, Iterator, Post, replace, rule, safe

@rule("ZZ001", severity="warning")
def wordy(post: Post) -> Iterator[Finding]:
    for _, _, span in post.matches(re.compile("port(?= is)")):
        yield Finding(span, "wordy", fix=safe(replace(span, "harbour")))
"""


def test_a_fix_that_is_taken_back_is_told_and_not_promised(run: Run, write: Write) -> None:
    write("site/plugin.py", PLUGIN)
    write("site/plugin-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: plugin\nVersion: 1.0\n")
    write("site/plugin-1.0.dist-info/entry_points.txt", "[mdlint_news.rules]\nplugin = plugin\n")
    path = write("a.md", TRACKED.replace("See", "The port is open. See"))
    environment = {"PYTHONPATH": os.pathsep.join(["site", *filter(None, [os.environ.get("PYTHONPATH")])])}

    found = run("check", "--select=ZZ,UR008", "--output-format=json", **environment)
    outcome = run("check", "--fix", "--select=ZZ,UR008", **environment)

    assert found.out.count('"applicability"') == 1
    assert outcome.status == found.status == 0
    assert outcome.err.splitlines()[0] == (
        "mdlint-news: a.md: a fix of ZZ001 wordy was taken back: it would change what readers read"
    )
    assert path.read_text() == PLAIN.replace("See", "The port is open. See")
    assert "taken back" not in run("check", "--fix", "--quiet", "--select=ZZ", **environment).err


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("rest", "left"), [("", ""), ("\t\n\n \n\tText.\n", "\tText.\n")])
def test_a_line_is_cut_with_the_blank_lines_below(run: Run, rest: str, left: str, end: str) -> None:
    text = f"{HEAD}# Ferries stop{rest}".replace("\n", end)
    mended = f"{HEAD}{left}".replace("\n", end)

    outcome = run("--fix", "--unsafe-fixes", "--select=HD001", "-", stdin=text)

    assert outcome.out == mended


def test_a_post_that_cannot_be_written_is_told(run: Run, write: Write) -> None:
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root may write everything")
    write("a.md", TRACKED).chmod(0o444)
    outcome = run("--fix", RULES)
    assert outcome.status == 2
    assert "a.md: error: cannot be written" in outcome.err


def test_what_is_silenced_is_not_changed(run: Run, write: Write) -> None:
    """The rule speaks once for the whole post, and would mend all of it."""
    text = f"{HEAD}North\u2011South line.\n\nThe A\u2011Line. <!-- mdlint-news-disable-line TY001 -->\n"
    path = write("a.md", text)
    outcome = run("--fix", "--select=TY001,SU")
    assert path.read_text() == text
    assert [line.rpartition(" ")[2] for line in outcome.lines] == ["[TY001]"]
