"""AI005."""

import re
from bisect import bisect_right

from mdlint_news.residue.slots import SLOTS, SLOTS_WITHOUT_CODE
from mdlint_news.rule import Annotated, Finding, Iterator, Passage, Post, Regex, Span, regex, rule, whole

# Templates that a generator does not know: readers see them as they are.
_OUTPUT = regex(r"\{\{\s*[a-zA-Z]\w{2,40}\s*\}\}")
_WITHOUT_TEMPLATES = ("hugo", "astro", "docusaurus")
_ONLY_HUGO = ("toml", "json")
# What programs write for a number that they do not have, where text has one; but for text on programs.
_NO_VALUE = regex(
    r"(?<![\w.-])(?:[$€£](?:NaN|nan|undefined|null|None)\b|(?:NaN|nan|undefined|null)(?: ?%| ?°[CF]\b"
    r"| (?:percent|per cent|million|billion|euros?|dollars)\b))"
    r"|\b(?:by|to|from|than|about) NaN\b(?=[.,; ])"
    r"|(?:(?<=[.!?] )|(?<=[.!?]\n))(?:undefined|NaN|\[object Object\])(?=\s*\Z)"
    r"|\b(?:Attendance|Score|Date|Author|Published|Updated|Price): (?:None|null|NaN|undefined)(?=[.;,|]|\s*(?:\n|\Z))"
)
_NO_VALUE_NEEDS = whole("nan", "undefined", "null", "none", "[object object]")
_WITHOUT_CODE = ((_NO_VALUE_NEEDS, _NO_VALUE), *SLOTS_WITHOUT_CODE)
# `<insert estimate>`: no reader sees it.
_TAGS = ("insert", "placeholder", "todo", "tbd")
_MARKS = '“"„«'
# Behind a slot: nothing but a name may follow in a block quote, and a comma where somebody is said to speak.
_ALONE = regex(r"[.,]?[”\"“»]?\s*(?:[—–-][^\n]*)?\Z")
_SPOKEN = regex(r",[”\"“»]|[”\"“»],")


@rule("AI005", severity="error", local=True)
def unfilled_slot(
    post: Post,
    *,
    patterns: Annotated[tuple[Regex, ...], "Regular expressions for the slots of your own templates."] = (),
) -> Iterator[Finding]:
    """A slot of a template was never filled in.

    ```md bad
    ⟦[Visual Idea: a bar chart of turnout by district]⟧

    ⟦Senator [Name]⟧ did not reply by ⟦2026-XX-XX⟧.

    > ⟦[Insert quote from the mayor]⟧
    ```

    ```md good
    “He [the minister] said so [sic],” according to the note of 2026-03-05 [emphasis added].

    A slot such as `[Insert name here]` is filled in by hand. See CVE-2026-XXXX.
    ```
    """
    own = tuple([((), regex(pattern, re.IGNORECASE)) for pattern in patterns])
    for tag in post.tags:
        if tag.name in _TAGS and not tag.is_closing:
            yield _unfilled(post.source[tag.span], tag.span)
    told: set[int] = set()
    for passage, match, span in post.says_one_of(SLOTS + own):
        is_of_a_name = passage.text.endswith(("CVE-", "CWE-"), 0, match.start())
        is_plan = match[0].startswith(("TODO", "FIXME")) and passage.block and passage.block.kind == "cell"
        if not is_of_a_name and not is_plan and not _is_quoted(passage, match):
            told.add(span.start)
            yield _unfilled(match[0], span)
    yield from (finding for finding in _without_code(post) if finding.span.start not in told)
    yield from _foreign(post)


def _without_code(post: Post) -> Iterator[Finding]:
    said = [one for one in post.says_one_of(_WITHOUT_CODE) if not one[0].quotes(one[1].start())]
    if said and not any(block.kind == "code" or block.inline.codes for block in post.blocks):
        for _, match, span in said:
            yield _unfilled(match[0], span)


def _foreign(post: Post) -> Iterator[Finding]:
    """Find the template syntax of other generators, outside of code."""
    is_mdx = post.path.endswith(".mdx")
    is_literal = post.site.generator in _WITHOUT_TEMPLATES or (
        post.site.generator is None and post.front_matter.format in _ONLY_HUGO
    )
    for template in post.body.templates if is_mdx or is_literal else ():
        text = post.source[template.span]
        is_foreign = (is_mdx and text.startswith("{%")) or (is_literal and _OUTPUT.fullmatch(text))
        if is_foreign and _is_read(post, template.span):
            yield _unfilled(text, template.span)


def _is_read(post: Post, span: Span) -> bool:
    """Say whether a place is in a text, and not in code."""
    at = bisect_right(post.blocks, span.start, key=lambda block: block.span.start) - 1
    block = post.blocks[at] if at >= 0 else None
    if block is None or block.kind not in ("paragraph", "heading", "cell", "template"):
        return False
    return not any(code.span.touches(span) for code in block.inline.codes)


def _unfilled(text: str, span: Span) -> Finding:
    return Finding(span, f"`{text[:40]}` was never filled in", "fill it in, or take it out")


def _is_quoted(passage: Passage, match: re.Match[str]) -> bool:
    """Whether somebody else wrote it: the slot is in a quotation, and not in the place of one."""
    start, end = match.span()
    is_first = start > 0 and passage.text[start - 1] in _MARKS
    if passage.is_quoted:
        return start > is_first or not _ALONE.match(passage.text, end)
    return passage.quotes(start) and not (is_first and _SPOKEN.match(passage.text, end))
