"""What posts have in common with others, beside the plainest way to say so."""

import os
from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.parse import parse
from mdlint_news.parts import Copy, Others, Page
from mdlint_news.site.archive import Archive
from mdlint_news.site.places import Place
from mdlint_news.site.traits import Traits, traits

LINES = [
    f"{word} stops at night, and goes on in the morning, as the city said on Monday, on its own page."
    for word in "ABCD"
]
HEADS = st.lists(
    st.sampled_from(
        [
            "title: Ferries stop",
            "title: Bridges close!",
            "title: ferries, stop",
            "permalink: /a/",
            "source_url: https://port.city/1",
            "lang: de",
            "draft: true",
            "published: false",
            "tags: [Storm, Port]",
            "tags: storm",
        ]
    ),
    max_size=4,
).map("\n".join)
POSTS = st.tuples(HEADS, st.lists(st.sampled_from([*LINES, "short", "[a](b.md)"]), max_size=8)).map(
    lambda post: f"---\n{post[0]}\n---\n" + "\n".join(post[1])
)
NAMES = st.sampled_from([f"2026-03-0{day}-{word}.md" for day in range(1, 5) for word in "ab"])


@given(st.dictionaries(NAMES, POSTS), NAMES, st.none() | POSTS)
def test_an_archive_says_what_a_look_at_each_post_would(
    texts: dict[str, str], name: str, given_text: str | None
) -> None:
    posts = {one: traits(text, one, one) for one, text in texts.items()}
    archive = Archive(Place(os.curdir), posts)
    own = posts.get(name, Traits()) if given_text is None else traits(given_text, name, name)
    post = None if given_text is None else parse(given_text, name)

    assert all(
        archive.others(name, post)._replace(spellings=(), missing=()) == looked_for(posts, name, own) for _ in "ab"
    )


def looked_for(posts: dict[str, Traits], name: str, own: Traits) -> Others:
    if own.is_draft:
        return Others()
    shown = {one: post for one, post in posts.items() if not post.is_draft}
    pages = {
        one: Page(one, parse("", one).date.day)  # type: ignore[union-attr]
        for one, post in shown.items()
        if one != name and post.language == own.language
    }

    def same(trait: str) -> tuple[Page, ...]:
        key = getattr(own, trait)
        return tuple(page for one, page in pages.items() if key and getattr(shown[one], trait) == key)

    found = [[one for one, post in shown.items() if paragraph in post.paragraphs] for paragraph in own.paragraphs]
    shared = Counter(chain.from_iterable(names for names in found if len(names) <= 5))
    total = len(own.paragraphs) - sum(len(names) > 5 for names in found)
    copies = [Copy(pages[one], shared[one], total) for one in sorted(pages) if shared[one] > 1]
    return Others(same("title"), same("origin"), same("address"), tuple(copies))
