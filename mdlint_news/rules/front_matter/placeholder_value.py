"""FM013."""

import re

from mdlint_news.rule import Annotated, Field, Finding, Iterator, Post, Value, regex, rule

_FILLER = (
    r"to-?do|t\.?b\.?[adc]\.?|tk|fix-?me|change-?me|replace-?me|x{2,}|placeholder"
    r"|untitled(?: (?:post|article|document|draft|story|page))?(?: ?\d{1,2})?"
    r"|lorem ipsum.*"
    r"|(?:your|insert|enter|add|write|put)\b.{0,20}\b"
    r"(?:title|description|summary|excerpt|name|author|category|text|tags?)\b(?: (?:here|goes here))?"
    r"|(?:post |article |page )?(?:title|description|summary|excerpt|author|category)(?: goes)? here"
    r"|(?:(?<=[\[<{])|(?<=[\[<{]\s))(?:post[ _-]?|article[ _-]?)?"
    r"(?:title|headline|description|summary|excerpt|author|category|date|name)\s*[\]>}]"
    r"|(?:post |article )?(?:title|headline|description|summary)|asdf+"
    # What programs write for nothing; with a capital letter it may be a word.
    r"|(?-i:undefined|null|nil|None|NaN|[Nn]/[Aa])|\[object object\]"
    r"|(?-i:(?:AUTHOR|POST|ARTICLE|PAGE|SITE|YOUR|INSERT)(?:_[A-Z]+)+)"
    r"|(?:tag|keyword|author)[ _-]?\d|(?:your|post|article|page)[-_](?:slug|permalink)(?:[-_]here)?|slug[-_]here"
)
_LABEL = regex(r"\s*(?P<label>(?:Title|Headline|Titel|Título|Titre|Titolo|(?:Meta )?Description):)\s", re.IGNORECASE)
# The title that a generator gives to its first page; a tag may well be so.
_SAMPLE = (
    r"(?:my |the |a )?(?:new|first|sample|example|test) (?:blog )?(?:post|article|title|page)|foo ?bar|hello,? world!?"
)
_PLACEHOLDER = regex(rf"\W*+(?:{_FILLER}|(?P<sample>{_SAMPLE}))\W*", re.IGNORECASE | re.DOTALL)
# What each of them ends with, in small letters and without marks behind it, where it is not `lorem ipsum`.
_ENDS = tuple(
    "do ba bc bd b.a b.c b.d tk me xx placeholder untitled post article document title description summary excerpt "
    "name author category text tag tags here headline date draft story df ff page bar world undefined null nil none "
    "nan n/a object slug permalink".split()
)
_NUMBERED = ("tag", "keyword", "author", "untitled", "post", "article", "document", "draft", "story", "page")
# What the pattern takes for a letter of ASCII, in small letters.
_LIKE_ASCII = (("i\u0307", "i"), ("ı", "i"), ("ſ", "s"))

# Titles that people choose, too, for a text of their own.
_CHOSEN = regex(r"\W*(?:hello,? world!?|(?:my |the |a )?first (?:blog )?post)\W*", re.IGNORECASE)
_NO_TEXT = regex(r"lorem ipsum|your (?:very )?first post", re.IGNORECASE)
_UNTITLED = regex(r"\buntitled\b", re.IGNORECASE)
_LEAST_WORDS = 50

# What these hold is a subject, and a post may be about the word itself.
_SUBJECTS = ("category", "categories", "tags", "keywords", "slug", "permalink")


@rule("FM013", severity="error")
def placeholder_value(
    post: Post,
    *,
    keys: Annotated[tuple[str, ...], "Keys whose values readers see."] = (
        "title",
        "Title",
        "description",
        "summary",
        "excerpt",
        "subtitle",
        "author",
        "authors",
        "category",
        "categories",
        "tags",
        "keywords",
        "slug",
        "permalink",
    ),
) -> Iterator[Finding]:
    """A value of the front matter was never filled in, or is labelled.

    The words of the template go live, in the archive and in search results.

    ```md bad
    ---
    title: ⟦"Your title here"⟧
    description: ⟦TBD⟧
    tags: [ferry, ⟦TODO⟧]
    ---
    ```

    ```md bad
    ---
    title: "⟦Title:⟧ Ferry to Karlskrona"
    description: ⟦"undefined"⟧
    author: ⟦AUTHOR_NAME⟧
    ---
    ```

    ```md good
    ---
    title: What “to do” means to a linguist
    description: A first post on the new ferry, and where its title comes from
    tags: [ferry, hello]
    ---
    ```
    """
    for field in _fields(post.front_matter.fields):
        if field.key in keys:
            for value in _texts(field):
                match = _placeholder(value.text.strip())
                if match and not _is_chosen(post, field.key, match):
                    message = f"`{field.key}` was never filled in: `{value.text.strip()}`"
                    yield Finding(value.span, message, "write what belongs there")
                elif label := _LABEL.match(value.text):
                    span = value.mapped.span(*label.span("label"))
                    yield Finding(span, f"`{field.key}` begins with the label `{label['label']}`", "take it out")


def _fields(fields: tuple[Field, ...]) -> Iterator[Field]:
    """The fields, and those of their maps: `seo` has a title of its own."""
    for field in fields:
        yield field
        yield from field.value.fields


def _placeholder(text: str) -> re.Match[str] | None:
    # Most values end otherwise, and the pattern takes long to compile.
    may_be = _may_end(text) or "lorem" in text.lower() or ("_" in text and text.isupper())
    return _PLACEHOLDER.fullmatch(text) if may_be else None


def _may_end(text: str) -> bool:
    """Say whether a text ends as a placeholder may, marks behind it aside."""
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] == "_"):
        end -= 1
    bare = text[:end].lower()
    if bare[-1:].isdecimal():
        bare = bare[:-2] if bare[-2:].isdecimal() else bare[:-1]
        return bare.rstrip(" _-").endswith(_NUMBERED)
    if not bare.isascii():
        for like, letter in _LIKE_ASCII:
            bare = bare.replace(like, letter)
    return bare.endswith(_ENDS)


def _is_chosen(post: Post, key: str, match: re.Match[str]) -> bool:
    """Say whether somebody wrote the value who meant it: as a subject, as initials, as the title of such a text."""
    if key in _SUBJECTS:
        return bool(match["sample"]) or _is_in(match[0], post.title)
    if key in ("author", "authors"):
        return match[0].strip("()") == "tk"
    if key.lower() != "title":
        return False
    texts = [block.text for block in post.paragraphs]
    if match[0].strip("\"'“”()[]").lower() == "untitled":
        return any(map(_UNTITLED.search, texts))
    return bool(
        _CHOSEN.fullmatch(match[0])
        and sum(len(text.split()) for text in texts) >= _LEAST_WORDS
        and not any(map(_NO_TEXT.search, texts))
    )


def _texts(field: Field) -> Iterator[Value]:
    for value in (field.value, *field.value.items):
        if value.kind == "text" and value.text:
            yield value


def _is_in(word: str, title: Value | None) -> bool:
    word = re.escape(word.strip("/ \n"))
    return title is not None and re.search(rf"\b{word}\b", title.text, re.IGNORECASE) is not None
