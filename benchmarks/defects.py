"""Known defects to plant in clean posts, one or more for each rule; `⟦…⟧` marks where it must be found."""

import re
from collections.abc import Callable
from typing import NamedTuple

from mdlint_news.post import Post
from mdlint_news.text import Span


class Planted(NamedTuple):
    """A post with a defect: its text, the place of the defect, and where its file would be."""

    text: str
    place: Span
    path: str


Planter = Callable[[Post], str | None]
"""Makes of a post its text with a marked defect in it; nothing where the post has no place for it."""


def plant(planter: Planter, post: Post) -> Planted | None:
    """Plant a defect."""
    marked = planter(post)
    if marked is None or marked.count("⟦") != 1:
        return None
    start = marked.index("⟦")
    end = marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    return Planted(text, Span(start, end), post.path)


def _in_body(snippet: str) -> Planter:
    """Put a snippet between two blocks, after the first paragraph of the body."""

    def put(post: Post) -> str | None:
        text = post.source.text
        for block in post.body.root.children:
            gap = re.compile(r"\r?\n\r?\n").match(text, block.span.end)
            if block.kind == "paragraph" and gap:
                eol = gap[0][: len(gap[0]) // 2]
                new = f"\n\n{snippet}".replace("\n", eol)
                return text[: block.span.end] + new + text[block.span.end :]
        return None

    return put


def _at_the_beginning(snippet: str) -> Planter:
    def put(post: Post) -> str | None:
        start = post.front_matter.body_start
        blocks = post.body.root.children
        if post.title is None or not blocks or blocks[0].kind == "heading":
            return None
        title = post.title.text.strip()
        return post.source.text[:start] + "\n" + snippet.format(title=title) + "\n\n" + post.source.text[start:]

    return put


def _in_yaml(line: str, *absent: str) -> Planter:
    """Put a line at the end of the front matter, where it has none of some keys."""

    def put(post: Post) -> str | None:
        front_matter = post.front_matter
        if front_matter.format != "yaml" or front_matter.get(*absent or ("",)):
            return None
        at = front_matter.inner.end
        return post.source.text[:at] + line.format(title="x") + "\n" + post.source.text[at:]

    return put


def _value(key: str, new: str) -> Planter:
    """Write another value for a key of the front matter; `{}` is the old one, without its quotes."""

    def put(post: Post) -> str | None:
        value = post.front_matter.get(key)
        plain = value and value.kind in ("text", "date") and not re.search(r"[\"\n\\{}⟦⟧']", value.text)
        if not value or not plain or post.front_matter.format != "yaml":
            return None
        text = post.source.text
        return text[: value.span.start] + new.format(value.text) + text[value.span.end :]

    return put


def _no_title(new: str) -> Planter:
    """Take the title away, where no first heading takes its place."""

    def put(post: Post) -> str | None:
        blocks = post.body.root.children
        return _value("title", new)(post) if blocks and blocks[0].kind != "heading" else None

    return put


def _in_paragraph(old: str, new: str) -> Planter:
    """Change a stretch of plain text in a paragraph, as a pattern finds it."""

    def put(post: Post) -> str | None:
        for block in post.paragraphs:
            span = block.span
            if block.content and block.content.text == block.inline.prose.text == post.source[span]:
                text, count = re.subn(old, new, post.source[span], count=1)
                if count:
                    return post.source.text[: span.start] + text + post.source.text[span.end :]
        return None

    return put


def _blank_lines_first(post: Post) -> str | None:
    return f"\n\n⟦---⟧{post.source.text[3:]}" if post.source.text.startswith("---") else None


def _unclosed(post: Post) -> str | None:
    front_matter = post.front_matter
    if front_matter.format != "yaml" or not post.source.text.startswith("---"):
        return None
    text = post.source.text[3 : front_matter.inner.end] + "\n" + post.source.text[front_matter.body_start :]
    return None if re.search(r"^---|^\.\.\.", text, re.MULTILINE) else f"⟦---⟧{text}"


_TABLE = "| City | Turnout | Change |\n|------|---------|--------|\n| Nice | 61 % | up |\n"

DEFECTS: dict[str, tuple[Planter, ...]] = {
    "FM001": (_blank_lines_first, _unclosed),
    "FM002": (_in_yaml("kicker⟦: a: b⟧"), _in_yaml("kicker: ⟦@home⟧"), _in_yaml('kicker: ⟦"open⟧')),
    "FM003": (_in_yaml("⟦title⟧: Another"),),
    "FM004": (_no_title('⟦""⟧'), _no_title("⟦~⟧")),
    "FM005": (_in_yaml("⟦catgory⟧: news", "category"), _in_yaml("⟦darft⟧: true", "draft")),
    "FM006": (_value("date", "⟦2026-02-30⟧"), _value("date", "⟦soon⟧")),
    "FM007": (_value("title", '⟦"Opinion. \n  {}"⟧'),),
    "FM008": (_value("title", '"{} ⟦&amp;⟧ more"'), _value("title", '"⟦**Exclusive**⟧: {}"')),
    "FM009": (_value("title", '⟦"{0} and {0} and {0} and {0} and {0} and {0} and {0} and {0}"⟧'),),
    "FM012": (_value("date", "⟦2031-02-03⟧"),),
    "FM013": (_in_yaml("subtitle: ⟦TBD⟧", "subtitle"), _value("title", "⟦Your title here⟧")),
    "FM014": (_in_yaml('pinned: ⟦"false"⟧', "pinned"), _in_yaml("keywords: ⟦ferry, port, winter⟧", "keywords")),
    "FM015": (_in_yaml("slug: us⟦\u2011⟧led-talks", "slug"), _in_yaml("permalink: /us⟦ ⟧led/", "permalink")),
    "HD001": (_at_the_beginning("⟦## {title}⟧"), _at_the_beginning("⟦## **{title}** explained⟧")),
    "HD002": (_at_the_beginning("⟦# Quite another matter altogether⟧"),),
    "HD003": (_in_body("## Turnout in detail\n\nTwo in three voted.\n\n⟦#### By district⟧\n\nThe north led."),),
    "HD004": (_in_body("## Turnout in detail\n\nTwo in three voted.\n\n## ⟦Turnout in detail⟧\n\nThe north led."),),
    "HD005": (_in_body("⟦## Turnout in detail⟧\n\n## By district in detail\n\nThe north led."),),
    "HD006": (_in_body("## Turnout in detail\n\nTwo in three voted.\n\n⟦**By district**⟧\n\nThe north led."),),
    "HD007": (_in_body("⟦Two in three of those who could vote did so, the commission said on Monday.\n---⟧"),),
    "HD008": (_in_body("⟦##⟧"), _in_body("Two in three voted.\n⟦### ###⟧")),
    "HD009": (_in_body("⟦##⟧Turnout in detail"), _in_body("⟦#⟧Turnout in detail by district")),
    "TB001": (
        _in_body(f"{_TABLE}| Lyon | 58 % | down | ⟦or so |⟧"),
        _in_body(f"{_TABLE}⟦| Lyon | 58 % |⟧"),
        _in_body(f"{_TABLE}⟦Counting goes on in Lyon.⟧"),
    ),
    "TB002": (_in_body(f"Turnout rose:\n⟦{_TABLE.replace(chr(10), '⟧' + chr(10), 1)}"),),
    "TB003": (_in_body(f"{_TABLE}| Lyon | ⟦TBD⟧ | down |"),),
    "TB005": (_in_body("| City | Turnout |⟦⟧ |\n|--|--|--|\n| Nice | 61 % | up |\n| Lyon | 58 % | down |"),),
    "TB006": (
        _in_body("| City | Turnout | Change |\n⟦|------|---------|⟧\n| Nice | 61 % | up |"),
        _in_body("| City | Turnout |\n⟦|—|—|⟧\n| Nice | 61 % |"),
        _in_body("| City | Turnout |\n\n⟦|------|---------|⟧\n| Nice | 61 % |"),
        _in_body("| City | Turnout |\n⟦⟧| Nice | 61 % |\n| Lyon | 58 % |"),
        _in_body("City | Turnout | Change\n⟦⟧Nice | 61 % | up\nLyon | 58 % | down"),
        _in_body(f"{_TABLE}\n⟦| Lyon | 58 % | down |⟧"),
        _in_body("- | City | Turnout |\n⟦|------|---------|⟧\n| Nice | 61 % |"),
    ),
    "TB007": (_in_body(f"{_TABLE}| Lyon | 58 % | down |\n⟦| Nice | 61 % | up |⟧"),),
    "TB008": (_in_body("| City | Turnout | ⟦Change⟧ |\n|--|--|--|\n| Nice | 61 % | |\n| Lyon | 58 % | |"),),
    "TY001": (_in_paragraph(r"(?<=[a-z]) (?=[a-z])", "⟦\u2011⟧"), _in_body("The US⟦\u2011⟧led talks go on.")),
    "TY002": (_in_paragraph(r"(?<=[a-z]) (?=[a-z])", "⟦\u202f⟧"), _in_body("Turnout was 61⟦\u202f⟧%.")),
    "TY003": (_in_paragraph(r"(?<=[a-z]) (?=[a-z])", " ⟦\u200b⟧"), _in_body("The mayor\u2019s ⟦\u202e⟧office.")),
    "TY004": (_in_body("The mayor⟦â€™⟧s office declined."), _in_body("The caf⟦Ã©⟧ is open."), _in_body("A ⟦\ufffd⟧.")),
    "TY005": (_in_body("Rents rose 4% in May, 5% in June, 6% in July. Wages ⟦3 %⟧ and 4 %. Then 7% and 8%."),),
    "TY006": (_in_body("⟦**⟧What happens next: polls close at six."), _in_body("- one\n- ⟦**⟧Turnout: 61 %")),
}
