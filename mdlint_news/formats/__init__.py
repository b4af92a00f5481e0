"""Output formats: one module each, whose `render` makes the text of a whole report."""

from importlib import import_module

from mdlint_news.diagnostic import Report
from mdlint_news.formats.style import Style

# For people; the others are for programs.
HUMAN = ("concise", "full", "grouped")
NAMES = (
    *(*HUMAN, "json", "jsonl", "github", "gitlab", "azure", "teamcity", "sarif", "junit"),
    *("checkstyle", "rdjson", "rdjsonl", "markdown", "html"),
)
# They say how a finding is mended, so that it has to be proved.
SHOWING_FIXES = ("full", "json", "jsonl", "sarif", "rdjson", "rdjsonl", "html")
# They show nothing of a post but the places of its findings.
WITHOUT_TEXT = ("concise", "grouped", "azure", "teamcity", "junit", "checkstyle", "markdown")
# Their readers know files by their paths from the root of the repository on.
FROM_ROOT = ("github", "gitlab", "azure", "sarif", "rdjson", "rdjsonl", "markdown")

_PLAIN = Style()

__all__ = ["FROM_ROOT", "HUMAN", "NAMES", "SHOWING_FIXES", "WITHOUT_TEXT", "Style", "render"]


def render(name: str, report: Report, style: Style = _PLAIN) -> str:
    """Render a report in the format of this name; each of its lines ends with a line feed."""
    text: str = import_module(f"mdlint_news.formats.{name}").render(report, style)
    if not text or name not in HUMAN:
        return text
    from mdlint_news.formats.log import quoted  # noqa: PLC0415 - not where nothing is told, as mostly

    return quoted(text)
