"""`mdlint-news rule`: the list, the pages, and what programs get."""

import json

from conftest import Run

from mdlint_news.registry import registry


def test_list_names_every_rule(run: Run) -> None:
    lines = run("rule").lines

    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in registry().rules]
    assert all(len(line) <= 120 for line in lines)


def test_page_says_what_is_wrong_and_shows_it(run: Run) -> None:
    page = run("rule", "skipped-level").out

    assert page.startswith("# skipped-level (HD003)\n\nA heading is more than one level deeper")
    assert "Severity: warning. By default it is on. What it finds can be fixed automatically." in page
    assert "Found:\n\n```md\n## Turnout" in page
    assert "Not found:\n\n```md\n## Turnout" in page
    assert "⟦" not in page
    assert "- `start-max` (a whole number; default `3`): The deepest level that the first heading may have.\n" in page


def test_a_rule_is_found_by_name_and_by_code_in_any_case(run: Run) -> None:
    assert run("rule", "UR001") == run("rule", "placeholder-url") == run("rule", "ur001")


def test_an_unknown_rule_gets_a_suggestion(run: Run) -> None:
    assert run("rule", "placeholder-uri") == (
        2,
        "",
        "mdlint-news: error: unknown rule `placeholder-uri`; did you mean `placeholder-url`?\n",
    )


def test_programs_get_everything(run: Run) -> None:
    rules = {rule["code"]: rule for rule in json.loads(run("rule", "--output-format", "json").out)}

    assert len(rules) == len(registry().rules)
    assert rules["TY001"] == {
        "code": "TY001",
        "name": "nonbreaking-hyphen",
        "summary": "The text has hyphens that look like the plain one and are not.",
        "severity": "warning",
        "default": True,
        "fixable": True,
        "options": [],
    }
    assert rules["HD003"]["options"] == [
        {
            "name": "start-max",
            "type": "a whole number",
            "default": 3,
            "help": "The deepest level that the first heading may have.",
        }
    ]
