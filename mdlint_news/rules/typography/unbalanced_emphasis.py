"""TY006."""

from mdlint_news.rule import Finding, Iterator, Post, delete, regex, rule, unsafe

_LITERAL = regex(r"\A(?:\*\*|__)(?:(?=[\w\"'(\[])|(?=[“‘]))")
_OTHER = regex(r"\*\*|__")
# What a note below belongs to.
_NOTED = regex(r"(?<=[\w%)\].,”])\*\*(?![\w*])")


@rule("TY006", severity="warning", local=True)
def unbalanced_emphasis(post: Post) -> Iterator[Finding]:
    r"""A text begins with marks of emphasis that nothing closes.

    Readers see two asterisks and no bold text. Only what opens a paragraph, a heading, a table cell or a list item is
    looked at: there the marks cannot mean anything else, but for a note on what has two asterisks above.

    ```md bad
    ⟦**⟧What happens next: polls close at six.

    - ⟦**⟧Turnout *: 61 %
    ```

    ```md fixed
    What happens next: polls close at six.

    - Turnout *: 61 %
    ```

    ```md good
    **What happens next**: polls close at six.

    \*\*What happens next

    `**kwargs` and 2**10 are code; __init__ is a name.
    ```

    ```md good
    The turnout was 58 %* in March and 61 %** in May.

    *Without postal votes.

    **Provisional figures.
    ```
    """
    for passage in post.passages_beginning("**", "__"):
        if passage.block is None or passage.block.kind == "html":
            continue
        prose = passage.prose
        match = _LITERAL.match(prose.text)
        # `__init__` is a name: what is closed somewhere was meant in another way.
        if match and not _OTHER.search(prose.text, match.end()):
            span = prose.span(*match.span())
            if post.source[span] == match[0] and not _is_note(post, span.start):
                message = f"`{match[0]}` opens emphasis that is never closed"
                yield Finding(span, message, "close it, or take the marks out", unsafe(delete(span)))


def _is_note(post: Post, start: int) -> bool:
    """Say whether a note begins at `start`, to which two asterisks above refer."""
    return any(place.start < start for _, _, place in post.says(_NOTED, ("**",)))
