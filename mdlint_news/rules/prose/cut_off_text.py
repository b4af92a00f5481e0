"""TX004."""

import re

from mdlint_news.rule import Block, Finding, Iterator, Post, regex, rule

# Words that no sentence ends in: articles, conjunctions, and what stands before a noun.
_WORDS = frozenset(
    "the an of to and or but nor than that which whose because although while their its your our his my whether per "
    "der die das dem den des ein eine einen und oder aber mit von zur zum dass weil "
    "el la los las del con para por que una unos unas "
    "le les du des et ou dans avec pour sur une qui".split()
)
_MARKS = ",([“«„–—-"
_END = regex(
    rf"(?:(?P<mark>[{re.escape(_MARKS)}])|(?:[\w’'),%”»-]+ )(?P<word>{'|'.join(sorted(_WORDS))}))\s*\Z", re.IGNORECASE
)
_LEAST = 5
_NEAR_THE_END = 100


@rule("TX004", severity="error")
def cut_off_text(post: Post) -> Iterator[Finding]:
    """The text stops in the middle of a sentence.

    A language model had come to the end of what it may write. The last paragraph before the source list is looked at,
    and what it ends in: a comma, an opening bracket, or a word that needs another.

    ```md bad
    The council voted on Monday to close two of seven bridges.

    Shopkeepers protested, because they had been told that ⟦the⟧
    ```

    ```md bad
    The council voted on Monday to close two of seven bridges, as the mayor had asked it to do in May⟦,⟧

    ### Sources

    - City council, “Minutes” – https://www.kiel.de/minutes
    ```

    ```md good
    The council voted on Monday to close two of seven bridges.

    That is a beginning to build on

    With thanks to Anna Weber, and in memory of The The
    ```

    ```md good
    Two of seven bridges are closed, namely those that one can see from here (from left to right),

    - the old one, and
    - the new one.
    ```
    """
    last = _last_paragraph(post)
    if last is None:
        return
    prose = last.inline.prose
    text = prose.text.rstrip()
    if not text.endswith(tuple(_MARKS)) and text.rpartition(" ")[2].lower() not in _WORDS:
        return
    if len(text.split()) < _LEAST or _is_title(text):
        return
    if match := _END.search(text, max(0, len(text) - _NEAR_THE_END)):
        span = prose.span(*match.span(match.lastgroup or 0))
        yield Finding(span, "the text stops in the middle of a sentence", "end it, or take the sentence out")


def _last_paragraph(post: Post) -> Block | None:
    """The last block of the text, if it is a paragraph: not in a source list, and no label of one."""
    for block in reversed(post.body.root.children):
        if block.kind not in ("break", "html", "template") and not post.is_in_sources(block.span):
            return block if block.kind == "paragraph" else None
    return None


def _is_title(text: str) -> bool:
    """Say whether the last two words are capitalized, as in the name of a band, a film or a firm."""
    return all(word[:1].isupper() for word in text.split()[-2:])
