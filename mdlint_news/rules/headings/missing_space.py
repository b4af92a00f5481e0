"""HD009."""

from mdlint_news.rule import Finding, Iterator, Post, Span, insert, regex, rule, unsafe

# One `#` with a word is a tag; with a sentence after it, or two of them, it was meant as a heading.
_HASHES = regex(r"(?:#{2,6}(?=[^\W\d_]|\d+[.)]?\s|[*_])|#(?=[A-Z][\w’'-]* +[^\W_]))(?P<text>[^\n#]*)\Z")


@rule("HD009", severity="warning")
def missing_space(post: Post) -> Iterator[Finding]:
    """There is no space after the `#` of a heading.

    Markdown shows the line as text, with its number signs.

    ```md bad
    The vote is on Sunday.

    ⟦##⟧What happens next

    Polls close at six.
    ```

    ```md fixed
    The vote is on Sunday.

    ## What happens next

    Polls close at six.
    ```

    ```md good
    #elections #poland

    #1 on the list is Ana Lima.
    ```
    """
    for passage in post.passages_beginning("#"):
        block = passage.block
        content = block.content if block and block.kind == "paragraph" else None
        match = _HASHES.match(content.text) if content else None
        if block and content and match and block.parent is post.body.root:
            start, end = content.span(0, match.start("text"))
            fix = unsafe(insert(end, " "))
            yield Finding(Span(start, end), "no space after the number signs: this is no heading", "put one there", fix)
