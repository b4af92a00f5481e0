"""Where the source lists of a post are: a label that says so, and what stands below it or behind it."""

from collections.abc import Iterator, Sequence

from mdlint_news.parse.sources.entries import ListReader
from mdlint_news.parse.sources.labels import LINK_EMOJI, LINK_EMOJI_SIGNS, is_label, may_be_label
from mdlint_news.parts import Block, Field, Part, SourceList, SourceWhere
from mdlint_news.post import Post
from mdlint_news.regex import regex
from mdlint_news.text import Span

# A line that is bold, or slanted, or ends in a colon; an emoji may stand before it.
_LINE = regex(
    r"[^\w\n*_(]{0,6}(?:(?P<mark>\*{1,3}|_{1,3})(?P<bold>[^\n*_]+)(?P=mark)\s*[:：]?|(?P<plain>[^\n*_]+?)\s*[:：])\s*"
)
# A label before its sources: `**Sources:** …`, `*Sources: …*`, `Sources: …`.
_BEFORE = regex(
    r"[^\w\n*_(]{0,6}(?P<mark>\*{1,3}|_{1,3})?(?P<label>[^\n*_:：\[\]]{2,40}?)\s*"
    r"(?:[:：]\s*(?P=mark)|(?P=mark)\s*[:：]|(?<!\s)[:：])(?=\s*\S)"
)
_LONGEST_LABEL = 60
_MARKED = 7


def read_sources(post: Post) -> tuple[SourceList, ...]:
    """Find the source lists of the front matter and of the body, in the order of the file."""
    reader = ListReader(post)
    found = [_in_front_matter(field, reader) for field in post.front_matter.fields if _names_sources(field)]
    return tuple(found + list(_below(post.body.root, reader)))


def _names_sources(field: Field) -> bool:
    return field.value.kind == "list" and bool(field.value.items) and is_label(field.key)


def _in_front_matter(field: Field, reader: ListReader) -> SourceList:
    span = Span(field.key_span.start, field.value.span.end)
    label = Part(field.key, field.key_span)
    return SourceList("front matter", label, None, span, lambda: reader.from_values(field.value.items))


def _below(parent: Block, reader: ListReader) -> Iterator[SourceList]:
    """The lists of a block of blocks. What a quote quotes is not this post's."""
    blocks = parent.children
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if block.kind in ("list", "item"):
            yield from _below(block, reader)
        elif not _may_be_label(block, reader):
            continue
        elif _is_label(block, blocks[at : at + 1], reader):
            section = list(_section(blocks, at - 1, reader))
            at += len(section)
            yield _list(block, section, reader)
        elif found := _inline(block, reader):
            yield found


def _may_be_label(block: Block, reader: ListReader) -> bool:
    """Say whether a block could be a label, or begin with one: few begin with the first word of one."""
    if block.kind == "heading":
        return True
    if block.kind != "paragraph" or block.content is None:
        return False
    text = block.content.text
    if text.startswith(LINK_EMOJI_SIGNS):
        return True
    return _is_marked(text) and (bool(reader.labels) or may_be_label(text))


def _is_marked(text: str) -> bool:
    """Say, at little cost, whether a text could begin with a label in emphasis, or before a colon."""
    head = text[:_MARKED]
    return ":" in text or "*" in head or "_" in head or "：" in text


def _list(label: Block, section: list[Block], reader: ListReader) -> SourceList:
    span = Span(label.span.start, section[-1].span.end if section else label.span.end)
    where: SourceWhere = "heading" if label.kind == "heading" else "bold"
    return SourceList(where, Part(label.text, label.span), label, span, lambda: reader.from_blocks(section))


def _is_label(block: Block, following: Sequence[Block], reader: ListReader) -> bool:
    """Say whether a block is a label and nothing else. One that is plain text needs a list behind it."""
    if block.kind == "heading":
        return is_label(block.text, reader.labels)
    if block.kind != "paragraph" or block.content is None or len(block.content.text) > _LONGEST_LABEL:
        return False
    line = _LINE.fullmatch(block.content.text)
    if line is None or not (line["bold"] or (following and following[0].kind == "list")):
        return False
    return is_label(line["bold"] or line["plain"], reader.labels)


def _section(blocks: Sequence[Block], at: int, reader: ListReader) -> Iterator[Block]:
    """The blocks below a label, up to the next heading of its rank or a thematic break before other text."""
    label = blocks[at]
    for following, block in enumerate(blocks[at + 1 :], at + 1):
        if block.kind == "heading" and (label.kind != "heading" or block.level <= label.level):
            return
        if _is_label(block, blocks[following + 1 : following + 2], reader):
            return
        if block.kind == "break" and any(later.kind != "list" for later in blocks[following + 1 : following + 2]):
            return
        yield block


def _inline(block: Block, reader: ListReader) -> SourceList | None:
    """A paragraph that begins with a label or with an emoji for links, and goes on with its sources."""
    if block.kind != "paragraph" or block.content is None:
        return None
    text = block.content.text
    if emoji := LINK_EMOJI.match(text):
        if not reader.is_links(block):
            return None
        label = Part("", block.content.span(0, len(emoji[0].rstrip())))
        return SourceList("inline", label, block, block.span, lambda: reader.from_inline(block, emoji.end()))
    found = _BEFORE.match(text)
    if found is None or not is_label(found["label"], reader.labels):
        return None
    if not found["mark"] and not reader.is_links(block, found.end()):
        return None
    label = Part(found["label"].strip(), block.content.span(*found.span("label")))
    return SourceList("inline", label, block, block.span, lambda: reader.from_inline(block, found.end(), label.text))
