"""Every place of a post where an address is written."""

import re
from collections.abc import Iterator
from operator import attrgetter

from mdlint_news.named import make
from mdlint_news.parts import Field, Url, Value
from mdlint_news.post import Post
from mdlint_news.regex import regex
from mdlint_news.text import Span, Spans

_WHOLE = regex(r"https?://\S+\Z", re.IGNORECASE)
_MARKUP = regex(r"[\"'][\s>/]|[\"']\Z|>(?=\s|\Z)")
# What a shortcode or an include is given; tags that decide or compute have addresses to compare with.
_SHORTCODE = regex(r"\{\{[<%][^{}]*\}\}|\{%-?+\s*+(?!(?:if|elsif|unless|case|when|assign|capture|for|set)\b)[^{}]*%\}")
_ARGUMENT = regex(r"([\"'])(?P<url>https?://[^\s\"'<>{}]+)\1")
# Keys whose value is an address even where it does not look like one: `source_url: TODO`.
_ADDRESS_KEY = regex(r"(?:(?:\A|[_-])(?i:url|link|href)|[A-Za-z](?i:url|link))\Z")


def read_urls(post: Post) -> tuple[Url, ...]:
    """Collect the addresses of the front matter, of links and images, and of link definitions.

    One that a template writes is not known; one that a shortcode is given is.
    """
    found = [url for field in post.front_matter.fields for url in _in_field(field)] if _may_be_in_head(post) else []
    meant = Spans(sources.span for sources in post.sources) if any(link.kind == "bare" for link in post.links) else None
    found += [
        make(Url, (link.url, link.url_span, kind, kind != "bare" or (meant is not None and meant.touch(link.span))))
        for link in post.links
        if (kind := link.kind) != "reference" and not link.has_template
    ]
    found += [
        Url(definition.url, definition.url_span, "definition")
        for definition in post.body.definitions
        if not definition.has_template
    ]
    found += [url for template in post.body.templates if template.kind == "tag" for url in _in_tag(post, template.span)]
    return tuple(sorted(found, key=attrgetter("span")))


def _may_be_in_head(post: Post) -> bool:
    """Say whether there may be an address in the front matter, as it is written or by an escape."""
    head = post.source[post.front_matter.inner].lower()
    return not head.isascii() or any(part in head for part in ("://", "www.", "url", "link", "href", "\\"))


def _in_tag(post: Post, span: Span) -> Iterator[Url]:
    if tag := _SHORTCODE.match(post.source.text, *span):
        for argument in _ARGUMENT.finditer(post.source.text, *tag.span()):
            yield Url(argument["url"], Span(*argument.span("url")), "template")


def _in_field(field: Field) -> Iterator[Url]:
    value = field.value
    if value.kind == "text" and _ADDRESS_KEY.search(field.key) and value.text and not re.search(r"\s", value.text):
        yield Url(value.text, value.mapped.span(), "front matter")
    else:
        yield from _in_value(value)


def _in_value(value: Value) -> Iterator[Url]:
    for field in value.fields:
        yield from _in_field(field)
    for item in value.items:
        yield from _in_value(item)
    if value.kind != "text":
        return
    if _WHOLE.match(value.text):
        yield Url(value.text, value.mapped.span(), "front matter")
        return
    from mdlint_news.parse.body.bare_urls import bare_urls  # noqa: PLC0415 - few values have another address

    for start, end in bare_urls(value.text, []):
        # A summary may be HTML: there the quote of an attribute, or the end of a tag, ends the address.
        length = len(_MARKUP.split(value.text[start:end], maxsplit=1)[0])
        yield Url(value.text[start : start + length], value.mapped.span(start, start + length), "front matter")
