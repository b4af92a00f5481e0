"""Rules from our own package and from others, and rules that fail."""

import os
import subprocess
import sys
import textwrap
import typing
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mdlint_news.installed import Installed
from mdlint_news.registry import Registry, registry
from mdlint_news.rule import Annotated, Finding, Post, Rule

Found = Iterator[Finding]
Most = typing.Annotated[int | None, "How many.", "And more."]

RULE = '''
from mdlint_news.rule import Annotated, Finding, Iterator, Post, rule

@rule("{code}", severity="error", default={default})
def {name}(post: Post, *, word: Annotated[str, "The word."] = "embargo") -> Iterator[Finding]:
    """The post has a forbidden word.

    ```md bad
    Under ⟦embargo⟧.
    ```
    """
    for passage in post.passages:
        at = passage.text.find(word)
        if at >= 0:
            yield Finding(passage.prose.span(at, at + len(word)), f"forbidden word `{{word}}`")
'''


def test_options_may_be_annotated_as_typing_has_it() -> None:
    def ours(
        post: Post, *, word: Annotated[str, "The word."] = "a", most: Annotated[int | None, "How many."] = 1
    ) -> Found:
        """A post has a word."""
        yield from ()

    def theirs(post: Post, *, word: typing.Annotated[str, "The word."] = "a", most: "Most" = 1) -> Found:
        """A post has a word."""
        yield from ()

    one, other = (Rule(check, "ACME001", "error", default=True) for check in (ours, theirs))
    assert list(one.options) == ["word", "most"]
    assert one.options == other.options


Install = Callable[..., None]
Program = Callable[..., tuple[int, str, str]]


@pytest.fixture
def install(tmp_path: Path) -> Install:
    """Install a package of rules as pip would, in a folder that the program finds."""

    def put(module: str, source: str) -> None:
        (tmp_path / f"{module}.py").write_text(source)
        info = tmp_path / f"{module}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[mdlint_news.rules]\n{module} = {module}\n")

    return put


@pytest.fixture
def program(tmp_path: Path) -> Program:
    def run(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-m", "mdlint_news", *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(tmp_path)},
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout, done.stderr

    return run


def test_a_rule_of_another_package_is_like_any_other(install: Install, program: Program) -> None:
    install("acme_rules", RULE.format(code="ACME001", name="forbidden_word", default=True))
    text = "Under embargo and gag order.\n"

    assert "ACME001  forbidden-word" in program("rule")[1]
    assert "The post has a forbidden word." in program("rule", "forbidden-word")[1]
    assert program("check", "-", stdin=text)[1] == "<stdin>:1:7: error: forbidden word `embargo` [ACME001]\n"
    assert program("check", "-", "--ignore", "ACME", stdin=text)[0] == 0
    setting = "rules.forbidden-word.word='gag'"
    assert "1:19: error: forbidden word `gag`" in program("check", "-", "--config", setting, stdin=text)[1]
    suppressed = f"<!-- mdlint-news-disable-next-line forbidden-word -->\n{text}"
    assert program("check", "-", stdin=suppressed) == (0, "", "mdlint-news: 1 post checked: nothing found\n")


def test_a_rule_that_is_off_by_default_is_on_where_it_is_selected(install: Install, program: Program) -> None:
    install("acme_rules", RULE.format(code="ACME001", name="forbidden_word", default=False))

    assert program("check", "-", stdin="Under embargo.\n")[0] == 0
    assert program("check", "-", "--extend-select", "ACME001", stdin="Under embargo.\n")[0] == 1
    assert program("check", "-", "--select", "ALL", stdin="Under embargo.\n")[0] == 1


@pytest.mark.parametrize(
    ("code", "name", "words"),
    [
        ("UR001", "forbidden_word", "`UR001` of `acme_rules` is taken by `mdlint_news.rules`"),
        ("UR999", "forbidden_word", "the prefix of `UR999` of `acme_rules` belongs to `mdlint_news.rules`"),
        ("ACME001", "placeholder_url", "`placeholder-url` of `acme_rules` is taken by `mdlint_news.rules`"),
        ("A1", "forbidden_word", "`A1` of `acme_rules` is no code"),
    ],
)
def test_a_clash_is_one_clear_error(install: Install, program: Program, code: str, name: str, words: str) -> None:
    install("acme_rules", RULE.format(code=code, name=name, default=True))
    status, out, err = program("check", "-", stdin="Text.\n")

    assert (status, out) == (2, "")
    assert err.startswith(f"mdlint-news: error: {words}")
    assert err.count("\n") == 1


def test_a_package_that_cannot_be_imported_is_named(install: Install, program: Program) -> None:
    install("acme_rules", "import no_such_module\n")
    status, _, err = program("check", "-", stdin="Text.\n")

    assert status == 2
    assert err.startswith("mdlint-news: error: cannot load the rules of `acme_rules`: ModuleNotFoundError: No module")


def test_a_rule_that_crashes_is_named_and_the_others_go_on(install: Install, program: Program, tmp_path: Path) -> None:
    crash = textwrap.dedent(
        '''
        from mdlint_news.rule import Finding, Iterator, Post, rule

        @rule("ACME001", severity="error")
        def crashes(post: Post) -> Iterator[Finding]:
            """It crashes."""
            yield Finding(post.body.root.span, "found before the crash")
            raise ZeroDivisionError("oh\\nno")
        '''
    )
    install("acme_rules", crash)
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("---\ntitle: x\n---\n[NATO](https://a.b/news_XXXXX.htm)\n")
    status, out, err = program("check")

    assert status == 2
    assert [(line.split(": ")[0], line.rpartition(" ")[2]) for line in out.splitlines()] == [
        ("a.md:4:1", "[ACME001]"),
        ("a.md:4:20", "[UR001]"),
        ("b.md:4:1", "[ACME001]"),
        ("b.md:4:20", "[UR001]"),
    ]
    expected = "error: internal error in the rule ACME001 crashes: ZeroDivisionError: oh\\nno"
    assert err.splitlines()[:2] == [f"a.md: {expected}", f"b.md: {expected}"]


def test_our_own_rules_take_the_road_of_the_entry_point() -> None:
    from importlib.metadata import entry_points  # noqa: PLC0415 - as the program does

    assert [entry.value for entry in entry_points(group="mdlint_news.rules") if entry.name == "built-in"] == [
        "mdlint_news.rules"
    ]


def test_each_family_has_its_folder() -> None:
    families: dict[str, set[str]] = {}
    for rule in registry().rules:
        families.setdefault(rule.code[:2], set()).add(rule.check.__module__.split(".")[2])

    assert families == {
        "AI": {"artefacts"},
        "DT": {"dates"},
        "FM": {"front_matter"},
        "HD": {"headings"},
        "SR": {"sources"},
        "ST": {"site"},
        "SU": {"suppressions"},
        "TB": {"tables"},
        "TX": {"prose"},
        "TY": {"typography"},
        "UR": {"urls"},
    }


def test_rules_are_found_by_code_and_by_name() -> None:
    rules: Registry = registry()

    assert rules.find("UR001") is rules.find("placeholder-url") is not None
    assert rules.find("nonsense") is None


def test_rules_that_are_loaded_late_are_the_same() -> None:
    late = Installed()
    recorded = late.recorded("UR001")
    assert recorded is not None
    assert recorded.code == "UR001"
    assert "rules" not in vars(late)

    assert recorded.name == "placeholder-url"
    assert late.rules == registry().rules
    assert late.recorded("UR001") is late.find("placeholder-url") is registry().find("UR001")


def test_a_package_that_cannot_be_imported_is_named_also_where_rules_are_loaded_late(
    install: Install, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: x\n---\n")
    fine = ("check", "--isolated", "--quiet", "--exit-zero", "--cache-dir", "cache", "a.md")
    assert program(*fine)[::2] == (0, "")
    install("acme_rules", "import nonsense_that_is_not_there")
    for arguments in (fine, ("baseline", "--isolated", "--cache-dir", "cache", "a.md")):
        status, out, err = program(*arguments)

        assert (status, out) == (2, "")
        assert err.startswith("mdlint-news: error: cannot load the rules of `acme_rules`: ModuleNotFoundError")
