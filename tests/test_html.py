"""The HTML report: what stands in it, and how it behaves in a browser."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from browser import opened
from playwright.sync_api import Page
from reports import ODD_MESSAGE, POST, checked, fixed_report

from mdlint_news.diagnostic import Checked, Report
from mdlint_news.formats import Style, render

EVIL = '</script><script>document.title="owned"</script><img src=x onerror=document.title="owned"><!--"\'&amp;'
EVIL_POST = f"""---
title: '{EVIL.replace("'", "''")}'
date: 2026-02-10
---

Text {EVIL} [a](https://b.c/news_XXXXX) \u202egnp.exe

<!-- mdlint-news-disable-next-line {EVIL} -->
"""


class Elements(HTMLParser):
    """The elements of a page, and whether each that is opened is closed where it should be."""

    VOID = ("meta", "input", "rect", "line")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.data: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["script"]:
            self.data.append(data)


def page(*files: Checked) -> str:
    return render("html", Report(files), Style())


def texts(html: str) -> list[list[str]]:
    """The lines of each post as they are shown, marks in `⟦⟧`."""
    found = [json.loads(data) for data in Elements(html).data if data.startswith("{")]
    return [
        ["".join(piece if isinstance(piece, str) else f"⟦{piece[0]}⟧" for piece in line) for line in post["lines"]]
        for post in found
    ]


def test_posts_have_no_say_in_the_markup() -> None:
    """A post of attacks brings no kind of element or attribute that a harmless one does not have."""
    kinds = [
        {(tag, *sorted(attributes)) for tag, attributes in Elements(page(checked(text, path))).found}
        for text, path in ((EVIL_POST, f"posts/{EVIL}.md"), (POST.read_text(encoding="utf-8"), "posts/x.md"))
    ]
    assert kinds[0] <= kinds[1]
    assert sum(tag == "script" for tag, _ in Elements(page(checked(EVIL_POST, EVIL))).found) == len(["data", "program"])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("\ufeffA [a](https://b.c/news_XXXXX)\r\nb", ["A [a](https://b.c/⟦news_XXXXX⟧)", "b"]),
        ("- a\n\n## Sources\n", ["- a", "", "⟦## Sources⟧", ""]),
        (
            "Gas\u202f5 rose, by\u200bfar and\u202eaway.\n",
            ["Gas⟦<U+202F>⟧5 rose, by⟦<U+200B>⟧far and\\u202eaway.", ""],
        ),
        ("---\ntitle: x\n---\n", ["---", "title: x", "---", "⟦⟧"]),
    ],
)
def test_findings_are_marked_in_the_text(text: str, lines: list[str]) -> None:
    assert texts(page(checked(text))) == [lines]


def test_all_text_is_there_and_every_finding_has_a_mark() -> None:
    for file in fixed_report().files:
        for post in map(json.loads, (data for data in Elements(page(file)).data if data.startswith("{"))):
            pieces = [piece for line in post["lines"] for piece in line]
            marked = {number for piece in pieces if not isinstance(piece, str) for number in piece[1:]}
            assert marked == set(range(len(file.diagnostics)))
            assert len(post["lines"]) == len(file.source.line_starts)


def test_rules_months_and_posts_are_counted() -> None:
    bad = "---\ntitle: Ferry {n}\ndate: 2026-0{n}-03\n---\n\nSee [a](https://b.c/news_XXXXX).\n"
    files = [checked(bad.format(n=n), f"posts/2026-0{n}-03-ferry.md") for n in (1, 1, 3)]
    html = page(*files, checked(bad.format(n=2).replace("news_XXXXX", "news_231638")), checked("No date, all fine.\n"))
    words = re.sub(r"<[^>]+>", " ", html)

    assert "Jan 2026: 2 errors in 2 of 2 posts" in html
    assert "Feb 2026: nothing found in 0 of 1 post" in html
    assert "1 post without a date" in words
    assert re.search(r"UR001 placeholder-url\s+[^\n]+\s3\s+3\s", words)


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Page]:
    report = fixed_report()
    evil = checked(EVIL_POST, "posts/evil.md")
    file = tmp_path / "report.html"
    file.write_text(render("html", report._replace(files=(*report.files, evil)), Style()), encoding="utf-8")
    with opened(file) as page:
        yield page


def test_a_post_opens_and_explains_its_marks_on_hover(harbour: Page) -> None:
    post = harbour.locator("details", has_text="harbour.md")
    post.locator("summary").click()
    mark = post.locator("mark.error").first
    mark.hover()
    tip = harbour.get_by_role("tooltip")

    assert tip.is_visible()
    assert "error" in tip.inner_text()
    assert post.locator("li.lit").count() >= 1
    harbour.mouse.move(0, 0)
    assert tip.is_hidden()


def test_the_keyboard_reaches_every_finding(harbour: Page) -> None:
    post = harbour.locator("details", has_text="harbour.md")
    post.locator("summary").focus()
    harbour.keyboard.press("Enter")
    post.locator(".findings").wait_for()
    explained = set()
    for _ in range(post.locator("mark[tabindex]").count()):
        harbour.keyboard.press("Tab")
        described = harbour.evaluate("document.activeElement.getAttribute('aria-describedby')")
        assert harbour.get_by_role("tooltip").is_visible()
        explained |= set(described.split())
    harbour.keyboard.press("Escape")

    assert harbour.get_by_role("tooltip").is_hidden()
    assert explained == {item.get_attribute("id") for item in post.locator(".findings li").all()}


def test_a_finding_leads_to_its_mark(harbour: Page) -> None:
    post = harbour.locator("details", has_text="harbour.md")
    post.locator("summary").click()
    post.locator(".goto").last.click()

    assert harbour.evaluate("document.activeElement.tagName") == "MARK"


def test_posts_are_chosen_by_words_rule_and_severity(harbour: Page) -> None:
    shown = harbour.locator(".posts > li:visible")
    total = shown.count()
    harbour.get_by_label("Search").fill("EVIL")
    assert shown.count() == 1
    harbour.get_by_label("Search").fill("")
    harbour.get_by_role("button", name="XX001 odd-message").click()
    assert shown.count() == 1
    assert harbour.get_by_role("status").inner_text() == f"1 of {total} posts"
    harbour.get_by_label("At least").select_option("error")
    assert shown.count() == 0


def test_text_of_posts_and_messages_stays_text(harbour: Page) -> None:
    for summary in harbour.locator("summary").all():
        summary.click()
    harbour.locator(".findings").last.wait_for()
    title = harbour.title()
    body = harbour.locator("main").inner_text()

    assert "owned" not in title
    assert harbour.locator("img, .posts a, .posts script").count() == 0
    assert EVIL in body
    assert "<b>&amp;</b> @desk #12 [x](https://e.v/)" in ODD_MESSAGE
    assert "<b>&amp;</b> @desk #12 [x](https://e.v/)" in body


@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits_phones_and_answers_to_taps(tmp_path: Path, width: int) -> None:
    file = tmp_path / "report.html"
    file.write_text(render("html", fixed_report(), Style()), encoding="utf-8")
    with opened(file, width, 700, has_touch=True) as page:
        for summary in page.locator(".posts summary").all():
            summary.tap()
        page.locator(".findings").last.wait_for()
        page.locator("mark").first.tap()

        tip = page.get_by_role("tooltip")
        box = tip.bounding_box()
        assert box
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") == width
        page.locator("h1").tap()
        assert tip.is_hidden()
