"""Source lists and their entries."""

import pytest

from mdlint_news.dates import Date
from mdlint_news.parse import parse
from mdlint_news.parts import SourceEntry, SourceList

REUTERS = "- Reuters, “Ferries stop,” 3 Feb 2026 – https://www.reuters.com/world/ferries-2026-02-03/"


def lists(text: str) -> tuple[SourceList, ...]:
    return parse(text).sources


def entries(text: str) -> tuple[SourceEntry, ...]:
    (sources,) = lists(text)
    return sources.entries


@pytest.mark.parametrize(
    "label",
    [
        "### Sources",
        "# SOURCES:",
        "## 📎 References",
        "Sources\n-------",
        "**Sources**",
        "**Sources:**",
        "__Key sources__:",
        "## Fuentes",
        "## Quellen",
        "## 参考资料",
        "### Sources & methodology",
    ],
)
def test_a_label_names_a_source_list(label: str) -> None:
    (sources,) = lists(f"Text.\n\n{label}\n\n{REUTERS}\n")

    assert len(sources.entries) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Sources close to the board told us so.\n\n- one",
        "### Traffic sources\n\n- one",
        "### References to by-move bindings\n\n- one",
        "> ### Sources\n>\n> - one",
        "The **Sources**\n\n- one",
        "`Sources`\n\n- one",
    ],
)
def test_other_text_names_none(text: str) -> None:
    assert lists(text) == ()


def test_a_section_ends_at_a_heading_of_its_rank_or_a_break_before_other_text() -> None:
    one = f"### Sources\n\n{REUTERS}\n\n#### Books\n\n- Book\n\n### Next\n\n- no\n"
    first, second = lists(f"{one}\n## References\n\n- yes\n\n---\n\nNo.\n")

    assert [entry.text for entry in first.entries][1:] == ["Book"]
    assert [entry.text for entry in second.entries] == ["yes"]
    assert [block.kind for block in first.other] == ["heading"]


def test_an_entry_has_text_links_and_place() -> None:
    text = (
        "### Sources\n\n1. *DW* – [Ferries](https://www.dw.com/a) (3 February 2026)  \n   and <https://b.c>\n2. Book\n"
    )
    first, second = entries(text)

    assert first.text == "DW – Ferries (3 February 2026)  \nand \ufffc"
    assert [link.url for link in first.links] == ["https://www.dw.com/a", "https://b.c"]
    assert text[slice(*second.span)] == "2. Book"
    assert first.date_span is not None
    assert text[slice(*first.date_span)] == "3 February 2026"


@pytest.mark.parametrize(
    ("entry", "date"),
    [
        (REUTERS, Date(2026, 2, 3)),
        ("- [BBC – “Before 15 Jan 2027” (17 Jan 2026)](https://www.bbc.com/x)", Date(2026, 1, 17)),
        ("- BBC – “Before 15 Jan 2027” – https://www.bbc.com/x", None),
        ("- IMF, *Outlook* (March 2026) – https://www.imf.org/x", Date(2026, 3)),
        ("- ADNOC report – https://www.adnoc.ae/x (accessed 12 Mar 2026)", None),
        ("- ONS, 3 May 2025 – https://www.ons.gov.uk/2026-01-01/x (retrieved on 12 Mar 2026)", Date(2025, 5, 3)),
        ("- Plain book", None),
    ],
)
def test_the_date_of_an_entry_is_that_of_its_source(entry: str, date: Date | None) -> None:
    assert [found.date for found in entries(f"### Sources\n\n{entry}\n")] == [date]
