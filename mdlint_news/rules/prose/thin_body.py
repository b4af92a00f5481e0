"""TX002."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Spans, rule

# Chinese and Japanese have no blanks between words, which are shorter than two characters on average.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:[’'-][^\W_]+)*")


@rule("TX002", severity="warning")
def thin_body(
    post: Post,
    *,
    min_words: Annotated[int, "How many words a post has to have, its source lists left out."] = 40,
) -> Iterator[Finding]:
    """A post of a site that cites its sources has next to no text.

    The writer stopped after the first sentences. Sites whose posts have no source lists publish short notes, too, and
    are left alone, as is a post with a picture, a table, code or the tag of a template, which may be all there is.

    ```md bad
    ---
    title: Silver rises to a record
    date: 2025-12-12
    ---
    ⟦Silver rose to a record on Friday.⟧

    ### Sources

    - Reuters, “Silver at record” – https://www.reuters.com/markets/silver-rises-to-a-record-2025-12-12/
    ```

    ```md good min-words=6
    ---
    title: Silver rises to a record
    date: 2025-12-12
    ---
    Silver rose to a record on Friday.

    ### Sources

    - Reuters, “Silver at record” – https://www.reuters.com/markets/silver-rises-to-a-record-2025-12-12/
    ```

    ```md good
    ---
    title: Rain
    date: 2025-12-12
    ---
    It rained.
    ```
    """
    if not post.sources and not post.site.has_sources:
        return
    if post.tables or post.body.templates or any(link.is_image for link in post.links):
        return
    if any(block.kind in ("code", "html") for block in post.blocks):
        return
    listed = Spans(sources.span for sources in post.sources)
    texts = [passage for passage in post.passages if passage.block and not listed.touch(passage.prose.span())]
    words = [len(_WORD.findall(passage.text)) for passage in texts]
    if 0 < sum(words) < min_words:
        first = texts[next(at for at, count in enumerate(words) if count)]
        span = first.prose.stripped().span()
        yield Finding(span, f"the post has no more than {sum(words)} words", "write it, or do not publish the post")
