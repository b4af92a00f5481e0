"""Defects of source lists and of citations."""

import re

from planters import FEW, LONG, Planter, behind_sources, in_body, in_sources, where

from mdlint_news.post import Post


def _without_sources(post: Post) -> str | None:
    """Take the source list away, where it is all that names sources, and the last thing in a file that is no note."""
    text = post.source.text
    if (
        not post.site.has_sources
        or len(post.sources) != 1
        or post.sources[0].block is None
        or text[post.sources[0].span.end :].strip()
        or sum(not post.is_in_sources(link.span) for link in post.links) > 1
        or post.sources[0].span.start - post.front_matter.body_start < LONG
    ):
        return None
    return text[: post.sources[0].span.start].rstrip() + "⟦⟧\n"


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
        return in_body(f"Two in three voted {known} on Sunday. ⟦{last}⟧")(post)

    return put


def _other_form(post: Post) -> str | None:
    """Put three entries of another form behind the first one of a source list."""
    sources = next((sources for sources in post.sources if len(sources.entries) > FEW + 1), None)
    if sources is None or not all(entry.publisher and entry.title and entry.link for entry in sources.entries):
        return None
    if {entry.link and entry.link.kind for entry in sources.entries} == {"inline"}:
        new = "⟦Reuters, “Turnout {0},” 4 March 2024 – https://www.reuters.com/world/turnout-{0}⟧"
    else:
        new = "[⟦Reuters – “Turnout {0}”⟧](https://www.reuters.com/world/turnout-{0})"
    first, *others = (new.format(number) for number in ("one", "two", "three"))
    lines = [first, *(re.sub("[⟦⟧]", "", other) for other in others)]
    return in_sources("\n- ".join(lines).replace("{", "").replace("}", ""))(post)


def _again(post: Post) -> str | None:
    """Put the address of the first source behind it again, under another name."""
    lists = [sources for sources in post.sources if sources.where in ("heading", "bold")]
    entries = lists[0].entries if len(lists) == 1 else ()
    url = entries[0].url.url if entries and entries[0].url else ""
    if url.count("/") <= FEW + 1 or "?" in url:
        return None
    other = url.rstrip("/") if url.endswith("/") else f"{url}/"
    return in_sources(f"[Turnout in the north](⟦{other}⟧)")(post)


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


def _cites_nothing(post: Post) -> bool:
    """Say whether a post without links names nobody who said something, either."""
    names = re.search(
        r"\b(?:sa(?:id|ys?)|told|estimates?|according|via|figures|dit|laut|según|reckons?)\b",
        post.source.text,
        re.IGNORECASE,
    )
    return not (post.urls or post.sources or post.site.has_sources or names)


SOURCES: dict[str, tuple[Planter, ...]] = {
    "SR001": (_without_sources,),
    "SR005": (behind_sources("⟦Two in three of those who could vote did so, the commission said.⟧"), _sources_first),
    "SR006": (
        in_sources("⟦Reuters, “Turnout in the north,” 4 March 2024⟧"),
        in_sources("⟦Turnout data of the region⟧"),
    ),
    "SR007": (
        in_sources("[Reuters – “Turnout in the north”⟦] (https://www.reuters.com/world/turnout-in-the-north⟧)"),
        in_sources("[Reuters – “Turnout in the north”⟦]((https://www.reuters.com/world/turnout-in-the-north⟧)"),
        in_sources("[Reuters – “Turnout in the north”⟦](https://www.reuters.com/world/turnout-in-the-north⟧"),
        in_sources("[Reuters – “Turnout in the north”](⟦www.reuters.com/world/turnout-in-the-north⟧)"),
        in_sources("⟦[Reuters – “Turnout in the north”](#)⟧"),
    ),
    "SR008": (
        in_sources("[⟦source⟧](https://www.reuters.com/world/turnout-in-the-north)"),
        in_sources("[⟦⟧](https://www.reuters.com/world/turnout-in-the-north)"),
        in_sources("⟦https://www.reuters.com/world/turnout-in-the-north⟧"),
    ),
    "SR009": (in_sources("⟦{}⟧"), _again),
    "SR010": (in_sources("[Reuters – “Turnout in the north”](⟦https://www.reuters.com/⟧)"),),
    "SR011": (_other_form,),
    "SR013": (
        in_sources("[⟦NBC News⟧ – “Turnout in the north”](https://www.cbsnews.com/news/turnout-in-the-north/)"),
        in_sources(
            "⟦The Guardian⟧, “Turnout in the north,” 4 March 2024 – <https://www.ft.com/content/0b5acb05-cd58-3a9d-99ad-12e1ba23fd30>"
        ),
        in_sources("[“Turnout in the north” – ⟦Le Monde⟧](https://www.lefigaro.fr/politique/turnout-in-the-north)"),
    ),
    "SR014": (_cites("[{}]", 9), _cites("[[{}]](#source-{})", 9), _cites("[^n{}]", 0)),
    "SR015": (
        in_sources("⟦Various news reports⟧"),
        in_sources("⟦Internal briefing of the commission, 4 March 2024⟧"),
        in_sources("⟦Reuters, Le Monde and other outlets⟧"),
    ),
    "SR016": (_cites_origin,),
    "SR017": (where(_cites_nothing, in_body("Rents rose by ⟦4 %⟧ to €940, wages by 3 % to €2,100, prices by 2 %.")),),
}
