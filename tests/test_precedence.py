"""One finding a defect: who speaks where several rules see the same."""

import pytest
from conftest import Run

from mdlint_news import lint

HEAD = "---\ntitle: Ferry line extended\ndate: 2026-03-05\n---\n\n"
BODY = "The ferry line reaches Kiel.\n\n"


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


def test_the_next_speaks_where_the_first_is_not_selected(run: Run) -> None:
    text = HEAD + BODY + "[a](https://example.com/news_XXXXX)\n"
    outcome = run("check", "--ignore", "UR003", "--output-format", "concise", "-", stdin=text)

    assert [line.rpartition(" ")[2] for line in outcome.lines] == ["[UR001]"]


def test_a_list_without_sources_is_one_defect() -> None:
    text = HEAD + BODY + "### Sources\n\n- _Sources unavailable_\n"

    assert found(text) == ["SR002"]


@pytest.mark.parametrize("name", ["UR003", "reserved-domain", "UR003, UR001"])
def test_to_silence_who_speaks_is_to_silence_all(name: str) -> None:
    comment = f"<!-- mdlint-news-disable-next-line {name} -->\n"
    text = HEAD + BODY + comment + "[a](https://example.com/news_XXXXX)\n"

    assert found(text) == []
