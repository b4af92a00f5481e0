"""A test report as Ant's JUnit task writes it: each post is a suite of tests, each finding a test that failed."""

from mdlint_news.diagnostic import Checked, Diagnostic, Report
from mdlint_news.formats.style import Style
from mdlint_news.formats.xml import attributes, text

# The schema asks for them; a report is the same whenever and wherever it is made.
_NEVER, _NOWHERE = "1970-01-01T00:00:00", "localhost"


def render(report: Report, _style: Style) -> str:
    """Render a suite for each post; one with nothing wrong has one test, which passed."""
    suites = "".join(_suite(number, file) for number, file in enumerate(report.files))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{suites}</testsuites>\n'


def _suite(number: int, file: Checked) -> str:
    found = len(file.diagnostics)
    head = attributes(
        name=file.path,
        package="mdlint-news",
        id=number,
        timestamp=_NEVER,
        hostname=_NOWHERE,
        tests=max(1, found),
        failures=found,
        errors=0,
        time=0,
    )
    passed = f"    <testcase{attributes(name='nothing found', classname=file.path, time=0)}/>\n"
    cases = "".join(_case(one, file) for one in file.diagnostics) or passed
    return f"  <testsuite{head}>\n    <properties/>\n{cases}    <system-out/>\n    <system-err/>\n  </testsuite>\n"


def _case(one: Diagnostic, file: Checked) -> str:
    row, column = file.source.position(one.span.start)
    place = f"line {row}, column {column}"
    name = attributes(name=f"{one.rule.code} {one.rule.name}, {place}", classname=file.path, time=0)
    failure = attributes(message=one.message, type=one.severity)
    said = text(f"{place}: {one.message}") + (f"\n{text(one.help)}" if one.help else "")
    return f"    <testcase{name}>\n      <failure{failure}>{said}</failure>\n    </testcase>\n"
