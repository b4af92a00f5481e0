"""Comments that silence, and those that silence nothing."""

import pytest

from mdlint_news import lint
from mdlint_news.diagnostic import Checked

BAD = "- [NATO](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)"
BOTH = "- [NATO‑led](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)"


def found(checked: Checked) -> list[str]:
    return [diagnostic.rule.code for diagnostic in checked.diagnostics]


def silenced(checked: Checked) -> list[str]:
    return [diagnostic.rule.code for diagnostic in checked.suppressed]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"{BAD} {{/* mdlint-news-disable-line UR001 -- checked */}}\n", "x.mdx"),
        (f"{BAD} {{# mdlint-news-disable-line UR001 #}}\n", "x.md"),
        (f"{{% comment %}}mdlint-news-disable-next-line UR001{{% endcomment %}}\n{BAD}\n", "x.md"),
    ],
)
def test_a_comment_of_a_template_is_a_directive(text: str, path: str) -> None:
    checked = lint(text, path)

    assert found(checked) == []
    assert silenced(checked) == ["UR001"]


@pytest.mark.parametrize(
    "text",
    [
        f"{BAD} <!-- mdlint-news-disable-line UR001 -->",
        f"{BAD} <!-- mdlint-news-disable-line placeholder-url -- wait for Monday -->",
        f"<!-- mdlint-news-disable-next-line UR001 -->\n{BAD}",
        f"<!--\n  mdlint-news-disable-next-line UR001\n  -- two lines -->\n{BAD}",
        f"Text <!-- mdlint-news-disable-next-line UR001 -->\n{BAD}",
        f"<!-- mdlint-news-disable UR001 -->\n\n{BAD}\n\n<!-- mdlint-news-enable UR001 -->",
        f"<!-- mdlint-news-disable UR001 -->\n\n{BAD}\n\n<!-- mdlint-news-enable -->",
        f"<!-- mdlint-news-disable UR001 -->\n\n{BAD}",
        f"{BAD}\n\n<!-- mdlint-news-disable-file UR001 -->",
        "| a |\n|---|\n| [NATO](https://a.b/news_XXXXX.htm) <!-- mdlint-news-disable-line UR001 --> |",
        f"<!-- mdlint-news-disable-next-line UR001, TY001 -->\n{BOTH}",
        f"<!-- mdlint-news-disable-next-line UR001 TY001 -->\r\n{BOTH}",
    ],
)  # fmt: skip
def test_a_directive_silences(text: str) -> None:
    checked = lint(text)

    assert found(checked) == []
    assert "UR001" in silenced(checked)


@pytest.mark.parametrize(
    "text",
    [
        f"`<!-- mdlint-news-disable-file UR001 -->`\n\n{BAD}",
        f"```\n<!-- mdlint-news-disable-file UR001 -->\n```\n\n{BAD}",
        f"\\<!-- mdlint-news-disable-file UR001 -->\n\n{BAD}",
    ],
)
def test_text_in_code_is_no_directive(text: str) -> None:
    assert found(lint(text)) == ["UR001"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{BAD}\n\n<!-- mdlint-news-disable UR001 -->\n\n{BAD}", ["UR001"]),
        (f"<!-- mdlint-news-disable UR001 -->\n\n{BAD}\n\n<!-- mdlint-news-enable UR001 -->\n\n{BAD}", ["UR001"]),
        (f"<!-- mdlint-news-disable-next-line UR001 -->\n\n{BAD}", ["SU001", "UR001"]),
        (f"<!-- mdlint-news-disable-next-line TB001 -->\n{BAD}", ["SU001", "UR001"]),
        (f"<!-- mdlint-news-disable-next-line UR01 -->\n{BAD}", ["SU002", "UR001"]),
        (f"<!-- mdlint-news-disabel UR001 -->\n\n{BAD}", ["SU002", "UR001"]),
        (f"<!-- mdlint-news-disable-next-line -->\n{BOTH}", ["SU003"]),
        ("<!-- mdlint-news-disable-next-line -->\nFine.", ["SU001"]),
        ("Fine.\n\n<!-- mdlint-news-enable UR01 -->", ["SU002"]),
        (f"<!-- mdlint-news-disable-next-line UR001 TB001 -->\n{BAD}", ["SU001"]),
    ],
)
def test_a_directive_holds_where_it_says_and_is_accounted_for(text: str, codes: list[str]) -> None:
    assert found(lint(text)) == codes


def test_a_comment_in_the_front_matter_silences_its_line() -> None:
    text = "---\ntitle: x\ndate: 2026-02-30 # mdlint-news-disable-line invalid-value -- a joke\n---\nText.\n"
    checked = lint(text)

    assert found(checked) == []
    assert silenced(checked) == ["FM006"]


def test_a_hash_in_a_value_is_no_comment() -> None:
    text = "---\ntitle: 'x # mdlint-news-disable-line invalid-value'\ndate: 2026-02-30\n---\nText.\n"

    assert found(lint(text)) == ["FM006"]


def test_an_unknown_name_gets_a_suggestion() -> None:
    (diagnostic,) = lint("<!-- mdlint-news-disable-file placeholder-uri -->\n\nText.\n").diagnostics

    assert diagnostic.message == "there is no rule `placeholder-uri`"
    assert diagnostic.help == "did you mean `placeholder-url`?"


def test_a_suppression_can_itself_be_suppressed() -> None:
    text = "<!-- mdlint-news-disable-file SU001 TB001 -->\n\nText.\n"

    assert found(lint(text)) == []
