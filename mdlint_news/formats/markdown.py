"""A table in Markdown, for a comment on a pull request or the summary of a step."""

import re

from mdlint_news.diagnostic import SEVERITIES, Checked, Diagnostic, Report, counted, printable
from mdlint_news.formats.style import Style

# The longest comment of GitHub has 65,536 characters.
_LONGEST = 60_000
# What Markdown, or a forge that looks for people, issues and addresses in text, takes for more than a character.
_MARKS = re.compile(r"[\\`*_{}\[\]#!|~@$<>&\"']|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LIVE = re.compile(r"[@#]|://|www\.|[0-9a-f]{7}", re.IGNORECASE)


def render(report: Report, _style: Style) -> str:
    """Render a line that counts, and a table, the worst first; where it grows too long, the rest is counted."""
    counts = report.counts()
    found = ", ".join(counted(count, level) for level, count in counts.items() if count)
    head = f"**mdlint-news**: {found or 'nothing found'}\n"
    if not found:
        return head
    lines = [head, "\n| | place | rule | finding |\n|---|---|---|---|\n"]
    size = sum(map(len, lines))
    ranked = sorted(
        ((one, file) for file in report.files for one in file.diagnostics),
        key=lambda pair: SEVERITIES.index(pair[0].severity),
    )
    for number, (one, file) in enumerate(ranked):
        line = _row(one, file)
        if size + len(line) > _LONGEST:
            lines.append(f"\nAnd {len(ranked) - number} more.\n")
            break
        lines.append(line)
        size += len(line)
    return "".join(lines)


def _row(one: Diagnostic, file: Checked) -> str:
    row, column = file.source.position(one.span.start)
    rule = f'<span title="{_plain(one.rule.name)}">{one.rule.code}</span>'
    said = _text(one.message) + (f"<br>{_text(one.help)}" if one.help else "")
    return f"| {one.severity} | {_code(f'{printable(file.path)}:{row}:{column}')} | {rule} | {said} |\n"


def _text(message: str) -> str:
    """Text with code in backticks; where a post could speak through it, all of it is code."""
    parts = message.split("`")
    if len(parts) % 2 == 0:
        return _code(message)
    return "".join(_code(part) if at % 2 or _LIVE.search(part) else _plain(part) for at, part in enumerate(parts))


def _code(text: str) -> str:
    return f"<code>{_plain(text)}</code>" if text else ""


def _plain(text: str) -> str:
    return _MARKS.sub(lambda match: f"&#{ord(match[0])};", text)
