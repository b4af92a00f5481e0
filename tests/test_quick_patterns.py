"""Patterns that are written to compile quickly find what they find as one would write them."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mdlint_news.dates.candidates import CANDIDATE
from mdlint_news.dates.forms import HYPHEN
from mdlint_news.parse.addresses import _ADDRESS_KEY
from mdlint_news.parse.front_matter.yaml_kinds import _DATE, _NUMBER, plain_kind
from mdlint_news.parse.sources.entry_address import first_address
from mdlint_news.parse.sources.entry_dates import _ALONE, _BRACKETS, _LOOKED_UP, _VAGUELY
from mdlint_news.parse.sources.entry_names import (
    _CAPITAL,
    _DESCRIPTION_ENDS,
    _DESCRIPTIONS,
    _TAIL,
    _TAIL_ENDS,
    _may_end,
    without_description,
)
from mdlint_news.parse.sources.entry_parts import _AROUND_URL
from mdlint_news.parse.sources.entry_plain import (
    _BLANK,
    _IN_QUOTES,
    _LETTER,
    _MONTH,
    _MONTHS,
    _PLAIN,
    _UNQUOTED,
    _WORD,
    _match,
)
from mdlint_news.parse.sources.entry_segments import _SEPARATOR, _SEPARATOR_OF_MASKED
from mdlint_news.parts import Link
from mdlint_news.publishers.names import _JOINED, publisher_named
from mdlint_news.regex import regex
from mdlint_news.registry import registry
from mdlint_news.rule import CODE
from mdlint_news.rules.front_matter.placeholder_value import _PLACEHOLDER, _placeholder
from mdlint_news.rules.headings.pseudo_heading import _BOLD_LINE
from mdlint_news.rules.headings.repeated_title import _BOLD
from mdlint_news.rules.sources.generic_link_text import _GENERIC, _is_generic
from mdlint_news.rules.sources.mixed_entry_style import _SEPARATOR as _BETWEEN
from mdlint_news.rules.sources.uncited_claims import _FIGURE
from mdlint_news.rules.typography.inconsistent_style import _SPACE
from mdlint_news.rules.typography.unbalanced_emphasis import _LITERAL
from mdlint_news.text import Source, Span

# Each with what it would be as one set, and not as several.
WHOLE = {
    "separator": (
        _SEPARATOR,
        r"\s+(?:[–—−-]{1,3}(?=\s)|[|｜·•]\s*)|—|[|｜·•]\s*|\n|:(?=\s|\Z)|：|[,;](?=\s|\Z)|[，；]",
    ),
    "separator of what is masked": (
        _SEPARATOR_OF_MASKED,
        (
            r"[\s\0]+[–—−-]{1,3}(?=[\s\0])|—|\s*[|｜·•]\s*|\n|:(?=[\s\0]|\Z)|：|[,;](?=[\s\0]|\Z)|[，；]"
            r"|(?<=[”\"»’'?!.])\.?(?=\0)|(?<=\w)[\s\0]*\0{6}\s+(?=\w)"
        ),
    ),
    "around an address": (
        _AROUND_URL,
        r"(?:\(\s*\0+\s*\)|\[\s*\0+\s*\]|【\s*\0+\s*】?>?|<\0+>|[(\[（]\s*\0+(?!\s*[)\]）\0]))",
    ),
    "brackets around a date": (_BRACKETS, r"[(\[（](?P<inside>[^()\[\]（）]*)[)\]）]"),
    "date": (_ALONE, _ALONE.pattern.replace(r"(?:[-/]|[–\u2010\u2011](?=))", r"[-–/\u2010\u2011]")),
    "looked up": (
        _LOOKED_UP,
        _LOOKED_UP.pattern.replace(r"(?:[-./\u2010\u2011]|年(?=))", r"[-\u2010\u2011年./]").replace(
            r"(?:[-./\u2010\u2011]|月(?=))?", r"[-\u2010\u2011月./]?"
        ),
    ),
    "vaguely": (_VAGUELY, r"\b([Ee][Aa][Rr][Ll][Yy]|[Mm][Ii][Dd]|[Ll][Aa][Tt][Ee])-(?=[A-Za-z])"),
    "day before month": (
        CANDIDATE,
        CANDIDATE.pattern.replace(r"(?=[-/\s]|[\u2010-\u2015](?=))", rf"(?=[{HYPHEN}\s\u2012-\u2015/])"),
    ),
    "capital": (_CAPITAL, r"[\"“]?(?:[A-ZÀ-ÞĀ-Ž0-9&]|[a-z]+[A-Z.])"),
    "joined": (_JOINED, r"(?<=\w)[.’'](?=\w)|[’']s\b"),
    "bold line": (_BOLD_LINE, r"(\*\*|__)(?P<text>(?![\s\d$€£¥%+~≈−-])[^*_\n]+)\1"),
    "bold title": (_BOLD, r"(\*\*|__)(?![\s*_])[^*_\n]*[^*_\n.。](?:\1)"),
    "blank in a number": (regex(f"{_SPACE}%"), "[ \u00a0\u202f\u2009]%"),
    "figure": (
        _FIGURE,
        _FIGURE.pattern.replace("(?:(?<=[$£¥])|(?<=[€₹]))", "(?<=[$€£¥₹])").replace(
            r"(?:[\d.,]|\u202f(?=))", r"[\d.,\u202f]"
        ),
    ),
    "literal": (_LITERAL, r"\A(?:\*\*|__)(?=\w|[“\"'‘(\[])"),
    "between names": (_BETWEEN, r"[–—-](?=\s|\Z)|(?<=\s)[–—-]|[:：,，|·]"),
    "key of an address": (
        _ADDRESS_KEY,
        r"(?:\A|[_-])(?:[Uu][Rr][Ll]|[Ll][Ii][Nn][Kk]|[Hh][Rr][Ee][Ff])\Z|[A-Za-z](?:[Uu][Rr][Ll]|[Ll][Ii][Nn][Kk])\Z",
    ),
}
PIECES = (
    "a Ab é 1 s – — − - -- | ｜ · • : ： , ， ; ； \0 \0\0\0\0\0\0 ( ) [ ] （ ） 【 】 < > ” “ ‘ ’ ' \" » . ? ! $ € £"
    " € ₹ % % \u202f\u202f million \u2009 。"
    " ≈ ~ % + ** __ * _ Url link_ href early Mid- accessed 2026 3. 年 月 / ‑ ― 2 Mar May Q1 \n \t"
)
TEXTS = st.lists(st.sampled_from(["", " ", *PIECES.split(" ")])).map("".join) | st.text(max_size=40)


@pytest.mark.parametrize("name", WHOLE)
@given(text=TEXTS)
def test_a_set_in_parts_is_the_set(name: str, text: str) -> None:
    quick, whole = WHOLE[name]
    wanted = re.compile(whole, quick.flags)
    assert [match.span() for match in quick.finditer(text)] == [match.span() for match in wanted.finditer(text)]


@given(st.text(st.sampled_from("htps:/a.b)【】<> \n\ufffcHſ")) | TEXTS)
@example("https://【a https://b】c")
def test_an_address_ends_at_a_bracket(text: str) -> None:
    link = Link("html", Span(0, 0), Span(0, 0), Span(0, 0), text)
    found = first_address([link], Source(""), is_front_matter=False)[0]
    wanted = re.search(r"https?://[^\s<>【】]+", text, re.IGNORECASE)
    other = None if not text.strip("# ") or text.startswith("#") else text

    assert (found and found.url) == (wanted[0] if wanted else other)


NAMES = (
    'Reuters|DW|O’Neill|AT&T|Jean‑Luc|La|the|of| |\u00a0|\u202f| – | - |, |: |“Rents rise”|"Rents"|Rents|4|March|2026'
    "|(|)|\ufffc|.|,|“|”|（|】|「|·|Mar|Martin|3"
)


@given(st.lists(st.sampled_from(NAMES.split("|")), max_size=14).map("".join))
@example("O’Neill & Sons\u202fof\u00a0Kiel – “Rents rise” (4\u202fMarch 2026) – \ufffc")
@example("DW – “Rents” rise” (4 March 2026)")
@example("DW – “Rents rise” (4 Martin 2026)")
@example("DW – Rents rise (4 Martin 2026)")
def test_a_plain_entry_is_the_same_with_whole_sets(text: str) -> None:
    quick = _PLAIN.pattern
    whole = quick.replace(_BLANK, r"[ \u00a0\u202f]")
    whole = whole.replace(_WORD, rf"[A-ZÀ-ÖØ-Þ](?:{_LETTER}|[’'&.\u2010\u2011-](?={_LETTER}))*")
    whole = whole.replace(_IN_QUOTES, r"[^“”\"()\[\]（）【】_\0\n\ufffc]")
    whole = whole.replace(_UNQUOTED, r"[^“”\"‘«»„「」『』《》()\[\]（）【】_\0\n\ufffc,;:|·•—–−，；：｜'-]")
    whole = whole.replace(_MONTH, "|".join(sorted(_MONTHS, key=len, reverse=True)))
    found, wanted = _match(text), re.match(whole, text)
    assert (found and (found.regs, found.groupdict())) == (wanted and (wanted.regs, wanted.groupdict()))


WORDS = "Reuters Press press- RELEASE release\u2011 op-ed Oped NEWS news, newſ Data table, archıve via Kiel updates\n"


@given(st.lists(st.sampled_from(WORDS.split(" "))).map(" ".join) | st.text(max_size=20))
def test_what_ends_otherwise_is_no_description(text: str) -> None:
    assert _may_end(text, _TAIL_ENDS) or not _TAIL.search(text)
    assert _may_end(text, _DESCRIPTION_ENDS) or not _DESCRIPTIONS.search(text)
    assert without_description.__wrapped__(text) == _without_description(text)


def _without_description(name: str) -> str:
    name = re.sub(r"(?<!\s)\s+via\s.*\Z", "", _DESCRIPTIONS.sub("", name))
    return name if publisher_named(name) else re.sub(r"[’']s\Z", "", name)


@given(st.text("0123456789-+:.eExTtZz_ \taf", min_size=1, max_size=25))
@example("1.2e-5")
@example("2026-03-02 10:00:00 +01:00")
def test_dates_and_numbers_are_told_apart(text: str) -> None:
    is_number, is_date = bool(_NUMBER.fullmatch(text)), bool(_DATE.fullmatch(text))
    assert not (is_number and is_date)
    assert (plain_kind(text) == "number", plain_kind(text) == "date") == (is_number, is_date)


@given(st.from_regex(_GENERIC.pattern, fullmatch=True) | st.from_regex(re.compile(_GENERIC.pattern, re.IGNORECASE)))
@example("* Klicken Sie hier klicken: *")
@example("LıNK")
def test_what_has_many_words_is_not_generic(text: str) -> None:
    assert _is_generic(text) == (_GENERIC.fullmatch(text) is not None)


def test_our_own_codes_are_codes() -> None:
    assert all(CODE.fullmatch(rule.code) for rule in registry().rules)


FILLERS = (
    "to-do|TODO|t.b.a.|TBD|tk|Fix-me|xxx|placeholder|untitled|post|Lorem ipsum|dolor|your|insert| |  |title|text|tags|"
    "goes|here|[|<|]|>|date|name|asdf|asdfff|my|new|page|foo|bar|hello,|world|!|.|_|news|ſ|é|\n|tag|author|1|１|”|-|tagſ|"
    "t\u212a|Tİtle|tıtle|İ|keyword|\u0307"
)


@given(st.lists(st.sampled_from(FILLERS.split("|")), max_size=6).map("".join) | st.from_regex(_PLACEHOLDER.pattern))
@example("[asdff].")
@example("Your title goes here\n")
@example("Tag １”")
@example("tagſ here tagſ")
@example("insert Tİtle")
@example("t\u212a")
def test_what_ends_otherwise_is_no_placeholder(text: str) -> None:
    found = _PLACEHOLDER.fullmatch(text)
    assert (found is None) == (_placeholder(text) is None)
