"""What was meant as a table, and is none to Markdown."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news import lint
from mdlint_news.parse import parse
from mdlint_news.parts import NearTable
from mdlint_news.post import Post


def seen(post: Post, near: NearTable) -> list[object]:
    """Tell of a near-table what it says: its fault, its cells, the texts of its delimiter row and its rows."""
    delimiter = near.delimiter and post.source[near.delimiter]
    return [near.fault, near.cells, near.delimiter_cells, delimiter, [post.source[row] for row in near.rows]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "By city:\n| City | Turnout |\n|---|---|---|\n| Nice | 61 % |\nMore.",
            ["cells", 2, 3, "|---|---|---|", ["| City | Turnout |", "| Nice | 61 % |"]],
        ),
        ("City | Vote | `a|b`\n-|-|-\n1 | 2 | 3", ["cells", 4, 3, "-|-|-", ["City | Vote | `a|b`", "1 | 2 | 3"]]),
        ("| City | Vote |\n---\n| Nice | 61 % |", ["cells", 2, 1, "---", ["| City | Vote |", "| Nice | 61 % |"]]),
        ("| a | b |\n|==|==|\n| 1 | 2 |", ["characters", 2, 2, "|==|==|", ["| a | b |", "| 1 | 2 |"]]),
        ("a | b\n—|—\n1 | 2\n", ["characters", 2, 2, "—|—", ["a | b", "1 | 2"]]),
        ("| a | b |\n|-- -|--|", ["characters", 2, 2, "|-- -|--|", ["| a | b |"]]),
        ("| a | b |\n|--||--|\n| 1 | 2 |", ["characters", 2, 3, "|--||--|", ["| a | b |", "| 1 | 2 |"]]),
        ("> a | b\r\n>\r\n> -|-\r\n> 1 | 2\r\n", ["gap", 2, 2, "-|-", ["a | b", "1 | 2"]]),
        (
            "| a | b |\n\n|--|--|\n\n| 1 | 2 |\n\n| 3 | 4 |",
            ["gap", 2, 2, "|--|--|", ["| a | b |", "| 1 | 2 |", "| 3 | 4 |"]],
        ),
        ("- | a | b |\n|--|--|\n| 1 | 2 |", ["indentation", 2, 2, "|--|--|", ["| a | b |", "| 1 | 2 |"]]),
        ("### Vote\n|--|--|\n| 1 | 2 |", ["headerless", 2, 2, "|--|--|", ["| 1 | 2 |"]]),
        ("| a | b |\n| `|` | [c|d](e) |", ["missing", 2, 0, None, ["| a | b |", "| `|` | [c|d](e) |"]]),
        ("1 | a | x\n2 | b | y\n3 | c | $|z|$", ["missing", 3, 0, None, ["1 | a | x", "2 | b | y", "3 | c | $|z|$"]]),
        ("| a | b |\n| c | d |\n\n| e |\n|--|\n", ["missing", 2, 0, None, ["| a | b |", "| c | d |"]]),
        ("| a | b |\n| | |\n| 1 | 2 |", ["missing", 2, 0, None, ["| a | b |", "| | |", "| 1 | 2 |"]]),
        ("a|$5|$6\nb|$7|$8\nc|$9|$1", ["missing", 3, 0, None, ["a|$5|$6", "b|$7|$8", "c|$9|$1"]]),
        ("| a | b |\n\nText\n\n|--|--|\n| 1 | 2 |", ["headerless", 2, 2, "|--|--|", ["| 1 | 2 |"]]),
        ("| a | b |\n\n> c\n\n|--|--|\n| 1 | 2 |", ["headerless", 2, 2, "|--|--|", ["| 1 | 2 |"]]),
        *(
            (text, ["missing", 2, 0, None, ["| a | b |", "| 1 | 2 |"]])
            for text in (
                "Text {% x %} more\n\n| a | b |\n| 1 | 2 |\n\n{% y %}",
                "{% x %}\n\n| a | b |\n| 1 | 2 |\n\nMore {% y %}",
                "{% x %}\n\n| a | b |\n| 1 | 2 |",
                "| a | b |\n| 1 | 2 |\n\n{% y %}",
            )
        ),
        ("| a | b |\n|--|--|\n\n| 1 | 2 |\n| 3 |", ["cut off", 2, 0, None, ["| 1 | 2 |", "| 3 |"]]),
        ("| a | b |\n|--|--|\n| 1 | 2 |\n\n| 3 | 4 |\n", ["cut off", 2, 0, None, ["| 3 | 4 |"]]),
    ],
)  # fmt: skip
def test_what_was_meant_as_a_table(text: str, expected: list[object]) -> None:
    post = parse(text)
    (near,) = post.near_tables

    assert seen(post, near) == expected
    places = [*near.rows, *([near.delimiter] if near.delimiter else [])]
    assert near.span == (min(span.start for span in places), max(span.end for span in places))


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|--|--|\n| 1 | 2 |\n",
        "a | b\n-|-\n1 | 2\n\nOne | more\n",
        "The vote was yes | no in both cities.\nIt was no | yes in the third.",
        "Home | Cities | About",
        "[Home](/) | [Cities](/c) | [About](/a)\n[Rules](/r) | [Terms](/t) | [Mail](/m)\n[A](/x) | [B](/y) | [C](/z)",
        "By Ana Novak | Politics | 3 min\nPhoto: Jan Kos | PA | Nice",
        "Mon | Nice | 10:00  \nTue | Lyon | 11:00  \nWed | Lens | 12:00",
        "- 3 May | Nice | [Fair](a)\n- 4 May | Lyon | [Fair](b)\n- 5 May | Lens | [Fair](c)",
        "{{ page.title | upper | escape }}\n{{ page.lead | lower | escape }}",
        "{% for row in rows %}\n| {{ row.city }} | {{ row.vote }} |\n| {{ row.a }} | {{ row.b }} |\n{% endfor %}",
        "{% x %} text {% y %}\n| a | b |\n| 1 | 2 |\n{% z %}",
        "{{< table >}}\n\n| a | b |\n| 1 | 2 |\n\n{{< /table >}}",
        "```\n| a | b |\n| 1 | 2 |\n```\n\n    | a | b |\n    | 1 | 2 |\n",
        "<table>\n| a | b |\n| 1 | 2 |\n</table>",
        "Where `a | b | c` and\n`d | e | f` and\n`g | h | i` meet.",
        "$|x| + |y|$ is\n$|y| + |z|$ or\n\\(|x| + |z|\\) then.",
        "f x\n  | x > 0 = 1\n  | otherwise = 0",
        "cat log | sort | uniq\ncat all | sort | head",
        "+----+----+\n| ab | cd |\n+----+----+",
        "|----|\n| ab |\n|----|",
        "a \\| b \\| c\nd \\| e \\| f\ng \\| h \\| i",
        "| Cities | 2026 |\n| Nice | Lyon |\n| City | Vote |\n|--|--|\n| Nice | 61 % |",
        "| a | b |\n|--|--|\n\n| 1 | 2 |\n|--|--|\n",
    ],
)
def test_what_was_not(text: str) -> None:
    assert parse(text).near_tables == ()


def test_a_post_may_have_several() -> None:
    post = parse("| a | b |\n|--|\n| 1 | 2 |\n\n| c | d |\n|~~|~~|\n\nText\n\n- | e | f |\n  | 1 | 2 |\n")

    assert [near.fault for near in post.near_tables] == ["cells", "characters", "missing"]


@pytest.mark.parametrize(
    ("text", "message", "help_"),
    [
        ("| a | b |\n|-|", "the delimiter row has 1 cell, the header has 2", "write `|---|---|`, or mend the header"),
        ("| a | b |\n|—|-|", "a cell of the delimiter row is `—`, not hyphens", "write `|---|---|`"),
        ("| a | b |\n| 1 | 2 |", "the table has no delimiter row", "put `|---|---|` below its header"),
    ],
)
def test_the_message_says_what_to_do(text: str, message: str, help_: str) -> None:
    (found,) = lint(f"By city:\n\n{text}\n").diagnostics

    assert (found.rule.code, found.finding.message, found.finding.help) == ("TB006", message, help_)


def test_a_table_that_is_a_heading_is_one_defect() -> None:
    text = f"| City | {'Turnout ' * 20} |\n---\n| Nice | 61 % |\n"

    assert [found.rule.code for found in lint(text).diagnostics if found.rule.code != "HD002"] == ["TB006"]


PARTS = [
    "|",
    "|--|--|",
    "|--|",
    "--",
    "| a | b |",
    "a | b | c",
    "\n",
    "\n\n",
    "\r\n",
    "> ",
    "- ",
    "    ",
    "\\",
    "`",
    "$",
]
PARTS += ["{{ x }}", "[a|b](c)", "=", "—", ":", "+", " ", "word", "{% x %}", "\n---\n", "| 1 | 2 |\n", "😀", "\0", "\f"]


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_any_text_has_near_tables_that_are_in_order_and_whole(text: str) -> None:
    post = parse(text)
    end = 0
    for near in post.near_tables:
        parts = sorted([*near.rows, *([near.delimiter] if near.delimiter else [])])
        assert end <= near.span.start == parts[0].start
        assert parts[-1].end == near.span.end <= len(text)
        assert all(before.end < after.start for before, after in pairwise(parts))
        assert all(post.source[part].strip() == post.source[part] for part in parts)
        end = near.span.end
