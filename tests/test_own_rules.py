"""Rules that a config brings: patterns, and files of Python."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Write = Callable[[str, str], Path]

POST = """\
---
title: The Gouvernment stops
tags: [gouvernment]
---

# On the gouvernment

The **gouvern&shy;ment** and the gouvernment stop. See [it](https://gouvernment.fr/a), `gouvernment`.

| Who | What |
| --- | --- |
| gouvernment | [x](https://tracker.example.net/?id=5) |
"""
CONFIG = """
[patterns.SITE001]
literal = "gouvernment"
message = "`{match}` is misspelt"
help = "write `government`"
"""
CHECK = ("check", "--select", "SITE", "--output-format", "concise")


def places(run: Run, *arguments: str) -> list[str]:
    return [line.split(": ")[0].removeprefix("post.md:") for line in run(*CHECK, *arguments, "post.md").lines]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ('"prose"', ["6:10", "8:34", "12:3"]),
        ('"title"', []),
        ('["title"]\nignore-case = true', ["2:12"]),
        ('"front-matter"', ["3:8"]),
        ('"heading"', ["6:10"]),
        ('"cell"', ["12:3"]),
        ('"url"', ["8:69"]),
        ('["heading", "cell"]', ["6:10", "12:3"]),
        ('"text"', ["3:8", "6:10", "8:34", "8:69", "8:89", "12:3"]),
    ],
)
def test_a_text_is_found_where_it_is_looked_for(run: Run, write: Write, where: str, found: list[str]) -> None:
    write("post.md", POST)
    write("mdlint-news.toml", f"{CONFIG}where = {where}\n")

    assert places(run) == found


def test_a_pattern_rule_is_like_any_other(run: Run, write: Write) -> None:
    write("post.md", POST)
    write("mdlint-news.toml", CONFIG + 'name = "misspelt-word"\nseverity = "error"\n')
    (line, *_) = run(*CHECK, "post.md").lines

    assert line == "post.md:6:10: error: `gouvernment` is misspelt [SITE001]"
    assert "SITE001  misspelt-word" in run("rule").out
    assert "it looks for the text `gouvernment`, in prose" in run("rule", "misspelt-word").out
    assert places(run, "--ignore", "misspelt-word") == []
    assert places(run, "--config", "per-file-ignores={'post.md'=['SITE001']}") == []
    assert "info: `gouvernment`" in run(*CHECK, "--config", "severity.SITE001='info'", "post.md").out
    found = json.loads(run("check", "--select=SITE", "--output-format", "json", "post.md").out)
    assert (found[0]["name"], found[0]["help"]) == ("misspelt-word", "write `government`")
    write("post.md", POST.replace("# On", "<!-- mdlint-news-disable-file misspelt-word -->\n# On"))
    assert run("check", "--select=SITE,SU", "post.md").out == ""


def test_it_is_selected_by_default_and_changes_with_the_config(run: Run, write: Write) -> None:
    write("post.md", POST)
    write("mdlint-news.toml", CONFIG)
    assert run("check", "post.md").out.count("SITE001") == 3
    write("mdlint-news.toml", CONFIG.replace("gouvernment", "stop"))
    assert "`stop` is misspelt" in run("check", "post.md").out
    write("mdlint-news.toml", "")
    assert "SITE001" not in run("check", "post.md").out


def test_regular_expressions_find_what_they_say(run: Run, write: Write) -> None:
    write("post.md", POST)
    write(
        "mdlint-news.toml",
        "[patterns.SITE002]\npattern = '[?&]id=\\d+'\nwhere = 'url'\nmessage = 'number {match}'\n",
    )

    assert run(*CHECK, "post.md").lines == ["post.md:12:49: warning: number ?id=5 [SITE002]"]


def test_a_pattern_that_would_take_for_ever_is_stopped_and_told(run: Run, write: Write) -> None:
    write("post.md", f"---\ntitle: x\n---\n\n{'a' * 5000}\n")
    write("mdlint-news.toml", "[patterns.SITE003]\npattern = '(a|aa)+$b'\nmessage = 'never'\n")
    outcome = run("check", "post.md")

    assert outcome.status == 2
    assert (
        "internal error in the rule SITE003 site003: PatternTimeoutError: the pattern takes longer than 2 s"
        in outcome.err
    )


ERRORS = {
    "[patterns.SITE1]\nliteral='x'\nmessage='y'": "mdlint-news.toml:1: error: `SITE1` is no code",
    "[patterns.UR900]\nliteral='x'\nmessage='y'": "the prefix of `UR900` of `the config` belongs to",
    "[patterns.SITE001]\nliteral='x'": "`patterns.SITE001`: `message` has to say",
    "[patterns.SITE001]\nmessage='y'": "`patterns.SITE001`: write a `pattern` or a `literal`",
    "[patterns.SITE001]\npattern='('\nmessage='y'": "toml:2: error: `patterns.SITE001.pattern`: not a regular",
    "[patterns.SITE001]\nliteral=''\nmessage='y'": "an empty text is everywhere",
    "[patterns.SITE001]\nliteral='x'\nmessage='y'\nwhere='body'": '`patterns.SITE001.where`: expected "prose"',
    "[patterns.SITE001]\nliteral='x'\nmesage='y'": "unknown key `patterns.SITE001.mesage`; did you mean `message`?",
    "[patterns.SITE001]\nliteral='x'\nmessage='y'\nname='A B'": "is no name of a rule",
    "rule-paths = ['none.py']": "`rule-paths`: `none.py` cannot be read: No such file",
    "rule-paths = ['../up.py']": "`rule-paths`: `../up.py` is not below the folder of the config",
    "rule-paths = ['bad.py']": "`rule-paths`: `bad.py`: ZeroDivisionError: division by zero",
}


@pytest.mark.parametrize(("config", "error"), ERRORS.items())
def test_what_is_wrong_with_them_is_told_with_its_place(run: Run, write: Write, config: str, error: str) -> None:
    write("post.md", POST)
    write("bad.py", "1 / 0\n")
    write("mdlint-news.toml", config)
    outcome = run("check", "post.md")

    assert outcome.status == 2
    assert error in outcome.err
    assert "Traceback" not in outcome.err


RULE = '''
from mdlint_news.rule import Annotated, Finding, Iterator, Post, rule

@rule("HOUSE001", severity="error")
def long_title(post: Post, *, most: Annotated[int, "How long it may be."] = 10) -> Iterator[Finding]:
    """The title is long.

    ```md bad
    ---
    title: ⟦A long way home⟧
    ---
    ```
    """
    if post.title and len(post.title.text) > most:
        yield Finding(post.title.span, f"title of {len(post.title.text)} characters")
'''


def test_a_file_of_rules_is_run_where_the_config_names_it(run: Run, write: Write) -> None:
    write("site/post.md", POST)
    write("site/lint/house.py", RULE)
    write("site/mdlint-news.toml", "rule-paths = ['lint/house.py']\n[rules.long-title]\nmost = 20\n")

    assert "site/post.md:2:8: error: title of 21 characters [HOUSE001]" in run("check", "site").out
    assert run("check", "--select", "HOUSE", "--config", "rules.long-title.most=30", "site").out == ""
    write("site/lint/house.py", RULE.replace("title of", "a title of"))
    assert "a title of 21 characters" in run("check", "site").out


@pytest.mark.parametrize("command", [("check", "post.md"), ("test", "house.py")], ids=["check", "test"])
def test_a_file_of_rules_is_run_as_it_stands_there(
    run: Run, write: Write, tmp_path: Path, command: tuple[str, ...]
) -> None:
    write("post.md", POST)
    write("mdlint-news.toml", "rule-paths = ['house.py']\n")
    # To Python it is the same file as the one before, by its size and its time.
    path = write("house.py", RULE)
    state = path.stat().st_mtime_ns
    before = run(*command, PYTHONPYCACHEPREFIX="")
    write("house.py", RULE.replace("= 10", "= 99"))
    os.utime(path, ns=(state, state))
    after = run(*command, PYTHONPYCACHEPREFIX="")

    assert before != after
    assert not [*tmp_path.rglob("*.pyc")]


@pytest.mark.parametrize("how", ["flag", "environment"])
def test_code_is_not_run_where_it_may_not_be(run: Run, write: Write, tmp_path: Path, how: str) -> None:
    write("post.md", POST)
    write("evil.py", "open('pwned', 'w').close()\n")
    write("mdlint-news.toml", "rule-paths = ['evil.py']\n")
    flags = ("--no-rule-paths",) if how == "flag" else ()
    environment = {} if how == "flag" else {"MDLINT_NEWS_NO_RULE_PATHS": "1"}
    outcome = run("check", *flags, "post.md", **environment)

    assert outcome.status == 2
    assert "`rule-paths` names code to run, and --no-rule-paths was given" in outcome.err
    assert not (tmp_path / "pwned").exists()
    run("check", "post.md")
    assert (tmp_path / "pwned").exists()


LOUD = '''
from mdlint_news.rule import Finding, Iterator, Post, Span, rule


@rule("ACME001", severity="warning")
def loud_title(post: Post) -> Iterator[Finding]:
    """A title is loud."""
    yield Finding(Span(0, 1), "loud", severity="error")
'''


@pytest.mark.parametrize(("config", "severity"), [("", "error"), ('[severity]\nACME001 = "info"\n', "info")])
def test_a_finding_may_have_a_severity_of_its_own_and_the_config_has_the_last_word(
    run: Run, write: Write, config: str, severity: str
) -> None:
    write("post.md", POST)
    write("loud.py", LOUD)
    write("mdlint-news.toml", f'rule-paths = ["loud.py"]\n{config}')

    outcome = run("check", "--select", "ACME", "--output-format", "concise", "post.md")

    assert outcome.lines == [f"post.md:1:1: {severity}: loud [ACME001]"]
