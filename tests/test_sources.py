"""Source lists and their entries."""

import pytest

from mdlint_news.dates import Date
from mdlint_news.parse import parse
from mdlint_news.parts import SiteFacts, SourceEntry, SourceList

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
        "### Sources&references",
        "### Key  sources",
        "### Source-list",
        "### source_list",
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("### Sources\n\n- a\n\n---\n\n- b\n\n---\n\nText.\n", [("Sources", ["a", "b"])]),
        ("## Sources\n\n- a\n\nReferences:\n\n- b\n", [("Sources", ["a"]), ("References:", ["b"])]),
        ("## Sources\n\n- a\n\n---\n\n---\n\n- b\n", [("Sources", ["a"])]),
        ("## Sources\n\n- a\n\n---\n\n[b](https://c.de)\n", [("Sources", ["a"])]),
        ("## Sources\n\nText.\n\n---\n\n- b\n", [("Sources", ["b"])]),
        ("## Sources\n\nText.\n\nReferences:\n\n- b\n", [("Sources", []), ("References:", ["b"])]),
        ("**Sources**\n\n- a\n\n## Next\n\n- b\n", [("Sources", ["a"])]),
    ],
)
def test_a_section_goes_on_with_lists_but_not_with_those_of_another_label(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert [(label, found) for _, label, found in names(text)] == expected


def told(entry: SourceEntry) -> list[str | None]:
    """What an entry tells: publisher, title, date, address."""
    texts = [part and part.text for part in (entry.publisher, entry.title, entry.date)]
    return [*texts, entry.url and entry.url.url]


def names(text: str) -> list[tuple[str, str, list[str]]]:
    """Each list of a text: where, its label, and its entries."""
    return [(found.where, found.label.text, [entry.text for entry in found.entries]) for found in lists(text)]


@pytest.mark.parametrize(
    ("text", "where", "label", "found"),
    [
        ("**Sources:** [A](https://a.de) · B · [C](https://c.de)", "inline", "Sources", ["A", "B", "C"]),
        (
            "**Fuentes:** La Voz, [El Día](https://d.es) y Diario (3 de mayo, sur).",
            "inline",
            "Fuentes",
            ["La Voz", "El Día", "Diario (3 de mayo, sur)."],
        ),
        ("*Quellen: A; B, 3 May 2026*", "inline", "Quellen", ["A", "B, 3 May 2026"]),
        ("**Source**: DW, “One, two,” 3 May 2026", "inline", "Source", ["DW, “One, two,” 3 May 2026"]),
        ("Source: [A](https://a.de)", "inline", "Source", ["A"]),
        ("**来源：**[甲](https://a.cn)、[乙](https://b.cn)", "inline", "来源", ["甲", "乙"]),
        ("📎 [A](https://a.de)", "inline", "", ["A"]),
        ("🔗 [A](https://a.de) ｜ [B](https://b.de)", "inline", "", ["A", "B"]),
        ("📎\ufe0f https://a.de", "inline", "", ["\ufffc"]),
        ("🔗 <http://a.de>; <https://b.de>", "inline", "", ["\ufffc", "\ufffc"]),
        ("- Story.\n\n  **Source:** [A](https://a.de)", "inline", "Source", ["A"]),
        ("Sources:\n\n- A\n- B", "bold", "Sources:", ["A", "B"]),
        ("**Sources**\n\n[1] [A](https://a.de)\n\n[2] B", "bold", "Sources", ["[1] A", "[2] B"]),
        ("**Sources**\n\n[A](https://a.de) (2026)\\\n[B](https://b.de)", "bold", "Sources", ["A (2026)", "B"]),
        ("## Sources\n\n- Press\n  - [A](https://a.de)\n  - [B](https://b.de)", "heading", "Sources", ["A", "B"]),
        ("## References\n\nA.[^1]\n\n[^1]: DW, <https://dw.com/a>", "heading", "References", ["DW, \ufffc"]),
        (
            '---\nsources:\n  - https://a.de/x\n  - "DW, “Ferries”"\n---\n',
            "front matter",
            "sources",
            ["\ufffc", "DW, “Ferries”"],
        ),
    ],
)
def test_a_list_is_found_in_every_form(text: str, where: str, label: str, found: list[str]) -> None:
    assert names(text) == [(where, label, found)]


@pytest.mark.parametrize(
    "text",
    [
        "**Sources close to the board** told us.",
        "Sources: people close to the board, and friends.",
        "Read the sources: [A](https://a.de)",
        "🔗 [Subscribe](https://a.de) to our letter, which comes every week and tells you all that is worth knowing.",
        "---\nsource: Reuters\n---\n",
    ],
)
def test_other_paragraphs_and_fields_are_no_lists(text: str) -> None:
    assert lists(text) == ()


def test_a_label_of_the_site_names_a_list_too() -> None:
    text = "## What we read\n\n- A\n"
    (found,) = parse(text, site=SiteFacts(source_labels=("what we read",))).sources

    assert lists(text) == ()
    assert [entry.text for entry in found.entries] == ["A"]


def test_prose_below_a_label_is_no_entry() -> None:
    prose = "The figures are those of the ministry, from [last week](https://a.de), as far as we could check them here."
    (found,) = lists(f"## Sources\n\n{prose}\n\n- DW\n")

    assert [entry.text for entry in found.entries] == ["DW"]
    assert [block.text for block in found.other] == [prose.replace("[last week](https://a.de)", "last week")]


def test_the_rows_of_a_table_are_entries_whose_columns_say_what_is_what() -> None:
    row = "| Dock Notes | Ferries: a guide | 3 May 2026 | [here](https://a.de) |"
    (entry,) = entries(f"## Sources\n\n| Outlet | Headline | Date | Link |\n|--|--|--|--|\n{row}\n")

    assert told(entry) == ["Dock Notes", "Ferries: a guide", "3 May 2026", "https://a.de"]


def test_what_no_column_is_for_is_read_from_the_row() -> None:
    row = "| Dock Notes | Ferries: a guide | [here](https://a.de), 3 May 2026 (accessed 4 June 2026) |"
    (entry,) = entries(f"## Sources\n\n| Outlet | Headline | Where |\n|--|--|--|\n{row}\n")

    assert told(entry) == ["Dock Notes", "Ferries: a guide", "3 May 2026", "https://a.de"]
    assert entry.accessed is not None
    assert entry.accessed.text == "4 June 2026"


def test_the_maps_of_the_front_matter_are_entries_whose_keys_say_what_is_what() -> None:
    fields = "  - title: 'Ports: a guide'\n    outlet: DW\n    url: https://a.de\n    published: 2026-02-03"
    text = f"---\nsources:\n{fields}\n---\n"
    (entry,) = entries(text)
    parts = (entry.publisher, entry.title, entry.date, entry.url)

    assert told(entry) == [part and text[slice(*part.span)] for part in parts]
    assert told(entry) == ["DW", "Ports: a guide", "2026-02-03", "https://a.de"]


def test_maps_are_read_however_their_keys_are_written() -> None:
    fields = "Name: 'Ports: a guide'\n    ' Publish Date ': 2026-02-03\n    access-date: 2026-02-04\n    outlet: ''"
    text = f"---\nsources:\n  - {fields}\n    site: DW\n  - {{}}\n---\n"
    one, other = entries(text)

    assert told(one) == ["DW", "Ports: a guide", "2026-02-03", None]
    assert one.accessed is not None
    assert (one.accessed.text, one.accessed.value) == ("2026-02-04", Date(2026, 2, 4))
    assert one.text == "Ports: a guide\n2026-02-03\n2026-02-04\n\nDW"
    places = [text[slice(*one.prose.span(at, at + 1))] for at, character in enumerate(one.text) if character != "\n"]
    assert "".join(places) == one.text.replace("\n", "")
    assert (told(other), other.text) == ([None] * 4, "")


def test_an_entry_has_text_links_place_and_number() -> None:
    text = (
        "### Sources\n\n3. *DW* – [Ferries](https://www.dw.com/a) (3 February 2026)  \n   and <https://b.c>\n"
        "4. Book\n\n"
        '<a id="source-5"></a>[5] [Ports](https://c.d)\n'
    )
    first, second, third = entries(text)

    assert first.text == "DW – Ferries (3 February 2026)  \nand \ufffc"
    assert [link.url for link in first.links] == ["https://www.dw.com/a", "https://b.c"]
    assert text[slice(*second.span)] == "4. Book"
    assert [entry.number for entry in (first, second, third)] == ["3", "4", "5"]
    assert third.anchors == ("source-5",)
    assert third.title is not None
    assert third.title.text == "Ports"


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
    assert [found.date and found.date.value for found in entries(f"### Sources\n\n{entry}\n")] == [date]
