"""What is told to people: findings with the rule that made them, file by file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mdlint_news.finding import SEVERITIES, Finding
from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex
from mdlint_news.text import Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.literals import Severity
    from mdlint_news.rule import Rule

_CONTROL = regex(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_UNSEEN = {0x2010: "-", 0x2011: "-", 0xAD: None, 0x200B: None, 0x2060: None, 0xFEFF: None}


class Diagnostic(NamedTuple):
    """A finding, the rule that made it, and how severe it is here."""

    rule: Rule
    severity: Severity
    finding: Finding

    @property
    def span(self) -> Span:
        """Where it is."""
        return self.finding.span

    @property
    def message(self) -> str:
        """What is wrong, on one line and without characters that would steer a terminal."""
        return printable(self.finding.message)

    @property
    def help(self) -> str:
        """What to do about it, likewise."""
        return printable(self.finding.help)


class Problem(NamedTuple):
    """A file that could not be checked, or not in full: where, and why. `place` is `12:3` or empty."""

    path: str
    message: str
    place: str = ""

    def __str__(self) -> str:
        """Write it as a compiler does."""
        where = f"{printable(self.path)}:{self.place}" if self.place else printable(self.path)
        return f"{where}: error: {printable(self.message)}"


class Checked(NamedTuple):
    """A file that was checked.

    `suppressed` are findings that a comment silenced, `unsaid` those of defects that another finding speaks of. `day`
    is that of the post, `tried` how many findings came with a fix before it was proved. Where nothing is told or
    suppressed, the text of the source may have been dropped.
    """

    path: str
    source: Source
    diagnostics: tuple[Diagnostic, ...] = ()
    suppressed: tuple[Diagnostic, ...] = ()
    unsaid: tuple[Diagnostic, ...] = ()
    problems: tuple[Problem, ...] = ()
    day: date | None = None
    tried: int = 0

    @property
    def needs_text(self) -> bool:
        """Say whether there is something in it that is shown where it stands in the text."""
        return bool(self.diagnostics or self.suppressed)


class Report(NamedTuple):
    """A run: the files in their order, and what went wrong outside of them."""

    files: tuple[Checked, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def with_findings(self) -> Iterable[Checked]:
        """The files in which something was found: mostly few."""
        return (file for file in self.files if file.diagnostics)

    @property
    def diagnostics(self) -> Iterable[Diagnostic]:
        """All diagnostics in their order."""
        return (diagnostic for file in self.with_findings for diagnostic in file.diagnostics)

    def counts(self) -> dict[Severity, int]:
        """How many diagnostics there are of each severity, the worst first."""
        found = [diagnostic.severity for diagnostic in self.diagnostics]
        return {severity: found.count(severity) for severity in SEVERITIES}

    def reaches(self, gate: str) -> bool:
        """Say whether a diagnostic is at least as severe as the gate; nothing is as severe as `never`."""
        levels = SEVERITIES[: SEVERITIES.index(gate) + 1] if gate in SEVERITIES else ()
        return any(diagnostic.severity in levels for diagnostic in self.diagnostics)


def fingerprints(file: Checked) -> list[str]:
    """Make a name for each diagnostic of a file that stays the same when lines move: 16 hexadecimal digits.

    It depends on the rule, the file's path, the text at the place (the line where that is a point), and on how many
    of the same stand before it.
    """
    seen: dict[str, int] = {}
    names = []
    for diagnostic in file.diagnostics:
        span = diagnostic.span
        row = file.source.position(span.start).row
        text = file.source[span] if span.start < span.end else file.source.line(row)
        key = "\0".join((diagnostic.rule.code, file.path.replace("\\", "/"), seen_text(text)))
        seen[key] = seen.get(key, 0) + 1
        names.append(digest(f"{key}\0{seen[key]}"))
    return names


def seen_text(text: str) -> str:
    """A text as it is seen: blanks, look-alike hyphens and what is invisible may change, as safe fixes change them."""
    return " ".join(text.translate(_UNSEEN).split())


def digest(text: str) -> str:
    """A name for a text: 16 hexadecimal digits."""
    from mdlint_news.digests import sha256  # noqa: PLC0415 - few runs need one

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def printable(text: str) -> str:
    """Escape what would break a line, steer a terminal, or turn the direction of the text."""
    if text.isprintable():
        return text
    return _CONTROL.sub(lambda match: ascii(match[0])[1:-1], text)


def counted(count: int, word: str) -> str:
    """A number and a noun: `1 post`, `2 posts`, `2 info`."""
    return f"{count} {word}{'' if count == 1 or word == 'info' else 's'}"
