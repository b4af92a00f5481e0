"""Whether a text that was mended still says what it said.

What no edit touches must read as before, at the place to which it went, and nothing may come up that no edit wrote:
words, addresses, code, HTML, templates, the data of the front matter.
"""

from collections import Counter

from mdlint_news.mend.things import folded, same_blocks, things
from mdlint_news.parts import Field, Url, Value
from mdlint_news.post import Post
from mdlint_news.regex import regex
from mdlint_news.revision import Revision
from mdlint_news.text import Span

_ADDRESS = regex(r"https?://\S+")
_LONGEST = 40


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
    same, still_same = same_blocks(before, after, revision)
    old, new = set(things(before, same)), set(things(after, still_same))
    kept = {thing._replace(span=revision.forward(thing.span)) for thing in old if not revision.is_edited(thing.span)}
    for verb, left in (
        ("lose", kept - new),
        ("bring up", {t for t in new - kept if not revision.is_written(t.span)}),
    ):
        for thing in sorted(left, key=lambda thing: thing.span):
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


def _whole(field: Field) -> Span:
    return Span(min(field.key_span.start, field.value.span.start), max(field.key_span.end, field.value.span.end))


def _data(field: Field) -> tuple[str, object]:
    """A key and its data, to be compared."""
    return field.key, _value(field.value, isfolded=False)


def _looks(field: Field) -> tuple[str, object]:
    """A key and its data as readers see them; its addresses are looked at elsewhere."""
    return field.key, _value(field.value, isfolded=True)


def _value(value: Value, *, isfolded: bool) -> object:
    text = folded(_ADDRESS.sub("", value.text)) if isfolded else value.text
    items = tuple(_value(item, isfolded=isfolded) for item in value.items)
    fields = tuple((field.key, _value(field.value, isfolded=isfolded)) for field in value.fields)
    return value.kind, text, items, fields


def _read(post: Post) -> list[str]:
    """What readers read of the body."""
    texts = (folded(passage.text) for passage in post.passages if passage.block is not None)
    return [text for text in texts if text]


def _is_plainer(new: str, old: Url) -> bool:
    """Say whether an address is what is left of another without a proxy, or without some parameters or look-alikes."""
    plain = folded(old.url)
    if new == plain or (plain.rstrip(">").endswith(new) and _ADDRESS.match(new)):
        return True
    (path, parameters, fragment), (new_path, new_parameters, new_fragment) = map(_parted, (plain, new))
    return (new_path, new_fragment) == (path, fragment) and new_parameters <= parameters


def _parted(address: str) -> tuple[str, Counter[str], str]:
    """The path of an address, its parameters, and its fragment."""
    page, _, fragment = address.partition("#")
    path, _, query = page.partition("?")
    return path, Counter(filter(None, query.split("&"))), fragment
