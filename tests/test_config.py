"""Configuration: what it says, where it is found, and what is wrong with it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Write = Callable[[str, str], Path]

POST = "---\ntitle: x\n---\n\n#### Deep\n\n- [NATO‑led](https://a.b/news_XXXXX.htm)\n"


@pytest.fixture
def codes(run: Run, write: Write) -> Callable[..., list[str]]:
    """Check one post with a config and arguments, and tell which rules found something."""

    def check(config: str, *arguments: str, name: str = "mdlint-news.toml") -> list[str]:
        write(name, config)
        write("posts/a.md", POST)
        outcome = run("check", "posts", "--output-format", "json", *arguments)
        assert outcome.status in (0, 1), outcome.err
        return [finding["code"] for finding in json.loads(outcome.out)]

    return check


@pytest.mark.parametrize(
    ("config", "arguments", "found"),
    [
        ("", [], ["HD003", "TY001", "UR001"]),
        ('select = ["UR"]', [], ["UR001"]),
        ('select = ["placeholder-url"]', [], ["UR001"]),
        ('select = ["ALL"]\nignore = ["TY", "skipped-level"]', [], ["UR001"]),
        ('ignore = ["UR"]\nextend-select = ["UR001"]', [], ["HD003", "TY001", "UR001"]),
        ('ignore = ["ALL"]', [], []),
        ('select = ["UR001"]\nignore = ["UR001"]', [], []),
        ('ignore = ["UR001"]', ["--select", "UR,TY"], ["TY001", "UR001"]),
        ('select = ["UR001"]', ["--extend-select", "HD"], ["HD003", "UR001"]),
        ("", ["--ignore", "UR001,TY001"], ["HD003"]),
        ('[per-file-ignores]\n"posts/*" = ["UR", "TY"]', [], ["HD003"]),
        ('[per-file-ignores]\n"b.md" = ["UR"]', [], ["HD003", "TY001", "UR001"]),
        ('[per-file-ignores]\n"a.md" = ["UR"]\n"posts/" = ["HD"]', ["--select", "UR,HD,TY"], ["TY001"]),
        ("[rules.skipped-level]\nstart-max = 4", [], ["TY001", "UR001"]),
        ("[rules.HD003]\nstart-max = 4", [], ["TY001", "UR001"]),
        ("rules.HD003.start-max = 4", ["--config", "rules.skipped-level.start-max=3"], ["HD003", "TY001", "UR001"]),
        ('[[overrides]]\nfiles = ["posts/*"]\nignore = ["UR", "TY"]', [], ["HD003"]),
        ('[[overrides]]\nfiles = ["b.md"]\nignore = ["UR"]', [], ["HD003", "TY001", "UR001"]),
        ('[[overrides]]\nfiles = ["a.md"]\nselect = ["UR"]\nextend-select = ["HD"]', [], ["HD003", "UR001"]),
        ('ignore = ["HD"]\n[[overrides]]\nfiles = ["a.md"]\nignore = ["TY"]', [], ["UR001"]),
        (
            "overrides = [{files = ['posts'], rules.HD003.start-max = 2}, {files = ['*'], rules.HD003.start-max = 4}]",
            [],
            ["TY001", "UR001"],
        ),
        ('ignore = ["HD"]', ["--isolated"], ["HD003", "TY001", "UR001"]),
        ('ignore = ["HD"]', ["--config", 'ignore = ["TY"]'], ["HD003", "UR001"]),
    ],
)  # fmt: skip
def test_rules_are_selected(
    codes: Callable[..., list[str]], config: str, arguments: list[str], found: list[str]
) -> None:
    assert codes(config, *arguments) == found


@pytest.mark.parametrize(
    ("name", "config"),
    [
        ("pyproject.toml", '[tool.mdlint-news]\nselect = ["UR"]'),
        (".mdlint-news.toml", 'select = ["UR"]'),
        ("posts/mdlint-news.toml", 'select = ["UR"]'),
        ("posts/pyproject.toml", '[tool.mdlint-news]\nselect = ["UR"]'),
    ],
)
def test_config_is_found_by_its_name(codes: Callable[..., list[str]], name: str, config: str) -> None:
    assert codes(config, name=name) == ["UR001"]


def test_the_nearest_config_holds_and_no_other(codes: Callable[..., list[str]], write: Write) -> None:
    write("posts/pyproject.toml", '[tool.other]\nselect = ["TY"]\n')
    write("pyproject.toml", '[tool.mdlint-news]\nselect = ["TY"]\n')

    assert codes('ignore = ["HD"]') == ["TY001", "UR001"]


def test_severity_moves_the_gate(run: Run, write: Write) -> None:
    write("mdlint-news.toml", '[severity]\nUR = "warning"\nUR001 = "info"\nHD003 = "error"\n')
    write("a.md", POST)
    outcome = run("check")

    assert [line.split(": ")[1] for line in outcome.lines] == ["error", "warning", "info"]
    assert outcome.status == 1


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('selct = ["UR"]', ":1", "unknown key `selct`; did you mean `select`?"),
        ('select = "UR"', ":1", '`select`: expected a list of strings, found "UR"'),
        ("\nselect = [1]", ":2", "`select`: expected a string, found 1"),
        ('ignore = ["TB01"]', ":1", "unknown rule `TB01`; did you mean `TB001`?"),
        ('ignore = ["placeholder-urls"]', ":1", "unknown rule `placeholder-urls`; did you mean `placeholder-url`?"),
        ('fail-on = "warn"', ":1", '`fail-on`: expected "error", "warning", "info" or "never", found "warn"'),
        ('force-exclude = "yes"', ":1", '`force-exclude`: expected true or false, found "yes"'),
        ('[severity]\nUR001 = "eror"', ":2", "`severity.UR001`: expected"),
        ('[severity]\nXY001 = "error"', ":2", "unknown rule `XY001`"),
        ('[per-file-ignores]\n"a.md" = ["URL"]', ":2", "unknown rule `URL`; did you mean `UR`?"),
        ("[rules.skiped-level]\nstart-max = 4", ":1", "unknown rule `skiped-level`; did you mean `skipped-level`?"),
        ("[rules.skipped-level]\nstart = 4", ":2", "`skipped-level` has no option `start`; did you mean `start-max`?"),
        ("[rules.skipped-level]\nstart-max = true", ":2", "`start-max`: expected a whole number, found true"),
        ("[rules]\nskipped-level = 4", ":2", "`rules.skipped-level`: expected a table, found 4"),
        ('overrides = [{files = ["a"]}, {ignore = ["UR"]}]', ":1", "`files` has to say which files it is for"),
        ('[[overrides]]\nfiles = ["a"]\n[[overrides]]\nfail-on = "info"', ":4", "unknown key `overrides.fail-on`"),
        (
            "[[overrides]]\nfiles = ['a']\n[[overrides]]\n[overrides.rules.HD003]\nstart-max = ''",
            ":5",
            '`start-max`: expected a whole number, found ""',
        ),
        ('[rules.invalid-value.patterns]\nslug = "["', ":2", "`patterns.slug`: not a regular expression: unterminated"),
        ("select = [", "", "not TOML"),
        ("a = 1\nb = = 2", ":2", "not TOML"),
    ],
)  # fmt: skip
def test_a_wrong_config_is_named_with_its_place(run: Run, write: Write, text: str, place: str, words: str) -> None:
    write("mdlint-news.toml", text)
    write("a.md", POST)
    outcome = run("check")

    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.startswith(f"mdlint-news.toml{place}: error: ")
    assert words in outcome.err


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("fail-on=warnin", '`fail-on`: expected "error", "warning", "info" or "never", found "warnin"'),
        ("nonsense.toml", "nonsense.toml: error: cannot be read"),
        ("= 3", "neither a file nor a setting"),
    ],
)
def test_a_wrong_setting_on_the_command_line(run: Run, write: Write, setting: str, words: str) -> None:
    write("a.md", POST)
    outcome = run("check", "--config", setting)

    assert outcome.status == 2
    assert words in outcome.err


def test_a_broken_config_takes_only_its_own_files_away(run: Run, write: Write) -> None:
    write("bad/mdlint-news.toml", "selct = 1")
    write("bad/a.md", POST)
    write("good/a.md", POST)
    outcome = run("check", "--select", "UR")

    assert outcome.status == 2
    assert outcome.lines == ["good/a.md:7:26: error: placeholder URL: `news_XXXXX` was never filled in [UR001]"]
    assert outcome.err.startswith("bad/mdlint-news.toml:1: error: unknown key `selct`")


def test_config_shows_what_holds_and_where_it_comes_from(run: Run, write: Write) -> None:
    write("pyproject.toml", '[tool.mdlint-news]\nselect = ["UR"]\n\n[tool.mdlint-news.severity]\nUR001 = "info"\n')
    outcome = run("config", "posts", "--config", "rules.placeholder-url.hosts=['a.b']")
    shown = {line.split("  #")[0].strip(): line.split("# ")[-1] for line in outcome.lines}

    assert outcome.status == 0
    assert shown['select = ["UR"]'] == "pyproject.toml:2"
    assert shown['severity.UR001 = "info"'] == "pyproject.toml:5"
    assert shown['rules.placeholder-url.hosts = ["a.b"]'] == "--config 'rules.placeholder-url.hosts=['a.b']'"
    assert shown['fail-on = "error"'] == "default"


def test_config_shows_what_holds_for_a_file_with_its_overrides(run: Run, write: Write) -> None:
    write(
        "mdlint-news.toml",
        "[rules.skipped-level]\nstart-max = 2\n\n[[overrides]]\nfiles = ['old/']\nrules.skipped-level.start-max = 4\n",
    )
    here, old = (run("config", path).lines for path in ("a.md", "old/a.md"))

    assert next(line for line in here if "start-max = 2" in line).endswith("# mdlint-news.toml:2")
    assert next(line for line in old if "rules.skipped-level.start-max = 4" in line).endswith("# mdlint-news.toml:6")


def test_config_for_programs(run: Run, write: Write) -> None:
    write("mdlint-news.toml", 'fail-on = "warning"\n')
    outcome = run("config", "--output-format", "json")

    assert {"key": "fail-on", "value": "warning", "origin": "mdlint-news.toml:1"} in json.loads(outcome.out)
