"""FM010."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, delete, rule, unsafe


@rule("FM010", severity="info", default=False)
def title_kicker(
    post: Post,
    *,
    kickers: Annotated[tuple[str, ...], "Labels that do not belong into a title, without what follows them."] = (
        "opinion",
        "opinion content",
        "interview",
        "analysis",
        "explainer",
        "the big read",
        "live",
        "watch",
        "sponsored",
        "breaking",
    ),
) -> Iterator[Finding]:
    """A title begins with the label of a section.

    Scrapers copy it from the page, where it stood above the title.

    ```md bad
    ---
    title: "⟦Opinion content. ⟧Is silver the new gold?"
    ---
    ```

    ```md fixed
    ---
    title: "Is silver the new gold?"
    ---
    ```

    ```md good
    ---
    title: "Opinion polls in Poland"
    ---
    ```
    """
    title = post.title
    if title is None or not kickers:
        return
    labels = "|".join(map(re.escape, kickers))
    if match := re.match(rf"\s*(?P<label>{labels})\s*[.:|]\s*", title.text, re.IGNORECASE):
        span = title.mapped.span(*match.span())
        fix = unsafe(delete(span)) if match.end() < len(title.text) else None
        yield Finding(span, f"the title begins with the label `{match['label']}`", "take it out", fix)
