"""SR001."""

import re

from mdlint_news.rule import Annotated, Field, Finding, Iterator, Post, Span, regex, rule

_WORD = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,2}|\w+")
# Lists of links for readers that are no source lists: whoever gives them has not hidden what a text rests on.
_READING = regex(
    r"\W*(?:(?:zum |mehr zum )?weiterlesen|weiterführende (?:links|literatur|quellen)|pour en savoir plus|"
    r"per approfondire|para saber (?:más|mais)|(?:read|related|useful) (?:more|links|reading|documents))\W*",
    re.IGNORECASE,
)
_QUESTION = regex(r"(\*\*|__)[^*_\n]{3,300}[?？](?:\1)")
_QUESTIONS = 3
_KIND_KEYS = frozenset("category categories section tags type".split())
_OPINIONS = frozenset(
    "opinion opinión opinião opinione editorial column comment commentary letters kommentar meinung leserbriefe "
    "tribune chronique columna cartas satire humour humor fiction poetry quiz".split()
)
_KEYS = frozenset("source sources references citations bibliography fuentes quellen".split())


@rule("SR001", severity="warning")
def missing_sources(
    post: Post,
    *,
    min_words: Annotated[int, "How many words a text has that needs sources."] = 120,
    min_links: Annotated[int, "How many links in the text stand for a list of sources."] = 2,
) -> Iterator[Finding]:
    """A post names no sources, where the other posts of the site do.

    Readers of the site expect to see what a report rests on, and here they cannot. The rule speaks only where most
    posts in the folder have a source list, or where the config says so (`has-sources`).

    ```md bad has-sources=true min-words=10
    ---
    title: Rents go on rising
    ---
    Rents rose by 4 % in the last year, the statistical office said on Monday, and by most in the smallest towns.⟦⟧
    ```

    ```md bad has-sources=true min-words=10 sources-heading="## Fuentes"
    ## Madrid

    Los alquileres subieron un 4 % el año pasado, según el instituto de estadística, y un 6 % en los pueblos pequeños.

    ---⟦⟧
    ```

    ```md good has-sources=true min-words=10
    Rents rose by 4 % in the last year, the statistical office said on Monday, and by most in the smallest towns.

    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    ```

    A short note needs none, nor does an opinion or an interview, a text that links what it says, or has it in notes, or
    one on a site without source lists.

    ```md good has-sources=true
    The ferry to Ameland does not run today.
    ```

    ```md good has-sources=true min-words=10
    Rents [rose by 4 %](https://ec.europa.eu/eurostat/web/housing) in the last year, and wages
    [by 3 %](https://www.ilo.org/wages/europe), so that a flat in the towns is dearer than it was.
    ```

    ```md good has-sources=true min-words=10
    Rents rose by 4 % in the last year, the statistical office said on Monday, and by most in the smallest towns.[^1]

    [^1]: Statistical office, release of 2 March 2026.
    ```

    ```md good has-sources=true min-words=10
    Die Mieten stiegen im letzten Jahr um vier Prozent, sagt das Statistische Amt, und am meisten in den kleinen Orten.

    ## Zum Weiterlesen

    - [Mieten in Europa](https://www.destatis.de/mieten)
    ```

    ```md good has-sources=true min-words=10
    **Do the rents rise, Ms Haddad?**

    They do, by 4 % in the last year, and by most in the smallest towns.

    **Why is that?**

    Nobody builds there.

    **Who could?**

    The towns.
    ```

    ```md good has-sources=true min-words=10
    ---
    title: Your letters
    tags: [letters]
    ---
    Sir, the article on geese did not mention that they bite, and by most in the smallest towns. M. Thorne, Weir Cottage
    ```

    ```md good has-sources=false min-words=10
    Rents rose by 4 % in the last year, the statistical office said on Monday, and by most in the smallest towns.
    ```
    """
    if not post.site.has_sources or post.sources or not post.blocks:
        return
    if any(
        field.key.casefold() in _KEYS and (field.value.text or field.value.items) for field in post.front_matter.fields
    ):
        return
    if any(block.kind == "note" for block in post.blocks) or _is_interview(post):
        return
    if any(field.key in _KIND_KEYS and _is_opinion(field) for field in post.front_matter.fields):
        return
    addresses = {link.url for link in post.links if not link.is_image and link.url.startswith(("http://", "https://"))}
    if addresses and any(_READING.fullmatch(heading.name) for heading in post.headings):
        return
    if len(addresses) >= min_links or not _has_words(post, min_words):
        return
    heading = post.site.sources_heading
    end = post.blocks[-1].span.end
    yield Finding(
        Span(end, end),
        "the post names no sources, and other posts here do",
        f"add {f'`{heading}`' if heading else 'a source list'} with the sources that the text rests on",
    )


def _is_opinion(field: Field) -> bool:
    """Say whether a post is of a kind that rests on its author alone."""
    values = field.value.items or (field.value,)
    return any(value.text.casefold() in _OPINIONS for value in values)


def _is_interview(post: Post) -> bool:
    """Say whether the post is made of questions and answers: who is asked is the source."""
    return (
        sum(_QUESTION.fullmatch(block.content.text) is not None for block in post.blocks if block.content) >= _QUESTIONS
    )


def _has_words(post: Post, count: int) -> bool:
    """Say whether the text has so many words."""
    words = 0
    for block in post.blocks:
        if words >= count:
            break
        words += len(_WORD.findall(block.text)) if block.content is not None else 0
    return words >= count
