"""Service messages of TeamCity, which it shows as the inspections of a build.

https://www.jetbrains.com/help/teamcity/service-messages.html
"""

from mdlint_news.diagnostic import Report, printable
from mdlint_news.formats.problems import problems
from mdlint_news.formats.style import Style
from mdlint_news.literals import Severity
from mdlint_news.regex import regex

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_ESCAPES = {"'": "|'", "|": "||", "[": "|[", "]": "|]", "\n": "|n", "\r": "|r"}
_SPECIAL = regex(r"['|\[\]\n\r]|[^\0-\x7f]")
# What is longer is not taken.
_MOST = 4000


def render(report: Report, _style: Style) -> str:
    """Render the rules that found something, then their findings; what could not be checked is a build problem."""
    lines = [
        _message("buildProblem", description=f"{problem.path}:{problem.row}:{problem.column}: {problem.message}")
        for problem in problems(report)
    ]
    rules = {diagnostic.rule.code: diagnostic.rule for diagnostic in report.diagnostics}
    lines += [
        _message(
            "inspectionType",
            id=code,
            name=f"{code} {rules[code].name}",
            category="News",
            description=rules[code].summary,
        )
        for code in sorted(rules)
    ]
    lines += [
        _message(
            "inspection",
            typeId=diagnostic.rule.code,
            message=diagnostic.message,
            file=file.path,
            line=str(file.source.position(diagnostic.span.start).row),
            SEVERITY=_SEVERITIES[diagnostic.severity],
        )
        for file in report.files
        for diagnostic in file.diagnostics
    ]
    return "".join(lines)


def _message(name: str, /, **attributes: str) -> str:
    written = " ".join(f"{key}='{_escaped(value)}'" for key, value in attributes.items())
    return f"##teamcity[{name} {written}]\n"


def _escaped(text: str) -> str:
    text = printable(text)
    text = text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"
    return _SPECIAL.sub(lambda match: _ESCAPES.get(match[0]) or _units(match[0]), text)


def _units(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"|0x{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
