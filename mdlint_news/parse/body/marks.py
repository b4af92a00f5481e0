"""What stands in a text, as the Markdown parser's inline rules note it, or whatever else has read it."""

import re

from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from markdown_it.token import Token

_MARKUP = regex(r"[\\`~*_\[!<&]")
_DESTINATION = regex(r"[ \t\n]*(?:<(?P<angled>(?:\\.|[^<>\n\\])*)>|(?P<plain>(?:\\[^ ]|[^\x00-\x20\x7f])*))", re.DOTALL)
_BLANKS = " \t\n"


class Mark(NamedTuple):
    """What one inline rule consumed, `src[start:end]`, and `text`, as which it is read: an entity, an escape, code.

    Of a link, `label_end` is the offset of the `]` that ends its text. `url` and `title` have escapes resolved, and are
    written at their ranges in the same text, or under a `reference` label. Marks of emphasis have their tokens, each
    with the range of its text.
    """

    rule: str
    start: int
    end: int
    text: str = ""
    tokens: "tuple[tuple[int, int, Token], ...]" = ()
    label_end: int = 0
    url: str = ""
    url_range: tuple[int, int] = (0, 0)
    title: str = ""
    title_range: tuple[int, int] | None = None
    reference: str = ""


def is_plain(text: str) -> bool:
    """Say whether there is nothing in a text to read: no special character but line ends without blanks beside them."""
    return not _MARKUP.search(text) and "  \n" not in text and "\n " not in text and "\n\t" not in text


def inline_link(name: str, src: str, start: int, end: int, label_end: int) -> Mark | None:
    """Note the address of what is known to be a link, and where its parts are; nothing where that is elsewhere."""
    if src[label_end + 1 : label_end + 2] != "(" or src[end - 1] != ")":
        return None
    destination = _DESTINATION.match(src, label_end + 2, end - 1)
    if not destination:
        return None
    group = "angled" if destination["angled"] is not None else "plain"
    url, url_range = resolved(destination[group]), destination.span(group)
    mark = Mark(name, start, end, label_end=label_end, url=url, url_range=url_range)
    after = src[destination.end() : end - 1]
    title = after.strip(_BLANKS)
    if not title:
        return mark
    first = destination.end() + after.index(title) + 1
    return mark._replace(title=resolved(title[1:-1]), title_range=(first, first + len(title) - 2))


def code_of(inside: str) -> str:
    """The text of a code span, from what is written between its backticks."""
    code = inside.replace("\n", " ")
    return code[1:-1] if code.strip(" ") and code[0] == code[-1] == " " else code


def resolved(written: str) -> str:
    """An address or a title as the parser reads it: escapes and entities stand for characters."""
    if "\\" not in written and not ("&" in written and ";" in written):
        return written
    from mdlint_news.parse.body.escapes import unescaped  # noqa: PLC0415 - few posts have one

    return unescaped(written)
