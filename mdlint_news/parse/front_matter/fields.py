"""What reading a front matter block gives, whatever its format."""

from mdlint_news.named import NamedTuple
from mdlint_news.parts import Damage, Field
from mdlint_news.regex import regex
from mdlint_news.text import Span

MAX_DEPTH = 100
_COMMENT = regex(r"(?<!\S)#[^\r\n]*")


class Fields(NamedTuple):
    """The fields of the top level, the pairs of duplicates at every level, the comments, and what is broken."""

    fields: tuple[Field, ...] = ()
    duplicates: tuple[tuple[Field, Field], ...] = ()
    damage: Damage | None = None
    comments: tuple[Span, ...] = ()


class FieldsOfMap:
    """The fields of a map, as they are read. The pairs of those with one key are noted with the others."""

    def __init__(self, duplicates: list[tuple[Field, Field]]) -> None:
        self.fields: list[Field] = []
        self._by_key: dict[str, Field] = {}
        self._duplicates = duplicates

    def add(self, field: Field) -> None:
        """Add the next one."""
        self.fields.append(field)
        first = self._by_key.setdefault(field.key, field)
        if first is not field:
            self._duplicates.append((first, field))


class TooDeepError(ValueError):
    """Values are nested deeper than `MAX_DEPTH`, which no person writes and no recursion should follow."""


def too_deep(inner: Span) -> Fields:
    """Describe front matter that is nested without end, or in which a number is: its parser gives no place."""
    return Fields(damage=Damage("invalid", inner, "the front matter is nested too deeply, or a number in it too long"))


def likely_comments(text: str, inner: Span) -> tuple[Span, ...]:
    """Find what looks like a comment where the text is too broken to tell."""
    return tuple(Span(*match.span()) for match in _COMMENT.finditer(text, *inner))
