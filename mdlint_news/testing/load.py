"""Rules that are named by their package or their file."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

from mdlint_news.registry import RegistryError, registry, rules_of, run_file, said
from mdlint_news.rule import Rule


def load_rules(target: str) -> list[Rule]:
    """Load the rules of a package or module by its name, or of a file. Raises `RegistryError`."""
    try:
        found = list(rules_of(_run(target) if target.endswith(".py") else import_module(target)))
    except KeyboardInterrupt as end:
        end.add_note(f"stopped while the rules of `{target}` were loaded")
        raise
    except BaseException as error:  # a module may call `sys.exit`, too
        raise RegistryError(f"cannot load the rules of `{target}`: {said(error)}") from error
    known = {rule.code: rule.check.__module__ for rule in registry().rules}
    for rule in found:
        other = known.get(rule.code, rule.check.__module__)
        if other != rule.check.__module__:
            raise RegistryError(f"`{rule.code}` of `{target}` is taken by `{other}`")
    return found


def _run(path: str) -> ModuleType:
    """Run a file as a module of its name."""
    module = ModuleType(Path(path).stem)
    run_file(module, path, Path(path).read_bytes())
    return module
