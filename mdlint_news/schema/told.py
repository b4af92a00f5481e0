"""What a validator has found, in words that a writer can act on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mdlint_news.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jsonschema.exceptions import ValidationError

Path = tuple[str | int, ...]
_LONG = 60
_MOST = 8
_UNITS = {"Length": "character", "Items": "item", "Properties": "key"}
_KINDS = {"object": "a map", "array": "a list", "string": "text", "integer": "a whole number", "null": "empty"}
_TYPES = {bool: "boolean", int: "number", float: "number", str: "string", list: "array", dict: "object"}
_BOUNDS = {
    "minimum": "less than {}",
    "maximum": "more than {}",
    "exclusiveMinimum": "not more than {}",
    "exclusiveMaximum": "not less than {}",
    "multipleOf": "no multiple of {}",
    "format": "no {}",
}

_PLAIN = {
    "uniqueItems": ("has an item twice", "take one of them out"),
    "anyOf": ("is none of what the schema allows", ""),
    "oneOf": ("is none of what the schema allows, or more than one", ""),
    "not": ("is what the schema forbids", ""),
}


class Violation(NamedTuple):
    """What is wrong with a value: the way to it through keys and numbers of items, and whether it is with its key."""

    path: Path
    message: str
    help: str = ""
    is_key: bool = False


def told(error: ValidationError) -> Iterator[Violation]:
    """Say what is wrong: of keys that are lacking, or that there should not be, each by itself."""
    path, wanted = tuple(error.absolute_path), error.validator_value
    if error.validator == "required":
        for key in _missing(error):
            what = f"`{named(path)}`" if path else "the front matter"
            yield Violation(path, f"{what} has no `{key}`", f"add `{key}`", is_key=True)
    elif error.validator in ("additionalProperties", "unevaluatedProperties"):
        for key in _unknown(error):
            message = f"the schema knows no `{named((*path, key))}`"
            yield Violation((*path, key), message, "take it out, or name it there", is_key=True)
    else:
        message, help_ = _said(str(error.validator), error.instance, wanted) or (_lower(error.message), "")
        name = f"`{named(path)}` " if path else "the front matter "
        name = name if message.startswith(("is ", "has ")) else f"{name.strip()}: "
        yield Violation(path, name + message, _described(error) or help_)


def named(path: Path) -> str:
    """Write a way as people do: `sources[0].url`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


def dumps(value: object) -> str:
    """Write a value as JSON."""
    import json  # noqa: PLC0415 - most configs have no schema

    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def _said(keyword: str, value: Any, wanted: Any) -> tuple[str, str] | None:  # noqa: ANN401 - whatever JSON has
    """What is wrong and what to do, for the keywords that are common."""
    shown = f"is `{_short(value)}`, which is"
    if keyword == "type":
        said = " or ".join(map(_kind, [wanted] if isinstance(wanted, str) else wanted))
        return f"is {_kind(_TYPES.get(type(value), 'null'))}, not {said}", f"write {said}"
    if keyword in ("enum", "const"):
        allowed = [f"`{_short(one)}`" for one in (wanted if keyword == "enum" else [wanted])]
        more = ", …" if len(allowed) > _MOST else ""
        return f"{shown} none of its values", f"write one of {', '.join(allowed[:_MOST])}{more}"
    if keyword == "pattern":
        return f"{shown} not of its form", f"its form is `{wanted}`"
    if keyword in _BOUNDS:
        return f"{shown} {_BOUNDS[keyword].format(wanted)}", ""
    if limit := re.fullmatch(r"(min|max)(Length|Items|Properties)", keyword):
        said = f"has {len(value)} {_UNITS[limit[2]]}{'' if len(value) == 1 else 's'}"
        return said, f"cut it to {wanted} at the most" if limit[1] == "max" else f"write {wanted} at the least"
    return _PLAIN.get(keyword)


def _missing(error: ValidationError) -> list[str]:
    wanted, value = _any(error.validator_value), _any(error.instance)
    return [key for key in wanted if key not in value]


def _unknown(error: ValidationError) -> list[str]:
    """The keys that a schema does not have."""
    schema, value = _any(error.schema), _any(error.instance)
    if error.validator == "unevaluatedProperties":
        # Which ones, only the message says.
        return [key for key in value if repr(key) in error.message]
    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    return [key for key in value if key not in known and not any(re.search(pattern, key) for pattern in patterns)]


def _described(error: ValidationError) -> str:
    """What the schema says of the value itself, if it says something."""
    schema = _any(error.schema)
    said = schema.get("description") if isinstance(schema, dict) and error.absolute_path else None
    return _lower(" ".join(said.split()).rstrip(".")) if isinstance(said, str) else ""


def _any(value: object) -> Any:  # noqa: ANN401 - jsonschema's own types allow for errors that are not yet filled in
    return value


def _kind(name: str) -> str:
    return _KINDS.get(name, f"a {name}")


def _short(value: object) -> str:
    text = " ".join((value if isinstance(value, str) else dumps(value)).split())
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text
