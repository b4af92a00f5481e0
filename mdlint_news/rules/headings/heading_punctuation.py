"""HD010."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, delete, rule, unsafe


@rule("HD010", severity="info", default=False, local=True)
def heading_punctuation(
    post: Post,
    *,
    marks: Annotated[tuple[str, ...], "What no heading should end in."] = (".", ",", ";", ":", "。", "，", "；", "："),
) -> Iterator[Finding]:
    """A heading ends in a punctuation mark.

    Most style books have headings without one. Question and exclamation marks are left alone.

    ```md bad
    ## What happens next⟦:⟧

    Polls close at six.
    ```

    ```md fixed
    ## What happens next

    Polls close at six.
    ```

    ```md good
    ## What happens next?

    Polls close at six …

    ## Nothing yet ...
    ```
    """
    for heading in post.headings:
        prose = heading.inline.prose
        text = prose.text.rstrip()
        if text.endswith(marks) and not text.endswith(("..", "…")):
            span = prose.span(len(text) - 1, len(text))
            message = f"the heading ends in `{text[-1]}`"
            yield Finding(span, message, "take it out", unsafe(delete(span)))
