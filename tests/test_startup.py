"""What a run imports: modules are counted, not seconds."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = (
    "import sys; before = set(sys.modules); from mdlint_news.cli import main; main(sys.argv[1:]);"
    "print('\\n'.join(sorted(set(sys.modules) - before)), file=sys.stderr)"
)
NAME = "2026-03-02-ferries.md"
POST = "---\ntitle: Ferries\ndate: 2026-03-02\n---\n\nThe [ferries](https://port.city/news_XXXXX.htm) go on 3 March.\n"
SOURCES = """
**Costs.** The [port](https://port.city/a) pays 12 percent.

- Fuel
- Crew

| Year | Cost |
| ---- | ---: |
| 2025 |  1.4 |

### Sources

- Harbour Gazette – “Ferries go on” (3 Mar 2026) – <https://www.harbour-gazette.se/news/ferries-go-on>
- Kiel Radio, Two ferries, 4 March 2026: https://www.kiel-radio.de/berichte/ferries
"""
MARKS = r"""
<div><img src="a.png" alt="A crane">The port</div>

It is \*open\* &amp; <b>***quiet***</b>, says [the *port’s
“**deck**” log*](https://port.city/a&amp;b "The log").  \
Crew ``a`b``[^1]

[^1]: Crew
"""
NEVER = set(
    "difflib frontmatter jsonschema markdown_it mdformat multiprocessing pathspec playwright pygls regex subprocess "
    "tempfile yaml".split()
)
# What a post as plain as this does not need, whatever others do.
NOT_FOR_A_POST = set(
    "argparse ast hashlib inspect json mdlint_news.mend mdlint_news.precedence mdlint_news.reaches mdurl shutil "
    "sqlite3 typing urllib".split()
)
# What is needed to check a post, and not to know that it was checked.
NOT_FOR_A_KNOWN_POST = set(
    "argparse contextlib hashlib mdlint_news.engine mdlint_news.mend mdlint_news.options mdlint_news.post "
    "mdlint_news.rule mdlint_news.rules signal typing".split()
)
# What is needed to tell what was found in it.
NOT_FOR_A_FINE_POST = set("enum json mdlint_news.formats.cap re".split())
if sys.version_info >= (3, 14):  # where named tuples are those of `typing`
    NOT_FOR_A_POST -= {"typing"}
    NOT_FOR_A_KNOWN_POST -= {"contextlib", "typing"}
    NOT_FOR_A_FINE_POST -= {"enum", "re"}


# Counts the patterns that are compiled, the characters of them, and the sets in them that take long.
PATTERNS = """
import re, sys
from re import _compiler, _parser
from mdlint_news.cli import main

sets, compiled, compile_, optimize = [], [], _compiler.compile, _compiler._optimize_charset

def counted(*arguments):
    compiled.append(arguments[0])
    return compile_(*arguments)

def seen(*arguments):
    made = optimize(*arguments)
    sets.extend(one for one, _ in made[0] if str(one) == "BIGCHARSET")
    return made

_compiler.compile, _compiler._optimize_charset = counted, seen
main(sys.argv[1:])
print(len(compiled), sum(map(len, compiled)), len(sets), file=sys.stderr)
"""


def write(folder: Path, text: str) -> None:
    (folder / NAME).write_text(text, "utf-8")
    # What was changed a moment ago may be changed again unseen, so that it is read.
    os.utime(folder / NAME, (1_767_225_600, 1_767_225_600))


def modules(folder: Path, *arguments: str) -> set[str]:
    return set(said(folder, PROGRAM, *arguments).splitlines())


def said(folder: Path, program: str, *arguments: str) -> str:
    if not (folder / NAME).exists():
        write(folder, POST)
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stderr


@pytest.mark.parametrize(
    ("arguments", "budget"),
    [
        (("check", "--quiet", "--no-cache", NAME), 283),
        (("rule", "UR001"), 248),
        (("--version",), 40),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_run_imports_no_more_than_it_needs(tmp_path: Path, arguments: tuple[str, ...], budget: int) -> None:
    found = modules(tmp_path, *arguments)

    assert not found & (NEVER | NOT_FOR_A_POST if arguments[0] == "check" else NEVER)
    assert len(found) <= budget


def test_marks_need_no_parser(tmp_path: Path) -> None:
    write(tmp_path, POST + MARKS)

    found = modules(tmp_path, "check", "--quiet", "--no-cache", NAME)

    assert "mdlint_news.parse.body.quick_marks" in found
    assert not found & NEVER


def test_a_post_that_is_known_is_not_parsed(tmp_path: Path) -> None:
    arguments = ("check", "--quiet", "--cache-dir", "cache", NAME)
    first, second = modules(tmp_path, *arguments), modules(tmp_path, *arguments)

    assert {"mdlint_news.parse.body.blocks", "mdlint_news.rules"} <= first
    assert not second & {"mdlint_news.parse.body.blocks", *NEVER, *NOT_FOR_A_KNOWN_POST}
    assert len(second) <= 96

    write(tmp_path, POST.replace("news_XXXXX", "news_231638"))
    fine = [modules(tmp_path, *arguments) for _ in range(2)][1]

    assert not fine & {*NEVER, *NOT_FOR_A_KNOWN_POST, *NOT_FOR_A_FINE_POST}
    assert len(fine) <= 81


def test_a_run_compiles_no_more_than_it_needs(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(POST + SOURCES, "utf-8")

    compiled, characters, slow = said(tmp_path, PATTERNS, "check", "--quiet", "--no-cache", NAME).split()

    assert int(compiled) <= 93
    assert int(characters) <= 15_400
    assert int(slow) <= 5
