"""What is known of the last version and holds of this one, too: to take it over is quicker than to find it out."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from mdlint_news.named import make
from mdlint_news.parts import Block, CodeSpan, Emphasis, Inline, Link, NoteReference, Passage, Tag
from mdlint_news.post import Post
from mdlint_news.text import Span


def inherit_blocks(old: Sequence[Block], new: Sequence[Block], by: int) -> None:
    """Give blocks what was read in those that they are like, which stood so many characters further in front.

    A link that refers to a definition knows where that is, which may have moved otherwise: it is read again.
    """
    for one, other in zip(old, new, strict=True):
        if one.children:
            inherit_blocks(one.children, other.children, by)
        elif one.content is not None and not any(link.kind == "reference" for link in one.inline.links):
            # What is computed when it is asked for need not be then.
            if by:
                other.content, other.inline = one.content.moved(by), _moved(one.inline, by)
            else:
                other.content, other.inline = one.content, one.inline


def _moved(inline: Inline, by: int) -> Inline:
    """What stands in a block that stands further behind."""
    prose, links, emphasis, codes, tags, notes, breaks = inline

    def move(span: Span) -> Span:
        return make(Span, (span.start + by, span.end + by))

    return make(
        Inline,
        (
            prose.moved(by),
            tuple([_moved_link(link, move) for link in links]),
            tuple([Emphasis(kind, move(span), move(text_span)) for kind, span, text_span in emphasis]),
            tuple([CodeSpan(move(span), text) for span, text in codes]),
            tuple([Tag(move(span), name, is_closing) for span, name, is_closing in tags]),
            tuple([NoteReference(move(span), label) for span, label in notes]),
            tuple([move(span) for span in breaks]),
        ),
    )


def _moved_link(link: Link, move: Callable[[Span], Span]) -> Link:
    kind, span, text_span, url_span, url, title_span, *rest = link
    places = move(span), move(text_span), move(url_span)
    return make(Link, (kind, *places, url, title_span and move(title_span), *rest))


def inherit_wording(before: Post, now: Post, was: Span, there: Span) -> None:
    """Let a post know what was found out about its passages outside of a window, which was in another place before."""
    if "passages" not in vars(before):
        return
    first, start, end = _parted(before.passages, was)
    now_first, now_start, now_end = _parted(now.passages, there)
    count = len(before.passages)
    if (start - first, count - end) == (now_start - now_first, len(now.passages) - now_end):
        now.inherit(before, [(range(first, start), now_first - first), (range(end, count), now_end - end)])


def _parted(passages: Sequence[Passage], window: Span) -> tuple[int, int, int]:
    """The numbers of the first passage of the body, of the first in a window, and of the first behind that."""
    starts = [-1 if passage.block is None else passage.block.span.start for passage in passages]
    return bisect_right(starts, -1), bisect_left(starts, window.start), bisect_right(starts, window.end)
