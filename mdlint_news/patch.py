"""The change of a text as a unified diff, which `patch` and `git apply` understand."""

import os.path
import re
from collections.abc import Iterable, Iterator

from mdlint_news.compare import Change, changes
from mdlint_news.diagnostic import printable
from mdlint_news.formats.style import Style
from mdlint_news.regex import regex
from mdlint_news.tree import path_from

_CONTEXT = 3
_QUOTED = regex(r'["\\\x00-\x1f\x7f]|[^\x00-\x7f]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def diff(path: str, before: str, after: str, style: Style) -> str:
    r"""Write the change of a file as a unified diff; empty where there is none.

    Lines end at `\n` here, and keep what stands before it: the diff of a file with `\r\n` has them, too. The name is
    written from the current folder on and begins with `./`: `patch -p0` takes it as it is, and `git apply` takes the
    `.` for the folder that it drops.
    """
    if before == after:
        return ""
    name = _name(path)
    lines = [style.paint(f"--- {name}", "strong"), style.paint(f"+++ {name}", "strong")]
    return "".join(f"{line}\n" for line in [*lines, *_hunks(_lines(before), _lines(after), style)])


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+\Z", text)


def _hunks(old: list[str], new: list[str], style: Style) -> Iterator[str]:
    for group in _grouped(changes(old, new)):
        (_, first, _, start, _), (_, _, last, _, end) = group[0], group[-1]
        yield style.paint(f"@@ -{_range(first, last)} +{_range(start, end)} @@", "frame")
        for kind, a, b, c, d in group:
            if kind == "equal":
                yield from _written(" ", old[a:b], style)
            else:
                yield from (style.paint(line, "removed") for line in _written("-", old[a:b], style))
                yield from (style.paint(line, "added") for line in _written("+", new[c:d], style))


def _grouped(found: Iterable[Change]) -> Iterator[list[Change]]:
    """Changes that stand close together, each group with the lines before and after it."""
    group: list[Change] = []
    before: list[Change] = []
    for change in _joined(found):
        kind, a, b, c, d = change
        if kind != "equal":
            group += [*before, change]
            before = []
        elif group and b - a > 2 * _CONTEXT:
            yield [*group, ("equal", a, a + _CONTEXT, c, c + _CONTEXT)]
            group, before = [], [("equal", b - _CONTEXT, b, d - _CONTEXT, d)]
        elif group:
            before = [change]
        else:
            before = [("equal", max(a, b - _CONTEXT), b, max(c, d - _CONTEXT), d)]
    if group:
        yield [*group, *(("equal", a, min(b, a + _CONTEXT), c, min(d, c + _CONTEXT)) for _, a, b, c, d in before)]


def _joined(found: Iterable[Change]) -> Iterator[Change]:
    """Put stretches that are equal and stand behind each other together."""
    last: Change | None = None
    for change in found:
        if last and last[0] == change[0] == "equal":
            last = ("equal", last[1], change[2], last[3], change[4])
            continue
        if last:
            yield last
        last = change
    if last:
        yield last


def _written(sign: str, lines: list[str], style: Style) -> Iterator[str]:
    for line in lines:
        text = line.removesuffix("\n")
        # What people look at steers no terminal; what a program applies is the text as it is.
        is_seen = style.is_terminal or style.has_colour
        yield sign + ("\t".join(map(printable, text.removesuffix("\r").split("\t"))) if is_seen else text)
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _range(start: int, end: int) -> str:
    """A range of lines as diffs have them; an empty one is named by the line before it."""
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _name(path: str) -> str:
    """The path from the current folder on, quoted as git does where it has more than plain characters."""
    name = os.path.join(".", path_from(os.curdir, path)).replace(os.sep, "/")
    if not _QUOTED.search(name):
        # What follows a tab is no part of the name: without one, a blank would end it.
        return f"{name}\t" if " " in name else name
    return '"' + _QUOTED.sub(_escaped, name) + '"'


def _escaped(match: re.Match[str]) -> str:
    known = _ESCAPES.get(match[0])
    return known or "".join(f"\\{byte:03o}" for byte in match[0].encode("utf-8", "surrogateescape"))
