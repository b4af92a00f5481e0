"""The laws of a rule: what its page says is what it does. For our own tests and for those of other rule packages.

The laws need no test framework: each raises `AssertionError` with words that say what was expected and what was found.

    import pytest
    from mdlint_news.testing import examples, obey, is_well_declared

    @pytest.mark.parametrize("example", examples(my_rule), ids=str)
    def test_example(example):
        obey(example)
"""

import os.path
import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from mdlint_news.config import Bound, Selection, Settings, bind
from mdlint_news.config.settings import keys
from mdlint_news.engine import lint
from mdlint_news.finding import Finding
from mdlint_news.mend import Examined, Stages
from mdlint_news.options import conform, strip_annotation
from mdlint_news.parse import parse
from mdlint_news.parts import Others, SiteFacts
from mdlint_news.post import Post
from mdlint_news.registry import RegistryError, registry, rules_of
from mdlint_news.revision import apply
from mdlint_news.rule import CODE, Rule
from mdlint_news.site.archive import Archive
from mdlint_news.site.places import place_of
from mdlint_news.site.traits import traits
from mdlint_news.text import Span

_TODAY = date(2026, 1, 1)
_FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})md (?P<kind>bad|good|fixed)(?P<settings>[^\n]*)\n(?P<text>.*?)^(?P=fence)[ \t]*$",
    re.MULTILINE | re.DOTALL,
)
_SETTING = re.compile(r"([\w-]+)=(\"(?:[^\"\\]|\\.)*\"|\[(?:\"(?:[^\"\\]|\\.)*\"|[^\]\"])*\]|\S+)")
_SUMMARY = re.compile(r"[A-Z].{10,74}\.")
_MESSAGE_START = re.compile(r"[^A-Z]|[A-Z0-9]{2}|.* (?:is|was|were|has) ")


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


def obey(example: Example) -> None:
    """Law one: the rule finds exactly what is marked. Law two: its fix is exact and final, and does no harm."""
    found = find(example, example.text)
    expected = [(span, example.text[span.start : span.end]) for span in example.spans]
    actual = [(finding.span, example.text[finding.span.start : finding.span.end]) for finding in found]
    assert actual == expected, (
        f"{example}: expected {expected}, found {actual} {[finding.message for finding in found]}"
    )
    for finding in found:
        _is_well_said(finding, example)
    if example.fixed is None:
        return
    result = apply(example.text, [finding.fix for finding in found if finding.fix])
    assert result == example.fixed, f"{example}: fixed to {result!r}, expected {example.fixed!r}"
    left = [finding for finding in find(example, result) if finding.fix]
    assert not left, f"{example}: there is still something to fix: {left}"
    mended = Stages(_examined(example, example.text), lambda text: _examined(example, text), lambda _: True)
    fixed = mended.fixed(is_unsafe=True)
    assert not fixed.refusals, f"{example}: a fix is taken back, because it would {fixed.refusals[0].deed}"
    assert fixed.text == example.fixed, f"{example}: in a run fixed to {fixed.text!r}"


def is_well_declared(rule: Rule) -> None:
    """Law three: code, name, summary, examples and options are fit to make pages, listings and configs of."""
    assert CODE.fullmatch(rule.code), f"{rule}: the code is two to eight capital letters and three digits"
    module = rule.check.__module__.rpartition(".")[2]
    assert module == rule.check.__name__, f"{rule}: the module `{module}` is not named for the rule"
    assert _SUMMARY.fullmatch(rule.summary), f"{rule}: the summary is no sentence of one line: {rule.summary!r}"
    kinds = [bool(example.spans) for example in examples(rule)]
    assert True in kinds, f"{rule}: no bad example"
    assert False in kinds, f"{rule}: no good example"
    for option in rule.options.values():
        assert option.help.endswith("."), f"{rule}: the option `{option.key}` has no sentence that says what it is"
        assert conform(option.default, strip_annotation(option.hint)) == option.default, f"{rule}: `{option.key}`"


class Law(NamedTuple):
    """A law for a rule, or for one of its examples."""

    name: str
    prove: Callable[[], None]

    def broken(self) -> str:
        """Say how the law is broken; empty where it holds."""
        try:
            self.prove()
        except AssertionError as error:
            return str(error) or "a law is broken"
        except Exception as error:  # noqa: BLE001 - a rule that raises breaks the law, too
            return f"{type(error).__name__}: {error}"
        return ""


def laws(rules: list[Rule], folder: Path | None = None) -> Iterator[Law]:
    """All laws for some rules, and for their examples: those on their pages, and those in a folder."""
    for rule in rules:
        yield Law(f"{rule.name}-declaration", partial(is_well_declared, rule))
        for example in examples(rule):
            yield Law(str(example), partial(obey, example))
    for example in cases(folder, rules) if folder else ():
        yield Law(f"{example}-case", partial(obey, example))


def load_rules(target: str) -> list[Rule]:
    """Load the rules of a package or module by its name, or of a file. Raises `RegistryError`."""
    try:
        found = list(rules_of(_run(target) if target.endswith(".py") else import_module(target)))
    except Exception as error:
        message = f"cannot load the rules of `{target}`: {type(error).__name__}: {error}"
        raise RegistryError(message) from error
    known = {rule.code: rule.check.__module__ for rule in registry().rules}
    for rule in found:
        other = known.get(rule.code, rule.check.__module__)
        if other != rule.check.__module__:
            raise RegistryError(f"`{rule.code}` of `{target}` is taken by `{other}`")
    return found


def _run(path: str) -> ModuleType:
    """Run a file as a module of its name."""
    spec = spec_from_file_location(Path(path).stem, path)
    if spec is None or spec.loader is None:
        raise ImportError("no file of Python")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def find(example: Example, text: str) -> list[Finding]:
    """Run the example's rule over a text with the example's settings, and return what it finds from top to bottom."""
    rule, post, options = example.rule, *_read(example, text)
    if rule.subject == "post":
        return sorted(rule.check(post, **options), key=lambda finding: finding.span)
    checked = _examined(example, text).checked
    return [diagnostic.finding for diagnostic in checked.diagnostics if diagnostic.rule is rule]


def _examined(example: Example, text: str) -> Examined:
    """Check a text with the rule alone; one about suppressions needs all others."""
    rule, post, options = example.rule, *_read(example, text)
    others: list[Bound] = []
    if rule.subject == "suppressions":
        others = [chosen for chosen in bind(registry(), Settings(), Selection()) if chosen.rule.subject == "post"]
    checked = lint(post, [*others, Bound(rule, options, None)], registry())
    assert not checked.problems, checked.problems
    return Examined(post, checked)


def _read(example: Example, text: str) -> tuple[Post, dict[str, object]]:
    """A text as the post that the example's settings describe, and the options of the rule."""
    rule, settings = example.rule, dict(example.settings)
    path = settings.pop("path", "post.md")
    today = settings.pop("today", _TODAY)
    facts = {key: conform(settings.pop(key), known.hint) for key, known in keys(SiteFacts).items() if key in settings}
    beside = settings.pop("beside", [])
    options = {key.replace("-", "_"): conform(value, rule.options[key].hint) for key, value in settings.items()}
    site = SiteFacts(**{key.replace("-", "_"): value for key, value in facts.items()})
    return parse(text, path, site=site, today=today, others=lambda: _others(text, path, beside)), options


def _others(text: str, path: str, beside: list[str]) -> Others:
    """What other posts have in common with one: each is `path|line of front matter|…||line of the body|…`."""
    own = os.path.basename(path)
    posts = {own: traits(text, path, own)}
    for written in beside:
        name, _, lines = written.partition("|")
        head, _, body = lines.partition("||")
        post = "---\n{}\n---\n\n{}\n".format(head.replace("|", "\n"), body.replace("|", "\n\n"))
        posts[os.path.basename(name)] = traits(post, name, os.path.basename(name))
    return Archive(place_of(path), posts).others(path, text)


def _is_well_said(finding: Finding, example: Example) -> None:
    for text in (finding.message, finding.help, *(related.message for related in finding.related)):
        assert not text.endswith((".", "!")), f"{example}: a message has no full stop: {text!r}"
        assert not text or not text[0].isupper() or text[:2].isupper(), f"{example}: a message is lower case: {text!r}"
        assert "\n" not in text, f"{example}: a message is one line: {text!r}"


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


def cases(folder: Path, rules: list[Rule]) -> list[Example]:
    """Further examples: for each rule those of `<name>.md` in a folder. A file that is no rule's is an error."""
    by_name = {rule.name: rule for rule in rules}
    found = []
    for path in sorted(folder.glob("*.md")):
        assert path.stem in by_name, f"{path}: there is no rule `{path.stem}`"
        found += list(examples_in(path.read_text(encoding="utf-8"), by_name[path.stem]))
    return found
