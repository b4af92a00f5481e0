"""What was found before and is known: a file of findings that are not told again."""

import json
import os.path
from collections import Counter
from collections.abc import Iterable
from typing import Any

from mdlint_news.diagnostic import Checked, Diagnostic, digest, seen_text
from mdlint_news.named import NamedTuple
from mdlint_news.tree import path_from

_VERSION = 1


class BaselineError(Exception):
    """A baseline cannot be read; the message says why."""


class Known(NamedTuple):
    """A finding of a baseline: its rule, the text that it is about, and the line in which that stands, both as digests.

    `message` is for people who read the file. Line numbers are not kept: text that moves stays known.
    """

    code: str
    text: str
    line: str
    message: str = ""


class Parted(NamedTuple):
    """A post whose known findings were taken away: how many there were, and what is known of it and no longer found."""

    checked: Checked
    known: int
    stale: list[Known]


class Baseline:
    """Known findings by path, which are written from the folder of the baseline's file on, with `/`.

    `text` is what stands in the file.
    """

    def __init__(self, path: str, files: dict[str, list[Known]], text: str = "") -> None:
        self.path = path
        self.files = files
        self.text = text

    @classmethod
    def load(cls, path: str) -> "Baseline":
        """Read a file. Raises `BaselineError`."""
        try:
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
            return cls(path, _read(json.loads(text)), text)
        except OSError as error:
            raise BaselineError(f"{path}: cannot be read: {error.strerror}") from error
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise BaselineError(f"{path}: no baseline: {error}") from error

    @classmethod
    def of(cls, path: str, files: Iterable[Checked]) -> "Baseline":
        """Make all that is found known."""
        found = cls(path, {})
        found.files = {found.key(file.path): known for file in files if (known := _all(file))}
        return found

    def key(self, path: str) -> str:
        """How the baseline writes a path."""
        folder = os.path.dirname(os.path.abspath(self.path))
        return path_from(folder, path).replace(os.sep, "/")

    def part(self, checked: Checked) -> Parted:
        """Take away what is known of a post, as many findings of one text as there were."""
        left = list(self.files.get(self.key(checked.path), []))
        new: list[tuple[Diagnostic, Known]] = []
        # Those in the same line are the same; of the others, as many are known as are left.
        for diagnostic, known in zip(checked.diagnostics, _all(checked), strict=True):
            at = next((n for n, one in enumerate(left) if one[:3] == known[:3]), None)
            new.append((diagnostic, known)) if at is None else left.pop(at)
        rest = Counter((one.code, one.text) for one in left)
        told = []
        for diagnostic, known in new:
            if rest[known.code, known.text] > 0:
                rest[known.code, known.text] -= 1
                left.remove(next(one for one in left if one[:2] == known[:2]))
            else:
                told.append(diagnostic)
        known_count = len(checked.diagnostics) - len(told)
        return Parted(checked._replace(diagnostics=tuple(told)), known_count, left)

    def gone(self) -> list[str]:
        """The files that are known and no longer there."""
        folder = os.path.dirname(os.path.abspath(self.path))
        return [path for path in self.files if not os.path.lexists(os.path.join(folder, path))]

    def dump(self) -> str:
        """Write it as JSON, sorted, each finding on a line: differences between two of them are easy to read."""
        files = []
        for path in sorted(self.files):
            lines = ",\n".join(f"      {json.dumps(known._asdict(), ensure_ascii=False)}" for known in self.files[path])
            files.append(f"    {json.dumps(path, ensure_ascii=False)}: [\n{lines}\n    ]")
        body = ",\n".join(files)
        return f'{{\n  "version": {_VERSION},\n  "files": {{\n{body}\n  }}\n}}\n'


def _read(loaded: Any) -> dict[str, list[Known]]:  # noqa: ANN401 - what JSON holds
    if loaded["version"] != _VERSION:
        raise ValueError(f"it is of version {loaded['version']!r}, not {_VERSION}")
    files = {path: [Known(**entry) for entry in entries] for path, entries in loaded["files"].items()}
    if not all(isinstance(part, str) for entries in files.values() for known in entries for part in known):
        raise ValueError("what it says of a finding is not text")
    return files


def _all(file: Checked) -> list[Known]:
    return [_known(file, diagnostic) for diagnostic in file.diagnostics]


def _known(file: Checked, diagnostic: Diagnostic) -> Known:
    span = diagnostic.span
    line = file.source.line(file.source.position(span.start).row)
    text = file.source[span] if span.start < span.end else line
    text, line = (digest(seen_text(part)) for part in (text, line))
    return Known(diagnostic.rule.code, text, line, diagnostic.message)
