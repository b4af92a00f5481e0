"""FM016."""

import unicodedata

from mdlint_news.rule import Annotated, Finding, Iterator, Post, regex, rule

_WORD = regex(r"[a-z0-9]+")
_NAME = regex(r"(?:\d{4}-\d{2}-\d{2}-)?(?P<slug>.+?)\.\w+\Z")
_FEW = 3


@rule("FM016", severity="info", default=False)
def slug_mismatch(
    post: Post,
    *,
    share: Annotated[float, "How many of the slug's words must be in the title or the description."] = 0.0,
) -> Iterator[Finding]:
    """The slug is about something else than the title.

    Most often a post was copied from another, and its address was not changed. The slug is that of the front matter, or
    else of the file's name. Only one of three words and more is compared, and only with a title in Latin letters. It is
    off by default, because many sites put other words, or another language, into their addresses on purpose.

    ```md bad path="_posts/2026-03-04-storm-closes-two-bridges.md"
    ---
    title: ⟦Ferry line extended to Karlskrona⟧
    ---
    ```

    ```md good path="_posts/2026-03-04-karlskrona-gets-its-ferry.md"
    ---
    title: Ferry line extended to Karlskrona
    ---
    ```
    """
    title, slug = post.title, post.front_matter.get("slug", "Slug")
    name = _NAME.fullmatch(post.name)
    written = slug.text if slug else name["slug"] if name else ""
    words = _words(written)
    if title is None or len(words) < _FEW or len(_words(title.text)) < _FEW:
        return
    about = " ".join(
        value.text for key in ("title", "Title", "description", "summary") if (value := post.front_matter.get(key))
    )
    if len(words & _words(about)) <= share * len(words) and not _has_stem_in(words, about):
        place = slug.span if slug else title.span
        message = f"the slug `{written}` has no word of the title in it"
        yield Finding(place, message, "name the post for what it says")


def _words(text: str) -> set[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return {word for word in _WORD.findall(plain) if len(word) > 1}


def _has_stem_in(words: set[str], text: str) -> bool:
    """Say whether a word, but for its ending, is in a text: `ferries` and `ferry`."""
    plain = " ".join(_words(text))
    return any(word[: max(4, len(word) - 3)] in plain for word in words if len(word) > 3)  # noqa: PLR2004 - shorter has no ending
