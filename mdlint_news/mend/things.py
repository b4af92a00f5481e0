"""What a body has in it that a mended one must have, too: words, addresses, code, HTML, footnotes, pictures."""

from collections.abc import Iterator

from mdlint_news.named import NamedTuple
from mdlint_news.parts import Block
from mdlint_news.post import Post
from mdlint_news.regex import regex
from mdlint_news.revision import Revision
from mdlint_news.text import Mapped, Span

_NOT_SEEN = r"\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_WORD = regex(rf"[\w{_NOT_SEEN}\u200c\u200d]+")
_UNSEEN = regex(rf"[{_NOT_SEEN}]+")
# Joiners make one letter or emoji of two, or keep them apart. Where a text ends, and beside letters that stand alone in
# any case (of Europe, China, Japan and Korea), and beside punctuation, they do nothing.
_ALONE = r"\x00-\u02ff\u0370-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u3000-\u9fff\uac00-\ud7a3"
_JOINERS = regex(rf"(?<![^{_ALONE}])[\u200c\u200d]+(?![^{_ALONE}])")
_LETTERS = regex(r"\w+")


class Thing(NamedTuple):
    """Something that a body has: of what kind, how it reads, and where it is."""

    kind: str
    text: str
    span: Span


class Same(NamedTuple):
    """Blocks of which nothing needs to be compared, and those of which all but the words does."""

    whole: set[Block]
    in_words: set[Block]


def same_blocks(before: Post, after: Post, revision: Revision) -> tuple[Same, Same]:
    """Find the blocks of both that are at the same place, and the same to the letter, or have the same words in order.

    What stands in a block depends on its text, and on the definitions and footnotes that there are.
    """
    old, new = Same(set(), set()), Same(set(), set())
    if _named(before) != _named(after):
        return old, new
    there = {(block.kind, block.span): block for block in after.blocks}
    for one in before.blocks:
        other = there.get((one.kind, revision.forward(one.span)))
        if other is None or one.children or other.children:
            continue
        if before.source[one.span] == after.source[other.span] and _content(one) == _content(other):
            old.whole.add(one)
            new.whole.add(other)
        elif _read_words(one) == _read_words(other):
            old.in_words.add(one)
            new.in_words.add(other)
    return old, new


def _content(block: Block) -> str:
    return block.content.text if block.content else ""


def _read_words(block: Block) -> list[str]:
    return _LETTERS.findall(folded(block.inline.prose.text))


def _named(post: Post) -> list[object]:
    """What a text can refer to."""
    definitions: list[object] = [(one.label, one.url, one.title) for one in post.body.definitions]
    return [*definitions, *(block.info for block in post.blocks if block.kind == "note")]


def things(post: Post, same: Same) -> Iterator[Thing]:
    """Name what a body has, but for what is the same in another."""
    source = post.source
    for block in post.blocks:
        if block in same.whole:
            continue
        if block.content is not None and block not in same.in_words:
            yield from _words(block.inline.prose)
        if block.kind in ("code", "html"):
            yield Thing("code" if block.kind == "code" else "HTML", source[block.span], block.span)
        inline = block.inline
        yield from (Thing("code", code.text, code.span) for code in inline.codes)
        yield from (Thing("HTML", source[tag.span], tag.span) for tag in inline.tags if block.kind != "html")
        yield from (Thing("footnote", note.label, note.span) for note in inline.notes)
        yield from (Thing("picture", source[link.text_span], link.span) for link in inline.links if link.is_image)
    yield from (Thing("template", source[template.span], template.span) for template in post.body.templates)
    yield from (Thing("address", url.url, url.span) for url in post.urls if url.where != "front matter")


def _words(prose: Mapped) -> Iterator[Thing]:
    for word in _WORD.finditer(prose.text):
        if text := folded(word[0]):
            yield Thing("word", text, prose.span(*word.span()))


def folded(text: str) -> str:
    """A text as readers see it: without what cannot be seen, and with one kind of blank and hyphen."""
    if not (text.isascii() and text.replace("\n", " ").isprintable()):
        # Many times as fast as `translate`.
        text = _UNSEEN.sub("", text.replace("\u2010", "-").replace("\u2011", "-"))
        text = _JOINERS.sub("", text)
    return " ".join(text.split())
