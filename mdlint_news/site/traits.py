"""What is to be known of a post to compare it with others: little, plain, and quick to read."""

import os.path
import re
from zlib import crc32

from mdlint_news.named import NamedTuple
from mdlint_news.parts import ORIGIN_KEYS, TAG_KEYS, Field, Value
from mdlint_news.post import Post
from mdlint_news.regex import regex

_LANGUAGE_KEYS = ("lang", "language", "locale")
ENDING = regex(r"\.(?:md|markdown|mdx)\Z")
_LANGUAGE = regex(r"\.([a-z]{2}(?:-[A-Za-z]{2,4})?)\Z")
_DATED = regex(r"(\d{4}-\d{2}-\d{2})-(?=.)")
_LONG = 80
# All blanks but the space and those that end a line.
_BLANKS = "\t\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINKS = regex(
    r"\{%-?\s*post_url\s+(?P<jekyll>[^%\s]+)"
    r"|\{\{[<%]\s*(?:rel)?ref\s+[\"`]?(?P<hugo>[^\"`\s>%]+)"
    r"|\]\((?P<file>(?!\w+:|/|#)[^)\s]{1,300}?\.(?:md|markdown|mdx))(?:#[^)\s]*)?\)"
)
# One of these is in every link of `_LINKS`.
_IN_LINKS = ("{", ".md", ".markdown")


class Traits(NamedTuple):
    """The traits of one post: texts in a form in which equal ones are the same.

    `day` is an ordinal, 0 where there is none. `paragraphs` are checksums. `links` lead to posts of this site.
    """

    title: str = ""
    day: int = 0
    language: str = ""
    address: str = ""
    origin: str = ""
    tags: tuple[str, ...] = ()
    paragraphs: tuple[int, ...] = ()
    links: tuple[str, ...] = ()
    is_draft: bool = False


def traits(post: Post, name: str) -> Traits:
    """Read the traits of a post; `name` is what the place of the posts calls it."""
    text = post.source.text
    stem, language = _stem(name, post)
    return Traits(
        _folded(post.title.text) if post.title else "",
        post.date.day.toordinal() if post.date else 0,
        language,
        _address(post, stem),
        _origin(post),
        tuple(tag for field in post.front_matter.fields if field.key in TAG_KEYS for tag in tags_of(field.value)),
        tuple(paragraphs(text[post.front_matter.body_start :])),
        _links(text, post.front_matter.body_start),
        any(map(_is_draft, post.front_matter.fields)),
    )


def tags_of(value: Value) -> list[str]:
    """The tags in a value: a list, or a text that is one tag."""
    found = [item.text for item in value.items] if value.kind == "list" else [value.text]
    return [text.strip() for text in found if text.strip()]


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _origin(post: Post) -> str:
    value = post.front_matter.get(*ORIGIN_KEYS)
    if value is None or "://" not in value.text:
        return ""
    from urllib.parse import urlsplit  # noqa: PLC0415 - few posts name an origin

    try:
        parts = urlsplit(value.text.strip())
    except ValueError:
        return ""
    # The first page of a site is the origin of many.
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}?{parts.query}" if parts.path.strip("/") else ""


def _stem(name: str, post: Post) -> tuple[str, str]:
    """The name of a post without its endings, and its language."""
    stem = ENDING.sub("", name)
    suffix = _LANGUAGE.search(stem)
    value = post.front_matter.get(*_LANGUAGE_KEYS)
    language = value.text if value else suffix[1] if suffix else ""
    return stem[: suffix.start()] if suffix else stem, language.lower()


def _address(post: Post, stem: str) -> str:
    """Where a post is published, as far as can be said: equal texts are equal addresses."""
    permalink = post.front_matter.get("permalink", "url")
    if permalink and permalink.text.startswith("/") and not re.search(r"[:{]", permalink.text):
        return f"/{permalink.text.strip('/').removesuffix('index.html').rstrip('/').lower()}"
    slug = post.front_matter.get("slug", "Slug")
    folder, base = os.path.split(stem)
    dated = _DATED.match(base)
    if slug and slug.text.strip("/"):
        base = f"{dated[0] if dated else ''}{slug.text.strip('/')}"
    return os.path.join(folder, base).replace(os.sep, "/").lower()


def _links(text: str, start: int) -> tuple[str, ...]:
    # Most posts have none, as is quickly seen.
    if all(text.find(part, start) < 0 for part in _IN_LINKS):
        return ()
    return tuple(match[match.lastgroup or 0] for match in _LINKS.finditer(text, start))


def paragraphs(body: str) -> list[int]:
    """Checksums of the long lines, sorted; blanks in a row are as one."""
    # Most texts have no blanks but spaces, and few lines two in a row.
    is_plain = not any(blank in body for blank in _BLANKS)
    long = {
        line.strip() if is_plain and "  " not in line else " ".join(line.split())
        for line in body.splitlines()
        if len(line) >= _LONG
    }
    return sorted([crc32(line.encode("utf-8", "surrogatepass")) for line in long])


def _is_draft(field: Field) -> bool:
    said = field.value.text.lower()
    return (field.key == "draft" and said == "true") or (field.key == "published" and said == "false")
