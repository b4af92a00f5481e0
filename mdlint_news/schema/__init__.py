"""JSON Schema: what is wrong with a value, and where: https://json-schema.org/draft/2020-12/json-schema-validation.

`jsonschema` validates, with the draft that the schema names. It is an optional dependency, imported where a schema is
used. Nothing is ever fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property

from mdlint_news.regex import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

    from mdlint_news.schema.told import Violation

__all__ = ["Schema", "SchemaError"]

# ruff: noqa: PLC0415 - few posts are held against a schema

# RFC 3986, but for the order of what it may have: https://www.rfc-editor.org/rfc/rfc3986#appendix-A
_ADDRESS = regex(r"[A-Za-z][A-Za-z0-9+.-]*:[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)
# RFC 3339, and what generators read, too: a blank for the `T`, no colon in the offset. A zone there is.
_MOMENT = regex(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?) ?(?:[Zz]|[+-]\d\d:?\d\d)")
# Where anything may stand, `$ref` among it.
_DATA = ("enum", "const", "default", "examples")


class SchemaError(ValueError):
    """A schema that cannot be used, and why."""


class Schema:
    """A schema that is fit to be used. Raises `SchemaError` where it is not, or `jsonschema` is not installed."""

    def __init__(self, document: Mapping[str, Any], name: str = "") -> None:
        self.document = document
        self.name = name
        _check(self._validator)

    def __repr__(self) -> str:
        """Tell all that it says: what was found with another one is not what this finds."""
        from mdlint_news.schema.told import dumps

        return f"Schema({dumps(self.document)})"

    def __str__(self) -> str:
        """Name the file, or tell what stands in the config."""
        from mdlint_news.schema.told import dumps

        return self.name or dumps(self.document)

    @cached_property
    def _validator(self) -> Validator:
        try:
            from jsonschema import Draft202012Validator, FormatChecker
            from jsonschema.validators import validator_for
            from referencing.jsonschema import EMPTY_REGISTRY
        except ImportError as error:
            raise SchemaError("a JSON Schema wants more to be installed: pip install 'mdlint-news[schema]'") from error
        kind = validator_for(self.document, default=Draft202012Validator)
        # With a registry of its own it fetches nothing.
        formats = FormatChecker(())
        formats.checkers = {**kind.FORMAT_CHECKER.checkers, "uri": (_is_address, ()), "date-time": (_is_moment, ())}
        return kind(self.document, registry=EMPTY_REGISTRY, format_checker=formats)

    def violations(self, value: Any) -> Iterator[Violation]:  # noqa: ANN401 - whatever JSON has
        """Find what is wrong with a value that is as JSON has it, from the outside to the inside."""
        from mdlint_news.schema.told import told

        seen = set()
        for error in sorted(self._validator.iter_errors(value), key=lambda error: list(map(str, error.absolute_path))):
            for violation in told(_deepest(error)):
                if violation not in seen:
                    seen.add(violation)
                    yield violation


def _is_address(value: object) -> bool:
    return not isinstance(value, str) or _ADDRESS.fullmatch(value) is not None


def _is_moment(value: object) -> bool:
    found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    try:
        return not isinstance(value, str) or bool(found and datetime.fromisoformat("T".join(found.groups())))
    except ValueError:
        return False


def _check(validator: Validator) -> None:
    from jsonschema.exceptions import SchemaError as InvalidError
    from referencing import Registry, Resource
    from referencing.exceptions import Unresolvable
    from referencing.jsonschema import DRAFT202012

    document: Any = validator.schema
    try:
        validator.check_schema(document)
    except InvalidError as error:
        place = ".".join(map(str, error.absolute_path))
        raise SchemaError(f"no JSON Schema: {f'`{place}`: ' if place else ''}{error.message}") from error
    registry: Any = Registry()
    root = Resource.from_contents(document, default_specification=DRAFT202012)
    resolver = registry.resolver_with_root(root)
    for reference, has_base in _references(document, has_base=False):
        try:
            # One below another `$id` is relative to that.
            _ = has_base or resolver.lookup(reference)
        except Unresolvable as error:
            raise SchemaError(f"`{reference}` is not in the schema: other files are not read") from error


def _references(part: Any, *, has_base: bool, is_root: bool = True) -> Iterator[tuple[str, bool]]:  # noqa: ANN401 - whatever JSON has
    if isinstance(part, Mapping):
        has_base = has_base or (not is_root and "$id" in part)
        if isinstance(part.get("$ref"), str):
            yield part["$ref"], has_base
        inner = [value for key, value in part.items() if key not in _DATA]
    else:
        inner = part if isinstance(part, list) else []
    for value in inner:
        yield from _references(value, has_base=has_base, is_root=False)


def _deepest(error: ValidationError) -> ValidationError:
    """Of an error that stands for several, such as that of `anyOf`, the one that tells the most."""
    from jsonschema.exceptions import best_match

    return best_match(iter([error])) or error
