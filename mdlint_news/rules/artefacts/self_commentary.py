"""AI006."""

from collections.abc import Iterable
from itertools import islice

from mdlint_news.rule import Finding, Iterator, Passage, Post, regex, rule, whole

_THIS = r"(?:This|The) (?:article|piece|story|post|report|analysis|text)"
_COMMENTARY = regex(
    r"\A\s*(?P<said>\(?\[?(?:Approximate )?[Ww]ord [Cc]ount: ?(?:~|≈|approximately )?\d+[^.\n]{0,20}"
    rf"|{_THIS} (?:satisfies|meets|follows|adheres to|complies with) (?:the|all|your) [^.\n]{{3,60}}"
    rf"|{_THIS} (?:was|is|has been) (?:written|generated|produced|compiled|created) (?:by|with|using|from) "
    r"(?:the |an? )?(?:provided|supplied|research)[^.\n]{0,60}"
    rf"|(?:\W*(?:Note|Disclaimer): ?)?{_THIS} is "
    r"(?:a work of fiction|(?:entirely |purely )?(?:fictional|fictitious|hypothetical))"
    r"|(?:\W*(?:Note|Disclaimer): ?)This is a (?:simulated|fictional|hypothetical|mock)[^.\n]{0,60}"
    r"|To reconstruct the story behind[^.\n]{0,80}"
    r"|(?:All|The) (?:information|data|facts?)(?: \w+){0,3} (?:was|were) "
    r"(?:triangulated|cross-checked against|verified via)\b"
    r"|The (?:\w+ ){1,2}article itself (?:was|could) not (?:be )?accessed"
    r"|The information in this (?:article|piece|post) is based on (?:reports?|research|publicly)[^.\n]{0,40})"
)
_NEEDS = (
    *whole("word count", "satisfies", "meets the", "meets all", "meets your", "follows the", "follows all"),
    *whole("follows your", "adheres to", "complies with", "written", "generated", "produced", "compiled", "created"),
    *whole("note:", "disclaimer:", "triangulated", "cross-checked against", "verified via", "article itself"),
    *whole("the information in this"),
    *(" ficti", " hypothetical", "to reconstruct the story behind"),
)


@rule("AI006", severity="warning")
def self_commentary(post: Post) -> Iterator[Finding]:
    """The text describes or judges itself.

    A word count, or the assurance that the brief was met, is for the one who ordered the text. Only the beginning, the
    end and the source list are looked at.

    ```md bad
    The ferry line was extended on Monday.

    ⟦Word count: 383⟧
    ```

    ```md good
    The ferry line was extended on Monday.

    The notice, word count and all, was short.

    This article is about ferries.
    ```
    """
    found = [(passage, match.span("said")) for passage, match, _ in post.says(_COMMENTARY, _NEEDS) if passage.block]
    if not found:
        return
    body = [passage for passage in post.passages if passage.block and passage.text.strip()]
    edges = [id(passage) for way in (body, reversed(body)) for passage in islice(_outside(post, way), 2)]
    for passage, (start, end) in found:
        span = passage.prose.span(start, end)
        is_at_edge = id(passage) in edges and not (passage.block and passage.block.is_inside("item"))
        if (is_at_edge or post.is_in_sources(span)) and not passage.quotes(start):
            yield Finding(span, "the text describes itself to the one who ordered it", "take it out")


def _outside(post: Post, passages: Iterable[Passage]) -> Iterator[Passage]:
    return (passage for passage in passages if not post.is_in_sources(passage.prose.span()))
