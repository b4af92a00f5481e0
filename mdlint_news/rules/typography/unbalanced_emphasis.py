"""TY006."""

from mdlint_news.rule import Finding, Iterator, Passage, Post, delete, regex, replace, rule, unsafe

_LITERAL = regex(r"\A(?:\*\*|__)(?:(?=[\w\"'(\[])|(?=[“‘]))")
_OTHER = regex(r"\*\*|__")
# Behind a blank, marks do not close.
_LATE = regex(r"[^*\n]*[^\s*](?P<close>[ \t\u00a0]+\*\*)(?!\*)")
# What a note below belongs to.
_NOTED = regex(r"(?<=[\w%)\].,”])\*\*(?![\w*])")


@rule("TY006", severity="warning", local=True)
def unbalanced_emphasis(post: Post) -> Iterator[Finding]:
    r"""A text begins with marks of emphasis that nothing closes.

    Readers see asterisks and no bold text. Marks behind a blank close nothing. Only what opens a paragraph, a heading,
    a table cell or a list item is looked at: there the marks cannot mean anything else, but for a note on what has two
    asterisks above.

    ```md bad
    ⟦**⟧What happens next: polls close at six.

    - ⟦**⟧Turnout *: 61 %
    ```

    ```md fixed
    What happens next: polls close at six.

    - Turnout *: 61 %
    ```

    ```md bad
    **Kiel, Monday⟦ **⟧The polls are open.
    ```

    ```md fixed
    **Kiel, Monday** The polls are open.
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
        if match is None:
            continue
        if late := _LATE.match(prose.text, match.end()):
            yield from _closed_late(post, passage, late.span("close"))
        elif not _OTHER.search(prose.text, match.end()):
            span = prose.span(*match.span())
            if post.source[span] == match[0] and not _is_note(post, span.start):
                message = f"`{match[0]}` opens emphasis that is never closed"
                yield Finding(span, message, "close it, or take the marks out", unsafe(delete(span)))


def _closed_late(post: Post, passage: Passage, close: tuple[int, int]) -> Iterator[Finding]:
    """Marks that a blank keeps from closing, where no others are."""
    text, span = passage.prose.text, passage.prose.span(*close)
    marks = text[slice(*close)]
    if text.startswith("**") and post.source[span] == marks and not _OTHER.search(text, close[1]):
        behind = "" if text[close[1] : close[1] + 1].strip() == "" else " "
        message = "the blank before `**` keeps it from closing what is to be bold"
        yield Finding(span, message, "put the blank behind it", unsafe(replace(span, f"**{behind}")))


def _is_note(post: Post, start: int) -> bool:
    """Say whether a note begins at `start`, to which two asterisks above refer."""
    return any(place.start < start for _, _, place in post.says(_NOTED, ("**",)))
