"""The handlers of `python-frontmatter`, by the format that they load."""

import re
import tomllib
from collections.abc import Callable
from typing import Any

import yaml
from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler

from mdlint_news.parse.front_matter.toml_fields import with_line_feeds
from mdlint_news.parse.front_matter.yaml_fields import LOADER, without_tabs_at_line_ends

_MAX_VALUES = 20_000
_MAX_DIGITS = 200


class _Loader(LOADER):  # type: ignore[valid-type,misc] # which of two classes it is, is known at run time
    """Loads as text what looks like a number or a date and is none: a 13th month, more digits than fit."""


def _or_text(construct: Callable[[Any, yaml.ScalarNode], object]) -> Callable[[Any, yaml.ScalarNode], object]:
    def constructed(loader: Any, node: yaml.ScalarNode) -> object:  # noqa: ANN401 - see _Loader
        text = loader.construct_scalar(node)
        try:
            return construct(loader, node) if len(text) <= _MAX_DIGITS else text
        except (ValueError, ArithmeticError, LookupError):
            return text

    return constructed


for _name in ("int", "float", "timestamp"):
    _tag = f"tag:yaml.org,2002:{_name}"
    _Loader.add_constructor(_tag, _or_text(yaml.SafeLoader.yaml_constructors[_tag]))


class _YAMLHandler(YAMLHandler):
    """YAML whose aliases do not stand for more than the file could well have said itself."""

    def load(self, fm: str, **kwargs: object) -> Any:  # noqa: ANN401 - what a file says
        content = without_tabs_at_line_ends(fm)
        if "*" in content and _expanded_size(content) > _MAX_VALUES:
            raise ValueError("its aliases stand for more values than anybody needs, or for themselves")
        return super().load(content, Loader=_Loader, **kwargs)


def _expanded_size(content: str) -> float:
    """Count the values of a YAML text as if each alias were written out; one in its own target counts without end."""
    sizes: dict[str, float] = {}
    # Of each list or map that is not closed: its anchor, and its size so far.
    stack: list[tuple[str | None, float]] = [(None, 0)]
    for event in yaml.parse(content, LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            stack.append((event.anchor, 1))
            if event.anchor:
                sizes[event.anchor] = float("inf")
            continue
        if isinstance(event, yaml.CollectionEndEvent):
            anchor, size = stack.pop()
        elif isinstance(event, yaml.NodeEvent):
            anchor, size = event.anchor, 1
            if isinstance(event, yaml.AliasEvent):
                anchor, size = None, sizes.get(event.anchor or "", 1)
        else:
            continue
        if anchor:
            sizes[anchor] = size
        stack[-1] = (stack[-1][0], stack[-1][1] + size)
    return stack[0][1]


class _TOMLHandler(BaseHandler):
    """TOML by the standard library: the handler that `python-frontmatter` has needs a library of its own."""

    FM_BOUNDARY = re.compile(r"^\+{3,}\s*$", re.MULTILINE)

    def load(self, fm: str) -> dict[str, Any]:
        return tomllib.loads(with_line_feeds(fm))


HANDLERS: dict[str, BaseHandler] = {"yaml": _YAMLHandler(), "toml": _TOMLHandler(), "json": JSONHandler()}
