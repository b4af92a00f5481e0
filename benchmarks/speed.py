"""How long a check takes, beside other linters: `python benchmarks/speed.py [-n POSTS] [--peers NAMES]`.

Every command is run in turn, several times over, so that what else the machine does falls on all of them alike. The
first table has the median and the spread of the seconds by the clock, the seconds of the processors, and the most
memory that one of its processes had. The second one has the ratios that matter, each the median of those of the rounds.
The other linters are installed from their registries first. Where other things run on the machine, figures mean little.
"""

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from peer_tools import NAMES, commands, install
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
# What is compared: the figure of one command by that of another.
RATIOS = (
    ("wall", "mdlint-news, markdown-it", "rumdl"),
    ("wall", "mdlint-news, pyromark", "rumdl"),
    ("wall", "mdlint-news, second run", "rumdl, second run"),
    ("wall", "mdlint-news", "markdownlint-cli2"),
    ("wall", "mdlint-news", "pymarkdown"),
    ("wall", "mdlint-news", "mdformat"),
    ("cpu", "mdlint-news, markdown-it, one process", "markdown-it-py's parse alone"),
    ("wall", "mdlint-news, first run with a cache", "mdlint-news"),
    ("wall", "mdlint-news", "mdlint-news, one process"),
    ("wall", "mdlint-news, one post", "python -c pass"),
    ("wall", "mdlint-news, one post, second run", "python -c pass"),
)


class Run(NamedTuple):
    """What one run took: seconds by the clock and of the processors, and the most memory of a process of it in MiB."""

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
    """Print the tables, in Markdown."""
    parser = argparse.ArgumentParser(description="measure how long a check takes, beside other linters")
    parser.add_argument("-n", type=int, default=1000, metavar="POSTS", help="how many posts to make up (1000)")
    parser.add_argument("--folder", type=Path, help="take the posts of a folder instead")
    parser.add_argument("--rounds", type=int, default=5, help="how often to run each (5)")
    parser.add_argument("--peers", default=",".join(NAMES), help=f"other linters ({','.join(NAMES)}); empty for none")
    parser.add_argument("--tools", type=Path, help="where the other linters are, or are to be installed and kept")
    arguments = parser.parse_args()
    peers = [name for name in arguments.peers.split(",") if name]
    with tempfile.TemporaryDirectory() as scratch:
        tools = arguments.tools or Path(scratch, "tools")
        install([name for name in peers if not (tools / name).exists()], tools)
        folder = arguments.folder or Path(scratch, "posts")
        if arguments.folder is None:
            write_posts(folder, arguments.n)
        cache = Path(scratch, "cache")
        post = max(folder.rglob("*.md"), key=lambda path: path.stat().st_size)
        wanted = _ours(folder, post, cache) | commands(peers, tools, folder, cache)
        wanted |= {f"{name}, one post": line for name, line in commands(peers, tools, post, cache).items()}
        runs = measure(wanted, cache, arguments.rounds)
        number = sum(1 for _ in folder.rglob("*.md"))
    print(f"{number} posts, medians of {arguments.rounds} rounds")
    print("", table(runs), "", ratios(runs), sep="\n")


def _ours(folder: Path, post: Path, cache: Path) -> dict[str, str]:
    cached, parser = f"{OURS} --cache-dir {cache}", "--config parser="
    parsers = {"markdown-it": "markdown-it"} | ({"pyromark": "pyromark"} if find_spec("pyromark") else {})
    return {
        "mdlint-news": f"{OURS} --no-cache {folder}",
        **{f"mdlint-news, {name}": f"{OURS} --no-cache {parser}{name} {folder}" for name in parsers},
        "mdlint-news, one process": f"{OURS} --no-cache --jobs 1 {folder}",
        "mdlint-news, markdown-it, one process": f"{OURS} --no-cache --jobs 1 {parser}markdown-it {folder}",
        "mdlint-news, first run with a cache": f"{cached} {folder}",
        "mdlint-news, second run": f"{cached} {folder}",
        "mdlint-news, one post": f"{OURS} --no-cache {post}",
        "mdlint-news, one post, second run": f"{cached} {post}",
        "python -c pass": f"{sys.executable} -c pass",
        "markdown-it-py's parse alone": shlex.join([sys.executable, "-c", PARSE, str(folder)]),
    }


def measure(wanted: dict[str, str], cache: Path, rounds: int) -> dict[str, list[Run]]:
    """Run all commands in turn, so many times over; each round begins without a cache."""
    runs: dict[str, list[Run]] = {name: [] for name in wanted}
    for _ in range(rounds):
        shutil.rmtree(cache, ignore_errors=True)
        for name, command in wanted.items():
            if "second run" in name:
                # A post that is named is another one to a cache than one that a folder stands for.
                run(shlex.split(command))
            runs[name].append(run(shlex.split(command)))
    return runs


def table(runs: dict[str, list[Run]]) -> str:
    """What each command took."""
    rows = ["| | Seconds | From – to | Of the processors | MiB |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, found in runs.items():
        walls = [one.wall for one in found]
        spread = f"{min(walls):.2f} – {max(walls):.2f}"
        cpu, memory = median(one.cpu for one in found), max(one.memory for one in found)
        rows.append(f"| {name} | {median(walls):.2f} | {spread} | {cpu:.2f} | {memory:.0f} |")
    return "\n".join(rows)


def ratios(runs: dict[str, list[Run]]) -> str:
    """What matters, as ratios of what was measured in the same round."""
    rows = ["| | by | Ratio |", "| --- | --- | ---: |"]
    for figure, one, other in RATIOS:
        if one in runs and other in runs:
            found = [getattr(a, figure) / getattr(b, figure) for a, b in zip(runs[one], runs[other], strict=True)]
            rows.append(f"| {one}{', of the processors' * (figure == 'cpu')} | {other} | {median(found):.2f} |")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
