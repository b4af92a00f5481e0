"""`mdlint-news format`: lay posts out with mdformat, and leave what they say as it is."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mdlint_news.checker import STDIN
from mdlint_news.cli.arguments import add_config, configs, parser
from mdlint_news.cli.stdin import stdin_text
from mdlint_news.cli.streams import echo, put, say, take
from mdlint_news.cli.summary import conclude
from mdlint_news.cli.terminal import complain, notice, style
from mdlint_news.config import ConfigError, Configs
from mdlint_news.diagnostic import Problem, printable
from mdlint_news.files import MAX_BYTES, LeftOut, find
from mdlint_news.formatter import Formatter
from mdlint_news.parts import Formatted
from mdlint_news.patch import diff
from mdlint_news.registry import RegistryError, registry
from mdlint_news.writing import write

if TYPE_CHECKING:
    import argparse

Result = Formatted | LeftOut | Problem


def run(arguments: list[str]) -> int:
    """Format what the arguments name.

    Returns 0; with `--check` or `--diff` 1 where a post would change; 2 where something went wrong.
    """
    options = _parse(arguments)
    try:
        rules = registry()
        found_configs = configs(options, rules)
        # What the command line itself says of the config is looked at once, before any file.
        found_configs.from_command_line()
    except (RegistryError, ConfigError) as error:
        complain(error)
        return 2
    results = list(_results(options, Formatter(rules, found_configs), found_configs))
    posts = [result for result in results if isinstance(result, Formatted)]
    problems = dict.fromkeys(result for result in results if isinstance(result, Problem))
    for problem in problems:
        say(str(problem))
    if not options.quiet:
        is_dry = options.check or options.diff
        conclude(results, _summary(posts, is_dry=is_dry) if posts or problems else "")
    if problems:
        return 2
    return int((options.check or options.diff) and any(post.text != post.before for post in posts))


def _parse(arguments: list[str]) -> "argparse.Namespace":
    to = parser("format", "Format posts with mdformat. A folder stands for the posts in it, `-` for standard input.")
    to.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: the current folder)")
    to.add_argument(
        "--check", action="store_true", help="write nothing, list what would change; 1 where something would"
    )
    to.add_argument(
        "--diff", action="store_true", help="write nothing, show what would change; 1 where something would"
    )
    to.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="of --diff; default: auto")
    to.add_argument("-q", "--quiet", action="store_true", help="print the list or the diff and errors only")
    files = to.add_argument_group("files")
    files.add_argument("--stdin-filename", metavar="PATH", help="where standard input stands or would stand")
    files.add_argument("--force-exclude", action="store_true", help="let `exclude` hold for named files, too")
    add_config(to.add_argument_group("config"))
    return to.parse_args(arguments)


def _results(options: "argparse.Namespace", formatter: Formatter, found_configs: Configs) -> Iterator[Result]:
    paths = options.paths or (["-"] if options.stdin_filename else ["."])
    if "-" in paths:
        yield _stdin(options, formatter, found_configs)
    for found in find([path for path in paths if path != "-"], found_configs, force_exclude=options.force_exclude):
        if isinstance(found, LeftOut | Problem):
            yield found
            continue
        try:
            result = formatter.format_file(found)
        except ConfigError as error:
            result = Problem(error.place, error.message)
        yield result
        if isinstance(result, Formatted):
            _tell(result, found.path, options)
            is_changed = result.text != result.before and not (options.check or options.diff)
            if is_changed and (problem := write(found.path, result.text, result.before)):
                yield problem


def _stdin(options: "argparse.Namespace", formatter: Formatter, found_configs: Configs) -> Result:
    """Print what came on standard input: formatted, or as it is where it cannot be."""
    content = take(MAX_BYTES + 1)
    if isinstance(content, Problem):
        return content
    path = options.stdin_filename or STDIN
    result: Result | str
    try:
        result = stdin_text(content, path, options, found_configs)
        if isinstance(result, str):
            result = formatter.format_text(result, path)
    except ConfigError as error:
        result = Problem(error.place, error.message)
    if isinstance(result, Formatted):
        _tell(result, path, options)
    if not (options.check or options.diff):
        if isinstance(result, Formatted):
            put(result.text, sys.stdout)
        else:
            echo(content)
    return result


def _tell(post: Formatted, path: str, options: "argparse.Namespace") -> None:
    if post.refusal and not options.quiet:
        notice(f"{path}: left as it is: {post.refusal}")
    if post.text == post.before:
        return
    if options.diff:
        put(diff(path, post.before, post.text, style(sys.stdout, options.color)), sys.stdout)
    elif options.check:
        print(f"{printable(path)}: would be formatted")


def _summary(posts: list[Formatted], *, is_dry: bool) -> str:
    """Count the posts: `2 posts formatted, 5 unchanged, 1 left as it is`."""
    refused = sum(bool(post.refusal) for post in posts)
    changed = sum(post.text != post.before for post in posts)
    parts = [f"{changed} post{'' if changed == 1 else 's'} {'would be ' if is_dry else ''}formatted"]
    if unchanged := len(posts) - changed - refused:
        parts.append(f"{unchanged} unchanged")
    if refused:
        parts.append(f"{refused} left as {'it is' if refused == 1 else 'they are'}")
    return ", ".join(parts)
