"""JUnit's XML, which CI servers show as tests: a suite for each post, a test for each finding.

The schema is that of Apache Ant's task. A report knows neither clock nor machine: time is zero.
"""

from collections import Counter

from mdlint_news.diagnostic import Checked, Report, printable
from mdlint_news.formats import xml
from mdlint_news.formats.problems import Problem, problems
from mdlint_news.formats.style import Style

_NEVER = "1970-01-01T00:00:00"


def render(report: Report, _style: Style) -> str:
    """Render all findings as failures, what could not be checked as errors, and a clean post as a test that passes."""
    broken: dict[str, list[Problem]] = {}
    for problem in problems(report):
        broken.setdefault(problem.path, []).append(problem)
    suites = [_suite(number, file, broken.pop(file.path, [])) for number, file in enumerate(report.files)]
    suites += [
        _written(number, path, [_error(path, problem) for problem in told], 0, len(told))
        for number, (path, told) in enumerate(broken.items(), len(suites))
    ]
    return f"{xml.DECLARATION}<testsuites>\n{''.join(suites)}</testsuites>\n"


def _suite(number: int, file: Checked, broken: list[Problem]) -> str:
    cases = [_error(file.path, problem) for problem in broken]
    seen: Counter[str] = Counter()
    for diagnostic in file.diagnostics:
        rule = f"{diagnostic.rule.code} {diagnostic.rule.name}"
        seen[rule] += 1
        # The name has no line number: a test is known again when lines move.
        name = rule if seen[rule] == 1 else f"{rule} ({seen[rule]})"
        row, column = file.source.position(diagnostic.span.start)
        text = f"{printable(file.path)}:{row}:{column}: {diagnostic.message}\n{diagnostic.help}".rstrip("\n")
        failure = xml.tag("failure", type=diagnostic.severity, message=f"{row}:{column}: {diagnostic.message}")
        cases.append(_case(file.path, name, f"<{failure}>{xml.text(text)}</failure>"))
    if not cases:
        cases.append(_case(file.path, "nothing found"))
    return _written(number, file.path, cases, len(file.diagnostics), len(broken))


def _error(path: str, problem: Problem) -> str:
    message = printable(problem.message)
    error = xml.tag("error", type="problem", message=f"{problem.row}:{problem.column}: {message}")
    text = xml.text(f"{printable(path)}:{problem.row}:{problem.column}: {message}")
    return _case(path, "not checked", f"<{error}>{text}</error>")


def _case(path: str, name: str, inside: str = "") -> str:
    case = xml.tag("testcase", name=name, classname=printable(path), time=0)
    return f"<{case}>{inside}</testcase>\n" if inside else f"<{case}/>\n"


def _written(number: int, path: str, cases: list[str], failures: int, errors: int) -> str:
    suite = xml.tag(
        "testsuite",
        id=number,
        name=printable(path),
        package="mdlint-news",
        timestamp=_NEVER,
        hostname="localhost",
        tests=len(cases),
        failures=failures,
        errors=errors,
        time=0,
    )
    return f"<{suite}>\n<properties/>\n{''.join(cases)}<system-out/>\n<system-err/>\n</testsuite>\n"
