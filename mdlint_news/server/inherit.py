"""What was read in blocks of the last version, for the same blocks of this one: to move it is quicker than to read."""

from collections.abc import Callable, Sequence

from mdlint_news.named import make
from mdlint_news.parts import Block, CodeSpan, Emphasis, Inline, Link, NoteReference, Tag
from mdlint_news.text import Span


def inherit(old: Sequence[Block], new: Sequence[Block], by: int) -> None:
    """Give blocks what was read in those that they are like, which stood so many characters further in front.

    A link that refers to a definition knows where that is, which may have moved otherwise: it is read again.
    """
    for one, other in zip(old, new, strict=True):
        if one.children:
            inherit(one.children, other.children, by)
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
