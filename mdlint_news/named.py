"""Tuples with names, made in a fraction of the time that Python takes for them.

There are as many as there are kinds of things in a post, and to make all of them took longer than to read one: `typing`
looks at the type of each field, and compiles a constructor for each class. Here all with as many fields share one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import cache
from types import FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

make = tuple.__new__
"""Make one of all its values: `make(Span, (1, 2))` is `Span(1, 2)` in a third of the time. It is for what is many."""

if TYPE_CHECKING or sys.version_info >= (3, 14):  # where annotations are no longer in the body of a class
    from typing import NamedTuple
else:
    from _collections import _tuplegetter

    class _Named(tuple):
        """What all named tuples have in common, as the standard library has it."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: Iterable[object]) -> _Named:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **named: object) -> _Named:
            made = self._make(map(named.pop, self._fields, self))
            if named:
                raise ValueError(f"Got unexpected field names: {list(named)!r}")
            return made

        __replace__ = _replace

        def _asdict(self) -> dict[str, object]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            fields = zip(self._fields, self, strict=True)
            return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in fields)})"

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)

    class _Maker(type):
        """Makes a plain class of each one that names this as its base."""

        def __new__(mcs, name: str, _bases: object, body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            body.update(zip(fields, map(_getter, range(len(fields))), strict=True))
            body |= {"__slots__": (), "__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
            body["__new__"] = _constructor(fields, defaults)
            return type(name, (_Named,), body)

    @cache
    def _getter(at: int) -> _tuplegetter:
        """What finds a field by its number, in tuples of any kind."""
        return _tuplegetter(at, f"Alias for field number {at}")

    def _constructor(fields: tuple[str, ...], defaults: dict[str, object]) -> Callable[..., tuple[object, ...]]:
        """Make what makes a tuple of its fields, in their order or by their names."""
        like = _constructor_of(len(fields))
        code = like.__code__.replace(co_name="__new__", co_varnames=("_cls", *fields))
        return FunctionType(code, like.__globals__, "__new__", tuple(defaults.values()))

    @cache
    def _constructor_of(count: int) -> FunctionType:
        """What makes a tuple of so many fields, whatever they are called."""
        if count < len(_MAKERS):
            return _MAKERS[count]
        names = "".join(f"_{at}, " for at in range(count))
        return eval(f"lambda _cls, {names}: make(_cls, ({names}))", globals())  # noqa: S307 - our text

    # Those that there are many of. To compile one takes as long as to import a module.
    _MAKERS = (
        lambda _cls: make(_cls, ()),
        lambda _cls, _0: make(_cls, (_0,)),
        lambda _cls, _0, _1: make(_cls, (_0, _1)),
        lambda _cls, _0, _1, _2: make(_cls, (_0, _1, _2)),
        lambda _cls, _0, _1, _2, _3: make(_cls, (_0, _1, _2, _3)),
        lambda _cls, _0, _1, _2, _3, _4: make(_cls, (_0, _1, _2, _3, _4)),
        lambda _cls, _0, _1, _2, _3, _4, _5: make(_cls, (_0, _1, _2, _3, _4, _5)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6: make(_cls, (_0, _1, _2, _3, _4, _5, _6)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7: make(_cls, (_0, _1, _2, _3, _4, _5, _6, _7)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7, _8: make(_cls, (_0, _1, _2, _3, _4, _5, _6, _7, _8)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9: make(_cls, (_0, _1, _2, _3, _4, _5, _6, _7, _8, _9)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10: make(
            _cls, (_0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10)
        ),
    )
    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})

__all__ = ["NamedTuple", "make"]
