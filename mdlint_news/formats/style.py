"""How text looks on a terminal: its width, and colours where it has them."""

from __future__ import annotations

from mdlint_news.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Colour = Literal["error", "warning", "info", "frame", "strong", "added", "removed"]

_CODES: dict[Colour, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "frame": "1;34",
    "strong": "1",
    "added": "32",
    "removed": "31",
}


class Style(NamedTuple):
    """The width of a terminal in columns, whether to use colours, and whether it is one: people look at it."""

    width: int = 80
    has_colour: bool = False
    is_terminal: bool = False

    def paint(self, text: str, colour: Colour) -> str:
        """Colour a text, where there are colours."""
        return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if self.has_colour and text else text
