"""`--profile`: where the time goes."""

from collections.abc import Callable
from pathlib import Path

from conftest import Run

Write = Callable[[str, str], Path]


def test_rules_and_views_have_a_line_each_and_the_report_is_the_same(run: Run, write: Write) -> None:
    for number in range(30):
        paragraphs = "\n\n".join(f"Line {line} of the [ferry](https://port.city/news_XXXXX.htm)." for line in range(30))
        write(f"posts/2026-03-02-{number}.md", f"---\ntitle: Ferry {number}\n---\n\n{paragraphs}\n")
    plain, profiled = run("check", "posts"), run("check", "--profile", "posts")

    assert profiled.out == plain.out
    table, _, summary = profiled.err.rpartition("\n")[0].rpartition("\n")
    assert summary + "\n" == plain.err
    heading, columns, *rows = table.splitlines()
    assert heading.endswith(" s in one process")
    assert columns.split() == ["share", "seconds", "part"]
    parts = {row.split(maxsplit=2)[2]: float(row.split()[0].rstrip("%")) for row in rows}
    assert {"view body", "view inline", "UR001 placeholder-url", "everything else"} <= parts.keys()
    assert 90 < sum(parts.values()) < 101
    assert list(parts.values()) == sorted(parts.values(), reverse=True)
