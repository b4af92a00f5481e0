"""What we write is what its readers read: schemas, parsers, and the conventions of each service, undone."""

import json
import os
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from mdlint_news import formats, lint
from mdlint_news.diagnostic import Checked, Diagnostic, Problem, Report
from mdlint_news.formats import Style, render
from mdlint_news.rule import Finding, Rule
from mdlint_news.text import Span

SCHEMAS = os.environ.get("MDLINT_NEWS_SCHEMAS")
HOSTILE = (
    "100 % of `a|b`, [c]; ::error::x ##[error]y ##vso[task] ##teamcity[x 'y'] ]]> <b>&amp;</b> @all #1 😀é"
    "\x1b[31m\r\n\uffff"
)
PATHS = ["posts/a:b,c 100% é'[x].md", "./posts/-->.md", "::set-env name=x::y.md", "https://x.y/@a.md"]
TEXT = "---\ntitle: x\n---\n\n😀 é [a](https://b.c/news_XXXXX?utm_source=x)\r\n\r\nSecond\u2011line\n"


def needs(schema: str) -> Path:
    if not SCHEMAS:
        pytest.skip("MDLINT_NEWS_SCHEMAS names no folder of schemas")
    return Path(SCHEMAS) / schema


def hostile(path: str) -> Checked:
    """A post with findings, one of them of a rule that says all that could break a format."""
    found = lint(TEXT, path, today=date(2026, 2, 12))
    rule: Rule = found.diagnostics[0].rule
    bad = Diagnostic(rule, "warning", Finding(Span(21, 60), HOSTILE, HOSTILE))
    problem = Problem(path, HOSTILE, "1:1")
    return found._replace(diagnostics=(*found.diagnostics, bad), suppressed=(bad,), problems=(problem,))


@pytest.fixture
def report() -> Report:
    return Report(tuple(map(hostile, PATHS)))


def said(report: Report) -> list[tuple[str, int, str]]:
    """Path, row and code of all findings."""
    return sorted(
        (file.path, file.source.position(one.span.start).row, one.rule.code)
        for file in report.files
        for one in file.diagnostics
    )


def not_checked() -> list[tuple[str, int, str]]:
    return [(path, 1, "not-checked") for path in PATHS]


def test_sarif_is_valid_and_complete(report: Report) -> None:
    import jsonschema  # noqa: PLC0415 - only where there is a schema

    log = json.loads(render("sarif", report, Style()))
    jsonschema.validate(log, json.loads(needs("sarif-2.1.0.json").read_text(encoding="utf-8")))


def test_sarif_says_all_that_there_is(report: Report) -> None:
    (run,) = json.loads(render("sarif", report, Style()))["runs"]
    told = [result for result in run["results"] if "suppressions" not in result]
    places = [result["locations"][0]["physicalLocation"] for result in told]
    assert sorted(
        (unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"], result["ruleId"])
        for place, result in zip(places, told, strict=True)
    ) == [
        (path.removeprefix("./"), row, code)
        for path, row, code in sorted((p.removeprefix("./"), r, c) for p, r, c in said(report))
    ]
    assert len(run["results"]) - len(told) == len(PATHS)
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert len({json.dumps(result["partialFingerprints"]) for result in run["results"]}) == len(run["results"])
    assert any(result.get("fixes") for result in told)


def test_sarif_tells_problems_of_posts_from_those_of_configs() -> None:
    problems = (Problem("a.md", "not UTF-8", "12:3"), Problem("mdlint-news.toml:7", "unknown key `selct`"))
    (run,) = json.loads(render("sarif", Report((), problems), Style()))["runs"]
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    for kind, row in (("toolExecutionNotifications", 12), ("toolConfigurationNotifications", 7)):
        (notification,) = invocation[kind]
        assert notification["locations"][0]["physicalLocation"]["region"]["startLine"] == row


def test_sarif_counts_columns_as_editors_do_and_its_fixes_mend() -> None:
    line = "😀 é [a](https://b.c/lines?utm_source=x) and 😀 week\u2011long"
    (run,) = json.loads(render("sarif", Report((lint(f"{line}\n"),)), Style()))["runs"]
    assert run["columnKind"] == "utf16CodeUnits"
    units = line.encode("utf-16-le")
    replacements = [
        replacement
        for result in run["results"]
        for fix in result["fixes"]
        for replacement in fix["artifactChanges"][0]["replacements"]
    ]
    for replacement in sorted(replacements, key=lambda one: -int(one["deletedRegion"]["startColumn"])):
        start, end = (2 * replacement["deletedRegion"][key] - 2 for key in ("startColumn", "endColumn"))
        units = units[:start] + replacement["insertedContent"]["text"].encode("utf-16-le") + units[end:]
    assert units.decode("utf-16-le") == "😀 é [a](https://b.c/lines) and 😀 week-long"


def test_no_message_of_sarif_is_a_link(report: Report) -> None:
    bad = report.files[0].diagnostics[0]
    bad = bad._replace(finding=bad.finding._replace(message="[x](https://evil.example)"))
    (run,) = json.loads(render("sarif", Report((report.files[0]._replace(diagnostics=(bad,)),)), Style()))["runs"]
    assert "](" not in run["results"][0]["message"]["text"].replace("\\](", "")


@pytest.mark.parametrize("name", ["rdjson", "rdjsonl"])
def test_reviewdogs_format_is_valid(report: Report, name: str) -> None:
    import jsonschema  # noqa: PLC0415 - likewise

    schema = json.loads(needs(f"{name}.json").read_text(encoding="utf-8"))
    text = render(name, report, Style())
    for loaded in [json.loads(text)] if name == "rdjson" else map(json.loads, text.splitlines()):
        jsonschema.validate(loaded, schema)


def test_reviewdogs_columns_are_bytes() -> None:
    found = lint("😀 é [a](https://b.c/news_XXXXX)\n")
    (item,) = json.loads(render("rdjson", Report((found,)), Style()))["diagnostics"]
    line = "😀 é [a](https://b.c/news_XXXXX)".encode()
    start, end = (item["location"]["range"][key]["column"] - 1 for key in ("start", "end"))
    assert line[start:end] == b"news_XXXXX"


def test_reviewdogs_suggestions_are_whole_fixes() -> None:
    """Reviewdog takes suggestions one by one: of several edits none may be made alone."""
    text = "Week\u2011long talks, day\u2011long talks 😀 and night\u2011long talks.\n"
    for item in json.loads(render("rdjson", Report((lint(text),)), Style()))["diagnostics"]:
        (suggestion,) = item["suggestions"]
        start, end = (suggestion["range"][key]["column"] - 1 for key in ("start", "end"))
        mended = text.encode()[:start] + suggestion["text"].encode() + text.encode()[end:]
        assert mended.decode() == "Week-long talks, day-long talks 😀 and night-long talks.\n"


def test_junit_fits_the_schema_of_ant(report: Report) -> None:
    import xmlschema  # noqa: PLC0415 - likewise

    xmlschema.XMLSchema(str(needs("junit.xsd"))).validate(render("junit", report, Style()))


def test_xml_is_read_back(report: Report) -> None:
    root = ET.fromstring(render("checkstyle", report, Style()))  # noqa: S314 - our own
    found = [(file.get("name"), int(error.get("line", "")), error.get("source", "")) for file in root for error in file]
    known = sorted(said(report) + not_checked())
    assert sorted(found) == [(path, row, f"mdlint-news.{code}") for path, row, code in known]
    suites = ET.fromstring(render("junit", report, Style()))  # noqa: S314 - likewise
    assert [suite.get("name") for suite in suites] == PATHS
    for kind in ("failure", "error"):
        told = [int(suite.get(f"{kind}s", "")) for suite in suites]
        assert told == [len(suite.findall(f"testcase/{kind}")) for suite in suites]
        assert all(told)


def unescaped(text: str, escapes: dict[str, str]) -> str:
    for new, old in escapes.items():
        text = text.replace(new, old)
    return text


def test_githubs_commands_are_read_back(report: Report) -> None:
    escapes = {"%3A": ":", "%2C": ",", "%0D": "\r", "%0A": "\n", "%25": "%"}
    found = []
    for line in render("github", report, Style()).splitlines():
        match = re.fullmatch(r"::(?:error|warning|notice) (?P<properties>[^:]*)::(?P<data>.*)", line)
        assert match, line
        values = dict(pair.split("=", 1) for pair in match["properties"].split(","))
        code = values["title"].partition(" ")[0].replace("not", "not-checked")
        found.append((unescaped(values["file"], escapes), int(values["line"]), code))
    assert sorted(found) == sorted(said(report) + not_checked())


def test_github_is_told_how_many_there_are() -> None:
    many = lint("[a](https://b.c/news_XXXXX)\n\n" * 25, "::error::x.md")
    lines = render("github", Report((many,)), Style()).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert lines[-1].startswith("::notice title=mdlint-news::25 errors in 1 post. GitHub shows 10 of each kind")
    assert len([line for line in lines if not line.startswith("::")]) == 15


def test_azures_commands_are_read_back(report: Report) -> None:
    escapes = {"%3B": ";", "%5D": "]", "%0D": "\r", "%0A": "\n", "%AZP25": "%"}
    found = []
    for line in render("azure", report, Style()).splitlines():
        match = re.fullmatch(r"##vso\[task\.logissue (?P<values>[^\]]*);\](?P<message>.*)", line)
        assert match, line
        values = {key: unescaped(value, escapes) for key, value in re.findall(r"(\w+)=([^;]*)", match["values"])}
        found.append((values["sourcepath"], int(values["linenumber"]), values["code"]))
    assert sorted(found) == sorted(said(report) + not_checked())


def test_teamcitys_messages_are_read_back(report: Report) -> None:
    found = []
    for line in render("teamcity", report, Style()).splitlines():
        match = re.fullmatch(r"##teamcity\[(?P<kind>\w+)(?P<values>(?: \w+='(?:[^|'\[\]]|\|.)*')+)\]", line)
        assert match, line
        assert line.isascii()
        values = dict(re.findall(r"(\w+)='((?:[^|']|\|.)*)'", match["values"]))
        if match["kind"] == "inspection":
            path = re.sub(r"\|0x([0-9a-f]{4})", lambda it: chr(int(it[1], 16)), values["file"])
            found.append((re.sub(r"\|(.)", r"\1", path), int(values["line"]), values["typeId"]))
    assert sorted(found) == said(report)


def test_gitlab_knows_a_finding_again_when_lines_move() -> None:
    link = "[a](https://b.c/news_XXXXX)\n"
    before, after = (
        json.loads(render("gitlab", Report((lint(text, "./a.md"),)), Style())) for text in (link, f"New.\n\n{link}")
    )
    assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]
    assert before[0]["location"]["path"] == "a.md"
    assert before[0]["location"]["lines"]["begin"] != after[0]["location"]["lines"]["begin"]


WILD = (
    *("@desk", "#12", "GH-12", "a@b.example", "www.a.example", "HTTPS://a.example", "mailto:a@b.c", "[x](http://e)"),
    *(
        "![x](http://e)",
        "**b**",
        "~~x~~",
        "a_b_c",
        "<b>",
        "&lt;",
        "`x",
        "a``b",
        "```",
        "` `",
        "\\",
        "|",
        "\\|",
        "\\\\|",
    ),
    *(":+1:", "$x$", HOSTILE, PATHS[0]),
)


@pytest.mark.parametrize("first", WILD)
def test_nothing_in_a_table_of_markdown_comes_alive(report: Report, first: str) -> None:
    """GitHub's own parser makes no link or markup of it, and what it looks for afterwards it does not do in code."""
    import cmarkgfm  # noqa: PLC0415 - this test alone needs it
    from cmarkgfm.cmark import Options  # noqa: PLC0415 - likewise

    texts = [text for second in WILD for text in (f"a {first} `{second}` {first}{second}", f"`{first}{second}`{first}")]
    one = report.files[0].diagnostics[0]
    many = [one._replace(finding=one.finding._replace(message=text, help=first)) for text in texts]
    text = render("markdown", Report((report.files[0]._replace(diagnostics=tuple(many), problems=()),)), Style())

    html = cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE)

    table = {"table", "thead", "tbody", "tr", "th", "td"}
    assert set(re.findall(r"<(\w+)", html)) <= table | {"p", "strong", "code", "br"}
    assert html.count("<tr>") == 1 + len(texts)
    assert html.count("<td>") == 4 * len(texts)
    assert not re.search(r"[@#$]|www|://|:\+1", re.sub("<code>.*?</code>", "", html))


def test_a_table_in_markdown_has_an_end() -> None:
    many = lint("[a](https://b.c/news_XXXXX)\n\n" * 2000)
    text = render("markdown", Report((many,)), Style())
    assert len(text) < 65_536
    shown = text.count("\n| error ")
    assert text.endswith(f"\n{2000 - shown} more findings left out here.\n")


def test_what_could_not_be_checked_is_told_where_nothing_was_found() -> None:
    for name in formats.NAMES:
        text = render(name, Report((), (Problem("posts/b.md", "not UTF-8", "12:3"),)), Style())
        # What is for people alone has it on standard error, and that of programs is an array of findings.
        assert ("posts/b.md" in text) == (name not in ("concise", "full", "grouped", "json", "jsonl"))


GCC = re.compile(r"^(.*?):(\d+):(\d*):?\s+(?:fatal\s+)?(warning|error|info|note):\s+(.*)$")
EMACS = re.compile(r"^([^ :\n][^:\n]*):(\d+)[.:](\d+): (?:error|warning|info): ")


@pytest.mark.parametrize("matcher", [GCC, EMACS], ids=["VS Code", "Emacs"])
def test_problem_matchers_of_editors_read_concise_lines(matcher: re.Pattern[str]) -> None:
    found = lint(TEXT, "posts/a b.md")
    lines = render("concise", Report((found,)), Style()).splitlines()
    matches = [matcher.match(line) for line in lines]
    assert [(match[1], int(match[2])) for match in matches if match] == [
        ("posts/a b.md", row) for _, row, _ in said(Report((found,)))
    ]


def test_vims_error_list_reads_concise_lines(tmp_path: Path) -> None:
    vim = shutil.which("vim")
    if not vim:
        pytest.skip("vim is not installed")
    found = Report((lint(TEXT, "posts/a.md"),))
    (tmp_path / "errors").write_text(render("concise", found, Style()))
    out = tmp_path / "list.json"
    places = "map(getqflist(), '[bufname(v:val.bufnr), v:val.lnum, v:val.col]')"
    script = f"cfile errors | call writefile([json_encode({places})], '{out}') | qa!"
    subprocess.run(
        [vim, "-es", "-u", "NONE", "--cmd", script], cwd=tmp_path, check=False, timeout=30, stdin=subprocess.DEVNULL
    )
    assert [(path, row) for path, row, _ in json.loads(out.read_text())] == [
        (path, row) for path, row, _ in said(found)
    ]
