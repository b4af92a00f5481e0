"""Rules as SARIF describes them, with their pages as help."""

import re
from typing import Any

from mdlint_news.describe import page
from mdlint_news.literals import Severity
from mdlint_news.regex import regex
from mdlint_news.rule import Rule

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_KINDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}
# GitHub takes descriptions of up to 1,024 characters.
_MOST = 1024
_FENCE = regex(r"^[ \t]*(?:`{3,}|~{3,})", re.MULTILINE)


def descriptor(rule: Rule) -> dict[str, Any]:
    """Describe a rule as a `reportingDescriptor`."""
    help_page = page(rule)
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": _prose(rule)},
        "help": {"text": help_page, "markdown": help_page},
        "defaultConfiguration": {"level": LEVELS[rule.severity], "enabled": rule.is_default},
        "properties": {
            "tags": ["news", "markdown", rule.code.rstrip("0123456789")],
            "precision": "high",
            "problem.severity": _KINDS[rule.severity],
        },
    }


def _prose(rule: Rule) -> str:
    """The page down to its first example, as one paragraph."""
    text = " ".join(_FENCE.split(rule.page, maxsplit=1)[0].split())
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"
