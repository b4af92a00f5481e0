"""Template syntax of the site generators, found before Markdown is read: to readers it is not what it looks like.

Liquid (Jekyll, Eleventy), Nunjucks and Jinja write `{{ output }}`, `{% tag %}` and `{# comment #}`; Hugo and Zola write
shortcodes as `{{< name >}}` and `{{% name %}}`; kramdown and Goldmark write attributes as `{: .class}` and `{#id}`. All
of them act before Markdown does, in code as well.
"""

import re
from collections.abc import Iterator

from mdlint_news.parts import Template, TemplateKind
from mdlint_news.regex import regex
from mdlint_news.text import Span

_OPENING = regex(r"\{(?:\{[<%]?|%|#(?=\s)|(?=[:#.]))")
_CLOSINGS = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{#": "#}"}
# A template never runs over one of these: what looks like its beginning is text.
_GAP = regex(r"(?:\r\n|\n|\r(?!\n))[ \t]*(?:(?=[\r\n])|`{3}|~{3})")
# With a comma in them, braces hold data: in an expression, one stands behind a filter, in brackets or in a string.
_DATA = regex(r"\{\{[^|(\[\"'{},]*,")
_NAME = regex(r"\{(?:%|\{[<%])[-~]?\s*(\w+)")
# What is between their tags is no prose. Between those of `raw`, nothing is a template.
_OPAQUE = ("comment", "highlight", "codeblock", "code", "mermaid", "math", "raw")
_ATTRIBUTES = regex(
    r"\{::?[ \t]*(?:[.#][\w-]|\w)[^{}\r\n]*\}"
    r"|(?<=[ \t])\{[#.][\w-]+(?:[ \t][^{}\r\n]*)?\}(?=[ \t]*(?:[\r\n]|\Z))"
)


def read_templates(text: str, start: int) -> Iterator[Template]:
    """Find the templates of a text from the offset `start` on, in order, none inside another."""
    if "{" not in text:
        return
    ends = _Ends(text)
    at = start
    while opening := _OPENING.search(text, at):
        at = opening.end()
        if opening[0] == "{":
            if attributes := _ATTRIBUTES.match(text, opening.start()):
                at = attributes.end()
                yield Template("attributes", Span(*attributes.span()))
            continue
        end = ends.of_tag(opening[0], opening.start())
        if end is None or _DATA.match(text, opening.start(), end):
            continue
        at = end
        kind: TemplateKind = "output" if opening[0] == "{{" else "comment" if opening[0] == "{#" else "tag"
        name = _NAME.match(text, opening.start(), end)
        if name and name[1] in _OPAQUE and (closing := ends.of_block(name[1], end)):
            at = closing.end()
            if name[1] == "raw":
                yield Template("tag", Span(opening.start(), end))
                yield Template("tag", Span(*closing.span()))
                continue
            kind = "comment" if name[1] == "comment" else "tag"
        yield Template(kind, Span(opening.start(), at))


class _Ends:
    """Where the next end of each kind is. Each is looked for once, so that many beginnings cost no more than one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tags: dict[str, int] = {}
        self._gap = -1
        self._blocks: dict[str, re.Match[str] | None] = {}

    def of_tag(self, opening: str, start: int) -> int | None:
        """The end of the tag that begins at `start`, unless a blank line or a code fence comes first."""
        closing = _CLOSINGS[opening]
        after = start + len(opening)
        end = self._tags.get(closing, -1)
        if end < after:
            end = self._text.find(closing, after)
            end = self._tags[closing] = end if end >= 0 else len(self._text)
        if self._gap < after:
            gap = _GAP.search(self._text, after)
            self._gap = gap.start() if gap else len(self._text)
        return end + len(closing) if end < self._gap else None

    def of_block(self, name: str, start: int) -> re.Match[str] | None:
        """The tag that ends the block `name`, which began before `start`."""
        found = self._blocks.get(name)
        if name not in self._blocks or (found and found.start() < start):
            pattern = rf"\{{%[-~]?\s*end{name}\s*[-~]?%\}}|\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}"
            self._blocks[name] = re.compile(pattern).search(self._text, start)
        return self._blocks[name]
