"""SR007."""

import re

from mdlint_news.rule import (
    Block,
    Definition,
    Finding,
    Fix,
    Iterator,
    Link,
    Post,
    Related,
    SourceEntry,
    Url,
    delete,
    regex,
    rule,
    unsafe,
)

# An address that Markdown has read by itself stands for it as U+FFFC; a link that was read is gone.
_BROKEN = regex(
    r"\[(?!\d{1,3}\])[^\[\]\n\ufffc]{1,300}"
    r"(?:(?P<blank>\](?P<blank_fix>[ \t]{1,3}|[ \t]?\n[ \t]{0,3})\((?P<blank_url>\ufffc))"
    r"|(?P<other>\][（{](?P<other_url>\ufffc)))"
    r"|(?P<double>\](?P<double_fix>\()\((?P<double_url>\ufffc))"
    r"|(?P<open>\]\([ \t]{0,3}<?(?P<open_url>\ufffc))"
    r"|(?P<turned>(?<=[^\s(])\)\[(?P<turned_url>\ufffc)\])"
    r"|(?P<square>(?<=\w)\]\[(?P<square_url>\ufffc)\])"
    r"|\[(?=[^\[\]\n]{0,300}[a-z]{3})[^\[\]\n\ufffc]{4,300}(?P<glued>\](?P<glued_url>\ufffc))"
)
_MESSAGES = {
    "blank": ("a blank between `]` and `(` keeps this from being a link", "take the blank out"),
    "other": ("the address of the link is not in round brackets", "write `[text](address)`"),
    "double": ("two brackets open before the address, and one closes", "write `[text](address)`"),
    "open": ("the link is cut off: its address is not closed, or its text not opened", "write `[text](address)`"),
    "turned": ("text and address of the link have changed places", "write `[text](address)`"),
    "glued": ("nothing stands between the text of the link and its address", "write `[text](address)`"),
    "square": ("the address of the link is in square brackets", "write `[text](address)`"),
}
_NEEDS = ("]",)
# Brackets or quotes round the address are a part of it.
_WRAPPINGS = tuple("([“”„\"‘’'«‹`*_（【")
_WRAPPED = regex(rf"[{re.escape(''.join(_WRAPPINGS))}]{{1,3}}https?:")
_WHOLE = regex(r"\(https?:[^()]+\)|[“”„\"‘’'«‹]https?:[^\s“”\"‘’'»›]+[“”\"’'»›]")
_BULLET = regex(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t>]+)+")
_WORD_BEFORE = regex(r"[A-Za-z0-9_\])]")
_ADDRESS = regex(r"https?://\S+")
_WORDS = regex(r"(?:[^\W\d_]|%20|-){3,60}")
_LETTERS = regex(r"[^\W\d_]{2}")
_NOWHERE = ("", "#", "about:blank", "javascript:void(0)", "javascript:;")
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

    Brackets and quotes round an address become a part of it, and a colon behind the text hides both.

    ```md bad
    ### Sources

    - [DW – “Ferries stop”](⟦(https://www.dw.com/en/ferries-stop)⟧)
    - ⟦[BBC – “Ports closed”]: https://www.bbc.com/news/ports⟧
    - [Reuters – “Ports open”](https://www.reuters.com/world/ports-open)
    ```

    ```md fixed
    ### Sources

    - [DW – “Ferries stop”](https://www.dw.com/en/ferries-stop)
    - [BBC – “Ports closed”]: https://www.bbc.com/news/ports
    - [Reuters – “Ports open”](https://www.reuters.com/world/ports-open)
    ```

    ```md bad
    The [timetable](⟦“https://www.reuters.com/ferries”⟧) is new, ⟦[the fares]()⟧ are not.
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
    yield from _wrapped(post)
    for link in post.links:
        if link.kind in ("inline", "html") and not link.has_template:
            yield from _in_text(post, link)
        elif link.kind == "bare" and link.url.startswith("www.") and link.url.endswith(">"):
            message = "angle brackets make a link only of an address with `https://`"
            yield Finding(link.url_span, message, "write the whole address")
    for definition in post.body.definitions:
        yield from _in_bullet(post, definition)
    for sources in post.sources:
        links = [link for entry in sources.entries for link in _given(entry)]
        yield from _empty([link for link in links if link.url in _NOWHERE], len(sources.entries))
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


def _wrapped(post: Post) -> Iterator[Finding]:
    for url in post.urls:
        # Nearly all begin with a letter.
        if url.url.startswith(_WRAPPINGS) and url.where != "front matter" and _WRAPPED.match(url.url):
            message = f"the address begins with `{url.url[0]}`, and so leads nowhere"
            yield Finding(url.span, message, "write `[text](address)`", _unwrapped(url))


def _unwrapped(url: Url) -> Fix | None:
    if _WHOLE.fullmatch(url.url) and url.span.end - url.span.start == len(url.url):
        return unsafe(delete(url.place(0, 1)), delete(url.place(len(url.url) - 1, len(url.url))))
    return None


def _in_text(post: Post, link: Link) -> Iterator[Finding]:
    """What links to a mere word, and in running text to nothing, or by nothing that a reader sees."""
    is_shown = link.kind != "inline" or link.is_image or post.source[link.text_span].strip()
    if link.url and is_shown:
        if _WORDS.fullmatch(link.url) and _ADDRESS.fullmatch(post.source[link.text_span]):
            yield Finding(link.span, "text and address of the link have changed places", "write `[text](address)`")
        return
    if post.is_in_sources(link.span):
        return
    # `handlers[name]()` is code.
    if not link.url and not _WORD_BEFORE.match(post.source.text, max(link.span.start - 1, 0), link.span.start):
        what = "image" if link.is_image else "link"
        yield Finding(link.span, f"the {what} has no address", "add it, or take the brackets away", severity="warning")
    elif link.url:
        yield Finding(
            link.span, "the link has no text: readers do not see it", "say what it leads to", severity="warning"
        )


def _in_bullet(post: Post, definition: Definition) -> Iterator[Finding]:
    """A bullet that is a link definition: readers see an empty one."""
    # Most begin their line.
    if post.source.text[definition.span.start - 1] == "\n":
        return
    before = post.source.line_span(post.source.row(definition.span.start)).start
    if _LETTERS.search(definition.label) and _BULLET.fullmatch(post.source.text, before, definition.span.start):
        message = "the colon makes a definition of this, which readers do not see"
        yield Finding(definition.span, message, "write `[text](address)`")


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
