"""UR006."""

import re

from mdlint_news.rule import Finding, Iterator, Post, rule

_ELLIPSIS = re.compile(r"…|%E2%80%A6|\.{3,}\Z", re.IGNORECASE)
_DASH = re.compile(r"[A-Za-z0-9][-_\u2010\u2011]\Z")


@rule("UR006", severity="error")
def truncated_url(post: Post) -> Iterator[Finding]:
    """An address was cut off.

    It ends in the dots that a program shows in the place of the rest, or in the middle of a slug. The latter is told as
    information, because a few real addresses end in a hyphen.

    ```md bad
    - Bloomberg, “Talks go on” – https://www.bloomberg.com/news/articles/⟦…⟧
    - Reuters, “Chips” – https://www.reuters.com/technology/chip-maker-says-⟦...⟧
    - [CNN](https://www.cnn.com/2026/03/05/politics/the-u-s⟦-⟧)
    ```

    ```md good
    - [What changed](https://github.com/rust-lang/rust/compare/1.90.0...1.91.0)
    - Reuters, “Chips” – https://www.reuters.com/technology/chip-maker-says-no-2026-03-05/
    ```
    """
    for url in post.urls:
        if not url.host.strip("….") or url.is_on("youtube.com", "youtu.be"):
            continue
        # A sentence may end in dots right behind a bare address: GFM leaves them out of it.
        rest = post.source.text[url.span.end : url.span.end + 3]
        if match := _ELLIPSIS.search(url.tail):
            yield Finding(url.part(*match.span()), "the address was cut off", "look up the whole of it")
        elif url.where == "bare" and rest == "..." and url.tail.count("/") > 1:
            span = url.span._replace(start=url.span.end, end=url.span.end + 3)
            yield Finding(span, "the address was cut off", "look up the whole of it")
        elif (match := _DASH.search(url.path)) and not url.tail[match.end() :]:
            at = match.end() - 1
            message = f"the address ends in `{match[0][-1]}`, as if it was cut off"
            yield Finding(url.part(at, at + 1), message, "look whether it is whole", severity="info")
