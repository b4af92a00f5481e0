"""SR017."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Passage, Post, Related, regex, rule

_FIGURE = regex(
    # What a pattern looks for first is a character, and only then what stands before it: that is quicker.
    r"[$€£¥₹\d](?:(?:(?<=[$£¥])|(?<=[€₹]))\s?\d[\d.,]{0,20}(?:\s?(?:bn|mn|tn|[kKMBT]|million|billion|trillion)\b)?"
    r"|(?<=\d)(?<![\d.,]\d)(?:[\d.,]|\u202f(?=)){0,20}\s?(?:%|per ?cent\b|percent\b|Prozent\b|por ciento\b|pour cent\b"
    r"|percentage points?\b|bn\b|(?:million|billion|trillion)s?\b|Mio\.|Mrd\.|Millionen\b|Milliarden\b|millones\b"
    r"|euros?\b|dollars?\b|USD\b|EUR\b|[亿万]|％))"
)
_MOST = 5
_CITATION = regex(
    r"\[\d{1,2}\]|【[^【】]{1,80}】|\b(?:according to|reported by|source:|via)\s|\b(?:según|laut|selon)\s|据|來源|来源"
    r"|\b(?:says?|said|told|estimates?|reckons?|figures (?:from|by|of)|sagte?|teilte|dit|a déclaré|dijo|señaló)\b",
    re.IGNORECASE,
)


@rule("SR017", severity="info")
def uncited_claims(
    post: Post, *, min_figures: Annotated[int, "How many figures need somebody who gave them."] = 5
) -> Iterator[Finding]:
    """A post has many figures, and says of none where it comes from.

    No link, no source, no footnote, not even “according to”: readers cannot tell a fact from a guess. Where the posts
    of a site have source lists, `missing-sources` asks for one.

    ```md bad min-figures=3
    Rents rose by ⟦4 %⟧ in the last year. A flat of two rooms now costs €1,240, and a house €2.1 million.
    ```

    ```md bad min-figures=2
    The fund lost ⟦12 percent⟧ in March and 3 percent in April.
    ```

    ```md good min-figures=3
    Rents rose by 4 % in the last year, [Eurostat says](https://ec.europa.eu/eurostat/web/housing). A flat of two rooms
    now costs €1,240, and a house €2.1 million.
    ```

    ```md good min-figures=3
    According to the ministry, rents rose by 4 %. A flat of two rooms now costs €1,240, and a house €2.1 million.
    ```

    ```md good
    The ferry costs €12, and €8 for children.
    ```
    """
    if post.site.has_sources or post.sources or post.urls or any(block.inline.notes for block in post.blocks):
        return
    figures = [
        (passage, match)
        for passage in post.passages_with(_FIGURE)
        if _is_text(passage)
        for match in _FIGURE.finditer(passage.text)
    ]
    # Few posts have so many: to look for who gave them takes longer.
    if len(figures) < max(min_figures, 1):
        return
    if not any(_CITATION.search(passage.text) for passage in post.passages if _is_text(passage)):
        places = [passage.prose.span(*match.span()) for passage, match in figures[:_MOST]]
        yield Finding(
            places[0],
            f"the post has {len(figures)} figures, and no link or citation for any",
            "say who gave them, with a link",
            related=tuple(Related(span, "another") for span in places[1:]),
        )


def _is_text(passage: Passage) -> bool:
    return passage.block is not None and passage.block.kind in ("paragraph", "cell")
