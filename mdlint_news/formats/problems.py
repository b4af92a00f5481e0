"""Files that could not be checked, for formats that have a place for them."""

from mdlint_news.diagnostic import Problem as _Problem
from mdlint_news.diagnostic import Report
from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex

_PLACE = regex(r":(\d+)(?::(\d+))?$")


class Problem(NamedTuple):
    """What went wrong and where: row and column from 1, which are 1 where nothing is known of them.

    `is_config` says that it is a config that cannot be used, and not a post.
    """

    path: str
    row: int
    column: int
    message: str
    is_config: bool


def problems(report: Report) -> list[Problem]:
    """All problems of a report, each once: those of its files, too."""
    told = (*report.problems, *(problem for file in report.files for problem in file.problems))
    return [_located(problem) for problem in dict.fromkeys(told)]


def _located(problem: _Problem) -> Problem:
    # The place of a config is told with its path: `mdlint-news.toml:3`.
    path = f"{problem.path}:{problem.place}" if problem.place else problem.path
    place = _PLACE.search(path)
    row, column = (int(place[1]), int(place[2] or 1)) if place else (1, 1)
    path = path[: place.start()] if place else path
    return Problem(path, max(row, 1), max(column, 1), problem.message, path.endswith(".toml") or path.startswith("--"))
