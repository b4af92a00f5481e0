"""Whether a text that was mended still says what it said.

What no edit touches must read as before, at the place to which it went, and nothing may come up that no edit wrote:
words, addresses, code, HTML, templates, the data of the front matter.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from mdlint_news.parts import Field, Url, Value
from mdlint_news.post import Post
from mdlint_news.revision import Revision
from mdlint_news.text import Span

_ADDRESS = re.compile(r"https?://\S+")
_HYPHENS = {0x2010: "-", 0x2011: "-"}
_NOT_SEEN = r"\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_WORD = re.compile(rf"[\w{_NOT_SEEN}\u200c\u200d]+")
# Joiners make one letter or emoji of two; between plain letters they do nothing.
_UNSEEN = re.compile(rf"[{_NOT_SEEN}]|(?<=[\x00-\u024f])[\u200c\u200d](?=[\x00-\u024f])")
_LONGEST = 40


class _Thing(NamedTuple):
    """Something that a body has: of what kind, how it reads, and where it is."""

    kind: str
    text: str
    span: Span


def objection(before: Post, after: Post, revision: Revision, *, is_safe: bool) -> str:
    """Say what edits did that they must not do, to follow on "it would"; empty where all is well.

    After safe ones, what readers read is the same to the letter, blanks and hyphens that look alike and what cannot be
    seen aside; and an address has lost a proxy, parameters or such hyphens at the most.
    """
    return (
        _in_front_matter(before, after, revision, is_safe=is_safe)
        or _in_body(before, after, revision)
        or (is_safe and _to_readers(before, after, revision))
        or ""
    )


def _in_front_matter(before: Post, after: Post, revision: Revision, *, is_safe: bool) -> str:
    if revision.edits[0].span.start >= before.front_matter.body_start:
        return ""
    if after.front_matter.damage and not before.front_matter.damage:
        return "break the front matter"
    old, new = before.front_matter.fields, after.front_matter.fields
    kept = Counter(map(_data, (field for field in old if not revision.is_edited(_whole(field)))))
    known = Counter(map(_data, new))
    come = Counter(map(_data, (field for field in new if not revision.is_written(_whole(field)))))
    changed = list((kept - known) + (come - Counter(map(_data, old))))
    if is_safe:
        changed += list(Counter(map(_looks, old)) - Counter(map(_looks, new)))
    kept_keys = {key for key, _ in kept}
    changed += [
        (key, None) for key, value in before.metadata.items() if key in kept_keys and after.metadata.get(key) != value
    ]
    return f"change `{changed[0][0]}` in the front matter" if changed else ""


def _in_body(before: Post, after: Post, revision: Revision) -> str:
    old, new = set(_things(before)), set(_things(after))
    kept = {thing._replace(span=revision.forward(thing.span)) for thing in old if not revision.is_edited(thing.span)}
    for verb, things in (
        ("lose", kept - new),
        ("bring up", {t for t in new - kept if not revision.is_written(t.span)}),
    ):
        for thing in sorted(things, key=lambda thing: thing.span):
            text = " ".join(thing.text.split())
            return f"{verb} the {thing.kind} `{text if len(text) <= _LONGEST else f'{text[:_LONGEST]}…'}`"
    return ""


def _to_readers(before: Post, after: Post, revision: Revision) -> str:
    if _read(before) != _read(after):
        return "change what readers read"
    addresses = {url.span.start: url.url for url in after.urls}
    for url in before.urls:
        if revision.is_edited(url.span) and not _is_plainer(addresses.get(revision.forward(url.span).start, ""), url):
            return f"change the address `{url.url}`"
    return ""


def _things(post: Post) -> Iterator[_Thing]:
    source = post.source
    for passage in post.passages:
        if passage.block is not None:
            for word in _WORD.finditer(passage.text):
                if text := _folded(word[0]):
                    yield _Thing("word", text, passage.prose.span(*word.span()))
    for block in post.blocks:
        if block.kind in ("code", "html"):
            yield _Thing("code" if block.kind == "code" else "HTML", source[block.span], block.span)
        inline = block.inline
        yield from (_Thing("code", code.text, code.span) for code in inline.codes)
        yield from (_Thing("HTML", source[tag.span], tag.span) for tag in inline.tags if block.kind != "html")
        yield from (_Thing("footnote", note.label, note.span) for note in inline.notes)
        yield from (_Thing("picture", source[link.text_span], link.span) for link in inline.links if link.is_image)
    yield from (_Thing("template", source[template.span], template.span) for template in post.body.templates)
    yield from (_Thing("address", url.url, url.span) for url in post.urls if url.where != "front matter")


def _whole(field: Field) -> Span:
    return Span(min(field.key_span.start, field.value.span.start), max(field.key_span.end, field.value.span.end))


def _data(field: Field) -> tuple[str, object]:
    """A key and its data, to be compared."""
    return field.key, _content(field.value, is_folded=False)


def _looks(field: Field) -> tuple[str, object]:
    """A key and its data as readers see them; its addresses are looked at elsewhere."""
    return field.key, _content(field.value, is_folded=True)


def _content(value: Value, *, is_folded: bool) -> object:
    text = _folded(_ADDRESS.sub("", value.text)) if is_folded else value.text
    items = tuple(_content(item, is_folded=is_folded) for item in value.items)
    fields = tuple((field.key, _content(field.value, is_folded=is_folded)) for field in value.fields)
    return value.kind, text, items, fields


def _read(post: Post) -> list[str]:
    """What readers read of the body."""
    texts = (_folded(passage.text) for passage in post.passages if passage.block is not None)
    return [text for text in texts if text]


def _folded(text: str) -> str:
    if not text.isascii():
        text = _UNSEEN.sub("", text.translate(_HYPHENS))
    return " ".join(text.split())


def _is_plainer(new: str, old: Url) -> bool:
    """Say whether an address is what is left of another without a proxy, or without some parameters or look-alikes."""
    plain = _folded(old.url)
    if new == plain or (plain.rstrip(">").endswith(new) and _ADDRESS.match(new)):
        return True
    (path, parameters, fragment), (new_path, new_parameters, new_fragment) = map(_parted, (plain, new))
    return (new_path, new_fragment) == (path, fragment) and new_parameters <= parameters


def _parted(address: str) -> tuple[str, Counter[str], str]:
    """The path of an address, its parameters, and its fragment."""
    page, _, fragment = address.partition("#")
    path, _, query = page.partition("?")
    return path, Counter(filter(None, query.split("&"))), fragment
