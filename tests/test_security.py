"""The threat model: each line of `docs/security.md` that makes a claim has its test here, of the claim's name."""

import json
import os
import re
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from conftest import ROOT, Run

from mdlint_news.formats import NAMES

Write = Callable[[str, str], Path]

POST = "---\ntitle: x\n---\n\n[NATO](https://a.b/news_231638.htm?utm_source=x)\n"
SCHEMA = '{"type": "object", "required": ["nowhere"]}'


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository in a folder, beside which lies what is none of its business."""
    (tmp_path / "site" / ".git").mkdir(parents=True)
    (tmp_path / "site" / "2026-03-05-ferries.md").write_text(POST, encoding="utf-8")
    (tmp_path / "secret.md").write_text(POST.replace("NATO", "SECRET"), encoding="utf-8")
    (tmp_path / "secret.json").write_text(SCHEMA, encoding="utf-8")
    (tmp_path / "secret.py").write_text("open('pwned', 'w').close()\n", encoding="utf-8")
    return tmp_path / "site"


def link(path: Path, target: Path | str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def test_links_out_of_the_tree_are_not_followed(run: Run, tree: Path) -> None:
    link(tree / "posts" / "2026-03-06-link.md", "../../secret.md")
    link(tree / "posts" / "2026-03-07-inside.md", "../2026-03-05-ferries.md")
    secret = tree.parent / "secret.md"
    for command in (["check", "--output-format", "full"], ["check", "--fix"], ["format"], ["baseline"], ["init"]):
        outcome = run(*command, ".", cwd=tree)
        assert "SECRET" not in outcome.out + outcome.err
        assert "SECRET" in secret.read_text(encoding="utf-8")
        assert "utm_source" in secret.read_text(encoding="utf-8")
    outcome = run("check", ".", cwd=tree)
    assert "1 link leads out of the tree and was not followed" in outcome.err
    assert "2 posts" in outcome.err.splitlines()[-1]
    # Who names a file has asked for it.
    assert "posts/2026-03-06-link.md:5:" in run("check", "posts/2026-03-06-link.md", cwd=tree).out


def test_what_other_posts_say_is_not_read_through_links_out_of_the_tree(run: Run, tree: Path) -> None:
    (tree / "2026-03-05-ferries.md").write_text("---\ntitle: The same\n---\n\nText.\n", encoding="utf-8")
    (tree.parent / "secret.md").write_text("---\ntitle: The same\n---\n\nText.\n", encoding="utf-8")
    link(tree / "2026-03-06-link.md", "../secret.md")

    assert "2026-03-06" not in run("check", "--select", "ALL", "2026-03-05-ferries.md", cwd=tree).out
    (tree / "2026-03-06-link.md").unlink()
    (tree / "2026-03-06-copy.md").write_text("---\ntitle: The same\n---\n\nText.\n", encoding="utf-8")
    assert "2026-03-06" in run("check", "--select", "ALL", "2026-03-05-ferries.md", cwd=tree).out


def test_reports_are_not_written_through_links_out_of_the_tree(run: Run, tree: Path) -> None:
    link(tree / "report.json", "../secret.json")
    for arguments in (["--output-format", "json=report.json"], ["--output-file", "report.json"]):
        outcome = run("check", *arguments, ".", cwd=tree)
        assert outcome.status == 2
        assert "report.json: cannot be written: it leads out of the tree" in outcome.err
    assert (tree.parent / "secret.json").read_text(encoding="utf-8") == SCHEMA
    (tree.parent / "secret.json").write_text('{"version": 1, "files": {}}', encoding="utf-8")
    link(tree / "reports", "..")
    for path in ("report.json", "reports/secret.json", "reports/new.json"):
        outcome = run("baseline", "--output", path, cwd=tree)
        assert outcome.status == 2
        assert f"{path}: cannot be written: it leads out of the tree" in outcome.err
    assert (tree.parent / "secret.json").read_text(encoding="utf-8") == '{"version": 1, "files": {}}'
    assert not (tree.parent / "new.json").exists()
    # A path that was given and not found may be anywhere.
    assert run("check", "--output-format", f"json={tree.parent / 'report.json'}", ".", cwd=tree).status == 0
    assert json.loads((tree.parent / "report.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", ["../secret.json", "link.json", "/dev/zero", "{outside}/secret.json"])
def test_schemas_are_read_from_the_tree_alone(run: Run, tree: Path, path: str) -> None:
    link(tree / "link.json", "../secret.json")
    path = path.replace("{outside}", str(tree.parent))
    (tree / "mdlint-news.toml").write_text(f"rules.schema-violation.schema = '{path}'\n", encoding="utf-8")
    outcome = run("check", ".", cwd=tree)

    assert outcome.status == 2
    assert outcome.err.startswith("mdlint-news.toml:1: error: `schema`: ")
    assert "is not in the tree of the config" in outcome.err


@pytest.mark.parametrize("path", ["../secret.py", "link.py", "{outside}/secret.py"])
def test_rule_paths_lie_below_the_config(run: Run, tree: Path, path: str) -> None:
    link(tree / "link.py", "../secret.py")
    path = path.replace("{outside}", str(tree.parent))
    (tree / "mdlint-news.toml").write_text(f"rule-paths = ['{path}']\n", encoding="utf-8")
    outcome = run("check", ".", cwd=tree)

    assert outcome.status == 2
    assert "is not below the folder of the config" in outcome.err
    assert not (tree / "pwned").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("name", [".gitignore", "mdlint-news.toml", "pyproject.toml", "package.json", "_config.yml"])
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "loop"])
def test_what_is_no_file_is_not_waited_for(run: Run, tree: Path, name: str, kind: str) -> None:
    match kind:
        case "pipe":
            os.mkfifo(tree / name)
        case "device":
            link(tree / name, "/dev/zero")
        case "folder":
            (tree / name).mkdir()
        case "loop":
            link(tree / name, name)

    assert run("check", ".", cwd=tree).status == 0


RULES = "open('pwned', 'w').close()\n"
COMMANDS = (
    ["check", "."],
    ["check", "--fix", "."],
    ["check", "--diff", "."],
    ["check", "-"],
    ["check", "--config", "fail-on=info", "."],
    ["format", "."],
    ["config"],
    ["config", "--check"],
    ["config", "--schema"],
    ["rule"],
    ["baseline"],
)


def test_each_claim_has_its_test() -> None:
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    claims = [re.sub(r"\W+", "_", claim.lower()).strip("_") for claim in re.findall(r"\*\*(.+?)\*\*", page)]
    tests = [name.removeprefix("test_") for name in globals() if name.startswith("test_")]

    assert sorted([*claims, "each_claim_has_its_test"]) == sorted(tests)


def test_no_tag_of_yaml_makes_an_object(run: Run, tree: Path) -> None:
    for number, tag in enumerate(
        ("object/apply:os.system", "object/new:os.system", "name:os.system", "module:antigravity")
    ):
        text = f"---\ntitle: !!python/{tag} ['touch pwned']\n---\n\nText.\n"
        (tree / f"2026-03-06-{number}.md").write_text(text, encoding="utf-8")
    for command in ("check", "format", "init"):
        assert "internal error" not in run(command, ".", cwd=tree).err
    assert not (tree / "pwned").exists()


def test_a_config_runs_code_by_rule_paths_alone(run: Run, tree: Path) -> None:
    (tree / "evil.py").write_text(RULES, encoding="utf-8")
    for config in (
        "plugins = ['evil.py']",
        "rules.acme = 'evil.py'",
        "[patterns.SITE001]\nliteral='x'\nmessage='{0.__class__}'",
    ):
        (tree / "mdlint-news.toml").write_text(config, encoding="utf-8")
        run("check", ".", cwd=tree)
        assert not (tree / "pwned").exists()
    (tree / "mdlint-news.toml").write_text("rule-paths = ['evil.py']", encoding="utf-8")
    run("check", ".", cwd=tree)
    assert (tree / "pwned").exists()


@pytest.mark.parametrize("how", ["flag", "environment"])
def test_nothing_that_a_config_names_is_run_with_no_rule_paths(run: Run, tree: Path, how: str) -> None:
    (tree / "evil.py").write_text(RULES, encoding="utf-8")
    (tree / "mdlint-news.toml").write_text("rule-paths = ['evil.py']", encoding="utf-8")
    flags = ["--no-rule-paths"] if how == "flag" else []
    environment = {} if how == "flag" else {"MDLINT_NEWS_NO_RULE_PATHS": "1"}
    for command, *rest in COMMANDS:
        outcome = run(command, *flags, *rest, cwd=tree, stdin=POST, **environment)
        assert outcome.status == 2
        assert "`rule-paths` names code to run, and --no-rule-paths was given" in outcome.err
        assert not (tree / "pwned").exists()


@pytest.mark.parametrize(
    ("is_fork", "trust", "is_refused"), [("true", "false", True), ("true", "true", False), ("false", "false", False)]
)
def test_the_action_runs_no_code_of_forks(tmp_path: Path, is_fork: str, trust: str, *, is_refused: bool) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = [step for step in action["runs"]["steps"] if step.get("id") == "check"]
    assert "head.repo.full_name != github.repository" in step["env"]["IS_FORK"]
    program = tmp_path / "program"
    program.write_text('#!/bin/sh\necho "no code: $MDLINT_NEWS_NO_RULE_PATHS"\n', encoding="utf-8")
    program.chmod(0o755)
    given = {"PATHS": ".", "ARGS": "", "SARIF": "", "PROGRAM": str(program), "GITHUB_OUTPUT": str(tmp_path / "output")}
    environment = {**os.environ, **given, "IS_FORK": is_fork, "TRUST": trust}
    done = subprocess.run(
        ["bash", "-c", step["run"]],  # noqa: S607 - wherever it is
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == ("no code: 1\n" if is_refused else "no code: \n")


def test_modules_of_the_current_folder_are_not_imported(run: Run, tree: Path) -> None:
    for name in ("yaml", "regex", "pathspec", "markdown_it", "frontmatter", "mdformat", "json", "sqlite3", "acme"):
        (tree / f"{name}.py").write_text(RULES, encoding="utf-8")
    (tree / "acme-1.0.dist-info").mkdir()
    (tree / "acme-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (tree / "acme-1.0.dist-info" / "entry_points.txt").write_text("[mdlint_news.rules]\nacme = acme\n")
    (tree / "mdlint-news.toml").write_text("exclude = ['x']\n[patterns.SITE001]\npattern = 'x'\nmessage = 'x'\n")
    for command, *rest in COMMANDS:
        assert run(command, *rest, cwd=tree, stdin=POST).status != 2
    assert not (tree / "pwned").exists()


def test_git_starts_nothing_for_a_repository(run: Run, tree: Path) -> None:
    (tree / ".git").rmdir()
    (tree / "monitor").write_text("#!/bin/sh\ntouch pwned\n", encoding="utf-8")
    (tree / "monitor").chmod(0o755)
    for command in (
        "init -q",
        "add -A",
        "-c user.name=a -c user.email=a@b.c commit -qm a",
        "config core.fsmonitor ./monitor",
    ):
        subprocess.run(["git", *command.split()], cwd=tree, check=True)  # noqa: S607 - wherever it is

    assert run("check", "--diff-base", "HEAD", cwd=tree).status == 0
    assert not (tree / "pwned").exists()


def test_nothing_is_fetched(run: Run, tree: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        text = f"---\ntitle: x\n$schema: {address}/a\n---\n\n![a]({address}/b.png) <{address}/c>\n"
        (tree / "2026-03-06-a.md").write_text(text, encoding="utf-8")
        (tree / "post.json").write_text(
            json.dumps({"$schema": f"{address}/d", "$ref": f"{address}/e"}), encoding="utf-8"
        )
        (tree / "mdlint-news.toml").write_text("rules.schema-violation.schema = 'post.json'\n", encoding="utf-8")
        assert "Traceback" not in run("check", "--select", "ALL", ".", cwd=tree).err
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_check_writes_nothing_in_the_tree(run: Run, tree: Path) -> None:
    def state() -> list[tuple[Path, int, bytes]]:
        files = (path for path in tree.rglob("*") if path.is_file())
        return sorted((path, path.stat().st_mtime_ns, path.read_bytes()) for path in files)

    (tree / "rules.py").write_text("x = 5\n", encoding="utf-8")
    config = "rule-paths = ['rules.py']\n[site]\ngenerator = 'hugo'\n"
    (tree / "mdlint-news.toml").write_text(config, encoding="utf-8")
    before = state()
    for command in (["check", "."], ["check", "--diff", "."], ["format", "--check", "."], ["config"], ["rule"]):
        # Nor does Python write down there what it has compiled.
        run(*command, cwd=tree, PYTHONPYCACHEPREFIX="")
        assert state() == before


def test_names_of_posts_are_no_options(run: Run, tree: Path) -> None:
    names = ["--fix.md", "-q.md", "--config=select=[]#.md", "--output-file=2026-03-05-ferries.md", "--exit-zero.md"]
    for name in names:
        (tree / name).write_text(POST.replace("231638", "XXXXX"), encoding="utf-8")
    outcome = run("check", "--output-format", "concise", *names, cwd=tree)

    assert outcome.status == 1
    assert outcome.out.count("UR001") == len(names)
    assert (tree / "2026-03-05-ferries.md").read_text(encoding="utf-8") == POST


STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
ODD = "\x1b[31m\x1b]0;x\x07\x9b31m\u202e\u2066\u200f\u061c\r\x08\u2028"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_steers_a_terminal(run: Run, tree: Path, name: str) -> None:
    text = f"---\ntitle: \"x{ODD}\"\n'a{ODD}': [\n---\n\n# A{ODD}\n"
    text += f"\n### [N{ODD}](https://a.b/news_XXXXX{ODD[:5]}) TODO{ODD}\n"
    (tree / f"2026-03-06-{ODD}.md").write_bytes(text.encode())
    (tree / f"2026-03-07-{ODD}.md").write_bytes(text.replace("'a", "b\xff").encode("latin-1", "replace"))
    message, help_ = json.dumps(f"odd {{match}}{ODD}"), json.dumps(ODD)
    told = f"[patterns.SITE001]\npattern = 'TODO.'\nmessage = {message}\nhelp = {help_}\n"
    (tree / "mdlint-news.toml").write_text(told, encoding="utf-8")
    for arguments in (["--output-format", name], ["--output-format", name, "--statistics"]):
        outcome = run("check", *arguments, ".", cwd=tree)
        assert "SITE001" in outcome.out
        assert not STEERING.search(outcome.out + outcome.err)
    if name == "concise":
        for command in (["config"], ["config", "--schema"], ["rule"], ["rule", "SITE001"], ["init", "--dry-run", "."]):
            outcome = run(*command, cwd=tree)
            assert not STEERING.search(outcome.out + outcome.err)
        (tree / "mdlint-news.toml").write_text(f"select = {json.dumps([ODD])}\n", encoding="utf-8")
        assert not STEERING.search(run("check", ".", cwd=tree).err)


COMMAND = re.compile(r"^[^\S\n]*::|##(?:vso|teamcity)?\[", re.MULTILINE)


@pytest.mark.parametrize("name", ["concise", "full", "grouped", "github", "azure", "teamcity"])
def test_no_line_of_a_report_is_a_command(run: Run, tree: Path, name: str) -> None:
    evil = "::error::x ##[group]y ##vso[task.setvariable variable=PATH]z ##teamcity[buildStop]"
    (tree / f"{evil[:9]}.md").write_text(POST.replace("NATO", f"TODO {evil}"), encoding="utf-8")
    (tree / f"{evil[:9]} 2.md").write_bytes(b"\xff")
    told = f"[patterns.SITE001]\npattern = 'TODO.*'\nmessage = '{evil} {{match}}'\nhelp = '{'word ' * 14}{evil}'\n"
    (tree / "mdlint-news.toml").write_text(told, encoding="utf-8")
    outcome = run("check", "--output-format", name, ".", cwd=tree)
    meant = {
        "github": r"^::(?:error|warning|notice) file=",
        "azure": r"^##vso\[task\.logissue ",
        "teamcity": r"^##teamcity\[",
    }
    lines = [re.sub(meant[name], "", line) if name in meant else line for line in outcome.lines]

    assert "SITE001" in outcome.out
    assert not COMMAND.search(outcome.err)
    if name in ("concise", "full", "grouped"):
        assert not COMMAND.search("\n".join(lines))
    # Behind a command that is meant, the rest of the line is its text.
    assert not [line for line in lines if line.startswith("::")]


def test_markup_stays_text(run: Run, tree: Path) -> None:
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>]]>\"'&lt; [a](https://evil.example) `|`"
    (tree / "2026-03-06-<b>&\"'.md").write_text(POST.replace("NATO", f"TODO {evil}"), encoding="utf-8")
    told = f"[patterns.SITE001]\npattern = 'TODO.*'\nmessage = {json.dumps(evil)}\n"
    (tree / "mdlint-news.toml").write_text(told, encoding="utf-8")
    reports = {
        name: run("check", "--output-format", name, ".", cwd=tree).out
        for name in ("html", "junit", "checkstyle", "sarif")
    }
    seen = {name: ET.fromstring(reports[name]) for name in ("junit", "checkstyle")}  # noqa: S314 - it is ours
    texts = {
        name: {*tree.itertext(), *(value for one in tree.iter() for value in one.attrib.values())}
        for name, tree in seen.items()
    }
    (finding,) = [one for one in json.loads(reports["sarif"])["runs"][0]["results"] if one["ruleId"] == "SITE001"]

    assert all(any("<script>alert(1)</script>" in text for text in texts[name]) for name in texts)
    assert "<script>alert" not in reports["html"]
    assert "<img" not in reports["html"]
    assert "](" not in finding["message"]["text"].replace("\\](", "")


WIDE = ",".join(["x"] * 10)
ALIASES = "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 10)}]\n" for n in range(20))
BOMBS = {
    "aliases": f"---\na: &a [{WIDE}]\n{ALIASES}---\n\nText.\n",
    "itself": "---\na: &a {k: *a}\nb: &b [*b]\n---\n\nText.\n",
    "merges": "---\na: &a {x: 1}\n"
    + "".join(f"k{n}: {{<<: [{'*a,' * 500}*a]}}\n" for n in range(50))
    + "---\n\nText.\n",
    "yaml": f"---\na: {'[' * 20_000}\n---\n\nText.\n",
    "json": f'{{"a": {"[" * 50_000}\n\nText.\n',
    "toml": f"+++\na = {'[' * 20_000}\n+++\n\nText.\n",
    "keys": f"+++\n{'a.' * 20_000}b = 1\n+++\n\nText.\n",
    "numbers": f"---\na: {'1' * 100_000}\nb: 1{':59' * 3000}\n---\n\nText.\n",
    "quotes": f"---\ntitle: x\n---\n\n{'>' * 20_000} x\n",
    "links": f"---\ntitle: x\n---\n\n{'[a](' * 60_000}\n",
}


@pytest.mark.parametrize("name", BOMBS)
def test_no_bomb_goes_off(run: Run, tree: Path, name: str) -> None:
    (tree / "2026-03-06-bomb.md").write_text(BOMBS[name], encoding="utf-8")
    with (tree / "2026-03-07-huge.md").open("wb") as file:
        file.truncate(1 << 40)
    outcome = run("check", "-j1", ".", cwd=tree)

    assert "2026-03-05-ferries.md:5:" in outcome.out
    assert "internal error" not in outcome.err
    assert "2026-03-07-huge.md: error: larger than 10 MiB" in outcome.err


@pytest.mark.parametrize(
    ("config", "rule"),
    [
        ("[patterns.SITE001]\npattern = '(a|aa)+$b'\nmessage = 'x'\n", "SITE001 site001: PatternTimeoutError"),
        ("rules.invalid-value.patterns.title = '(a|aa)+b'\n", "FM006 invalid-value: TimeoutError"),
    ],
)
def test_a_pattern_of_a_config_is_stopped(run: Run, tree: Path, config: str, rule: str) -> None:
    slow = "a" * 5000
    (tree / "2026-03-06-a.md").write_text(f"---\ntitle: {slow}\n---\n\n{slow}\n", encoding="utf-8")
    (tree / "mdlint-news.toml").write_text(config, encoding="utf-8")
    outcome = run("check", ".", cwd=tree)

    assert outcome.status == 2
    assert f"2026-03-06-a.md: error: internal error in the rule {rule}" in outcome.err
    assert "2026-03-05-ferries.md:5:" in outcome.out
