"""Plain values as text, as https://tnetstrings.info has them: `load` takes a tenth of the time of importing `json`.

It is for what a run reads in any case, and is small; of much, `json` reads ten times as much in a time.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def dump(value: object) -> str:
    """Write `None`, a truth value, a number, a text, or a tuple, list or table of them. Raises `TypeError`."""
    if value is None:
        text, kind = "", "~"
    elif isinstance(value, bool):
        text, kind = str(value).lower(), "!"
    elif isinstance(value, int):
        text, kind = str(value), "#"
    elif isinstance(value, float):
        text, kind = repr(value), "^"
    elif isinstance(value, str):
        text, kind = value, ","
    elif isinstance(value, tuple | list):
        text, kind = "".join(map(dump, value)), "]"
    elif isinstance(value, dict):
        text, kind = "".join(dump(one) for item in value.items() for one in item), "}"
    else:
        raise TypeError(f"no plain value: {value!r}")
    return f"{len(text)}:{text}{kind}"


def load(text: str) -> Any:  # noqa: ANN401 - whatever was written
    """Read what was written; lists are tuples. Raises `ValueError`, `LookupError`, `TypeError` and `RecursionError`."""
    value, end = _value(text, 0)
    if end != len(text):
        raise ValueError("there is more")
    return value


def _value(text: str, at: int) -> tuple[Any, int]:
    """Read the value that begins at an offset; say where it ends."""
    start = text.index(":", at) + 1
    length = text[at : start - 1]
    if not length.isdecimal():
        raise ValueError("no length")
    end = start + int(length)
    kind = text[end]
    return (_values(text, start, end, kind) if kind in "]}" else _single(text[start:end], kind)), end + 1


def _values(text: str, start: int, end: int, kind: str) -> object:
    values = []
    while start < end:
        value, start = _value(text, start)
        values.append(value)
    if start != end:
        raise ValueError("a value ends too late")
    return tuple(values) if kind == "]" else dict(zip(values[::2], values[1::2], strict=True))


def _single(text: str, kind: str) -> object:
    if kind == ",":
        return text
    if kind == "#":
        return int(text)
    if kind == "^":
        return float(text)
    return {"~": None, "true!": True, "false!": False}[text + kind]
