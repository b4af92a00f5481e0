"""What other linters find in the example posts: `python benchmarks/peers.py TOOL=COMMAND …`.

Each command is run with the folder at its end, and must print lines that begin with a path and a line number. The table
says how many findings a tool has in all, how many of the lines with a defect it points at, and how many findings it has
in the post with nothing wrong. The lines with a defect are those where we report errors and warnings.
"""

import re
import shlex
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "examples"
FINE = "2026-03-08-city-trees.md"
OURS = f"{sys.executable} -m mdlint_news check --isolated --output-format concise"
_PLACE = re.compile(r"^(?:\S*/)?(?P<name>[\w.-]+\.md):(?P<line>\d+)", re.MULTILINE)


def findings(command: str) -> list[tuple[str, str]]:
    """Run a command on the examples: the name of the file and the line of each finding."""
    done = subprocess.run([*shlex.split(command), str(FOLDER)], capture_output=True, text=True, check=False)
    return [(match["name"], match["line"]) for match in _PLACE.finditer(done.stdout + done.stderr)]


def main(arguments: list[str]) -> None:
    """Print the table, in Markdown."""
    defects = set(findings(OURS))
    print(f"| Linter | Findings | Of {len(defects)} lines with a defect | In the post with nothing wrong |")
    print("| --- | ---: | ---: | ---: |")
    for tool, _, command in (argument.partition("=") for argument in (f"mdlint-news={OURS}", *arguments)):
        found = findings(command)
        fine = sum(name == FINE for name, _ in found)
        print(f"| {tool} | {len(found)} | {len(defects & set(found))} | {fine} |")


if __name__ == "__main__":
    main(sys.argv[1:])
