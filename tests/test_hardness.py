"""Whatever stands together in a post, it is checked to the end, and each finding has its place."""

from hypothesis import given
from hypothesis import strategies as st

from mdlint_news import fix, lint
from mdlint_news.registry import registry
from mdlint_news.testing import examples

SNIPPETS = sorted({example.text for rule in registry().rules for example in examples(rule)})
JOINTS = [
    "",
    "\n",
    "\n\n",
    " ",
    "> ",
    "- ",
    "\n\n### Sources\n\n",
    "| ",
    "```\n",
    "---\n",
    "\r\n",
    "<!-- ",
    "{{< ",
    "[",
    "\0",
    "é",
]
HEADS = [
    "",
    "---\ntitle: A report\ndate: 2026-03-05\n---\n",
    "+++\ntitle = 'A report'\n+++\n",
    "---\ntitle: a: b\n---\n",
    "\ufeff",
]
PARTS = st.lists(
    st.tuples(st.sampled_from(JOINTS), st.sampled_from(SNIPPETS), st.integers(0, 400)), min_size=1, max_size=6
)


@given(
    st.sampled_from(HEADS),
    PARTS,
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["2026-03-05-x.md", "x.md", "a/index.mdx"]),
)
def test_what_is_joined_at_random_is_checked_to_the_end(
    head: str, parts: list[tuple[str, str, int]], line_end: str, path: str
) -> None:
    text = head + "".join(joint + snippet[:length] for joint, snippet, length in parts)
    text = text.replace("\r\n", "\n").replace("\n", line_end)
    checked = lint(text, path)

    assert checked.problems == ()
    for diagnostic in (*checked.diagnostics, *checked.suppressed):
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
        assert diagnostic.message
    for is_unsafe in (False, True):
        fixed = fix(text, path, is_unsafe=is_unsafe)
        promised = [one for one in checked.diagnostics if one.finding.fix and (is_unsafe or one.finding.fix.is_safe)]
        assert [*map(str, fixed.fixed)] == [*map(str, promised)]
        assert fix(fixed.text, path, is_unsafe=is_unsafe).text == fixed.text
    assert [*map(str, lint(text, path).diagnostics)] == [*map(str, checked.diagnostics)]
