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


def _without_sources(post: Post) -> str | None:
    """Take the source list away, where it is all that names sources and the last thing in the file."""
    text = post.source.text
    if (
        not post.site.has_sources
        or len(post.sources) != 1
        or post.sources[0].block is None
        or text[post.sources[0].span.end :].strip()
    ):
        return None
    return text[: post.sources[0].span.start].rstrip() + "⟦⟧\n"


def _in_sources(entry: str) -> Planter:
    """Put an entry behind the first one of a source list; `{}` is the first one's text."""

    def put(post: Post) -> str | None:
        text = post.source.text
        for sources in post.sources:
            if sources.where not in ("heading", "bold") or len(sources.entries) < _FEW:
                continue
            first, second = sources.entries[:_FEW]
            line = text[first.span.start : second.span.start]
            if re.fullmatch(r"[-*+] [^\n⟦⟧]+\n", line) and first.is_linked:
                new = line[:2] + entry.format(line[2:].strip()) + "\n"
                return text[: second.span.start] + new + text[second.span.start :]
        return None

    return put


def _behind_sources(paragraph: str) -> Planter:
    """Put a paragraph behind a source list."""

    def put(post: Post) -> str | None:
        for sources in post.sources:
            if sources.where in ("heading", "bold") and sources.entries:
                end = sources.span.end
                return f"{post.source.text[:end]}\n\n{paragraph}\n{post.source.text[end:]}"
        return None

    return put


def _sources_first(post: Post) -> str | None:
    """Move the source list from the end to the beginning."""
    text, start = post.source.text, post.front_matter.body_start
    if len(post.sources) != 1 or post.sources[0].where != "heading" or text[post.sources[0].span.end :].strip():
        return None
    span = post.sources[0].span
    label, _, entries = text[span.start : span.end].partition("\n")
    return f"{text[:start]}\n⟦{label}⟧\n{entries}\n\n## Turnout\n\n{text[start : span.start].strip()}\n"


def _cites(mark: str, beyond: int) -> Planter:
    """Cite in a paragraph all sources of a list, and one more."""

    def put(post: Post) -> str | None:
        count = max((len(sources.entries) for sources in post.sources), default=0)
        if not count or "[1]" in post.source.text:
            return None
        known = " ".join(mark.format(number, number) for number in range(1, count + 1)) if beyond else ""
        last = mark.format(count + beyond, count + beyond)
        return _in_body(f"Two in three voted {known} on Sunday. ⟦{last}⟧")(post)

    return put


def _other_form(post: Post) -> str | None:
    """Put three entries of another form behind the first one of a source list."""
    sources = next((sources for sources in post.sources if len(sources.entries) > _FEW + 1), None)
    if sources is None or not all(entry.publisher and entry.title and entry.link for entry in sources.entries):
        return None
    if {entry.link and entry.link.kind for entry in sources.entries} == {"inline"}:
        new = "⟦Reuters, “Turnout {0},” 4 March 2024 – https://www.reuters.com/world/turnout-{0}⟧"
    else:
        new = "[⟦Reuters – “Turnout {0}”⟧](https://www.reuters.com/world/turnout-{0})"
    first, *others = (new.format(number) for number in ("one", "two", "three"))
    lines = [first, *(re.sub("[⟦⟧]", "", other) for other in others)]
    return _in_sources("\n- ".join(lines).replace("{", "").replace("}", ""))(post)


def _again(post: Post) -> str | None:
    """Put the address of the first source behind it again, under another name."""
    lists = [sources for sources in post.sources if sources.where in ("heading", "bold")]
    entries = lists[0].entries if len(lists) == 1 else ()
    url = entries[0].url.url if entries and entries[0].url else ""
    if url.count("/") <= _FEW + 1 or "?" in url:
        return None
    other = url.rstrip("/") if url.endswith("/") else f"{url}/"
    return _in_sources(f"[Turnout in the north](⟦{other}⟧)")(post)


def _cites_origin(post: Post) -> str | None:
    """Let the front matter say that the post was made from its first source, or is that source."""
    entries = post.sources[0].entries if post.sources else ()
    url = entries[0].url if len(entries) > 1 else None
    if url is None or url.tail.strip("/") == "" or post.front_matter.format != "yaml":
        return None
    at, text = post.front_matter.inner.end, post.source.text
    key = "canonical_url" if len(text) % 2 else "source_url"
    if post.front_matter.get(key) or url.span.start < at:
        return None
    marked = text[: url.span.start] + f"⟦{text[url.span.start : url.span.end]}⟧" + text[url.span.end :]
    return f"{marked[:at]}{key}: {url.url}\n{marked[at:]}"


def _where(is_fit: Callable[[Post], bool], planter: Planter) -> Planter:
    """Plant in some posts only."""
    return lambda post: planter(post) if is_fit(post) else None


def _cites_nothing(post: Post) -> bool:
    return not (post.urls or post.sources or post.site.has_sources)


_FEW = 2
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
    "SR001": (_without_sources,),
    "SR005": (_behind_sources("⟦Two in three of those who could vote did so, the commission said.⟧"), _sources_first),
    "SR006": (
        _in_sources("⟦Reuters, “Turnout in the north,” 4 March 2024⟧"),
        _in_sources("⟦Turnout data of the region⟧"),
    ),
    "SR007": (
        _in_sources("[Reuters – “Turnout in the north”⟦] (https://www.reuters.com/world/turnout-in-the-north⟧)"),
        _in_sources("[Reuters – “Turnout in the north”⟦]((https://www.reuters.com/world/turnout-in-the-north⟧)"),
        _in_sources("[Reuters – “Turnout in the north”⟦](https://www.reuters.com/world/turnout-in-the-north⟧"),
        _in_sources("[Reuters – “Turnout in the north”](⟦www.reuters.com/world/turnout-in-the-north⟧)"),
        _in_sources("⟦[Reuters – “Turnout in the north”](#)⟧"),
    ),
    "SR008": (
        _in_sources("[⟦source⟧](https://www.reuters.com/world/turnout-in-the-north)"),
        _in_sources("[⟦⟧](https://www.reuters.com/world/turnout-in-the-north)"),
        _in_sources("⟦https://www.reuters.com/world/turnout-in-the-north⟧"),
    ),
    "SR009": (_in_sources("⟦{}⟧"), _again),
    "SR010": (_in_sources("[Reuters – “Turnout in the north”](⟦https://www.reuters.com/⟧)"),),
    "SR011": (_other_form,),
    "SR013": (
        _in_sources("[⟦NBC News⟧ – “Turnout in the north”](https://www.cbsnews.com/news/turnout-in-the-north/)"),
        _in_sources(
            "⟦The Guardian⟧, “Turnout in the north,” 4 March 2024 – <https://www.ft.com/content/turnout-north>"
        ),
        _in_sources("[“Turnout in the north” – ⟦Le Monde⟧](https://www.lefigaro.fr/politique/turnout-in-the-north)"),
    ),
    "SR014": (_cites("[{}]", 9), _cites("[[{}]](#source-{})", 9), _cites("[^n{}]", 0)),
    "SR015": (
        _in_sources("⟦Various news reports⟧"),
        _in_sources("⟦Internal briefing of the commission, 4 March 2024⟧"),
        _in_sources("⟦Reuters, Le Monde and other outlets⟧"),
    ),
    "SR016": (_cites_origin,),
    "SR017": (_where(_cites_nothing, _in_body("Rents rose by ⟦4 %⟧ to €940, wages by 3 % to €2,100, prices by 2 %.")),),
    "TB001": (
        _in_body(f"{_TABLE}| Lyon | 58 % | down | ⟦or so |⟧"),
        _in_body(f"{_TABLE}⟦| Lyon | 58 % |⟧"),
        _in_body(f"{_TABLE}⟦Counting goes on in Lyon.⟧"),
    ),
    "TB002": (_in_body(f"Turnout rose:\n⟦{_TABLE.replace(chr(10), '⟧' + chr(10), 1)}"),),
    "TB003": (_in_body(f"{_TABLE}| Lyon | ⟦TBD⟧ | down |"), _in_body(f"{_TABLE}| Lyon | ⟦TODO⟧ | down |")),
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
