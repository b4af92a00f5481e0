"""The comments that switch rules off and on: those of HTML and of templates in the body, `#` in the front matter."""

import re
from collections.abc import Iterator

from mdlint_news.parts import Directive, DirectiveKind
from mdlint_news.parts.comments import DIRECTIVE_KINDS, PREFIX
from mdlint_news.post import Post
from mdlint_news.regex import regex
from mdlint_news.text import Span

_KINDS: dict[str, DirectiveKind] = {kind: kind for kind in DIRECTIVE_KINDS}
_HTML_COMMENT = regex(r"<!--(?P<text>.*?)-->", re.DOTALL)
# What MDX, Nunjucks and Liquid write, the first because it knows no comments of HTML.
_TEMPLATE_COMMENT = regex(
    r"\{\s*/\*(?P<mdx>.*?)\*/\s*\}|\{#(?P<nunjucks>.*?)#\}|\{%-?\s*comment\s*-?%\}(?P<liquid>.*?)\{%", re.DOTALL
)
_LINE_COMMENT = regex(r"#(?P<text>[^\r\n]*)")
_DIRECTIVE = regex(
    r"\s*mdlint-news-(?P<kind>[\w-]*)(?P<names>(?:[\s,]+(?!--)[^\s,]+)*)[\s,]*(?:--\s*(?P<reason>.*?))?\s*\Z",
    re.DOTALL,
)
_NAME = regex(r"[^\s,]+")


def read_directives(post: Post) -> tuple[Directive, ...]:
    """Find the directives of a post, in the order of the file. Text in code is no comment."""
    return tuple(sorted([*_in_front_matter(post), *_in_body(post)], key=lambda directive: directive.span))


def _in_body(post: Post) -> Iterator[Directive]:
    text = post.source.text
    for block in post.blocks:
        for tag in block.inline.tags:
            for comment in _HTML_COMMENT.finditer(text, *tag.span):
                yield from _directive(comment, "text", Span(*comment.span()))
    for template in post.body.templates:
        match = _TEMPLATE_COMMENT.match(text, *template.span) if template.kind == "comment" else None
        if match and match.lastgroup:
            yield from _directive(match, match.lastgroup, template.span)


def _in_front_matter(post: Post) -> Iterator[Directive]:
    for span in post.front_matter.comments:
        if comment := _LINE_COMMENT.match(post.source.text, *span):
            yield from _directive(comment, "text", span)


def _directive(comment: re.Match[str], group: str, span: Span) -> Iterator[Directive]:
    match = _DIRECTIVE.match(comment[group])
    if match is None:
        return
    offset = comment.start(group)
    names = tuple(
        (name[0], Span(offset + name.start(), offset + name.end()))
        for name in _NAME.finditer(comment[group], *match.span("names"))
    )
    kind_span = Span(offset + match.start("kind") - len(PREFIX), offset + match.end("kind"))
    kind = _KINDS.get(match["kind"])
    yield Directive(kind, span, kind_span, names, match["reason"] or "")
