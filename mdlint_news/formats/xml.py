"""Text in XML 1.0."""

import re
from html import escape

from mdlint_news.diagnostic import printable

# What no XML file may have, though Unicode has it.
_FORBIDDEN = re.compile("[\ufffe\uffff]")


def attributes(**values: object) -> str:
    """Write attributes; a name that Python wants for itself ends in `_` here."""
    return "".join(f' {name.removesuffix("_")}="{text(str(value))}"' for name, value in values.items())


def text(value: str) -> str:
    """Write text, also for attributes: controls and what XML forbids are escaped as Python writes them."""
    return escape(_FORBIDDEN.sub(lambda match: ascii(match[0])[1:-1], printable(value)))
