"""Looking for something in all texts of a post."""

import re
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mdlint_news.parse import addresses as addresses_module
from mdlint_news.parse import parse
from mdlint_news.parts import Passage, Url
from mdlint_news.registry import registry
from mdlint_news.rules.prose import duplicate_passage as duplicate_passage_module
from mdlint_news.rules.prose.duplicate_passage import duplicate_passage
from mdlint_news.rules.sources import duplicate_entry as duplicate_entry_module
from mdlint_news.rules.sources.duplicate_entry import duplicate_entry
from mdlint_news.rules.typography import inconsistent_style as inconsistent_style_module
from mdlint_news.rules.typography.inconsistent_style import WAYS, inconsistent_style
from mdlint_news.rules.urls.sequential_id import _NEEDS, _SAME, _SUSPECT, _TYPED, _UUID, _counts
from mdlint_news.search import Need, whole, words
from mdlint_news.search.addresses import Addresses
from mdlint_news.search.needs import Index, Known
from mdlint_news.search.wording import Wording
from mdlint_news.text import Mapped, Span

Searched = tuple[tuple[Need, ...], re.Pattern[str]]


def searched() -> list[Searched]:
    """What our rules look for in texts, with what that needs."""
    found: list[Searched] = [way for ways in WAYS.values() for way in ways.values()]
    post = parse("---\ntitle: Ferries stop\ndate: 2026-03-05\n---\nThey sail again on Monday.\n")
    with (
        patch.object(Wording, "says", return_value=()) as says,
        patch.object(Wording, "says_one_of", return_value=()) as says_one_of,
    ):
        for rule in registry().rules:
            if rule.subject == "post":
                list(rule.check(post))
    found += [(call.args[1], call.args[0]) for call in says.call_args_list]
    found += [phrase for call in says_one_of.call_args_list for phrase in call.args[0]]
    return list(dict.fromkeys(found))


texts = st.lists(
    st.text(st.sampled_from("abkK İſéÉǅΣ\u00a0\u2011-.[*<'1\n\0\ud800") | st.characters(), max_size=30), max_size=4
)


def wording(*texts: str) -> Wording:
    return Wording(tuple(Passage(Mapped([(text, Span(0, len(text)))]), None) for text in texts))


@pytest.mark.parametrize(("needs", "pattern"), searched())
@settings(max_examples=20)
@given(data=st.data())
def test_needs_are_in_all_that_a_pattern_matches(
    needs: tuple[Need, ...], pattern: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags)))
    found = wording("Rents rose.", text, "They fell.")

    assert [match.span() for _, match, _ in found.says(pattern, needs)] == [
        match.span() for _, match, _ in found.says(pattern, ())
    ]


@given(texts)
def test_characters_are_those_of_all_texts(texts: list[str]) -> None:
    found = wording(*texts)

    assert found.characters == frozenset("".join(texts))
    assert found.rare_characters == found.characters - frozenset(map(chr, (0x0A, *range(0x20, 0x7F))))


@given(texts, st.sampled_from(["a", "[ab]k", "(?<!a)k", r"\.(?!b)", "\n"]))
def test_a_passage_is_told_if_a_pattern_finds_something_in_it(texts: list[str], pattern: str) -> None:
    texts = [text.replace("\0", "") for text in texts]
    found = [passage.text for passage in wording(*texts).passages_with(re.compile(pattern))]

    assert found == [text for text in texts if re.search(pattern, text)]


@given(texts, st.lists(st.sampled_from(["a", "k", "[", "**", "\u2011", "ab"]), min_size=1, max_size=3))
def test_a_passage_is_told_if_it_begins_with_a_text(texts: list[str], beginnings: list[str]) -> None:
    found = [passage.text for passage in wording(*texts).passages_beginning(*beginnings)]

    assert found == [text for text in texts if text.startswith(tuple(beginnings))]


@given(
    st.lists(
        st.lists(st.sampled_from(["so", "be", "Be", "é", ",", ".", " ", " ", "\n", "\0"])).map("".join), max_size=4
    )
)
def test_a_passage_is_told_if_a_word_may_stand_in_it_twice(texts: list[str]) -> None:
    found = [passage.text for passage in wording(*texts).passages_repeating()]

    bounded, anywhere = r"(?<![a-zA-Z])([a-zB])([a-z]+)[ \n](?i:\1)(?<=[a-z])\2(?![a-zA-Z])", r"([a-z]+)[ \n][a-z]\1"
    assert {text for text in texts if re.search(bounded, text)} <= set(found)
    assert set(found) <= {text for text in texts if re.search(anywhere, text)}


def plain(text: str) -> str:
    return re.sub("[\u2010\u2011]", "-", re.sub("[\u00a0\u202f]", " ", text)).lower()


@given(texts, st.text(st.sampled_from("abk é-.[1"), min_size=1, max_size=3))
def test_a_text_that_is_needed_is_found_wherever_it_is(texts: list[str], need: str) -> None:
    found = [passage.text for passage, _, _ in wording(*texts).says(re.compile(r"\A"), (need,))]

    assert found == [text for text in texts if need in plain(text)]


@given(texts, st.text(st.sampled_from("abk é-.[1"), min_size=1, max_size=3))
def test_a_text_of_whole_words_is_found_wherever_it_is(texts: list[str], need: str) -> None:
    found = [passage.text for passage, _, _ in wording(*texts).says(re.compile(r"\A"), whole(need))]

    bounded = rf"(?<![a-z]){re.escape(need)}(?![a-z])"
    assert {text for text in texts if re.search(bounded, plain(text))} <= set(found)
    assert set(found) <= {text for text in texts if need in plain(text)}


@given(texts, st.lists(st.text(st.sampled_from("abk é-.[1\u2011"), min_size=1, max_size=5), min_size=1, max_size=4))
def test_needs_are_looked_for_at_once_as_one_by_one(texts: list[str], needs: list[str]) -> None:
    text = "\n".join(texts).lower()
    known = Known(text, frozenset(text), words(text.encode(errors="surrogatepass")))
    index = Index()
    every = [index.prepare(tuple(needs)), index.prepare(whole(*needs)), index.prepare((*needs, *whole(*needs)))]
    every += [index.prepare((need,)) for need in needs] + [index.prepare(whole(need)) for need in needs]
    one_by_one = [prepared.may_be_in(known) for prepared in every]
    found = index.may_be_in(known)

    assert [sorted(found[prepared]) for prepared in every] == list(map(sorted, one_by_one))


@given(texts, texts, texts, texts, st.lists(st.text(st.sampled_from("abk é-.[1"), min_size=1, max_size=3), max_size=3))
def test_what_another_version_has_found_out_is_found_out_again(
    head: list[str], old: list[str], new: list[str], tail: list[str], needs: list[str]
) -> None:
    searched: tuple[Need, ...] = (*needs, *whole("ab", "k"))
    before, now = wording(*head, *old, *tail), wording(*head, *new, *tail)
    list(before.passages_saying(searched))
    end = len(head) + len(old)
    now.inherit(before, wording(*new), [(range(len(head)), 0), (range(end, end + len(tail)), len(new) - len(old))])

    fresh = wording(*head, *new, *tail)

    def found(one: Wording) -> object:
        patterns = [re.compile(pattern) for pattern in ("[^\0]+", "[ -]", "k")]
        passages = (one.passages_saying(searched), *map(one.passages_with, patterns))
        said = [[match[0] for _, match, _ in one.says(pattern, ())] for pattern in patterns]
        return [[passage.text for passage in there] for there in passages], said

    assert found(now) == found(fresh)
    for need in searched:
        assert now.may_say((need,)) == fresh.may_say((need,))


@given(
    texts,
    st.lists(st.text(st.sampled_from("abk-1"), min_size=1, max_size=3), min_size=1, max_size=3),
    st.integers(0, 4),
)
def test_texts_are_as_often_there_as_one_counts_them(texts: list[str], needs: list[str], times: int) -> None:
    counted = sum(plain(text).lower().count(need) for text in texts for need in needs)

    assert wording(*texts).may_say(tuple(needs), times) == (counted >= max(times, 1))


@given(
    st.lists(st.text(st.sampled_from("aB.:/@?#[]\n\r ü"), max_size=12).map(lambda rest: f"x://{rest}"[len(rest) % 5 :]))
)
def test_an_address_is_found_by_the_host_that_it_is_on(urls: list[str]) -> None:
    written = [Url(url, Span(0, len(url)), "inline") for url in urls]

    for domain in ("", "a", "b", "a.b", "[a]", "ü"):
        found = Addresses(tuple(written)).like((), (domain,))
        assert list(found) == [url for url in written if url.is_on(domain)]


@given(
    st.lists(st.text(st.sampled_from("aAkB.İΣ:/@?\n1 "), max_size=8), max_size=5),
    st.lists(
        st.sampled_from(["", "a", "?", "\n", "/\n", ":/", re.compile("a(?!k)"), re.compile("1.?[\n@]")]), max_size=2
    ),
    st.lists(st.sampled_from(["k", "ak", "/a", "1", "σ"]), max_size=2),
)
def test_an_address_is_found_by_what_is_in_it(
    urls: list[str], marks: list[str | re.Pattern[str]], needs: list[str]
) -> None:
    written = [Url(url, Span(0, len(url)), "inline") for url in urls]
    found = Addresses(tuple(written)).like(tuple(marks), (), tuple(needs))

    assert list(found) == [
        url
        for url in written
        if any(mark in f"{url.url}\n" if isinstance(mark, str) else mark.search(f"{url.url}\n") for mark in marks)
        or any(need in url.url.lower() for need in needs)
    ]


@given(
    st.sampled_from(["---\n{}: {}\n---\n", "+++\n{} = {}\n+++\n", '{{\n"{}": {}\n}}\n', "{}: {}\n\nIt rains.\n"]),
    st.sampled_from("title URL source_url permalink href LiNK l\u0131nk list".split()),
    st.sampled_from("rents https://a.b/c WWW.a.b see_https://a.b 'Www.a.b' TODO path/to/placeholder.jpg".split()),
    st.sampled_from(["{}", '"{}"', '"\\x77{}"', '["{}"]', '{{"a": {{"link": "{}"}}}}', "{{url: {}}}", ">\n  {}"]),
)
def test_front_matter_that_has_no_address_needs_no_closer_look(form: str, key: str, value: str, written: str) -> None:
    text = form.format(key, written.format(value.replace("_", " ")))
    found = parse(text).urls

    with patch.object(addresses_module, "_may_be_in_head", return_value=True):
        assert parse(text).urls == found


WRITTEN = "4% 4_% 4\u00a0% 5_per_cent 5_percent $5bn $5_billion $5B US$5 $5 5_May_2026 May_5,_2026 “5_%” an and"


@given(st.lists(st.sampled_from(WRITTEN.split()), max_size=12), st.integers(0, 3))
def test_what_stands_too_rarely_needs_no_closer_look(words: list[str], least: int) -> None:
    post = parse(f"---\ntitle: Rents rise\n---\n{' '.join(words).replace('_', ' ')}\n")
    found = list(inconsistent_style.check(post, min=least))

    with patch.object(inconsistent_style_module, "_may_differ", return_value=True):
        assert list(inconsistent_style.check(post, min=least)) == found


@given(
    st.lists(
        st.sampled_from(["Rents rise", "Rents  rise", "again.", "\n", "\n\n", "\n\n## Rents\n\n", "so"]), max_size=16
    )
)
def test_a_paragraph_that_begins_as_no_other_needs_no_closer_look(pieces: list[str]) -> None:
    post = parse(" ".join(pieces))
    found = list(duplicate_passage.check(post, min_characters=4))

    with patch.object(duplicate_passage_module, "_opening", return_value=()):
        assert list(duplicate_passage.check(post, min_characters=4)) == found


@given(
    st.lists(
        st.sampled_from(
            "https://a.b/c https://www.A.b/c //a.b/c /c?u=https://a.b/c https://d.e/ https://d.e:80/f".split()
        )
        | st.sampled_from(["https://r.jina.ai/https://a.b/c", "https://www.d.e/f", "https://x@d.e/f"]),
        max_size=4,
    )
)
def test_pages_of_several_hosts_need_no_closer_look(urls: list[str]) -> None:
    post = parse("## Sources\n\n" + "".join(f"- [Rents rise]({url})\n" for url in urls))
    found = list(duplicate_entry.check(post))

    with patch.object(duplicate_entry_module, "_have_own_hosts", return_value=False):
        assert list(duplicate_entry.check(post)) == found


@pytest.mark.parametrize("pattern", [_UUID, _TYPED, _SAME])
@given(data=st.data())
def test_an_id_that_was_typed_is_suspect(pattern: re.Pattern[str], data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags)))

    assert _SUSPECT.search(text) or any(need in text.lower() for need in _NEEDS)


@given(st.integers(0, 9), st.integers(1, 16), st.sampled_from([1, -1]), st.from_regex(r"\A[0-9]{0,4}-[0-9]{0,4}\Z"))
def test_a_number_that_counts_is_suspect(first: int, length: int, step: int, around: str) -> None:
    number = around.replace("-", "".join(str((first + step * at) % 10) for at in range(length)))

    assert _SUSPECT.search(number) or not _counts(number)
