"""Typed values from outside: what a type accepts, said so that a person can act on it.

The types are those that a config file can hold: `bool`, `int`, `float`, `str`, `Regex`, `Schema`, `Literal`,
`tuple[T, ...]`, `Mapping[str, T]`, and unions of them with `None`. Each may be `Annotated` with a sentence about its
meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import NoneType, UnionType

from mdlint_news.regex import regex
from mdlint_news.schema import Schema, SchemaError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NewType

    Regex = NewType("Regex", str)
else:

    class Regex(str):
        """A string that is a regular expression, as Python's `re` reads it."""

        __slots__ = ()

        def __new__(cls, text: str) -> str:
            """Take a string for one, as it is."""
            return text


_NAMES = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a string",
    Regex: "a regular expression",
    Schema: "a JSON Schema",
    dict: "a table",
}
_SCHEMAS: dict[Any, dict[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    Regex: {"type": "string", "format": "regex"},
    Schema: {"type": ["string", "object"]},
}
_ESCAPES = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n", ord("\t"): "\\t", ord("\r"): "\\r"}
# What steers a terminal or turns the direction of text, too.
_STEERING = (*range(32), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
_ESCAPES |= {code: f"\\u{code:04X}" for code in _STEERING if code not in _ESCAPES}
_BARE_KEY = regex(r"[A-Za-z0-9_-]+")


class Noted:
    """A type, and a sentence about it: `Noted[int, "How many."]`.

    `Annotated` says the same, and is ten times as slow to make: there are as many as rules have options.
    """

    __slots__ = ("hint", "note")

    def __init__(self, hint: object, note: str, *_: object) -> None:
        self.hint = hint
        self.note = note

    def __class_getitem__(cls, noted: tuple[Any, ...]) -> Noted:
        """Note a sentence about a type."""
        return cls(*noted)


class OneOf:
    """One of some texts: `OneOf["post", "page"]`.

    `Literal` says the same, and is of `typing`, which takes as long to import as ten rules.
    """

    __slots__ = ("texts",)

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    def __class_getitem__(cls, texts: str | tuple[str, ...]) -> OneOf:
        """Name the texts."""
        return cls(*((texts,) if isinstance(texts, str) else texts))

    def __or__(self, other: Any) -> Any:  # noqa: ANN401 - whatever is a type
        """Make a union, as types do."""
        import typing  # noqa: PLC0415 - few rules have one

        union: Any = typing.Literal[self.texts]
        return union | other

    __ror__ = __or__


class MismatchError(ValueError):
    """A value is not of the type that is wanted. The message says what was expected and what was found.

    `keys` is the way to the value through tables, where it stands in one.
    """

    keys: tuple[str, ...] = ()


def conform(value: object, hint: Any) -> Any:  # noqa: ANN401 - a type goes in, a value of that type comes out
    """Return the value as the type wants it (lists become tuples); raise `MismatchError` where it does not fit."""
    origin, arguments = _parts(hint := strip_annotation(hint))
    if origin is UnionType:
        return value if value is None else conform(value, _without_none(arguments))
    if origin is OneOf:
        if value not in arguments:
            raise MismatchError(f"expected {expected(hint)}, found {shown(value)}{did_you_mean(str(value), arguments)}")
        return value
    if origin is tuple and isinstance(value, list | tuple):
        return tuple(conform(item, arguments[0]) for item in value)
    if origin is Mapping and isinstance(value, Mapping):
        return {key: _conform_item(key, item, arguments[1]) for key, item in value.items()}
    if hint in (Regex, Schema):
        return _checked(value, hint)
    import typing  # noqa: PLC0415 - as below

    return value if hint is typing.Any else _conform_plain(value, hint)


def _conform_plain(value: object, hint: Any) -> object:  # noqa: ANN401 - as above
    plain = _parts(hint)[0] or hint
    if plain is int and isinstance(value, float) and value.is_integer():
        return int(value)  # so JSON Schema has it
    is_number = plain is float and isinstance(value, int)
    if (isinstance(value, plain) or is_number) and (plain is bool or not isinstance(value, bool)):
        return value
    raise MismatchError(f"expected {expected(hint)}, found {shown(value)}")


def json_schema(hint: Any) -> dict[str, Any]:  # noqa: ANN401 - any type that `conform` takes
    """The JSON Schema (draft 2020-12) of the values that `conform` takes for a type, but for the null of JSON."""
    origin, arguments = _parts(hint := strip_annotation(hint))
    if origin is UnionType:
        return json_schema(_without_none(arguments))
    if origin is OneOf:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": json_schema(arguments[0])}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": json_schema(arguments[1])}
    return dict(_SCHEMAS.get(hint, {}))


def _checked(value: object, hint: Any) -> object:  # noqa: ANN401 - as above
    """Take a text or a table that is more than one."""
    if hint is Schema:
        import typing  # noqa: PLC0415 - as below

        try:
            return value if isinstance(value, Schema) else Schema(conform(value, Mapping[str, typing.Any]))
        except SchemaError as error:
            raise MismatchError(str(error)) from error
    text: str = conform(value, str)
    try:
        re.compile(text)
    except (re.error, RecursionError, OverflowError) as error:
        raise MismatchError(f"not a regular expression: {error}") from error
    return text


def _conform_item(key: str, item: object, hint: Any) -> Any:  # noqa: ANN401 - as above
    try:
        return conform(item, hint)
    except MismatchError as mismatch:
        mismatch.keys = (key, *mismatch.keys)
        raise


def expected(hint: Any) -> str:  # noqa: ANN401 - any type that `conform` takes
    """Name a type in words: `a list of strings`, `"error", "warning" or "info"`."""
    origin, arguments = _parts(hint := strip_annotation(hint))
    if origin is UnionType:
        return expected(_without_none(arguments))
    if origin is OneOf:
        *first, last = (f'"{argument}"' for argument in arguments)
        return f"{', '.join(first)} or {last}" if first else last
    if origin is tuple:
        inner = expected(arguments[0])
        return f"a list of {inner.partition(' ')[2]}s" if inner.startswith("a ") else f"a list of {inner}"
    if origin in (dict, Mapping):
        return "a table"
    return _NAMES.get(hint, str(hint))


def strip_annotation(hint: Any) -> Any:  # noqa: ANN401 - any type that `conform` takes
    """Take the type out of an `Annotated` one."""
    if isinstance(hint, Noted):
        return hint.hint
    return hint.__origin__ if hasattr(hint, "__metadata__") else hint


def annotation(hint: Any) -> str:  # noqa: ANN401 - any type that `conform` takes
    """The sentence that an `Annotated` type carries; empty where there is none."""
    if isinstance(hint, Noted):
        return hint.note
    return str(hint.__metadata__[0]) if hasattr(hint, "__metadata__") else ""


def _parts(hint: Any) -> tuple[Any, tuple[Any, ...]]:  # noqa: ANN401 - as above
    """What a type is made of, as `get_origin` and `get_args` of `typing` have it; unions are all of one kind here."""
    if isinstance(hint, OneOf):
        return OneOf, hint.texts
    import typing  # noqa: PLC0415 - slow to import, and without a config nobody asks

    origin = typing.get_origin(hint)
    return {typing.Union: UnionType, typing.Literal: OneOf}.get(origin, origin), typing.get_args(hint)


def shown(value: object) -> str:
    """Write a value as TOML does, so that it reads as it stands in the file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value.translate(_ESCAPES)}"'
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{shown_key(key)} = {shown(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Schema):
        return shown(value.name or value.document)
    return str(value)


def shown_key(key: str) -> str:
    """Write a key as TOML does: bare where it can be."""
    return key if _BARE_KEY.fullmatch(key) else shown(key)


def did_you_mean(word: str, known: Iterable[object]) -> str:
    """Suggest the known word that is nearest to one that is not known; empty where none is near."""
    near = nearest(word, known)
    return f"; did you mean `{near}`?" if near else ""


def nearest(word: str, known: Iterable[object]) -> str:
    """Find the known word that is nearest to one that is not known; empty where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only errors need it

    by_fold = {str(item).casefold(): str(item) for item in known}
    near = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[near[0]] if near else ""


def _without_none(arguments: tuple[Any, ...]) -> Any:  # noqa: ANN401 - a part of a union
    (hint,) = (argument for argument in arguments if argument is not NoneType)
    return hint
