"""The main job as a user sees it: standard output, standard error, exit status."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run

import mdlint_news

Write = Callable[[str, str], Path]

GOOD = "---\ntitle: x\n---\n\nText.\n"
WARNING = "---\ntitle: x\n---\n\nNATO‑led\n"
ERROR = "---\ntitle: x\n---\n\n[NATO](https://a.b/news_XXXXX.htm)\n"


@pytest.mark.parametrize(
    ("text", "arguments", "status"),
    [
        (GOOD, [], 0),
        (WARNING, [], 0),
        (ERROR, [], 1),
        (WARNING, ["--fail-on", "warning"], 1),
        (WARNING, ["--fail-on", "info"], 1),
        (ERROR, ["--fail-on", "never"], 0),
        (ERROR, ["--exit-zero"], 0),
        (GOOD, ["--fail-on", "info"], 0),
        (WARNING, ["--config", "fail-on=warning"], 1),
        (WARNING, ["--config", "fail-on=warning", "--fail-on", "error"], 0),
        (ERROR, ["--nonsense"], 2),
        (ERROR, ["--output-format", "nonsense"], 2),
        (ERROR, ["--today", "31.1.2026"], 2),
        (ERROR, ["--select", "nonsense"], 2),
    ],
)
def test_exit_status(run: Run, write: Write, text: str, arguments: list[str], status: int) -> None:
    write("a.md", text)

    assert run("check", *arguments).status == status


def test_report_and_summary_go_to_different_streams(run: Run, write: Write) -> None:
    write("a.md", ERROR)
    write("b.md", WARNING)

    assert run("check") == (
        1,
        (
            "a.md:5:20: error: placeholder URL: `news_XXXXX` was never filled in [UR001]\n"
            "b.md:5:5: warning: look-alike hyphen U+2011 in 1 line (first: `NATO‑led`) [TY001]\n"
        ),
        "mdlint-news: 1 error, 1 warning in 2 posts; 1 fixable with --fix\n",
    )
    assert run("check", "--quiet").err == ""


def test_a_good_post_is_met_with_silence(run: Run, write: Write) -> None:
    write("a.md", GOOD)

    assert run("check") == (0, "", "mdlint-news: 1 post checked: nothing found\n")
    assert run("check", "--output-format", "json").out == "[]\n"
    assert run("check", "--output-format", "full").out == ""


def test_the_command_may_be_left_out(run: Run, write: Write) -> None:
    write("a.md", ERROR)

    assert run("a.md") == run("check", "a.md")
    assert run("--select", "TY", "a.md") == run("check", "--select", "TY", "a.md")


def test_standard_input(run: Run, write: Write) -> None:
    write("mdlint-news.toml", '[per-file-ignores]\n"posts/*" = ["UR"]\n')
    outcome = run("check", "-", stdin=ERROR)

    assert (outcome.status, outcome.lines) == (
        1,
        ["<stdin>:5:20: error: placeholder URL: `news_XXXXX` was never filled in [UR001]"],
    )
    assert run("check", "-", "--stdin-filename", "posts/new.md", stdin=ERROR).status == 0
    assert run("check", "--stdin-filename", "x/new.md", stdin=ERROR).lines[0].startswith("x/new.md:5:20: error")
    assert run("check", "-", stdin=b"caf\xe9").err.startswith("<stdin>:1:4: error: not UTF-8: byte 0xE9\n")


def test_standard_input_reads_as_the_file_on_disk_would(run: Run, write: Write) -> None:
    text = "---\ntitle: x\ndate: 2026-05-05\n---\n\n# X\n\nNATO‑led talks on Monday, 5 May 2026.\r\n"
    for n in range(3):
        write(f"posts/2026-01-0{n + 1}-x.md", text)
    name = "posts/2026-01-01-x.md"

    assert run("check", "-", "--stdin-filename", name, stdin=text).out == run("check", name).out


def test_excluded_standard_input_is_left_alone(run: Run, write: Write) -> None:
    write("mdlint-news.toml", 'exclude = ["drafts/"]\n')
    flags = ("check", "-", "--stdin-filename", "drafts/a.md")

    assert run(*flags, stdin=ERROR).status == 1
    assert run(*flags, "--force-exclude", stdin=ERROR).status == 0


def test_the_clock_can_be_set_and_the_output_repeated(run: Run, write: Write) -> None:
    write("a.md", ERROR)

    assert run("check", "--today", "2026-01-31") == run("check", "--today", "2027-01-31")


def test_text_formats_name_five_places_and_count_the_others(run: Run, write: Write) -> None:
    write("a.md", GOOD + "\n[a](https://a.b/news_XXXXX.htm)\n" * 8)
    concise = run("check").lines
    full = run("check", "--output-format", "full").out

    assert len(concise) == 6
    assert concise[5] == "a.md:17:17: error: and 3 more like these [UR001]"
    assert full.count("error[UR001]") == 6
    assert "error[UR001]: and 3 more like these\n --> a.md:17:17\n" in full
    assert len(json.loads(run("check", "--output-format", "json").out)) == 8


def test_report_can_go_to_a_file(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.md", ERROR)
    outcome = run("check", "--output-file", "out.json", "--output-format", "json")

    assert (outcome.status, outcome.out) == (1, "")
    assert json.loads((tmp_path / "out.json").read_text())[0]["code"] == "UR001"
    assert run("check", "--output-file", "no/such/folder").err.startswith(
        "mdlint-news: error: no/such/folder: cannot be written: No such file or directory\n"
    )


def test_statistics(run: Run, write: Write) -> None:
    write("a.md", ERROR + "\n[b](https://a.b/news_XXXXX.htm)\n")
    write("b.md", WARNING)

    assert run("check", "--statistics").lines == [
        "findings  posts  fixable  code   rule",
        "       2      1        0  UR001  placeholder-url",
        "       1      1        1  TY001  nonbreaking-hyphen",
    ]


@pytest.mark.parametrize(
    ("arguments", "environment", "has_colour"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour(run: Run, write: Write, arguments: list[str], environment: dict[str, str], *, has_colour: bool) -> None:
    write("a.md", ERROR)

    assert ("\x1b[" in run("check", *arguments, **environment).out) == has_colour


def test_what_a_post_says_cannot_steer_the_terminal(run: Run, write: Write) -> None:
    write("a.md", "---\ntitle: x\n---\n\n[\x1b]0;evil\x07](https://a.b/%1b_XXXXX\x1b[31m.htm)\n\n> \x1b[2J\n")
    for format_ in ("concise", "full", "json"):
        assert "\x1b" not in run("check", "--select", "ALL", "--output-format", format_).out


def test_help_and_version(run: Run) -> None:
    assert "check [PATH…]" in run("--help").out
    assert run().out == run("--help").out
    assert run("--version").out.startswith(f"mdlint-news {mdlint_news.__version__}\n")
    assert "--stdin-filename" in run("check", "--help").out


def test_a_parser_without_metadata_has_no_version(tmp_path: Path) -> None:
    (tmp_path / "markdown_it.py").touch()
    program = (
        "import sys; sys.path = [path for path in sys.path if 'site-packages' not in path];"
        f"sys.path += [{str(ROOT)!r}, {str(tmp_path)!r}];"
        "from mdlint_news.cli import main; sys.exit(main(['--version']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout.splitlines()[1].strip()) == (0, "parsers:")


def test_seed_defects_of_the_examples(run: Run) -> None:
    outcome = run("check", "examples", cwd=ROOT)

    assert outcome.status == 1
    assert not any("city-trees" in line for line in outcome.lines)
    assert {line.rpartition("[")[2][:2] for line in outcome.lines} == {"AI", "DT", "FM", "HD", "SR", "TB", "TY", "UR"}
