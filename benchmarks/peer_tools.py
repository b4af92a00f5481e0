"""Other linters, installed from their registries into a folder, and the commands that start them."""

import shutil
import subprocess
import sys
from pathlib import Path

# What each is installed as. Their commands take their default rules.
_PYPI = {"rumdl": "rumdl", "mdformat": "mdformat mdformat-frontmatter mdformat-gfm", "pymarkdown": "pymarkdownlnt"}
_COMMANDS = {
    "rumdl": "{python}/rumdl check --no-cache {posts}",
    "rumdl, second run": "{python}/rumdl check --cache-dir {cache}/rumdl {posts}",
    "mdformat": "{python}/mdformat --check {posts}",
    "pymarkdown": "{python}/pymarkdown --enable-extensions front-matter scan -r {posts}",
    "markdownlint-cli2": "{node}/markdownlint-cli2 {pattern}",
}
NAMES = ("rumdl", "mdformat", "markdownlint-cli2", "pymarkdown")


def install(names: list[str], folder: Path) -> None:
    """Install some of them, each into a place of its own. Raises `CalledProcessError` where that fails."""
    for name in names:
        place = folder / name
        if name == "markdownlint-cli2":
            npm = shutil.which("npm") or "npm"
            subprocess.run([npm, "install", "--silent", "--prefix", place, name], check=True)
        else:
            subprocess.run([sys.executable, "-m", "venv", place], check=True)
            subprocess.run([place / _BIN / "pip", "install", "--quiet", *_PYPI[name].split()], check=True)


def commands(names: list[str], folder: Path, posts: Path, cache: Path) -> dict[str, str]:
    """How each checks a post, or the posts of a folder."""
    pattern = f"{posts}/**/*.md" if posts.is_dir() else posts
    node = folder / "markdownlint-cli2" / "node_modules" / ".bin"
    return {
        name: command.format(
            python=folder / name.split(",")[0] / _BIN, node=node, cache=cache, posts=posts, pattern=pattern
        )
        for name, command in _COMMANDS.items()
        if name.split(",")[0] in names
    }


_BIN = "Scripts" if sys.platform == "win32" else "bin"
