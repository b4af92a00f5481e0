"""Posts that are checked together are checked as each would be alone."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from mdlint_news import together
from mdlint_news.checker import Checker
from mdlint_news.config import Bound, ConfigError, Configs
from mdlint_news.diagnostic import Checked, Problem
from mdlint_news.engine import lint_together
from mdlint_news.files import Found, LeftOut
from mdlint_news.parts import Block
from mdlint_news.post import Post
from mdlint_news.registry import Registry, registry
from mdlint_news.together import check_files

Write = Callable[[str, str], Path]
BAD = "---\ntitle: The port\n---\n\nSee [the port](https://port.city/news_XXXXX.htm).\n"
SOURCES = """\
## Sources

- DW – “Rents rise” (4 Mar 2026) – https://www.dw.com/a
- _Port Gazette_: The port of Kiel, accessed 3 March 2026, [online](https://port.city/a)
- Rents rise, they say
"""
POSTS = Path(__file__).parent / "posts"
GOOD = "---\ntitle: The port\n---\n\nThe port of Kiel stays closed until Friday.\n"


def told(result: Checked | LeftOut | Problem) -> object:
    return [*map(str, result.diagnostics)] if isinstance(result, Checked) else result


@pytest.fixture
def files(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Found]:
    """Posts under several rules, files that are none, and one that is not there."""
    monkeypatch.chdir(tmp_path)
    write("mdlint-news.toml", '[per-file-ignores]\n"old/*" = ["UR"]\n')
    for number in range(40):
        write(f"new/{number:02}.md", BAD if number % 3 else GOOD)
        write(f"old/{number:02}.md", f"{BAD}\n## Ferries\n\n#### Timetable\n\nThey leave at noon.\n")
    write("old/07.md", "The port. " * 41_000)
    write("new/README.md", "No post.\n")
    paths = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.glob("*/*.md"))
    return [Found(path, is_named=False) for path in [*paths, "new/gone.md"]]


@pytest.mark.parametrize("proves", [True, False])
def test_what_is_found_together_is_found_alone(files: list[Found], *, proves: bool) -> None:
    def checker() -> Checker:
        return Checker(Configs(registry()), proves=proves)

    alone = checker()
    expected = [told(alone.check_file(file)) for file in files]

    assert [told(result) for result in check_files(checker(), files)] == expected
    assert [told(result) for result in check_files(checker(), reversed(files))] == expected[::-1]
    assert sum("UR001" in str(one) for one in expected) == 26
    assert sum("HD003" in str(one) for one in expected) == 39


def test_files_before_one_whose_config_is_broken_are_told(files: list[Found], write: Write) -> None:
    write("old/mdlint-news.toml", "select = 3\n")
    results = check_files(Checker(Configs(registry())), files)
    fine = [file for file in files if file.path.startswith("new/") and file.path != "new/gone.md"]

    assert [next(results) for _ in fine]
    with pytest.raises(ConfigError, match="select"):
        next(results)


def test_the_blocks_of_a_post_are_gone_with_it(files: list[Found], monkeypatch: pytest.MonkeyPatch) -> None:
    checker = Checker(Configs(registry()))
    blocks = weakref.WeakSet[Block]()

    def watched(posts: list[Post], bound: list[Bound], rules: Registry) -> list[Checked]:
        found = lint_together(posts, bound, rules)
        blocks.update(block for post in posts for block in post.body.root.walk())
        return found

    monkeypatch.setattr(together, "lint_together", watched)
    gc.disable()
    try:
        assert list(check_files(checker, files))
        assert not list(blocks)
    finally:
        gc.enable()


def test_posts_leave_no_garbage(write: Write) -> None:
    write("harbour.md", (POSTS / "2026-02-11-harbour.md").read_text("utf-8"))
    path = write("ferries.md", f"{BAD}\n> It is [over][1].\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n{SOURCES}")
    files = [Found(str(one), is_named=True) for one in path.parent.glob("*.md")]
    checker = Checker(Configs(registry()), proves=False)
    assert list(check_files(checker, files))
    gc.collect()
    gc.disable()
    try:
        assert sum(len(result.diagnostics) for result in check_files(checker, files) if isinstance(result, Checked)) > 1
        assert gc.collect() == 0
    finally:
        gc.enable()
