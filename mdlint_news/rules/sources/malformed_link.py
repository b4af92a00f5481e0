"""SR007."""

from mdlint_news.rule import Block, Finding, Iterator, Link, Post, Related, SourceEntry, delete, regex, rule, unsafe

# An address that Markdown has read by itself stands for it as U+FFFC; a link that was read is gone.
_BROKEN = regex(
    r"\[(?!\d{1,3}\])[^\[\]\n\ufffc]{1,300}(?P<blank>\](?P<blank_fix>[ \t]{1,3})\((?P<blank_url>\ufffc))"
    r"|(?P<double>\](?P<double_fix>\()\((?P<double_url>\ufffc))"
    r"|(?P<open>\]\([ \t]{0,3}(?P<open_url>\ufffc))"
    r"|(?P<turned>(?<=\w)\)\[(?P<turned_url>\ufffc)\])"
    r"|(?P<square>(?<=\w)\]\[(?P<square_url>\ufffc)\])"
)
_MESSAGES = {
    "blank": ("a blank between `]` and `(` keeps this from being a link", "take the blank out"),
    "double": ("two brackets open before the address, and one closes", "write `[text](address)`"),
    "open": ("the link is cut off: its address is not closed, or its text not opened", "write `[text](address)`"),
    "turned": ("text and address of the link have changed places", "write `[text](address)`"),
    "square": ("the address of the link is in square brackets", "write `[text](address)`"),
}
_NEEDS = ("]",)
_HELP = "add the address, or take the entry out"
_TOP = r"com|org|net|gov|edu|int|info|io|co\.uk|de|fr|es|eu|it|ru|cn"
_HOST = regex(rf"www\.[a-z0-9-]+\.|(?:[a-z0-9-]{{1,40}}\.){{1,4}}(?:{_TOP})(?:/|\Z)")


@rule("SR007", severity="error", local=True)
def malformed_link(post: Post) -> Iterator[Finding]:
    """A link is broken by a slip in its brackets, or leads nowhere.

    Readers see brackets and an address, or click and stay where they are. In a source list that is an error; in running
    text, where the address can still be read, a warning.

    ```md bad
    The line was [extended⟦] (https://www.reuters.com/world/ferries⟧) in March.

    - [DW – “Ferries stop”⟦]((https://www.dw.com/en/ferries-stop⟧)
    - [BBC – “Ports closed”⟦](https://www.bbc.com/news/ports⟧
    ```

    ```md fixed
    The line was [extended](https://www.reuters.com/world/ferries) in March.

    - [DW – “Ferries stop”](https://www.dw.com/en/ferries-stop)
    - [BBC – “Ports closed”](https://www.bbc.com/news/ports
    ```

    A source has an address, and one that begins with `https://`: without it a browser looks for a page of the site.

    ```md bad
    ### Sources

    - ⟦[DW – “Ferries stop”](#)⟧
    - ⟦[BBC – “Ports closed”]()⟧
    - [Marine Traffic – “Live map”](⟦www.marinetraffic.com/map⟧)
    - [Reuters – “Ports open”](https://www.reuters.com/world/ports-open)
    - [ILO – “Seafarers”](https://www.ilo.org/seafarers)
    ```

    ```md good
    The ferry [runs again](https://www.reuters.com/world/ferries), and `[text] (https://www.dw.com)` is no link.
    It costs more [1] (see https://www.dw.com/en/ferries-stop).

    [Back to the top](#)

    ### Sources

    - [DW – “Ferries stop”](https://www.dw.com/en/ferries-stop_(north))
    - [Our own timetable](/timetable)
    - [Note 3](#note-3)
    ```
    """
    for passage in post.passages_saying(_NEEDS):
        if passage.block and any(link.kind in ("bare", "autolink") for link in passage.block.inline.links):
            yield from _in_block(post, passage.block)
    for sources in post.sources:
        links = [link for entry in sources.entries for link in _given(entry)]
        yield from _empty([link for link in links if link.url in ("", "#")], len(sources.entries))
        for link in links:
            if not link.url.startswith(("https://", "http://")) and _HOST.match(link.url):
                message = f"the address lacks `https://`: `{link.url}` is looked for on the site itself"
                yield Finding(link.url_span, message, "write the whole address")


def _in_block(post: Post, block: Block) -> Iterator[Finding]:
    prose = block.inline.prose
    addresses = {link.span.start for link in block.inline.links if link.kind in ("bare", "autolink")}
    is_source = post.is_in_sources(block.span)
    for match in _BROKEN.finditer(prose.text):
        kind = next(kind for kind in _MESSAGES if match[kind])
        whole = prose.span(*match.span(kind))
        if prose.span(*match.span(f"{kind}_url")).start in addresses:
            surplus = prose.span(*match.span(f"{kind}_fix")) if f"{kind}_fix" in match.groupdict() else None
            is_closed = post.source.text.startswith(")", whole.end)
            message, help_ = _MESSAGES[kind]
            fix = unsafe(delete(surplus)) if surplus and is_closed else None
            yield Finding(whole, message, help_, fix, severity=None if is_source else "warning")


def _given(entry: SourceEntry) -> Iterator[Link]:
    """The links that an entry writes out."""
    for link in entry.links:
        if link.kind in ("inline", "reference") and not (link.is_image or link.has_template or entry.is_failure):
            yield link


def _empty(links: list[Link], of: int) -> Iterator[Finding]:
    if 2 * len(links) > of and len(links) > 1:
        related = tuple(Related(link.span, "another") for link in links[1:6])
        yield Finding(links[0].span, f"{len(links)} of the {of} sources link to nothing", _HELP, related=related)
        return
    for link in links:
        yield Finding(link.span, "the link of the source has no address", _HELP)
