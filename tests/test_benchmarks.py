"""The benchmarks, called as a user calls them."""

import os
import subprocess
import sys
from pathlib import Path

from conftest import ROOT

from mdlint_news.world import Views


def test_the_benchmark_of_source_entries_counts_what_is_right_and_lists_the_rest(tmp_path: Path) -> None:
    labels = tmp_path / "labels.tsv"
    rows = [
        ("# raw", "publisher", "title", "date", "url"),
        (
            "- DW, “Ferries  stop,” 3\u202fFeb 2026 – https://a.dw.com/x",
            "DW",
            "Ferries stop",
            "3 Feb 2026",
            "https://a.dw.com/x",
        ),
        ("- Reuters – “Prices”", "Reuters", "Costs", "", ""),
        ("  - title: Ports\\n    url: https://a.de", "", "Ports", "", "https://a.de"),
        ("**Sources:** Reuters, DW", "Reuters ;; DW", "", "", ""),
        ("- Error code: 429", "", "", "", ""),
    ]
    labels.write_text("\n".join("\t".join(row) for row in rows) + "\n", "utf-8")
    program = ROOT / "benchmarks" / "source_entries.py"
    done = subprocess.run(
        [sys.executable, program, labels, "--misses"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )

    head, *fields, miss = done.stdout.splitlines()
    assert head.startswith("5 entries")
    assert [line.split()[:3] for line in fields] == [
        ["publisher", "5/5", "100.0"],
        ["title", "4/5", "80.0"],
        ["date", "5/5", "100.0"],
        ["url", "5/5", "100.0"],
    ]
    assert miss == "title: wanted 'Costs', got 'Prices': - Reuters – “Prices”"


def test_the_benchmark_of_placeholders_counts_and_lists(tmp_path: Path) -> None:
    labels = tmp_path / "labels.tsv"
    rows = [
        ("# url", "label", "why"),
        ("https://www.nato.int/news_XXXXX.htm", "placeholder", "filler"),
        ("https://www.dw.com/2026/03/05/x", "placeholder", "needs the post date: post of 2026-01-01"),
        ("https://www.dw.com/2026/04/05/x", "placeholder", "needs the post date"),
        ("https://www.dw.com/en/ferries/a-75125356", "placeholder", "nobody could see that"),
        ("https://www.dw.com/en/trams/a-75125357", "ok", "real"),
    ]
    labels.write_text("\n".join("\t".join(row) for row in rows) + "\n", "utf-8")
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "placeholders.py", labels],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )

    lines = done.stdout.splitlines()
    assert lines[0] == "4 URLs, 1 left out for want of a date"
    assert lines[2] == "source list: recall 2/3 (66.7 %), precision 2/2 (100.0 %)"
    assert lines[3].split()[:2] == ["missed", "https://www.dw.com/en/ferries/a-75125356"]


def test_the_benchmark_of_views_names_each_view_and_its_cost() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "views.py", ROOT / "tests" / "posts"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )

    head, _, *rows = done.stdout.splitlines()
    costs = {row[:14].strip(): float(row[14:].split()[0]) for row in rows}
    views = {name for name in vars(Views) if not name.startswith("_")} - {"body"} | {"blocks", "inline"}
    assert head.startswith("1 posts; markdown-it-py parses one in ")
    assert views <= costs.keys()
    assert costs["inline too"] > costs["inline"] > 0


def test_the_benchmark_of_keystrokes_gives_a_ratio_for_each_answer(tmp_path: Path) -> None:
    program = ROOT / "benchmarks" / "keystroke.py"
    done = subprocess.run(
        [sys.executable, program, "-n", "1"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )

    head, *rows = done.stdout.splitlines()
    assert "characters; markdown-it-py parses them in" in head
    assert [row.rsplit(maxsplit=3)[0] for row in rows] == ["opened", "keystroke", "hover", "code actions"]
    assert all(float(row.rsplit(maxsplit=3)[1]) > 0 for row in rows)


def test_the_benchmark_of_speed_has_a_line_for_each_command_and_each_ratio(tmp_path: Path) -> None:
    program = ROOT / "benchmarks" / "speed.py"
    command = [sys.executable, str(program), "-n", "20", "--rounds", "1", "--peers", ""]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")

    head, _, *rows = done.stdout.splitlines()
    assert head == "20 posts, medians of 1 rounds"
    cells = [
        [cell.strip() for cell in row.split("|")[1:-1]] for row in rows if row.startswith("| ") and "---" not in row
    ]
    took = {row[0]: float(row[1]) for row in cells if len(row) == 5 and row[0]}
    ratios = {tuple(row[:2]): float(row[2]) for row in cells if len(row) == 3 and row[0]}
    assert took["python -c pass"] < took["mdlint-news, one post"]
    assert ratios["mdlint-news, one post", "python -c pass"] > 1
    assert len(ratios) == 5


def test_one_in_ten_of_the_posts_that_are_made_up_is_bad(tmp_path: Path) -> None:
    make = f"from posts import write_posts; from pathlib import Path; write_posts(Path({str(tmp_path)!r}), 60)"
    subprocess.run([sys.executable, "-c", make], cwd=ROOT / "benchmarks", check=True)
    check = [sys.executable, "-m", "mdlint_news", "check", "--isolated", "--output-format", "concise", str(tmp_path)]
    found = subprocess.run(check, capture_output=True, text=True, check=False, encoding="utf-8").stdout.splitlines()
    assert [line.rpartition(" ")[2] for line in found] == ["[UR001]"] * 6


def test_the_benchmark_of_growth_fits_an_exponent_to_each_construct() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "growth.py"), "-n", "8000", "source entries", "open brackets"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")

    _, _, *rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in done.stdout.splitlines()]
    assert [row[0] for row in rows] == ["source entries", "open brackets"]
    assert all(int(row[1]) >= 8000 and float(row[2]) > 0 and float(row[3]) < 9 for row in rows)
