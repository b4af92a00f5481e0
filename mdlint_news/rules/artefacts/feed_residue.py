"""AI008."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, regex, rule, whole

_PHRASES = (
    r"\bThe post (?![a-z]).{3,200}? (?:appeared first on|first appeared on) .{2,80}",
    r"\[(?:&#8230;|&hellip;|…|\.\.\.)\](?=\s*\Z)",
    (
        r"\b(?:Continue reading|Read more|Read the full (?:story|article))(?: (?:at|on|of) [^.\n]{2,60})?"
        r"\s*(?:→|»|…|\.\.\.)(?=\s*\Z)"
    ),
    (
        r"\ANo (?:summary|description|content|major (?:highlights|news|updates)) (?:is |was |were )?"
        r"(?:available|provided|found|identified)(?: today)?\.?(?=\s*\Z)"
    ),
)

_RESIDUE = regex("|".join(_PHRASES))
_NEEDS = (
    *whole("appeared first on", "first appeared on", "continue reading", "read more", "read the full"),
    *whole(*(f"no {what}" for what in ("summary", "description", "content", "major"))),
    *("[&#8230;]", "[&hellip;]", "[…]", "[...]"),
)


@rule("AI008", severity="warning", local=True)
def feed_residue(
    post: Post,
    *,
    phrases: Annotated[tuple[str, ...], "Phrases that your feeds leave behind."] = (),
) -> Iterator[Finding]:
    """The text has the remains of a feed in it.

    ```md bad
    The line now ends in Karlskrona. ⟦The post Ferry line extended appeared first on Baltic News⟧

    Fares rise by 4 %, and bookings ⟦[…]⟧
    ```

    ```md good
    “The line […] now ends in Karlskrona,” she said. Continue reading the notice before you book.

    The post by the minister first appeared on Facebook on Monday, and was shared 18,000 times.
    ```
    """
    pattern = regex("|".join((*_PHRASES, *map(re.escape, phrases)))) if phrases else _RESIDUE
    for passage, match, span in post.says(pattern, _NEEDS + tuple(map(str.lower, phrases))):
        in_text = passage.block is None or passage.block.kind not in ("heading", "cell")
        links = passage.block.inline.links if passage.block else ()
        is_linked = any(link.span.start <= span.start < link.span.end for link in links)
        if in_text and not is_linked and not passage.quotes(match.start()):
            yield Finding(span, "the remains of a feed", "take them out, and say the rest in words of your own")
