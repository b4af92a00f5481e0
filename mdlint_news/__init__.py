r"""Lint news posts in Markdown.

>>> from mdlint_news import fix, lint
>>> checked = lint("As an AI language model, I cannot write this article.\n")
>>> [(d.rule.code, checked.source.position(d.span.start)) for d in checked.diagnostics]
[('AI001', Position(row=1, column=1))]
>>> fix("[The port](https://port.city/lines?utm_source=mail)\n").text
'[The port](https://port.city/lines)\n'
"""

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from mdlint_news.checker import Checker
    from mdlint_news.diagnostic import Checked, Diagnostic, Report
    from mdlint_news.finding import Finding
    from mdlint_news.formats import render
    from mdlint_news.mend import Fixed
    from mdlint_news.version import __version__

__all__ = ["Checked", "Diagnostic", "Finding", "Fixed", "Report", "__version__", "fix", "lint", "render"]

# The package is imported before every command, also those that check nothing: what is slow is imported when it is used.
_LATE = {
    "Checked": "mdlint_news.diagnostic",
    "Diagnostic": "mdlint_news.diagnostic",
    "Finding": "mdlint_news.finding",
    "Fixed": "mdlint_news.mend",
    "Report": "mdlint_news.diagnostic",
    "__version__": "mdlint_news.version",
    "render": "mdlint_news.formats",
}


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for (PEP 562)."""
    if name not in _LATE:
        raise AttributeError(f"module `mdlint_news` has no attribute `{name}`")
    return getattr(import_module(_LATE[name]), name)


def lint(text: str, path: str = "<stdin>", *, today: "date | None" = None) -> "Checked":
    """Check the text of one post with the default rules, reading no config.

    `path` is where the post is or would be; its name and its folder say things about it. `today` is the day on which
    it is checked, the calendar's where it is not given. Never raises on any text: a rule that fails is among the
    `problems` of the result.
    """
    # A text that is given is never left out.
    return _checker(today).check_text(text, path)  # type: ignore[return-value]


def fix(text: str, path: str = "<stdin>", *, is_unsafe: bool = False, today: "date | None" = None) -> "Fixed":
    """Make the safe fixes in the text of one post, or all of them, with the default rules, reading no config.

    The result has the new `text`, what was `fixed`, and in `checked` what is still found. Fixes that would do harm are
    not made: the text says what it said, and to mend it again changes nothing. Never raises on any text.
    """
    return _checker(today).fix_text(text, path, is_unsafe=is_unsafe)  # type: ignore[return-value] # likewise


def _checker(today: "date | None") -> "Checker":
    from mdlint_news.checker import Checker  # noqa: PLC0415
    from mdlint_news.config import Configs  # noqa: PLC0415
    from mdlint_news.registry import registry  # noqa: PLC0415

    rules = registry()
    return Checker(Configs(rules, isolated=True), today=today)
