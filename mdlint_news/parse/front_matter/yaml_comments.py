"""The comments of a YAML text: every `#` that is not in a scalar begins one."""

from bisect import bisect_right

from mdlint_news.regex import regex
from mdlint_news.text import Span

# YAML 1.1, which libyaml reads, knows three more line ends.
_REST_OF_LINE = regex(r"[^\r\n\x85\u2028\u2029]*")


def read_comments(content: str, offset: int, opaque: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Find the comments of `content`, which begins at `offset` of the file, outside of the `opaque` ranges."""
    comments: list[Span] = []
    starts = [start for start, _ in opaque]
    at = content.find("#")
    while at >= 0:
        before = bisect_right(starts, at) - 1
        end = opaque[before][1] if before >= 0 else 0
        if at >= end and (rest := _REST_OF_LINE.match(content, at)):
            end = rest.end()
            comments.append(Span(offset + at, offset + end))
        at = content.find("#", end)
    return tuple(comments)
