"""The rules that a config brings: patterns, and files of Python."""

import os.path
import re
import sys
from collections.abc import Callable, Mapping
from hashlib import sha256
from types import ModuleType

from mdlint_news.config.errors import ConfigError
from mdlint_news.registry import Registry, RegistryError, rules_of, run_file, said
from mdlint_news.rule import CODE, Rule
from mdlint_news.tree import leads_out

Place = Callable[[tuple[str, ...]], str]
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def with_patterns(registry: Registry, rules: Mapping[str, tuple[Rule, str]]) -> Registry:
    """Add rules by their codes, each with the place that it comes from. Raises `ConfigError`."""
    for code, (rule, place) in rules.items():
        if not CODE.fullmatch(code):
            raise ConfigError(place, f"`{code}` is no code: write two to eight capital letters and three digits")
        if not _NAME.fullmatch(rule.name):
            raise ConfigError(place, f"`{rule.name}` is no name of a rule: write small letters and hyphens")
        try:
            registry = registry.joined("the config", [rule])
        except RegistryError as error:
            raise ConfigError(place, str(error)) from error
    return registry


def with_files(registry: Registry, paths: tuple[str, ...], folder: str, place: str) -> tuple[Registry, str]:
    """Add the rules in files of Python, which are run; and a digest of the files. Raises `ConfigError`."""
    digest = sha256()
    for path in paths:
        file = os.path.abspath(os.path.join(folder, path))
        if leads_out(file, folder or "."):
            raise ConfigError(place, f"`rule-paths`: `{path}` is not below the folder of the config")
        try:
            with open(file, "rb") as opened:
                content = opened.read()
            digest.update(content)
            registry = registry.joined(path, rules_of(_module(file, content)))
        except OSError as error:
            raise ConfigError(place, f"`rule-paths`: `{path}` cannot be read: {error.strerror}") from error
        except RegistryError as error:
            raise ConfigError(place, f"`rule-paths`: {error}") from error
        except KeyboardInterrupt as end:
            end.add_note(f"stopped while `{path}` was loaded, which {place} names")
            raise
        except BaseException as error:  # whatever a file raises when it is run, the user is told where
            raise ConfigError(place, f"`rule-paths`: `{path}`: {said(error)}") from error
    return registry, digest.hexdigest() if paths else ""


def _module(file: str, content: bytes) -> ModuleType:
    """Run a file as a module, once for each content that it has."""
    name = f"mdlint_news_rules_{sha256(file.encode('utf-8', 'surrogateescape') + content).hexdigest()[:16]}"
    if name not in sys.modules:
        module = sys.modules[name] = ModuleType(name)
        try:
            run_file(module, file, content)
        except BaseException:
            del sys.modules[name]
            raise
    return sys.modules[name]
