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
        ("- Dock Notes: ferries of the strike", None, "Dock Notes: ferries of the strike", None),
        ("- Reuters’s “Ferries stop”", "Reuters", "Ferries stop", None),
        ("- Reuters via Yahoo – Ferries stop", "Reuters", "Ferries stop", None),
        ("- the Kiel – Ferries stop", "the Kiel", "Ferries stop", None),
        ("- [Ferries Stop – Kiel Radio](https://www.kielradio.de/a)", "Kiel Radio", "Ferries Stop", None),
        ("- [Kiel Radio – Ferries Stop](https://www.ferriesstop.de/a)", "Ferries Stop", "Kiel Radio", None),
        ("- Press release", None, "Press release", None),
        (
            "- [Ferries Stop In All The Ports (Sea Watch)](https://www.kielradio.de/a)",
            "Sea Watch",
            "Ferries Stop In All The Ports",
            None,
        ),
        (
            "- [Ferries Stop In All The Ports (Malta)](https://www.kielradio.de/a)",
            None,
            "Ferries Stop In All The Ports (Malta)",
            None,
        ),
        (f"- Reuters report on [Ferries stop]({DW})", "Reuters report on", "Ferries stop", None),
        ("- what the crews say of “Ferries stop”", None, "what the crews say of “Ferries stop”", None),
        (f"- [Ferries – Reuters]({DW}) – Dock Notes", "Reuters", "Ferries", None),
        (f"- [Dock Notes – Ferries]({DW}) – Reuters", "Reuters", "Dock Notes – Ferries", None),
        ("- Ferries stop – Reuters, 3 Feb 2026 – the strike", "Reuters", "Ferries stop", "3 Feb 2026"),
        ("- Ferries (a – b) – Reuters", "Reuters", "Ferries (a – b)", None),
        ("- Reuters – Ferries stop –", "Reuters", "Ferries stop", None),
        ("- Ferries Stop! – Kiel Radio", "Kiel Radio", "Ferries Stop!", None),
        ("- ferries at sea – kiel radio", None, "ferries at sea – kiel radio", None),
        ("- iPort – Ferries stop", "iPort", "Ferries stop", None),
        ("- de Volkskrant – Ferries stop", "de Volkskrant", "Ferries stop", None),
        ("- [Repository on GitHub](https://github.com/a/b)", "GitHub", "Repository on GitHub", None),
        ("- [The OECD’s Outlook](https://www.oecd.org/a)", "The OECD", "The OECD’s Outlook", None),
        ("- European Central Bank (ECB)", "European Central Bank (ECB)", None, None),
        ("- European Central Bank (Ports)", "European Central Bank", "Ports", None),
        ("- Ports (European Central Bank)", "European Central Bank", "Ports", None),
        ("- Ferries stop (Kiel Radio)", "Kiel Radio", "Ferries stop", None),
        (
            "- [Ferries stop in all the ports (Sea)](https://www.kielradio.de/a)",
            "Sea",
            "Ferries stop in all the ports",
            None,
        ),
        ("- Reuters (Kiel) – “Ferries stop”", "Reuters (Kiel)", "Ferries stop", None),
        ("- Reuters (World News) – “Ferries stop”", "Reuters", "Ferries stop", None),
        ("- Reuters (AP) – “Ferries stop”", "Reuters", "Ferries stop", None),
        ("- Kiel Radio (KR) – “Ferries stop”", "Kiel Radio (KR)", "Ferries stop", None),
        ("- Kiel Radio (kr) – “Ferries stop”", "Kiel Radio", "Ferries stop", None),
        ("- Ferries stop (2026) | Reuters", "Reuters", "Ferries stop", "2026"),
        ("- Reuters (2026)| Ferries stop", "Reuters", "Ferries stop", "2026"),
        ("- Ferries stop • Reuters", "Reuters", "Ferries stop", None),
        ("- Ferries stop · Reuters · 2026", "Reuters", "Ferries stop", "2026"),
        ("- Reuters · 3 Feb 2026 · Ferries stop", "Reuters", "Ferries stop", "3 Feb 2026"),
        ("- Reuters ｜ Feb 2026 ｜ Ferries stop", "Reuters", "Ferries stop", "Feb 2026"),
        ("- “Ferries stop”. Reuters", "Reuters", "Ferries stop", None),
        ("- *Reuters – Ferries stop*", "Reuters", "Ferries stop", None),
        # As in American style, and behind who wrote it.
        ("- “Ferries stop,” Reuters, 3 Feb 2026", "Reuters", "Ferries stop", "3 Feb 2026"),
        ("- “Ferries stop.” Reuters. 3 Feb 2026.", "Reuters", "Ferries stop.", "3 Feb 2026"),
        (f"- [“Ferries stop,” Port Gazette]({DW})", "Port Gazette", "Ferries stop", None),
        ("- “Ferries stop,” says minister – Reuters", "Reuters", "“Ferries stop,” says minister", None),
        ("- “Ferries stop,” crews tell Reuters", None, "“Ferries stop,” crews tell Reuters", None),
        ("- Jane Roe, “Ferries stop,” Reuters, 3 Feb 2026", "Reuters", "Ferries stop", "3 Feb 2026"),
        ("- Jane Roe, “Ferries stop,” *Port Gazette*, 2026", "Port Gazette", "Ferries stop", "2026"),
        ("- Roe, Jane. “Ferries stop.” Port Gazette, 3 Feb. 2026", "Port Gazette", "Ferries stop.", "3 Feb. 2026"),
        ("- Reuters, “Ferries stop,” Kiel, 3 Feb 2026", "Reuters", "Ferries stop", "3 Feb 2026"),
        # As lists of references write.
        (
            "- Roe, J., & Poe, K. (2026, May 4). Ferries stop. *Port Gazette*.",
            "Port Gazette",
            "Ferries stop",
            "2026, May 4",
        ),
        ("- Roe, J. (2026). *Ferries stop*. Reuters.", "Reuters", "Ferries stop", "2026"),
        ("- Roe, J. (2026). Ferries stop: why? Port Papers, 12(3), 4–7.", "Port Papers", "Ferries stop: why?", "2026"),
        ("- Roe, J. (2026). Ferries stop and wait for a deal.", None, "Ferries stop and wait for a deal", "2026"),
        ('- Roe, Jane (3 Feb 2026). "Ferries stop". Port Gazette.', "Port Gazette", "Ferries stop", "3 Feb 2026"),
        ("- World Bank (2026). Ferries outlook.", "World Bank", "Ferries outlook", "2026"),
        ("- Reuters. (2026, May 4). *Ferries stop*.", "Reuters", "Ferries stop", "2026, May 4"),
        ("- Ferries stop for good. (2026, May 4). Reuters.", "Reuters", "Ferries stop for good", "2026, May 4"),
        (f"- Roe, J. (2026). [Ferries stop]({DW}). *Port Gazette*, 4–7.", "Port Gazette", "Ferries stop", "2026"),
        (f"- World Bank (n.d.). *Ferries*. Retrieved 9 May 2026, from {DW}", "World Bank", "Ferries", None),
        ("- Roe, Jane, and Karl Poe. “Ferries.” *Port Gazette*, 2026.", "Port Gazette", "Ferries.", "2026"),
        ("- Roe, Jane. “Ferries stop for good.”", None, "Ferries stop for good.", None),
        ("- Reuters market data", "Reuters", "Reuters market data", None),
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
        ("- DW – Ferries <https://a.b/c)>", "https://a.b/c"),
        ("- DW – Ferries <https://a.b/c_(d)>", "https://a.b/c_(d)"),
        ("- DW – Ferries <https://a.b/c_(d)e)f>", "https://a.b/c_(d)e"),
        ("- DW – Ferries <https://a.b/c,;:!'”.>", "https://a.b/c"),
        ("- [DW – Ferries](https://a.b/c.)", "https://a.b/c."),
        ("- [DW – Ferries](<x HTTPS://a.b/c y>)", "HTTPS://a.b/c"),
        ("- [DW](#x) – [Ferries](/y)", "/y"),
        ("- [DW – Ferries](<# >)", None),
        ("- [DW – Ferries](#a)", None),
        ("- [DW – Ferries](#)", None),
        ("- [DW – Ferries]()", None),
    ],
)
def test_an_entry_has_the_address_that_a_reader_sees(text: str, url: str | None) -> None:
    found = entry(text)

    assert (found.url.url if found.url else None) == url
    assert found.is_linked is (url is not None)
    assert (found.url and f"### Sources\n\n{text}\n"[slice(*found.url.span)]) == url


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
        ("2026, February 3", Date(2026, 2, 3)),
        ("2026, February", Date(2026, 2)),
    ],
)
def test_a_date_is_a_value_as_far_as_it_can_be_read(written: str, date: Date) -> None:
    found = entry(f"- DW – “Ferries” ({written}) – {DW}").date

    assert found is not None
    assert (found.text, found.value) == (written, date)


def listed(texts: str) -> list[str]:
    return [text.strip() for text in texts.replace("\n", " ").split(";")]


GENERIC = """
link; here; source; sources; article; read more; more; full text; full article; full report; full story; PDF; website;
web; URL; web link; archive; archived; view; download; original; fuente; enlace; aquí; Quelle; hier; lien; ici; fonte;
原文; 链接; 来源; [here]; » more
"""


@pytest.mark.parametrize("text", listed(GENERIC))
def test_the_text_of_a_link_may_say_nothing(text: str) -> None:
    found, alone = entry(f"- Reuters – Ferries stop [{text}]({DW})"), entry(f"- [{text}]({DW})")

    assert [part and part.text for part in (found.publisher, found.title)] == ["Reuters", "Ferries stop"]
    assert (alone.publisher, alone.title) == (None, None)


NOTES = """
paywall; pay-wall; full paid wall; via paywall; subscription; subscriber only; registration required; login; pdf;
video; audio; podcast; rss; html; xls; xlsx; in English; in Chinese; English; archive; archived; accessed; via AP;
cited there; quoted; referenced; reported; analysis; summary; press release; article accessed; article; opinion;
translated; original; screen; internal; free; requires login; p. 3; pp. 3; pp.3; 5 min; 12 pages;
reproduced; last archived; —
"""
AROUND = f"({DW}); ( {DW} ); [{DW}]; 【{DW}】; 【{DW}】>; <{DW}>; ({DW}; （{DW}）; （{DW}; [^3]; [12]; 【12†source】"


@pytest.mark.parametrize("around", [*(f"({note})" for note in listed(NOTES)), *listed(AROUND), "(12345_ports.pdf)"])
def test_what_tells_how_to_get_at_a_source_is_not_its_title(around: str) -> None:
    found, dated = entry(f"- Reuters – Ferries stop {around}"), entry(f"- Reuters – Ferries stop {around} (2026)")

    assert [part and part.text for part in (found.publisher, found.title)] == ["Reuters", "Ferries stop"]
    if "accessed" not in around:
        assert [part and part.text for part in (dated.title, dated.date)] == ["Ferries stop", "2026"]


@pytest.mark.parametrize(
    "title",
    listed(
        "Ferries (2 archived); Ferries (opinions); Ferries (articles); Ferries (the video); Ferries [1234];"
        "[Ferries] stop; Ferries 1234_stop.pdf; Ferries abcde_stop.pdf; Ferries 12345_stop.pdfx; here and there;"
        "“Ferries (PDF) stop"
    ),
)
def test_what_else_stands_in_brackets_is_of_the_title(title: str) -> None:
    found = entry(f"- Reuters – {title}{'”' if title[0] == '“' else ''}")

    assert [part and part.text for part in (found.publisher, found.title)] == ["Reuters", title.lstrip("“")]


INSTITUTIONS = """
Ministry of Ports; Department of Ports; Bank of Ports; University of Kiel; Institute for Ports; Office on Ports;
Bureau of Ports; Commission on Ports; Council of Ports; Committee on Ports; Chamber of Ports; Embassy of Malta;
Federation of Ports; Association of Ports; Agency for Ports; Authority for Ports; Academy of Ports; Center for Ports;
Centre for Ports; Federal Ministry of Ports; Ministerio Puertos; Ministère Ports; Ministero Porti; Universidad Kiel;
Université Kiel; Universität Kiel; Instituto Puertos; Institut Kiel; Bundesamt Kiel; Centro Puertos; Centre Ports;
Comisión Puertos; Commission Ports; Banco Puertos; Banque Ports; Banca Porti; Kiel University; Kiel Institute;
Kiel Foundation; Kiel Ministry; Kiel Commission; Kiel Parliament; Kiel Association; Kiel Times; Kiel Tribune;
Kiel Herald; Kiel Gazette; Kiel Observer; Kiel Chronicle; Kiel Inquirer; Kiel Newspaper; Kiel Magazine; Kiel News;
Kiel Newsroom; Kiel Blog; Kiel Agency; Kiel Authority; Kiel Center; Kiel Centre; Kiel Lab; Reuters; Reuters/AP;
port.city; Reuters blog; DW news; DW newsroom; Reuters op-ed; DW research; DW magazine; DW economic bulletin;
DW newsletter; DW podcast; DW report; DW annual report; DW data table; 渡輪新聞網
"""


def test_what_is_named_as_publishers_are_is_one_behind_the_title_too() -> None:
    for name in listed(INSTITUTIONS):
        found = entry(f"- Ferries Stop – {name}")

        assert [part and part.text for part in (found.publisher, found.title)] == [name, "Ferries Stop"]
    for name in ("Kiel Lane", "Kiel Laboratory", "Bank Ports", "24 Kiel", "Reuters thing"):
        found = entry(f"- Ferries Stop – {name}")

        assert [part and part.text for part in (found.publisher, found.title)] == ["Ferries Stop", name]


DESCRIPTIONS = """
PDF; press release; press releases; press-release; archive; archives; live updates; live-update; headline; podcast page;
article; video; screen-grab; screengrab; editorial; commentary; transcript; preview; coverage; data
"""


@pytest.mark.parametrize("description", listed(DESCRIPTIONS))
def test_what_something_is_is_of_no_name_and_no_title(description: str) -> None:
    for form in ("Reuters {} – “Ferries stop”", "Reuters – Ferries stop – {}"):
        found = entry(f"- {form.format(description)}")

        assert [part and part.text for part in (found.publisher, found.title)] == ["Reuters", "Ferries stop"]


KINDS = """
analysis; commentary; coverage; report; review; interview; statement; note; notes; data; article; editorial; briefing;
survey; study; research; forecast; figures; press release; announcement; speech
"""


@pytest.mark.parametrize("kind", listed(KINDS))
def test_what_is_said_of_a_source_stands_for_its_title(kind: str) -> None:
    found = entry(f"- Dock Notes: {kind} of the strike")

    assert [part and part.text for part in (found.publisher, found.title)] == ["Dock Notes", f"{kind} of the strike"]


ACCESS = """
accessed; Accessed on; last accessed; retrieved on; downloaded; consulted; viewed; visited; checked; abgerufen am;
aufgerufen; Zugriff am; consultado el; recuperado el; consulté le; consultée le; consultato il; acesso em; acessado em;
geraadpleegd op; 访问于; 访问日期; 访问; 检索于; 查阅于; 閲覧日; アクセス日; дата обращения; dostęp; retrieved:
"""


@pytest.mark.parametrize("words", listed(ACCESS))
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


FAILURES = """
Error message: 5; Error responses; Error report; Error log; Error codes; Error retrieving it; Error fetching it;
Error accessing it; Error while reading; Error: 404; error 503 at Kiel; Kiel: 404 Client Error; 500 Server Error;
Could not retrieve it; Couldn't fetch it; Couldn’t find it; Failed to load; Unable to access it; Could not research it;
Rate limit reached; Rate limit exceeded; Request entity too large; Too many requests; Research notes; Research material;
The supplied research note; Provided research notes; Available research notes; User prompt; Editorial brief;
Original instructions; Information provided in the prompt; Details supplied in the brief; Data provided in the notes;
Content supplied in the prompt; No sources found; No results were returned; No link is available; No data provided;
Sources unavailable; Source not found; Sources not retrieved; Source not available; “Error: 404”;
Timeout while fetching it; Request timed out while loading; Search returned no results for “quay”; Internal knowledge;
My training data; Model knowledge (no source); AI knowledge base; N/A; *None*; TBD.; Access denied; Prompt;
Keine Ergebnisse gefunden; Fehler beim Abrufen: 403; No se pudo acceder a la fuente; Source non disponible; Источник
недоступен; 无法访问该网页; Brak
"""
SOUND = """
Errors of Judgement; Error theory; Error: 304; Failed to deliver; Research notes in Kiel; Research notes of Ada;
Sources unearthed; No sources; We failed to load; Errors retrieving; Kiel prompt; Information in the prompt;
Timeout, a novel; None of the above; Knowledge; Internal knowledge of Kiel; Access denied in Kiel; Keine Angst;
Impossible de vivre à Paris; Prompt engineering
"""


def test_which_texts_are_messages_of_a_failure() -> None:
    assert [text for text in listed(FAILURES) if not entry(f"- {text}").is_failure] == []
    assert [text for text in listed(SOUND) if entry(f"- {text}").is_failure] == []


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
