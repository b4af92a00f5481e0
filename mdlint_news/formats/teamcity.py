"""Service messages of TeamCity, for its tab of inspections."""

from mdlint_news.diagnostic import Report
from mdlint_news.finding import Severity
from mdlint_news.formats.style import Style
from mdlint_news.rule import Rule

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_ESCAPES = {"|": "||", "'": "|'", "[": "|[", "]": "|]", "\n": "|n", "\r": "|r"}
_ASCII = 0x7F
_LONGEST = 4000


def render(report: Report, _style: Style) -> str:
    """Render a message for each rule that found something, then one for each finding."""
    rules: dict[str, Rule] = {one.rule.code: one.rule for one in report.diagnostics}
    lines = [
        _message("inspectionType", id=rule.code, name=rule.name, category="mdlint-news", description=rule.summary)
        for rule in rules.values()
    ]
    for file in report.files:
        for one in file.diagnostics:
            row = file.source.position(one.span.start).row
            text = f"{one.message} ({one.help})" if one.help else one.message
            place = {"file": file.path.replace("\\", "/"), "line": str(row)}
            lines.append(
                _message("inspection", typeId=one.rule.code, message=text, **place, SEVERITY=_SEVERITIES[one.severity])
            )
    return "".join(f"{line}\n" for line in lines)


def _message(kind: str, /, **values: str) -> str:
    written = " ".join(f"{key}='{_escaped(value[:_LONGEST])}'" for key, value in values.items())
    return f"##teamcity[{kind} {written}]"


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character) or _plain(character) for character in text)


def _plain(character: str) -> str:
    """A character beyond ASCII is named by its number, in units of UTF-16."""
    if ord(character) <= _ASCII:
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"|0x{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
