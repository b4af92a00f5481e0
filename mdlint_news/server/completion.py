"""What can be written at a place: keys and values of the front matter, and the words of suppression comments."""

import re
from collections.abc import Iterable, Iterator

from lsprotocol import types

from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import Problem
from mdlint_news.files import LeftOut
from mdlint_news.finding import Edit
from mdlint_news.named import NamedTuple
from mdlint_news.parts.comments import DIRECTIVE_KINDS, PREFIX
from mdlint_news.rules.front_matter.unknown_key import KNOWN
from mdlint_news.server.documents import Reading
from mdlint_news.server.edits import text_edit
from mdlint_news.server.fence import is_open
from mdlint_news.text import Span

_KIND = re.compile(r"(?:<!--|/\*|\{#|#|%\})\s*(?P<word>mdlint-news[\w-]*)\Z")
_NAME = re.compile(r"(?:<!--|/\*|\{#|#|%\})\s*mdlint-news-[\w-]+[\s,](?:(?!--)[^\r\n>}])*?(?P<word>[\w-]*)\Z")
_KEY = re.compile(r"(?P<word>[\w-]*)\Z")
_THERE = re.compile(r"^([\w-]+)[ \t]*[:=]", re.MULTILINE)
_VALUE = re.compile(r"(?P<key>[\w-]+)[ \t]*[:=][ \t]*(?P<word>[\w-]*)\Z")
_OPENING = re.compile(r"\ufeff?\s*(?P<mark>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?=[\r\n])")


class _Word(NamedTuple):
    """A word to offer: what it is, what stands beside it, and what is written for it, if that is more."""

    label: str
    kind: types.CompletionItemKind
    detail: str = ""
    written: str = ""
    page: str = ""


def completion(reading: Reading, position: types.Position) -> types.CompletionList | None:
    """What can stand at a position. In the worker."""
    outcome = reading.outcome
    if isinstance(outcome, ConfigError | Problem) or (isinstance(outcome, LeftOut) and outcome.reason != "no post"):
        # What is no post yet may become one.
        return None
    at = reading.places.offset(position)
    start = reading.source.line_starts[min(position.line, len(reading.source.line_starts) - 1)]
    line = reading.source.text[start:at]
    if match := _KIND.search(line):
        words: Iterable[_Word] = _kinds()
    elif match := _NAME.search(line):
        words = _rules(reading, position)
    elif (match := _VALUE.match(line)) and _region(reading, at):
        words = _values(reading, match["key"])
    elif (match := _KEY.match(line)) and (region := _region(reading, at)):
        lines = reading.source.text[region.start : start], reading.source.text[at : region.end]
        there = {key for part in lines for key in _THERE.findall(part)}
        is_toml = reading.source.text.lstrip("\ufeff \t\r\n").startswith("+")
        words = _keys(reading, there, " = " if is_toml else ": ")
    else:
        return None
    span = Span(start + match.start("word"), at)
    return types.CompletionList(
        is_incomplete=False,
        items=[_item(word, number, span, reading) for number, word in enumerate(words)],
    )


def _item(word: _Word, number: int, span: Span, reading: Reading) -> types.CompletionItem:
    return types.CompletionItem(
        word.label,
        kind=word.kind,
        detail=word.detail or None,
        documentation=types.MarkupContent(types.MarkupKind.Markdown, word.page) if word.page else None,
        sort_text=f"{number:04}",
        filter_text=word.label,
        text_edit=text_edit(Edit(span, word.written or word.label), reading.places),
    )


def _region(reading: Reading, at: int) -> Span | None:
    """The front matter that an offset is in, without its fences, also where it is not closed yet; nothing elsewhere."""
    source = reading.source
    opening = _OPENING.match(source.text)
    if opening is None:
        return None
    end = reading.front_matter.inner.end
    if is_open(reading):
        gap = _BLANK_LINE.search(source.text, opening.end() - 1)
        end = max(end, gap.end() if gap else len(source.text))
    return Span(opening.end(), end) if opening.end() <= at <= end else None


def _kinds() -> Iterator[_Word]:
    for kind in DIRECTIVE_KINDS:
        yield _Word(f"{PREFIX}{kind}", types.CompletionItemKind.Keyword, written=f"{PREFIX}{kind} ")


def _rules(reading: Reading, position: types.Position) -> Iterator[_Word]:
    """Codes, then names of rules: first of those that find something on the line or the next."""
    near = set()
    if reading.stages:
        found = [one for one in reading.stages.found.diagnostics if one.rule.subject == "post"]
        rows = [(one.rule.code, reading.source.position(one.span.start).row - 1) for one in found]
        near = {code for code, row in rows if position.line <= row <= position.line + 1}
    rules = sorted(
        reading.tools.checker.registry(reading.path).rules, key=lambda rule: (rule.code not in near, rule.code)
    )
    for rule in rules:
        yield _Word(rule.code, types.CompletionItemKind.EnumMember, rule.name, page=rule.summary)
    for rule in rules:
        yield _Word(rule.name, types.CompletionItemKind.EnumMember, rule.code, page=rule.summary)


def _keys(reading: Reading, there: set[str], sign: str) -> Iterator[_Word]:
    """Keys that the config wants, those that the posts of the folder have, and those that generators know."""
    options = _options(reading)
    site = reading.post.site.common_keys or () if reading.post else ()
    wanted = dict.fromkeys(options.get("required", ()), "required")
    wanted |= {key: "in nearly all posts of the folder" for key in site if key not in wanted}
    own = [key for name in ("known", "booleans", "lists", "texts", "date-keys") for key in options.get(name, ())]
    wanted |= {key: "" for key in (*own, *KNOWN) if key not in wanted}
    for key, detail in wanted.items():
        if key not in there:
            yield _Word(key, types.CompletionItemKind.Property, detail, written=f"{key}{sign}")


def _values(reading: Reading, key: str) -> Iterator[_Word]:
    """The values of a key that the config speaks of: true or false, or today."""
    options = _options(reading)
    if key in options.get("booleans", ()):
        yield from (_Word(word, types.CompletionItemKind.Value) for word in ("true", "false"))
    if key in options.get("date-keys", ()) and reading.post:
        yield _Word(reading.post.today.isoformat(), types.CompletionItemKind.Value, "today")


def _options(reading: Reading) -> dict[str, tuple[str, ...]]:
    """The options of the rules about front matter that list keys."""
    return {
        option.key: value
        for bound in reading.tools.checker.rules(reading.path)
        if bound.rule.code.startswith("FM")
        for option in bound.rule.options.values()
        if isinstance(value := bound.options.get(option.key.replace("-", "_"), option.default), tuple)
        and option.key != "keys"
    }
