"""XML 1.0: text and attributes that a parser gives back as they were."""

import re

from mdlint_news.regex import regex

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_SPECIAL = regex('[&<>"\t\n\r]')
_LINE_FEED_STAYS = regex("[&<>\r]")
# https://www.w3.org/TR/xml/#charsets: these may not even be written as `&#…;`.
_FORBIDDEN = regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text(value: str) -> str:
    r"""Write text between tags. What XML cannot hold is named: `\x1b`."""
    return _LINE_FEED_STAYS.sub(_entity, _named(value))


def tag(name: str, /, **attributes: str | int) -> str:
    """Write the inside of a start tag: `error line="3"`."""
    return name + "".join(f' {key}="{_SPECIAL.sub(_entity, _named(str(to)))}"' for key, to in attributes.items())


def _entity(match: re.Match[str]) -> str:
    return _ENTITIES[match[0]]


def _named(value: str) -> str:
    return _FORBIDDEN.sub(lambda match: ascii(match[0])[1:-1], value)
