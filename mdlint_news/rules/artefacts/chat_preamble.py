"""AI007."""

import re
from collections.abc import Sequence

from mdlint_news.residue.asides import WORKS
from mdlint_news.residue.offers import CLOSES_BY_LETTER, OFFERS
from mdlint_news.residue.offers_abroad import Offer
from mdlint_news.residue.openings import (
    ALONE,
    BETWEEN,
    BETWEEN_NEEDS,
    OPENING,
    OPENING_ABROAD,
    OPENS,
    PLAIN,
    PLAIN_ABROAD,
    TRANSLATED,
)
from mdlint_news.residue.voice import is_impersonal
from mdlint_news.rule import (
    Block,
    Finding,
    Fix,
    Iterator,
    Passage,
    Post,
    Span,
    regex,
    replace,
    rule,
    unsafe,
)

_SENTENCE = regex(r"(?:[.!?]|[。！](?=)|？(?=))(?:[\"»)]|”(?=))?\s+")
_LAST_WORDS = 300
_MOST_WORDS = 25
_BEGINNING = 40
# An object, or a list of them, that a program asked for. What has an error in it is the message of a tool.
_JSON = regex(r"\s*(?:```(?:json)?\s*)?(?P<first>(?:\[\s*)?\{\s*\"(?!(?:error|detail)\")[\w -]{1,40}\":)")
_FENCED_PROSE = ("", "text", "txt", "plaintext", "markdown", "md")
_FEW_WORDS = 12
_WORDS_OF_A_PARAGRAPH = 10


@rule("AI007", severity="error")
def chat_preamble(post: Post) -> Iterator[Finding]:
    """The words of a chat stand round the text.

    A language model announces its work and offers more of it. The beginning and the end of a post are looked at: in
    between, people talk so, but for a line that announces another version of a part. What people say as well, such as
    “I hope this helps”, counts where the text says neither I nor you; and so does, anywhere, what somebody tells of the
    work on the text.

    ```md bad
    ⟦Certainly! Here⟧ is the article you asked for.

    The ferry line was extended on Monday.

    ⟦Let me know if you’d like⟧ me to expand on the costs.
    ```

    ```md bad
    ⟦Sure, here’s the article:⟧

    The ferry line was extended on Monday.

    ### Sources

    - [Port of Quay – “Line 9” (4 Mar 2026)](https://www.port.city/news/line-9)

    ⟦I hope this helps⟧!
    ```

    ```md bad
    The ferry line was extended on Monday. ⟦I left out the two quotes, as they could not be checked⟧.

    It costs 38 million euros.
    ```

    ~~~md bad
    ⟦```markdown⟧
    ## What it costs

    The ferry line was extended on Monday.
    ```
    ~~~

    ~~~md fixed
    ## What it costs

    The ferry line was extended on Monday.
    ~~~

    ```md good
    The ferry line was extended on Monday.

    “Certainly! Here I stay,” the captain said.

    Here is what it costs.

    Let us know what you think in the comments.
    ```
    """
    blocks = post.body.root.children
    fenced = list(_fence(post, [block for block in blocks if block.kind != "html"]))
    found = [*(fenced or _json(post) or _announcement(post, blocks)), *_summary(post)]
    if not fenced:
        found += _parts(post)
    found += _offers(post)
    yield from found
    for passage, match, span in WORKS.told(post):
        if not any(other.span.touches(span) for other in found):
            yield from _found(passage, match, "tells of its work on the text")


def _summary(post: Post) -> Iterator[Finding]:
    """Find what announces a text in the front matter."""
    for passage in post.passages:
        if passage.block is not None:
            break
        start = len(passage.text) - len(passage.text.lstrip())
        if passage.text.startswith(OPENS, start):
            yield from _found(passage, OPENING.match(passage.text, start), "announces the text")


def _announcement(post: Post, blocks: Sequence[Block]) -> Iterator[Finding]:
    at = next((at for at, block in enumerate(blocks) if _is_text(post, block) or (at == 0 and block.level)), None)
    if at is None:
        return
    prose = blocks[at].inline.prose
    start = len(prose.text) - len(prose.text.lstrip("*_ "))
    # Most begin otherwise, as is quickly seen.
    if prose.text.startswith(OPENS, start):
        match = OPENING.match(prose.text, start) or OPENING_ABROAD.match(prose.text, start)
        shown = [block for block in blocks[at:] if block.kind != "break"]
        if not match and _announces_own(post, shown[:2]):
            forms = (PLAIN, ALONE, PLAIN_ABROAD, TRANSLATED)
            match = next((match for form in forms if (match := form.match(prose.text, start))), None)
        yield from _found(Passage(prose, blocks[at]), match, "announces the text")


def _parts(post: Post) -> Iterator[Finding]:
    """Find what announces a part amid the text: a paragraph of its own, which answers nobody."""
    blocks = post.body.root.children
    opening = next((block for block in blocks if _is_text(post, block)), None)
    for passage, match, _ in post.says(BETWEEN, BETWEEN_NEEDS):
        block = passage.block
        if block is None or block is opening or block.kind != "paragraph" or block.parent is not post.body.root:
            continue
        at = blocks.index(block)
        is_answer = blocks[at - 1].text.rstrip("*_ ").endswith("?")
        if not is_answer and at + 1 < len(blocks) and blocks[at + 1].kind in ("paragraph", "heading", "list"):
            yield from _found(passage, match, "announces the text")


def _is_text(post: Post, block: Block) -> bool:
    return block.kind == "paragraph" and block.text != "" and not post.is_in_sources(block.span)


def _announces_own(post: Post, blocks: Sequence[Block]) -> bool:
    """Say whether text follows, and not what somebody else has written; nor is it the answer to a title that asks."""
    first, *rest = blocks
    if not rest or first.inline.links or (post.title and post.title.text.endswith("?")):
        return False
    text = rest[0]
    is_link = any(link.span.start == text.span.start for link in text.inline.links)
    is_others = is_link or text.text.startswith(("“", "„", "«", '"', "http"))
    return text.kind in ("paragraph", "heading") and not is_others


def _offers(post: Post) -> Iterator[Finding]:
    """Look at the last paragraph of the text, and at the last of the post, which may be in its source list."""
    text = next((one for one in reversed(post.body.root.children) if _is_text(post, one)), None)
    last = post.paragraphs[-1] if post.paragraphs else None
    for block in dict.fromkeys((text, last)):
        if block is None or block.is_inside("quote") or block.is_inside("note"):
            continue
        passage = Passage(block.inline.prose, block)
        # A line that follows an entry without a blank one between them is a part of it.
        said = passage.text
        sentences = [one.end() for one in _SENTENCE.finditer(said, max(0, len(said) - _LAST_WORDS))]
        for start in dict.fromkeys((0, said.rstrip().rfind("\n") + 1, *sentences)):
            if offer := _offered(post, passage, start):
                yield from _found(passage, offer, "offers to write more")
                break


def _offered(post: Post, passage: Passage, start: int) -> re.Match[str] | None:
    said = passage.text[start:]
    start += len(said) - len(said.lstrip("*_ "))
    if not passage.text.startswith(CLOSES_BY_LETTER.get(passage.text[start : start + 1], ()), start):
        return None
    offers = [one for one in OFFERS if passage.text.startswith(one.opens, start)]
    place = passage.prose.span(start, len(passage.text))
    if passage.block and any(link.span.start >= place.start for link in passage.block.inline.links):
        return None
    found = (one.sure.match(passage.text, start) or _common(post, passage, start, one) for one in offers)
    match = next(filter(None, found), None)
    return match if match and not any(one.channel.search(passage.text, start) for one in offers) else None


def _common(post: Post, passage: Passage, start: int, offer: Offer) -> re.Match[str] | None:
    """What people say as well, where it is short and the text speaks neither of its author nor to its readers."""
    if len(passage.text[start:].split()) > _MOST_WORDS or any(block.kind == "code" for block in post.blocks):
        return None
    match = offer.common.match(passage.text, start)
    person = offer.persons, offer.person
    is_alone = match and is_impersonal(post, person, lambda other, _: other.text.startswith(offer.opens))
    return match if is_alone else None


def _found(passage: Passage, match: re.Match[str] | None, what: str) -> Iterator[Finding]:
    if match and not passage.quotes(match.start()):
        yield Finding(passage.prose.span(*match.span()), f"a language model {what}", "take it out")


def _fence(post: Post, blocks: Sequence[Block]) -> Iterator[Finding]:
    if not 1 <= len(blocks) <= 2 or blocks[-1].kind != "code" or not blocks[-1].markup:  # noqa: PLR2004 - it and a line
        return
    *before, fence = blocks
    info = fence.info.lower()
    is_markdown = info in ("markdown", "md")
    if before:
        is_whole = is_markdown and before[0].kind == "paragraph" and len(before[0].text.split()) <= _FEW_WORDS
        is_whole = is_whole and _has_prose(post, fence)
    else:
        is_whole = is_markdown or (info in _FENCED_PROSE and _has_prose(post, fence))
    if is_whole:
        message = "the whole text stands in a code fence, as a chat shows it"
        yield Finding(fence.lines[0], message, "take the fence away", _unwrapped(post, blocks[0], fence))


def _json(post: Post) -> list[Finding]:
    """Look whether the text is JSON from its beginning to its end."""
    text, start = post.source.text, post.front_matter.body_start
    if not text[start : start + _BEGINNING].lstrip().startswith(("{", "[", "```")):
        return []
    match = _JSON.match(text, start)
    closing = "]" if match and match["first"][0] == "[" else "}"
    if match is None or not text.rstrip("`\n ").endswith(closing):
        return []
    return [
        Finding(Span(*match.span("first")), "the whole text is JSON, as a program asked for it", "make a text of it")
    ]


def _has_prose(post: Post, fence: Block) -> bool:
    """Say whether there are two paragraphs of words in a fence."""
    paragraphs = "\n".join(post.source[line] for line in fence.lines[1:]).split("\n\n")
    told = [one for one in paragraphs if one[:1].isalpha() and len(one.split()) >= _WORDS_OF_A_PARAGRAPH]
    return len(told) > 1


def _unwrapped(post: Post, first: Block, fence: Block) -> Fix | None:
    *_, last = fence.lines
    if len(fence.lines) < 3 or not post.source[last].startswith(fence.markup):  # noqa: PLR2004 - both fences and a line
        return None
    inner = Span(fence.lines[1].start, fence.lines[-2].end)
    return unsafe(replace(Span(first.span.start, fence.span.end), post.source[inner]))
