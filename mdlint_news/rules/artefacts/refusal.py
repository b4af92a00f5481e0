"""AI001."""

import re
from bisect import bisect_left
from itertools import chain
from operator import attrgetter

from mdlint_news.residue.asides import DECLINES
from mdlint_news.residue.refusals import REFUSALS
from mdlint_news.residue.voice import SAID
from mdlint_news.rule import Block, Finding, Iterator, Passage, Post, Span, regex, rule

# Who speaks, before what is said: `Adler: `. Programs have other names.
_SPEAKER = regex(
    r"\A(?!(?:AI|Assistant|Answer|Disclaimer|Model|Note|Output|Response|System)\b)"
    r"(?:[A-Z][^:.!?\n]{0,40}: |\w[^：。！？\n]{0,19}：)"
)
# A program has knowledge, training and tools of its own, and no more.
_LIFE = regex(
    r"\bmy (?!(?:last |current |own |available |safety |content )?(?:knowledge|training|updates?|guidelines?|abilit"
    r"|capabilit|instruct|programming|purpose|tools?|access|repl|responses?|answers?|role|polic|apolog|data|sources?|limit"
    r"|end|understanding|search|output|browsing|design|cut-?off|research|information|memory"
    r"|maker|creator|developer|view|opinion|draft|part|side|best|system|previous|original|article|summar|confiden|context)\w*\b)\w"
    r"|\b(?:mi|ma|mein\w*|minha|mia|mijn) "
    r"(?:madre|mère|Mutter|mãe|moeder|padre|vie|vida|Leben|casa|maison|familia|famille|Familie)\b"
    r"|\bI was (?:an? |born|young|there|\d)|\byears? ago\b"
    r"|\bI (?:went|walked|drove|grew|lived?|moved|called|sat|stood|met|remember|began|bought|lost|learned)\b"
)
# What announces it: not `Here is the article:`, which is the program's own.
_LEAD = regex(
    r"\w\W+\b(?:answer|answered|reply|replied|replies|responded|said|says|wrote|writes|asked|bot|chatbot|ChatGPT|Claude"
    r"|Copilot|Gemini|Grok|message|sentence|phrase|words"
    r"|Satz|frase|Antwort|schrieb|sagte|réponse|répondu|respuesta|respondió|risposta|resposta|antwoord|odpowied\w+"
    r"|ответ\w*)\b[^.!?\n]{0,80}:\s*\Z|(?:说|答|写道|回答|回复)[^。！？\n]{0,20}：\s*\Z"
)
# In characters, and in blocks: what is further away says nothing of a sentence.
_CLOSE = 300
_NEAR = 40
_OF_A_PROGRAM = regex(r"\b(?:AI|language model|knowledge|training)\b")
_OPENING = tuple("“„«‘\"'「")


@rule("AI001", severity="error")
def refusal(post: Post) -> Iterator[Finding]:
    """A language model declines or talks about itself.

    A model that has too little to go on says so, and a pipeline that does not look publishes what it said. Where nobody
    else says I in a text, it is the model who does, and what it has no means to look up or to tell counts, too.

    ```md bad
    ⟦I’m sorry, but I can’t produce a factual article from the material supplied⟧.

    ⟦Unfortunately, I couldn’t access the URL⟧. Please paste the text.
    ```

    ```md bad
    The talks go on. ⟦As an AI language model, I do not have access to current events⟧.
    ```

    ```md bad
    The bridge costs €38 million. ⟦I don’t have real-time data here, so treat the figure as an estimate⟧.
    ```

    ```md bad
    ⟦Lo siento, pero no puedo escribir el artículo⟧. Faltan datos.

    ⟦抱歉，我无法根据所提供的资料撰写这篇报道⟧。
    ```

    ```md good
    The minister said: “I’m sorry, but I cannot promise more than that.”

    > I’m sorry, but I can’t help with that request.

    That was the answer which one chatbot gave. Its makers are not sorry, but the users are.

    I was unable to find a witness who would speak, and I couldn’t access the archive.

    I cannot access the internet from here, so my brother posts this.
    ```
    """
    told: set[int] = set()
    for passage, match, span in chain(post.says_one_of(REFUSALS), DECLINES.told(post)):
        if id(passage) in told:
            continue  # in one paragraph it is one refusal, however many sentences it has
        if not passage.quotes(match.start()) and not _is_of_somebody(passage, match, span):
            told.add(id(passage))
            yield Finding(span, "a language model refuses, or talks about itself", "do not publish this text")


def _is_of_somebody(passage: Passage, match: re.Match[str], span: Span) -> bool:
    """Say whether a person speaks of a life, or is named as the one who speaks."""
    start = match.start()
    if not _OF_A_PROGRAM.search(match[0]) and _LIFE.search(passage.text, start, start + _CLOSE):
        return True
    return SAID.search(match[0]) is not None or _is_speech(passage, start, span)


def _is_speech(passage: Passage, at: int, span: Span) -> bool:
    """Say whether somebody is asked here and answers, or whether the passage is one of a list of wordings."""
    block = passage.block
    if block is None or block.parent is None:
        return False
    before = passage.text[max(at - _CLOSE, 0) : at]
    if ((speaker := _SPEAKER.match(passage.text)) and speaker.end() == at) or _LEAD.search(before):
        return True
    if _is_cited(block, span) or (at == 0 and _is_led_in(block)):
        return True
    if block.parent.kind == "item" and (listing := block.parent.parent) is not None:
        items = listing.children[:_NEAR]
        return _is_led_in(listing) or any(map(_is_wording, items))
    number = _number(block)
    questions = [
        other for other in block.parent.children[max(number - _NEAR, 0) : number + _NEAR] if _is_question(other)
    ]
    return len(questions) > (speaker is None) and questions[0].span < block.span


def _is_wording(item: Block) -> bool:
    """Say whether an item of a list is a wording: it is quoted, or something is left out."""
    return bool(item.children) and (item.children[0].text.startswith(_OPENING) or "…" in item.children[0].text)


def _number(block: Block) -> int:
    """Its place among those beside it."""
    return bisect_left(block.parent.children, block.span, key=attrgetter("span")) if block.parent else 0


def _is_led_in(block: Block) -> bool:
    """Say whether the paragraph before announces what somebody said: `The answer of the bot, in full:`."""
    if block.parent is None or (number := _number(block)) == 0:
        return False
    before = block.parent.children[number - 1]
    return before.kind == "paragraph" and _LEAD.search(before.text) is not None


def _is_cited(block: Block, span: Span) -> bool:
    """Say whether something stands in italics beside other text, or in a paragraph in italics amid others."""
    cited = next((one for one in block.inline.emphasis if one.text_span.start == span.start), None)
    if block.parent is None or cited is None or cited.kind != "emphasis":
        return False
    siblings = block.parent.children
    return cited.span != block.span or siblings[0].span < block.span < siblings[-1].span


def _is_question(block: Block) -> bool:
    """Say whether a paragraph is a question in bold, as in an interview."""
    if block.kind != "paragraph" or not block.text.endswith(("?", "？")):
        return False
    return block.inline.emphasis[:1] != () and block.inline.emphasis[0].span == block.span
