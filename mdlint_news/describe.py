"""A rule as a manual page, a JSON object and a line of an index; all of them, and the config, as pages."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from mdlint_news.config.settings import Settings, keys
from mdlint_news.options import expected, shown
from mdlint_news.parts import SiteFacts
from mdlint_news.rule import Option, Rule

_INDEX = """\
Each page says what a rule finds and why that matters, with examples that are tested. A rule that is off is switched on
with `extend-select`. `mdlint-news rule NAME` shows the same page on a terminal."""
_FAMILIES = {
    "AI": "what language models and their tools leave behind",
    "DT": "dates",
    "FM": "front matter",
    "HD": "headings",
    "SR": "source lists",
    "ST": "posts beside others of the site",
    "SU": "suppressions",
    "TB": "tables",
    "TX": "text",
    "TY": "typography",
    "UR": "addresses",
}
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


def index(rules: Iterable[Rule]) -> str:
    """Write a page that lists rules and links their pages, by family."""
    parts = ["# The rules", _INDEX]
    for prefix, family in groupby(sorted(rules, key=lambda rule: rule.code), key=lambda rule: rule.code[:-3]):
        rows = [
            f"| [{rule.code}]({rule.name}.md) | [{rule.name}]({rule.name}.md) | "
            f"{rule.severity if rule.is_default else 'off'} | {'yes' if rule.is_fixable else ''} | {rule.summary} |"
            for rule in family
        ]
        head = "| Code | Name | Severity | Fix | What it finds |\n| --- | --- | --- | --- | --- |"
        parts.append("\n".join([f"## {prefix}: {_FAMILIES.get(prefix, prefix)}\n", head, *rows]))
    return "\n\n".join(parts) + "\n"


def settings() -> str:
    """Write a table of the keys of the config, and one of those about the site."""
    parts = []
    for title, of, empty in (("Keys", Settings, "none"), ("Keys of the table `site`", SiteFacts, "learnt")):
        rows = [
            f"| `{name}` | {expected(key.hint)} | {_default(key.default) or empty} | {key.help} |"
            for name, key in keys(of).items()
        ]
        head = "| Key | Type | Default | What it is |\n| --- | --- | --- | --- |"
        parts.append("\n".join([f"## {title}\n", head, *rows]))
    return "\n\n".join(parts) + "\n"


def _default(value: object) -> str:
    return "" if value is None or (not value and not isinstance(value, bool)) else f"`{shown(value)}`"


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
    default = "none" if option.default is None else f"`{shown(option.default)}`"
    return f"- `{option.key}` ({expected(option.hint)}; default {default}): {option.help}"
