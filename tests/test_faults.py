"""What goes wrong round the program: it says so in a line, does the rest of its work, and loses nothing."""

import os
import re
import shlex
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from conftest import ROOT, Run

from mdlint_news.formats import HUMAN, NAMES

Write = Callable[[str, str], Path]

BAD = "---\ntitle: x\n---\n\n[NATO](https://a.b/news_XXXXX.htm)\n"
FOUND = "a.md:5:20: error: placeholder URL: `news_XXXXX` was never filled in [UR001]"
RULE = '''
import sys
from mdlint_news.rule import Finding, Iterator, Post, Related, rule, Span, replace, safe

class SilentError(Exception):
    def __str__(self):
        raise RuntimeError

@rule("ACME001", severity="error")
def odd(post: Post) -> Iterator[Finding]:
    """A rule is odd.

    ```md bad
    ⟦x⟧
    ```
    """
    {body}
'''

IN_A_CHECK = {
    "raise ValueError('why'); yield": "ValueError: why",
    "raise SilentError; yield": "SilentError",
    "sys.exit(0); yield": "SystemExit: 0",
    "raise BaseException('why'); yield": "BaseException: why",
    "again = lambda: again(); again(); yield": "RecursionError: ",
    "return 5": "TypeError: 'int' object is not iterable",
    "yield None": "TypeError: a rule yields findings, not `NoneType`",
    "yield Finding((1, 2, 3), 'm')": "TypeError: a place is a `Span` of two whole numbers, not (1, 2, 3)",
    "yield Finding(Span(1.5, 2.5), 'm')": "TypeError: a place is a `Span`",
    "yield Finding(Span(-5, 5), 'm')": "ValueError: a place lies outside of the text",
    "yield Finding(Span(0, 10**9), 'm')": "ValueError: a place lies outside of the text",
    "yield Finding(Span(9, 2), 'm')": "ValueError: a place lies outside of the text",
    "yield Finding(Span(1, 2), 5)": "TypeError: what a finding says, and what a fix writes, is text",
    "yield Finding(Span(1, 2), 'm', severity='bad')": "ValueError: 'bad' is no severity",
    "yield Finding(Span(1, 2), 'm', 'h', safe(replace(Span(1, 2), 5)))": "TypeError: what a finding says",
    "yield Finding(Span(1, 2), 'm', 'h', safe(replace((1, 2), 'x')))": "TypeError: a place is a `Span`",
    "yield Finding(Span(1, 2), 'm', 'h', None, (Related(Span(1, 2), 5),))": "TypeError: what a finding says",
    "yield Finding(Span(1, 2), 'm', 'h', None, (Related(Span(-1, 0), 'r'),))": "ValueError: a place lies outside",
    "yield Finding(Span(1, 2), 'm', 'h', 'a fix')": "AttributeError: 'str' object has no attribute 'edits'",
    "yield Finding(Span(1, 2), 'm', 'h', None, ('there',))": "AttributeError: 'str' object has no attribute 'span'",
}


@pytest.mark.parametrize(("body", "error"), IN_A_CHECK.items())
def test_a_rule_that_fails_while_it_checks_is_named_and_all_others_go_on(
    run: Run, write: Write, body: str, error: str
) -> None:
    write("a.md", BAD)
    write("odd.py", RULE.replace("{body}", body))
    write("mdlint-news.toml", "rule-paths = ['odd.py']\n")
    outcome = run("check", "a.md")

    assert (outcome.status, outcome.lines) == (2, [FOUND])
    assert f"a.md: error: internal error in the rule ACME001 odd: {error}" in outcome.err


@pytest.mark.parametrize(
    ("declaration", "error"),
    [
        ('@rule("ACME001", severity="bad")\ndef odd(post: Post): ...', "`bad` is no severity"),
        ('@rule("ACME001", severity="info")\ndef odd(post, *, n: "Nope" = 1): ...', "NameError: name 'Nope'"),
        ('@rule("ACME001", severity="info")\ndef odd(post, *, n=1): ...', "KeyError: 'n'"),
        ('@rule(5, severity="info")\ndef odd(post: Post): ...', "`5` of `"),
        ("sys.exit(0)", "SystemExit: 0"),
        ("raise BaseException('why')", "BaseException: why"),
        ("def (", "SyntaxError: "),
    ],
)
@pytest.mark.parametrize("way", ["a file", "a package"])
def test_rules_that_cannot_be_loaded_are_named_by_where_they_come_from(
    run: Run, write: Write, way: str, declaration: str, error: str
) -> None:
    write("a.md", BAD)
    write("packages/acme.py", f"import sys\nfrom mdlint_news.rule import Post, rule\n{declaration}\n")
    if way == "a file":
        write("mdlint-news.toml", "rule-paths = ['packages/acme.py']\n")
        outcome = run("check", "a.md")
    else:
        write("packages/acme-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
        write("packages/acme-1.0.dist-info/entry_points.txt", "[mdlint_news.rules]\nacme = acme\n")
        outcome = run("check", "a.md", PYTHONPATH=os.pathsep.join(["packages", str(ROOT)]))

    first = outcome.err.splitlines()[0]
    assert outcome.status == 2
    assert error in first
    assert ("mdlint-news.toml:1: error: `rule-paths`: `" if way == "a file" else "`acme`") in first


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "9999-12-31"])
def test_whatever_day_the_clock_shows_posts_of_all_days_are_checked(run: Run, write: Write, day: str) -> None:
    for date in ("0001-01-01T00:00:00+23:59", "2026-03-01", "9999-12-31T23:59:59-23:59"):
        text = BAD.replace("title: x", f"title: x\ndate: {date}")
        write(
            f"{date[:4]}.md",
            f"{text}\n1 January 0001, [31 December 9999](https://x.com/a/status/1234567890123456789)\n",
        )
    outcome = run("check", "--today", day)

    assert outcome.status == 1
    assert outcome.out.count("UR001") == 3
    assert "internal error" not in outcome.err


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
@pytest.mark.parametrize("jobs", [1, 2])
def test_who_ends_a_rule_that_never_does_is_told_which_and_where(write: Write, tmp_path: Path, jobs: int) -> None:
    for number in range(30):
        write(f"posts/{number:02}.md", BAD)
    body = "while '15.md' in post.path: print('begun', flush=True) or sum(range(10**6))\n    yield from ()"
    write("odd.py", RULE.replace("{body}", body))
    write("mdlint-news.toml", "rule-paths = ['odd.py']\n")
    command = [sys.executable, "-m", "mdlint_news", "check", "--no-cache", "-j", str(jobs), "posts"]
    for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        with subprocess.Popen(
            command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        ) as process:
            assert process.stdout
            assert process.stdout.readline() == b"begun\n"
            time.sleep(2.2)
            # A terminal tells all processes of Ctrl-C; others tell the first one.
            (os.killpg if status == 130 else os.kill)(process.pid, number)
            _, said = process.communicate(timeout=20)

        assert process.returncode == status
        assert re.fullmatch(rb"mdlint-news: error: stopped at posts/15.md, after \d+ s, in ACME001 odd\n", said)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
@pytest.mark.parametrize("way", ["check", "a package", "test"])
def test_who_ends_rules_that_are_never_loaded_is_told_which(write: Write, tmp_path: Path, way: str) -> None:
    write("a.md", BAD)
    write("packages/acme.py", "print('begun', flush=True)\nwhile True: pass\n")
    name, path = "the rules of `acme` were", "packages"
    if way == "a package":
        write("packages/acme-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
        write("packages/acme-1.0.dist-info/entry_points.txt", "[mdlint_news.rules]\nacme = acme\n")
    else:
        write("mdlint-news.toml", "rule-paths = ['packages/acme.py']\n")
        name, path = "`packages/acme.py` was", "."
    if way == "test":
        name = "the rules of `packages/acme.py` were"
    command = ["test", "packages/acme.py"] if way == "test" else ["check", "a.md"]
    with subprocess.Popen(
        [sys.executable, "-m", "mdlint_news", *command],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([path, str(ROOT)])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"begun\n"
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)

    assert process.returncode == 130
    assert said.decode().startswith(f"mdlint-news: error: stopped while {name} loaded")


PRINTING = {
    "check": ["check", "a.md"],
    "check json": ["check", "--output-format", "json", "a.md"],
    "check --diff": ["check", "--diff", "--unsafe-fixes", "b.md"],
    "check --fix -": ["check", "--fix", "-"],
    "format -": ["format", "-"],
    "format --diff": ["format", "--diff", "b.md"],
    "init": ["init", "--dry-run", "."],
    "rule": ["rule"],
    "config": ["config"],
    "cache": ["cache"],
}
# What prints the help of commands asks for no more than that.
# Python itself would write what it compiled, and be killed.
FULL = "export PYTHONDONTWRITEBYTECODE=1; ulimit -f 0"
COMMANDS = {**PRINTING, "check --help": ["check", "--help"]}


@pytest.fixture
def shell(write: Write, tmp_path: Path) -> Callable[[str], subprocess.CompletedProcess[str]]:
    """Run a line of a shell, in which `$MDLINT_NEWS` is the program, beside two posts."""
    write("a.md", BAD)
    write("b.md", "---\ntitle: x\n---\n\n*  [NATO](https://a.b/news_231638.htm?utm_source=x)\n")

    def run(line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-c", line],  # noqa: S607 - wherever it is
            env={**os.environ, "MDLINT_NEWS": f"{shlex.quote(sys.executable)} -m mdlint_news"},
            cwd=tmp_path,
            input=BAD,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run


Shell = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.mark.parametrize("arguments", PRINTING.values(), ids=PRINTING)
def test_a_reader_that_goes_early_has_seen_enough(shell: Shell, arguments: list[str]) -> None:
    # A reader that has gone already is told nothing but its exit status.
    done = shell(
        f"{{ sleep 0.2; $MDLINT_NEWS {shlex.join(arguments)} <<<'x' 2>said; echo $? >status; }} | true; cat said status"
    )
    *said, status = done.stdout.splitlines()

    assert status == "2"
    assert not [line for line in said if "error:" in line or "Error" in line or "Traceback" in line]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no disk that is always full")
@pytest.mark.parametrize("arguments", PRINTING.values(), ids=PRINTING)
def test_a_full_disk_under_the_report_is_told(shell: Shell, arguments: list[str]) -> None:
    done = shell(f"$MDLINT_NEWS {shlex.join(arguments)} >/dev/full")

    assert done.returncode == 2
    assert "mdlint-news: error: standard output: No space left on device" in done.stderr.splitlines()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no disk that is always full")
@pytest.mark.parametrize("closed", ["2>/dev/full", "2>&-"])
def test_where_nobody_hears_what_is_said_the_report_is_whole(shell: Shell, closed: str) -> None:
    done = shell(f"$MDLINT_NEWS check a.md nope.md {closed}")
    assert (done.returncode, done.stdout) == (2, f"{FOUND}\n")
    done = shell(f"$MDLINT_NEWS check a.md {closed}")
    assert (done.returncode, done.stdout) == (1, f"{FOUND}\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_closed_stream_is_as_one_that_leads_nowhere(shell: Shell, name: str) -> None:
    line = f"$MDLINT_NEWS {shlex.join(COMMANDS[name])}"
    nowhere = shell(f"{line} </dev/null >/dev/null")
    done = shell(f"{line} <&- >&-")
    assert (done.returncode, done.stderr) == (nowhere.returncode, nowhere.stderr)
    assert shell(f"{line} <&- >&- 2>&-").returncode == nowhere.returncode


@pytest.mark.parametrize("command", ["check", "check --fix", "format"])
def test_standard_input_that_cannot_be_read_is_told(shell: Shell, command: str) -> None:
    done = shell(f"$MDLINT_NEWS {command} - 0>written")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("<stdin>: error: cannot be read: Bad file descriptor\n")


@pytest.mark.parametrize("command", ["check --fix", "format"])
def test_what_is_too_large_to_be_a_post_goes_through_a_pipe_whole(shell: Shell, command: str) -> None:
    done = shell(f"head -c 25000000 /dev/zero | $MDLINT_NEWS {command} - 2>said | wc -c; cat said")

    assert done.stdout.splitlines()[:2] == [
        "25000000",
        "<stdin>: error: larger than 10 MiB, which no post is: not checked",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_what_programs_read_is_the_same_whatever_the_terminal_can_show(run: Run, write: Write, name: str) -> None:
    write("é😀.md", BAD.replace("title: x", "title: “x” – 日本 😀"))
    at_best = run("check", "--output-format", name, PYTHONIOENCODING="utf-8")
    for encoding in ("ascii", "cp1252", "utf-16"):
        outcome = run("check", "--output-format", name, PYTHONIOENCODING=f"{encoding}:strict", LC_ALL="C")
        assert outcome.status == at_best.status == 1
        assert name in HUMAN or outcome.out == at_best.out


@pytest.mark.parametrize(
    "command",
    ["rule", "rule FM001", "config --schema", "init --dry-run .", "check --diff .", "check --statistics .", "check 港",
     "check --select 港 .", "format --diff .", "check --help"],
)  # fmt: skip
def test_no_command_fails_for_want_of_letters(run: Run, write: Write, command: str) -> None:
    write("2026-03-05-港.md", BAD.replace("title: x", "title: “x” – 日本 😀") + "\n*  <https://a.b/c?utm_source=港>\n")
    at_best = run(*command.split(), PYTHONIOENCODING="utf-8")
    for encoding in ("ascii", "cp1252"):
        outcome = run(*command.split(), PYTHONIOENCODING=f"{encoding}:strict", LC_ALL="C")
        assert outcome.status == at_best.status
        assert len(outcome.lines) == len(at_best.lines)
        assert len(outcome.err.splitlines()) == len(at_best.err.splitlines())


def test_an_escape_in_a_post_does_not_steer_the_terminal_that_shows_a_diff(shell: Shell, write: Write) -> None:
    link = "*  [a\x1b[31m\x07](https://a.b/news_231638.htm?utm_source=x)\r\n"
    write("c.md", f"---\r\ntitle: x\r\n---\r\n\r\n{link}")
    for command in ("check --diff", "format --diff"):
        in_colour = shell(f"$MDLINT_NEWS {command} --color always c.md").stdout
        assert "a\\x1b[31m\\x07" in in_colour
        assert "a\x1b[31m" not in in_colour
        assert "\x07" not in in_colour
    # A program applies it, and so gets it as it is.
    assert link in shell("$MDLINT_NEWS check --diff c.md | cat -v").stdout.replace("^[", "\x1b").replace(
        "^G", "\x07"
    ).replace("^M", "\r")


@pytest.mark.parametrize(
    ("config", "error"),
    [
        (f"x = {'[' * 5000}", "mdlint-news.toml: error: not TOML: "),
        (f"fail-on = {'{a=' * 3000}1{'}' * 3000}", "mdlint-news.toml: error: not TOML: "),
        (f"x = {'1' * 5000}", "mdlint-news.toml: error: not TOML: exceeds the limit"),
        (f"{'a.' * 5000}b = 1", "mdlint-news.toml: error: unknown key `a`"),
        (
            f"rules.placeholder-url.hosts = {{{'a.' * 3000}b = 1}}",
            "mdlint-news.toml: error: nested too deeply",
        ),
        ("exclude = ['!']", "mdlint-news.toml:1: error: `!` is not a pattern, as in .gitignore"),
        ("[per-file-ignores]\n'!' = ['UR001']", "mdlint-news.toml:2: error: `!` is not a pattern"),
        ("[[overrides]]\nfiles = ['!']", "mdlint-news.toml:2: error: `!` is not a pattern"),
    ],
    ids=range(8),
)
def test_a_config_that_nobody_would_write_is_named(run: Run, write: Write, config: str, error: str) -> None:
    write("a.md", BAD)
    write("mdlint-news.toml", config)
    for command in ("check", "format", "baseline", "config", "rule"):
        outcome = run(command)
        assert outcome.status == 2
        assert outcome.err.startswith(error)


def test_a_line_of_gitignore_that_is_no_pattern_is_passed_by(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.md", BAD)
    write("b.md", BAD)
    write(".gitignore", "!\nb.md\n")
    (tmp_path / ".git").mkdir()

    assert run("check").lines == [FOUND]


def test_a_full_disk_costs_the_cache_and_nothing_else(shell: Shell, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    done = shell(f"{FULL}; $MDLINT_NEWS check --cache-dir {shlex.quote(str(cache))} a.md")

    assert (done.returncode, done.stdout) == (1, f"{FOUND}\n")
    assert f"mdlint-news: the cache {cache}" in done.stderr
    assert shell(f"$MDLINT_NEWS check --cache-dir {shlex.quote(str(cache))} a.md").stdout == f"{FOUND}\n"


@pytest.mark.parametrize(
    ("command", "written"),
    [
        ("check --output-format json=report.json a.md", "report.json"),
        ("baseline a.md", "mdlint-news-baseline.json"),
        ("init .", "mdlint-news.toml"),
        ("new-rule broken-embargo", "broken_embargo.py"),
    ],
)
def test_a_full_disk_under_what_a_command_writes_is_told(
    shell: Shell, tmp_path: Path, command: str, written: str
) -> None:
    done = shell(f"{FULL}; $MDLINT_NEWS {command}")

    assert done.returncode == 2
    assert f"{written}: " in done.stderr
    assert "cannot be written: File too large" in done.stderr
    assert "internal error" not in done.stderr
    # What is there in part would be taken for the whole.
    assert not (tmp_path / written).exists()


def test_a_full_disk_under_a_fix_leaves_the_post_as_it_was(shell: Shell, tmp_path: Path) -> None:
    before = (tmp_path / "b.md").read_bytes()
    for command in ("check --fix", "format"):
        done = shell(f"{FULL}; $MDLINT_NEWS {command} b.md")
        assert done.returncode == 2
        assert "b.md: error: cannot be written: File too large" in done.stderr
    assert (tmp_path / "b.md").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md"]


@pytest.mark.parametrize("seconds", [0, 1 << 40])
def test_a_clock_that_jumped_costs_no_more_than_the_cache(run: Run, write: Write, tmp_path: Path, seconds: int) -> None:
    path = write("a.md", BAD)
    arguments = ("check", "--cache-dir", str(tmp_path / "cache"), "a.md")
    run(*arguments)
    with closing(sqlite3.connect(next((tmp_path / "cache").iterdir()))) as database, database:
        database.execute("UPDATE results SET day = ?", (seconds // 86_400,))
        # What is old is taken out once a day.
        database.execute("PRAGMA user_version = 1")
    os.utime(path, (seconds % (1 << 33), seconds % (1 << 33)))

    assert run(*arguments).lines == [FOUND]
    write("a.md", BAD.replace("XXXXX", "231638"))
    os.utime(path, (0, 0))
    assert run(*arguments).lines == []
    # Nor does the cache keep what is of no time that there was.
    with closing(sqlite3.connect(next((tmp_path / "cache").iterdir()))) as database:
        assert database.execute("SELECT count(*) FROM results WHERE day = ?", (seconds // 86_400,)).fetchone() == (0,)


def test_a_current_folder_that_is_gone_is_told(shell: Shell) -> None:
    done = shell("mkdir gone && cd gone && rmdir ../gone && $MDLINT_NEWS check")

    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == ".: error: no such file or folder"
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr


MESSAGES = [
    b"{nope",
    b"[]",
    b"null",
    b"5",
    b'{"jsonrpc":"2.0"}',
    b'{"jsonrpc":"2.0","id":5,"method":"x/y","params":3}',
    b'{"jsonrpc":"2.0","id":6,"method":"textDocument/hover","params":{"textDocument":5}}',
    b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":[]}',
    b'{"jsonrpc":"2.0","method":"\xff"}',
    b"[" * 100_000,
]


def test_no_message_of_an_editor_ends_the_server(tmp_path: Path) -> None:
    pytest.importorskip("pygls")
    begin = (
        b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}'
    )
    end = (b'{"jsonrpc":"2.0","id":99,"method":"shutdown"}', b'{"jsonrpc":"2.0","method":"exit"}')
    framed = [b"Content-Length: %d\r\n\r\n%s" % (len(one), one) for one in (begin, *MESSAGES, *end)]
    odd = [b"X-Y: 1\r\n\r\n", b"Content-Length: x\r\n\r\n", b"Content-Length: -5\r\n\r\n", b"hello\r\n\r\n"]
    done = subprocess.run(
        [sys.executable, "-m", "mdlint_news", "server"],
        input=b"".join([framed[0], *odd, *framed[1:]]),
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0
    assert b'"id": 99' in done.stdout or b'"id":99' in done.stdout
