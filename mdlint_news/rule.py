"""All that a rule file imports: `@rule`, what a rule looks at, and what it says.

A rule is a function from a post to findings. Its name, code, default severity, options, manual page and tests all come
from that one definition; CONTRIBUTING.md says how to write one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from mdlint_news.cached import cached_property
from mdlint_news.dates import (
    MONTHS,
    WEEKDAYS,
    Date,
    is_denied,
    iso_date,
    snowflake_day,
    tells_weekday,
    whole_date,
    written_dates,
)
from mdlint_news.finding import (
    SEVERITIES,
    Edit,
    Finding,
    Fix,
    Related,
    delete,
    insert,
    replace,
    safe,
    unsafe,
)
from mdlint_news.fixes import cut, front, section, shift
from mdlint_news.named import NamedTuple
from mdlint_news.offline import is_offline
from mdlint_news.options import Noted, OneOf, Regex, annotation, nearest, strip_annotation
from mdlint_news.parts import (
    ORIGIN_KEYS,
    TAG_KEYS,
    Block,
    DateMention,
    Definition,
    Field,
    Link,
    NearTable,
    Page,
    Part,
    Passage,
    Row,
    Silence,
    SourceEntry,
    SourceList,
    Suppressions,
    Table,
    Url,
    Value,
)
from mdlint_news.post import Post
from mdlint_news.publishers import Publisher, fits, fold, publisher_named, publishers_at
from mdlint_news.regex import regex
from mdlint_news.schema import Schema
from mdlint_news.search import Need, whole
from mdlint_news.text import Mapped, Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, Any, Literal

    from mdlint_news.literals import Severity

    Subject = Literal["post", "suppressions"]
else:
    # What these are to who checks types takes long to import.
    Annotated, Literal, Severity = Noted, OneOf, OneOf(*SEVERITIES)

__all__ = [
    "MONTHS",
    "ORIGIN_KEYS",
    "TAG_KEYS",
    "WEEKDAYS",
    "Annotated",
    "Block",
    "Date",
    "DateMention",
    "Definition",
    "Edit",
    "Field",
    "Finding",
    "Fix",
    "Iterator",
    "Link",
    "Literal",
    "Mapped",
    "Mapping",
    "NamedTuple",
    "NearTable",
    "Need",
    "Page",
    "Part",
    "Passage",
    "Post",
    "Publisher",
    "Regex",
    "Related",
    "Row",
    "Rule",
    "Schema",
    "Severity",
    "Silence",
    "Source",
    "SourceEntry",
    "SourceList",
    "Span",
    "Suppressions",
    "Table",
    "Url",
    "Value",
    "cut",
    "delete",
    "fits",
    "fold",
    "front",
    "insert",
    "is_denied",
    "is_offline",
    "iso_date",
    "nearest",
    "publisher_named",
    "publishers_at",
    "regex",
    "replace",
    "rule",
    "safe",
    "section",
    "shift",
    "snowflake_day",
    "tells_weekday",
    "unsafe",
    "whole",
    "whole_date",
    "written_dates",
]

Check = Callable[..., Iterator[Finding]]
CODE = regex(r"[A-Z]{2,8}\d{3}")
_FIXED_FENCE = regex(r"^(?:`{3,}|~{3,})md fixed", re.MULTILINE)


class Option(NamedTuple):
    """An option of a rule: its key in the config, its type, its default, and a sentence about it."""

    key: str
    hint: Any
    default: object
    help: str


class Rule:
    """A rule, as everything but its author sees it."""

    def __init__(self, check: Check, code: str, severity: Severity, *, default: bool, local: bool = False) -> None:
        self.check = check
        self.code = code
        self.severity: Severity = severity
        self.is_default = default
        self.is_local = local

    def __repr__(self) -> str:
        """Name the rule as people do."""
        return f"<rule {self.code} {self.name}>"

    @cached_property
    def name(self) -> str:
        """The rule's name, from that of its function: `placeholder-url`."""
        return self.check.__name__.replace("_", "-")

    @cached_property
    def page(self) -> str:
        """The docstring: the rule's page, in Markdown."""
        from inspect import cleandoc  # noqa: PLC0415 - slow to import, and checking needs no page

        return cleandoc(self.check.__doc__ or "")

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]

    @property
    def is_fixable(self) -> bool:
        """Say whether the rule can mend what it finds: its page shows, and its test proves, a fixed text."""
        return bool(_FIXED_FENCE.search(self.page))

    @cached_property
    def subject(self) -> Subject:
        """What the rule looks at: a post, or what became of the suppressions in it when all other rules had run."""
        first = next(iter(self.check.__annotations__.values()), None)
        return "suppressions" if first in (Suppressions, "Suppressions") else "post"

    @cached_property
    def options(self) -> dict[str, Option]:
        """The options by their keys, from the keyword-only parameters of the function."""
        defaults: Mapping[str, object] = getattr(self.check, "__kwdefaults__", None) or {}
        if not defaults:
            return {}
        from typing import get_type_hints  # noqa: PLC0415 - likewise

        hints = get_type_hints(self.check, include_extras=True)
        return {
            (key := name.replace("_", "-")): Option(key, strip_annotation(hints[name]), value, annotation(hints[name]))
            for name, value in defaults.items()
        }


def rule(code: str, *, severity: Severity, default: bool = True, local: bool = False) -> Callable[[Check], Rule]:
    """Make a rule of a function.

    `code` is two to eight capital letters, which one package owns, and three digits. `default` says whether the
    rule is on where the config does not say. A `local` rule looks at one block, date, address or source list at a time,
    and else at the front matter and the day of the post alone: in an editor, it is asked only about what has changed.
    """

    def decorate(check: Check) -> Rule:
        return Rule(check, code, severity, default=default, local=local)

    return decorate
