"""What a text says of the brief that it was made from, and of the material that was given with it."""

import re

from mdlint_news.regex import regex
from mdlint_news.residue.briefs_abroad import BRIEFS_ABROAD
from mdlint_news.search import whole

_GIVEN = r"(?:provided|supplied|given|available|uploaded|attached|above|included)"
_INPUT = (
    r"(?:research (?:notes?|material|findings|summary|data)|source (?:notes|material|text)|notes|headline|prompt|brief)"
)
_FROM = r"(?:prompt|user|request|instructions?|task)"
_MATERIAL = r"(?:context|sources?|texts?|articles?|notes)"
_MEETS = r"(?:satisf(?:y|ies|ied)|meets?|met|follows?|within|per|compl(?:y|ies) with|adheres? to)"
_DELIVER = "(?:write|draft|produce|provide|create|complete|generate|deliver|fulfill?)"
_SERVE = (
    r"(?:write|help|assist|create|proceed|draft|summari[sz]e|complete|generate|produce|continue|rewrite|begin|start"
    r"|give you|prepare|craft|compose|translate|fulfill?|verify|analy[sz]e|provide|do (?:that|this|so))"
)
_WAS = "(?:you |that (?:you|were|was) |were |was )?"
_BY_SOMEBODY = r" (?:as|at|by|for|from|on|to) (?!the (?:user|prompt)\b)"
_OFFICE = (
    r", (?:the )?(?:\w+ )?(?:court|judges?|jury|tribunal|police|officers|investigators|prosecutors|commission|ministry"
    r"|agency|committee|inspectors?)\b"
)
_GIVE = "(?:contain|mention|provide|include|specify|give)"
# What people have as well, but seldom call so: in "the documents provided" they do.
_EXCERPT = (
    r"(?:context|articles?|notes|information|excerpts?|snippets?|abstracts?|search results|source (?:texts?|material))"
)
_PROVIDED = rf"(?:{_EXCERPT}|texts?|documents?|materials?|sources?)"
# What a service does with it.
_KEPT = r"(?:\w+ )?(?:deleted|stored|kept|saved|encrypted|processed|sent|shared|used|logged)"
_SAY = "(?:mention|specify|state|confirm|name|disclose|reveal|indicate)"
_TOLD = r"(?:mentioned|stated|specified|described|detailed|disclosed|reported|named)"
_DO_NOT = r"(?:do(?:es)? not|don[’']t|doesn[’']t)"
_NOT = r"(?:do(?:es)? not|don[’']t|doesn[’']t|did not|didn[’']t)"
# Who studies what programs do with an order names it.
_NO_STUDY = (
    r"(?![^.!?\n]{0,200}?, (?:the )?(?:\w+ ){0,2}?(?:study|survey|papers?|researchers|authors|scientists|team|test) "
    r"(?:found|finds?|says?|said|shows?|showed|writes?|wrote|reports?|reported)\b)"
)
# People quote orders, and go on: `, we used to ask`, `: with these words …`.
_AND_NO_MORE = (
    r"(?!:|[^.!?\n]{0,200}?(?:, (?:(?:and|but) )?(?:I|we|you|he|she|it|they)\b(?! can\b)"
    r"|, the (?:\w+ ){1,3}?(?:says?|said|writes?|wrote|reads?|asks?|asked)\b"
    r"|: th(?:at|is|ese)\b|\bevery\b))"
)
_WORKER = r"(?:assistant|journalist|reporter|editor|writer|copywriter|AI|expert)"
# What a program was told to be, and to do.
_ORDER = (
    rf"You are an? (?:\w+[ -]){{0,4}}?{_WORKER} (?:that|who|tasked|working|writing|specializ\w+|at an?|for an?)\b"
    r"(?![^.!?\n]{0,200}?, (?:and|but|until) "
    r"(?:then|one|an?|the|it|he|she|they|nobody|nothing|suddenly|your?)\b)"
    rf"|You are an? (?:(?:\w+[ -]){{1,4}}?{_WORKER}|AI)\."
    r"|(?:Please )?(?:write|generate|create|draft|produce) (?:me )?an? [\d,–-]+[ -]word (?:\w+ ){0,4}?"
    rf"(?:article|story|report|post|piece|summary)\b{_AND_NO_MORE}"
    r"|(?:Ignore|Disregard) (?:all )?(?:of )?(?:the |your )?(?:previous|prior|above) instructions\b(?![:,])"
    r"|Please provide (?:me with )?(?:the|your|more|additional) (?:\w+ ){0,4}?"
    rf"(?:(?:so (?:that )?I can|and I(?:[’']ll| will| can)|for me to)(?: (?:then|gladly|happily))? {_SERVE}\b"
    r"|you(?:[’']d like| would like| want) me to\b)"
    r"|The user (?:wants|asks for|asked for|is asking for|requests|requested|has requested) (?:me\b|an? "
    r"(?:[\w-]+ ){0,3}?(?:article|blog post|news (?:story|report|item))\b(?!, the\b))"
)
_RESEARCH = whole("research note", "research notes", "research material", "research findings")
_GIVERS = whole(
    *(
        f"{by} {the} {giver}"
        for by in ("in", "with", "by")
        for the in ("the", "your", "this")
        for giver in ("prompt", "user", "request", "task", "instruction", "instructions")
    ),
)
# Each with words in small letters of which one is in all that it matches: most posts have none of them.
_BRIEFS = (
    (_RESEARCH, r"(?:the |your )?(?:supplied|provided) research (?:notes?|material|findings)\b"),
    (
        _RESEARCH,
        # What somebody gave to the newsroom has a giver; and there is an archive where it is available.
        (
            rf"\bresearch (?:notes?|material|findings) {_WAS}(?:(?:provided|supplied|given|uploaded|attached)\b"
            rf"(?!{_BY_SOMEBODY})|(?:available|above|included)\b"
            r"(?= (?:do|does|did|contains?|lacks?|to me)\b|[.,;]|\s*\Z))"
        ),
    ),
    (
        _GIVERS,
        (
            rf"\b{_INPUT} (?:\w+ ){{0,2}}?{_GIVEN} (?:in|with|by) (?:the|your|this) {_FROM}\b"
            rf"(?! (?:window|box|field|c[ao]mes? back|stays?|decides?|remains?"
            rf"|(?:is|are|will be) {_KEPT})\b){_NO_STUDY}"
        ),
    ),
    (
        whole("the requested"),
        # Offices, too, provide the requested report.
        (
            rf"\b(?:{_DELIVER} the requested (?:article|piece|story)"
            r"|(?:write|draft|create|generate) the requested report)\b"
        ),
    ),
    (whole("editorial brief"), rf"\b{_MEETS} (?:the|your) editorial brief\b(?!ing| of)"),
    (
        whole("word count", "word-count"),
        rf"\b{_MEETS} (?:the|your) (?:\w+ )?word[- ]count (?:requirement|limit|target)\b(?! of)",
    ),
    (whole("source citation as provided"), r"\bsource citation as provided\b"),
    (whole("search results"), r"\breferenced in (?:the )?search results\b"),
    (
        whole("as per your"),
        r"\bas per your (?:instructions|request)\b(?!, (?:the |an? )?(?:\w+ ){1,3}?(?:writes|wrote|says|said)\b)",
    ),
    (
        whole("the provided", "the supplied"),
        (
            rf"\b(?:according to|based on) the (?:provided|supplied) {_MATERIAL}\b"
            r"(?!, (?:an?|the) (?:model|bot|chatbot)\b)"
            rf"|\bbased on the provided {_PROVIDED}\b(?!{_BY_SOMEBODY}|{_OFFICE})"
            rf"|\bthe provided (?:{_PROVIDED} {_NOT} {_SAY}"
            rf"|{_EXCERPT} (?:{_NOT} {_GIVE}|contains? (?:no|only)|lacks?))\b"
            rf"|\b{_TOLD} in the provided {_PROVIDED}\b(?! (?:box|field|file)|{_BY_SOMEBODY})"
            rf"|(?:\A|(?<=[.!?] ))the provided (?:text|content) (?:(?:{_NOT} {_GIVE}|contains? (?:no|only)|lacks?)\b"
            r"|(?:is|appears to be|seems to be|consists of) (?:just |only |merely )?(?:an? )?(?:\w+ ){0,3}?"
            r"(?:error|cookie|login|navigation|paywall|placeholder|captcha|javascript)\b)"
        ),
    ),
    (
        whole("to summarize", "to summarise", "please provide the", "please provide your"),
        (
            r"\bit is (?:impossible|not possible) to summari[sz]e (?:the |this )[^.!?\n]{0,80}?\b(?:based on|from) "
            r"(?:this|the provided|the given) (?:text|content|excerpt|page)\b"
            r"|(?:\A|(?<=[.!?] ))To (?:get|receive|obtain) (?:an? |the )?(?:\w+ )??(?:summary|translation|article), "
            r"please provide (?:the|your) (?:\w+ ){0,2}?(?:text|content|article|transcript)\b"
        ),
    ),
    (
        # The police, too, act on the information provided.
        (*whole("the information provided", "the search results"), "information you pro"),
        (
            r"\bbased on (?:the )?information you provided\b"
            r"|\bbased on the (?:information provided|search results), "
            r"(?:I (?:can|cannot|could|found|have|am|do|would|will)\b|here(?:[’']s| is)\b|(?:this|the) article\b)"
        ),
    ),
    (
        whole("not provided", "not been provided", "was provided", "has been provided"),
        (
            r"\bthe (?:full |complete |original )?(?:article|source)(?:[’']s)? (?:text|content) "
            r"(?:was|has) not (?:been )?provided\b(?! (?:to|for|in (?!the)))"
            r"|\ANo (?:article|source) (?:text|content|material) (?:was|has been) provided\b(?! (?:to|for) )"
        ),
    ),
    (
        whole("supplied item", "supplied text", "supplied article", "supplied excerpt", "is based"),
        (
            r"\b(?:in|from) the supplied (?:item|text|article|excerpt)\b"
            r"|\b(?:summary|analysis) is based (?:only |solely )?on the (?:headline|title|snippet|excerpt) "
            r"(?:alone|only)\b"
        ),
    ),
    # Marks between the parts of a text, orders, and what sources were called.
    (
        whole(
            *(f"{end} of {part}" for end in ("end", "start") for part in ("section", "part", "chunk")), "with section"
        ),
        (
            r"(?-i:\[(?:(?:END|START) OF (?:SECTION|PART|CHUNK)|CONTINUE WITH SECTION) ?\d{0,2}\b"
            r"[^\]\n]{0,100}\])"
        ),
    ),
    (
        whole("tone:", "tono:", "ton:", "tom:", "toon:", "style:", "estilo:", "stil:"),
        (
            r"\A\W{0,3}(?:Tone|Tono|Ton|Tom|Toon|Style|Estilo|Stil): [^.;\n]{2,60}[.;|] (?:Length|Word count|Extensión"
            r"|Longitud|Länge|Umfang|Longueur|Lunghezza|Extensão|Tamanho|Lengte): [^\n]{0,60}?\d[^\n]{0,200}"
        ),
    ),
    (
        (
            *whole("task:", "aufgabe:", "tarea:", "compito:", "zadanie:", "opdracht:", "instrucciones:", "tarefa:"),
            *("zadání:", "tâche:"),
        ),
        (
            r"\A\W{0,3}(?:Task|Aufgabe|Tarea|Tâche|Compito|Zadanie|Zadání|Opdracht|Instrucciones|Tarefa): "
            r"(?:rewrite|write a|schreibe?|formuliere?|escrib[ae]|reescrib[ae]|rédige[rz]?|réécri\w+|scrivi|riscrivi"
            r"|napisz|przepisz|napiš|přepiš|herschrijf|schrijf|reescreva|escreva)\b[^\n]{0,200}"
        ),
    ),
    (
        whole("continue the", "paragraph should", "section should"),
        (
            r"\A(?:Continue the (?:piece|article|story|text|post) in the same (?:register|tone|style|voice)\b"
            r"[^\n]{0,200}|(?:Conclusion|Introduction|Opening|Closing|Final|Lede?) (?:paragraph|section) should\b"
            r"[^\n]{0,200})"
        ),
    ),
    (
        whole(
            *(f"{what} {given}" for what in ("material", "sources", "documents") for given in ("supplied", "provided"))
        ),
        r"\bsource \d{1,2} (?:of|in|from) the (?:material|sources|documents) (?:supplied|provided)\b",
    ),
    (
        (" provided do", " provided contain"),
        rf"\bthe (?:{_MATERIAL}|snippets?|source materials?) provided (?:{_DO_NOT} {_GIVE}|contains? (?:no|only))\b",
    ),
    (
        whole("as the current", "as the provided", "as the given", "as the supplied"),
        (
            r"\bas the (?:current|provided|given|supplied) (?:news|articles?|headlines?|stories|feeds?|news items?) "
            r"(?:focus(?:es)?|(?:primarily|mainly|mostly|only) (?:focus(?:es)?|covers?|concerns?)"
            r"|do(?:es)? not (?:mention|include|contain|cover))\b"
        ),
    ),
    (
        whole("search results"),
        (
            r"\b(?:the )?search results (?:"
            r"provided(?! (?:an?|the|by|for|no|some|any|few|little|only|more|us|me|to (?!me\b)\w+)\b)"
            rf"|{_DO_NOT} {_GIVE})\b{_NO_STUDY}"
        ),
    ),
    (
        whole("you are a", "you are an", "-word", " word", "ignore", "disregard", "please provide", "the user"),
        rf"\A(?:(?:System|User|Human|Assistant|Prompt|Instructions?): ?)?(?:{_ORDER})",
    ),
    (
        whole("browsing access", "internet access", "web access"),
        (
            r"\bI (?:have|had) no browsing access\b"
            r"|\b(?:no|without) (?:browsing access\b(?=[^.]{0,60}\b(?:I|me|my)\b)|(?:internet|web) access\b"
            r"(?=[^.]{0,60}\bI (?:can ?not|can[’']t|could(?: not|n[’']t)|(?:am|was) (?:unable|not able) to)(?: \w+)? "
            r"(?:verify|confirm|check|retrieve|look up|fetch|provide|browse|access|cite|consult|open|find|research)\b))"
        ),
    ),
    (
        (
            *whole("per the user's", "per the user’s", "as requested", "to me", "research notes"),
            *whole("with your guidelines", "with your instructions", "with your brief", "with your prompt"),
            *(f"you {gave}" for gave in ("shared", "provided", "supplied", "uploaded", "pasted")),
            *whole(
                "available tool", "available tools", "provided tool", "provided tools", "search tool", "search tools"
            ),
            *whole("search did not", "search didn't", "search didn’t"),
            *("context ", "excerpt", "snippet"),
        ),
        (
            r"\bbased on the (?:information|data|sources|context|text) (?:available|provided|given) to me, (?!I\b)"
            r"|\bI [^.!?\n]{0,120}?\b(?:text|article|document|source|excerpt|draft|material)s? (?:that )?you "
            r"(?:shared|provided|supplied|uploaded|pasted)\b"
            r"|\b(?:could not|can ?not|couldn[’']t) be (?:verified|confirmed|accessed|retrieved) "
            r"(?:with|using|via) (?:the |my )?(?:available|provided|search) tools?\b"
            r"|\bin (?:accordance|line) with your (?:guidelines|instructions|brief|prompt)\b"
            r"|(?:\A|(?<=[.!?] ))Unfortunately, (?:the|my) (?:web )?search (?:did not|didn[’']t) "
            r"(?:return|yield|find) (?:any |specific |relevant |further )*(?:information|results|details|data)\b"
            r"|(?:\A|(?<=[.!?] ))(?:As per|According to|Based on) the research notes(?=, )|"
            r"(?:\A|(?<=[.!?] ))(?:As )?per the user[’']s (?:requests?|instructions?|prompt)(?=, )"
            r"|(?:\A|(?<=[.!?] ))As requested, (?:the (?:tone|length|word count|language|style)"
            r"|(?:this|the) (?:article|piece|text|section|summary|version|draft) (?:is|was|has been) "
            r"(?:kept|written|limited|reduced|shortened|formatted|structured|focused))\b"
            r"|\b(?:based on|from|in) the (?:context|excerpts?|snippets?) (?:provided|given|supplied), "
            r"[^.!?\n]{0,100}?\b(?:(?:can ?not|could not) be \w+|not (?:clear|possible|specified|stated|mentioned)"
            r"|unclear|there (?:is|are) no)\b"
        ),
    ),
)
BRIEFS = tuple([(needs, regex(phrase, re.IGNORECASE)) for needs, phrase in (*_BRIEFS, *BRIEFS_ABROAD)])
