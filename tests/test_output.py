"""Where reports go."""

import json
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


def test_in_githubs_actions_findings_are_annotations_and_a_summary(run: Run, tmp_path: Path) -> None:
    summary = tmp_path / "summary.txt"
    summary.write_text("# Before\n")

    outcome = run("check", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))

    assert outcome.out.startswith("::error file=a.md,line=5,endLine=5,col=20,")
    assert summary.read_text().startswith("# Before\n**mdlint-news**: 1 error\n")
    assert run("check", "--output-format=concise", GITHUB_ACTIONS="true").out.startswith("a.md:5:20")
