"""Characters that are not written as themselves: those behind a backslash, and those that have a name or a number."""

import re

from mdlint_news.regex import regex

_ESCAPED = regex(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|&(?P<entity>#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_CONTROLS = {*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0)}


def unescaped(written: str) -> str:
    """An address or a title as the parser reads it."""
    return _ESCAPED.sub(_character, written)


def _character(written: "re.Match[str]") -> str:
    return written["escaped"] or entity(written["entity"]) or written[0]


def entity(name: str) -> str:
    """What stands between `&` and `;` as the parser reads it; nothing where that is no character."""
    if not name.startswith("#"):
        from html.entities import html5  # noqa: PLC0415 - few posts have one

        return html5.get(f"{name};", "")
    number = name[1:]
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    is_none = 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE  # noqa: PLR2004 - Unicode
    return "" if is_none or code in _CONTROLS or code > 0x10FFFF else chr(code)  # noqa: PLR2004 - likewise
