"""`mdlint-news check`: the main job."""

import sys
from collections.abc import Iterator

from mdlint_news.batch import Batch
from mdlint_news.checker import STDIN, Checker
from mdlint_news.cli.arguments import add_config, add_rules, add_run, batch, parser
from mdlint_news.cli.output import add_output, outputs, show_fixes, show_text, write_reports
from mdlint_news.cli.streams import say, take
from mdlint_news.cli.terminal import complain, notice, watched
from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import Checked, Problem, Report
from mdlint_news.files import MAX_BYTES, Found, Result, find
from mdlint_news.finding import SEVERITIES
from mdlint_news.registry import RegistryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from mdlint_news.cli.fix import Fixer


def run(arguments: list[str]) -> int:
    """Check what the arguments name. Returns 0; 1 where a finding reaches the gate; 2 where something went wrong."""
    options = _parse(arguments)
    try:
        posts = batch(options)
    except (RegistryError, ConfigError) as error:
        complain(error)
        return 2
    checker = posts.checker
    fixer = _fixer(options, checker)
    try:
        results = _all_results(options, posts, fixer)
    except RegistryError as error:
        complain(error)
        return 2
    if posts.trouble and not options.quiet:
        notice(posts.trouble)
    files = _asked(tuple(result for result in results if isinstance(result, Checked)), options)
    if files is None:
        return 2
    problems = list(dict.fromkeys(result for result in results if isinstance(result, Problem)))
    problems += [problem for file in files for problem in file.problems]
    # Where standard output is the mended text, the report stands beside it.
    stream = sys.stderr if options.fix and "-" in _paths(options) else sys.stdout
    is_written = bool(options.diff) or write_reports(Report(files, tuple(problems)), options, stream)
    for problem in problems:
        say(str(problem))
    if not options.quiet:
        from mdlint_news.cli.summary import conclude, summary  # noqa: PLC0415 - for people

        if fixer and fixer.posts:
            notice(fixer.summary())
        conclude(results, summary(files) if files or problems else "")
    if problems or not is_written:
        return 2
    if fixer and options.diff:
        return int(fixer.posts > 0)
    told = Report(files).with_findings
    is_bad = any(Report((file,)).reaches(options.fail_on or checker.gate(file.path)) for file in told)
    return int(is_bad and not options.exit_zero)


def _parse(arguments: list[str]) -> "argparse.Namespace":
    to = parser("check", "Check posts. A folder stands for the posts in it, `-` for standard input.")
    to.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: the current folder)")
    add_rules(to)
    add_config(to.add_argument_group("config"))
    fixes = to.add_argument_group("fixes", "safe ones leave what readers read as it is")
    fixes.add_argument("--fix", action="store_true", help="make the safe fixes; standard input goes to standard output")
    fixes.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: all fixes")
    fixes.add_argument("--diff", action="store_true", help="show what --fix would change; 1 where it would, else 0")
    files = to.add_argument_group("files")
    files.add_argument("--stdin-filename", metavar="PATH", help="where standard input stands or would stand")
    files.add_argument("--force-exclude", action="store_true", help="let `exclude` hold for named files, too")
    new = to.add_argument_group("only what is new")
    new.add_argument("--baseline", metavar="FILE", help="leave out what `mdlint-news baseline` has written there")
    new.add_argument("--diff-base", metavar="REV", help="keep to lines changed since a git revision, or main...")
    add_run(to).add_argument(
        "--profile", action="store_true", help="say which rules and views took how long, in one process without cache"
    )
    add_output(to)
    status = to.add_argument_group("exit status", "0, 1 where something was found, 2 where something went wrong")
    status.add_argument("--fail-on", choices=(*SEVERITIES, "never"), help="the least severity for 1 (default: error)")
    status.add_argument("--exit-zero", action="store_true", help="0 also where something was found")
    options = to.parse_args(arguments)
    if options.profile:
        options.no_cache, options.jobs = True, 1
    options.outputs = outputs(options, to)
    options.proves, options.shows_text = show_fixes(options), show_text(options)
    return options


def _asked(files: tuple[Checked, ...], options: "argparse.Namespace") -> tuple[Checked, ...] | None:
    """Leave out what is not asked for; nothing where nobody can tell what that is, and that was said."""
    if not (options.baseline or options.diff_base):
        return files
    from mdlint_news.cli.new import only_new  # noqa: PLC0415 - for those alone who ask

    return only_new(files, options)


def _fixer(options: "argparse.Namespace", checker: Checker) -> "Fixer | None":
    if not (options.fix or options.diff):
        return None
    from mdlint_news.cli.fix import Fixer  # noqa: PLC0415 - likewise

    return Fixer(
        checker,
        is_unsafe=options.unsafe_fixes,
        is_diff=options.diff,
        is_quiet=options.quiet,
        colour=options.color,
    )


def _results(options: "argparse.Namespace", posts: Batch, fixer: "Fixer | None") -> Iterator[Result]:
    """Check standard input, or the files; a config that cannot be used takes only its own files away."""
    paths = _paths(options)
    found_configs = posts.checker.configs
    try:
        # What the command line itself says of the config is looked at once, before any file.
        found_configs.from_command_line()
        if "-" in paths:
            yield _stdin(options, posts.checker, fixer)
    except ConfigError as error:
        yield Problem(error.place, error.message)
        return
    items = list(find([path for path in paths if path != "-"], found_configs, force_exclude=options.force_exclude))
    results = posts.check(item for item in items if isinstance(item, Found))
    for item in watched(items, is_quiet=options.quiet):
        if not isinstance(item, Found):
            yield item
            continue
        result = next(results)
        yield fixer.file(item) if fixer and isinstance(result, Checked) and result.tried else result


def _all_results(options: "argparse.Namespace", posts: Batch, fixer: "Fixer | None") -> list[Result]:
    """Check all, and tell at the end where the time went, where that is asked for."""
    if not options.profile:
        return list(_results(options, posts, fixer))
    from mdlint_news.profile import Profile  # noqa: PLC0415 - for those alone who ask

    profile = Profile()
    with profile.watch(posts.checker.registry(_paths(options)[0]).rules):
        results = list(_results(options, posts, fixer))
    print(profile.table(), file=sys.stderr)
    return results


def _paths(options: "argparse.Namespace") -> list[str]:
    return options.paths or (["-"] if options.stdin_filename else ["."])


def _stdin(options: "argparse.Namespace", checker: Checker, fixer: "Fixer | None") -> Result:
    from mdlint_news.cli.stdin import stdin_text  # noqa: PLC0415 - mostly there are files

    content = take(MAX_BYTES + 1)
    if isinstance(content, Problem):
        return content
    path = options.stdin_filename or STDIN
    text = None
    try:
        text = stdin_text(content, path, options, checker.configs)
    finally:
        if fixer and not isinstance(text, str):
            fixer.echo(content)
    if not isinstance(text, str):
        return text
    return fixer.text(text, path) if fixer else checker.check_text(text, path)
