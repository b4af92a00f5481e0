"""A rule as a manual page, a JSON object and a line of an index."""

import re
from typing import Any

from mdlint_news.options import expected, shown
from mdlint_news.rule import Option, Rule

_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})md (?P<kind>bad|good|fixed)(?P<settings>[^\n]*)$", re.MULTILINE)
_LABELS = {"bad": "Found:", "good": "Not found:", "fixed": "After the fix:"}
_MARKS = str.maketrans("", "", "⟦⟧")


def page(rule: Rule) -> str:
    """Write the manual page of a rule in Markdown: what it finds, why, examples, options."""
    state = "on" if rule.is_default else "off"
    fixable = "can be fixed" if rule.is_fixable else "cannot be fixed"
    facts = f"Severity: {rule.severity}. By default it is {state}. What it finds {fixable} automatically."
    text = _FENCE.sub(_example, rule.page).translate(_MARKS)
    summary, _, rest = text.partition("\n")
    parts = [f"# {rule.name} ({rule.code})", summary, facts, rest.strip()]
    if rule.options:
        lines = "\n".join(map(_option, rule.options.values()))
        parts.append(f"## Options\n\nIn the config under `[rules.{rule.name}]`:\n\n{lines}")
    return "\n\n".join(parts) + "\n"


def facts(rule: Rule) -> dict[str, Any]:
    """Describe a rule for programs."""
    return {
        "code": rule.code,
        "name": rule.name,
        "summary": rule.summary,
        "severity": rule.severity,
        "default": rule.is_default,
        "fixable": rule.is_fixable,
        "options": [
            {"name": option.key, "type": expected(option.hint), "default": option.default, "help": option.help}
            for option in rule.options.values()
        ],
    }


def index_line(rule: Rule, width: int) -> str:
    """Describe a rule on one line; `width` is that of the longest name."""
    state = rule.severity if rule.is_default else "off"
    fixable = "fix" if rule.is_fixable else ""
    return f"{rule.code}  {rule.name:{width}}  {state:7}  {fixable:3}  {rule.summary}"


def _example(fence: re.Match[str]) -> str:
    settings = f" (with `{fence['settings'].strip()}`)" if fence["settings"].strip() else ""
    return f"{_LABELS[fence['kind']].removesuffix(':')}{settings}:\n\n{fence['fence']}md"


def _option(option: Option) -> str:
    return f"- `{option.key}` ({expected(option.hint)}; default `{shown(option.default)}`): {option.help}"
