"""UR014."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, rule


@rule("UR014", severity="info", default=False, local=True)
def insecure_url(
    post: Post,
    *,
    allow_hosts: Annotated[tuple[str, ...], "Hosts that have no other."] = (),
) -> Iterator[Finding]:
    """An address begins with `http:`, not with `https:`.

    What is sent so can be read and changed on its way. Old sites may have no other address.

    ```md bad
    See [the figures](⟦http⟧://stats.kielreport.de/ferries).
    ```

    ```md good
    See [the figures](https://stats.kielreport.de/ferries) or http://localhost:8000/.
    ```

    ```md good allow-hosts=["kielreport.de"]
    See [the figures](http://stats.kielreport.de/ferries).
    ```
    """
    for url in post.urls:
        if url.scheme == "http" and url.is_meant and not url.is_on("localhost", "127.0.0.1", *allow_hosts):
            yield Finding(url.place(0, 4), "the address begins with `http:`", "try whether `https:` works")
