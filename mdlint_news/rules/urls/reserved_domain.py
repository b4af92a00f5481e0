"""UR003."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Severity, regex, rule

# RFC 2606 and RFC 6761: nobody ever owns these.
_RESERVED = regex(r"(?:.*\.)?(?:example\.(?:com|net|org)|(?:[^.]+\.)(?:test|example|invalid)|example|invalid)")
# RFC 6761, 6762, 1918, 3927, 4193 and 5737: they lead to the reader's own network, or to none.
_PRIVATE = regex(
    r"(?:.*\.)?(?:localhost|local|internal|home\.arpa)|127(?:\.\d+){3}|0\.0\.0\.0|10(?:\.\d+){3}|192\.168(?:\.\d+){2}"
    r"|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+"
    r"|\[(?:::1|f[cd][0-9a-f]{2}:.*|fe80:.*|2001:db8:.*)\]"
)

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
    for its writer alone, and is a warning.

    ```md bad
    - [Korea JoongAng Daily – Exports fall](https://⟦example.com⟧/exports-fall)
    - [The draft of the report](http://⟦localhost⟧:4000/report)
    ```

    ```md good
    - [Korea JoongAng Daily – Exports fall](https://koreajoongangdaily.joins.com/news/exports-fall)
    - Start the server and open `http://localhost:4000`, or http://127.0.0.1:4000/.
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
        elif url.is_meant and _PRIVATE.fullmatch(url.host):
            message = f"readers cannot reach `{url.host}`"
            yield Finding(url.host_span, message, "link a public address", severity="warning")
