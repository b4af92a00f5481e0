"""How a language model offers more of the text at its end."""

import re

from mdlint_news.regex import regex
from mdlint_news.residue.offers_abroad import ABROAD, Offer
from mdlint_news.residue.openings import WORK
from mdlint_news.search import whole

_CHANGES = r"(?:changes|adjustments|revisions|edits|modifications|details added)"
_MEND = (
    r"(?:expand|adjust|revise|refine|tailor|shorten|lengthen|rewrite|rephrase|reformat|elaborate|condense|tweak|modify"
    r"|convert|summari[sz]e|turn (?:this|it))"
)
_SUPPLY = r"(?:add|change|make|continue|write(?! (?:more )?about)|create|provide|draft)"
_OTHER = (
    r"(?:an? (?:(?:more|less) \w+|different|shorter|longer|revised|alternative)|another) "
    r"(?:\w+ )?(?:version|tone|headline|draft|angle|summary|style|format|length)\b"
)
_PLEASE = r"(?:(?:Please|Just) l|L)et me know if"
_YOU_WISH = r"you(?:[’']d like| would like| need| want| prefer)"
_HOPE = r"(?:(?:I h|H)ope (?:this|that|it) helps[.!] )?"
_WISH = r"(?:Would you like|(?:Do you w|W)ant)"
_QUESTION = r"(?=[^.!?\n]*\?\s*\Z)"
_CLOSING = regex(
    rf"{_HOPE}(?:{_PLEASE} {_YOU_WISH}"
    rf"(?= (?:me to (?:\w+ )?{_MEND}\b|(?:any|further|more|other) (?:\w+ )?{_CHANGES}|{_OTHER}))"
    rf"|{_WISH} (?:me to (?:\w+ )?{_MEND}\b|{_OTHER}){_QUESTION}"
    rf"|I hope this (?:{WORK} )?meets(?= (?:your(?! approval)|the|all)\b)"
    rf"|Feel free to (?:ask|let me know)(?= [^.\n]{{0,40}}\b{_CHANGES}\b)"
    r"|Feel free to (?:modify|adjust|edit|tweak|adapt|customi[sz]e|revise) the (?:article|text|draft|tone|headline)\b"
    r"(?! of )"
    rf"|If {_YOU_WISH}(?: me to| more)?,? I can (?:\w+ )?{_MEND}\b"
    r"|Would it (?:help|be (?:useful|helpful)) if I (?:added|created|wrote|expanded|provided|included|turned)\b"
    rf"{_QUESTION}"
    r"|I(?:[’']ve| have) (?:kept|made sure|ensured|rewritten|adjusted|condensed|expanded|shortened) (?:this|the|your) "
    r"(?:article|piece|text|summary|tone|version|content)\b"
    r"[^.\n]{0,60}?\b(?:words|while (?:preserving|maintaining|keeping))\b"
    r"|Is there anything else (?:that )?I can (?:help|assist|do)\b(?!\? [a-z]))"
)
# What people offer as well, who speak for themselves and to their readers: in a post that does neither it counts.
_COMMON = regex(
    rf"{_HOPE}(?:{_PLEASE} {_YOU_WISH} (?:anything else|(?:any|further|more) (?:\w+ )?assistance"
    rf"|me to (?:\w+ )?(?:{_SUPPLY}|include)\b)"
    rf"|{_PLEASE} (?:there(?:[’']s| is| are)|this|any) (?=[^.\n]{{0,40}}\b{_CHANGES}\b)"
    rf"|{_WISH} me to (?:\w+ )?{_SUPPLY}\b{_QUESTION}"
    r"|Feel free to (?:modify|adjust|edit|tweak|adapt|customi[sz]e|revise|use) (?:it|this)\b"
    rf"|If {_YOU_WISH}(?: me to| more)?,? I can (?:\w+ )?{_SUPPLY}\b)"
    r"|(?:I h|H)ope (?:this|that|it) helps(?=[.!]?\s*\Z)"
)
_CLOSES = tuple(
    "Let me know|Would you like|I hope |Hope |Feel free to|If you|Just |Please let|Do you want|Want "
    "|Would it|Is there anything else|I’ve|I've|I have".split("|")
)
_CHANNEL = regex(
    r"\b(?:comments?|e-?mail|reply|contact|subscribe|tweet|forum|we|us|our|@\w+"
    r"|next (?:week|month|year|time|issue|edition|newsletter|episode|column)"
    r"|(?:this|the|my) (?:newsletter|podcast|series|column|episode))\b",
    re.IGNORECASE,
)
_PERSON = regex(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our)\b")
_PERSONS = whole("i", "we", "you", "my", "our", "your")
OFFERS = (
    Offer(_CLOSES, _CLOSING, _COMMON, _PERSON, _CHANNEL, _PERSONS),
    *ABROAD,
)
# By their first letters: most texts end otherwise, as is quickly seen.
CLOSES_BY_LETTER: dict[str, tuple[str, ...]] = {}
for _text in {text for one in OFFERS for text in one.opens}:
    CLOSES_BY_LETTER[_text[0]] = (*CLOSES_BY_LETTER.get(_text[0], ()), _text)
