"""The Python interface, and what holds for every text."""

from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_body import MARKDOWN

import mdlint_news
from mdlint_news import fix, lint
from mdlint_news.text import Position

POSTS = [*sorted((ROOT / "examples").glob("*.md")), *sorted((ROOT / "tests" / "posts").glob("*.md"))]


def places(text: str, path: str) -> list[tuple[str, Position]]:
    checked = lint(text, path, today=date(2026, 3, 10))
    return [(found.rule.code, checked.source.position(found.span.start)) for found in checked.diagnostics]


def test_lint_checks_one_text() -> None:
    checked = lint("As an AI language model, I cannot write this article.\n")

    assert [(found.rule.name, found.severity) for found in checked.diagnostics] == [("refusal", "error")]
    assert mdlint_news.__doc__ is not None


@pytest.mark.parametrize("post", POSTS, ids=lambda path: path.stem)
def test_line_ends_and_byte_order_marks_change_nothing(post: Path) -> None:
    text = post.read_text(encoding="utf-8")
    expected = places(text, str(post))

    assert places(text.replace("\n", "\r\n"), str(post)) == expected
    assert places(f"\ufeff{text}", str(post)) == expected
    assert places(text.rstrip("\n"), str(post)) == expected


@given(MARKDOWN)
def test_every_text_can_be_checked(text: str) -> None:
    checked = lint(text, "posts/2026-01-01-x.md")

    assert checked.problems == ()
    for found in checked.diagnostics:
        assert 0 <= found.span.start <= found.span.end <= len(text)
        assert found.message
        if found.finding.fix:
            assert all(edit.span.end <= len(text) for edit in found.finding.fix.edits)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(MARKDOWN, st.booleans())
def test_to_mend_a_text_twice_is_to_mend_it_once(text: str, is_unsafe: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    fixed = fix(text, "posts/2026-01-01-x.md", is_unsafe=is_unsafe)

    assert fix(fixed.text, "posts/2026-01-01-x.md", is_unsafe=is_unsafe).text == fixed.text
    assert (fixed.text == text) == (not fixed.fixed)
    left = [one.finding.fix for one in fixed.checked.diagnostics if one.finding.fix]
    assert not left if is_unsafe else not any(one.is_safe for one in left)


def test_a_report_is_rendered_of_what_was_checked() -> None:
    checked = mdlint_news.lint("[a](https://b.c/news_XXXXX)\n", "a.md")
    report = mdlint_news.Report((checked,))

    assert "a.md:1:17: error" in mdlint_news.render("concise", report)
    assert isinstance(checked, mdlint_news.Checked)
    assert isinstance(checked.diagnostics[0], mdlint_news.Diagnostic)
    with pytest.raises(AttributeError, match="no attribute `nothing`"):
        mdlint_news.nothing  # noqa: B018 - to ask for it is the test
