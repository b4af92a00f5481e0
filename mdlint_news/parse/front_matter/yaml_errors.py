"""What YAML's parser complains of, in words that a writer understands."""

import re
from typing import Literal

import yaml

from mdlint_news.named import NamedTuple
from mdlint_news.parts import Damage
from mdlint_news.text import Span


class _Explanation(NamedTuple):
    """Of a complaint that fits `pattern`: where to look, what is wrong there, and what to do about it."""

    pattern: str
    mark: Literal["problem", "context"]
    what: str
    help: str


_QUOTE = "put the whole value in quotes"
# Tried in this order on "character: context: problem", the character being the one at the place of the problem.
_EXPLANATIONS = (
    _Explanation("mapping values are not allowed", "problem", "a colon in an unquoted value", _QUOTE),
    _Explanation("^\t|tab character", "problem", "a tab where YAML wants spaces", "indent with spaces"),
    _Explanation("cannot start any token", "context", "an unquoted value that begins with `{}`", _QUOTE),
    _Explanation("undefined alias", "problem", "an unquoted value that begins with `*`", _QUOTE),
    _Explanation(
        "quoted scalar.*end of (?:stream|document)",
        "context",
        "a quote that is never closed",
        "close it, or put the value in quotes of the other kind",
    ),
    _Explanation("escape", "problem", "a backslash in double quotes", "write two of them, or use single quotes"),
    _Explanation("',' or '[]}]'", "context", "a bracket that is never closed", f"close it, or {_QUOTE}"),
    _Explanation("expected ':'", "context", "a line without `key:`", "write each line as `key: value`"),
    _Explanation("another document", "problem", "a second `---` document", "keep one block of keys"),
    _Explanation(
        "block (?:mapping|collection|end)",
        "problem",
        "a line that does not go on where the one above ends",
        "check the indentation and the quotes",
    ),
)


def explain(error: Exception, content: str, offset: int) -> Damage:
    """Turn an error of PyYAML on `content`, which begins at `offset` of the file, into its place and its words."""
    if not isinstance(error, yaml.MarkedYAMLError):
        # The reader refuses characters, and counts up to them in bytes.
        refused = yaml.reader.Reader.NON_PRINTABLE.search(content)
        return _damage(refused.start() if refused else 0, content, offset, "a control character", "take it out")
    marks = {"problem": _index(error.problem_mark, content), "context": _index(error.context_mark, content)}
    complaint = f"{content[marks['problem'] : marks['problem'] + 1]}: {error.context}: {error.problem}"
    for pattern, mark, what, help_ in _EXPLANATIONS:
        if re.search(pattern, complaint):
            # Only libyaml tells where the thing began that it complains of.
            at = marks[mark] if error.context_mark else marks["problem"]
            return _damage(at, content, offset, what.format(content[at : at + 1]), help_)
    return _damage(marks["problem"], content, offset, str(error.problem or "not YAML"), "")


def _index(mark: yaml.Mark | None, content: str) -> int:
    return min(int(mark.index), len(content)) if mark else 0


def _damage(at: int, content: str, offset: int, what: str, help_: str) -> Damage:
    # At the end of the text, the last thing that somebody wrote is the place to look at.
    at = min(at, max(0, len(content.rstrip()) - 1))
    end = at + 1 if content[at : at + 1].strip("\r\n") else at
    return Damage("invalid", Span(offset + at, offset + end), f"the front matter does not parse: {what}", help_)
