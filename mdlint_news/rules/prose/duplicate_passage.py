"""TX003."""

from collections import Counter

from mdlint_news.rule import Annotated, Block, Finding, Iterator, Post, Related, cut, regex, rule, unsafe

_LABEL = regex(r"(\*\*?|__?)[^*_\n]{1,60}(?::\1|\1:)")
_WORDS = 5
# Shorter ones may be said twice on purpose: `And still they wait.`
_LONG_SENTENCE = 60


@rule("TX003", severity="warning")
def duplicate_passage(
    post: Post,
    *,
    min_characters: Annotated[int, "The length from which on a paragraph counts."] = 100,
) -> Iterator[Finding]:
    """A paragraph stands twice in a post, or a sentence in a paragraph.

    Two drafts were joined, or a model lost its thread. A paragraph that stands once in each of several sections is a
    form that the sections share, and no finding; nor is one that begins with a label.

    ```md bad
    The council voted on Monday to close two of seven bridges to cars, and to measure for a year what that does.

    Shopkeepers protested.

    ⟦The council voted on Monday to close two of seven bridges to cars, and to measure for a year what that does.⟧
    ```

    ```md bad
    The council voted on Monday to close two of seven bridges to cars, and to measure for a year what that does.

    ⟦The council voted on Monday to close two of seven bridges to cars, and to measure for a year what that does.⟧

    Shopkeepers protested.
    ```

    ```md fixed
    The council voted on Monday to close two of seven bridges to cars, and to measure for a year what that does.

    Shopkeepers protested.
    ```

    ```md good
    ## East bridge

    The council voted on Monday to close the bridge to cars, and to measure for a year what that does elsewhere.

    ## West bridge

    The council voted on Monday to close the bridge to cars, and to measure for a year what that does elsewhere.
    ```
    """
    paragraphs = [block for block in post.body.root.children if block.kind == "paragraph"]
    for paragraph in paragraphs:
        yield from _sentences(paragraph)
    long = {block: text for block in paragraphs if len(text := block.text) >= min_characters}
    # Most begin in words of their own, and are no copies.
    if len({*map(_opening, long.values())}) == len(long):
        return
    openings = Counter(map(_opening, long.values()))
    first: dict[str, tuple[Block, str]] = {}
    section = ""
    before_is_copy = False
    before = block = None
    for next_block in post.body.root.children:
        before, block = block, next_block
        if block.kind == "heading":
            section = block.text
        written = long.get(block)
        if written is None or (openings[_opening(written)] == 1 and not before_is_copy):
            continue
        text = " ".join(written.split())
        if len(text) < min_characters or (block.content and _LABEL.match(block.content.text)):
            continue
        is_copy = text in first
        # Copies in a row are no form, wherever they stand.
        if is_copy and (first[text][1] == section or before_is_copy):
            related = (Related(first[text][0].span, "it stands here, too"),)
            edit = cut(post.source, block.span) if before is first[text][0] else None
            fix = unsafe(edit) if edit else None
            yield Finding(block.span, "the paragraph stands twice in this post", "take one of them out", fix, related)
        before_is_copy = is_copy
        first.setdefault(text, (block, section))


def _sentences(block: Block) -> Iterator[Finding]:
    """Find a long sentence that stands twice in one paragraph."""
    prose = block.inline.prose
    pieces = prose.text.split(". ")
    if len(pieces) < 2:  # noqa: PLR2004 - there must be two
        return
    pieces[-1] = pieces[-1].rstrip(". \n")
    if len({*pieces}) == len(pieces):
        return
    seen: set[str] = set()
    at = 0
    for piece in pieces:
        if piece in seen and len(piece) >= _LONG_SENTENCE and "\n" not in piece.strip():
            yield Finding(
                prose.span(at, at + len(piece)), "the sentence stands twice in this paragraph", "take one of them out"
            )
        seen.add(piece)
        at += len(piece) + len(". ")


def _opening(text: str) -> tuple[str, ...]:
    """The words that a paragraph begins with."""
    return tuple(text.split(None, _WORDS)[:_WORDS])
