"""The rules that are installed, loaded when one of them is asked for: to know what was found before takes none."""

from __future__ import annotations

from functools import cache

from mdlint_news.registry import Registry, plugins, registry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlint_news.finding import Finding
    from mdlint_news.rule import Rule


@cache
def installed() -> Registry:
    """The rules of `registry`, but loaded when one of them is asked for."""
    return Installed()


class Installed(Registry):
    """Stands for all rules that are installed, and becomes them."""

    def __init__(self) -> None:
        self._is_plain = not plugins()

    def __getattr__(self, name: str) -> object:
        """Load the rules at the first look at what a registry has."""
        self.load()
        return object.__getattribute__(self, name)

    def load(self) -> None:
        """Become all rules that are installed. Raises `RegistryError`."""
        if not self._is_loaded:
            vars(self).update(vars(registry()))

    @property
    def _is_loaded(self) -> bool:
        return "rules" in vars(self)

    def recorded(self, code: str) -> Rule | None:
        """The rule of a code, or what becomes it where more than the code is asked for."""
        return self.find(code) if self._is_loaded else _Recorded(code, self)  # type: ignore[return-value] # it becomes one

    def modules(self) -> set[str]:
        """The modules that the rules stand in; without those of our own, where there are no others."""
        return set() if self._is_plain else super().modules()


class _Recorded:
    """Stands for a rule of which mostly no more is told than its code."""

    def __init__(self, code: str, registry: Registry) -> None:
        self.code = code
        self._registry = registry

    def __getattr__(self, name: str) -> object:
        return getattr(self._registry.find(self.code) or _gone(self.code), name)


def _gone(code: str) -> Rule:
    """What stands for a rule that there is not: a record may be damaged, or somebody else's."""
    from mdlint_news.rule import Rule  # noqa: PLC0415 - hardly ever needed

    def gone(_: object) -> Iterator[Finding]:
        """There is no such rule."""
        yield from ()

    return Rule(gone, code, "info", default=False)
