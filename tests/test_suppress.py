"""Comments that silence, and those that silence nothing."""

import pytest
from conftest import Run

from mdlint_news import lint
from mdlint_news.checker import Checker
from mdlint_news.config import Configs
from mdlint_news.diagnostic import Checked
from mdlint_news.registry import Registry
from mdlint_news.rule import Finding, Iterator, Post, Span, Suppressions, rule

BAD = "- [NATO](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)"
BOTH = "- [NATO‑led](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)"

LINE = f"{BAD} <!-- mdlint-news-disable-line UR001 -->"
BEGIN = f"<!-- mdlint-news-disable UR001 -->\n\n{BAD}\n\n"
REFUSAL = "As an AI language model, I cannot write this article."


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
        (f"{BAD} {{ /* mdlint-news-disable-line UR001 */ }}\n", "x.mdx"),
        (f"{{%- comment -%}} mdlint-news-disable-next-line UR001 {{%- endcomment -%}}\n{BAD}\n", "x.md"),
        (f"{{%comment%}}mdlint-news-disable-next-line UR001{{%endcomment%}}\n{BAD}\n", "x.md"),
        (f"{BAD} {{{{ x }}}} {{# mdlint-news-disable-line UR001 #}} {{# a note #}} {{% tag %}}\n", "x.md"),
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
        f"<!-- a note -->\n\n<!-- mdlint-news-disable-next-line UR001 -->\n{BAD}",
        f"<div>\n<!----><!-- a note -->\n<!-- mdlint-news-disable-file UR001 -->\n</div>\n\n{BAD}",
        f"<!--mdlint-news-disable-next-line UR001,,TY001,-->\n{BOTH}",
        f"<!-- mdlint-news-disable-next-line UR001 , TY001 --because -- of that -->\n{BOTH}",
        f"{BAD}\n\n{BEGIN}{BEGIN}<!-- mdlint-news-disable-file UR001 -->",
        f"<!-- mdlint-news-disable-file UR001 -->\n\n{BAD} <!-- mdlint-news-disable-line UR001 -->\n\n{BAD}",
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
        f"Text <!-- a note --> `<!-- mdlint-news-disable-file UR001 -->`\n\n{BAD}",
        f"<!-- write mdlint-news-disable-file UR001 -->\n\n{BAD}",
    ],
)
def test_text_in_code_and_in_notes_is_no_directive(text: str) -> None:
    assert found(lint(text)) == ["UR001"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{BAD}\n\n<!-- mdlint-news-disable UR001 -->\n\n{BAD}", ["UR001"]),
        (f"<!-- mdlint-news-disable UR001 -->\n\n{BAD}\n\n<!-- mdlint-news-enable UR001 -->\n\n{BAD}", ["UR001"]),
        (f"{{# mdlint-news-disable UR001 #}}\n\n{BAD}\n\n<!-- mdlint-news-enable UR001 -->\n\n{BAD}", ["UR001"]),
        (f"{BEGIN}<!-- mdlint-news-enable UR001 -->\n\n{BAD}\n\n{BEGIN}", ["UR001"]),
        (f"<!-- mdlint-news-disable-next-line UR001 -->\n\n{BAD}", ["SU001", "UR001"]),
        (f"<!-- mdlint-news-disable-next-line TB001 -->\n{BAD}", ["SU001", "UR001"]),
        (f"<!-- mdlint-news-disable-next-line UR01 -->\n{BAD}", ["SU002", "UR001"]),
        (f"<!-- mdlint-news-disabel UR001 -->\n\n{BAD}", ["SU002", "UR001"]),
        (f"<!-- mdlint-news-disable-next-line -->\n{BOTH}", ["SU003"]),
        ("<!-- mdlint-news-disable-next-line -->\nFine.", ["SU001"]),
        ("Fine.\n\n<!-- mdlint-news-enable UR01 -->", ["SU002"]),
        (f"<!-- mdlint-news-disable-next-line UR001 TB001 -->\n{BAD}", ["SU001"]),
        (f"<!-- mdlint-news-disable-file -->\n\n{BOTH}", ["SU003"]),
        ("<!-- mdlint-news-disable-file SU003 -->\n\nText.", []),
        ("[a](https://a.eu/XXXXX)\n\n<!-- mdlint-news-disable-next-line -->\nNorth\u2011South.", ["UR001", "SU003"]),
        (f"<!-- mdlint-news- UR001 -->\n\n{BAD}", ["SU002", "UR001"]),
        ("<!-- mdlint-news-disable-next-line UR001 -->\n[a](https://example.com/news_XXXXX)", ["UR003"]),
        (f"{REFUSAL} <!-- mdlint-news-disable-line AI001 -->", []),
        (f"{REFUSAL}\n\n<!-- mdlint-news-disable-file AI001 -->", []),
        (f"{LINE}\n\n{BEGIN}{LINE}\n\n{BAD}", []),
        (f"{LINE}\n\n{LINE}\n\n{BAD}", ["UR001"]),
        (f"{BEGIN}<!-- mdlint-news-enable -->\n\n{BAD}", ["UR001"]),
        (f"{BEGIN.replace('1 -', '1 placeholder-url -')}<!-- mdlint-news-enable UR001 -->\n\n{BAD}", []),
        (f"<!-- mdlint-news-disabel -->\n\n{LINE}", ["SU002"]),
        ("Text. <!-- mdlint-news-disable-next-line UR001 -->", ["SU001"]),
        (f"Text. <!-- mdlint-news-disable-next-line AI001 -->\nText.\n{REFUSAL}", ["SU001", "AI001"]),
        (f"Text. <!-- mdlint-news-disable-line AI001 -->\n{REFUSAL}", ["SU001", "AI001"]),
    ],
)
def test_a_directive_holds_where_it_says_and_is_accounted_for(text: str, codes: list[str]) -> None:
    assert found(lint(text)) == codes


def test_what_is_silenced_is_told_in_the_order_of_the_file() -> None:
    text = "[a](https://a.eu/XXXXX)\n\nNorth\u2011South.\n\n<!-- mdlint-news-disable-file UR001 TY001 -->\n"
    assert silenced(lint(text)) == ["UR001", "TY001"]


def test_a_comment_in_the_front_matter_silences_its_line() -> None:
    text = "---\ntitle: x # a note\ndate: 2026-02-30 # mdlint-news-disable-line invalid-value -- a joke\n---\nText.\n"
    checked = lint(text)

    assert found(checked) == []
    assert silenced(checked) == ["FM006"]


def test_a_hash_in_a_value_is_no_comment() -> None:
    text = "---\ntitle: 'x # mdlint-news-disable-line invalid-value'\ndate: 2026-02-30\n---\nText.\n"

    assert found(lint(text)) == ["FM006"]


@pytest.mark.parametrize("kind", ["disable-file", "enable"])
def test_an_unknown_name_gets_a_suggestion(kind: str) -> None:
    (diagnostic,) = lint(f"<!-- mdlint-news-{kind} placeholder-uri -->\n\nText.\n").diagnostics

    assert diagnostic.message == "there is no rule `placeholder-uri`"
    assert diagnostic.help == "did you mean `placeholder-url`?"


def test_a_suppression_can_itself_be_suppressed() -> None:
    checked = lint("<!-- mdlint-news-disable-file SU001 TB001 -->\n\nText.\n")

    assert found(checked) == []
    assert silenced(checked) == ["SU001"]


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        ("<!-- mdlint-news-disable-file -- wait for -- Monday -->", "wait for -- Monday"),
        ("<!-- mdlint-news-disable-file --\n wait -->", "wait"),
        ("<!-- mdlint-news-disable-file -->", ""),
    ],
)
def test_a_rule_may_ask_for_reasons(comment: str, reason: str) -> None:
    def reasons(suppressions: Suppressions) -> Iterator[Finding]:
        for silence in suppressions.silences:
            yield Finding(silence.span, f"because of `{silence.directive.reason}`")

    checker = Checker(Configs(Registry([rule("ZZ001", severity="info")(reasons)]), isolated=True))
    checked = checker.check_text(f"{comment}\n\nText.\n", "a.md")

    assert isinstance(checked, Checked)
    assert [one.message for one in checked.diagnostics] == [f"because of `{reason}`"]


@pytest.mark.parametrize(
    "text",
    [
        "Text. <!-- mdlint-news-disable ZZ001 -->",
        "Text. <!-- mdlint-news-disable-file ZZ001 -->",
        "Text. <!-- mdlint-news-disable-line ZZ001 -->",
        "<!-- mdlint-news-disable-next-line ZZ001 -->\nText.",
    ],
)
def test_the_end_of_the_file_is_silenced_too(text: str) -> None:
    def unfinished(post: Post) -> Iterator[Finding]:
        yield Finding(Span(len(post.source.text), len(post.source.text)), "the end")

    checker = Checker(Configs(Registry([rule("ZZ001", severity="info")(unfinished)]), isolated=True))
    checked = checker.check_text(text, "a.md")

    assert isinstance(checked, Checked)
    assert silenced(checked) == ["ZZ001"]


def test_no_fix_reaches_into_what_is_silenced() -> None:
    text = "North\u2011South line.\n\nA\u2011Line.{}\n"
    (diagnostic,) = lint(text.format(" <!-- mdlint-news-disable-line TY001 -->")).diagnostics
    assert diagnostic.rule.code == "TY001"
    assert diagnostic.finding.fix is None

    (diagnostic,) = lint(text.format("")).diagnostics
    assert diagnostic.finding.fix is not None


def test_a_name_may_be_needed_where_its_rule_runs(run: Run) -> None:
    text = f"---\ntitle: x\n---\n\n<!-- mdlint-news-disable-next-line UR001 -->\n{BAD}\n"

    assert run("check", "--select", "UR003,SU", "-", stdin=text).out == ""
