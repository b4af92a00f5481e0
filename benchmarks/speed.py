"""How long a check takes, beside other linters: `python benchmarks/speed.py [-n POSTS] TOOL=COMMAND …`.

Every command is run in turn with the folder at its end, several times over, so that what else the machine does
falls on all of them alike. The table has the median and the spread of the seconds by the clock, the seconds of the
processor, the memory of the first process of each, and how many times as long it took as `mdlint-news` without a
cache. Commands of ours that show the cache, one process and one post stand beside them; `python -c pass` says what
it costs to start at all, and markdown-it-py's parse of the same posts what there is to do at the least.
"""

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from posts import write_posts

OURS = f"{sys.executable} -m mdlint_news check --isolated --quiet --exit-zero"
PARSE = """
import sys
from pathlib import Path
from markdown_it import MarkdownIt
parser = MarkdownIt("commonmark").enable("table")
for path in Path(sys.argv[1]).rglob("*.md"):
    parser.parse(path.read_text("utf-8", errors="replace"))
"""
_KIB = 1024


class Run(NamedTuple):
    """What one run took: seconds by the clock and of the processor, and the most memory of its first process in MiB."""

    wall: float
    cpu: float
    memory: float


def run(command: list[str]) -> Run:
    """Run a command to its end; what it says goes nowhere."""
    begun = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment())
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return Run(perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / _KIB)


def _environment() -> dict[str, str]:
    # Without compiled modules, each start would compile ours.
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def main() -> None:
    """Print the table, in Markdown."""
    parser = argparse.ArgumentParser(description="measure how long a check takes, beside other linters")
    parser.add_argument("tools", nargs="*", metavar="TOOL=COMMAND", help="other linters")
    parser.add_argument("-n", type=int, default=1000, metavar="POSTS", help="how many posts to make up (1000)")
    parser.add_argument("--folder", type=Path, help="take the posts of a folder instead")
    parser.add_argument("--rounds", type=int, default=5, help="how often to run each (5)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.folder or Path(scratch, "posts")
        if arguments.folder is None:
            write_posts(folder, arguments.n)
        measure(folder, Path(scratch, "cache"), arguments)


def measure(folder: Path, cache: Path, arguments: argparse.Namespace) -> None:
    """Run all commands, and print the table."""
    post = max(folder.rglob("*.md"), key=lambda path: path.stat().st_size)
    ours = f"{OURS} --cache-dir {cache}"
    commands = {
        "mdlint-news, no cache": f"{OURS} --no-cache {folder}",
        "mdlint-news, no cache, one process": f"{OURS} --no-cache --jobs 1 {folder}",
        "mdlint-news, first run with a cache": f"{ours} {folder}",
        "mdlint-news, second run": f"{ours} {folder}",
        "mdlint-news, one post, no cache": f"{OURS} --no-cache {post}",
        "mdlint-news, one post, second run": f"{ours} {post}",
        "`python -c pass`": f"{sys.executable} -c pass",
        "markdown-it-py's parse alone": shlex.join([sys.executable, "-c", PARSE, str(folder)]),
    }
    for tool, _, command in (one.partition("=") for one in arguments.tools):
        commands[tool] = f"{command} {folder}"
        commands[f"{tool}, one post"] = f"{command} {post}"
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(arguments.rounds):
        shutil.rmtree(cache, ignore_errors=True)
        for name, command in commands.items():
            runs[name].append(run(shlex.split(command)))
    whole, single = (median(one.wall for one in runs[name]) for name in list(commands)[:5:4])
    number = sum(1 for _ in folder.rglob("*.md"))
    print(f"| {number} posts | Seconds | From – to | Of the processor | MiB | Times as long as ours |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, found in runs.items():
        walls = [one.wall for one in found]
        ratio = median(walls) / (single if "one post" in name or "pass" in name else whole)
        spread = f"{min(walls):.2f} – {max(walls):.2f}"
        cpu, memory = median(one.cpu for one in found), max(one.memory for one in found)
        print(f"| {name} | {median(walls):.2f} | {spread} | {cpu:.2f} | {memory:.0f} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
