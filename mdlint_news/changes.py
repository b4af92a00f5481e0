"""Which lines of files were changed since a revision, as git tells it."""

import os.path
import re

from mdlint_news.diagnostic import Checked, Diagnostic
from mdlint_news.named import NamedTuple
from mdlint_news.tree import path_from

# What a repository names to be started, and folders of posts that pass for repositories.
_TRUSTING_NOTHING = ("-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit")
_HUNK = re.compile(r"@@ -\S+ \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")
_ESCAPE = re.compile(rb"\\(?:([0-7]{3})|(.))", re.DOTALL)
_NAMED = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"v": b"\v", b"f": b"\f"}


class ChangesError(Exception):
    """Git cannot tell what was changed; the message says why."""


class Changes(NamedTuple):
    """The rows of each file, from 1, that are not as they were; all of them where a file is new."""

    root: str
    rows: dict[str, set[int]]
    new: frozenset[str]

    def of(self, checked: Checked) -> Checked:
        """Keep what is found on changed lines: at its place, or at one that its fix would change."""
        path = path_from(self.root, os.path.realpath(checked.path)).replace(os.sep, "/")
        if path in self.new or path.startswith("../") or os.path.isabs(path):
            return checked
        rows = self.rows.get(path, set())
        return checked._replace(diagnostics=tuple(one for one in checked.diagnostics if _is_on(rows, one, checked)))


def changes(base: str) -> Changes:
    """Ask git what was changed since a revision, or, of `main...`, since the branch left `main`.

    What is not committed counts, too. Raises `ChangesError`.
    """
    root = _git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").removesuffix("\n")
    since = [] if not base.endswith("...") else ["--merge-base"]
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base.removesuffix('...')}^{{commit}}")
    diff = ("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--unified=0", "--src-prefix=a/")
    text = _git(*diff, "--dst-prefix=b/", *since, commit.decode().strip(), "--", cwd=root)
    new = _git("ls-files", "--others", "--exclude-standard", "-z", cwd=root)
    untracked = (name.decode("utf-8", "surrogateescape") for name in new.split(b"\0") if name)
    return Changes(os.path.realpath(root), _rows(text), frozenset(untracked))


def _git(*arguments: str, cwd: str | None = None) -> bytes:
    import subprocess  # noqa: PLC0415 - slow to import, and most runs do not ask git

    try:
        done = subprocess.run(["git", *_TRUSTING_NOTHING, *arguments], cwd=cwd, capture_output=True, check=False)  # noqa: S603, S607 - git it is
    except OSError as error:
        raise ChangesError(f"git cannot be started: {error.strerror}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise ChangesError(said.removeprefix("fatal: ") or "there is no such revision")
    return done.stdout


def _rows(diff: bytes) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    rows: set[int] = set()
    left = 0
    # Lines of the files themselves may look like anything: their number is known.
    for line in diff.split(b"\n"):
        if left and line[:1] in (b"-", b"+", b"\\"):
            left -= line[:1] != b"\\"
        elif line.startswith(b"+++ "):
            rows = found.setdefault(_name(line[4:]), set())
        elif match := _HUNK.match(line.decode("ascii", "replace")):
            start, count = int(match["start"]), int(match["count"] or 1)
            rows.update(range(start, start + count))
            left = count + _removed(line)
    return found


def _removed(line: bytes) -> int:
    before = line.split(b" ")[1]
    return int(before.partition(b",")[2] or 1)


def _name(written: bytes) -> str:
    """The name of a file as a diff writes it: behind `b/`, in quotes where it has more than plain characters."""
    name = written.removesuffix(b"\t")
    if name.startswith(b'"'):
        name = _ESCAPE.sub(lambda it: bytes([int(it[1], 8)]) if it[1] else _NAMED.get(it[2], it[2]), name[1:-1])
    return name.removeprefix(b"b/").decode("utf-8", "surrogateescape")


def _is_on(rows: set[int], one: Diagnostic, checked: Checked) -> bool:
    spans = [one.span, *(edit.span for edit in (one.finding.fix.edits if one.finding.fix else ()))]
    for span in spans:
        first, last = (checked.source.position(at).row for at in span)
        if not rows.isdisjoint(range(first, last + 1)):
            return True
    return False
