"""What of a report is new: since a revision, or since a baseline was written."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mdlint_news.baseline import Baseline, BaselineError
from mdlint_news.changes import ChangesError, changes
from mdlint_news.cli.terminal import complain, notice
from mdlint_news.diagnostic import Checked, counted

if TYPE_CHECKING:
    import argparse


def only_new(files: Iterable[Checked], options: "argparse.Namespace") -> tuple[Checked, ...] | None:
    """Leave out what is not asked for, and say what that was. Where nobody can tell, say why, and return nothing."""
    try:
        return _only_new(files, options)
    except (BaselineError, ChangesError) as error:
        complain(error)
        return None


def _only_new(files: Iterable[Checked], options: "argparse.Namespace") -> tuple[Checked, ...]:
    if options.diff_base:
        changed = changes(options.diff_base)
        files = [changed.of(file) for file in files]
    if not options.baseline:
        return tuple(files)
    baseline = Baseline.load(options.baseline)
    parted = [baseline.part(file) for file in files]
    known = sum(part.known for part in parted)
    # With lines left out, nobody can tell what is no longer there.
    stale = 0 if options.diff_base else sum(len(part.stale) for part in parted)
    stale += sum(len(baseline.files[path]) for path in baseline.gone())
    if not options.quiet:
        if known:
            notice(f"{counted(known, 'known finding')} left out, as {options.baseline} says")
        if stale:
            are = "are" if stale > 1 else "is"
            notice(f"{counted(stale, 'known finding')} {are} no longer there: `mdlint-news baseline` takes them out")
    return tuple(part.checked for part in parted)
