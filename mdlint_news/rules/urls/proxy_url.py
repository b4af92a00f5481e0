"""UR004."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Url, regex, replace, rule, safe, whole

_WRAPPED = regex(r"/<?(?P<url>https?://[^<>]+)>?\Z")
_GOOGLE = regex(r"(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})")
_REDIRECT = regex(r"\?(?:[^#]*&)?(?:q|url)=(?:http|%68)|\A/amp/", re.IGNORECASE)
_AMP = regex(r"/amp/?(?=[?#]|\Z)|(?<=[?&])(?:amp=1|outputType=amp)(?=&|\Z)")
_SUSPECT = ("/url", "/amp", "amp=1", "outputType=amp")
_NEEDS = whole("sandbox:")
_CHATS = (
    "chatgpt.com",
    "chat.openai.com",
    "perplexity.ai",
    "claude.ai",
    "grok.com",
    "g.co",
    "gemini.google.com",
    "poe.com",
)
_CHAT = regex(
    r"(?:[^/]*\.)?(?:(?:chatgpt\.com|chat\.openai\.com)/(?:share|c|g)|perplexity\.ai/search|claude\.ai/(?:chat|share)"
    r"|grok\.com/(?:share|chat|c)|g\.co/gemini/share|gemini\.google\.com/(?:share|app)|poe\.com/s)/\S"
)
_ENGINES = ("google.com", "bing.com", "duckduckgo.com")
_STEP = regex(
    r"news\.google\.com/(?:rss/)?(?:articles|read)/\S|translate\.google\.com/translate\?|(?:[^/]*\.)?bing\.com/ck/a\?"
    r"|(?:[^/]*\.)?duckduckgo\.com/l/\?"
)
_SEARCH = regex(r"(?:www\.)?(?:(?:google|bing)\.com/search|duckduckgo\.com/)\?(?:[^#]*&)?q=")


@rule("UR004", severity="error", local=True)
def proxy_url(
    post: Post,
    *,
    hosts: Annotated[tuple[str, ...], "Hosts that fetch other pages for a program."] = (
        "r.jina.ai",
        "s.jina.ai",
        "12ft.io",
        "cc.bingj.com",
        "webcache.googleusercontent.com",
        "translate.goog",
        "vertexaisearch.cloud.google.com",
        "ppl-ai-file-upload.s3.amazonaws.com",
        "cdn.ampproject.org",
    ),
) -> Iterator[Finding]:
    """An address leads to the tool of a program, not to the page.

    Readers do not get the source that they were promised: the service fetched it for a language model, asks for an
    account, or keeps it for some hours. Archives of the web are no such service.

    ```md bad
    - BBC, “Ferries stop” – ⟦https://r.jina.ai/https://www.bbc.com/news/articles/cx2jd8gqp1wo⟧
    ```

    ```md fixed
    - BBC, “Ferries stop” – https://www.bbc.com/news/articles/cx2jd8gqp1wo
    ```

    ```md bad
    - [Ferries stop](⟦sandbox:/mnt/data/ferries.pdf⟧)
    - [Our talk](⟦https://chatgpt.com/share/6921c5f0⟧)
    - [Search result](⟦https://www.google.com/url?q=https://www.bbc.com/news/articles/cx2jd8gqp1wo&sa=U⟧)
    - [For telephones](https://www.forbes.com/sites/digital-assets/2026/03/05/rates⟦/amp/⟧)
    ```

    ```md good
    - BBC, “Ferries stop” – https://web.archive.org/web/2026/https://www.bbc.com/news/articles/cx2jd8gqp1wo
    - [ChatGPT](https://chatgpt.com)
    ```
    """
    for url in post.urls_like(*_SUSPECT, on=(*hosts, *_CHATS, *_ENGINES), needs=_NEEDS):
        address = url.host + url.tail
        wrapped = _WRAPPED.search(url.tail) if url.is_on(*hosts) else None
        if wrapped:
            fix = safe(replace(url.span, wrapped["url"])) if _is_as_written(post, url) else None
            message = f"`{url.host}` stands between the reader and the page"
            yield Finding(url.span, message, "link the page itself", fix)
        elif url.scheme == "sandbox" or (url.is_on(*hosts) and len(url.tail) > 1):
            yield Finding(url.span, "the address leads to a tool, not to a page", "link the page that was meant")
        elif _CHAT.match(address):
            yield Finding(url.span, "the address leads to a chat with a language model", "link a source, or none")
        elif _STEP.match(address) or (
            _GOOGLE.fullmatch(url.host) and url.path.startswith(("/url", "/amp/")) and _REDIRECT.search(url.tail)
        ):
            message = f"`{url.host}` stands between the reader and the page"
            yield Finding(url.span, message, "link the page itself", severity="warning")
        elif _SEARCH.match(address) and post.is_in_sources(url.span):
            message = "the address is that of a search, which finds something else each day"
            yield Finding(url.span, message, "link the page itself", severity="warning")
        elif url.is_meant and (match := _AMP.search(url.tail)):
            message = "the address is that of the page for telephones (AMP)"
            yield Finding(url.part(*match.span()), message, "link the page itself", severity="info")


def _is_as_written(post: Post, url: Url) -> bool:
    return post.source[url.span] == url.url and url.where != "front matter"
