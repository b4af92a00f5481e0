"""SR003."""

import re

from mdlint_news.rule import Finding, Iterator, Post, rule

_DO = r"(?:research|retrieve|fetch|access|find|load)\b"
_BEGINNINGS = (
    r"error (?:messages?|responses?|reports?|logs?|codes?|retrieving|fetching|accessing|while)\b",
    r"error:? [45]\d\d\b",
    rf"(?:could(?: not|n[’']t)|(?:failed|unable) to) {_DO}",
    r"rate limit (?:reached|exceeded)|request entity too large|too many requests",
    r"(?:the )?(?:supplied |provided |available )?research (?:notes?|material)\b(?! in\b| of\b)",
    r"(?:user|editorial|original) (?:prompt|brief|instructions?)\b",
    r"(?:information|details|data|content) (?:provided|supplied) in the (?:prompt|brief|notes)\b",
    r"no (?:sources?|results?|links?|data) (?:were |was |are |is )?(?:found|available|provided|returned)\b",
    r"sources? (?:unavailable|not (?:available|found|retrieved))\b",
)
_FAILURE = re.compile(rf"[\W_]*(?:{'|'.join(_BEGINNINGS)})", re.IGNORECASE)


@rule("SR003", severity="error")
def failure_entry(post: Post) -> Iterator[Finding]:
    """A source is an error message or a note of the tool that wrote the post.

    Where a search fails, a pipeline that does not look writes down the failure as if it were a source.

    ```md bad
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    - ⟦Could not research 'rents in 2025': Error code: 429⟧
    - ⟦Research notes provided in the prompt⟧
    ```

    ```md good
    ### Sources

    - [Failed to deliver: the parcel crisis](https://www.dw.com/en/parcel-crisis/a-71322345)
    - Error Theory and Its Critics, Oxford University Press, 2019
    ```
    """
    for sources in post.sources:
        for entry in sources.entries:
            has_link = any(link.url.strip("# ") for link in entry.links)
            if not has_link and _FAILURE.match(entry.text):
                message = "the entry is a note of the tool that wrote the post, not a source"
                yield Finding(
                    entry.prose.stripped().span(),
                    message,
                    "name the source that the text rests on, or take the entry out",
                )
