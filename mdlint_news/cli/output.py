"""Where reports go: to standard output, to files, several at once."""

from __future__ import annotations

import os
import sys

from mdlint_news.cli.arguments import wrong
from mdlint_news.cli.streams import put
from mdlint_news.cli.terminal import complain, style
from mdlint_news.diagnostic import Report
from mdlint_news.formats import FROM_ROOT, HUMAN, NAMES, SHOWING_FIXES, WITHOUT_TEXT, Style, render
from mdlint_news.named import NamedTuple
from mdlint_news.tree import is_led_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import TextIO


class Output(NamedTuple):
    """A report to be written: in which format, and to which file; nothing is standard output."""

    name: str
    file: str | None = None


def output(text: str) -> Output:
    """Read an argument: `sarif`, or `sarif=report.sarif`."""
    name, mark, file = text.partition("=")
    if name not in NAMES:
        from mdlint_news.options import did_you_mean  # noqa: PLC0415 - only errors need it

        raise wrong(f"unknown format `{name}`{did_you_mean(name, NAMES)}; there are {', '.join(NAMES)}")
    if mark and not file:
        raise wrong(f"`{text}` names no file")
    return Output(name, file or None)


def add_output(to: argparse.ArgumentParser) -> None:
    """Add the arguments that say how to report."""
    report = to.add_argument_group("report", f"FORMAT is one of {', '.join(NAMES)}")
    report.add_argument(
        "--output-format",
        type=output,
        action="append",
        metavar="FORMAT[=FILE]",
        help="default: full on a terminal, github in its Actions, else concise; may be given several times",
    )
    report.add_argument("--output-file", metavar="FILE", help="write the report there, not to standard output")
    report.add_argument("--statistics", action="store_true", help="count findings by rule in place of listing them")
    report.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    report.add_argument("-q", "--quiet", action="store_true", help="print the report and errors only")


def outputs(options: argparse.Namespace, to: argparse.ArgumentParser) -> list[Output]:
    """The reports that the arguments ask for, one of them in the usual format where another argument is about that."""
    asked: list[Output] = options.output_format or []
    if not asked or ((options.output_file or options.statistics) and all(one.file for one in asked)):
        asked = [Output(""), *asked]
    found = [one if one.file else one._replace(file=options.output_file) for one in asked]
    files = [one.file and os.path.abspath(one.file) for one in found]
    if len(set(files)) < len(files):
        to.error("two reports cannot go to the same place: write FORMAT=FILE")
    return found


def show_fixes(options: argparse.Namespace) -> bool:
    """Say whether a report will show how findings are mended; a count of them takes each at its word."""
    return any((one.name or _default(sys.stdout, one.file)) in SHOWING_FIXES for one in options.outputs)


def show_text(options: argparse.Namespace) -> bool:
    """Say whether something of the posts will be shown, or asked for, but the places of findings in them."""
    names = [one.name or _default(sys.stdout, one.file) for one in options.outputs]
    asks = options.fix or options.diff or options.baseline or options.diff_base
    return bool(asks) or any(name not in WITHOUT_TEXT for name in names)


def write_reports(report: Report, options: argparse.Namespace, stream: TextIO) -> bool:
    """Write the reports, those that have no file to a stream; say whether all could be written."""
    # Statistics stand in the place of what people read, not of what a program was promised.
    counted = [one for one in options.outputs if options.statistics and one.file == options.output_file]
    is_written = [_write(report, one, options, stream, only_counts=one in counted) for one in options.outputs]
    return all([*is_written, _write_summary(report)])


def _write(report: Report, one: Output, options: argparse.Namespace, stream: TextIO, *, only_counts: bool) -> bool:
    name = one.name or _default(stream, one.file)
    look = style(stream, "never" if one.file and options.color == "auto" else options.color)
    text = _counts(report) if only_counts else render(name, _for_host(report, name), look)
    if one.file:
        return _put(one.file, text, "w")
    # People read what their terminal can show; programs read UTF-8, wherever it comes from.
    if only_counts or name in HUMAN or stream.isatty():
        stream.write(text)
    else:
        put(text, stream)
    return True


def _counts(report: Report) -> str:
    from mdlint_news.cli.summary import statistics  # noqa: PLC0415 - for those alone who ask

    return statistics(report)


def _for_host(report: Report, name: str) -> Report:
    if name not in FROM_ROOT:
        return report
    from mdlint_news.cli.hosts import for_host  # noqa: PLC0415 - for services alone

    return for_host(report, name)


def _default(stream: TextIO, file: str | None) -> str:
    if os.environ.get("GITHUB_ACTIONS") == "true" and not file:
        return "github"
    return "full" if stream.isatty() and not file else "concise"


def _write_summary(report: Report) -> bool:
    """Add the report to the summary of the step, where GitHub names a file for that."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    return _put(file, render("markdown", _for_host(report, "markdown"), Style()), "a") if file else True


def _put(path: str, text: str, mode: str) -> bool:
    # A link may come with the posts, and would have the report written over whatever it leads to.
    if is_led_out(path):
        complain(f"{path}: cannot be written: it leads out of the tree")
        return False
    try:
        file = open(path, mode, encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115 - see below
        try:
            with file:
                file.write(text)
        except OSError:
            # A part would be taken for the whole; what stood there is gone already.
            if mode == "w" and os.path.isfile(path):
                os.unlink(path)
            raise
    except OSError as error:
        complain(f"{path}: cannot be written: {error.strerror}")
        return False
    return True
