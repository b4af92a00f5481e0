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
_DASHES = "–—-"
_MARKS = f",([“«„{_DASHES}"
_MESSAGE = "the text stops in the middle of a sentence"
_ADVICE = "end it, or take the sentence out"
_LAST = tuple(_MARKS)
# Without a blank before them, German and Danish texts close quotes with these.
_QUOTES = "“«"
_END = regex(
    rf"(?:(?P<mark>(?:(?<!\S)|(?![{_QUOTES}]))[{re.escape(_MARKS)}])|"
    rf"(?:[\w’'),%”»-]+ )(?P<word>{'|'.join(sorted(_WORDS))}))\s*\Z",
    re.IGNORECASE,
)
_GREETING = regex(
    r"\W*(?:Dear|Hello|Hi|Good (?:morning|evening)|Liebe[rs]?|Hallo|Guten|Moin|Chère?s?|Bonjour|Querid[oa]s|"
    r"Estimad[oa]s|Hola|Car[ie]|Gentili|Buongiorno|Beste|Kära|Kære|Kjære|Hej|Hei|Drodzy|Szanowni|Sayın)\b"
)
# The same of Chinese, Japanese and Korean, where blanks part no words.
_LAST_CJK = tuple(
    "，|、|意味着|意味著|以及|因为|因為|例如|比如|如果|但是|而且|并且|並且|或者|不仅|不僅"
    "|を|および|または| 및| 또는|를".split("|")
)
_LEAST_CJK = 15
_LEAST = 5
_NEAR_THE_END = 100


@rule("TX004", severity="error")
def cut_off_text(post: Post) -> Iterator[Finding]:
    """The text stops in the middle of a sentence.

    A language model had come to the end of what it may write. The last paragraph before the source list is looked at
    and those before headings, and what they end in: a comma, an opening bracket, or a word that needs another.

    ```md bad
    The council voted on Monday to close two of seven bridges.

    Shopkeepers protested, because they had been told that ⟦the⟧
    ```

    ```md bad
    The council voted on Monday to close two of seven bridges, as the mayor had asked it to do in May⟦,⟧

    ### Sources

    - City council, “Minutes” – https://www.kiel.de/minutes
    ```

    ```md bad
    The council voted on Monday to close two of seven bridges, and asked the government for ⟦the⟧

    ## What the mayor says

    - The bridges are old.
    - The city has asked for money of the state, which is paid by ⟦the⟧
    ```

    ```md good
    The council voted on Monday to close two of seven bridges.

    That is a beginning to build on

    With thanks to Anna Weber, and in memory of The The

    — with files from Jan Roe in Kiel —
    ```

    ```md good
    Two of seven bridges are closed, namely those that one can see from here (from left to right),

    - the old one, and
    - the new one.
    ```
    """
    for block in _ends(post):
        prose = block.inline.prose
        text = prose.text.rstrip()
        if text.endswith(_LAST_CJK) and len(text) >= _LEAST_CJK and not _is_slogan(text):
            last = next(one for one in _LAST_CJK if text.endswith(one))
            yield Finding(prose.span(len(text) - len(last), len(text)), _MESSAGE, _ADVICE)
            continue
        if not text.endswith(_LAST) and text.rpartition(" ")[2].lower() not in _WORDS:
            continue
        if len(text.split()) < _LEAST or _is_title(text) or _is_framed(text) or _GREETING.match(text):
            continue
        if match := _END.search(text, max(0, len(text) - _NEAR_THE_END)):
            span = prose.span(*match.span(match.lastgroup or 0))
            yield Finding(span, _MESSAGE, _ADVICE)


def _ends(post: Post) -> Iterator[Block]:
    """The paragraphs with which the text or a section ends: not in a source list, and no label of one."""
    following = "heading"
    found = []
    for block in reversed(post.body.root.children):
        if block.kind in ("break", "html", "template") or post.is_in_sources(block.span):
            continue
        if following == "heading" and (end := _last_words(block)):
            found.append(end)
        following = block.kind
    yield from reversed(found)


def _last_words(block: Block) -> Block | None:
    """The paragraph that a block ends in: itself, or what its last item ends in."""
    while block.kind in ("list", "item") and block.children:
        block = block.children[-1]
    return block if block.kind == "paragraph" else None


def _is_framed(text: str) -> bool:
    """Say whether a dash at the end has one at the beginning: `— with files from Kiel —`."""
    return text.lstrip()[:1] in _DASHES and text[-1:] in _DASHES


def _is_title(text: str) -> bool:
    """Say whether the last two words are capitalized, as in the name of a band, a film or a firm."""
    return all(word[:1].isupper() for word in text.split()[-2:])


def _is_slogan(text: str) -> bool:
    """Say whether a Japanese text of one sentence ends in its object, as slogans do."""
    return text[-1] == "を" and "。" not in text
