"""UR003."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Severity, Url, regex, rule

# RFC 2606 and RFC 6761: nobody ever owns these.
_RESERVED = regex(r"(?:.*\.)?(?:example\.(?:com|net|org)|(?:[^.]+\.)(?:test|example|invalid)|example|invalid)")
# RFC 6761, 6762, 1918, 3927, 4193 and 5737: they lead to the reader's own network, or to none.
_PRIVATE = regex(
    r"(?:.*\.)?(?:localhost|local|internal|home\.arpa)|127(?:\.\d+){3}|0\.0\.0\.0|10(?:\.\d+){3}|192\.168(?:\.\d+){2}"
    r"|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+"
    r"|\[(?:::1|f[cd][0-9a-f]{2}:.*|fe80:.*|2001:db8:.*)\]"
)
# What a guide says before an address that readers see, and behind it; and what only one who links a page says.
_OPEN = regex(
    r"(?:(?<!\bthe )(?<!\ban )(?<!\bis )(?<!\bwas )\b(?:open|visit|load|type|enter|öffn\w+|ruf\w*|ouvr\w+|abr[aei]\w*"
    r"|visit[ae]\w*|acesse|apri\w*)\b[^.!?,;]{0,30}"
    r"|\b(?:go|head|point|browse|navigate|geh\w*|allez|rendez-vous|vai|vaya)\b[^.!?,;]{0,30}\b(?:to|zu|auf|sur|à|a)\s"
    r"|(?:打开|访问)\s?)\Z",
    re.IGNORECASE,
)
_BROWSER = regex(r"[>\])*]*[^.!?<>\n]{0,30}?(?:browser|navegador|navigateur|浏览器|ブラウザ|を開)", re.IGNORECASE)
_ON = regex(r"[>\])*]* (?:for|to (?:read|learn|find out|see|subscribe)|für mehr|pour (?:en|plus)|para m[áa]i?s)\b")
_WINDOW = 160

# What both have in common, for a look at all addresses at once.
_NAMES = (
    *("example.com", "example.net", "example.org", "test", "example", "invalid"),
    *("localhost", "local", "internal", "home.arpa"),
)
_NUMBER = regex(r"//(?:[^/\n]*@)?[\d\[]")


@rule("UR003", severity="error", local=True)
def reserved_domain(
    post: Post,
    *,
    hosts: Annotated[tuple[str, ...], "Further hosts that no published post may link, such as a staging server."] = (),
) -> Iterator[Finding]:
    """A link leads to a domain that is reserved, or to the reader's own machine.

    `example.com` belongs to nobody: a source there is made up. A link to `localhost` or into a private network works
    for its writer alone, and is a warning, unless a guide tells readers to open it on their own machine.

    ```md bad
    - [Korea JoongAng Daily – Exports fall](https://⟦example.com⟧/exports-fall)
    - [The draft of the report](http://⟦localhost⟧:4000/report)
    ```

    ```md good
    - [Korea JoongAng Daily – Exports fall](https://koreajoongangdaily.joins.com/news/exports-fall)
    - Start the server and open `http://localhost:4000`, or http://127.0.0.1:4000/.
    - Open <http://192.168.1.1> in your browser, and change the password of the router.
    ```

    ```md bad hosts=["staging.acme.dev"]
    [The new site](https://⟦staging.acme.dev⟧/)
    ```
    """
    for url in post.urls_like(_NUMBER, on=(*_NAMES, *hosts)):
        if _RESERVED.fullmatch(url.host) or (hosts and url.is_on(*hosts)):
            severity: Severity = "error" if url.is_meant else "info"
            message = (
                f"`{url.host}` is reserved for examples"
                if _RESERVED.fullmatch(url.host)
                else f"`{url.host}` is not for readers"
            )
            yield Finding(url.host_span, message, "put the real address in, or take the link out", severity=severity)
        elif url.is_meant and _PRIVATE.fullmatch(url.host) and not _is_shown(post.source.text, url):
            message = f"readers cannot reach `{url.host}`"
            yield Finding(url.host_span, message, "link a public address", severity="warning")


def _is_shown(text: str, url: Url) -> bool:
    """Say whether readers see an address, and are told to open it: what stands in their own network has no other."""
    start, end = url.span
    before = text[max(start - _WINDOW, 0) : start].rpartition("\n\n")[2]
    if url.where == "inline":
        before, _, label = before.rpartition("[")
        if url.host not in label:
            return False
    elif url.where != "autolink":
        return False
    behind = text[end : end + _WINDOW]
    return bool((_OPEN.search(before.rstrip("<*")) and not _ON.match(behind)) or _BROWSER.match(behind))
