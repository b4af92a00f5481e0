"""`mdlint-news format`, as a user calls it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st
from texts import BLOCKS

from mdlint_news.parse import parse

Write = Callable[[str, str], Path]

LOOSE = """\
---
title:   'Night ferries stop'   # as agreed
tags: [ferries,   ports]
---
## What was said
The last boat leaves on *Friday*.
-   Oslo
-   Kiel
    1) by day
    7) by night


| Port | Boats |
|--|-:|
| 東京 | {{ boats | size }} |
| Kiel | 4 \\| 5 |
"""
LAID_OUT = """\
---
title:   'Night ferries stop'   # as agreed
tags: [ferries,   ports]
---

## What was said

The last boat leaves on *Friday*.

- Oslo
- Kiel
  1) by day
  7) by night

| Port |              Boats |
| ---- | -----------------: |
| 東京 | {{ boats | size }} |
| Kiel |             4 \\| 5 |
"""
# mdformat takes the blank in code away, which readers of the code would see.
REFUSED = "---\ntitle: Boats\n---\n## Boats\nRun `boats  --all \nnow`.\n"


def test_posts_are_laid_out_and_say_what_they_said(run: Run, write: Write) -> None:
    path, done = write("a.md", LOOSE), write("b.md", LAID_OUT)
    os.utime(done, (1, 1))

    outcome = run("format")

    assert path.read_text() == LAID_OUT
    assert done.stat().st_mtime == 1
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "mdlint-news: 1 post formatted, 1 unchanged\n")
    assert run("format").err == "mdlint-news: 0 posts formatted, 2 unchanged\n"


def test_check_lists_and_diff_shows_what_would_change(run: Run, write: Write) -> None:
    path = write("posts/a.md", LOOSE)

    checked, shown = run("format", "--check"), run("format", "--diff")

    assert (checked.status, checked.out) == (1, f"{os.path.join('posts', 'a.md')}: would be formatted\n")
    assert checked.err == "mdlint-news: 1 post would be formatted\n"
    assert shown.status == 1
    assert shown.lines[:2] == ["--- ./posts/a.md", "+++ ./posts/a.md"]
    assert path.read_text() == LOOSE
    run("format")
    assert run("format", "--check").status == run("format", "--diff").status == 0


def test_what_cannot_be_formatted_is_told_and_left_as_it_is(run: Run, write: Write) -> None:
    path = write("a.md", REFUSED)

    outcome = run("format", "--check")

    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.err.splitlines() == [
        "mdlint-news: a.md: left as it is: code would change",
        "mdlint-news: 0 posts would be formatted, 1 left as it is",
    ]
    assert run("format").status == 0
    assert path.read_text() == REFUSED
    assert run("format", "-", stdin=REFUSED).out == REFUSED


def test_nothing_is_escaped(run: Run, write: Write) -> None:
    # To CommonMark, the second line is a part of the first, and so it would have to be written.
    path = write("a.md", "---\ntitle: a\n---\n* a\n      * b\n")

    assert "a.md: left as it is: a mark would change" in run("format").err
    assert path.read_text().endswith("* a\n      * b\n")


def test_items_are_indented_as_the_parser_of_the_site_wants_it(run: Run, write: Write) -> None:
    write("mdlint-news.toml", 'site.generator = "pelican"\n')
    path = write("a.md", LOOSE)

    run("format")

    assert path.read_text() == LAID_OUT.replace("  1)", "    1)").replace("  7)", "    7)")
    assert run("format", "--check").status == 0


def test_standard_input_goes_to_standard_output(run: Run, write: Write) -> None:
    write("mdlint-news.toml", 'exclude = ["drafts/"]\n')

    assert run("format", "-", stdin="* a\n* b\n\n\ntext").out == "* a\n* b\n\ntext\n"
    assert run("format", "--check", "-", stdin="text").out == "<stdin>: would be formatted\n"
    assert run("format", "-", "--force-exclude", "--stdin-filename", "drafts/a.md", stdin="text").out == "text"


def test_the_bytes_of_standard_input_come_out_where_they_are_no_text(run: Run) -> None:
    outcome = run("format", "-", "--check", stdin=b"caf\xe9\n")

    assert (outcome.status, outcome.out) == (2, "")
    assert "not UTF-8" in outcome.err


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_stay(run: Run, tmp_path: Path, ending: str, mark: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes((mark + LOOSE.replace("\n", ending)).encode())

    run("format")

    written = path.read_bytes().decode()
    assert written.startswith(mark + LOOSE.partition("##")[0].replace("\n", ending))
    assert written.count("\r") == (written.count("\n") if ending == "\r\n" else 0)
    assert run("format", "--check").status == 0


def test_what_is_no_post_or_excluded_is_left_out(run: Run, write: Write) -> None:
    readme, draft = write("README.md", "text"), write("drafts/a.md", LOOSE)
    write("mdlint-news.toml", 'exclude = ["drafts/"]\n')

    assert run("format").err == "mdlint-news: no post to check (1 path left out: exclude; 1 path left out: no post)\n"
    assert (readme.read_text(), draft.read_text()) == ("text", LOOSE)
    assert run("format", "missing.md").status == 2


def test_a_config_that_cannot_be_used_stops_its_posts(run: Run, write: Write) -> None:
    path = write("a.md", LOOSE)
    write("mdlint-news.toml", "nonsense = 1\n")

    outcome = run("format", "a.md")

    assert outcome.status == 2
    assert "unknown key `nonsense`" in outcome.err
    assert path.read_text() == LOOSE


def test_the_rule_says_where_a_post_would_change(run: Run, write: Write) -> None:
    write("a.md", LOOSE)
    write("b.md", REFUSED)

    outcome = run("check", "--select", "unformatted")

    assert outcome.lines == ["a.md:5:1: info: the post is not formatted: 13 lines would be written otherwise [TX005]"]


def test_checking_does_not_import_the_formatter(run: Run, write: Write) -> None:
    write("a.md", LOOSE)

    outcome = run("check", PYTHONPROFILEIMPORTTIME="1")

    assert "mdlint_news.engine" in outcome.err
    assert "mdformat" not in outcome.err


@given(BLOCKS, st.sampled_from(["\n", "\r\n"]))
def test_whatever_is_formatted_stays_what_it_was(text: str, ending: str) -> None:
    post = parse(f"---\ntitle:  x\n---\n{text}".replace("\n", ending), "a.md")

    formatted = post.formatted

    assert "mdformat fails" not in formatted.refusal
    assert formatted.text.startswith("---\ntitle:  x\n---\n".replace("\n", ending))
    assert parse(formatted.text, "a.md").formatted.text == formatted.text
