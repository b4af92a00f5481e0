"""The keys of a config, each with its type, its default and a sentence: the schema and the value in one.

The types are worked out when `keys` asks for them: a run without a config asks for none.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mdlint_news.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, Any

    from mdlint_news.config.pattern_rules import PatternRule
    from mdlint_news.literals import FailOn, Parser, Severity
    from mdlint_news.parts import SiteFacts

_EMPTY: Mapping[str, Any] = MappingProxyType({})


class Settings(NamedTuple):
    """The settings as a config file spells them, but for `-` in place of `_`."""

    select: Annotated[tuple[str, ...] | None, "Rules to run, in place of those that are on by default."] = None
    extend_select: Annotated[tuple[str, ...], "Rules to run beside those."] = ()
    ignore: Annotated[tuple[str, ...], "Rules not to run."] = ()
    per_file_ignores: Annotated[Mapping[str, tuple[str, ...]], "Rules not to run on files that match a pattern."] = (
        _EMPTY
    )
    fixable: Annotated[tuple[str, ...], "Rules of which fixes are made."] = ("ALL",)
    unfixable: Annotated[tuple[str, ...], "Rules of which no fixes are made."] = ()
    severity: Annotated[Mapping[str, Severity], "Severities in place of the rules' own."] = _EMPTY
    fail_on: Annotated[FailOn, "The lowest severity that makes the exit status 1."] = "error"
    exclude: Annotated[tuple[str, ...], "Patterns, as in .gitignore, of what not to check."] = ()
    force_exclude: Annotated[bool, "Whether `exclude` holds for files that are named on the command line, too."] = False
    respect_gitignore: Annotated[bool, "Whether what git ignores is left out."] = True
    parser: Annotated[
        Parser,
        "What reads Markdown. `pyromark` has to be installed; both find the same, in about the same time. "
        "`auto` is `markdown-it`.",
    ] = "auto"
    rules: Annotated[Mapping[str, Mapping[str, Any]], "Options of rules, by the name of the rule."] = _EMPTY
    site: Annotated[Mapping[str, Any], "What is so of the site, in place of what the files around a post tell."] = (
        _EMPTY
    )
    patterns: Annotated[Mapping[str, Mapping[str, Any]], "Rules of your own without a program, by their codes."] = (
        _EMPTY
    )
    rule_paths: Annotated[
        tuple[str, ...], "Files of Python with rules of your own, below the folder of the config. They are run."
    ] = ()
    overrides: Annotated[
        tuple[Mapping[str, Any], ...],
        "What is so for the `files` that match patterns, as in .gitignore; the last one counts.",
    ] = ()


class Override(NamedTuple):
    """A table of `overrides`: the files that it is for, and settings for them. Lists of rules add to those of all."""

    files: Annotated[tuple[str, ...], "Patterns, as in .gitignore, of the files that this is for."] = ()
    select: Annotated[tuple[str, ...] | None, "Rules to run, in place of those of all files."] = None
    extend_select: Annotated[tuple[str, ...], "Rules to run beside those."] = ()
    ignore: Annotated[tuple[str, ...], "Rules not to run."] = ()
    severity: Annotated[Mapping[str, Severity], "Severities in place of the rules' own."] = _EMPTY
    rules: Annotated[Mapping[str, Mapping[str, Any]], "Options of rules, by the name of the rule."] = _EMPTY
    site: Annotated[Mapping[str, Any], "What is so of the site for these files."] = _EMPTY


class Key(NamedTuple):
    """A key of the config: its type, its default, and a sentence about it."""

    hint: Any
    default: object
    help: str


def keys(of: type[Settings | SiteFacts | Override | PatternRule] = Settings) -> dict[str, Key]:
    """The keys by their spelling in a file: at the top, in the table `site`, or in one of `overrides`."""
    # Without a config nobody asks.
    import collections.abc  # noqa: PLC0415
    import typing  # noqa: PLC0415

    from mdlint_news import literals  # noqa: PLC0415
    from mdlint_news.options import annotation, strip_annotation  # noqa: PLC0415

    names = vars(typing) | vars(collections.abc) | vars(literals)
    hints = typing.get_type_hints(of, localns=names, include_extras=True)
    defaults = of()._asdict()
    return {
        name.replace("_", "-"): Key(strip_annotation(hint), defaults[name], annotation(hint))
        for name, hint in hints.items()
    }
