"""Defects of form: front matter, headings, tables, typography."""

import re

from planters import Planter, at_the_beginning, in_body, in_paragraph, in_yaml, value

from mdlint_news.post import Post


def _no_title(new: str) -> Planter:
    """Take the title away, where no first heading takes its place."""

    def put(post: Post) -> str | None:
        blocks = post.body.root.children
        return value("title", new)(post) if blocks and blocks[0].kind != "heading" else None

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

FORM: dict[str, tuple[Planter, ...]] = {
    "FM001": (_blank_lines_first, _unclosed),
    "FM002": (in_yaml("kicker⟦: a: b⟧"), in_yaml("kicker: ⟦@home⟧"), in_yaml('kicker: ⟦"open⟧')),
    "FM003": (in_yaml("⟦title⟧: Another"),),
    "FM004": (_no_title('⟦""⟧'), _no_title("⟦~⟧")),
    "FM005": (in_yaml("⟦catgory⟧: news", "category"), in_yaml("⟦darft⟧: true", "draft")),
    "FM006": (value("date", "⟦2026-02-30⟧"), value("date", "⟦soon⟧")),
    "FM007": (value("title", '⟦"Opinion. \n  {}"⟧'),),
    "FM008": (value("title", '"{} ⟦&amp;⟧ more"'), value("title", '"⟦**Exclusive**⟧: {}"')),
    "FM009": (value("title", '⟦"{0} and {0} and {0} and {0} and {0} and {0} and {0} and {0}"⟧'),),
    "FM012": (value("date", "⟦2031-02-03⟧"),),
    "FM013": (in_yaml("subtitle: ⟦TBD⟧", "subtitle"), value("title", "⟦Your title here⟧")),
    "FM014": (in_yaml('pinned: ⟦"false"⟧', "pinned"), in_yaml("keywords: ⟦ferry, port, winter⟧", "keywords")),
    "FM015": (in_yaml("slug: us⟦\u2011⟧led-talks", "slug"), in_yaml("permalink: /us⟦ ⟧led/", "permalink")),
    "HD001": (at_the_beginning("⟦## {title}⟧"), at_the_beginning("⟦## **{title}** explained⟧")),
    "HD002": (at_the_beginning("⟦# Quite another matter altogether⟧"),),
    "HD003": (in_body("## Turnout in detail\n\nTwo in three voted.\n\n⟦#### By district⟧\n\nThe north led."),),
    "HD004": (in_body("## Turnout in detail\n\nTwo in three voted.\n\n## ⟦Turnout in detail⟧\n\nThe north led."),),
    "HD005": (in_body("⟦## Turnout in detail⟧\n\n## By district in detail\n\nThe north led."),),
    "HD006": (in_body("## Turnout in detail\n\nTwo in three voted.\n\n⟦**By district**⟧\n\nThe north led."),),
    "HD007": (in_body("⟦Two in three of those who could vote did so, the commission said on Monday.\n---⟧"),),
    "HD008": (in_body("⟦##⟧"), in_body("Two in three voted.\n⟦### ###⟧")),
    "HD009": (in_body("⟦##⟧Turnout in detail"), in_body("⟦#⟧Turnout in detail by district")),
    "TB001": (
        in_body(f"{_TABLE}| Lyon | 58 % | down | ⟦or so |⟧"),
        in_body(f"{_TABLE}⟦| Lyon | 58 % |⟧"),
        in_body(f"{_TABLE}⟦Counting goes on in Lyon.⟧"),
    ),
    "TB002": (in_body(f"Turnout rose:\n⟦{_TABLE.replace(chr(10), '⟧' + chr(10), 1)}"),),
    "TB003": (in_body(f"{_TABLE}| Lyon | ⟦TBD⟧ | down |"), in_body(f"{_TABLE}| Lyon | ⟦TODO⟧ | down |")),
    "TB005": (in_body("| City | Turnout |⟦⟧ |\n|--|--|--|\n| Nice | 61 % | up |\n| Lyon | 58 % | down |"),),
    "TB006": (
        in_body("| City | Turnout | Change |\n⟦|------|---------|⟧\n| Nice | 61 % | up |"),
        in_body("| City | Turnout |\n⟦|—|—|⟧\n| Nice | 61 % |"),
        in_body("| City | Turnout |\n\n⟦|------|---------|⟧\n| Nice | 61 % |"),
        in_body("| City | Turnout |\n⟦⟧| Nice | 61 % |\n| Lyon | 58 % |"),
        in_body("City | Turnout | Change\n⟦⟧Nice | 61 % | up\nLyon | 58 % | down"),
        in_body(f"{_TABLE}\n⟦| Lyon | 58 % | down |⟧"),
        in_body("- | City | Turnout |\n⟦|------|---------|⟧\n| Nice | 61 % |"),
    ),
    "TB007": (in_body(f"{_TABLE}| Lyon | 58 % | down |\n⟦| Nice | 61 % | up |⟧"),),
    "TB008": (in_body("| City | Turnout | ⟦Change⟧ |\n|--|--|--|\n| Nice | 61 % | |\n| Lyon | 58 % | |"),),
    "TY001": (in_paragraph(r"(?<=[a-z]) (?=[a-z])", "⟦\u2011⟧"), in_body("The US⟦\u2011⟧led talks go on.")),
    "TY002": (in_paragraph(r"(?<=[a-z]) (?=[a-z])", "⟦\u202f⟧"), in_body("Turnout was 61⟦\u202f⟧%.")),
    "TY003": (in_paragraph(r"(?<=[a-z]) (?=[a-z])", " ⟦\u200b⟧"), in_body("The mayor\u2019s ⟦\u202e⟧office.")),
    "TY004": (in_body("The mayor⟦â€™⟧s office declined."), in_body("The caf⟦Ã©⟧ is open."), in_body("A ⟦\ufffd⟧.")),
    "TY005": (in_body("Rents rose 4% in May, 5% in June, 6% in July. Wages ⟦3 %⟧ and 4 %. Then 7% and 8%."),),
    "TY006": (in_body("⟦**⟧What happens next: polls close at six."), in_body("- one\n- ⟦**⟧Turnout: 61 %")),
}
