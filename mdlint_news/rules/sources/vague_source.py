"""SR015."""

import re

from mdlint_news.rule import Finding, Iterator, Post, regex, rule, whole

_MANY = r"(?:various|multiple|several|other|different|numerous|assorted|additional|diverse)"
_THINGS = r"(?:sources|outlets|media|reports?|publications|websites|sites|articles|agencies|materials?|documents)"
# The whole of an entry.
_WHOLE = regex(
    rf"\W*(?:(?:[\w’'-]+ ){{1,3}}and )?(?:{_MANY}(?: \w+){{0,2}} {_THINGS}|"
    r"(?:the )?(?:internet|web|media|social media|press|wires?|news agencies)|"
    r"(?:media|news|press|industry|market|analyst|company|local|government|official|online|internal|expert|wire) "
    r"(?:reports?|sources?|coverage|data|analys[ie]s|estimates|documents?|materials?|briefings?|notes|records|research)|"
    r"(?:general|common|public|background) knowledge|"
    r"public(?:ly available)? (?:information|data|sources|records)|"
    r"(?:web|google|internet) search(?: results?)?|"
    r"(?:author|editor)[’']?s? analysis|"
    r"(?:an )?(?:anonymous|unnamed|unknown) sources?|unknown|anonymous|"
    r"análisis de mercado|(?:varias|diversas|otras) fuentes|"
    r"medios (?:locales|internacionales|de comunicación)|"
    r"(?:[\w-]+ ){0,3}?(?:verschiedene|diverse|mehrere|weitere) (?:quellen|medien(?:berichte)?)|medienberichte|"
    r"(?:diverses|plusieurs|autres) sources|sources (?:diverses|internes|concordantes)|presse|"
    r"(?:várias|diversas|outras) fontes(?: \w+){0,2}|fontes (?:diversas|internas|próximas)|"
    r"(?:varie|diverse|altre) fonti|fonti (?:varie|interne|locali)|comunicazioni interne|"
    r"(?:divers|verschillend)e bronnen|"
    r"その他(?:各種)?(?:資料|報道|情報源)|各種(?:資料|報道)|报道汇总|多方来源|"
    r"网络|网络资料|综合报道|媒体报道)(?: \([^()\n]{1,60}\))?\W*",
    re.IGNORECASE,
)
# What a newsroom has done by itself says something beside what it rests on, and nothing alone.
_OWN = regex(
    r"\W*(?:own (?:research|reporting|analysis|calculations)|eigene (?:recherchen?|berechnung(?:en)?|darstellung)|"
    r"(?:análisis|elaboración|cálculos) propi[oa]s?|calculs? de la rédaction|elaborazion[ei] propri[ae])\W*",
    re.IGNORECASE,
)
# Anywhere in an entry.
_PHRASES = regex(
    r"\b(?:and|&|among) (?:many )?other (?:\w+ )?(?:sources|outlets|media|reports|publications|websites)\b"
    r"|\b(?:source |citation |link )+as (?:provided|given|supplied)\b|\breferenced in (?:the )?search results\b"
    r"|\bcited (?:by|in) (?:the )?(?:above (?:sources|articles)|search results)\b"
    r"|\b(?:assistant|model|AI|chatbot)[’']s (?:own )?(?:synthesis|summary|analysis|knowledge)\b"
    r"|\b(?:sources?|articles?|title|date|url|link) (?:unknown|unspecified|withheld)\b"
    r"|\bbased on (?:various|multiple|several|publicly available) (?:\w+ )?(?:sources|reports|information|data)\b",
    re.IGNORECASE,
)
# One of these is in all that the pattern finds.
_NEEDS = whole(
    *(f"{joins} {other}" for joins in ("and", "&", "among") for other in ("other", "many other")),
    *("as provided", "as given", "as supplied", "search results", "above sources", "above articles"),
    *(f"{who}{mark}s" for who in ("assistant", "model", "ai", "chatbot") for mark in "’'"),
    *("unknown", "unspecified", "withheld", "based on"),
)
# In an entry without a link.
_PRIVATE = regex(
    r"\breproduced with permission\b"
    rf"|\bbased on {_MANY} (?:\w+ )?(?:studies|reports|sources)\b"
    r"|\b(?:bericht|rapporto|informe|rapport|relatório) (?:riservato|confidencial|confidentiel|interno|interne)\b"
    r"|\binternal (?:briefings?|notes?|memos?|documents?|e-?mails?|data)\b"
    r"|\b(?:leaked|confidential) (?:to press|document|memo|brief|report)"
    # A number, or the parties, say which.
    r"|\b(?:council|company|court) records\b(?!.{0,200}(?:\d{5}| v\.? \w))"
    r"|\bpersonal knowledge\b",
    re.IGNORECASE,
)
_LONGEST = 600


@rule("SR015", severity="warning", local=True)
def vague_source(post: Post) -> Iterator[Finding]:
    """A source is not named so that anybody could find it.

    “Various media reports” says that there is a source and keeps it back; language models write so where they have
    none.

    ```md bad
    ### Sources

    - ⟦Various media reports⟧
    - ⟦Bank of England internal briefing, 4 March 2026⟧
    - [⟦Reuters, Le Monde and other outlets⟧](https://www.reuters.com/markets/rents-rise-again-2026-03-04/)
    - [⟦ESPN – Comment of the coach (source citation as provided)⟧](https://www.espn.com/soccer/story/comment)
    ```

    ```md bad
    **Fuentes:** Reuters, ⟦análisis de mercado⟧
    ```

    ```md good
    ### Sources

    - Eurostat, “Various sources of income” – https://ec.europa.eu/eurostat/web/income
    - [Internal memo on rents, published by the council](https://www.lyon.fr/memo-rents.pdf)
    - Interview with two tenants who asked not to be named, 2 March 2026
    - [Market Analysis](https://www.spglobal.com/market-analysis)
    ```
    """
    may_be_vague = post.may_say(_NEEDS)
    for sources in post.sources:
        for entry in sources.entries:
            text = entry.text[:_LONGEST]
            if entry.is_failure or not text:
                continue
            is_vague = may_be_vague and _PHRASES.search(text) is not None
            if not entry.is_linked:
                is_vague = is_vague or bool(_WHOLE.fullmatch(text) or _PRIVATE.search(text))
                is_vague = is_vague or (len(sources.entries) == 1 and bool(_OWN.fullmatch(text)))
            if is_vague:
                yield Finding(
                    entry.prose.stripped().span(),
                    "the entry does not say what the source is",
                    "name who published it, what it is called and when, or take the entry out",
                )
