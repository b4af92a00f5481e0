"""AI003."""

from bisect import bisect_right

from mdlint_news.residue.errors import (
    ERROR,
    ERROR_NEEDS,
    ERROR_TOLD,
    GATE_NEEDS,
    LOG,
    LOG_NEEDS,
    MISSING,
    MISSING_NEEDS,
    MOST_BESIDE,
    NO_ROBOT,
    NO_ROBOT_NEEDS,
    OF_STORY,
    WHOLE,
    WHOLE_NEEDS,
)
from mdlint_news.rule import Finding, Iterator, Passage, Post, Span, rule

_FEW_MARKS = 6
_MESSAGE = "the error message of a tool was published"
_HELP = "take it out, and look for what it stands for"


@rule("AI003", severity="error", local=True)
def tool_error(post: Post) -> Iterator[Finding]:
    """The error message of a tool was published as text.

    A pipeline asked a search engine or a language model, was turned away, and wrote down the answer.

    ```md bad
    ## What experts say

    ⟦Could not research 'expert views on the strike': Error code: 429⟧
    ```

    ```md bad
    ⟦Access Denied⟧

    ⟦You don't have permission to access "https://www.reuters.com/world/" on this server⟧.
    ```

    ```md good
    ## What experts say

    > Access Denied

    You don’t have permission to land. The lock says “access denied”, and just a moment later it opens.

    The server answered `503 Server Error: overloaded` for an hour, and many could not vote.

    > Error code: 429
    ```
    """
    for passage, match, span in post.says(ERROR, ERROR_NEEDS):
        if not (passage.quotes(match.start()) or ERROR_TOLD.match(passage.text, match.start()) or _is_value(passage)):
            yield Finding(span, _MESSAGE, _HELP)
    yield from _of_log(post)
    for passage, _, span in post.says(WHOLE, WHOLE_NEEDS):
        # A heading, also one that is merely bold, or an item of a list may name an error.
        block = passage.block
        if block and block.kind == "paragraph" and block.parent is post.body.root and not block.inline.emphasis:
            yield Finding(span, _MESSAGE, _HELP)
    for passage, match, _ in post.says(MISSING, MISSING_NEEDS):
        block = passage.block
        if block is None or (block.kind == "paragraph" and not block.is_inside("quote")):
            yield Finding(passage.prose.span(*match.span("said")), _MESSAGE, _HELP)
    for passage, match, _ in post.says(OF_STORY, MISSING_NEEDS + GATE_NEEDS):
        said = passage.prose.span(*match.span("said"))
        if _is_behind_link(passage, said) and not MISSING.match(passage.text):
            yield Finding(said, _MESSAGE, _HELP)


def _of_log(post: Post) -> Iterator[Finding]:
    """Find answers of services, failed calls of tools, and checks that a visitor is no machine."""
    for passage in post.passages_saying(LOG_NEEDS):
        match = LOG.match(passage.text)
        if match and not passage.is_quoted and not ERROR.search(passage.text):
            yield Finding(passage.prose.span(*match.span()), _MESSAGE, _HELP)
    # To MDX, JSON is an expression, and no text.
    for template in post.body.templates if post.path.endswith(".mdx") else ():
        if LOG.match(post.source[template.span]):
            yield Finding(template.span, _MESSAGE, _HELP)
    for passage, match, span in post.says(NO_ROBOT, NO_ROBOT_NEEDS):
        beside = max(match.start(), len(passage.text) - match.end())
        block = passage.block
        if block and block.parent is post.body.root and beside < MOST_BESIDE and not passage.quotes(match.start()):
            yield Finding(span, _MESSAGE, _HELP)


def _is_behind_link(passage: Passage, said: Span) -> bool:
    """Say whether a link ends where something begins, but for marks."""
    block = passage.block
    if block is None or block.kind != "paragraph" or block.is_inside("quote"):
        return False
    return any(0 <= said.start - link.span.end <= _FEW_MARKS for link in block.inline.links)


def _is_value(passage: Passage) -> bool:
    """Say whether it is what code in the same row of a table gives: `null`."""
    block = passage.block
    if block is None or block.kind != "cell" or block.parent is None:
        return False
    rows = block.parent.rows
    row = rows[bisect_right(rows, block.span.start, key=lambda row: row.span.start) - 1]
    return any(cell.inline.codes for cell in row.cells)
