"""Which rules run on a file, with which options and severities."""

from __future__ import annotations

from collections.abc import Iterable

from mdlint_news.config.settings import Settings
from mdlint_news.named import NamedTuple
from mdlint_news.registry import Registry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.literals import Severity
    from mdlint_news.rule import Rule

ALL = "ALL"
_EXACT = 100


class Bound(NamedTuple):
    """A rule that was chosen, with its options and its severity.

    `severity` is nothing where the config leaves it to the rule, and the rule to each finding.
    """

    rule: Rule
    options: dict[str, object]
    severity: Severity | None


class Selection(NamedTuple):
    """What the command line says about the rules; it counts after the config."""

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def bind(registry: Registry, settings: Settings, selection: Selection, ignored: tuple[str, ...] = ()) -> list[Bound]:
    """Choose the rules: the defaults, what the settings make of them, what the command line makes of that.

    `ignored` are the selectors of the file's own `per-file-ignores`, which nothing overrides.
    """
    chosen = {rule.code: rule for rule in registry.rules if rule.is_default}
    for layer in (Selection(settings.select, settings.extend_select, settings.ignore), selection):
        chosen = _apply(layer, chosen, registry)
    return [
        Bound(rule, _options(rule, settings), _severity(rule, settings))
        for rule in sorted(chosen.values(), key=lambda rule: rule.code)
        if not specificity(ignored, rule)
    ]


def is_fixable(rule: Rule, settings: Settings) -> bool:
    """Say whether the settings let the fixes of a rule be made: the selector that names it more closely counts."""
    return specificity(settings.fixable, rule) > specificity(settings.unfixable, rule)


def specificity(selectors: Iterable[str], rule: Rule) -> int:
    """How closely the nearest of some selectors names a rule: 0 is not at all, `ALL` less than a prefix, and so on."""
    return max((_closeness(selector, rule) for selector in selectors), default=0)


def unknown_selector(selector: str, registry: Registry) -> str:
    """Say what is wrong with a selector that selects nothing; empty for one that does."""
    if any(_closeness(selector, rule) for rule in registry.rules):
        return ""
    from mdlint_news.options import did_you_mean  # noqa: PLC0415 - only errors need it

    prefixes = {rule.code.rstrip("0123456789") for rule in registry.rules}
    return f"unknown rule `{selector}`{did_you_mean(selector, [*registry.names, *prefixes, ALL])}"


def _apply(layer: Selection, before: dict[str, Rule], registry: Registry) -> dict[str, Rule]:
    """A rule stays or comes in where a selector names it at least as closely as one that ignores it."""
    chosen = {}
    for rule in registry.rules:
        wanted = specificity((*(layer.select or ()), *layer.extend_select), rule)
        was_in = rule.code in before if layer.select is None else False
        if wanted > specificity(layer.ignore, rule) or (was_in and not specificity(layer.ignore, rule)):
            chosen[rule.code] = rule
    return chosen


def _closeness(selector: str, rule: Rule) -> int:
    if selector in (rule.code, rule.name):
        return _EXACT
    if selector == ALL:
        return 1
    return 1 + len(selector) if selector and rule.code.startswith(selector) else 0


def _options(rule: Rule, settings: Settings) -> dict[str, object]:
    return {key.replace("-", "_"): value for key, value in settings.rules.get(rule.name, {}).items()}


def _severity(rule: Rule, settings: Settings) -> Severity | None:
    closest = max(settings.severity, key=lambda selector: _closeness(selector, rule), default="")
    return settings.severity[closest] if _closeness(closest, rule) else None
