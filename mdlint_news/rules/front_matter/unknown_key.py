"""FM005."""

from functools import lru_cache

from mdlint_news.rule import Annotated, Finding, Iterator, Post, replace, rule, unsafe

KNOWN = tuple(
    "title subtitle description summary excerpt abstract author authors date pubDate pubDatetime publishDate "
    "published updated updatedDate modified modDatetime lastmod expiryDate draft slug permalink category "
    "categories tags keywords layout image images cover heroImage thumbnail featured sources source source_url "
    "canonical canonicalURL redirect_from aliases language locale series weight template comments sitemap robots "
    "pinned".split()
)
# Words of their own that are like these, many in other languages.
_WORDS = (
    "comment dates feature height imagem imagen imagens local serie subtitel tag template titel titre titres update "
    "updates autor categorias descripcion"
).split()
_SHORTEST = 4
_ARE_KNOWN = frozenset((*KNOWN, *_WORDS))


@rule("FM005", severity="warning")
def unknown_key(
    post: Post,
    *,
    known: Annotated[tuple[str, ...], "Keys of your own, which are spelt right."] = (),
) -> Iterator[Finding]:
    """A key is spelt nearly like one that generators know.

    No generator complains: the post has no category then, or is published while it is a draft. A key that is unlike
    any other, or a word in its own right, is your own, and so is one that nearly all posts of the folder have, or that
    stands beside the key that it is like.

    ```md bad
    ---
    title: Ferry line extended
    ⟦catgory⟧: transport
    ⟦darft⟧: true
    ---
    ```

    ```md good
    ---
    title: Ferry line extended
    kategorie: transport
    serie: Ferries of the north
    comment: false
    sentiment_score: 4
    ---
    ```
    """
    present = {field.key for field in post.front_matter.fields}
    fine = (*known, *(post.site.common_keys or ()))
    for field in post.front_matter.fields:
        key, lower = field.key, field.key.lower()
        if len(key) < _SHORTEST or not _ARE_KNOWN.isdisjoint((key, lower)) or key in fine or lower in fine:
            continue
        meant = _meant(key)
        if meant and meant not in present:
            message = f"unknown key `{field.key}`: did you mean `{meant}`?"
            fix = unsafe(replace(field.key_span, meant))
            yield Finding(field.key_span, message, f"write `{meant}`, or name the key in `known`", fix)


@lru_cache(maxsize=256)  # posts of one site have the same keys
def _meant(written: str) -> str | None:
    return next((key for key in KNOWN if _is_slip(written, key)), None)


def _is_slip(written: str, meant: str) -> bool:
    """Say whether one letter is missing, doubled, wrong, or has changed places with the next."""
    written, meant = written.lower(), meant.lower()
    if abs(len(written) - len(meant)) > 1 or len(meant) <= _SHORTEST - 1:
        return False
    start = 0
    while start < min(len(written), len(meant)) and written[start] == meant[start]:
        start += 1
    one, other = written[start:], meant[start:]
    return (
        one == other[1:]
        or one[1:] == other
        or (one[1:] == other[1:] and len(meant) > _SHORTEST)
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )
