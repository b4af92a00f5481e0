"""Plain entries of source lists are read by a pattern, and say what the grammar says of them."""

import string
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mdlint_news.dates import MONTHS
from mdlint_news.parse import parse
from mdlint_news.parse.sources import entry_parts, reading
from mdlint_news.parts import SourceEntry
from mdlint_news.rules.sources.mixed_entry_style import _traits

URL = "https://www.reuters.com/world/ferries-stop-2026-02-03/"
NAMES = """
Reuters; The New York Times; U.S. News; France 24; AT&T; Standard & Poor’s; Ministry of Finance
Reuters press release; X; Al-Jazeera English; Kiel Radio; heise online; Error Report; Sources Unavailable
Link; May; Reuters interview; Jane's; Inc.; Notes of the Port; Reuters via Yahoo; Sunday; Élysée; Data
Kiel\u202fRadio; Accessed; Archive of the Port; Reuters & Ltd.; Port of the and News; DW’s Q1 Video; News Blog
A B C D E F G H I; Reuters PDF; PDF; Ministry of Finance Data; Port report
"""
TITLES = """
Ferries, AP; BBC News; Ports: Reuters; crews don't, says AP; Ferries, video; analysis of ports; Kiel - Kiel; On 3 Feb
Press release; Letzter Zugriff am; Unchecked?
Ferries stop; Ferries stop,; Ferries: what now?; What the minister, who visited Kiel in 2025, said; 40 buses
Stop.; …; 2026; 3 Feb 2026; U.S.; Here; Ports ‘open’; Ports 'open' now; headline; A – B – C; Video; «Ports»
'Tis; port_1; Ports (new); 12345; Inc.; accessed; Accessed 3 May 2026; ¿Qué?; Ports | Reuters
https://www.dw.com; Ports，; A,; By Reuters; A  B
"""
ODD = st.text(st.sampled_from("ab C1 2026.,:;–'’‘?!()[]_*`&|《》$%\u00a0\u202f"), max_size=20)
DATES = st.one_of(
    st.builds("{} {} {}".format, st.integers(0, 40), st.sampled_from([*MONTHS, "Sept", "Dez", "mai"]), st.just(2026)),
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from([month[:3] for month in MONTHS] + MONTHS),
        st.sampled_from([" 3, ", " 31, ", " ", ". ", "\u202f3,\u202f", " 3 ", " 3–4, ", "  "]),
        st.sampled_from([1999, 2026, 1850, 2100, 20261]),
        st.sampled_from(["", "", "", " 10:00", " CET"]),
    ),
    st.sampled_from(
        ["2026-02-03", "2026", "accessed 3 May 2026", "Q1 2026", "3\u202fFeb\u202f2026", "pp. 3", "3/2/2026"]
    ),
)
SEPARATORS = st.sampled_from([" – ", " - ", " — ", ", ", ": ", " ", "\u202f–\u202f", "; ", " | ", "--", "\n  "])
ENDS = st.sampled_from(
    ["", f" – <{URL}>", f" – {URL}", f", {URL}", f": <{URL}>", f" {URL}", f" ({URL})", f". {URL}", " – ￼"]
)


def one_of(words: str) -> st.SearchStrategy[str]:
    return st.sampled_from([word.strip() for word in words.replace("\n", ";").split(";") if word.strip()])


@st.composite
def entries(draw: st.DrawFn) -> str:
    quoted = draw(st.sampled_from(["“{}”", "{}", '"{}"', "‘{}’", '“{}"', "«{}»"]))
    title = draw(st.one_of(one_of(TITLES), ODD))
    text = f"{draw(one_of(NAMES))}{draw(SEPARATORS)}{quoted.format(title)}"
    text += draw(st.sampled_from(["", " ({})", ", {}", " {}", ", ({})", " [{}]", "({})"])).format(draw(DATES))
    if draw(st.booleans()):
        return f"[{text}]({URL})"
    return text + draw(ENDS)


def told(entry: SourceEntry) -> tuple[object, ...]:
    return entry.parts, entry.names, entry.dated, entry.url, entry.link, entry.is_failure


@settings(max_examples=600)
@given(st.lists(entries(), min_size=1, max_size=3))
@example([f"Reuters, “Who visited Kiel in 2025,” 3 Feb 2026 – {URL}"])
@example(["Reuters – “accessed” (1 January 2026)"])
@example([f"[Link – “…”]({URL})"])
@example([f"[Reuters – Ferries, AP]({URL})", f"[Reuters: Ferries, AP]({URL})", f"[Reuters: Ferries, video]({URL})"])
def test_plain_entries_say_what_the_grammar_reads(items: list[str]) -> None:
    agrees(items)


def agrees(items: list[str]) -> None:
    # The last is read as most of the others are.
    text = "### Sources\n\n" + "\n".join(f"- {item}" for item in [*items, f"Port Authority – Ferries Now – <{URL}>"])
    found = [told(entry) for sources in parse(text).sources for entry in sources.entries]
    with patch.object(reading, "read_plain", return_value=None):
        expected = [told(entry) for sources in parse(text).sources for entry in sources.entries]
    assert found == expected


@settings(max_examples=300)
@given(st.lists(entries(), min_size=1, max_size=8))
@example([f"Reuters – “Ferries” (3 {month} 2026) – {URL}" for month in ("Mar", "March", "May", "June", "Jun")])
@example([f"Reuters {mark} “Ferries”" for mark in ("–", "&ndash;", "—", "\\-", "**–**", "-")])
def test_plain_entries_of_one_form_look_alike(items: list[str]) -> None:
    post = parse("### Sources\n\n" + "\n".join(f"- {item}" for item in items))
    seen: dict[tuple[str, ...], object] = {}
    for entry in (entry for sources in post.sources for entry in sources.entries if entry.form):
        assert seen.setdefault(entry.form, _traits(post, entry)) == _traits(post, entry)


MARKS = [
    *string.punctuation,
    *"–—−·•｜：，；、«»„“”‘’…¿€【】《》「」（）\u00a0\u2009\u202f\u2010\u2011\t\0\ufffc\u0301²٣ß",
]
TITLED = [
    "Reuters – “{}”",
    'Reuters: "{}" (3 Feb 2026)',
    "Reuters – {}",
    "Reuters, {} (3 Feb 2026)",
    f"[DW: {{}}]({URL})",
]


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_read_as_by_the_grammar_wherever_it_stands(mark: str) -> None:
    titles = [
        form.format(mark) for form in ("{}Ports open", "Ports{}open", "Ports {}open", "Ports{} open", "Ports open{}")
    ]
    names = [form.format(mark) for form in ("{}Kiel Radio", "Kiel{}Radio", "Kiel {} Radio", "Kiel Radio{}")]
    places = [
        form.format(mark) for form in ("Reuters{} “Ports”", "Reuters – “Ports”{}(3 Feb 2026)", "DW “Ports” 3{}Feb 2026")
    ]

    agrees([form.format(title) for form in TITLED for title in titles])
    agrees([f"{name} – “Ports open” (3 Feb 2026)" for name in names] + places)


@pytest.mark.parametrize("form", ["({} Feb 2026)", "(Feb {}, 2026)", "(3 Feb {})", "({})", "(Feb {})", "({}/2/2026)"])
def test_a_date_is_read_as_by_the_grammar(form: str) -> None:
    numbers = [*range(41), "01", "1st", 1899, 1900, 1999, 2000, 2026, 2099, 2100, 20261]

    agrees([f"Reuters – “Ports open” {form}".format(number) for number in numbers])


@pytest.mark.parametrize(
    "title", ["Ports 12345_ports.pdf", "Ports [1]_a.html", "Ports accessed", "accessed 2025", "2025"]
)
def test_a_title_is_read_as_by_the_grammar(title: str) -> None:
    agrees([f"{form.format(title)}{end}" for form in TITLED for end in ("", ", 3 Feb 2026", f" – <{URL}>")])


@pytest.mark.parametrize(
    "text",
    [
        f"- Reuters – “Ferries stop” (3 Feb 2026) – <{URL}>",
        f"- Reuters – Ferries stop: what now, Kiel? (3 Feb 2026) – <{URL}>",
        f"- [DW: 40 ferries’ crews strike, others don't]({URL})",
        f"- Reuters, “Ferries stop,” Feb 3, 2026 – {URL}",
        f'- Port of Kiel: "40 ferries: what now?" {URL}',
        f"- [The New York Times – “Ferries stop” (February\u202f2026)]({URL})",
        "- Reuters — “Ferries ‘stop’ in 2026”",
    ],
)
def test_plain_entries_need_no_grammar(text: str) -> None:
    with patch.object(entry_parts, "read_parts", side_effect=AssertionError):
        [sources] = parse(f"### Sources\n\n{text}\n").sources
        [entry] = sources.entries
        assert entry.publisher
        assert entry.title
