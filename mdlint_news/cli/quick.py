"""Arguments that are declared as for `argparse`, which reads them only where they are not plain.

To have it imported and made ready takes a tenth of the time of a short run. Plain are options in full, values that
begin with no hyphen, and paths in one place. All else goes to `argparse`, which also has all help and all complaints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

# How many values an argument without a hyphen takes.
_LEAST = {None: 1, "?": 0, "*": 0, "+": 1}
_MOST = {None: 1, "?": 1}


class NotPlainError(Exception):
    """An argument is for `argparse` to read, or to complain of."""


class _Group:
    """Takes declarations, and makes them again to a group or a parser of `argparse`."""

    def __init__(self, declared: list[_Argument]) -> None:
        self._declared = declared
        self._again: list[Callable[[Any], object]] = []

    def add_argument(self, *names: str, **how: Any) -> None:  # noqa: ANN401 - whatever `argparse` takes
        """Declare an argument."""
        self._declared.append(_Argument(names, how))
        self._again.append(lambda to: to.add_argument(*names, **how))

    def add_argument_group(self, *about: str) -> _Group:
        """Begin a group, which help shows under a title."""
        group = _Group(self._declared)
        self._again.append(lambda to: group.declare(to.add_argument_group(*about)))
        return group

    def declare(self, to: Any) -> None:  # noqa: ANN401 - of classes that have no name in common
        """Declare all again to somebody else."""
        for again in self._again:
            again(to)


class Parser(_Group):
    """Reads arguments; `make` makes the parser that does so where they are not plain."""

    def __init__(self, make: Callable[[], argparse.ArgumentParser]) -> None:
        super().__init__([])
        self._make = make

    def parse_args(self, arguments: list[str]) -> argparse.Namespace:
        """Read arguments, or exit where they are wrong."""
        try:
            return self.plain(arguments)  # type: ignore[return-value] # it has the same attributes
        except NotPlainError:
            return self._full().parse_args(arguments)

    def error(self, message: str) -> None:
        """Complain, and exit."""
        self._full().error(message)

    def print_help(self) -> None:
        """Print the help."""
        self._full().print_help()

    def _full(self) -> argparse.ArgumentParser:
        parser = self._make()
        self.declare(parser)
        return parser

    def plain(self, arguments: list[str]) -> SimpleNamespace:
        """Read arguments that are plain. Raises `NotPlainError`."""
        found = SimpleNamespace(**{one.name: one.default for one in self._declared})
        options = {name: one for one in self._declared for name in one.options}
        paths: list[list[str]] = [[]]
        rest = iter(arguments)
        for argument in rest:
            if not argument.startswith("-") or argument == "-":
                paths[-1].append(argument)
                continue
            if paths[-1]:
                paths.append([])
            name, mark, value = argument.partition("=")
            if name not in options:
                raise NotPlainError
            options[name].take(found, value if mark else None, rest)
        self._take_paths(found, [some for some in paths if some])
        return found

    def _take_paths(self, found: SimpleNamespace, places: list[list[str]]) -> None:
        wanted = [one for one in self._declared if not one.options]
        if len(places) > len(wanted) or len(wanted) > 1:
            raise NotPlainError
        for one in wanted:
            one.take_all(found, places[0] if places else [])


class _Argument:
    """An argument as it was declared."""

    def __init__(self, names: tuple[str, ...], how: dict[str, Any]) -> None:
        self.options = names if names[0].startswith("-") else ()
        self.name = max(names, key=len).lstrip("-").replace("-", "_")
        self._action: str = how.get("action", "store")
        self._count: str | None = how.get("nargs")
        self._type: Callable[[str], object] = how.get("type", str)
        self._choices = how.get("choices")
        self.default = how.get("default", False if self._action == "store_true" else None)

    def take(self, found: SimpleNamespace, value: str | None, rest: Iterator[str]) -> None:
        """Take an option, and its value from the rest where it does not come with it."""
        if self._action == "store_true" and value is None:
            setattr(found, self.name, True)
            return
        if self._action == "store_true" or self._count is not None:
            raise NotPlainError
        value = next(rest, "") if value is None else value
        if not value or value.startswith("-"):
            raise NotPlainError
        read = self._read(value)
        setattr(found, self.name, [*(getattr(found, self.name) or ()), read] if self._action == "append" else read)

    def take_all(self, found: SimpleNamespace, values: list[str]) -> None:
        """Take what stands in one place."""
        if not _LEAST[self._count] <= len(values) <= _MOST.get(self._count, len(values)):
            raise NotPlainError
        read = [self._read(value) for value in values]
        if self._count in _MOST:
            setattr(found, self.name, read[0] if read else self.default)
        else:
            setattr(found, self.name, read)

    def _read(self, value: str) -> object:
        try:
            read = self._type(value)
        except Exception as error:  # whatever it is, `argparse` knows what to say of it
            raise NotPlainError from error
        if self._choices is not None and read not in self._choices:
            raise NotPlainError
        return read
