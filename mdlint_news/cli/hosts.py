"""What a report has to be like for the service that reads it."""

import os
from collections.abc import Mapping

from mdlint_news.checker import STDIN
from mdlint_news.diagnostic import Problem, Report
from mdlint_news.tree import path_from

_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY")


def for_host(report: Report, name: str, environment: Mapping[str, str] = os.environ) -> Report:
    """Adapt a report to where the environment says that we are; `name` is that of a format of `FROM_ROOT`."""
    report = _from_root(report, next((environment[root] for root in _ROOTS if environment.get(root)), os.getcwd()))
    if name == "sarif" and environment.get("GITHUB_ACTIONS") == "true":
        # GitHub's code scanning opens alerts for findings that a comment has silenced, too.
        report = report._replace(files=tuple(file._replace(suppressed=()) for file in report.files))
    return report


def _from_root(report: Report, root: str) -> Report:
    """Write the paths of what is below the root from there on; other paths stay. All have `/`."""

    def path(given: str) -> str:
        # Standard input and flags have no path.
        below = given if given == STDIN or given.startswith("-") else path_from(root, given)
        is_elsewhere = below.split(os.sep)[0] == os.pardir or os.path.isabs(below)
        return (given if is_elsewhere else below).replace(os.sep, "/")

    def problems(given: tuple[Problem, ...]) -> tuple[Problem, ...]:
        return tuple(problem._replace(path=path(problem.path)) for problem in given)

    files = tuple(file._replace(path=path(file.path), problems=problems(file.problems)) for file in report.files)
    return Report(files, problems(report.problems))
