"""Fixes are made, proved on what comes of them, and taken back where they do harm."""

import re
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.checker import Checker
from mdlint_news.config import Configs
from mdlint_news.finding import Edit
from mdlint_news.mend import Fixed
from mdlint_news.registry import Registry
from mdlint_news.revision import Revision, choose, is_sound
from mdlint_news.rule import Finding, Fix, Iterator, Post, Rule, Severity, Span, delete, replace, rule, safe, unsafe

POST = """\
---
title: Ferries stop
date: 2026-03-02
---

The *ferries* stop on Monday, the port says.

| Line | Boats |
|---|---|
| North | 4 |

- `timetable` of [the port](https://port.city/lines)
"""


def swap(pattern: str, new: str, *, is_safe: bool = True, code: str = "ZZ001", severity: Severity = "warning") -> Rule:
    """Make a rule that finds a pattern in the file, and puts something else in its place."""

    def found(post: Post) -> Iterator[Finding]:
        for match in re.finditer(pattern, post.source.text):
            edit = replace(Span(*match.span()), match.expand(new))
            yield Finding(edit.span, "found", fix=safe(edit) if is_safe else unsafe(edit))

    return rule(code, severity=severity)(found)


def fix(text: str, *rules: Rule, is_unsafe: bool = True) -> Fixed:
    registry = Registry(list(rules))
    checker = Checker(Configs(registry, isolated=True))
    fixed = checker.fix_text(text, "2026-03-02-ferries.md", is_unsafe=is_unsafe)
    assert isinstance(fixed, Fixed)
    again = checker.fix_text(fixed.text, "2026-03-02-ferries.md", is_unsafe=is_unsafe)
    assert again.text == fixed.text if isinstance(again, Fixed) else False
    return fixed


class Bad(NamedTuple):
    """A fix that does harm, and what is said of it."""

    rules: tuple[Rule, ...]
    deed: str


BAD = {
    "a word vanishes": Bad((swap("stop on", "stop"),), "change what readers read"),
    "a word is another": Bad((swap("Monday", "Sunday"),), "change what readers read"),
    "two words are one": Bad((swap("port says", "portsays"),), "change what readers read"),
    "text becomes code": Bad((swap(r"\n(?=The)", "\n```\n"),), "lose the word `The`"),
    "text becomes a comment": Bad((swap(r"\n(?=The)", "\n<!-- ", is_safe=False),), "lose the word `The`"),
    "a link is cut": Bad((swap(r"\](?=\()", "] "),), "change what readers read"),
    "an address is another": Bad((swap("port.city", "sport.city"),), "change the address `https://port.city/lines`"),
    "a table is no table": Bad((swap(r"\|---\|---\|", "|---|"),), "change what readers read"),
    "a date is another": Bad((swap("2026-03-02", "2026-03-03"),), "change `date` in the front matter"),
    "a key is taken away": Bad((swap(r"\ndate: \S+", ""),), "change `date` in the front matter"),
    "a key swallows another": Bad((swap("stop\ndate", "stop\n  date", is_safe=False),), "break the front matter"),
    "a fence is broken": Bad((swap(r"02\n---", "02\n--", is_safe=False),), "break the front matter"),
    "nothing changes": Bad((swap("Monday", "Monday"),), "change nothing"),
    "it never ends": Bad((swap("(?<=ferries\\*) ", "  "),), "bring a new finding of ZZ001 found"),
    "it moves the fault elsewhere": Bad(
        (swap("boats|port", r"\g<0> \g<0>", is_safe=False),), "bring a new finding of ZZ001 found"
    ),
    "it makes an error": Bad(
        (swap("the port", "the  port"), swap("the  port", "", code="ZZ002", severity="error")),
        "bring a new finding of ZZ002 found",
    ),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_fix_that_does_harm_is_taken_back(bad: Bad) -> None:
    fixed = fix(POST, *bad.rules)

    assert fixed.text == POST
    assert not fixed.fixed
    assert any(deed.startswith(bad.deed) for _, deed in fixed.refusals), fixed.refusals
    assert any(one.rule is bad.rules[0] and one.finding.fix is None for one in fixed.checked.diagnostics)


def spoil(pattern: str) -> Rule:
    """Make a rule that puts a backslash before a pattern."""
    return swap(rf"(?<!\\)(?={pattern})", r"\\", is_safe=False)


URL = "https://port.city/lines?a=1&b=2#north"
LONG = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
TOML = '+++\ntitle = "Ferries"\n[extra]\na = 1\nb = 2\n+++\n\nText.\n'
YAML = "---\ntitle: Ferries\nday: &day 2026-03-02\ndate: *day\n---\n\nText.\n"
MORE_BAD = {
    "a parameter is added": (f"[a]({URL})\n", swap("b=2", "b=2&c=3"), f"change the address `{URL}`"),
    "a parameter is another": (f"[a]({URL})\n", swap("b=2", "b=3"), f"change the address `{URL}`"),
    "a fragment is another": (f"[a]({URL})\n", swap("north", "south"), f"change the address `{URL}`"),
    "an address loses its host": (f"[a]({URL})\n", swap("https://port.city/", ""), f"change the address `{URL}`"),
    "an address loses its end": (f"[a]({URL})\n", swap("lines.*north", ""), f"change the address `{URL}`"),
    "code becomes text": ("`see the timetable`\n", swap("`(?=see)", "", is_safe=False), "bring up the word `the`"),
    "code is named in short": (f"~~~\n{LONG}\n~~~\n", spoil("~~~\na"), f"lose the code `{f'~~~ {LONG}'[:40]}…`"),
    "code is named in full": (f"`{LONG[:39]}e`\n", spoil("`a"), f"lose the code `{LONG[:39]}e`"),
    "a block of HTML is text": ("<div>\nText.\n</div>\n", spoil("<div>"), "lose the HTML `<div> Text. </div>`"),
    "a tag of HTML is text": ("One <b>two</b>.\n", spoil("<b>"), "lose the HTML `<b>`"),
    "a picture is a link": ("![North](a.png)\n", spoil("!"), "lose the picture `North`"),
    "a picture is text": ("![North][a]\n\n[a]: a.png\n", swap(r"(?<=\[)a(?=\]:)", "b"), "lose the picture `North`"),
    "a footnote is text": ("One.[^1]\n\n[^1]: Two.\n", spoil(r"\[\^1]\n\n"), "lose the footnote `1`"),
    "a footnote has no text": (
        "One.[^1]\n\n[^1]: Two.\n",
        swap("1(?=]:)", "2", is_safe=False),
        "lose the footnote `1`",
    ),
    "a template is text": (
        "One {{ two }} three. {% endraw %}\n",
        swap("(?<=One )(?={{)", "{% raw %}", is_safe=False),
        "lose the template `{{ two }}`",
    ),
    "marks of emphasis are text": ("One _two_ three.\n", spoil("_two"), "lose the word `two`"),
    "two words are one": ("One two.\n", swap("(?<=One) ", "", is_safe=False), "lose the word `One`"),
    "a link is text": ("[One](/two)\n", spoil(r"\[One"), "lose the address `/two`"),
    "a tag is another": ("---\ntags: [north line]\n---\n", swap("north", "south"), "change `tags` in the front matter"),
    "a value inside is another": ("---\nby:\n  name: Ann\n---\n", swap("Ann", "Bo"), "change `by` in the front matter"),
    "a table of TOML vanishes": (TOML, swap(r"\[extra\]\n", "", is_safe=False), "change `b` in the front matter"),
    "another key has the same value": (
        YAML,
        swap("2026-03-02", "2026-03-03", is_safe=False),
        "change `date` in the front matter",
    ),
    "another key has the same map": (
        "---\nhere: &ann {name: Ann, age: 5}\nthere: *ann\n---\n\nText.\n",
        swap("Ann", "Bo", is_safe=False),
        "change `there` in the front matter",
    ),
    "another key merges the same map": (
        "---\nhere: &ann {name: Ann, age: 5}\nthere:\n  <<: *ann\n---\n\nText.\n",
        swap("Ann", "Bo", is_safe=False),
        "change `there` in the front matter",
    ),
}


@pytest.mark.parametrize(("text", "bad", "deed"), MORE_BAD.values(), ids=MORE_BAD.keys())
def test_what_a_bad_fix_would_do_is_said(text: str, bad: Rule, deed: str) -> None:
    fixed = fix(text, bad)

    assert fixed.text == text
    assert [said for _, said in fixed.refusals] == [deed]


HEAD = """---
title: Ferries stop
tags: [north line]
by:
  name: Ann Bo
about: see https://a.b/?c=1 for more
---

Text.
"""
GOOD = {
    "a parameter is taken away": (f"[a]({URL})\n", swap("&b=2", "")),
    "all parameters are taken away": (f"[a]({URL})\n", swap(r"\?a=1&b=2", "")),
    "a proxy is taken away": ("[a](https://proxy.io/https://port.city/lines)\n", swap("https://proxy.io/", "")),
    "a proxy in angle brackets": ("[a](https://proxy.io/<https://port.city/>)\n", swap("https://proxy.io/<|>", "")),
    "a hyphen in an address": ("[a](https://port.city/the\u2011lines)\n", swap("\u2011", "-")),
    "a blank in a title": (HEAD, swap("Ferries stop", "Ferries\u202fstop")),
    "a blank in a tag": (HEAD, swap("north line", "north\u202fline")),
    "a blank in a value inside": (HEAD, swap("Ann Bo", "Ann\u202fBo")),
    "a parameter in the front matter": (HEAD, swap(r"\?c=1", "")),
    "a title, by a fix that is unsafe": (HEAD, swap("Ferries", "Boats", is_safe=False)),
    "a new key, by a fix that is unsafe": (HEAD, swap("(?<=stop\n)tags", "draft: true\ntags", is_safe=False)),
    "a paragraph that cannot be seen": ("One.\n\n\u200b\n\nTwo.\n", swap("\u200b\n\n", "")),
    "a front matter that was broken before": ("---\na: [\nb: c d\n---\n", swap("c d", "c\u202fd")),
}


@pytest.mark.parametrize(("text", "good"), GOOD.values(), ids=GOOD.keys())
def test_a_fix_that_does_no_harm_is_made(text: str, good: Rule) -> None:
    fixed = fix(text, good)

    assert not fixed.refusals
    assert fixed.text != text
    assert not fixed.checked.diagnostics


NOT_SEEN = "\x01\x0e\x7f\x9f\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2069\ufeff"


@pytest.mark.parametrize("character", NOT_SEEN, ids=lambda character: f"{ord(character):x}")
def test_what_cannot_be_seen_may_go(character: str) -> None:
    def both(post: Post) -> Iterator[Finding]:
        for match in re.finditer(f"({character}).*(Monday)", post.source.text):
            edits = delete(Span(*match.span(1))), replace(Span(*match.span(2)), "Sunday")
            yield Finding(Span(*match.span()), "found", fix=unsafe(*edits))

    text = f"North{character}line on Monday.\n"
    assert fix(text, swap(character, "")).text == "Northline on Monday.\n"
    assert fix(text, rule("ZZ001", severity="info")(both)).text == "Northline on Sunday.\n"


@pytest.mark.parametrize("text", ["می\u200cخواهم\n", "👩\u200d🚀\n"], ids=["letters", "emoji"])
def test_what_joins_or_parts_letters_may_not(text: str) -> None:
    assert fix(text, swap("[\u200c\u200d]", "")).text == text


@pytest.mark.parametrize(("hyphen", "is_same"), [("\u2010", True), ("\u2011", True), ("\u2013", False)])
def test_hyphens_that_look_alike_may_be_changed(hyphen: str, *, is_same: bool) -> None:
    assert fix(f"North{hyphen}line\n", swap(hyphen, "-")).text == f"North{'-' if is_same else hyphen}line\n"


def test_the_others_are_made() -> None:
    good = swap("(?<=ferries\\*) (?=stop)", "\u202f", code="ZZ002")
    bad = [swap(word, "", code=f"YY00{number}") for number, word in enumerate(["stop", "Monday", "4"])]

    fixed = fix(POST, good, *bad)

    assert fixed.text == POST.replace("* stop", "*\u202fstop")
    assert [one.rule.code for one in fixed.fixed] == ["ZZ002"]
    assert {refused.code for refused, _ in fixed.refusals} == {"YY000", "YY001", "YY002"}


def test_those_before_and_behind_a_bad_one_are_made_together() -> None:
    first, last = (
        swap("(?<=ferries\\*) (?=stop)", "\u202f", code="AA001"),
        swap("the (?=port)", "the\u202f", code="ZZ001"),
    )

    fixed = fix(POST, first, swap("stop|on|Monday|says|Line|Boats|North", "", code="MM001"), last)

    assert fixed.text == POST.replace("* stop", "*\u202fstop").replace("the port", "the\u202fport")
    assert [one.rule.code for one in fixed.fixed] == ["AA001", "ZZ001", "ZZ001"]
    assert {refused.code for refused, _ in fixed.refusals} == {"MM001"}


def test_a_rule_that_does_harm_everywhere_is_not_asked_for_long() -> None:
    checks = 0

    def harmful(post: Post) -> Iterator[Finding]:
        nonlocal checks
        checks += 1
        for match in re.finditer("word", post.source.text):
            span = Span(*match.span())
            yield Finding(span, "found", fix=safe(replace(span, "")))

    text = POST + "word " * 64

    fixed = fix(text, rule("ZZ001", severity="warning")(harmful))

    assert fixed.text == text
    assert [deed for _, deed in fixed.refusals] == ["change what readers read"]
    # To make a fix and look at what comes of it is a check; to find the worst of 64 takes 7 of them.
    assert checks < 50


def test_of_two_that_undo_each_other_one_stays() -> None:
    there, back = swap("stop on", "stop  on"), swap("stop  on", "stop on", code="ZZ002")

    fixed = fix(POST, there, back)

    assert fixed.text in (POST, POST.replace("stop on", "stop  on"))
    assert "without end" in " ".join(deed for _, deed in fixed.refusals)


def test_a_rule_that_fails_on_the_result_has_its_say() -> None:
    def picky(post: Post) -> Iterator[Finding]:
        assert "  " not in post.source.text
        yield from ()

    fixed = fix(POST, swap("stop on", "stop  on"), rule("ZZ002", severity="error")(picky))

    assert fixed.text == POST
    assert [deed for _, deed in fixed.refusals] == ["make a rule fail"]


def test_a_rule_that_fails_anyway_is_no_reason() -> None:
    def broken(post: Post) -> Iterator[Finding]:
        raise ValueError

    fixed = fix(POST, swap("stop on", "stop  on"), rule("ZZ002", severity="error")(broken))

    assert fixed.text == POST.replace("stop on", "stop  on")
    assert not fixed.refusals


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(Span(5, 9), "x"), Edit(Span(8, 10), "y")],
        [Edit(Span(5, 10_000), "x")],
        [Edit(Span(-1, 3), "x")],
        [Edit(Span(9, 5), "x")],
        [],
    ],
)
def test_edits_that_cannot_be_made_are_not(edits: list[Edit]) -> None:
    def odd(post: Post) -> Iterator[Finding]:
        yield Finding(Span(0, 3), "odd", fix=Fix(tuple(edits), is_safe=True))

    fixed = fix(POST, rule("ZZ001", severity="warning")(odd))

    assert fixed.text == POST
    assert [(refused.code, deed) for refused, deed in fixed.refusals] == [
        ("ZZ001", "lie outside of the text, or on itself")
    ]


def test_one_fix_may_mend_what_two_rules_see() -> None:
    fixed = fix(POST, swap("Monday", "Sunday", is_safe=False), swap("Monday,", "", is_safe=False, code="ZZ002"))

    assert fixed.text == POST.replace("Monday", "Sunday")
    assert {one.rule.code for one in fixed.fixed} == {"ZZ001", "ZZ002"}


@pytest.mark.parametrize("is_safe", [True, False])
def test_what_is_taken_back_behind_one_that_is_made_is_not_promised(*, is_safe: bool) -> None:
    good = swap("(?<=The) (?=\\*)", " &nbsp;", is_safe=is_safe)
    bad = swap(r"(?<!\\)(?=`timetable)", r"\\", is_safe=False, code="ZZ002")

    fixed = fix(POST, good, bad)

    assert [one.rule.code for one in fixed.fixed] == ["ZZ001"]
    assert [(one.rule.code, one.finding.fix) for one in fixed.checked.diagnostics] == [("ZZ002", None)]


def test_it_can_be_asked_whether_a_fix_would_be_made_alone() -> None:
    def crossed(post: Post) -> Iterator[Finding]:
        """Find two words, each with a fix that mends the other."""
        places = [Span(*match.span()) for match in re.finditer("North|Boats", post.source.text)]
        for one, other in zip(places, places[::-1], strict=True):
            yield Finding(one, "found", fix=unsafe(replace(other, "x")) if len(places) > 1 else None)

    good, bad = swap("Monday", "Sunday", is_safe=False), swap("stop", "", code="ZZ002")
    unwanted = swap("4", "5", is_safe=False, code="ZZ004")
    registry = Registry([good, bad, rule("ZZ003", severity="info")(crossed), unwanted])
    checker = Checker(Configs(registry, isolated=True, inline=("unfixable=['ZZ004']",)))
    post = checker.read(POST, "2026-03-02-ferries.md")
    assert isinstance(post, Post)

    stages = checker.stages(post)

    can_fix = {(one.rule.code, stages.can_fix(one)) for one in stages.found.diagnostics}
    assert can_fix == {("ZZ001", True), ("ZZ002", False), ("ZZ003", False), ("ZZ004", False)}
    assert {one.rule.code for one in stages.unproved().diagnostics if one.finding.fix} == {"ZZ001", "ZZ002", "ZZ003"}
    assert stages.has_safe_fixes()


def test_fixes_uncover_others_until_none_is_left() -> None:
    chain = [swap(f"{a}(?= port)", b, is_safe=False, code=f"ZZ00{a}") for a, b in ("12", "23", "34", "45")]
    assert fix(POST.replace("the port", "1 port"), *chain).text == POST.replace("the port", "5 port")


def test_a_rule_that_would_go_on_for_ever_makes_no_fix() -> None:
    fixed = fix(POST, *(swap(f"{n} port", f"{n + 1} port", is_safe=False, code=f"ZZ{n:03}") for n in range(10, 80)))
    assert fixed.text == POST
    text = POST.replace("the port", "10 port")

    fixed = fix(text, *(swap(f"{n} port", f"{n + 1} port", is_safe=False, code=f"ZZ{n:03}") for n in range(10, 80)))

    assert not fixed.fixed
    assert fixed.text == text


def test_a_new_line_ends_as_those_of_the_post_do() -> None:
    text = "One.\r\n***\r\n\r\nTwo.\r\n"
    assert fix(text, swap(r"(?<=One\.)\r\n(?=\*)", "\n\n")).text == "One.\r\n\r\n***\r\n\r\nTwo.\r\n"


def test_unsafe_fixes_are_made_where_they_are_asked_for() -> None:
    def unmended(post: Post) -> Iterator[Finding]:
        if "Sunday" not in post.source.text:
            yield Finding(Span(0, 3), "there is no fix")

    rules = [swap("Monday", "Sunday", is_safe=False), swap("stop on", "stop  on", code="ZZ002")]
    bad = swap(r"(?<!\\)(?=`timetable)", r"\\", is_safe=False, code="ZZ003")

    fixed = fix(POST, *rules, bad, rule("ZZ004", severity="info")(unmended), is_unsafe=False)

    assert [one.rule.code for one in fixed.fixed] == ["ZZ002"]
    assert not fixed.refusals
    fixes = {one.rule.code: one.finding.fix is not None for one in fixed.checked.diagnostics}
    assert fixes == {"ZZ001": True, "ZZ003": False, "ZZ004": False}

    fixed = fix(POST, *rules, is_unsafe=False)

    assert fixed.text == POST.replace("stop on", "stop  on")
    assert [one.finding.fix is not None for one in fixed.checked.diagnostics] == [True]
    assert "Sunday" in fix(POST, *rules).text


@pytest.mark.parametrize("number", range(4))
def test_a_safe_fix_keeps_its_own_promise_beside_unsafe_ones(number: int) -> None:
    # An unsafe fix before it, behind it, that uncovers it, or that stands at the same place.
    text, unsafe_one = [
        (POST, swap("Boats", "Ships", is_safe=False)),
        (POST, swap("port says", "city says", is_safe=False)),
        (POST.replace("stop on", "halt on"), swap("halt on", "stop on", is_safe=False)),
        (POST, swap("(?<=\\*) stop on", " stop  on", is_safe=False)),
    ][number]
    harmful = swap("stop on", "stop", code="ZZ002")

    fixed = fix(text, unsafe_one, harmful)

    assert "stop on" in fixed.text.replace("  ", " ")
    assert [one.rule.code for one in fixed.fixed] == ["ZZ001"]
    assert all(one.finding.fix is None for one in fixed.checked.diagnostics)


PLACES = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda ends: Span(*sorted(ends)))
EDITS = st.builds(Edit, PLACES, st.text("XYZ", max_size=3))
FIXES = st.lists(EDITS, min_size=1, max_size=2).map(lambda edits: safe(*edits)).filter(lambda fix: is_sound(fix, 6))


@given(st.lists(EDITS, max_size=3))
def test_a_fix_is_sound_where_its_edits_lie_in_the_text_and_beside_each_other(edits: list[Edit]) -> None:
    apart = all(one.span.end <= other.span.start for one, other in pairwise(sorted(edits)))
    for length in range(8):
        inside = all(edit.span.end <= length for edit in edits)
        assert is_sound(safe(*edits), length) == (bool(edits) and inside and apart)


@given(st.lists(FIXES, max_size=6))
def test_of_fixes_that_touch_the_first_is_chosen(fixes: list[Fix]) -> None:
    taken: list[Edit] = []
    expected = []
    for number, one in enumerate(fixes):
        if not any(edit.span.touches(other.span) for edit in one.edits for other in taken):
            expected.append(number)
            taken += one.edits

    assert choose(fixes) == expected


@given(st.lists(FIXES, max_size=4))
def test_a_revision_knows_where_everything_went(fixes: list[Fix]) -> None:
    text = "abcdef"
    edits = sorted(edit for number in choose(fixes) for edit in fixes[number].edits)
    revision = Revision(text, reversed(edits))

    # Character by character: what it is, and the place in the old text that it stands for.
    new: list[tuple[str, Span]] = []
    places, at = [], 0
    for span, content in edits:
        new += ((text[n], Span(n, n + 1)) for n in range(at, span.start))
        places.append(Span(len(new), len(new) + len(content)))
        new += ((character, span) for character in content)
        at = span.end
    new += ((text[n], Span(n, n + 1)) for n in range(at, len(text)))
    assert revision.text == "".join(character for character, _ in new)

    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            span = Span(start, end)
            assert revision.is_edited(span) == any(
                edit.span.start < end and start < edit.span.end for edit in revision.edits
            )
            went = revision.forward(span)
            left = [
                n
                for n, (_, old) in enumerate(new)
                if start <= old.start and old.end <= end and (old.start < old.end or start < old.start < end)
            ]
            if left:
                assert went == Span(left[0], left[-1] + 1)
            assert 0 <= went.start <= went.end <= len(new)
            assert left or went.start == went.end
    for start in range(len(new) + 1):
        for end in range(start, len(new) + 1):
            assert revision.is_written(Span(start, end)) == any(
                place.start <= end and start <= place.end for place in places
            )
