"""Which texts name a source list."""

from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.parse.sources.labels import _known, folded_label, is_label
from mdlint_news.parse.sources.lists import _BEFORE, _LINE, _is_marked

DECORATED = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "📎 ", "*", "_", "__", "3. ", "(", ": ", "– ", "\u00a0", "&", "[^1]: ", "\u0345"]),
    st.sampled_from(sorted(_known())).flatmap(
        lambda label: st.sampled_from(
            [label, label.upper(), label.title(), label.replace(" ", "_"), label.replace(" ", "-"), label + label]
        )
    ),
    st.sampled_from(["", ":", "**:", "s", ")", " (3)", " 2026", "_", "\u0301", "…"]),
)


@given(st.one_of(DECORATED, st.text(max_size=20)))
def test_a_first_word_tells_that_a_text_is_no_label(text: str) -> None:
    assert is_label(text) == (folded_label(text) in _known())


@given(st.text(st.sampled_from("a. *_:：\n[(")))
def test_a_label_is_marked(text: str) -> None:
    assert _is_marked(text) or not (_LINE.fullmatch(text) or _BEFORE.match(text))


def test_each_known_label_is_one() -> None:
    assert all(is_label(label.upper()) for label in _known())
