"""Sentences in which a language model declines or talks about itself."""

from mdlint_news.regex import regex
from mdlint_news.residue.refusals_abroad import ABROAD
from mdlint_news.search import Need, whole

_I_CANNOT = (
    r"I(?: can ?not| can[’']t| must decline to| won[’']t be able to|(?: am|[’']m) (?:unable|not able) to)"
    r"(?: \w+){0,2}?"
)
_I_COULD_NOT = r"I(?: could(?: not|n[’']t)| wasn[’']t able to| was (?:unable|not able) to)(?: \w+)??"
_MAKE = (
    r"(?:write|produce|create|generate|provide|complete|fulfil|fulfill|draft|compose|assist|comply"
    r"|help(?! (?:but|it|myself|\w+ing)\b))"
)
_REWORK = r"(?:summari[sz]e|rewrite|paraphrase|translate)"
_WORK = (
    r"(?!another |one more |(?:an? |the )?links? to )(?:an? |the |this |that |such |any |your )?(?:\w+[ -]){0,3}?"
    r"(?:article|piece|story|post|report|summary|text|content|draft|headline|request|task|prompt|news|analysis)\b"
    r"(?! without \w+ing\b)"
    # Who has a life of their own has reasons of their own.
    r"(?![^.!?\n]{0,60}\b(?:today|tonight|tomorrow|yet|every|any ?more|any longer"
    r"|last night|(?:this|an?) (?:day|week|month|year))\b)"
)
_PAGE = r"(?:article|story|report|post|text|content|url|URL|link|(?:web ?)?page|website|document|file|source)s?"
_MODEL = (
    r"(?:AI|artificial intelligence|(?:large )?language model)(?: (?:language )?(?:model|assistant|system))?"
    r"(?:,? (?:developed|created|trained|made|built) [^,.!?\n]{1,60})?"
)
_DO = (
    r"(?:(?:access|browse|retrieve|open|verify|find) (?:(?:any|the|this|that|enough) )?(?:\w+[ -]){0,2}?"
    r"(?:information|details|data|news|articles?|sources?|content|claims?|urls?|URLs?|links?|pages?|websites?|internet)"
    r"|(?:discuss|engage (?:in|with)|process|proceed with|continue with) (?:this|that|your|the) ?(?:\w+ )?"
    r"(?:request|topic|task|conversation|content|subject)"
    r"|do (?:that|so))"
)
_REACH = r"(?:access|browse|retrieve|open|fetch|load|read|locate)"
_ONLINE = (
    r"(?:external (?:links|sources|websites|content|data|information|databases|resources|URLs|urls)|real[- ]time"
    r"|current (?:news|events)|urls|URLs|live (?:data|news|information|internet|web)"
    rf"|(?:the|your|any) (?:provided|supplied|given|requested|linked) {_PAGE}\b)"
)
# People are without it somewhere, and for some time.
_NET = (
    r"the (?:internet|web)\b(?! (?:at (?!this|the moment)|from|in (?!real)|on|here|until|since|while|when|any ?more)\b)"
)
_FAR = rf"(?:{_NET}|the (?:article|link|url|URL|content)\b|links|websites|{_ONLINE})"
_ENOUGH = r"(?:enough|sufficient|adequate) (?:\w+ ){0,2}?(?:information|details?|data|context|content|material)"
_MAKE_IT = (
    r"(?:write|produce|create|complete|draft|provide|generate|summari[sz]e|rewrite|translate) "
    r"(?:an?|the|this|that|your) (?:[\w-]+ ){0,3}?(?:article|story|report|summary|piece|post|text|request)"
)
_LACKED = (
    r"(?:access to (?:(?:real[- ]time|current|live|recent|external|up-to-date|the latest|any) (?:\w+[ -]){0,3}?"
    r"(?:information|data|news|events|sources|internet|databases|websites|links|articles|content|updates)\b"
    r"(?! of|, (?:which|who))"
    rf"|{_NET}|the (?:full )?(?:article|text|content)\b(?=\.|\s*\Z| (?:you|itself|or|provided|so)\b))"
    r"|the ability to (?:browse|search the|(?:access|verify) (?:real[- ]time|external|current|urls|URLs"
    r"|the (?:internet|web)))|browsing"
    r"|(?:enough|sufficient) (?:information|details|context) (?:about|on|regarding) [^.!?\n]{1,60}? "
    r"to (?:describe|summari[sz]e|verify|elaborate)\b"
    rf"|{_ENOUGH} to {_MAKE_IT})"
)
_SORRY = r"I(?:[’']m| am) (?:very |truly |really )?sorry,? but"
_ALAS = (
    r"(?:(?:Unfortunately|Regrettably|I apologi[sz]e|(?:I(?:[’']m| am) (?:very |truly |really )?s|S)orry),? "
    r"(?:but )?(?:that )?)"
)
_BUT = r"(?:(?:However|But|Please note|Note),? (?:that )?)"


# What a sentence may begin with, by what is in all that is so: most posts have little of it, and need few patterns.
_BEGINNINGS: tuple[tuple[tuple[Need, ...], tuple[str, ...]], ...] = (
    (
        whole(
            *"i cannot|i can not|i can't|i can’t|i must decline|be able|i am unable|i am not able".split("|"),
            *"'m unable|’m unable|'m not able|’m not able".split("|"),
        ),
        (
            rf"{_SORRY} {_I_CANNOT} {_MAKE}\b",
            rf"{_SORRY} {_I_CANNOT} {_DO}\b",
            rf"{_ALAS}{_I_CANNOT} {_MAKE}(?: you)?(?: with)? (?:(?:that|this)(?! \w)|{_WORK})",
            rf"{_ALAS}{_I_CANNOT} {_REWORK} (?:the|this|that|your) (?:\w+ ){{0,2}}?{_PAGE}\b",
            rf"{_BUT}?{_I_CANNOT} {_MAKE}(?: you)?(?: with)? {_WORK}",
            rf"(?:{_ALAS}|{_BUT})?{_I_CANNOT} (?:(?:access|browse|retrieve) {_FAR}|(?:open|verify) {_ONLINE})",
            (
                rf"(?:{_ALAS}|{_BUT})?{_I_CANNOT} (?:provide|offer|give|share|retrieve) (?:you )?(?:with )?(?:any )?"
                r"real[- ]time (?:information|data|news)\b"
            ),
        ),
    ),
    (
        whole(*"could not|couldn't|couldn’t|was unable|was not able|wasn't able|wasn’t able".split("|")),
        (
            # Reporters, too, come to closed doors, but nobody hands them an address.
            rf"{_ALAS}{_I_COULD_NOT} {_REACH} (?:the|your) (?:\w+ )?URLs?\b(?=[.!,]|\s*\Z| (?:you|as|due|because)\b)",
            (
                rf"(?:{_ALAS}|{_BUT})?{_I_COULD_NOT} (?:{_REACH}|find|summari[sz]e) (?:any )?(?:\w+ ){{0,4}}?"
                rf"(?:(?:the|your) (?:provided|supplied|requested|given) {_PAGE}\b"
                rf"|{_PAGE} you (?:provided|shared|supplied)\b"
                r"|(?:for|on|about|matching) (?:your|this|the requested) (?:request|query|prompt)\b)"
            ),
            (
                rf"I apologi[sz]e,? but {_I_COULD_NOT} {_REACH} (?:\w+ ){{0,4}}?"
                rf"(?:the|your) (?:\w+ )?(?:referenced|linked|specified|original) {_PAGE}\b"
            ),
        ),
    ),
    (
        (*whole("not have"), "n't have ", "n’t have "),
        (
            rf"{_SORRY} I (?:do not|don[’']t) have (?:direct |any )?{_LACKED}",
            rf"(?:{_ALAS}|{_BUT})?I (?:do not|don[’']t|did not|didn[’']t) have (?:direct |any )?{_LACKED}",
            # What could not be done comes first.
            (
                r"[^.!?\n“”\"„«»‘]{0,160}?,? (?:as|since|because) I (?:do not|don[’']t) have "
                r"(?:direct |any )?(?:access to (?:real[- ]time|live|up-to-date|the internet)"
                r"|the ability to (?:browse|access)|browsing|internet access)\b"
            ),
        ),
    ),
    (
        # Who sees nothing was given nothing; and nobody but a program needs a text to write one.
        (
            *whole("not see", "actually see", "insufficient", "not enough", "need more", "need additional"),
            "n't see",
            "n’t see",
        ),
        (
            (
                rf"(?:{_ALAS}|{_BUT})?I (?:do not|don[’']t) see (?:any|an|the|your) (?:[\w-]+ ){{0,3}}?"
                rf"(?:{_PAGE}|attachment)\b(?: (?:content|text))? "
                r"(?:(?:attached|included|provided|pasted) )?(?:in|to|with) "
                r"(?:this|your|the) (?:message|request|prompt|query|conversation)\b"
            ),
            (
                r"There is (?:insufficient|not enough) (?:\w+ ){0,2}?(?:information|details?|content|material|text) "
                rf"(?:provided |available |here )?(?:for me )?to {_MAKE_IT}\b(?=[.!]|\s*\Z| (?:on|about|based|from) )"
            ),
            (
                rf"(?:{_ALAS}|{_BUT})?I need (?:more|additional) (?:\w+ )?(?:information|details|context|content) "
                rf"(?:about \w+ )?(?:in order )?to {_MAKE_IT}\b"
            ),
        ),
    ),
    (
        whole("sorry"),
        (
            rf"{_SORRY} as an? {_MODEL}\b",
            (
                rf"{_SORRY} (?:the|your) (?:research|provided|supplied|source|notes|information|material|article|text)"
                r"\b[^.!?\n]{0,40}\b(?:you (?:provided|supplied|gave|shared)"
                r"|(?:provided|supplied) (?:contains?|do(?:es)? not|lacks?|is|are)"
                r"|(?:notes|material|information|article|text) do(?:es)? not "
                r"(?:contain|include|provide) (?:any|enough|sufficient))\b"
            ),
        ),
    ),
    (
        whole("as an ai", "as a ai", "language model", "as an artificial", "as a artificial"),
        (rf"(?:As|(?:{_ALAS}|{_BUT})as) an? {_MODEL},? (?:I|my)\b",),
    ),
    (
        whole("my knowledge", "my training", "my last", "my latest", "my most recent"),
        (
            (
                r"(?:As of|Based on|According to) my (?:(?:last |latest |most recent )?(?:knowledge|training)(?: data)?"
                r"(?: |[’']s )(?:cut-?off|update|base|set|(?:in|up to|until) (?:\w+ )?20\d\d)|training data)\b"
            ),
            r"As of my last update in (?:\w+ )?20\d\d\b",
            (
                r"My (?:knowledge|training)(?: data)? "
                r"(?:cut-?off|(?:ends|only goes|was last|extends|stops)\b[^.!?\n]{0,40}?\b20\d\d)\b"
            ),
            (
                r"[^.!?\n“”\"„«»‘]{0,160}?\b(?:after|beyond|past|outside|postdates|exceeds) (?:of )?my "
                r"(?:knowledge|training)(?: data)?(?: |[’']s )cut-?off\b"
            ),
        ),
    ),
)
REFUSALS = tuple(
    (needs, regex(rf"(?:\A|(?<=[.!?:] )|(?<=[\n。！？]))\(?(?:{'|'.join(beginnings)})[^.!?。！？\n]*"))
    for needs, beginnings in (*_BEGINNINGS, *ABROAD)
)
"""The sentences, behind what is in all of some of them."""
