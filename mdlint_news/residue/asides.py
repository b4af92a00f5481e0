"""What a language model says of itself and of its work where nobody else speaks."""

from mdlint_news.regex import regex
from mdlint_news.residue.asides_abroad import DECLINES_ABROAD
from mdlint_news.residue.voice import Aside, Asides
from mdlint_news.residue.works_abroad import WORKS_ABROAD
from mdlint_news.search import whole

_I = r"\bI(?:[’'](?:m|ve|d|ll))?"
# Reporters, too, could not confirm something: what one cannot do now counts.
_CANNOT = (
    r"(?:can ?not|can[’']t|(?:am )?(?:unable|not able) to|won[’']t be able to|do(?: not|n[’']t) (?:\w+ )?(?:have|hold)"
    r"|have no|lack)"
)
_LOOK_UP = (
    r"(?:verif(?:y|ied)|confirm(?:ed)?|(?:fact|double|cross)-check(?:ed)?|browsing|browse|look(?:ed)? up"
    r"|check(?:ed|ing)? (?:against|online|(?:the |any |current |its ){1,2}(?:sources?|facts?|figures?|numbers?|fares"
    r"|dates?|links?))"
    r"|real[- ]time|live (?:data|web|internet|information|results|search)|training data|(?:internet|web) access"
    r"|access to|opinions?|beliefs?"
    r"|(?:current|up-to-date|recent|reliable|specific|verified|detailed|sufficient|enough) "
    r"(?:data|information|details|figures|sources|context)"
    r"|(?:provide|give|offer|supply|share|cite|include|generate|invent|speculate|comment on|discuss|help with|assist)\b"
    r"(?![^.!?\n]{0,60} without \w+ing\b))"
)
_DECLINE = (
    rf"{_I}(?: \w+){{0,2}}? {_CANNOT}\b[^.!?\n]{{0,60}}?\b{_LOOK_UP}[^.!?\n]*"
    r"|\b(?:is|[’']s)(?:n[’']t| not) something I(?:[’']m| am|[’']d be| can)\b[^.!?\n]*"
    rf"|{_I}(?: am)? not (?:comfortable|permitted|allowed|designed|programmed|in a position)\b[^.!?\n]*"
    rf"|{_I} (?:(?:must|will|have to|need to) )?(?:refrain|abstain|decline) (?:from|to)\b[^.!?\n]*"
    rf"|{_I} (?:\w+ )?(?:can ?not|can[’']t|(?:not able|unable) to) access\b[^.!?\n]*"
    rf"|{_I} (?:would be guessing|would rather (?:flag|not|leave|say)|rather (?:flag|not|leave|say))\b[^.!?\n]*"
    rf"|\b(?:the )?(?:material|information|texts?|notes|sources?) I(?: was|[’']ve been| have been) (?:given"
    rf"|provided)\b[^.!?\n]*"
    r"|\bis where I (?:have|need) to (?:stop|draw the line)\b[^.!?\n]*"
    r"|\b[Mm]y (?:training data|knowledge) (?:only |is |runs|ends|stops|goes|does)[^.!?\n]*"
    r"|\bmy (?:guidelines|programming|safety \w+) (?:rule|ask|prevent|prohibit|forbid|require|do not"
    r"|don[’']t)\b[^.!?\n]*"
)
_EDITED = (
    r"(?:left (?:\w+ ){0,3}?out|omitted|removed|shortened|cut|trimmed|condensed|kept|rewritten|rewrote|rephrased"
    r"|reworded|summari[sz]ed|translated|flagged|marked|adjusted|adapted|restructured|drafted|invented|inserted"
    r"|tightened|toned|expanded|polished|replaced|filled in|reformatted|merged|guessed|estimated|reordered"
    r"|anonymi[sz]ed)"
)
_TEXT = (
    r"(?:texts?|drafts?|articles?|piece|sections?|paragraphs?|words?|headlines?|tone|figures?|quot\w+|sources?|facts?"
    r"|version|story|summary|placeholders?|names?|details?|numbers|dates?|lede|intro\w*|citations?|jargon|length|style"
    r"|bullets?|claims?|statistics?|points|plausible|dummy|illustrative)"
)
_NEW = r"(?:revised|cleaned-up|rewritten|reworked|shortened|shorter|tightened|cleaner|polished|rephrased)"
_WORK = (
    rf"{_I}(?: have| had)?(?: \w+)?? {_EDITED}\b(?![^.!?\n]{{0,80}}\b(?:my|our)\b)[^.!?\n]{{0,80}}?\b{_TEXT}\b[^.!?\n]*"
    rf"|{_I}(?: have)? (?:left|kept|cut|taken|took) (?:it|this|that|them|these) (?:out|in)\b[^.!?\n]*"
    rf"|{_I}(?: have)? (?:took|taken) the liberty of\b[^.!?\n]*"
    r"|\b(?:judge?ment calls|assumptions|changes|edits) I(?:[’']ve)? made\b[^.!?\n]*"
)
_ANEW = (
    rf"\b[Hh]ere(?:[’']s| is) (?:an?|the) (?:\w+ )??{_NEW} (?:\w+ )?(?:draft|section|paragraph|text|passage|wording)\b"
    r"(?! (?:of|from|in(?! full))\b)[^.!?\n]*"
)
_REWORKED = (
    r"\A\W*(?:Rewritten|Rephrased|Shortened|Condensed) (?:in|into|to|for|with|as|without|from)\b"
    r"[^.!?:\n]*:(?=\s*\Z)"
)
_ASKED = (
    r"\b(?:[Ss]h(?:all|ould) I|[Ww]ant me to|[Ww]ould you like me to) (?:go on|continue|proceed|carry on|keep going)\b"
    r"[^.!?\n]*\?"
)
_ORDER = (
    r"(?:(?:last|previous|original) )?(?:message|prompt|instructions?|outline|brief|request|style guide|query|template)"
)
_ORDERED = (
    r"(?:\b[Aa]s you (?:asked|requested|instructed|specified)\b"
    rf"|\b(?i:in|from|follows?|following|per|match(?:es|ing)?|reflects?) your {_ORDER}\b"
    r"|\byou (?:pasted|typed|shared(?! (?:in|on|via|with (?!me))\b)|sent me|gave me|uploaded|had in mind)\b"
    rf"|\b[Ll]et me know (?:if|whether|which|what)\b(?=[^.!?\n]*\b(?:{_TEXT}|angle|wording)\b)"
    r"(?![^.!?\n]*\bnext\b)"
    r"|\b(?:[Hh]appy|[Gg]lad) to (?:expand|adjust|revise|shorten|rework|add)\b"
    rf"|\b[Ff]eel free to (?:tweak|adjust|edit|swap|change|modify|replace|adapt) (?:the|any|these) (?:\w+ )?{_TEXT}\b"
    r"|\b[Aa]nything else you[’']d like\b"
    r"|\bI hope this (?:draft|version|article|text|piece|summary)\b)[^.!?\n]*"
)
# What answers somebody, whoever else speaks.
_ANSWER = (
    r"(?:\A|(?<=[.!?] )|(?<=\n))\W{0,3}(?:(?:My )?[Aa]pologies|Sorry)(?:,| for\b| about\b)[^.!?\n]{0,40}?"
    r"\b(?:(?:previous|earlier) (?:answer|reply|response|version|draft)|(?:confusion|mix-up"
    r"|oversight) earlier)\b[^.!?\n]*"
    r"|(?:\A|(?<=[.!?] )|(?<=\n))Thank(?:s| you) for the (?:\w+ )?(?:outline|prompt|notes|draft|brief"
    r"|clarifications?|input)\b"
    r"[^.!?\n]*"
    r"|(?:\A|(?<=[.!?] )|(?<=\n))That(?:[’']s| is) (?:roughly|about|around|approximately|just (?:over"
    r"|under)) \d{2,4} words\b"
    r"[^.!?\n]*"
    r"|\A\W{0,3}User (?:asked for|requested|wants)\b[^.!?\n]*"
    r"|(?:\A|(?<=[.!?] )|(?<=\n))The (?:conversation|prompt)(?: so far)? (?:does(?: not|n[’']t)|did(?: not|n[’']t)) "
    r"(?:say|specify|mention|state|include|give)\b[^.!?\n]*"
)
# A newsroom says we, and so do the pages that it is read from.
_SELF = whole("i", "my", "me", "myself"), regex(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b")
_SELF_OR_READER = (
    (*_SELF[0], *whole("you", "your", "yours")),
    regex(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Yy]ou|[Yy]ours?)\b"),
)
_ANEW_NEEDS = whole("here is", "here's", "here’s")
_REWORKED_NEEDS = whole("rewritten", "rephrased", "shortened", "condensed")
_ASKED_NEEDS = whole("shall i", "should i", "want me to", "like me to")
_ORDERED_NEEDS = whole(
    *(f"as you {asked}" for asked in ("asked", "requested", "instructed", "specified")),
    *(f"you {gave}" for gave in ("pasted", "typed", "sent me", "gave me", "shared", "uploaded", "had in mind")),
    *(f"{by} your" for by in "in|from|follow|follows|following|per|match|matches|matching|reflect|reflects".split("|")),
    *(
        "let me know",
        "happy to",
        "glad to",
        "feel free to",
        "anything else you’d",
        "anything else you'd",
        "i hope this",
    ),
)
_ANSWER_NEEDS = whole(
    *("apologies", "sorry for", "sorry about", "sorry,", "thanks for the", "thank you for the"),
    *("that's", "that’s", "that is", "user asked for", "user requested", "user wants"),
    *("the conversation", "the prompt"),
)
DECLINES = Asides((Aside(whole("i", "my"), _DECLINE, 0, _SELF), *DECLINES_ABROAD))
WORKS = Asides(
    (
        Aside(whole("i"), _WORK, 0, _SELF),
        Aside(_ANEW_NEEDS, _ANEW, 0, _SELF),
        Aside(_REWORKED_NEEDS, _REWORKED, 0, _SELF),
        Aside(_ASKED_NEEDS, _ASKED, 0, _SELF),
        Aside(_ORDERED_NEEDS, _ORDERED, 0, _SELF_OR_READER),
        Aside(_ANSWER_NEEDS, _ANSWER, 0, _SELF),
        *WORKS_ABROAD,
    ),
    DECLINES,
)
