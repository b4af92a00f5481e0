"""`mdlint-news init`: learn the house style from the posts that are there, and write it down as a config."""

import os
from collections import Counter
from collections.abc import Iterable

from mdlint_news.cli.arguments import parser
from mdlint_news.cli.summary import nothing_to_check
from mdlint_news.cli.terminal import complain, notice
from mdlint_news.config import ConfigError, Configs
from mdlint_news.config.find import nearest
from mdlint_news.diagnostic import Problem, counted
from mdlint_news.files import Found, LeftOut, find
from mdlint_news.learn import Archive, config, habits, in_force, prove, report, survey
from mdlint_news.registry import Registry, RegistryError, registry
from mdlint_news.writing import create

NAME = "mdlint-news.toml"


def run(arguments: list[str]) -> int:
    """Write a config, or print it. Returns 0, or 2 where there is one already or nothing to learn from."""
    to = parser("init", "Learn the house style from posts, say what it is, and write a config that asks for it.")
    to.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: the current folder)")
    to.add_argument("--dry-run", action="store_true", help="print the config, and write nothing")
    to.add_argument("-q", "--quiet", action="store_true", help="do not say what was found")
    options = to.parse_args(arguments)
    paths = options.paths or ["."]
    target = os.path.join(_home(paths), NAME)
    try:
        rules = registry()
        if not options.dry_run and (there := nearest(os.path.dirname(target) or ".")):
            complain(f"{os.path.relpath(there)} is there already: --dry-run prints what would be written")
            return 2
        found = list(find(paths, Configs(rules, isolated=True)))
    except (ConfigError, RegistryError) as error:
        complain(error)
        return 2
    problems = [one for one in found if isinstance(one, Problem)]
    for problem in problems:
        complain(f"{problem.path}: {problem.message}")
    if any(problem.path in paths for problem in problems):
        return 2
    text = _learn([one for one in found if isinstance(one, Found)], rules, is_quiet=options.quiet)
    if not text:
        left_out = Counter[str](one.reason for one in found if isinstance(one, LeftOut))
        complain(nothing_to_check(left_out).replace("to check", "to learn from"))
        return 2
    if options.dry_run:
        print(text, end="")
        return 0
    if failed := create(target, text):
        complain(f"{failed.path}: {failed.message}")
        return 2
    notice(f"{target} is written: look at it, then run `mdlint-news check`")
    return 0


def _learn(files: list[Found], rules: Registry, *, is_quiet: bool) -> str:
    """The config for what is in some files; empty where no post is in them."""
    archive = Archive(files)
    seen = survey(archive)
    if not seen.posts:
        return ""
    site = archive.site()
    found = prove(habits(seen), archive, rules)
    if not is_quiet:
        notice(counted(seen.posts, "post"))
        _tell(report(seen, found, site))
        kept = len(in_force(found, seen))
        notice(f"{counted(kept, 'setting')} in force, {len(found) - kept} as comments")
    return config(seen, found, site, rules)


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        notice(f"  {line}")


def _home(paths: list[str]) -> str:
    """Where the config belongs: here, if it is above all posts; else in the folder that they have in common."""
    try:
        common = os.path.commonpath([os.path.abspath(path) for path in paths])
    except ValueError:  # on several drives
        return ""
    folder = common if os.path.isdir(common) else os.path.dirname(common)
    return "" if os.path.commonpath([folder, os.getcwd()]) == os.getcwd() else folder
