"""TX002."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, regex, rule

# Chinese and Japanese have no blanks between words, which are shorter than two characters on average.
_WORD = regex(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:[’'-][^\W_]+)*")

_SHARE = 3


@rule("TX002", severity="warning")
def thin_body(
    post: Post,
    *,
    min_words: Annotated[int, "How many words a post has without its sources; 0 asks the site."] = 0,
) -> Iterator[Finding]:
    """A post has next to no text, its source list left out.

    The writer stopped after the first sentences. What is too little, the other posts of the site say, if they have
    source lists: a third of the length that nearly all have. Other sites publish short notes, too, and are left alone,
    as is a post with a picture, a table, code or the tag of a template, which may be all there is.

    ```md bad min-words=40
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

    ### Sources

    - Met Office – https://www.metoffice.gov.uk/rain
    ```
    """
    usual = (post.site.least_length or 0) if post.site.has_sources else 0
    if not min_words and len(post.source.text) - post.front_matter.body_start >= usual:
        return
    texts = []
    length = 0
    for passage in post.passages:
        if passage.block and passage.text.strip() and not post.is_in_sources(passage.prose.span()):
            texts.append(passage)
            length += len(passage.text.encode(errors="replace"))
            # Of most posts some paragraphs are enough to tell.
            if not min_words and _SHARE * length >= usual:
                return
    if post.tables or post.body.templates or any(link.is_image for link in post.links):
        return
    if any(block.kind in ("code", "html") for block in post.blocks):
        return
    words = sum(len(_WORD.findall(passage.text)) for passage in texts)
    if texts and (words < min_words or _SHARE * length < usual):
        first = texts[0].prose.stripped().span()
        yield Finding(first, f"the post has no more than {words} words", "write it, or do not publish the post")
