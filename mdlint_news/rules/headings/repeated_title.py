"""HD001."""

from collections import Counter

from mdlint_news.rule import Annotated, Block, Finding, Iterator, Post, Related, cut, regex, rule, unsafe

_NO_WORD = regex(r"[\W_]+")
# What more there is makes no difference, and takes its time.
_MOST_SIBLINGS = 20


@rule("HD001", severity="warning")
def repeated_title(
    post: Post,
    *,
    similarity: Annotated[float, "How alike the two must be, from 0 to 1, letters and digits compared."] = 0.6,
) -> Iterator[Finding]:
    """The post begins with a heading that says the title again.

    The layout prints the title of the front matter, so that readers see it twice, often in two wordings. Where nearly
    all posts of a folder begin with a heading of level 1, it is taken for the title that the layout does not print. A
    heading that is one of several that are like the title is a part of the post.

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

    ```md good prints-title=false
    ---
    title: "Port workers vote to end two-week strike"
    ---

    # Port workers vote to end two-week strike
    ```
    """
    title = post.title
    blocks = post.body.root.children
    if title is None or not blocks or blocks[0].kind != "heading":
        return
    heading = blocks[0]
    if heading.level == 1 and post.site.prints_title is False:
        return
    one, other = _words(title.text), _words(heading.text)
    if not one or not other:
        return
    is_same = one == other
    if is_same or (_is_alike(one, other, similarity) and not _has_sibling(post, heading, one, similarity)):
        how = "repeats the title" if is_same else "says the title again, in other words"
        edit = cut(post.source, heading.span) if is_same else None
        yield Finding(
            heading.span,
            f"the first heading {how}",
            "take it out: the layout prints the title",
            unsafe(edit) if edit else None,
            related=(Related(title.span, "the title"),),
        )


def _words(text: str) -> str:
    return _NO_WORD.sub(" ", text.casefold()).strip()


def _has_sibling(post: Post, heading: Block, title: str, similarity: float) -> bool:
    """Say whether another heading of the same level is like the title, too: each then is of one part of it."""
    siblings = [other for other in post.headings if other.level == heading.level and other is not heading]
    return any(_is_alike(title, _words(other.text), similarity) for other in siblings[:_MOST_SIBLINGS])


def _is_alike(one: str, other: str, similarity: float) -> bool:
    """Say whether two texts are so much alike: only where they have as many letters in common, wherever these stand."""
    common = (Counter(one) & Counter(other)).total()
    if 2 * common / (len(one) + len(other)) < similarity:
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415 - most titles have other letters

    return SequenceMatcher(None, one, other).ratio() >= similarity
