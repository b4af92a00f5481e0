"""UR008."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Severity, regex, replace, rule, safe

_PARAMETER = regex(r"(?<=[?&])(?P<key>[^=&#]+)=(?P<value>[^&#]*)")
_CHAT = regex(
    r"chatgpt\.com|openai(?:\.com)?|copilot(?:\.com)?|perplexity(?:\.ai)?|gemini(?:\.google\.com)?|claude\.ai|grok\.com"
)


# The code by which a platform shows a post of its own elsewhere.
_EMBED = regex(r"<blockquote\s[^<>]{0,200}class=[\"']?[\w-]+-(?:tweet|video|media|embed|post)\b")


@rule("UR008", severity="info", local=True)
def tracking_parameter(
    post: Post,
    *,
    parameters: Annotated[tuple[str, ...], "Names of parameters; a `*` at the end stands for any ending."] = (
        "utm_*",
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "mc_cid",
        "mc_eid",
        "igshid",
        "at_medium",
        "at_campaign",
        "cmpid",
        "ref_src",
        "referrer",
    ),
    keep: Annotated[tuple[str, ...], "Hosts whose addresses are left as they are."] = (),
) -> Iterator[Finding]:
    """An address tells its page where the reader comes from.

    It was copied with the parameters that follow readers around. Where they name a language model, the post was
    published as it came out of the chat, which is a warning.

    ```md bad
    - [Ferries stop](https://www.reuters.com/world/ferries/?⟦utm_source=newsletter⟧&id=4)
    - [Rents rise](https://www.dw.com/en/rents/a-75125356?⟦utm_source=chatgpt.com⟧)
    ```

    ```md fixed
    - [Ferries stop](https://www.reuters.com/world/ferries/?id=4)
    - [Rents rise](https://www.dw.com/en/rents/a-75125356)
    ```

    ```md good
    - [Search](https://www.bbc.co.uk/search?q=utm_source&page=2)
    ```
    """
    urls = list(post.urls_like("?", "&"))
    if not urls:
        return
    names = {name for name in parameters if not name.endswith("*")}
    prefixes = tuple(name[:-1] for name in parameters if name.endswith("*"))
    embeds = [block.span for block in post.blocks if block.kind == "html" and _EMBED.match(post.source[block.span])]
    for url in urls:
        if url.is_on(*keep) or any(span.touches(url.span) for span in embeds):
            continue
        found = [match for match in _PARAMETER.finditer(url.tail) if _is_named(match["key"], names, prefixes)]
        if not found:
            continue
        chat = next((match for match in found if _CHAT.fullmatch(match["value"].lower())), None)
        first = chat or found[0]
        severity: Severity = "warning" if chat else "info"
        what = (
            f"the address was copied from a chat with `{chat['value']}`" if chat else f"`{first['key']}` tracks readers"
        )
        place = url.part(0, len(url.tail))
        fix = safe(replace(place, _without(url.tail, found))) if post.source[place] == url.tail else None
        yield Finding(url.part(*first.span()), what, "take the parameter out", fix, severity=severity)


def _is_named(key: str, names: set[str], prefixes: tuple[str, ...]) -> bool:
    return key in names or key.startswith(prefixes)


def _without(tail: str, found: list[re.Match[str]]) -> str:
    """Take parameters out, each with the mark that joins it to its neighbour."""
    path, _, rest = tail.partition("?")
    query, mark, fragment = rest.partition("#")
    gone = {match[0] for match in found}
    kept = "&".join(part for part in query.split("&") if part not in gone)
    return path + ("?" if kept else "") + kept + mark + fragment
