"""UR013."""

from mdlint_news.rule import Finding, Iterator, Post, regex, rule

_LOGIN = regex(r"[A-Za-z]+://(?P<login>[^/?#@:\s]+:[^/?#@\s]+@)")


@rule("UR013", severity="error", local=True)
def credentials_in_url(post: Post) -> Iterator[Finding]:
    """An address has a user and a password in it.

    Whoever reads the post can use them.

    ```md bad
    See [the figures](https://⟦anna:geheim@⟧stats.kielreport.de/ferries).
    ```

    ```md good
    See [the figures](https://stats.kielreport.de/ferries) and [her posts](https://mastodon.social/@anna:matrix.org).
    ```
    """
    for url in post.urls_like("@"):
        if match := _LOGIN.match(url.url):
            place = url.place(*match.span("login"))
            yield Finding(place, "the address has a password in it", "take it out, and change the password")
