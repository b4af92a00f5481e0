"""HD001."""

import re
from collections import Counter

from mdlint_news.rule import Annotated, Block, Finding, Iterator, Post, Related, cut, regex, rule, unsafe

_NO_WORD = regex(r"[\W_]+")
_HTML = regex(r"\s*<h[12](?:\s[^<>]*)?>(?P<text>[^<>]+)</h[12]>\s*", re.IGNORECASE)
_BOLD = regex(r"(\*\*|__)(?![\s*_])[^*_\n]+(?<![.。])(?:\1)")
_LABEL = regex(
    r"[\s*_]*(?:Headline|Title|Titel|Schlagzeile|Titre|Título|Titular|Titolo|标题|標題|タイトル)[*_\s]*[:：][*_\s]*"
)
_LONGEST_LABEL = 16
_STEM = 4
_FIRST_WITHOUT_BLANKS = "\u0e00"
_FEWEST_WORDS = 5
_PART = 0.85
_FEWEST_LISTED = 3
# What more there is makes no difference, and takes its time.
_MOST_SIBLINGS = 20


@rule("HD001", severity="warning")
def repeated_title(
    post: Post,
    *,
    similarity: Annotated[float, "How alike the two must be, from 0 to 1, letters and digits compared."] = 0.6,
) -> Iterator[Finding]:
    """The post begins with a heading that says the title again.

    The layout prints the title of the front matter, so that readers see it twice, often in two wordings. A line in bold
    or behind `Headline:` is as good as a heading. Where nearly all posts of a folder begin with a heading of level 1,
    it is taken for the title that the layout does not print. A heading that is one of several that are like the title
    is a part of the post.

    ```md bad
    ---
    title: "Port workers vote to end two-week strike"
    ---

    ⟦## Port Workers Vote to End Their Strike After Two Weeks⟧

    Dockers in Gdynia accepted the offer on Monday.
    ```

    ```md bad
    ---
    title: "Port workers vote to end two-week strike"
    ---

    ⟦## Port Workers Vote To End Two-Week Strike⟧

    Dockers in Gdynia accepted the offer on Monday.
    ```

    ```md fixed
    ---
    title: "Port workers vote to end two-week strike"
    ---

    Dockers in Gdynia accepted the offer on Monday.
    ```

    ```md bad
    ---
    title: "Port workers vote to end two-week strike"
    ---

    ⟦**Port workers vote to end two-week strike**⟧

    Dockers in Gdynia accepted the offer on Monday.
    ```

    ```md good
    ---
    title: "Port workers vote to end two-week strike"
    ---

    Dockers in Gdynia accepted the offer on Monday.

    ## What the offer says
    ```

    ```md good
    ---
    title: "Gdynia 2-1 Gdańsk: player ratings"
    ---

    ## Gdynia player ratings

    ## Gdańsk player ratings
    ```

    ```md good
    ---
    title: "News of 4 May: Port workers vote to end two-week strike; Old bridge to be closed for repairs"
    ---

    ## Port workers vote to end two-week strike

    ## Old bridge to be closed for repairs
    ```

    ```md good prints-title=false
    ---
    title: "Port workers vote to end two-week strike"
    ---

    # Port workers vote to end two-week strike
    ```
    """
    title = post.title
    blocks = post.body.root.children
    if title is None or not blocks:
        return
    first, text = blocks[0], _as_heading(blocks[0])
    if not text and first.kind == "paragraph" and _is_bare_title(first, title.text):
        text = first.text
    if not text or (first.level <= 1 and post.site.prints_title is False):
        return
    one, other = _words(title.text), _words(_LABEL.sub("", text) if _may_have_label(text) else text)
    if not one or not other:
        return
    is_same = one == other
    if is_same or (
        (_is_part(other, one) or _is_alike(one, other, similarity)) and not _has_sibling(post, first, one, similarity)
    ):
        what = "heading" if first.kind == "heading" else "line"
        how = "repeats the title" if is_same else "says the title again, in other words"
        edit = cut(post.source, first.span) if is_same else None
        yield Finding(
            first.span,
            f"the first {what} {how}",
            "take it out: the layout prints the title",
            unsafe(edit) if edit else None,
            related=(Related(title.span, "the title"),),
        )


def _as_heading(block: Block) -> str:
    """The text of a heading, or of what looks like one: a line in bold, or labelled, or one in HTML."""
    if block.kind == "heading":
        return block.text
    content = block.content.text if block.content else ""
    if block.kind == "html" and (html := _HTML.fullmatch(content)):
        return html["text"]
    if block.kind != "paragraph" or "\n" in content:
        return ""
    is_bold = content.startswith(("**", "__")) and _BOLD.fullmatch(content)
    return block.text if is_bold or (_may_have_label(content) and _LABEL.match(content)) else ""


def _is_bare_title(block: Block, title: str) -> bool:
    """Say whether a paragraph without any mark is the very title, and no sentence."""
    text = block.text
    if len(text) > len(title) + _LONGEST_LABEL or block.inline.links or text.endswith((".", "!", "。")):
        return False
    return _words(text) == _words(title)


def _may_have_label(text: str) -> bool:
    return ":" in text[:_LONGEST_LABEL] or "：" in text[:_LONGEST_LABEL]


def _words(text: str) -> str:
    return _NO_WORD.sub(" ", text.casefold()).strip()


def _is_part(heading: str, title: str) -> bool:
    """Say whether all but a few of the words of a heading are in the title, in whatever order."""
    words, known = heading.split(), {*title.split()}
    return len(words) >= _FEWEST_WORDS and sum(word in known for word in words) >= _PART * len(words)


def _has_sibling(post: Post, heading: Block, title: str, similarity: float) -> bool:
    """Say whether another heading of the same level is like the title, too: each then is of one part of it."""
    siblings = [_words(other.text) for other in post.headings if other.level == heading.level and other is not heading]
    return any(_is_listed(other, title) or _is_alike(title, other, similarity) for other in siblings[:_MOST_SIBLINGS])


def _is_listed(heading: str, title: str) -> bool:
    """Say whether a title that names what a digest brings has a heading in it."""
    return len(heading.split()) >= _FEWEST_LISTED and f" {heading} " in f" {title} "


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in words.split() if len(word) >= _STEM}


def _is_alike(one: str, other: str, similarity: float) -> bool:
    """Say whether two texts are so much alike: only where they have as many letters in common, wherever these stand.

    Short texts have many without saying the same: a word must begin alike, too, in scripts that part their words.
    """
    common = (Counter(one) & Counter(other)).total()
    if 2 * common / (len(one) + len(other)) < similarity:
        return False
    if max(one) < _FIRST_WITHOUT_BLANKS and _stems(one).isdisjoint(_stems(other)):
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415 - most titles have other letters

    return SequenceMatcher(None, one, other).ratio() >= similarity
