r"""Lint news posts in Markdown.

>>> from mdlint_news import lint
>>> checked = lint("As an AI language model, I cannot write this article.\n")
>>> [(d.rule.code, checked.source.position(d.span.start)) for d in checked.diagnostics]
[('AI001', Position(row=1, column=1))]
"""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mdlint_news.diagnostic import Checked

__all__ = ["__version__", "lint"]
__version__ = "0.1.0"


def lint(text: str, path: str = "<stdin>", *, today: date | None = None) -> "Checked":
    """Check the text of one post with the default rules, reading no config.

    `path` is where the post is or would be; its name and its folder say things about it. `today` is the day on which
    it is checked, the calendar's where it is not given. Never raises on any text: a rule that fails is among the
    `problems` of the result.
    """
    # Imported late: the package is imported before every command, also those that check nothing.
    from mdlint_news.checker import Checker  # noqa: PLC0415
    from mdlint_news.config import Configs  # noqa: PLC0415
    from mdlint_news.diagnostic import Checked  # noqa: PLC0415
    from mdlint_news.registry import registry  # noqa: PLC0415

    rules = registry()
    checked = Checker(rules, Configs(rules, isolated=True), today=today).check_text(text, path)
    assert isinstance(checked, Checked)  # noqa: S101 - a text that is given is never left out
    return checked
