"""What is read of TOML without the standard library is what that and the scan of its tokens say."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from test_yaml_flat import shown

from mdlint_news.parse.front_matter.toml_fields import read_toml
from mdlint_news.parse.front_matter.toml_flat import read_flat
from mdlint_news.text import Span

BARE = (
    "0 1 01 2026 1_000 -1 1.5 1e3 0x1F inf true True false 2026-01-31 2026-01-28 2026-02-30 2026-1-3 0000-01-01".split()
)
STRINGS = [
    '""',
    "''",
    '"a"',
    "'a'",
    '"it\'s"',
    "'\"a\"'",
    '"a\\\\n"',
    '"""a"""',
    "'''a'''",
    '"a"b"',
    "\"a'",
    '"\x7f"',
    '"\t"',
    '"é\ud800"',
]
SCALARS = st.one_of(st.sampled_from([*BARE, *STRINGS]), st.text(st.sampled_from("\"'\\\\a# ,]\t\n"), max_size=4))
BLANKS = st.sampled_from([*("", " ") * 10, "\t", "  "])
BETWEEN = st.sampled_from([*(",", ", ", ",\n  ") * 6, "", " # a\n,"])
LISTS = st.tuples(
    BLANKS,
    st.lists(st.one_of(st.sampled_from(STRINGS[:6]), SCALARS), max_size=3),
    BETWEEN,
    st.sampled_from(["", ",", "\n", ",\r\n"]),
).map(lambda parts: f"[{parts[0]}{parts[2].join(parts[1])}{parts[3]}]")
KEYS = st.sampled_from([*("title", "date", "a-b", "_x", "1", "-") * 10, "a.b", '"q"', "é", "a b", ""])
ENDS = st.sampled_from([*("\n", "\r\n", "\n\n", "\n \n") * 10, "\r", " # a\n", "\n# a\n", "", "x\n"])
LINES = st.one_of(
    st.tuples(BLANKS, KEYS, BLANKS, st.just("="), BLANKS, st.one_of(SCALARS, SCALARS, LISTS), BLANKS, ENDS).map(
        "".join
    ),
    st.tuples(
        BLANKS,
        st.sampled_from(["[", "[", "[", "[["]),
        BLANKS,
        KEYS,
        BLANKS,
        st.sampled_from(["]", "]", "]", "]]"]),
        ENDS,
    ).map("".join),
)


@given(st.lists(LINES, max_size=5).map("".join))
@example("title = ''\ndate = 2026-01-28\n[x]\na = [ \"b\", 'c', ]\nd = []\n")
@example("[a]\nb = 1\n[b]\nc = 1\n")
@example("[a]\n[b]\nc = 1\n")
@example("a = 1\n[a]\nb = 1\n")
def test_what_is_read_flat_is_read_as_by_the_scan(text: str) -> None:
    inner = Span(4, 4 + len(text))
    text = f"+++\n{text}+++\nb\n"
    flat = read_flat(text, inner)

    assert flat is None or shown(flat) == shown(read_toml(text, inner))


@pytest.mark.parametrize("mark", [*string.punctuation, *"\0\r\n\t\v\x7f\x85\u2028\u2029\ufeff\ufffe"])
def test_a_mark_is_read_as_by_the_scan_wherever_it_stands(mark: str) -> None:
    for form in (
        "a = {}\n",
        'a = "{}"\n',
        "a = '{}'\n",
        "a = ['b'{}]\n",
        'a = ["{}"]\n',
        "{} = 1\n",
        "a{} = 1\n",
        "[a{}]\nb = 1\n",
    ):
        for written in (mark, f"b{mark}", f"{mark}b", f"b{mark}c"):
            text = form.format(written)
            flat = read_flat(text, Span(0, len(text)))

            assert flat is None or shown(flat) == shown(read_toml(text, Span(0, len(text))))


@pytest.mark.parametrize(
    "text",
    [
        'title = "Rents rise"\ndate = 2026-03-04\ndraft = false\nweight = 3\n',
        "path = '2026/03/04/rents'\naliases = [\n    \"rents.html\",\n    'r',\n]\n\n[extra]\nteam = \"x\"\r\n",
        "[taxonomies]\ntags = []",
    ],
)
def test_what_most_posts_have_is_read_flat(text: str) -> None:
    assert read_flat(text, Span(0, len(text)))
