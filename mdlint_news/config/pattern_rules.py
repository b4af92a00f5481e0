"""Rules without a program: a pattern or a text in the config, and what to say where it is found."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from mdlint_news.finding import Finding
from mdlint_news.literals import Severity
from mdlint_news.named import NamedTuple
from mdlint_news.options import Regex
from mdlint_news.text import Span

if TYPE_CHECKING:
    from mdlint_news.parts import Value
    from mdlint_news.post import Post
    from mdlint_news.rule import Rule

Where = Literal["prose", "title", "heading", "cell", "url", "entry", "front-matter", "text"]
# A pattern that takes longer on a post is one that would take for ever on another.
_SECONDS = 2.0


class PatternRule(NamedTuple):
    """A table of `patterns`, as a config file spells it but for `-` in place of `_`."""

    message: Annotated[str, "What is wrong; `{match}` stands for what was found."] = ""
    pattern: Annotated[Regex | None, "A regular expression that finds it."] = None
    literal: Annotated[str | None, "In place of a pattern: the text itself."] = None
    where: Annotated[
        tuple[Where, ...],
        "Where to look: what readers read of the body, the title, headings, cells of tables, addresses, entries of "
        "source lists, values of the front matter, or the text of the file as it is. One of them, or a list.",
    ] = ("prose",)
    help: Annotated[str, "What to do about it."] = ""
    severity: Annotated[Severity, "How bad it is."] = "warning"
    name: Annotated[str | None, "A name beside the code, in small letters and hyphens."] = None
    ignore_case: Annotated[bool, "Whether capital and small letters are the same."] = False


class PatternTimeoutError(Exception):
    """A pattern takes too long on a post."""


def pattern_rule(code: str, table: PatternRule, origin: str) -> "Rule":
    """Make a rule of a table. `origin` is where it stands."""
    from mdlint_news.post import Post  # noqa: PLC0415 - few configs have such rules
    from mdlint_news.rule import Rule  # noqa: PLC0415

    search = _search(table)

    def check(post: Post) -> Iterator[Finding]:
        for text, place in _texts(post, table.where):
            for start, end in search(text):
                said = " ".join(text[start:end].split())
                yield Finding(place(start, end), table.message.replace("{match}", said), table.help)

    check.__name__ = (table.name or code.lower()).replace("-", "_")
    check.__doc__ = _page(table, origin)
    check.__annotations__ = {"post": Post}
    return Rule(check, code, table.severity, default=True)


def _search(table: PatternRule) -> Callable[[str], Iterator[tuple[int, int]]]:
    if table.literal is not None:
        pattern = re.compile(re.escape(table.literal), re.IGNORECASE if table.ignore_case else 0)
        return lambda text: (match.span() for match in pattern.finditer(text))

    def search(text: str) -> Iterator[tuple[int, int]]:
        # Unlike `re`, it can be stopped.
        import regex  # noqa: PLC0415 - slow to import, and mostly not needed

        found = regex.compile(table.pattern or "", regex.IGNORECASE if table.ignore_case else 0)
        try:
            for match in found.finditer(text, timeout=_SECONDS):
                if match.end() > match.start():
                    yield match.span()
        except TimeoutError as error:
            raise PatternTimeoutError(f"the pattern takes longer than {_SECONDS:g} s on this text") from error

    return search


def _texts(post: "Post", where: tuple[Where, ...]) -> Iterator[tuple[str, Callable[[int, int], Span]]]:
    """The texts to look at, and how a part of each is a place in the file."""
    source = post.source
    if "text" in where:
        yield source.text, Span
    if "front-matter" in where:
        yield from (
            (value.text, value.mapped.span) for field in post.front_matter.fields for value in _scalars(field.value)
        )
    elif "title" in where and post.title:
        yield post.title.text, post.title.mapped.span
    for passage in post.passages if "prose" in where else ():
        if passage.block is not None:
            yield passage.text, passage.prose.span
    if "prose" not in where:
        blocks = [*(post.headings if "heading" in where else ())]
        blocks += [
            cell
            for table in post.tables
            for row in (table.header, *table.rows)
            for cell in row.cells
            if "cell" in where
        ]
        yield from ((block.inline.prose.text, block.inline.prose.span) for block in blocks)
    if "url" in where:
        yield from ((url.url, url.place) for url in post.urls)
    if "entry" in where:
        for entry in (entry for sources in post.sources for entry in sources.entries):
            start = entry.span.start
            yield source[entry.span], lambda a, z, start=start: Span(start + a, start + z)  # type: ignore[misc]


def _scalars(value: "Value") -> "Iterator[Value]":
    if value.kind not in ("list", "map"):
        yield value
    for item in (*value.items, *(field.value for field in value.fields)):
        yield from _scalars(item)


def _page(table: PatternRule, origin: str) -> str:
    what = f"the text `{table.literal}`" if table.literal is not None else f"the pattern `{table.pattern}`"
    case = ", whatever the case of its letters" if table.ignore_case else ""
    message = table.message.replace("{match}", "…")
    summary = f"{message[:1].upper()}{message[1:]}."
    return f"{summary}\n\nA rule of {origin}: it looks for {what}{case}, in {', '.join(table.where)}.\n"


def as_table(given: Mapping[str, Any]) -> dict[str, Any]:
    """Let one place to look stand for a list of it."""
    return {key: [value] if key == "where" and isinstance(value, str) else value for key, value in given.items()}
