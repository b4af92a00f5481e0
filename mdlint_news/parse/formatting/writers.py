"""How blocks are written where authors differ, and all of their ways are right: as they wrote them."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from mdformat.renderer import RenderContext, RenderTreeNode

from mdlint_news.parse.formatting.block_rules import ATOM, KEY
from mdlint_news.parse.formatting.core_rules import VERBATIM
from mdlint_news.parse.formatting.masked import Masked
from mdlint_news.regex import regex

LIST_INDENT = "list-indent"
_PLAIN_BREAK = "_" * 70
_MARKER = regex(r"(?:[-*+]|\d{1,9}[.)])(?= |\Z)")
_FENCE = regex(r"\A(`{3,})(?=[^`]*\n)(.*\n)\1\Z", re.DOTALL)


def _content(node: RenderTreeNode, context: RenderContext) -> str:
    return node.content


def _root(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    masked: Masked = context.env[KEY]
    # Definitions of links stand where they stood.
    context.env["used_refs"].clear()
    return masked.restore(text)


def _list(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    """Write the markers as they were, and blank lines between items where they were."""
    options = context.options.get("mdformat", {})
    is_numbered_anew = node.type == "ordered_list" and options.get("number")
    asked = options.get("plugin", {}).get(KEY, {}).get(LIST_INDENT)
    least = asked if isinstance(asked, int) else 0
    masked: Masked = context.env[KEY]
    items = iter(node.children)
    lines: list[str] = []
    was, new = "", ""
    for line in text.split("\n"):
        # What is no item's first line is indented.
        if marker := _MARKER.match(line):
            item, was = next(items), marker[0]
            new = was if is_numbered_anew else f"{item.info}{item.markup}"
            if lines and not lines[-1] and item.map and not masked.is_blank(item.map[0] - 1):
                lines.pop()
            lines.append(new + line[len(was) :])
        else:
            lines.append(" " * max(len(new) + 1, least) + line[len(was) + 1 :] if line else line)
    return "\n".join(lines)


def _break(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    """In a list, dashes and asterisks could be read as markers."""
    if text != _PLAIN_BREAK:
        return text
    parent = node.parent
    while parent and parent.type != "list_item":
        parent = parent.parent
    # The parser counts one mark too many.
    return "___" if parent else node.markup[1:]


def _fence(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    match = _FENCE.match(text)
    if match is None or node.markup in match[2]:
        return text
    return f"{node.markup}{match[2]}{node.markup}"


def _indented_code(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    """Behind a list it would be a part of it, and in the first line of an item, nobody would see how far it is."""
    before = node.previous_sibling
    is_first = before is None and node.parent is not None and node.parent.type == "list_item"
    if is_first or (before and before.type.endswith("_list")):
        return text
    return "\n".join(f"    {line}" if line else line for line in node.content.rstrip("\n").split("\n"))


RENDERERS: Mapping[str, Callable[[RenderTreeNode, RenderContext], str]] = MappingProxyType(
    {ATOM: _content, VERBATIM: _content}
)
POSTPROCESSORS: Mapping[str, Callable[[str, RenderTreeNode, RenderContext], str]] = MappingProxyType(
    {
        "root": _root,
        "bullet_list": _list,
        "ordered_list": _list,
        "hr": _break,
        "fence": _fence,
        "code_block": _indented_code,
    }
)
