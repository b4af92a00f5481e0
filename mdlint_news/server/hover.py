"""What is shown of a place: the page of a rule, how a value was read, what a source entry says."""

from collections.abc import Iterable, Iterator

from lsprotocol import types

from mdlint_news.describe import page
from mdlint_news.parts import Field, SourceEntry
from mdlint_news.post import Post
from mdlint_news.server.documents import Reading
from mdlint_news.text import Span


def hover(reading: Reading, position: types.Position) -> types.Hover | None:
    """What is to be said of a position. In the worker."""
    if reading.post is None:
        return None
    at = reading.places.offset(position)
    for answer in (_rule, _key, _entry):
        if found := answer(reading, reading.post, at):
            text, span = found
            content = types.MarkupContent(types.MarkupKind.Markdown, text)
            return types.Hover(content, reading.places.range(span))
    return None


_Answer = tuple[str, Span] | None


def _rule(reading: Reading, post: Post, at: int) -> _Answer:
    """The page of the rule that a suppression names."""
    for directive in post.directives:
        for name, span in directive.names:
            if span.start <= at <= span.end and (rule := reading.tools.checker.registry(reading.path).find(name)):
                return page(rule), span
    return None


def _key(reading: Reading, post: Post, at: int) -> _Answer:
    """What the front matter's reader made of a key's value, and which rules speak of the key."""
    for path, field in _fields(post.front_matter.fields):
        if field.key_span.start <= at <= field.key_span.end:
            value = field.value
            shown = f": `{value.text}`" if value.text.strip() else ""
            size = {"list": len(value.items), "map": len(value.fields)}.get(value.kind)
            count = "" if size is None else f" of {size}"
            lines = [f"**{path}** is read as {value.kind}{count}{shown}"]
            if post.date and post.date.span == value.span:
                lines.append(f"The post is dated {post.date.day} by it.")
            lines += _options(reading, post, path)
            return "\n\n".join(lines), field.key_span
    return None


def _fields(fields: Iterable[Field], above: str = "") -> Iterator[tuple[str, Field]]:
    for field in fields:
        path = f"{above}{field.key}"
        yield path, field
        yield from _fields(field.value.fields, f"{path}.")


def _options(reading: Reading, post: Post, key: str) -> Iterator[str]:
    """The options of rules that run here that list a key, each with its sentence."""
    for bound in reading.tools.checker.rules(post.path):
        for option in bound.rule.options.values():
            value = bound.options.get(option.key.replace("-", "_"), option.default)
            if isinstance(value, tuple) and key in value:
                yield f"`{bound.rule.code}` {bound.rule.name}, `{option.key}`: {option.help}"


def _entry(reading: Reading, post: Post, at: int) -> _Answer:
    """What was read in a source entry."""
    for sources in post.sources:
        for entry in sources.entries if sources.span.start <= at <= sources.span.end else ():
            if entry.span.start <= at <= entry.span.end:
                return _told(entry), entry.span
    return None


def _told(entry: SourceEntry) -> str:
    if entry.is_failure:
        return "**Source entry**: no source, but a note of the tool that wrote the post"
    parts = {
        "publisher": entry.publisher and entry.publisher.text,
        "title": entry.title and entry.title.text,
        "date": entry.date and f"{entry.date.value or 'not clear'} (“{entry.date.text}”)",
        "accessed": entry.accessed and f"{entry.accessed.value or 'not clear'} (“{entry.accessed.text}”)",
        "address": entry.url and f"<{entry.url.url}>",
    }
    needed = ("publisher", "title", "date", "address")
    lines = [f"- {name}: {text or 'not found'}" for name, text in parts.items() if text or name in needed]
    return "\n".join(["**Source entry**", "", *lines])
