"""What cannot be seen is taken out wherever that holds, and nothing else is offered."""

import pytest

from mdlint_news import Fixed, fix, lint

HEAD = "---\ntitle: Ferries\ndate: 2026-03-05\n---\n\n"
PATH = "2026-03-05-ferries.md"
MENDED = {
    "at the beginning": ("%sThe ferries go.", "The ferries go."),
    "at the end": ("The ferries go.%s", "The ferries go."),
    "before a blank": ("The%s ferries go.", "The ferries go."),
    "behind a blank": ("The %sferries go.", "The ferries go."),
    "first, behind another": ("\u200b%sThe ferries go.", "The ferries go."),
    "last, before another": ("The ferries go.%s\u200b", "The ferries go."),
    "twice": ("The %s%s ferries%s go.", "The  ferries go."),
    "at a line's beginning": ("The ferries\n%sgo.", "The ferries\ngo."),
    "alone": ("One.\n\n%s\n\nTwo.", "One.\n\n\n\nTwo."),
    "in a heading": ("## The ferries%s", "## The ferries"),
    "in a cell": ("| a | b |\n|---|---|\n| %sx | y |", "| a | b |\n|---|---|\n| x | y |"),
    "beside another": ("The \u200b%s\u200bferries go.", "The ferries go."),
}
BETWEEN = {
    "between letters": ("The fer%sries go.", "The ferries go."),
    "inside quotation marks": ("“%sThe ferries go,” he said.", "“The ferries go,” he said."),
    "in a link": ("[a%sb](https://port.city/a)", "[ab](https://port.city/a)"),
    "beside another, between letters": ("The fer\u200b%s%s\u200bries go.", "The ferries go."),
}


def mended(text: str, character: str) -> str:
    whole = HEAD + text.replace("%s", character) + "\n"
    (offered,) = [one.finding.fix for one in lint(whole, PATH).diagnostics if one.rule.code == "TY003"]
    done = fix(whole, PATH)
    assert isinstance(done, Fixed)
    assert not done.refusals
    assert (offered is not None) == (done.text != whole)
    return done.text.removeprefix(HEAD).removesuffix("\n")


@pytest.mark.parametrize("character", "\1\x1f\x7f\x9f\u00ad\u200b\u200c\u200e\u202e\u2064\u2069\ufeff", ids=ascii)
@pytest.mark.parametrize("place", MENDED)
def test_what_nobody_sees_is_taken_out(character: str, place: str) -> None:
    text, expected = MENDED[place]
    assert mended(text, character) == expected


@pytest.mark.parametrize("character", "\1\x1f\x7f\u00ad\u200b\u200c\u202e\ufeff", ids=ascii)
@pytest.mark.parametrize("place", BETWEEN)
def test_it_is_taken_out_of_words(character: str, place: str) -> None:
    text, expected = BETWEEN[place]
    assert mended(text, character) == expected


@pytest.mark.parametrize("character", "\x0b\x0c", ids=ascii)
@pytest.mark.parametrize(
    "place",
    ["before a blank", "behind a blank", "first, behind another", "last, before another", "at a line's beginning"],
)
def test_what_parts_words_is_taken_out_beside_a_blank(character: str, place: str) -> None:
    text, expected = MENDED[place]
    assert mended(text, character) == expected


@pytest.mark.parametrize("character", "\x0b\x0c", ids=ascii)
@pytest.mark.parametrize("place", BETWEEN)
def test_what_parts_words_is_not_taken_out_where_it_may_stand_for_more(character: str, place: str) -> None:
    text, _ = BETWEEN[place]
    assert mended(text, character) == text.replace("%s", character)


@pytest.mark.parametrize("text", ["中%s文", "привет%s, мир", "Γ%sα", "…%s—"])
def test_joiners_join_nothing_in_most_scripts(text: str) -> None:
    assert mended(text, "\u200c") == text.replace("%s", "")
