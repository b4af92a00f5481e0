"""`mdlint-news init`: learn the house style from the posts that are there, and write it down as a config."""

import os
from collections import Counter
from collections.abc import Iterable
from functools import partial
from textwrap import wrap

from mdlint_news.cli.arguments import parser
from mdlint_news.cli.streams import say
from mdlint_news.cli.summary import nothing_to_check
from mdlint_news.cli.terminal import complain, notice, watched
from mdlint_news.config import ConfigError, Configs
from mdlint_news.config.files import ConfigFiles
from mdlint_news.config.find import nearest
from mdlint_news.diagnostic import Problem, counted, printable
from mdlint_news.files import Found, LeftOut, find
from mdlint_news.learn import Archive, config, habits, in_force, prove, report, survey
from mdlint_news.registry import Registry, RegistryError, registry
from mdlint_news.tree import shown
from mdlint_news.writing import create

NAME = "mdlint-news.toml"
_WIDE = 24
_WIDTH = 110
_NARROW = 40


def run(arguments: list[str]) -> int:
    """Write a config, or print it. Returns 0, or 2 where there is one already or nothing to learn from."""
    to = parser("init", "Learn the house style from posts, say what it is, and write a config that asks for it.")
    to.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: the current folder)")
    to.add_argument("--dry-run", action="store_true", help="print the config, and write nothing")
    to.add_argument("-q", "--quiet", action="store_true", help="do not say what was found")
    options = to.parse_args(arguments)
    paths = options.paths or ["."]
    folder = _home(paths)
    try:
        rules = registry()
        # One in the folder, or one that holds for a path already.
        folders = [] if options.dry_run else map(_folder, [folder, *paths])
        has_table = ConfigFiles().has_table
        there = next(filter(None, (nearest(each, has_table) for each in folders)), None)
        if there:
            complain(f"{shown(there)} is there already: --dry-run prints what would be written")
            return 2
        text = _text(paths, rules, is_quiet=options.quiet)
    except (ConfigError, RegistryError) as error:
        complain(error)
        return 2
    if text and options.dry_run:
        print(text, end="")
    return 0 if text and (options.dry_run or _write(os.path.join(folder, NAME), text)) else 2


def _text(paths: list[str], rules: Registry, *, is_quiet: bool) -> str:
    """The config for what is at some paths; empty where something is wrong with them, which is said."""
    found = list(find(paths, Configs(rules, isolated=True)))
    for problem in (one for one in found if isinstance(one, Problem)):
        complain(f"{problem.path}: {problem.message}")
        if problem.path in paths:
            return ""
    text = _learn([one for one in found if isinstance(one, Found)], rules, is_quiet=is_quiet)
    if not text:
        left_out = Counter[str](one.reason for one in found if isinstance(one, LeftOut))
        complain(nothing_to_check(left_out).replace("to check", "to learn from"))
    return text


def _write(path: str, text: str) -> bool:
    if problem := create(path, text):
        complain(f"{problem.path}: {problem.message}")
        return False
    notice(f"{shown(path)} is written: look at it, then run `mdlint-news check`")
    return True


def _learn(files: list[Found], rules: Registry, *, is_quiet: bool) -> str:
    """The config for what is in some files; empty where no post is in them."""
    archive = Archive(files, partial(watched, is_quiet=is_quiet))
    seen = survey(archive)
    if not seen.posts:
        return ""
    site = archive.site()
    found = prove(habits(seen), archive, rules)
    if not is_quiet:
        _tell(report(seen, found, site), seen.posts)
        if archive.unread:
            notice(f"{counted(archive.unread, 'file')} cannot be read and had no say: `mdlint-news check` names them")
        kept = len(in_force(found, seen))
        more = f"; {len(found) - kept} more as comments, because not all do" if kept < len(found) else ""
        notice(f"{counted(kept, 'setting')} that nearly all posts keep to{more}")
    return config(seen, found, site, rules)


def _tell(lines: Iterable[tuple[str, str]], posts: int) -> None:
    """Print what was found in two columns."""
    found = [(printable(matter), printable(said)) for matter, said in lines]
    width = max((len(matter) for matter, _ in found if len(matter) < _WIDE), default=0)
    notice(f"{counted(posts, 'post')}:")
    for matter, said in found:
        # What is long is folded below itself.
        first, *rest = wrap(said, max(_NARROW, _WIDTH - width), break_long_words=False, break_on_hyphens=False) or [""]
        say("\n".join([f"  {matter:{width}}  {first}", *(f"{'':{width + 4}}{line}" for line in rest)]))


def _folder(path: str) -> str:
    path = os.path.abspath(path)
    return path if os.path.isdir(path) else os.path.dirname(path)


def _home(paths: list[str]) -> str:
    """Where the config belongs: here, if it is above all posts; else in the folder that they have in common."""
    here = os.getcwd()
    try:
        folder = os.path.commonpath([_folder(path) for path in paths])
        return here if os.path.commonpath([folder, here]) == here else folder
    except ValueError:  # on several drives
        return here
