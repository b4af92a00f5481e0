"""How often each rule found something, as a table with bars."""

from collections import Counter
from html import escape

from mdlint_news.diagnostic import Report, printable
from mdlint_news.finding import SEVERITIES
from mdlint_news.literals import Severity
from mdlint_news.rule import Rule

# As many rules as one looks at; the others are a click away.
_SHOWN = 12


def by_rule(report: Report) -> str:
    """Render the rules that found something, the most frequent first. A click on one shows its posts."""
    rules: dict[str, Rule] = {}
    counts: Counter[tuple[str, Severity]] = Counter()
    bad: Counter[str] = Counter()
    for file in report.files:
        for one in file.diagnostics:
            rules[one.rule.code] = one.rule
            counts[one.rule.code, one.severity] += 1
        bad.update({one.rule.code for one in file.diagnostics})
    if not rules:
        return ""
    totals = {code: sum(counts[code, severity] for severity in SEVERITIES) for code in rules}
    order = sorted(rules, key=lambda code: (-totals[code], code))
    rows = [_row(rules[code], counts, max(totals.values()), bad[code]) for code in order]
    more = ""
    if rest := rows[_SHOWN:]:
        word = "rule" if len(rest) == 1 else "rules"
        more = f"<details>\n<summary>{len(rest)} {word} more</summary>\n{_table(rest)}</details>\n"
    return (
        '<section aria-labelledby="by-rule">\n<h2 id="by-rule">Findings by rule</h2>\n'
        f"{_table(rows[:_SHOWN])}{more}</section>\n"
    )


def _table(rows: list[str]) -> str:
    head = '<th scope="col">Rule</th><th scope="col">Findings</th><th scope="col">Posts</th>'
    return f'<table class="rules">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{"".join(rows)}</tbody>\n</table>\n'


def _row(rule: Rule, counts: Counter[tuple[str, Severity]], most: int, posts: int) -> str:
    code, at, bars = escape(rule.code), 0.0, ""
    for severity in SEVERITIES:
        width = 100 * counts[rule.code, severity] / most
        bars += f'<rect class="{severity}" x="{at:.2f}%" width="{width:.2f}%" height="100%"/>' if width else ""
        at += width
    count = sum(counts[rule.code, severity] for severity in SEVERITIES)
    return (
        f'<tr><th scope="row"><button type="button" class="rule" data-code="{code}">{code} {escape(rule.name)}</button>'
        f"<small>{escape(printable(rule.summary))}</small></th>"
        f'<td><svg aria-hidden="true">{bars}</svg> <span>{count:,}</span></td><td>{posts:,}</td></tr>\n'
    )
