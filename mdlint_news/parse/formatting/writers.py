"""How blocks are written where authors differ, and all of their ways are right: as they wrote them."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from mdformat.renderer import RenderContext, RenderTreeNode

from mdlint_news.parse.formatting.block_rules import ATOM, KEY
from mdlint_news.parse.formatting.core_rules import VERBATIM
from mdlint_news.parse.formatting.masked import Masked

_PLAIN_BREAK = "_" * 70
_NUMBER = re.compile(r"\d{1,9}[.)](?= |\Z)")
_FENCE = re.compile(r"\A(`{3,})(?=[^`]*\n)(.*\n)\1\Z", re.DOTALL)


def _content(node: RenderTreeNode, context: RenderContext) -> str:
    return node.content


def _root(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    masked: Masked = context.env[KEY]
    # Definitions of links stand where they stood.
    context.env["used_refs"].clear()
    return masked.restore(text)


def _bullets(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    """What is no item's first line is indented."""
    return re.sub(r"^[-*+](?= |$)", node.markup or "-", text, flags=re.MULTILINE)


def _numbers(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    if context.options.get("mdformat", {}).get("number"):
        return text
    numbers = (f"{item.info}{item.markup}" for item in node.children)
    lines, was, new = [], 0, ""
    for line in text.split("\n"):
        if marker := _NUMBER.match(line):
            was, new = marker.end(), next(numbers)
            lines.append(new + line[was:])
        else:
            lines.append(" " * (len(new) + 1) + line[was + 1 :] if line else line)
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
    if not node.markup.startswith("~") or match is None or "~~~" in match[2]:
        return text
    return f"~~~{match[2]}~~~"


RENDERERS: Mapping[str, Callable[[RenderTreeNode, RenderContext], str]] = MappingProxyType(
    {ATOM: _content, VERBATIM: _content}
)
POSTPROCESSORS: Mapping[str, Callable[[str, RenderTreeNode, RenderContext], str]] = MappingProxyType(
    {"root": _root, "bullet_list": _bullets, "ordered_list": _numbers, "hr": _break, "fence": _fence}
)
