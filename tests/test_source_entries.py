"""What the entries of source lists tell: publisher, title, date, address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.dates import Date
from mdlint_news.parse import parse
from mdlint_news.parts import SourceEntry

DW = "https://www.dw.com/en/ferries/a-71322345"
FAO = "https://www.fao.org/prices/"


def entry(text: str) -> SourceEntry:
    (sources,) = parse(f"### Sources\n\n{text}\n").sources
    (found,) = sources.entries
    return found


@pytest.mark.parametrize(
    ("text", "publisher", "title", "date"),
    [
        (f"- DW, “Ferries stop,” 3 Feb 2026 – {DW}", "DW", "Ferries stop", "3 Feb 2026"),
        (f"- DW – “Ferries stop” (3 Feb 2026) – <{DW}>", "DW", "Ferries stop", "3 Feb 2026"),
        (f"- DW: *Ferries stop* ({DW})", "DW", "Ferries stop", None),
        (f"- **DW**, «Les ferries s’arrêtent», 2026-02-03. {DW}", "DW", "Les ferries s’arrêtent", "2026-02-03"),
        (f"- DW, „Fähren stehen still“ – {DW}", "DW", "Fähren stehen still", None),
        (f"- DW，「渡輪停駛」，2026年2月3日，{DW}", "DW", "渡輪停駛", "2026年2月3日"),
        (f"- [DW – “Ferries ‘may’ stop” (Feb 2026)]({DW})", "DW", "Ferries ‘may’ stop", "Feb 2026"),
        (f"- [DW - Ferries stop: what now]({DW})", "DW", "Ferries stop: what now", None),
        (f"- [DW – 'Ferries' strike' (3 Feb 2026)]({DW})", "DW", "Ferries' strike", "3 Feb 2026"),
        (f"- [Ferries stop – what now – DW]({DW})", "DW", "Ferries stop – what now", None),
        (f"- [Ferries stop (DW, 2026)]({DW})", "DW", "Ferries stop", "2026"),
        (f"- [Ferries stop]({DW}) (DW, 2026-02-03)", "DW", "Ferries stop", "2026-02-03"),
        (f"- [Ferries stop.]({DW}) — DW", "DW", "Ferries stop.", None),
        (f"- [Ferries stop | DW]({DW})", "DW", "Ferries stop", None),
        (f"- DW, [Ferries stop]({DW}) (2026) – the strike of **40** crews", "DW", "Ferries stop", "2026"),
        (f"- [DW]({DW}) – 'Ferries stop' (3 Feb 2026)", "DW", "Ferries stop", "3 Feb 2026"),
        (f"- DW – “Ferries stop” [link]({DW})", "DW", "Ferries stop", None),
        (f"- [DW]({DW})", "DW", None, None),
        (f"- DW: <{DW}>", "DW", None, None),
        (f"- [Ferries stop]({DW})", None, "Ferries stop", None),
        (f"- [source]({DW})", None, None, None),
        (f"- {DW}", None, None, None),
        (f"- DW (3 Feb 2026) Report on the ferries – {DW}", "DW", "Report on the ferries", "3 Feb 2026"),
        ("- Reuters – “Ferries before 1 May 2027” (accessed 4 Feb 2026)", "Reuters", "Ferries before 1 May 2027", None),
        ("- Reuters (pay-walled) – Ferries stop, 3 Feb 2026", "Reuters", "Ferries stop", "3 Feb 2026"),
        ("- Ferries stop – Reuters (Investing.com)", "Reuters", "Ferries stop", None),
        ("- Ministry of Ports (Malta), *Ferry plan* (Q3 2025)", "Ministry of Ports (Malta)", "Ferry plan", "Q3 2025"),
        (
            "- Port Gazette – Ferries stop and wait for a pay deal",
            "Port Gazette",
            "Ferries stop and wait for a pay deal",
            None,
        ),
        (
            "- ECB preview: no cut before summer – https://think.ing.com/a",
            None,
            "ECB preview: no cut before summer",
            None,
        ),
        (f"- [FAO Food Outlook 2025]({FAO})", "FAO", "FAO Food Outlook 2025", None),
        (
            f"- Weber, A., & Ito, B. (2019). [Ports]({FAO}) (PDF, May 2020). _Sea Review_, 4.",
            "Sea Review",
            "Ports",
            "2019",
        ),
        (
            "- Reuters – “Ferries: “stop now”, and “go on” later” (3 Feb 2026)",
            "Reuters",
            "Ferries: “stop now”, and “go on” later",
            "3 Feb 2026",
        ),
        ("- DW，『渡輪停駛』，2026年2月3日", "DW", "渡輪停駛", "2026年2月3日"),
        ("- DW – ‘Ferries stop’ (2026)", "DW", "Ferries stop", "2026"),
        ("- Reuters article 'Ferries stop' (2026)", "Reuters", "Ferries stop", "2026"),
        (f"- DW: [Ferries in 2026]({DW})", "DW", "Ferries in 2026", None),
        (f"- DW: [Ferries (2026)]({DW})", "DW", "Ferries", "2026"),
        (f"- DW: [Ferries, 2026]({DW})", "DW", "Ferries, 2026", None),
        ("- DW: *Ferries in 2026*", "DW", "Ferries in 2026", None),
        ("- Reuters – “Ferries” (p/e 2026)", "Reuters", "Ferries", None),
        ("- Reuters – “Ferries” (Kiel & Lübeck, 2026)", "Reuters", "Ferries", "2026"),
        (
            "- DW (Berlin) – Ferries of 3 Feb 2026 return",
            "DW (Berlin)",
            "Ferries of 3 Feb 2026 return",
            "3 Feb 2026",
        ),
        ("- Reuters – “Ferries” (2025 Q3)", "Reuters", "Ferries", "2025 Q3"),
        ("- Reuters – “Ferries”, 2025/26", "Reuters", "Ferries", "2025/26"),
        ("- Reuters – early-Feb 2026 – Ferries stop", "Reuters", "Ferries stop", "early-Feb 2026"),
        ("- Reuters – Ferries stop, late February 2026", "Reuters", "Ferries stop", "late February 2026"),
        ("- Reuters (updated on 3 Feb 2026) – Ferries stop", "Reuters", "Ferries stop", "3 Feb 2026"),
        ("- Reuters – Ferries stop: (3 Feb 2026) – the crews", "Reuters", "Ferries stop", "3 Feb 2026"),
        ("- Reuters – Ferries stop – press release", "Reuters", "Ferries stop", None),
        ("- Ana Radić, Reuters, “Ferries stop”", "Reuters", "Ferries stop", None),
        ("- The strike in all the ports, “Ferries stop”, Reuters", "Reuters", "Ferries stop", None),
        ("- Reuters interview with the minister, “Ferries stop”", None, "Ferries stop", None),
        ("- “Ferries stop”, Kiel Radio", "Kiel Radio", "Ferries stop", None),
        ("- “Ferries stop”, the port of Kiel, Reuters", "Reuters", "Ferries stop", None),
        ("- “Ferries stop” – the reports of others", None, "Ferries stop", None),
        ("- Ferries stop (Reuters) – 3 Feb 2026 – the strike of 40 crews", "Reuters", "Ferries stop", "3 Feb 2026"),
        ("- Port of Kiel – Ferries stop – 3 Feb 2026 – the strike", "Port of Kiel", "Ferries stop", "3 Feb 2026"),
        ("- Ferries stop, crews strike", None, "Ferries stop, crews strike", None),
        ("- crews strike – Ferries stop at Kiel", None, "crews strike – Ferries stop at Kiel", None),
        ("- World Bank – World Bank Open Data", "World Bank", "World Bank Open Data", None),
        ("- Dock Notes: analysis of the ferry strike", "Dock Notes", "analysis of the ferry strike", None),
        (f"- [Ferries stop, says Reuters.]({DW})", None, "Ferries stop, says Reuters.", None),
        (f"- DW – U.S. ferries stop at Ferry & Co. ({DW})", "DW", "U.S. ferries stop at Ferry & Co.", None),
        ("- [1] Reuters – Ferries stop", "Reuters", "Ferries stop", None),
        ("- Reuters – Ferries stop [^3]", "Reuters", "Ferries stop", None),
        ("- Reuters – Ferries stop (123456_ferries.pdf)", "Reuters", "Ferries stop", None),
        ("- Reuters – Ferries stop (the northern line)", "Reuters", "Ferries stop (the northern line)", None),
        ("- Reuters: “Ferries stop” and “Crews strike”", "Reuters", "“Ferries stop” and “Crews strike”", None),
        ("- “Ferries stop”, *Sea Review*, 4", "Sea Review", "Ferries stop", None),
        ("- *Ferries stop*, Reuters", "Reuters", "Ferries stop", None),
        ("- *Reuters* Ferries stop", "Reuters", "Ferries stop", None),
        ("- **Reuters** – *Ferries stop* – **2026**", "Reuters", "Ferries stop", "2026"),
        ("- Reuters—Ferries stop", "Reuters", "Ferries stop", None),
        ("- Ferries stop|Reuters", "Reuters", "Ferries stop", None),
        ("- https://www.dw.com/a – Ferries stop", None, "Ferries stop", None),
        (f"- [Full article]({DW}) – Reuters, Ferries stop", "Reuters", "Ferries stop", None),
        ("- `ferry` tool – the Port of Rotterdam Authority", "the Port of Rotterdam Authority", "ferry tool", None),
    ],
)
def test_an_entry_names_its_publisher_title_and_date(
    text: str, publisher: str | None, title: str | None, date: str | None
) -> None:
    found = entry(text)
    read = tuple(part.text if part else None for part in (found.publisher, found.title, found.date))

    assert read == (publisher, title, date)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (f"- DW – [Ferries]({DW} 'x')", DW),
        (f"- [DW – Ferries] ({DW})", DW),
        (f"- [DW – Ferries](({DW})", DW),
        (f"- DW – Ferries【<{DW}】>", DW),
        (f"- DW – Ferries 【{DW}】", DW),
        (f"- [DW – Ferries](https<{DW}>)", DW),
        (f"- DW – Ferries: {DW}.", DW),
        ("- [DW – Ferries](www.dw.com)", "www.dw.com"),
        ("- [Ports](https://en.wikipedia.org/wiki/Port_(sea))", "https://en.wikipedia.org/wiki/Port_(sea)"),
        (f"- [Ports][1]\n\n[1]: {DW}", DW),
        ("- [DW – Ferries](#)", None),
        ("- [DW – Ferries]()", None),
    ],
)
def test_an_entry_has_the_address_that_a_reader_sees(text: str, url: str | None) -> None:
    found = entry(text)

    assert (found.url.url if found.url else None) == url
    assert found.is_linked is (url is not None)


def test_each_part_knows_its_place() -> None:
    text = f"### Sources\n\n- *DW* – [Ferries &amp; `ports`]({DW})  \n  (3 Feb 2026, abgerufen am 4. März 2026)\n"
    ((found,),) = (sources.entries for sources in parse(text).sources)
    parts = (found.publisher, found.title, found.date, found.accessed)

    assert [part and part.text for part in parts] == ["DW", "Ferries & ports", "3 Feb 2026", "4. März 2026"]
    assert [part and text[slice(*part.span)] for part in parts] == [
        "DW",
        "Ferries &amp; `ports`",
        "3 Feb 2026",
        "4. März 2026",
    ]
    assert found.url is not None
    assert text[slice(*found.url.span)] == DW


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("3 Feb 2026", Date(2026, 2, 3)),
        ("2026-02", Date(2026, 2)),
        ("22/08/2026", Date(2026, 8, 22)),
        ("03/04/2026", Date(2026)),
        ("2026年2月", Date(2026, 2)),
        ("mid-Nov 2025", Date(2025, 11)),
        ("2024–2025", Date(2024)),
    ],
)
def test_a_date_is_a_value_as_far_as_it_can_be_read(written: str, date: Date) -> None:
    found = entry(f"- DW – “Ferries” ({written}) – {DW}").date

    assert found is not None
    assert (found.text, found.value) == (written, date)


ACCESS = """
accessed; Accessed on; last accessed; retrieved on; downloaded; consulted; viewed; visited; checked; abgerufen am;
aufgerufen; Zugriff am; consultado el; recuperado el; consulté le; consultée le; consultato il; acesso em; acessado em;
geraadpleegd op; 访问于; 访问日期; 访问; 检索于; 查阅于; 閲覧日; アクセス日; дата обращения; dostęp; retrieved:
"""


@pytest.mark.parametrize("words", [words.strip() for words in ACCESS.replace("\n", " ").split(";")])
def test_the_day_on_which_somebody_looked_is_not_the_date(words: str) -> None:
    for date in ("4 Feb 2026", "February 4, 2026", "2026-02-04", "2026年2月4日"):
        for form in (
            "Reuters – “Ferries” ({})",
            "Reuters – Ferries stop ({})",
            "Reuters – Ferries stop, {}",
            "{}, Reuters",
        ):
            found = entry(f"- {form.format(f'{words} {date}')}")

            assert found.date is None
            assert found.accessed is not None
            assert (found.accessed.text, found.accessed.value) == (date, Date(2026, 2, 4))
    title = entry(f"- Reuters – Ferries stop (PDF, {words} 4 Feb 2026)").title
    assert title is not None
    assert title.text == "Ferries stop"


@pytest.mark.parametrize(
    "text",
    ["- Error code: 429 – “Rate limit reached”", f"- **Ports Blog**: 410 Client Error: Gone for url: {DW}"],
)
def test_an_error_message_is_no_source(text: str) -> None:
    found = entry(text)

    assert found.is_failure
    assert not any((found.publisher, found.title, found.date, found.url))


def test_where_an_entry_leaves_it_open_the_rest_of_its_list_decides() -> None:
    first = "- Reuters – Ferries\n- FAO – Prices\n- Dock Notes – Harbour Life\n"
    last = "- Ferries – Reuters\n- Prices – FAO\n- Harbour Life – Dock Notes\n"

    for text in (first, last):
        (sources,) = parse(f"### Sources\n\n{text}").sources
        assert [part.publisher and part.publisher.text for part in sources.entries] == ["Reuters", "FAO", "Dock Notes"]


@given(st.text(st.sampled_from("aB1 .,:;–-—“”\"'‘’()[]【】<>*_`|/#\n\\\0&") | st.sampled_from("年《》é")))
def test_any_text_is_read_and_every_part_lies_within_its_entry(text: str) -> None:
    entry = f"- DW (2026) {text} https://b.dw.com/x"
    whole = f"### Sources\n\n{entry}\n\n**Sources:** {text}\n\n## Sources\n\n| Source | Date |\n|-|-|\n|{text}|1|"
    for sources in parse(whole).sources:
        for found in sources.entries:
            for part in (found.publisher, found.title, found.date, found.accessed):
                assert part is None or (part.text.strip() and found.span.start <= part.span.start <= part.span.end)
                assert part is None or part.span.end <= found.span.end
