"""Text for the log of a CI job, which the service reads line by line: nothing in it is a command.

GitHub's Actions take `::` at the beginning of a line and `##[` anywhere in it, Azure Pipelines take `##vso[`, TeamCity
takes `##teamcity[`.
"""

from mdlint_news.regex import regex

_COMMAND = regex(r"(?m)^(?=[^\S\n]*::)|##(?=(?:vso|teamcity)?\[)")


def quoted(text: str) -> str:
    """Take from lines what would make commands of them; paths stay paths."""
    if "::" not in text and "##" not in text:  # as mostly, and the pattern need not be compiled
        return text
    return _COMMAND.sub(lambda match: "## " if match[0] else "./", text)
