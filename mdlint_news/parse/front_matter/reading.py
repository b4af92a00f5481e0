"""The front matter of a file: its fences, its fields, its values, and where the body begins."""

from collections.abc import Mapping

from mdlint_news.parse.front_matter.fences import LINE_START, Fences, long_closing, none, split, unclosed
from mdlint_news.parse.front_matter.fields import Fields, likely_comments
from mdlint_news.parts import Field, FrontMatter, Value
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Span

# After a blank line, a line at the margin that can neither begin a key nor go on with a value.
_PROSE = regex(
    LINE_START + r"[ \t]*(?:\r\n|\n|\r)(?=(?![ \t\r\n#\]}\"']|-[ \t]|[\w-]+[ \t]*[:=](?:[ \t\r\n]|\Z))[^\r\n]*\w)"
)
_HEADER = regex(r"(?<![\w-])(?P<key>[\w-]+):[ \t]*(?P<value>[^\r\n]*)")


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of a file's text. What is broken is in `damage`; the rest is read all the same."""
    fences = split(text)
    fields = _read(text, fences)
    kind = fences.damage.kind if fences.damage else None
    if kind == "unclosed":
        fences, fields = _closed_by_long(text, fences) or (fences, fields)
    elif fields.damage and kind is None:
        fences, fields = _closed_by_long(text, fences) or _prose_inside(text, fences) or (fences, fields)
    elif fields.damage and kind == "fence":
        # Lines of dashes round something else.
        fences, fields = none(fences.span.start), Fields()
    if fields.damage and fences.format in ("yaml", "toml"):
        fields = fields._replace(comments=likely_comments(text, fences.inner))
    return FrontMatter(
        fences.format,
        fences.span,
        fences.inner,
        fences.body_start,
        fields.fields,
        fields.duplicates,
        fences.damage or fields.damage,
        fields.comments,
        {field.key: field.value for field in fields.fields},
    )


def load_metadata(text: str, front_matter: FrontMatter) -> Mapping[str, object]:
    """Load the values of the front matter with `python-frontmatter`; empty where it cannot be done."""
    from mdlint_news.parse.front_matter.handlers import HANDLERS  # noqa: PLC0415 - imports every format's parser

    inner = text[front_matter.inner.start : front_matter.inner.end]
    handler = HANDLERS.get(front_matter.format or "")
    if handler is None or front_matter.damage:
        return {}
    try:
        loaded = handler.load(inner)
    except Exception:  # noqa: BLE001 - three parsers, and what they raise on strange values is not theirs to promise
        return {}
    return loaded if isinstance(loaded, dict) else {}


def _read(text: str, fences: Fences) -> Fields:
    """Read the fields in the format of the fences, whose reader alone is imported."""
    if fences.format == "yaml":
        from mdlint_news.parse.front_matter.yaml_flat import read_flat  # noqa: PLC0415

        if found := read_flat(text, fences.inner):
            return found
        from mdlint_news.parse.front_matter.yaml_fields import read_yaml as read  # noqa: PLC0415
    elif fences.format == "toml":
        from mdlint_news.parse.front_matter.toml_flat import read_flat as read_flat_toml  # noqa: PLC0415

        if found := read_flat_toml(text, fences.inner):
            return found
        from mdlint_news.parse.front_matter.toml_fields import read_toml as read  # noqa: PLC0415
    elif fences.format == "json":
        from mdlint_news.parse.front_matter.json_fields import read_json as read  # noqa: PLC0415
    else:
        read = _read_headers
    return read(text, fences.inner)


def _read_headers(text: str, inner: Span) -> Fields:
    fields = []
    for match in _HEADER.finditer(text, inner.start, inner.end):
        span = Span(match.start("value"), match.start("value") + len(match["value"].rstrip()))
        value = Value("text", span, Mapped([(text[span.start : span.end], span)]))
        fields.append(Field(match["key"], Span(*match.span("key")), value))
    return Fields(tuple(fields))


def _closed_by_long(text: str, fences: Fences) -> tuple[Fences, Fields] | None:
    """See a closing fence in a longer line, where what stands above is front matter."""
    closed = long_closing(text, fences)
    fields = _read(text, closed) if closed else Fields()
    return (closed, fields) if closed and fields.fields and not fields.damage else None


def _prose_inside(text: str, fences: Fences) -> tuple[Fences, Fields] | None:
    """See a missing closing fence where a thematic break in the body was taken for it."""
    prose = _PROSE.search(text, fences.inner.start, fences.inner.end)
    if prose is None:
        return None
    inner = Span(fences.inner.start, prose.start())
    fields = _read(text, fences._replace(inner=inner))
    if fields.damage or not fields.fields or fences.format is None:
        return None
    return unclosed(text, fences.format, fences.span.start, inner), fields
