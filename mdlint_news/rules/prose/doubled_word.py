"""TX006."""

from mdlint_news.rule import Annotated, Finding, Iterator, Passage, Post, delete, regex, rule, unsafe

# A sentence begins with a capital; so does a name: `Will will come`.
_DOUBLED = regex(
    r"(?<![\w'’-])(?P<word>[a-z]{2,}|(?:An|And|As|At|But|By|For|From|He|It|Of|She|The|They|This|To|We|With)(?=\s[a-z]))"
    r"(?P<again>[ \n](?i:(?P=word)))(?![\w'’-])"
)
# In other languages a word may well stand twice: `die Leute, die die Brücke sperrten`.
_ENGLISH = regex(r"\b(?:the|and|that|with)\b")


@rule("TX006", severity="warning", local=True)
def doubled_word(
    post: Post,
    *,
    allow: Annotated[tuple[str, ...], "Words that may stand twice, in small letters."] = (
        *("are", "can", "did", "do", "does", "had", "has", "have", "her", "is", "may", "on", "that", "was", "were"),
        *("again", "ah", "blah", "bye", "far", "ha", "in", "long", "many", "more", "much", "never", "no", "now"),
        *("over", "really", "so", "there", "very", "way", "well", "yada"),
    ),
) -> Iterator[Finding]:
    """A word stands twice in an English text, one right after the other.

    That is a slip of whoever cut the text. Names and what is said three times are left alone, and so are words that may
    follow themselves.

    ```md bad
    The⟦ the⟧ council votes on the⟦ the⟧ plan, and the price⟦ price⟧ is not known.
    ```

    ```md fixed
    The council votes on the plan, and the price is not known.
    ```

    ```md good
    The mayor had had enough, and said that that was it. Duran Duran sang, The The will, Will will, and people cried
    help help help. It may actually *actually* be so.

    Die Leute, die die Brücke sperrten, gingen nach Hause.
    ```
    """
    for passage in post.passages_repeating():
        if _ENGLISH.search(passage.text):
            yield from _in_passage(post, passage, allow)


def _in_passage(post: Post, passage: Passage, allow: tuple[str, ...]) -> Iterator[Finding]:
    if passage.block is not None and passage.block.kind == "cell":
        return
    text = passage.text
    for match in _DOUBLED.finditer(text):
        word, (start, end) = match["word"], match.span("again")
        is_more = text.startswith(match["again"], end) or text.endswith(f"{word} ", 0, match.start())
        if word.lower() not in allow and not is_more and not passage.quotes(start):
            span = passage.prose.span(start, end)
            # What is slanted the second time is meant.
            if "*" in post.source[span] or "_" in post.source[span]:
                continue
            yield Finding(span, f"the word `{word}` stands twice", "take one of them out", unsafe(delete(span)))
