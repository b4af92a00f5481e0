"""Output formats: one report, and what each makes of it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from reports import checked, fixed_report
from wcwidth import wcwidth

from mdlint_news import formats
from mdlint_news.diagnostic import Report, fingerprints, printable
from mdlint_news.formats import Style, render

HERE = Path(__file__).parent
GOLDEN = {
    "report.concise.txt": ("concise", Style()),
    "report.full-80.txt": ("full", Style(80)),
    "report.full-120.txt": ("full", Style(120)),
    "report.full-colour.txt": ("full", Style(80, has_colour=True)),
    "report.grouped.txt": ("grouped", Style()),
    "report.json": ("json", Style()),
    "report.jsonl": ("jsonl", Style()),
    "report.github.txt": ("github", Style()),
    "report.gitlab.json": ("gitlab", Style()),
    "report.azure.txt": ("azure", Style()),
    "report.teamcity.txt": ("teamcity", Style()),
    "report.sarif": ("sarif", Style()),
    "report.junit.xml": ("junit", Style()),
    "report.checkstyle.xml": ("checkstyle", Style()),
    "report.rdjson": ("rdjson", Style()),
    "report.rdjsonl": ("rdjsonl", Style()),
    "report.markdown.md": ("markdown", Style()),
    "report.html": ("html", Style()),
}


@pytest.fixture
def report() -> Report:
    return fixed_report()


def test_each_format_has_a_golden_file() -> None:
    assert {format_ for format_, _ in GOLDEN.values()} == set(formats.NAMES)


@pytest.mark.parametrize("name", GOLDEN)
def test_report_is_the_golden_one(report: Report, name: str, update: Callable[[Path, str], None]) -> None:
    format_, style = GOLDEN[name]
    text = render(format_, report, style)
    update(HERE / "formats" / name, text)

    assert text.encode() == (HERE / "formats" / name).read_bytes()


@pytest.mark.parametrize("name", formats.NAMES)
def test_every_line_ends_and_steers_no_terminal(report: Report, name: str) -> None:
    text = render(name, report, Style())

    assert text.endswith("\n")
    assert not set("\r\x1b\u202e") & set(text)


NOTHING = {
    "json": "[]\n",
    "gitlab": "[]\n",
    "rdjson": '{"source": {"name": "mdlint-news"}, "diagnostics": []}\n',
    "markdown": "**mdlint-news**: no post checked\n",
}


@pytest.mark.parametrize("name", sorted(set(formats.NAMES) - {"sarif", "junit", "checkstyle", "html"}))
def test_nothing_found_is_nothing_said(name: str) -> None:
    assert render(name, Report(()), Style()) == NOTHING.get(name, "")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_of_a_frame_is_wider_than_the_terminal(width: int) -> None:
    long = "word " * 120
    text = f"{long}“日本の船” 👩‍🌾 [NATO‑led](https://a.b/{'x' * 300}/news_XXXXX.htm) {long}\n"
    for line in render("full", Report((checked(text),)), Style(width)).splitlines():
        if " | " in line or " - " in line[:5] or " + " in line[:5]:
            assert sum(wcwidth(character) for character in line) <= width


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("[a](https://b.c/news_XXXXX)", "news_XXXXX"),
        ("日本 [a](https://b.c/news_XXXXX)", "news_XXXXX"),
        ("a\tb [a](https://b.c/news_XXXXX)", "news_XXXXX"),
        ("é😀 [a](https://b.c/news_XXXXX) " + "after " * 80, "news_XXXXX"),
        ("before " * 80 + "[a](https://b.c/news_XXXXX)", "news_XXXXX"),
        ("日本" * 80 + " [a](https://b.c/news_XXXXX) " + "日本" * 80, "news_XXXXX"),
    ],
)
def test_marks_stand_under_what_they_mark(line: str, marked: str) -> None:
    lines = render("full", Report((checked(f"{line}\n"),)), Style(80)).splitlines()
    at = next(number for number, text in enumerate(lines) if "^" in text)
    shown, marks = lines[at - 1], lines[at]
    columns = [column for character in shown for column in [character] * (2 if character in "日本😀" else 1)]

    assert "".join(columns[marks.index("^") : marks.rindex("^") + 1]) == marked


def test_a_point_is_marked_by_one_column() -> None:
    out = render("full", Report((checked("---\ntitle: x\ndate: 2026-02-12\n---\n"),)), Style(80))

    assert "post has no text" in out
    assert out.count("^") == 1


def test_places_are_counted_from_one_in_code_points() -> None:
    (finding,) = json.loads(render("json", Report((checked("\ufeff😀 [a](https://b.c/news_XXXXX)\r\n"),)), Style()))

    assert finding["location"] == {"row": 1, "column": 19}
    assert finding["end_location"] == {"row": 1, "column": 29}


def test_fingerprints_survive_moved_lines_and_tell_equal_places_apart() -> None:
    link = "[a](https://b.c/news_XXXXX)\n"
    before, after = checked(f"{link}\n{link}"), checked(f"New.\n\nMore.\n\n{link}\n{link}")

    assert fingerprints(before) == fingerprints(after)
    assert len(set(fingerprints(before))) == 2
    assert fingerprints(checked(link, "b.md")) != fingerprints(checked(link, "c.md"))


def test_what_would_break_a_line_or_steer_a_terminal_is_escaped() -> None:
    assert printable("a\nb\x1b[31m\u202e\u2028\udce9é") == "a\\nb\\x1b[31m\\u202e\\u2028\\udce9é"
