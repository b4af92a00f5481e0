"""Comments that switch rules off and on, and what came of them."""

from __future__ import annotations

from mdlint_news.named import NamedTuple
from mdlint_news.text import Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    DirectiveKind = Literal["disable", "enable", "disable-line", "disable-next-line", "disable-file"]
else:
    DirectiveKind = str

DIRECTIVE_KINDS: tuple[DirectiveKind, ...] = ("disable", "enable", "disable-line", "disable-next-line", "disable-file")
PREFIX = "mdlint-news-"
"""What a directive begins with."""


class Directive(NamedTuple):
    """A comment that silences rules, or ends a silence.

    `kind` is what stands after `mdlint-news-`; a word that is no such kind is kept in `unknown_kind`. `names` are the
    codes and names of rules that it lists, each with its place: none means all rules.
    """

    kind: DirectiveKind | None
    span: Span
    kind_span: Span
    names: tuple[tuple[str, Span], ...] = ()
    reason: str = ""


class Silence(NamedTuple):
    """One name in one directive: whether a rule has that name, and whether anything was silenced by it.

    `name` is empty for a directive that names no rule. `meant` is the nearest name of a rule to an unknown one.
    """

    directive: Directive
    name: str
    span: Span
    is_known: bool
    is_used: bool
    meant: str = ""


class Suppressions(NamedTuple):
    """The suppressions of a post after all other rules have run: what a rule about suppressions looks at."""

    silences: tuple[Silence, ...]
    source: Source
