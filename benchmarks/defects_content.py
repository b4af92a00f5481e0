"""Defects of content: addresses, what a language model leaves behind, dates, and the text itself."""

import re
from datetime import timedelta
from itertools import pairwise

from planters import Planter, in_body, in_sources, in_yaml

from mdlint_news.post import Post


def everywhere(url: str) -> tuple[Planter, ...]:
    """Put an address wherever one can stand; `⟦…⟧` is in it."""
    return (
        in_sources(f"[Agency – “Turnout in the north”]({url})"),
        in_sources(f"Agency, “Turnout in the north” – {url}"),
        in_body(f"The agency [told]({url}) voters so."),
        in_body(f"The agency told voters so: <{url}>."),
        in_body(f"![A polling station]({url})"),
        in_body(f'The agency <a href="{url}">told</a> voters so.'),
        in_body(f"- The north voted, as [the agency]({url}) says."),
        in_body(
            f"| City | Source |\n|------|--------|\n| Nice | [Agency]({url}) |\n| Lyon | [Town](https://www.lyon.fr/) |"
        ),
        in_body(f"The agency[^north] told voters so.\n\n[^north]: Agency, “Turnout”, [report]({url})."),
        in_yaml(f'reference: "{url}"', "reference"),
    )


def dated(form: str, days: int, entry: str) -> Planter:
    """Put an entry with a date some days after the post's into a source list; `{}` is the date."""

    def put(post: Post) -> str | None:
        if post.date is None:
            return None
        day = post.date.last + timedelta(days=days)
        written = form.format(day=day.day, month=day.strftime("%B"), year=day.year, iso=day.isoformat())
        return in_sources(entry.replace("@", written))(post)

    return put


def _without_body(post: Post) -> str | None:
    """Take the body away, where the post is more than a link to another page."""
    start = post.front_matter.body_start
    is_link = any(post.front_matter.get(key) for key in ("link", "url", "external", "canonical_url", "redirect"))
    return f"{post.source.text[:start]}⟦⟧" if post.title and not is_link else None


def _paragraph_again(post: Post) -> str | None:
    """Put the first long paragraph of a section once more behind the next block."""
    blocks = post.body.root.children
    for block, following in pairwise(blocks):
        text = post.source[block.span]
        is_plain = block.kind == following.kind == "paragraph" and not re.search(r"[\[*_`<{\n]", text)
        if is_plain and len(text) > 150:  # noqa: PLR2004 - longer than what the rule looks at
            end = following.span.end
            return f"{post.source.text[:end]}\n\n⟦{text}⟧{post.source.text[end:]}"
    return None


def _cut_off(post: Post) -> str | None:
    """Cut the last paragraph of the text after an article."""
    blocks = [block for block in post.body.root.children if not post.is_in_sources(block.span)]
    if not blocks or blocks[-1].kind != "paragraph" or post.source.text[blocks[-1].span.end :].strip():
        return None
    text = post.source[blocks[-1].span]
    words = re.match(r"(?:[A-Za-z’,-]+ ){7,}the(?= )", text)
    return f"{post.source.text[: blocks[-1].span.start]}{words[0][:-3]}⟦the⟧\n" if words else None


_FAR = 40
_LATE_URL = "[Agency – “Turnout in the north”](https://www.agency-kiel.de/news/⟦@⟧/turnout)"

CONTENT: dict[str, tuple[Planter, ...]] = {
    "UR001": (
        *everywhere("https://www.nato.int/cps/en/natohq/⟦news_XXXXX⟧.htm"),
        in_body("See [it](⟦INSERT_LINK_HERE⟧)."),
    ),
    "UR002": everywhere("https://www.dw.com/en/turnout-in-the-north/a-⟦12345678⟧"),
    "UR003": everywhere("https://⟦www.example.com⟧/news/turnout"),
    "UR004": everywhere("⟦https://r.jina.ai/https://www.dw.com/en/turnout/a-75125356⟧"),
    "UR005": everywhere("https://www.agency-kiel.de/news/turnout⟦\u2011⟧north"),
    "UR006": everywhere("https://www.agency-kiel.de/news/turnout-in-the⟦...⟧")[:1],
    "UR007": (dated("{iso}", _FAR, _LATE_URL),),
    "UR008": everywhere("https://www.agency-kiel.de/news/turnout?⟦utm_source=chatgpt.com⟧"),
    "UR009": everywhere("https://www.agency-kiel.de/news/turnout⟦https://⟧www.agency-kiel.de/x"),
    "UR010": everywhere("https://x.com/mayor/status/⟦154⟧"),
    "UR011": everywhere("https://www.ft.com/content/⟦turnout-in-the-north⟧"),
    "UR012": (in_body("The agency [told](⟦www.agency-kiel.de⟧/news/turnout) voters so."),),
    "UR013": everywhere("https://⟦anna:geheim@⟧www.agency-kiel.de/news/turnout"),
    "AI001": (
        in_body("⟦I’m sorry, but I can’t produce a factual article from these notes⟧."),
        in_body("⟦As an AI language model, I cannot know who won⟧."),
        in_body("⟦Es tut mir leid, aber ich kann diesen Artikel nicht schreiben⟧."),
    ),
    "AI002": (in_body("The cap is worth €2 billion, according to the ⟦research notes provided⟧."),),
    "AI003": (in_body("⟦Could not research 'turnout in Lyon': Error code: 429⟧"),),
    "AI004": (in_body("Turnout was 61 %⟦【4†source】⟧."), in_body("Turnout was 61 % ⟦turn0search1⟧.")),
    "AI005": (in_body("The mayor, ⟦[Insert name here]⟧, agreed."), in_body("Polls open on ⟦2026-XX-XX⟧.")),
    "AI009": (
        in_body("⟦<think>⟧The user wants figures.</think> Two in three voted."),
        in_body("Two in three.⟦<|im_end|>⟧"),
    ),
    "DT001": (
        in_body("The council met on ⟦Sunday, 27 December 2025⟧."),
        in_body("Am ⟦Sonntag, 27. Dezember 2025⟧ war Wahl."),
    ),
    "DT002": (in_body("The law came into force on ⟦31 April 2025⟧."),),
    "DT003": (dated("{day} {month} {year}", _FAR, "Agency, “Turnout,” ⟦@⟧ – https://www.agency-kiel.de/turnout"),),
    "DT004": (in_sources("Agency, “Turnout,” ⟦2 May 2011⟧ – https://www.agency-kiel.de/2011/06/09/turnout"),),
    "TX001": (_without_body,),
    "TX003": (_paragraph_again,),
    "TX004": (_cut_off,),
}
