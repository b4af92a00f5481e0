"""The benchmarks, called as a user calls them."""

import subprocess
import sys
from pathlib import Path

from conftest import ROOT

from mdlint_news.post import Views


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
    costs = {name: float(ratio) for name, ratio, *_ in map(str.split, rows)}
    views = {name for name in vars(Views) if not name.startswith("_")} - {"body"} | {"blocks", "inline", "whole"}
    assert head.startswith("1 posts; markdown-it-py parses one in ")
    assert views <= costs.keys()
    assert costs["whole"] > costs["inline"] > 0
