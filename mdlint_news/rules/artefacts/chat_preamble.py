"""AI007."""

import re
from collections.abc import Iterable

from mdlint_news.rule import Block, Finding, Fix, Iterator, Post, Span, regex, replace, rule, unsafe

# People write "Here is a summary" and "I hope this helps", too: what they announce is no order that was carried out.
_WORK = r"(?:article|piece|draft|rewrite|blog post|news (?:story|report)|version|headline)"
_ORDERED = r"(?:requested|revised|rewritten|polished|edited|improved|reworked|final|complete|\d[\d,–-]*[ -]word)"
_WORDS = r"(?:\w+[ -]){0,4}?"
_THING = (
    rf"(?:your {_WORDS}{_WORK}\b|(?:the|an?) {_WORDS}{_ORDERED} {_WORDS}(?:{_WORK}|story|report|summary|post|text)\b"
    rf"|(?:the|an?) {_WORDS}{_WORK} (?:you|as requested|based on)\b)"
)
_OPENING = regex(
    r"(?:(?:Certainly|Sure|Absolutely|Of course|Understood|Got it)(?:"
    r"!\s+(?:I(?:[’']ll| will| can|[’']d)|[Hh]ere|Below)\b"
    r"|(?:[,.:]| [—–-])\s+I(?:[’']ll| will| can|[’']d be (?:happy|glad) to) (?:gladly |happily )?"
    r"(?:help|assist|write|draft|rewrite|create|generate|provide|summari[sz]e)\b"
    rf"|(?:[,.:]| [—–-])\s+[Hh]ere(?:[’']s| is| are) {_THING})"
    rf"|(?:Here(?:[’']s| is| are)|Below is) {_THING}[^.\n]{{0,80}}[:.]"
    rf"|(?:Here(?:[’']s| is)|Below is) (?:the|an?) {_WORDS}{_WORK}\b[^.:\n]{{0,80}}:(?=\s*\Z)"
    rf"|I(?:[’']ve| have) (?:written|drafted|rewritten|revised|prepared|created) {_THING})"
)
_OPENS = (
    "Certainly",
    "Sure",
    "Absolutely",
    "Of course",
    "Understood",
    "Got it",
    "Here",
    "Below is",
    "I’ve",
    "I've",
    "I have",
)
_CHANGES = r"(?:changes|adjustments|revisions|edits|modifications|details added|assistance)"
_MEND = (
    r"(?:expand|adjust|revise|add|change|make|continue|write|create|refine|tailor|provide|shorten|rewrite|elaborate)"
)
_CLOSING = regex(
    r"(?:Let me know if you(?:[’']d like| would like| need| want)"
    rf"(?= (?:me to|(?:any|further|more|other) (?:\w+ )?{_CHANGES}))"
    rf"|Would you like me to (?:\w+ )?{_MEND}\b"
    rf"|I hope this (?:{_WORK} )?meets|Feel free to (?:ask|let me know)(?= [^.\n]{{0,40}}\b{_CHANGES}\b)"
    rf"|If you(?:[’']d like| would like| want| need)(?: me to| more)?,? I can (?:\w+ )?{_MEND}"
    rf"|(?:Just )?[Ll]et me know if (?:there is|there are|there[’']s|this|any) (?=[^.\n]{{0,40}}\b{_CHANGES}\b)"
    r"|Is there anything else (?:that )?I can (?:help|assist|do))"
)
_CLOSES = (
    *("Let me know", "Would you like", "I hope this ", "Feel free to", "If you", "Just ", "let me know"),
    "Is there anything else",
)


@rule("AI007", severity="error")
def chat_preamble(post: Post) -> Iterator[Finding]:
    """The words of a chat stand round the text.

    A language model announces its work and offers more of it. Only the beginning and the end of a post are looked at:
    in between, people talk so.

    ```md bad
    ⟦Certainly! Here⟧ is the article you asked for.

    The ferry line was extended on Monday.

    ⟦Let me know if you’d like⟧ me to expand on the costs.
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
    ```
    """
    yield from _says(_first_text(post, post.body.root.children), _OPENS, _OPENING, "announces the text")
    yield from _says(_first_text(post, reversed(post.body.root.children)), _CLOSES, _CLOSING, "offers more of it")
    if (block := _only_block(post.body.root.children)) and block.info.lower() in ("markdown", "md"):
        message = "the whole text stands in a code fence, as a chat shows it"
        yield Finding(block.lines[0], message, "take the fence away", _unwrapped(post, block))


def _only_block(blocks: list[Block]) -> Block | None:
    """The block of code beside which there is nothing but HTML."""
    first = next((block for block in blocks if block.kind != "html"), None)
    if first is None or first.kind != "code" or any(block.kind != "html" for block in blocks if block is not first):
        return None
    return first


def _unwrapped(post: Post, block: Block) -> Fix | None:
    *_, last = block.lines
    if len(block.lines) < 3 or not post.source[last].startswith(block.markup):  # noqa: PLR2004 - both fences and a line
        return None
    inner = Span(block.lines[1].start, block.lines[-2].end)
    return unsafe(replace(block.span, post.source[inner]))


def _first_text(post: Post, blocks: Iterable[Block]) -> Block | None:
    return next(
        (one for one in blocks if one.kind == "paragraph" and one.text and not post.is_in_sources(one.span)), None
    )


def _says(block: Block | None, begins: tuple[str, ...], pattern: re.Pattern[str], what: str) -> Iterator[Finding]:
    text = block.inline.prose.text if block else ""
    said = text.lstrip("*_ ")
    # Most begin otherwise, as is quickly seen.
    if block and said.startswith(begins) and (match := pattern.match(said)):
        start = len(text) - len(said)
        span = block.inline.prose.span(start, start + match.end())
        yield Finding(span, f"a language model {what}", "take it out")
