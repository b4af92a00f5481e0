"""AI002."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, rule

_GIVEN = r"(?:provided|supplied|given|available|uploaded|attached|above|included)"
_INPUT = (
    r"(?:research (?:notes?|material|findings|summary|data)|source (?:notes|material|text)|notes|headline|prompt|brief)"
)
_FROM = r"(?:prompt|user|request|instructions?|task)"
_MATERIAL = r"(?:context|sources?|texts?|articles?|notes)"
_MEETS = r"(?:satisf(?:y|ies|ied)|meets?|met|follows?|within|per|compl(?:y|ies) with|adheres? to)"
_NOT = r"(?:do(?:es)? not|don[’']t|doesn[’']t|did not|didn[’']t)"
# What a program was told to be, and to do.
_ORDER = (
    r"You are an? (?:\w+[ -]){0,4}?(?:assistant|journalist|reporter|editor|writer|copywriter|AI|expert)"
    r"(?:\.| (?:that|who|tasked|working|writing|specializ|at an?|for an?)\b)"
    r"|(?:Please )?(?:write|generate|create|draft|produce) (?:me )?an? [\d,–-]+[ -]word (?:\w+ ){0,4}?"
    r"(?:article|story|report|post|piece|summary)\b"
    r"|(?:Ignore|Disregard) (?:all )?(?:of )?(?:the |your )?(?:previous|prior|above) instructions\b"
    r"|Please provide (?:me with )?(?:the|your|more|additional) (?:\w+ ){0,4}?"
    r"(?:so (?:that )?I can|and I(?:[’']ll| will| can)|for me to)\b"
)
_PHRASES = (
    r"(?:the |your )?(?:supplied|provided) research (?:notes?|material|findings)\b",
    # What somebody gave to the newsroom has a giver.
    (
        rf"\bresearch (?:notes?|material|findings) (?:you |that (?:you|were|was) |were |was )?{_GIVEN}\b"
        r"(?! (?:as|at|by|for|from|on|to) (?!the (?:user|prompt)\b))"
    ),
    rf"\b{_INPUT} (?:\w+ ){{0,2}}?{_GIVEN} (?:in|with|by) (?:the|your|this) {_FROM}\b",
    (
        r"\b(?:write|draft|produce|provide|create|complete|generate|deliver|fulfill?) "
        r"the requested (?:article|piece|story|report)\b"
    ),
    rf"\b{_MEETS} (?:the|your) editorial brief\b(?!ing)",
    rf"\b{_MEETS} (?:the|your) (?:\w+ )?word[- ]count (?:requirement|limit|target)\b",
    r"\bsource citation as provided\b",
    r"\breferenced in (?:the )?search results\b",
    r"\bas per your (?:instructions|request)\b",
    rf"\b(?:according to|based on) the (?:provided|supplied) {_MATERIAL}\b",
    (
        rf"\bthe (?:{_MATERIAL}|snippets?) provided (?:(?:do(?:es)? not|don[’']t|doesn[’']t) "
        r"(?:contain|give|include|mention|provide|specify)|contains? (?:no|only))\b"
    ),
    rf"\b(?:the )?search results (?:provided|{_NOT} (?:contain|mention|provide|include|specify|give))\b",
    rf"\A(?:(?:System|User|Human|Assistant|Prompt|Instructions?): ?)?(?:{_ORDER})",
    r"\b(?:no|without) (?:browsing|internet|web) access\b(?=[^.]{0,60}\b(?:I|me|my)\b)",
)
_NEEDS = tuple(
    "research|prompt|provided|supplied|available|given|uploaded|attached|requested|editorial|count|citation as|results|"
    "as per your|access|you are a|word|ignore|disregard|please provide".split("|")
)


@rule("AI002", severity="error")
def process_leak(
    post: Post,
    *,
    phrases: Annotated[tuple[str, ...], "Phrases of your own pipeline that no reader should see."] = (),
) -> Iterator[Finding]:
    """The text talks about the prompt that it was made from.

    Readers have seen no research notes and no brief: these are the words of a pipeline.

    ```md bad
    The deal is worth €2 billion, according to the ⟦research notes provided⟧.

    - Reuters, “Deal” (⟦source citation as provided⟧)
    ```

    ```md good
    The research notes a high share of rents in the index. A note provided by the ministry says so.

    “The research notes provided,” the lecture said, “are of no use.”
    ```
    """
    own = "".join(f"|{re.escape(phrase)}" for phrase in phrases)
    pattern = re.compile("|".join(_PHRASES) + own, re.IGNORECASE)
    needs = (*_NEEDS, *(phrase.lower() for phrase in phrases))
    for passage, match, span in post.says(pattern, needs):
        if not passage.quotes(match.start()):
            message = f"`{match[0]}` speaks of what a program was given, which no reader has seen"
            yield Finding(span, message, "write what the source says, and name it")
