"""What is wrong with a config, and where."""

from mdlint_news.regex import regex

_HEADER = regex(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?$")
_ASSIGNMENT = regex(r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
_PART = regex(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")


class ConfigError(Exception):
    """A config that cannot be used: where, as `mdlint-news.toml:3` or the name of a flag, and why."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place}: error: {message}")
        self.place = place
        self.message = message


def locate(text: str, keys: tuple[str, ...]) -> int:
    """Find the line, from 1, on which a key of a TOML text is set; 0 where it cannot be found.

    `keys` is the way to it through the tables: `("tool", "mdlint-news", "rules", "placeholder-url", "hosts")`; in an
    array of tables, its number is on the way: `("overrides", "0", "files")`.
    """
    table: tuple[str, ...] = ()
    arrays: dict[tuple[str, ...], int] = {}
    best = 0
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _numbered(_path(header[2]), arrays, is_new=header[1] == "[[")
            if table == keys[: len(table)] and not best:
                best = number if table == keys else best
        elif assignment := _ASSIGNMENT.match(line):
            path = table + _path(assignment[1])
            if path == keys:
                return number
            if path == keys[: len(path)]:
                best = number  # an inline table that holds the key
    return best


def _numbered(path: tuple[str, ...], arrays: dict[tuple[str, ...], int], *, is_new: bool) -> tuple[str, ...]:
    """Put the numbers of the tables in arrays into a path; `is_new` where its end is the next one of such a table."""
    numbered: tuple[str, ...] = ()
    for at, part in enumerate(path, 1):
        numbered = (*numbered, part)
        if at == len(path) and is_new:
            arrays[numbered] = arrays.get(numbered, -1) + 1
        if numbered in arrays:
            numbered = (*numbered, str(arrays[numbered]))
    return numbered


def _path(dotted: str) -> tuple[str, ...]:
    return tuple("".join(part) for part in _PART.findall(dotted))
