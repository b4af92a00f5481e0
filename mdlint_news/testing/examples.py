"""The examples of a rule: fences on its page, or in a file of further cases."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mdlint_news.named import NamedTuple
from mdlint_news.rule import Rule
from mdlint_news.text import Span

_FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})md (?P<kind>bad|good|fixed)(?P<settings>[^\n]*)\n(?P<text>.*?)^(?P=fence)[ \t]*$",
    re.MULTILINE | re.DOTALL,
)
_SETTING = re.compile(r"([\w-]+)=(\"(?:[^\"\\]|\\.)*\"|\[(?:\"(?:[^\"\\]|\\.)*\"|[^\]\"])*\]|\S+)")


class Example(NamedTuple):
    """A text from a rule's page, the spans that the rule must find in it, and what its fixes make of it."""

    rule: Rule
    number: int
    text: str
    spans: tuple[Span, ...]
    settings: dict[str, Any]
    fixed: str | None = None

    def __str__(self) -> str:
        """Name it by the rule and its place on the page."""
        return f"{self.rule.name}-{self.number}-{'bad' if self.spans else 'good'}"


def examples(rule: Rule) -> list[Example]:
    """The examples on a rule's own page."""
    return list(examples_in(rule.page, rule))


def examples_in(page: str, rule: Rule) -> Iterator[Example]:
    """The examples of a rule in a Markdown text: fences `md bad`, `md good`, and `md fixed` after a bad one."""
    fences = list(_FENCE.finditer(page))
    for number, fence in enumerate(fences, 1):
        if fence["kind"] == "fixed":
            continue
        text, spans = _without_marks(fence["text"])
        assert bool(spans) == (fence["kind"] == "bad"), (
            f"{rule}: a bad example has marks, a good one has none: {text!r}"
        )
        settings = tomllib.loads("\n".join(f"{key} = {value}" for key, value in _SETTING.findall(fence["settings"])))
        following = fences[number] if number < len(fences) else None
        fixed = following["text"] if following and following["kind"] == "fixed" else None
        yield Example(rule, number, text, spans, settings, fixed)


def cases(folder: Path, rules: list[Rule]) -> list[Example]:
    """Further examples: for each rule those of `<name>.md` in a folder. A file that is no rule's is an error."""
    by_name = {rule.name: rule for rule in rules}
    found = []
    for path in sorted(folder.glob("*.md")):
        assert path.stem in by_name, f"{path}: there is no rule `{path.stem}`"
        found += list(examples_in(path.read_text(encoding="utf-8"), by_name[path.stem]))
    return found


def _without_marks(text: str) -> tuple[str, tuple[Span, ...]]:
    parts = re.split("([⟦⟧])", text)
    plain, spans, start = "", [], 0
    for part in parts:
        if part == "⟦":
            start = len(plain)
        elif part == "⟧":
            spans.append(Span(start, len(plain)))
        else:
            plain += part
    return plain, tuple(spans)
