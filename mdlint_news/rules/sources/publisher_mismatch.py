"""SR013."""

from mdlint_news.rule import (
    Annotated,
    Finding,
    Iterator,
    Mapping,
    Part,
    Post,
    Publisher,
    SourceEntry,
    Span,
    Url,
    fits,
    fold,
    publisher_named,
    publishers_at,
    regex,
    rule,
)

_BRACKETS = regex(r"[(（](?:via |from |at )?(?P<inside>[^()（）]{2,60})[)）]")
# Below these anybody has a domain.
_SHARED = ("co", "com", "org", "net", "ac", "edu")
_ARTICLES = ("der", "die", "das", "de", "het", "le", "la", "el", "il", "the")
# A name that goes on is another: `The National Archives`.
_MORE = regex(r" [A-ZÀ-Þ]\w")
_OPENING = ("“", '"', "'", "‘", "«", "„", "*", "_", "「", "《")


@rule("SR013", severity="warning", local=True)
def publisher_mismatch(
    post: Post,
    *,
    publishers: Annotated[
        Mapping[str, tuple[str, ...]], "Names of publishers, each with the hosts that its pages stand on."
    ] = {},  # noqa: B006 - it is never changed
    wires: Annotated[tuple[str, ...], "Publishers whose texts others print."] = (
        "AFP",
        "ANI",
        "ANSA",
        "AP",
        "Bloomberg",
        "Business Wire",
        "CNN",
        "dpa",
        "EFE",
        "GlobeNewswire",
        "IANS",
        "Kyodo News",
        "PR Newswire",
        "PTI",
        "Reuters",
        "TASS",
        "The Conversation",
        "UPI",
        "Xinhua",
        "Yonhap",
    ),
    syndicators: Annotated[tuple[str, ...], "Hosts that show the pages of others."] = (
        "aol.com",
        "archive.org",
        "archive.ph",
        "arxiv.org",
        "biorxiv.org",
        "congress.gov",
        "documentcloud.org",
        "doi.org",
        "facebook.com",
        "github.com",
        "github.io",
        "google.com",
        "huggingface.co",
        "instagram.com",
        "investing.com",
        "jstor.org",
        "linkedin.com",
        "marketscreener.com",
        "medium.com",
        "medrxiv.org",
        "msn.com",
        "ncbi.nlm.nih.gov",
        "osf.io",
        "podcasts.apple.com",
        "r.jina.ai",
        "reddit.com",
        "researchgate.net",
        "scribd.com",
        "semanticscholar.org",
        "spotify.com",
        "ssrn.com",
        "substack.com",
        "t.me",
        "twitter.com",
        "vimeo.com",
        "wikipedia.org",
        "x.com",
        "yahoo.com",
        "youtu.be",
        "youtube.com",
        "zenodo.org",
    ),
) -> Iterator[Finding]:
    """The publisher that an entry names is not the one whose page it links.

    Either the name or the address is wrong; where a machine wrote both, often the whole source. Only names and hosts of
    which both are known are compared. What one publisher prints of another is fine: agencies, portals, and entries that
    name both.

    ```md bad
    ### Sources

    - [⟦NBC News⟧ – “Rents rise again”](https://www.cbsnews.com/news/rents-rise-again/)
    - ⟦IMF⟧, “World Economic Outlook,” October 2025 – https://www.reuters.com/markets/imf-raises-forecast-2025-10-14/
    ```

    ```md bad publishers={"Harbourer"=["harbourer.example"]}
    ### Sources

    - [⟦Harbourer⟧ – “Ferries stop”](https://www.bbc.com/news/ferries-stop)
    - [⟦BBC⟧ – “Ports closed”](https://www.harbourer.example/ports-closed)
    ```

    ```md good
    ### Sources

    - [Reuters – “Rents rise again”](https://www.cbsnews.com/news/rents-rise-again/)
    - [NBC News – “Rents rise again”](https://finance.yahoo.com/news/rents-rise-again-1234.html)
    - OpenAI, “GPT-4 Technical Report” – https://arxiv.org/abs/2303.08774
    - [IMF – “World Economic Outlook” (cited by the Financial Times)](https://www.ft.com/content/1b2c3d4e)
    - [General Motors – prospects (NY Times)](https://www.nytimes.com/2026/01/27/business/general-motors.html)
    - [European Commission – “Rents in the Union”](https://www.consilium.europa.eu/en/press/rents/)
    - [Microsoft, Amazon eye $30bn each for start-up](https://www.bloomberg.com/news/articles/microsoft-amazon)
    - [Harbourer – “Ferries stop”](https://www.bbc.com/news/ferries-stop)
    - [Parish register](https://discovery.nationalarchives.gov.uk/details/r/4c7e90b2), The National Archives
    ```
    """
    own = [Publisher(name, (fold(name),), hosts) for name, hosts in publishers.items()]
    for sources in post.sources:
        for entry in sources.entries:
            url = entry.url
            at = _at(url, own) if url else []
            if url is None or not at or url.is_on(*syndicators) or not (name := entry.publisher):
                continue
            named = next((publisher for publisher in own if fold(name.text) in publisher.names), None)
            named = named or publisher_named(name.text)
            if named is None or named in at or fits(name.text, url.host) or _is_short_for(name.text, at):
                continue
            if _MORE.match(post.source.text, name.span.end):
                continue
            if (
                named.name in wires
                or _is_kin(named, url)
                or _names_both(entry, url, at)
                or _is_subject(post, entry, name)
            ):
                continue
            yield Finding(
                name.span,
                f"the entry names {name.text}, and its link leads to {at[0].name} ({url.host})",
                "put the name or the address right; or name both, where one has it from the other",
            )


def _at(url: Url, own: list[Publisher]) -> list[Publisher]:
    """The publishers whose pages stand at the host of an address."""
    return [*(publisher for publisher in own if url.is_on(*publisher.hosts)), *publishers_at(url.host)]


def _is_short_for(name: str, at: list[Publisher]) -> bool:
    """Say whether a name is that of a publisher but for its article, which tells two apart: `Standard`."""
    return any(f"{article} {fold(name)}" in publisher.names for publisher in at for article in _ARTICLES)


def _is_kin(named: Publisher, url: Url) -> bool:
    """Say whether a host is of the same house or the same government as a publisher's own."""
    return any(_house(host) == _house(url.host) for host in named.hosts)


def _house(host: str) -> str:
    labels = host.split(".")
    if labels[-1] == "gov":
        return "gov"
    count = 3 if len(labels) > 2 and labels[-2] in _SHARED else 2  # noqa: PLR2004 - `bbc.co.uk`, `europa.eu`
    return ".".join(labels[-count:])


def _names_both(entry: SourceEntry, url: Url, at: list[Publisher]) -> bool:
    """Say whether an entry names the publisher of its address, too, or a text that publishers print as it comes."""
    text = f" {fold(entry.text)} "
    if " press release " in text or any(
        fits(bracket["inside"], url.host) for bracket in _BRACKETS.finditer(entry.text)
    ):
        return True
    return any(f" {name} " in text for publisher in at for name in publisher.names)


def _is_subject(post: Post, entry: SourceEntry, name: Part) -> bool:
    """Say whether a name may be the first word of a title: `Microsoft, Amazon eye $30bn each`."""
    if entry.title is None or entry.title.span.start < name.span.end:
        return False
    between = post.source[Span(name.span.end, entry.title.span.start)]
    return between.strip() in (",", "", "’s", "'s") and not between.endswith(_OPENING)
