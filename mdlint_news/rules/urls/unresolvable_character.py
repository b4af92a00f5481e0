"""UR005."""

from mdlint_news.rule import Finding, Iterator, Post, delete, regex, replace, rule, safe

_HYPHEN = "\u2010\u2011\u2212"
_CHARACTERS = f"{_HYPHEN}\u00a0\u00ad\u2007\u2009\u200b\u200c\u200d\u200e\u200f\u202f\u2060\ufeff"
_BAD = regex(f"[{_CHARACTERS}]| (?=\\S)")


@rule("UR005", severity="error", local=True)
def unresolvable_character(post: Post) -> Iterator[Finding]:
    """An address has a character in it that its page does not have.

    A hyphen or a blank that only looks like one came in when somebody made the text look nice: the link leads nowhere.
    Letters of all languages may stand in an address, and so may a dash.

    ```md bad
    - HBR, “Small acts” – https://hbr.org/2026/02/small⟦\u2011⟧acts\u2011kindness
    ```

    ```md fixed
    - HBR, “Small acts” – https://hbr.org/2026/02/small-acts-kindness
    ```

    ```md bad
    [Ferries](<https://www.reuters.com/world/ferries⟦ ⟧stop>)
    ```

    ```md good
    - https://en.wikipedia.org/wiki/Iran–Saudi_relations
    - https://de.wikipedia.org/wiki/Fähre
    ```
    """
    for url in post.urls_like(*_CHARACTERS, " "):
        bad = [match for match in _BAD.finditer(url.tail) if url.host]
        if not bad:
            continue
        first = bad[0]
        what = "a blank" if first[0] == " " else f"U+{ord(first[0]):04X}"
        fix = None
        if first[0] != " ":
            places = [(match[0], url.part(*match.span())) for match in bad]
            if all(post.source[place] == character for character, place in places):
                fix = safe(*(replace(at, "-") if c in _HYPHEN else delete(at) for c, at in places))
        message = f"the address has {what} in it, and leads nowhere"
        yield Finding(url.part(*first.span()), message, "copy it anew from the page", fix)
