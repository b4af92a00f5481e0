"""TOML front matter: the standard library says whether it is valid, a scan of the tokens where everything stands."""

import tomllib

from mdlint_news.parse.front_matter.fields import Fields, TooDeepError, too_deep
from mdlint_news.parse.front_matter.toml_errors import explain
from mdlint_news.parse.front_matter.toml_scan import scan
from mdlint_news.regex import regex
from mdlint_news.text import Span

# The time that the standard library takes for a key is the square of the number of its parts.
_LONG_KEY = regex(r"(?<![\w-])(?:(?:[\w-]+|\"[^\"\r\n]*\"|'[^'\r\n]*')[ \t]*\.[ \t]*){32}")


def read_toml(text: str, inner: Span) -> Fields:
    """Read the TOML at `inner`."""
    content = text[inner.start : inner.end]
    if _LONG_KEY.search(content):
        return too_deep(inner)
    try:
        tomllib.loads(with_line_feeds(content))
        value, comments = scan(text, inner)
    except tomllib.TOMLDecodeError as error:
        return Fields(damage=explain(error, text, inner))
    except (TooDeepError, ValueError, RecursionError):
        return too_deep(inner)
    return Fields(value.fields, comments=comments)


def with_line_feeds(content: str) -> str:
    """Give TOML the line ends that it knows."""
    return content.replace("\r\n", "\n").replace("\r", "\n")
