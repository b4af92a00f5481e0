"""What is to be known of a post to compare it with others: little, plain, and quick to read."""

import os.path
import re
from zlib import crc32

from mdlint_news.named import NamedTuple, make
from mdlint_news.parse.front_matter.texts import FrontTexts, read_front_texts
from mdlint_news.parse.front_matter.yaml_flat import Text
from mdlint_news.parse.post_date import dated
from mdlint_news.parts import ORIGIN_KEYS, TAG_KEYS
from mdlint_news.regex import regex

_LANGUAGE_KEYS = ("lang", "language", "locale")
_USUAL = ".md"
ENDING = regex(r"\.(?:md|markdown|mdx)\Z")
_LANGUAGE = regex(r"\.([a-z]{2}(?:-[A-Za-z]{2,4})?)\Z")
_DATED = regex(r"(\d{4}-\d{2}-\d{2})-(?=.)")
_LONG = 80
_BARE = {code: chr(code).lower() if chr(code).isalnum() else None for code in range(128)}
_LINKS = regex(
    r"\{%-?\s*post_url\s+(?P<jekyll>[^%\s]+)"
    r"|\{\{[<%]\s*(?:rel)?ref\s+[\"`]?(?P<hugo>[^\"`\s>%]+)"
    r"|\]\((?P<file>(?!\w+:|/|#)[^)\s]{1,300}?\.(?:md|markdown|mdx))(?:#[^)\s]*)?\)"
)


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


def traits(text: str, path: str, name: str) -> Traits:
    """Read the traits of the post that a text is at a path; `name` is what the place of the posts calls it."""
    front = read_front_texts(text)
    stem, language = _stem(name, front)
    day, _ = dated(front.get, path)
    return make(
        Traits,
        (
            bare(front.get("title", "Title") or ""),
            day.toordinal() if day else 0,
            language,
            _address(front, stem),
            _origin(front),
            tuple(tag for value in front.all(TAG_KEYS) for tag in _tags(value)),
            tuple(paragraphs(text[front.body_start :])),
            _links(text, front.body_start),
            _is_draft(front),
        ),
    )


def _tags(value: Text) -> list[str]:
    """The tags in a value: a list, or a text that is one tag."""
    return [text.strip() for text in ([value] if isinstance(value, str) else value) if text.strip()]


def bare(text: str) -> str:
    """The letters and digits of a text, of which case makes no difference."""
    if text.isascii():
        return text.translate(_BARE)
    words = text.casefold().replace(" ", "")
    return words if words.isalnum() else "".join(filter(str.isalnum, words))


def _origin(front: FrontTexts) -> str:
    value = front.get(*ORIGIN_KEYS)
    if value is None or "://" not in value:
        return ""
    from urllib.parse import urlsplit  # noqa: PLC0415 - few posts name an origin

    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return ""
    # The first page of a site is the origin of many.
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}?{parts.query}" if parts.path.strip("/") else ""


def _stem(name: str, front: FrontTexts) -> tuple[str, str]:
    """The name of a post without its endings, and its language."""
    # Most names have no other ending, and no other full stop.
    stem = name[: -len(_USUAL)] if name.endswith(_USUAL) else ENDING.sub("", name)
    suffix = _LANGUAGE.search(stem) if "." in stem else None
    language = front.get(*_LANGUAGE_KEYS)
    if language is None:
        language = suffix[1] if suffix else ""
    return stem[: suffix.start()] if suffix else stem, language.lower()


def _address(front: FrontTexts, stem: str) -> str:
    """Where a post is published, as far as can be said: equal texts are equal addresses."""
    permalink = front.get("permalink", "url")
    if permalink and permalink.startswith("/") and not re.search(r"[:{]", permalink):
        return f"/{permalink.strip('/').removesuffix('index.html').rstrip('/').lower()}"
    slug = front.get("slug", "Slug")
    if slug and slug.strip("/"):
        folder, base = os.path.split(stem)
        date = _DATED.match(base)
        stem = os.path.join(folder, f"{date[0] if date else ''}{slug.strip('/')}")
    return stem.replace(os.sep, "/").lower()


def _links(text: str, start: int) -> tuple[str, ...]:
    # Most posts have no part of one, as is quickly seen.
    if text.find("{", start) < 0 and text.find(".md", start) < 0 and text.find(".markdown", start) < 0:
        return ()
    return tuple(match[match.lastgroup or 0] for match in _LINKS.finditer(text, start))


def paragraphs(body: str) -> list[int]:
    """Checksums of the long lines, sorted; blanks in a row are as one."""
    long = [line for line in body.splitlines() if len(line) >= _LONG]
    return sorted({crc32(_plain(line).encode("utf-8", "surrogatepass")) for line in long})


def _plain(line: str) -> str:
    """Make blanks in a row one space. What can be printed has no other blank, as is quickly seen."""
    if line.isascii():
        has_spaces_alone = "\t" not in line and "\x1f" not in line
    else:
        # These two are common, and the others are not.
        line = line.replace("\xa0", " ").replace("\u202f", " ")
        has_spaces_alone = line.isprintable()
    if not has_spaces_alone:
        return " ".join(line.split())
    while "  " in line:
        line = line.replace("  ", " ")
    return line.strip(" ")


def _is_draft(front: FrontTexts) -> bool:
    return front.get("draft", "published") is not None and any(
        isinstance(value, str) and value.lower() == said
        for key, said in (("draft", "true"), ("published", "false"))
        for value in front.all((key,))
    )
