"""All rules there are: those of our own package, and those of packages that name the entry point group.

Both take the same road: a module or package is named, its modules are imported, and the rules in them are taken.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType, ModuleType

from mdlint_news.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.rule import Rule

GROUP = "mdlint_news.rules"
BUILT_IN = "mdlint_news.rules"


class RegistryError(Exception):
    """Rules cannot be loaded, or two of them claim one code or one name. The message names the packages."""


class Registry:
    """Rules by code, in the order of their codes. Each code, name and prefix of codes belongs to one package."""

    def __init__(self, rules: Iterable[Rule] = (), owners: Mapping[str, str] = MappingProxyType({})) -> None:
        self.rules = tuple(sorted(rules, key=lambda rule: rule.code))
        self._owners = owners
        self._by_name = {key: rule for rule in self.rules for key in (rule.code, rule.name)}

    def find(self, code_or_name: str) -> Rule | None:
        """Look a rule up by its code or its name."""
        return self._by_name.get(code_or_name)

    @property
    def names(self) -> list[str]:
        """The names and the codes of all rules."""
        return list(self._by_name)

    def recorded(self, code: str) -> Rule | None:
        """The rule that a record of what these rules have found names by its code."""
        return self.find(code)

    def modules(self) -> set[str]:
        """The modules that the rules stand in."""
        return {rule.check.__module__ for rule in self.rules}

    def load(self) -> None:
        """Load the rules, where that is not done. Raises `RegistryError`."""

    def joined(self, package: str, rules: Iterable[Rule]) -> Registry:
        """These rules and those of a package. Raises `RegistryError`, where a code, a name or a prefix is taken."""
        more, owners = tuple(rules), dict(self._owners)
        for rule in more:
            if package == BUILT_IN:  # ours are proved by their tests, and to look at them all takes time
                _claim(rule, package, owners)
                continue
            _prove_code(rule, package)
            _claim(rule, package, owners)
            _prove(rule, package)
        return Registry((*self.rules, *more), owners)


@cache
def registry() -> Registry:
    """Load every rule that is installed. Raises `RegistryError`."""
    found = Registry()
    for package in (BUILT_IN, *plugins()):
        try:
            rules = list(rules_of(import_module(package)))
        except KeyboardInterrupt as end:
            end.add_note(f"stopped while the rules of `{package}` were loaded")
            raise
        except BaseException as error:  # a module may call `sys.exit`, too
            raise RegistryError(f"cannot load the rules of `{package}`: {said(error)}") from error
        found = found.joined(package, rules)
    return found


def said(error: BaseException) -> str:
    """What code that is not ours has raised, in words: `ValueError: a wrong word`."""
    try:
        return f"{type(error).__name__}: {error}"
    except Exception:  # noqa: BLE001 - it may not even be able to say what it is
        return type(error).__name__


def _claim(rule: Rule, package: str, owners: dict[str, str]) -> None:
    for key in (rule.code, rule.name):
        if key in owners:
            raise RegistryError(f"`{key}` of `{package}` is taken by `{owners[key]}`")
        owners[key] = package
    prefix = rule.code[:-3]
    if owners.setdefault(prefix, package) != package:
        raise RegistryError(f"the prefix of `{rule.code}` of `{package}` belongs to `{owners[prefix]}`")


def _prove_code(rule: Rule, package: str) -> None:
    from mdlint_news.rule import CODE  # noqa: PLC0415 - to have a registry that stands for rules takes none

    if not (isinstance(rule.code, str) and CODE.fullmatch(rule.code)):
        raise RegistryError(f"`{rule.code}` of `{package}` is no code: two to eight capital letters and three digits")


def _prove(rule: Rule, package: str) -> None:
    """See that a rule of somebody else can be told and run. Raises `RegistryError`."""
    try:
        rule.name, rule.page, rule.subject, rule.options  # noqa: B018 - each is worked out when it is asked for
    except Exception as error:
        raise RegistryError(f"`{rule.code}` of `{package}` is not well declared: {said(error)}") from error
    if rule.severity not in SEVERITIES:
        raise RegistryError(f"`{rule.code}` of `{package}` is not well declared: `{rule.severity}` is no severity")


def rules_of(module: ModuleType) -> Iterator[Rule]:
    """The rules of a module, or of all modules of a package."""
    from mdlint_news.rule import Rule  # noqa: PLC0415 - likewise

    # Most of what is in a module is no rule, and to ask it for its class takes longer than to look.
    for value in vars(module).values():
        if issubclass(type(value), Rule) and value.check.__module__ == module.__name__:
            yield value
    for folder in getattr(module, "__path__", ()):
        for name in _modules(folder):
            yield from rules_of(import_module(f"{module.__name__}.{name}"))


def run_file(module: ModuleType, path: str, content: bytes) -> None:
    """Run the content of a file as a module.

    What an earlier run has compiled is neither read nor written: it may be of another content, or of somebody else.
    """
    module.__file__ = path
    exec(compile(content, path, "exec", dont_inherit=True), vars(module))  # noqa: S102 - the user has named it


def _modules(folder: str) -> list[str]:
    """The names of the modules and packages in a folder. `pkgutil` would do, at the price of an import."""
    names = []
    for entry in os.scandir(folder):
        if entry.name.endswith(".py") and entry.name != "__init__.py":
            names.append(entry.name.removesuffix(".py"))
        elif entry.is_dir() and entry.name.isidentifier() and entry.name != "__pycache__":
            names.append(entry.name)
    return sorted(names)


@cache
def plugins() -> list[str]:
    """The modules that installed packages name in the entry point group, but for our own."""
    if not any(_names_the_group(folder) for folder in sys.path):
        return []
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and mostly not needed

    return sorted({entry.value for entry in entry_points(group=GROUP)} - {BUILT_IN})


def _names_the_group(folder: str) -> bool:
    """Say whether a package installed in a folder other than our own names the group."""
    try:
        installed = [
            entry.path for entry in os.scandir(folder or ".") if entry.name.endswith((".dist-info", ".egg-info"))
        ]
    except OSError:
        return False
    for package in installed:
        try:
            with open(os.path.join(package, "entry_points.txt"), "rb", buffering=0) as file:
                content = file.read()
        except OSError:
            continue
        is_ours = os.path.basename(package).startswith(("mdlint_news-", "mdlint_news."))
        if f"[{GROUP}]".encode() in content and not is_ours:
            return True
    return False
