"""One finding a defect: who speaks where several rules see the same."""

import pytest
from conftest import Run

from mdlint_news import lint

HEAD = "---\ntitle: Ferry line extended\ndate: 2026-03-05\n---\n\n"
BODY = "The ferry line reaches Kiel.\n\n"
SOURCES = "### Sources\n\n- [The port](https://port.city/lines/1)\n"


def found(text: str) -> list[str]:
    return [diagnostic.rule.code for diagnostic in lint(text).diagnostics]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("[a](https://example.com/news_XXXXX)\n", ["UR003"], id="a reserved domain speaks for the filler"),
        pytest.param("[a](https://r.jina.ai/https://a.eu/news_XXXXX)\n", ["UR004"], id="whole address"),
        pytest.param(
            "[a](https://example.com/) and [b](https://a.eu/news_XXXXX)\n", ["UR003", "UR001"], id="two addresses"
        ),
        pytest.param("I cannot write the requested article.\n", ["AI001"], id="one passage"),
        pytest.param(
            "I cannot write this article.\n\nThe notes provided in the prompt say so.\n",
            ["AI001", "AI002"],
            id="two passages",
        ),
    ],
)
def test_what_speaks_first(text: str, codes: list[str]) -> None:
    assert found(HEAD + BODY + text) == codes


@pytest.mark.parametrize(
    ("text", "said", "unsaid"),
    [
        ("| a | b |\n| 1 | 2 |\n---\n", ["TB006"], ["HD005", "HD007"]),
        ("[a](http://me:pass@a.eu/x?utm_source=y)\n", ["UR013"], ["UR008"]),
        ("[a](http://example.com/news_XXXXX?utm_source=y)\n", ["UR003"], ["UR001", "UR008"]),
        ("| a | b |\n|---|---|\n| 1 | [à compléter] |\n| 2 | (TBD) |\n", ["AI005", "TB003"], ["TB003"]),
        (f"{SOURCES}- various media reports\n", ["SR015"], ["SR006"]),
        (f"{SOURCES}\n{SOURCES}- No link\n", ["SR004"], ["SR006"]),
        (f"{SOURCES}- As an AI language model, I cannot browse the web\n", ["AI001"], ["SR006"]),
        (f"{SOURCES}\nI hope this helps! Let me know if you need any changes.\n", ["AI007"], ["SR005"]),
        (f"{SOURCES}- Let me know if you need any changes.\n", ["AI007"], ["SR006"]),
        (f"{SOURCES}- [a](https://a.eu/2](https://b.eu/2)\n", ["SR008", "UR009"], ["SR007"]),
        (f"{SOURCES}- [Untitled](https://port.city/lines/1)\n", ["SR003"], ["SR009"]),
        (f"{SOURCES}- [The port](www.port.de/x)\n", ["UR012"], ["SR007"]),
        (f"{SOURCES}- [The port](https://port.city /x)\n", ["SR007"], ["SR010"]),
        (f"{SOURCES}- [a](https://a.eu/2026/05/01/x), May 3, 2026\n", ["DT003"], ["DT004", "UR007"]),
        (f"{SOURCES}- [a](https://a.eu/2026/05/01/x), March 3, 2026\n", ["UR007"], ["DT004"]),
        (f"{SOURCES}- [AP](https://www.reuters.com/a/XXXXX)\n", ["UR001"], ["SR013"]),
        (
            f"{SOURCES}- [AP](https://www.reuters.com/a/1)\n- [AP](https://www.reuters.com/a/1)\n",
            ["SR013"] * 2,
            ["SR009"],
        ),
    ],
)
def test_one_speaks_for_all_that_see_the_same(text: str, said: list[str], unsaid: list[str]) -> None:
    checked = lint(HEAD + BODY + text)

    assert [diagnostic.rule.code for diagnostic in checked.diagnostics] == said
    assert sorted(diagnostic.rule.code for diagnostic in checked.unsaid) == unsaid


def test_the_next_speaks_where_the_first_is_not_selected(run: Run) -> None:
    text = HEAD + BODY + "[a](https://example.com/news_XXXXX)\n"
    outcome = run("check", "--ignore", "UR003", "--output-format", "concise", "-", stdin=text)

    assert [line.rpartition(" ")[2] for line in outcome.lines] == ["[UR001]"]


@pytest.mark.parametrize(("ignored", "codes"), [("TX", ["[AI001]"]), ("TX,AI", ["[SR001]"])])
def test_a_text_that_is_no_article_needs_no_sources(run: Run, ignored: str, codes: list[str]) -> None:
    text = f"I cannot write the requested article.\n\n{BODY * 30}".rstrip()
    options = ("--config", "site.has-sources=true", "--ignore", ignored, "--output-format", "concise")
    outcome = run("check", *options, "-", stdin=text)

    assert [line.rpartition(" ")[2] for line in outcome.lines] == codes


def test_a_list_without_sources_is_one_defect() -> None:
    text = HEAD + BODY + "### Sources\n\n- _Sources unavailable_\n"

    assert found(text) == ["SR002"]


@pytest.mark.parametrize("name", ["UR003", "reserved-domain", "UR003, UR001"])
def test_to_silence_who_speaks_is_to_silence_all(name: str) -> None:
    comment = f"<!-- mdlint-news-disable-next-line {name} -->\n"
    text = HEAD + BODY + comment + "[a](https://example.com/news_XXXXX)\n"

    assert found(text) == []
