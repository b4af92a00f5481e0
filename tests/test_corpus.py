"""Real posts, where there are some: the folder that `MDLINT_NEWS_CORPUS` names, with a folder for each site."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from conftest import Run
from test_specifications import check_places, compare

from mdlint_news.parse import parse

CORPUS = Path(os.environ.get("MDLINT_NEWS_CORPUS") or "/nowhere")
SEED = CORPUS.parent / "seed"
# Written and reviewed by people.
HUMAN = ("18f", "ruby", "rustblog", "twir")

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="MDLINT_NEWS_CORPUS names no folder of real posts")


@pytest.fixture(scope="module")
def sites() -> list[Path]:
    return sorted(path for path in CORPUS.iterdir() if path.is_dir())


def test_every_post_is_checked_without_an_internal_error(run: Run, sites: list[Path]) -> None:
    errors: Counter[str] = Counter()
    for site in sites:
        outcome = run("check", "--isolated", "--output-format", "json", str(site))
        assert outcome.status in (0, 1), outcome.err
        errors[site.name] = sum(finding["severity"] == "error" for finding in json.loads(outcome.out))

    posts = {site.name: sum(1 for _ in site.rglob("*.md")) for site in sites}
    human = [name for name in HUMAN if name in posts]
    assert 100 * sum(errors[name] for name in human) <= sum(posts[name] for name in human)


def test_every_post_is_read_as_the_reference_parser_reads_it(sites: list[Path]) -> None:
    for path in (path for site in sites for path in sorted(site.rglob("*.md"))):
        post = parse(path.read_bytes().decode(), str(path))
        check_places(post)
        if not post.body.templates:
            compare("x\n\n" + post.source.text[post.front_matter.body_start :])


def test_posts_are_formatted_once_and_for_all(sites: list[Path]) -> None:
    # All of them take a minute.
    for path in (path for site in sites for path in sorted(site.rglob("*.md"))[::20]):
        formatted = parse(path.read_bytes().decode(), str(path)).formatted
        assert formatted.refusal in ("", "a mark would change"), path
        assert parse(formatted.text, str(path)).formatted.text == formatted.text


@pytest.mark.skipif(not SEED.is_dir(), reason="the post that started this is not here")
def test_the_seed_reports_its_defects_and_no_others(run: Run) -> None:
    findings = json.loads(run("check", "--isolated", "--output-format", "json", str(SEED)).out)

    assert [(found["location"]["row"], found["severity"], found["code"]) for found in findings] == [
        (9, "warning", "HD001"),
        (9, "warning", "TY001"),
        (15, "info", "TY002"),
        (50, "error", "UR001"),
    ]
    assert "in 13 lines" in findings[1]["message"]
    assert "in 13 lines" in findings[2]["message"]
    zone = "rules.invalid-value.timezone=required"
    strict = run("check", "--isolated", "--config", zone, "--select", "FM006", "--output-format", "json", str(SEED))
    assert [(found["location"]["row"], found["severity"]) for found in json.loads(strict.out)] == [(5, "info")]
