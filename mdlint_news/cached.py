"""Attributes that are computed when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from functools import cached_property
    from typing import Any
else:

    class cached_property:  # noqa: N801 - it stands for that of the standard library
        """What `functools.cached_property` is, without a lock: in Python 3.11 that takes longer than many a value."""

        def __init__(self, compute: Callable[[Any], Any]) -> None:
            self._compute = compute
            self.__doc__ = compute.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            """Learn the name of the attribute."""
            self._name = name
            # What the first objects of a class have, all its objects keep in places of their own, without a dictionary.
            setattr(object.__new__(owner), name, None)

        def __get__(self, instance: object, owner: type | None = None) -> Any:  # noqa: ANN401 - of any type
            """Compute the value, which from now on stands in the place of this."""
            if instance is None:
                return self
            value = self._compute(instance)
            # To ask for its dictionary would make one.
            setattr(instance, self._name, value)
            return value


__all__ = ["cached_property"]
