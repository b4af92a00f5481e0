"""What is wrong with a config, and where."""

import re


class ConfigError(Exception):
    """A config that cannot be used: where, as `mdlint-news.toml:3` or the name of a flag, and why."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place}: error: {message}")
        self.place = place
        self.message = message


def locate(text: str, keys: tuple[str, ...]) -> int:
    """Find the line, from 1, on which a key of a TOML text is set; 0 where it cannot be found.

    `keys` is the way to it through the tables: `("tool", "mdlint-news", "rules", "placeholder-url", "hosts")`.
    """
    table: tuple[str, ...] = ()
    best = 0
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\[?([^\[\]]+)\]\]?\s*(?:#.*)?$", line):
            table = _path(header[1])
            if table == keys[: len(table)] and not best:
                best = number if table == keys else best
        elif assignment := re.match(
            r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=", line
        ):
            path = table + _path(assignment[1])
            if path == keys:
                return number
            if path == keys[: len(path)]:
                best = number  # an inline table that holds the key
    return best


def _path(dotted: str) -> tuple[str, ...]:
    parts = re.findall(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)", dotted)
    return tuple("".join(part) for part in parts)
