"""Which blocks of a post one has to look at anew in its next version."""

from bisect import bisect_right
from collections.abc import Sequence

from mdlint_news.named import NamedTuple
from mdlint_news.parts import Block, SourceList
from mdlint_news.post import Post
from mdlint_news.regex import regex
from mdlint_news.server.change import Change, change
from mdlint_news.server.inherit import inherit_blocks
from mdlint_news.text import Span

_PRIVATE = regex("[\ue000-\uf8ff]")


class Window(NamedTuple):
    """The blocks at the top level that a change may have to do with, and where they stand in both versions.

    They are those that it touches, one on either side, and the whole of each source list that these are in. The front
    matter is always looked at anew.
    """

    change: Change
    before: Span
    now: Span
    blocks: Sequence[Block]


def window(before: Post, now: Post) -> Window | None:
    """Find what to look at anew. Nothing where the rest of the post may not mean what it did."""
    changed = change(before.source.text, now.source.text)
    if not _is_same_world(before, now, changed):
        return None
    old, new = before.body.root.children, now.body.root.children
    before_it, behind_it = _before(old, new, changed), _behind(old, new, changed)
    was, there = _stretch(old, before_it, behind_it, before), _stretch(new, before_it, behind_it, now)
    # One that begins or ends in another block masks some of that.
    if _templates_outside(before, was, changed) != _templates_outside(now, there, _nothing(now)):
        return None
    definitions = {
        one.url_span: other for one, other in zip(before.body.definitions, now.body.definitions, strict=True)
    }
    inherit_blocks(old[:before_it], new[:before_it], 0, definitions)
    inherit_blocks(old[len(old) - behind_it :], new[len(new) - behind_it :], changed.now - changed.before, definitions)
    head, tail = max(before_it - 1, 0), max(behind_it - 1, 0)
    lists = [(old, _in_body(before)), (new, _in_body(now))]
    # A list that has a changed block in it may have others in common with another list.
    while (wider := _without_lists(head, tail, lists)) != (head, tail):
        head, tail = wider
    blocks = new[head : len(new) - tail]
    found = Window(changed, _stretch(old, head, tail, before), _stretch(new, head, tail, now), blocks)
    outside = [(changed.span(one.span), *_kind(one)) for one in _in_body(before) if not one.span.touches(found.before)]
    is_same = outside == [(one.span, *_kind(one)) for one in _in_body(now) if not one.span.touches(found.now)]
    return found if is_same else None


def _is_same_world(before: Post, now: Post, changed: Change) -> bool:
    """Say whether a block that is the same also reads the same: what it stands in, and what it refers to."""
    if (before.path, before.site, before.today, before.parser) != (now.path, now.site, now.today, now.parser):
        return False
    day, other = before.date, now.date
    if day and day.span:
        day = day._replace(span=changed.span(day.span))
    if day != other or (now.body.templates and _has_private(before, now, changed)):
        return False
    return _references(before, changed) == _references(now, _nothing(now))


def _nothing(post: Post) -> Change:
    """A change of nothing."""
    return Change(len(post.source.text) + 1, 0, 0)


def _has_private(before: Post, now: Post, changed: Change) -> bool:
    """Say whether a character came or went that may stand for templates where blocks are read."""
    start, end, new_end = changed
    return bool(_PRIVATE.search(before.source.text, start, end) or _PRIVATE.search(now.source.text, start, new_end))


def _references(post: Post, changed: Change) -> object:
    """What links and footnotes refer to, at its place after a change."""
    notes = [block.info for block in post.blocks if block.kind == "note"]
    return notes, [(one.label, one.url, one.title, changed.span(one.span)) for one in post.body.definitions]


def _templates_outside(post: Post, stretch: Span, changed: Change) -> object:
    """The templates that are not wholly in a stretch, at their places after a change."""
    start, end = stretch
    templates = [one for one in post.body.templates if one.span.start < start or one.span.end > end]
    return [(one.kind, changed.span(one.span)) for one in templates]


def _before(old: Sequence[Block], new: Sequence[Block], changed: Change) -> int:
    """How many blocks before the change are as they were."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one.span.end >= changed.start or one.span != other.span or not _is_like(one, other):
            break
        count += 1
    return count


def _behind(old: Sequence[Block], new: Sequence[Block], changed: Change) -> int:
    """Likewise behind it."""
    count = 0
    for one, other in zip(reversed(old), reversed(new), strict=False):
        if one.span.start <= changed.before or changed.span(one.span) != other.span or not _is_like(one, other):
            break
        count += 1
    return count


def _is_like(one: Block, other: Block) -> bool:
    """Say whether two blocks of the same text are built alike; a table is by its text."""
    own, others = one.children, other.children
    if (one.kind, one.level, one.markup, one.info, len(own)) != (
        other.kind,
        other.level,
        other.markup,
        other.info,
        len(others),
    ):
        return False
    return one.kind == "table" or (one.is_done == other.is_done and all(map(_is_like, own, others)))


def _without_lists(head: int, tail: int, lists: list[tuple[Sequence[Block], list[SourceList]]]) -> tuple[int, int]:
    """Count again, without the blocks of each source list that has one of the others."""
    for blocks, found in lists:
        starts = [block.span.start for block in blocks]
        for one in found:
            first = bisect_right(starts, one.span.start) - 1
            last = bisect_right(starts, max(one.span.end - 1, one.span.start)) - 1
            if first < len(blocks) - tail and last >= head:
                head, tail = min(head, max(first, 0)), min(tail, len(blocks) - 1 - last)
    return head, tail


def _in_body(post: Post) -> list[SourceList]:
    return [one for one in post.sources if one.where != "front matter"]


def _kind(one: SourceList) -> tuple[str, str]:
    return one.where, one.label.text


def _stretch(blocks: Sequence[Block], head: int, tail: int, post: Post) -> Span:
    """All between the blocks before some and those behind them: definitions, too, which are no blocks."""
    start = blocks[head - 1].span.end + 1 if head else 0
    end = blocks[len(blocks) - tail].span.start - 1 if tail else len(post.source.text) + 1
    return Span(start, end)
