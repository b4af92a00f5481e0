"""Where reports go."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Write = Callable[[str, str], Path]

BAD = "---\ntitle: x\n---\n\n[NATO](https://a.b/news_XXXXX.htm)\n"


@pytest.fixture(autouse=True)
def post(write: Write) -> Path:
    return write("a.md", BAD)


def test_several_reports_are_made_in_one_run(run: Run, tmp_path: Path) -> None:
    outcome = run(
        "check", "--output-format", "concise", "--output-format", "sarif=out.sarif", "--output-format", "json=out.json"
    )

    assert outcome.status == 1
    assert outcome.out.startswith("a.md:5:20: error: ")
    assert len(json.loads((tmp_path / "out.sarif").read_text())["runs"]) == 1
    assert len(json.loads((tmp_path / "out.json").read_text())) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--output-format", "json", "--output-format", "concise"],
        ["--output-format", "json=a.json", "--output-format", "jsonl=./a.json"],
        ["--output-format", "jsn"],
        ["--output-format", "json="],
    ],
)
def test_what_cannot_be_is_told(run: Run, arguments: list[str]) -> None:
    outcome = run("check", *arguments)
    assert outcome.status == 2
    assert outcome.out == ""
    assert "error:" in outcome.err


def test_a_folder_that_is_not_there_is_told(run: Run) -> None:
    outcome = run("check", "--output-format", "sarif=reports/out.sarif")
    assert outcome.status == 2
    assert "reports/out.sarif: cannot be written: No such file or directory" in outcome.err


def test_statistics_are_for_people_and_leave_files_of_programs_alone(run: Run, tmp_path: Path) -> None:
    outcome = run("check", "--statistics", "--output-format", "json=out.json")

    assert outcome.lines[0].split() == ["findings", "posts", "fixable", "code", "rule"]
    assert len(json.loads((tmp_path / "out.json").read_text())) == 1


def test_a_file_for_the_report_is_written_beside_others(run: Run, tmp_path: Path) -> None:
    outcome = run("check", "--output-file", "out.txt", "--output-format", "json=out.json")

    assert outcome.out == ""
    assert (tmp_path / "out.txt").read_text().startswith("a.md:5:20: error: ")
    assert (tmp_path / "out.json").exists()


@pytest.mark.parametrize(
    ("format_", "variable"),
    [("github", "GITHUB_WORKSPACE"), ("gitlab", "CI_PROJECT_DIR"), ("azure", "BUILD_SOURCESDIRECTORY")],
)
def test_services_are_told_paths_from_the_root(
    run: Run, write: Write, tmp_path: Path, format_: str, variable: str
) -> None:
    write("site/_posts/b.md", BAD)
    environment = {variable: str(tmp_path)}
    for path, cwd in (("_posts", tmp_path / "site"), (str(tmp_path / "site"), tmp_path)):
        out = run("check", "--output-format", format_, path, cwd=cwd, **environment).out
        assert re.search('(=|: ")site/_posts/b.md[",;]', out), out
    outside = run("check", "--output-format", format_, "../a.md", cwd=tmp_path / "site")
    assert "../a.md" in outside.out


def test_github_opens_no_alert_for_what_is_silenced(run: Run, write: Write) -> None:
    write("a.md", BAD + "\n<!-- mdlint-news-disable-next-line UR001 -- Monday -->\n[b](https://a.b/news_XXXXX.htm)\n")
    results = [
        json.loads(run("check", "--output-format", "sarif", **environment).out)["runs"][0]["results"]
        for environment in ({}, {"GITHUB_ACTIONS": "true"})
    ]

    assert [len(found) for found in results] == [2, 1]


def test_in_githubs_actions_findings_are_annotations_and_a_summary(run: Run, tmp_path: Path) -> None:
    summary = tmp_path / "summary.txt"
    summary.write_text("# Before\n")

    outcome = run("check", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))

    assert outcome.out.startswith("::error file=a.md,line=5,endLine=5,col=20,")
    assert summary.read_text().startswith("# Before\n**mdlint-news**: 1 error in 1 post\n")
    assert run("check", "--output-format=concise", GITHUB_ACTIONS="true").out.startswith("a.md:5:20")
