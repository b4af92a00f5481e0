"""`mdlint-news check`: the main job."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from typing import get_args

from mdlint_news.checker import STDIN, Checker
from mdlint_news.cli.arguments import add_config, codes, configs, day, parser
from mdlint_news.cli.fix import Fixer, Result
from mdlint_news.cli.stdin import stdin_text
from mdlint_news.cli.summary import nothing_to_check, statistics, summary
from mdlint_news.cli.terminal import complain, notice, style
from mdlint_news.config import ConfigError, Configs, FailOn, Selection
from mdlint_news.config.select import unknown_selector
from mdlint_news.diagnostic import Checked, Problem, Report
from mdlint_news.files import MAX_BYTES, LeftOut, find
from mdlint_news.formats import NAMES, render
from mdlint_news.registry import Registry, RegistryError, registry


def run(arguments: list[str]) -> int:
    """Check what the arguments name. Returns 0; 1 where a finding reaches the gate; 2 where something went wrong."""
    options = _parse(arguments)
    try:
        rules = registry()
        selection = _selection(options, rules)
        found_configs = configs(options, rules)
    except (RegistryError, ConfigError) as error:
        complain(error)
        return 2
    checker = Checker(rules, found_configs, selection, options.today)
    fixer = _fixer(options, checker)
    results = list(_results(options, checker, fixer, found_configs))
    files = tuple(result for result in results if isinstance(result, Checked))
    problems = list(dict.fromkeys(result for result in results if isinstance(result, Problem)))
    problems += [problem for file in files for problem in file.problems]
    is_written = bool(options.diff) or _write(Report(files, tuple(problems)), options)
    for problem in problems:
        print(problem, file=sys.stderr)
    if not options.quiet:
        left_out = Counter[str](result.reason for result in results if isinstance(result, LeftOut))
        if fixer and fixer.posts:
            notice(fixer.summary())
        notice(summary(files) if files or problems else nothing_to_check(left_out))
    if problems or not is_written:
        return 2
    if fixer and options.diff:
        return int(fixer.posts > 0)
    is_bad = any(Report((file,)).reaches(options.fail_on or checker.gate(file.path)) for file in files)
    return int(is_bad and not options.exit_zero)


def _parse(arguments: list[str]) -> argparse.Namespace:
    to = parser("check", "Check posts. A folder stands for the posts in it, `-` for standard input.")
    to.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: the current folder)")
    rules = to.add_argument_group("rules", "RULES are codes, names, prefixes of codes or ALL, separated by commas")
    rules.add_argument("--select", type=codes, metavar="RULES", help="run these in place of the default ones")
    rules.add_argument("--extend-select", type=codes, default=(), metavar="RULES", help="run these, too")
    rules.add_argument("--ignore", type=codes, default=(), metavar="RULES", help="do not run these")
    rules.add_argument("--today", type=day, metavar="DATE", help="check as if on this day")
    add_config(to.add_argument_group("config"))
    fixes = to.add_argument_group("fixes", "safe ones leave what readers read as it is")
    fixes.add_argument("--fix", action="store_true", help="make the safe fixes; standard input goes to standard output")
    fixes.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: all fixes")
    fixes.add_argument("--diff", action="store_true", help="show what --fix would change; 1 where it would, else 0")
    files = to.add_argument_group("files")
    files.add_argument("--stdin-filename", metavar="PATH", help="where standard input stands or would stand")
    files.add_argument("--force-exclude", action="store_true", help="let `exclude` hold for named files, too")
    report = to.add_argument_group("report")
    report.add_argument("--output-format", choices=NAMES, help="default: full on a terminal, else concise")
    report.add_argument("--output-file", metavar="FILE", help="write the report there, not to standard output")
    report.add_argument("--statistics", action="store_true", help="count findings by rule in place of listing them")
    report.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    report.add_argument("-q", "--quiet", action="store_true", help="print the report and errors only")
    status = to.add_argument_group("exit status", "0, 1 where something was found, 2 where something went wrong")
    status.add_argument("--fail-on", choices=get_args(FailOn), help="the least severity for 1 (default: error)")
    status.add_argument("--exit-zero", action="store_true", help="0 also where something was found")
    return to.parse_args(arguments)


def _selection(options: argparse.Namespace, rules: Registry) -> Selection:
    selection = Selection(options.select, options.extend_select, options.ignore)
    for flag, selectors in selection._asdict().items():
        for selector in selectors or ():
            if problem := unknown_selector(selector, rules):
                raise ConfigError(f"--{flag.replace('_', '-')}", problem)
    return selection


def _fixer(options: argparse.Namespace, checker: Checker) -> Fixer | None:
    if not (options.fix or options.diff):
        return None
    return Fixer(
        checker,
        is_unsafe=options.unsafe_fixes,
        is_diff=options.diff,
        is_quiet=options.quiet,
        colour=options.color,
    )


def _results(
    options: argparse.Namespace, checker: Checker, fixer: Fixer | None, found_configs: Configs
) -> Iterator[Result]:
    """Check standard input, or the files; a config that cannot be used takes only its own files away."""
    paths = _paths(options)
    try:
        # What the command line itself says of the config is looked at once, before any file.
        found_configs.from_command_line()
        if "-" in paths:
            yield _stdin(options, checker, fixer, found_configs)
    except ConfigError as error:
        yield Problem(error.place, error.message)
        return
    on_file = fixer.file if fixer else checker.check_file
    for found in find([path for path in paths if path != "-"], found_configs, force_exclude=options.force_exclude):
        yield found if isinstance(found, LeftOut | Problem) else on_file(found)


def _paths(options: argparse.Namespace) -> list[str]:
    return options.paths or (["-"] if options.stdin_filename else ["."])


def _stdin(options: argparse.Namespace, checker: Checker, fixer: Fixer | None, found_configs: Configs) -> Result:
    content = sys.stdin.buffer.read(MAX_BYTES + 1)
    path = options.stdin_filename or STDIN
    text = None
    try:
        text = stdin_text(content, path, options, found_configs)
    finally:
        if fixer and not isinstance(text, str):
            fixer.echo(content + sys.stdin.buffer.read())
    if not isinstance(text, str):
        return text
    return fixer.text(text, path) if fixer else checker.check_text(text, path)


def _write(report: Report, options: argparse.Namespace) -> bool:
    """Write the report; say whether it could be written."""
    # Where standard output is the mended text, the report stands beside it.
    stream = sys.stderr if options.fix and "-" in _paths(options) else sys.stdout
    is_terminal = stream.isatty() and not options.output_file
    name = options.output_format or ("full" if is_terminal else "concise")
    look = style(stream, "never" if options.output_file and options.color == "auto" else options.color)
    text = statistics(report) if options.statistics else render(name, report, look)
    if not options.output_file:
        stream.write(text)
        return True
    try:
        with open(options.output_file, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        complain(f"{options.output_file}: cannot be written: {error.strerror}")
        return False
    return True
