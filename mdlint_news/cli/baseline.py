"""`mdlint-news baseline`: make what is found now known, so that `check` tells only of what is new."""

import os
from collections.abc import Iterable

from mdlint_news.baseline import Baseline, BaselineError
from mdlint_news.cli.arguments import add_config, add_rules, add_run, batch, parser
from mdlint_news.cli.streams import say
from mdlint_news.cli.terminal import complain, notice
from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import Checked, Problem, Report, counted
from mdlint_news.files import Found, find
from mdlint_news.formats import Style, render
from mdlint_news.installed import installed
from mdlint_news.registry import RegistryError
from mdlint_news.tree import is_led_out
from mdlint_news.writing import create, write

DEFAULT = "mdlint-news-baseline.json"
_MOST_TOLD = 20


def run(arguments: list[str]) -> int:
    """Write a baseline, or bring one up to date. Returns 0, or 2 where something went wrong."""
    to = parser("baseline", "Write down what is found, for `check --baseline` to leave out.")
    to.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: the current folder)")
    to.add_argument("--output", default=DEFAULT, metavar="FILE", help=f"default: {DEFAULT}")
    to.add_argument("--prune", action="store_true", help="take out what is no longer found, and add nothing")
    add_rules(to)
    add_config(to.add_argument_group("config"))
    add_run(to)
    options = to.parse_args(arguments)
    if is_led_out(options.output):
        complain(f"{options.output}: cannot be written: it leads out of the tree")
        return 2
    try:
        posts = batch(options)
        installed().load()
        found_configs = posts.checker.configs
        known = Baseline.load(options.output) if os.path.exists(options.output) else None
        found_configs.from_command_line()
    except (RegistryError, ConfigError, BaselineError) as error:
        complain(error)
        return 2
    files: list[Checked] = []
    problems: list[Problem] = []
    items = list(find(options.paths or ["."], found_configs))
    results = posts.check(item for item in items if isinstance(item, Found))
    for item in items:
        result = next(results) if isinstance(item, Found) else item
        if isinstance(result, Checked):
            files.append(result)
            problems += result.problems
        elif isinstance(result, Problem):
            problems.append(result)
    for problem in problems:
        say(str(problem))
    if problems:
        complain("nothing was written: what cannot be checked is not known")
        return 2
    return _write(files, known, options.output, is_pruning=options.prune)


def _write(files: list[Checked], known: Baseline | None, path: str, *, is_pruning: bool) -> int:
    """Write the baseline: what is found in these files, and what is known of others that are still there."""
    old = known or Baseline(path, {})
    parted = [old.part(file) for file in files]
    new = sum(len(part.checked.diagnostics) for part in parted)
    stale = sum(len(part.stale) for part in parted) + sum(len(old.files[gone]) for gone in old.gone())
    now = {key: entries for key, entries in old.files.items() if key not in old.gone()}
    if is_pruning:
        for part in parted:
            key = old.key(part.checked.path)
            now[key] = list(now.get(key, []))
            for entry in part.stale:
                now[key].remove(entry)
    else:
        now |= {old.key(file.path): [] for file in files} | Baseline.of(path, files).files
        if known:
            _tell(part.checked for part in parted)
    baseline = Baseline(path, {key: entries for key, entries in now.items() if entries})
    text = baseline.dump()
    problem = write(path, text, old.text) if known else create(path, text)
    if problem:
        say(str(problem))
        return 2
    total = sum(map(len, baseline.files.values()))
    added = "" if known is None else f"; {0 if is_pruning else new} added, {stale} taken out"
    notice(f"{path}: {counted(total, 'known finding')} in {counted(len(baseline.files), 'post')}{added}")
    return 0


def _tell(files: Iterable[Checked]) -> None:
    """Name what becomes known now: nothing that is new is swallowed in silence."""
    lines = render("concise", Report(tuple(files)), Style()).splitlines()
    for line in lines[:_MOST_TOLD]:
        notice(f"added: {line}")
    if len(lines) > _MOST_TOLD:
        notice(f"added: and {len(lines) - _MOST_TOLD} more")
