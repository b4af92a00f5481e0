"""The laws: a rule finds what its page marks, its fix is exact and final, and it is fit to be shown."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from mdlint_news.finding import Finding
from mdlint_news.mend import Stages
from mdlint_news.named import NamedTuple
from mdlint_news.options import conform, strip_annotation
from mdlint_news.revision import apply
from mdlint_news.rule import CODE, Rule
from mdlint_news.testing.examples import Example, cases, examples
from mdlint_news.testing.running import examined, find

_SUMMARY = re.compile(r"[A-Z].{10,74}\.")


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
    mended = Stages(examined(example, example.text), lambda text: examined(example, text), lambda _: True)
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


def _is_well_said(finding: Finding, example: Example) -> None:
    for text in (finding.message, finding.help, *(related.message for related in finding.related)):
        assert not text.endswith((".", "!")), f"{example}: a message has no full stop: {text!r}"
        assert not text or not text[0].isupper() or text[:2].isupper(), f"{example}: a message is lower case: {text!r}"
        assert "\n" not in text, f"{example}: a message is one line: {text!r}"
