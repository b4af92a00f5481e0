"""What goes wrong round the program: it says so in a line, does the rest of its work, and loses nothing."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run

Write = Callable[[str, str], Path]

BAD = "---\ntitle: x\n---\n\n[NATO](https://a.b/news_XXXXX.htm)\n"
FOUND = "a.md:5:20: error: placeholder URL: `news_XXXXX` was never filled in [UR001]"
RULE = '''
import sys
from mdlint_news.rule import Finding, Iterator, Post, rule, Span, replace, safe

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


def test_ctrl_c_ends_a_rule_that_never_does(write: Write, tmp_path: Path) -> None:
    write("a.md", BAD)
    write("odd.py", RULE.replace("{body}", "print('begun', flush=True)\n    while True: pass\n    yield"))
    write("mdlint-news.toml", "rule-paths = ['odd.py']\n")
    command = [sys.executable, "-m", "mdlint_news", "check", "--no-cache", "a.md"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"begun\n"
        process.send_signal(2)
        _, said = process.communicate(timeout=20)

    assert process.returncode == 130
    assert b"Traceback" not in said
