"""What is known of the last version and holds of this one, too: to take it over is quicker than to find it out."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from mdlint_news.named import make
from mdlint_news.parts import Block, CodeSpan, Definition, Emphasis, Inline, Link, NoteReference, Passage, Tag
from mdlint_news.post import Post
from mdlint_news.text import Mapped, Span

Definitions = Mapping[Span, Definition]


def inherit_blocks(old: Sequence[Block], new: Sequence[Block], by: int, definitions: Definitions) -> None:
    """Give blocks what was read in those that they are like, which stood so many characters further in front.

    `definitions` are those that links refer to, by where their addresses were.
    """
    for one, other in zip(old, new, strict=True):
        if one.children:
            inherit_blocks(one.children, other.children, by, definitions)
        elif one.content is not None:
            # What is computed when it is asked for need not be then.
            other.content = one.content.moved(by) if by else one.content
            other.inline = _moved(one, other.content, by, definitions)


def _moved(block: Block, content: Mapped, by: int, definitions: Definitions) -> Inline:
    """What stands in a block whose content has moved."""
    inline = block.inline
    prose, links, emphasis, codes, tags, notes, breaks = inline
    if not by and not any(link.kind == "reference" for link in links):
        return inline
    moved = content if prose is block.content else prose.moved(by)
    if not (links or emphasis or codes or tags or notes or breaks):
        return make(Inline, (moved, (), (), (), (), (), ()))
    return make(
        Inline,
        (
            moved,
            tuple([_moved_link(link, by, definitions) for link in links]),
            tuple([make(Emphasis, (kind, _at(whole, by), _at(text, by))) for kind, whole, text in emphasis]),
            tuple([CodeSpan(_at(span, by), text) for span, text in codes]),
            tuple([Tag(_at(span, by), name, is_closing) for span, name, is_closing in tags]),
            tuple([NoteReference(_at(span, by), label) for span, label in notes]),
            tuple([_at(span, by) for span in breaks]),
        ),
    )


def _moved_link(link: Link, by: int, definitions: Definitions) -> Link:
    kind, span, text_span, url_span, url, title_span, *rest = link
    if kind == "reference":
        definition = definitions[url_span]
        places = definition.url_span, url, definition.title_span
    else:
        places = _at(url_span, by), url, title_span and _at(title_span, by)
    return make(Link, (kind, _at(span, by), _at(text_span, by), *places, *rest))


def _at(span: Span, by: int) -> Span:
    return make(Span, (span[0] + by, span[1] + by))


def inherit_wording(before: Post, now: Post, narrow: Post, was: Span, there: Span) -> None:
    """Let a post know what was found out about its passages outside of a window, which was in another place before.

    `narrow` is the post with those in the window alone.
    """
    if "passages" not in vars(before):
        return
    first, start, end = _parted(before.passages, was)
    now_first, now_start, now_end = _parted(now.passages, there)
    fresh = now_first + now_end - now_start
    is_same = now_start - now_first == start - first and len(now.passages) - now_end == len(before.passages) - end
    if is_same and len(narrow.passages) == fresh:
        runs = [(range(first, start), now_first - first), (range(end, len(before.passages)), now_end - end)]
        now.inherit(before, narrow, runs)


def _parted(passages: Sequence[Passage], window: Span) -> tuple[int, int, int]:
    """The numbers of the first passage of the body, of the first in a window, and of the first behind that."""
    starts = [-1 if passage.block is None else passage.block.span.start for passage in passages]
    return bisect_right(starts, -1), bisect_left(starts, window.start), bisect_right(starts, window.end)
