"""AI007."""

import re

from mdlint_news.rule import Block, Finding, Iterator, Post, rule

_WORK = r"(?:article|piece|story|report|summary|post|draft|version|text|headline|rewrite|update|breakdown|overview)"
_OPENING = re.compile(
    r"(?:(?:Certainly|Sure|Absolutely|Of course|Understood|Got it)(?:[!,.:]| [—–-])\s+"
    r"(?:I(?:[’']ll| will| can|[’']d)|[Hh]ere|Below)\b"
    rf"|Here(?:[’']s| is| are) (?:the|your|a|an) (?:\w+[ -]){{0,5}}?{_WORK}\b[^.\n]{{0,80}}:"
    rf"|Below is (?:the|your|a|an) (?:\w+[ -]){{0,5}}?{_WORK}\b[^.\n]{{0,80}}[:.]"
    rf"|(?:I[’']ve|I have) (?:written|drafted|rewritten|revised|prepared|created) "
    rf"(?:the|your|an?) (?:\w+[ -]){{0,4}}?{_WORK})"
)
_CLOSING = re.compile(
    r"(?:Let me know if you(?:[’']d like| would like| need| want)"
    r"|Would you like me to (?:\w+ )?(?:expand|adjust|revise|add|change|make|continue|write|create|refine)"
    r"|I hope this (?:helps|article|meets)|Feel free to (?:ask|let me know|reach out if you need)"
    r"|If you(?:[’']d like| would like| want| need)(?: me to| more)?,? I can (?:\w+ )?"
    r"(?:expand|adjust|revise|add|write|create|tailor|refine|provide|shorten|make)"
    r"|(?:Just )?[Ll]et me know if (?:there is|there[’']s|this|any) "
    r"|Is there anything else (?:that )?I can (?:help|assist|do))"
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

    ```md good
    The ferry line was extended on Monday.

    “Certainly! Here I stay,” the captain said.

    Here is what it costs.
    ```
    """
    texts = [block for block in post.body.root.children if block.kind == "paragraph" and block.text]
    texts = [block for block in texts if not post.is_in_sources(block.span)]
    yield from _says(texts[:1], _OPENING, "announces the text")
    yield from _says(texts[-1:], _CLOSING, "offers more of it")
    blocks = [block for block in post.body.root.children if block.kind != "html"]
    if len(blocks) == 1 and blocks[0].kind == "code" and blocks[0].info.lower() in ("markdown", "md"):
        message = "the whole text stands in a code fence, as a chat shows it"
        yield Finding(blocks[0].lines[0], message, "take the fence away")


def _says(blocks: list[Block], pattern: re.Pattern[str], what: str) -> Iterator[Finding]:
    for block in blocks:
        if match := pattern.match(block.inline.prose.text.lstrip("*_ ")):
            start = len(block.inline.prose.text) - len(block.inline.prose.text.lstrip("*_ "))
            span = block.inline.prose.span(start, start + match.end())
            yield Finding(span, f"a language model {what}", "take it out")
