"""AI006."""

from collections.abc import Iterable
from itertools import islice

from mdlint_news.rule import Finding, Iterator, Passage, Post, regex, rule, whole

_TEXT = r"(?:article|piece|story|post|report|analysis|text)"
_OWN = rf"(?:This {_TEXT}|The (?:article|piece|post)(?: above)?|The above {_TEXT})"
# What a text was to be like: reports follow events, and meet the needs of others.
_ORDERED = (
    r"(?:the|all|your) (?:[\w’'–-]+ ){0,4}?(?:brief|prompts?|instructions|guidelines|requirements?|structure|format"
    r"|style guide|(?:journalistic|editorial) standards|tone|outline|template|word[ -]counts?|word limit"
    r"|length|specifications?|request|assignment)\b"
    r"(?! (?:of|in|for) (?!(?:the|your|this) (?:\w+ )?(?:brief|prompt|request|assignment|article|task)\b))"
)
# `This text has about 350 words`: German, Spanish, Portuguese, French, Italian, Dutch, Japanese.
_LENGTH = (
    r"(?:Dieser (?:Artikel|Text) (?:hat|umfasst)|Este (?:artículo|texto) tiene|Este (?:artigo|texto) tem"
    r"|(?:Cet article|Ce texte) (?:compte|fait)|Quest(?:o articolo|o testo) (?:ha|conta)|Dit artikel (?:telt|heeft))"
    r" (?:etwa |ungefähr |rund |circa |ca\. |unos |aproximadamente |cerca de |environ |ongeveer )?\d[\d.]* "
    r"(?:Wörter|palabras|palavras|mots|parole|woorden)\b[^.\n]{0,60}"
)
# German, Spanish, Portuguese, French, Italian, Dutch, Polish, Russian.
_WORD_COUNT = (
    r"(?:Wort(?:an)?zahl|Número de pala[bv]ras|Recuento de palabras|Contagem de palavras|Nombre de mots"
    r"|Numero di parole|Aantal woorden|Liczba słów|Количество слов)"
)
# German, Spanish, Portuguese, French, Italian, Japanese, Chinese, Korean.
_META = (
    r"(?:Meta-?[Bb]eschreibung|Meta ?[Dd]escripción|Meta ?[Dd]escrição|Méta[- ]?[Dd]escription|Meta ?[Dd]escrizione"
    r"|メタ(?:ディスクリプション|説明文?)|元描述|메타 ?(?:설명|디스크립션))"
)
_COMMENTARY = regex(
    r"\A\s*(?P<said>"
    r"\(?\[?(?:Approximate )?[Ww]ord [Cc]ount: ?(?:~|≈|approximately )?\d+[^.\n]{0,40}(?=\.?\W*(?:\Z|\n))"
    rf"|\(?\[?{_WORD_COUNT} ?: ?(?:~|≈|(?:ca|aprox|env)\. )?\d+[^.\n]{{0,40}}(?=\.?\W*(?:\Z|\n))"
    rf"|{_LENGTH}"
    r"|\(?\[?(?:Total )?[Ww]ords: ?~?\d[\d,]*[\])]?(?=\s*\Z)"
    r"|[(\[](?:[Aa]pprox(?:imately|\.)?|[Aa]bout|~) ?\d[\d,]* words[\])](?=\s*\Z)"
    r"|[（(](?:全文)?(?:约|共|约?计)?\d+字[)）](?=\s*\Z)|(?:总?字数|文字数)[：:] ?(?:约|約)?\d+(?![\d万])"
    r"|[-–—=*\[(]* ?(?i:end of (?:(?:the )?(?:article|post|draft)|the story)) ?[-–—=*\]).]*(?:(?<=\.)"
    r" (?:Total|Length|Words?|Word count): ?[^.\n]{0,30}\.?\W{0,3})?(?=\s*\Z)"
    r"|[-–—=*\[(]+ ?(?i:end of story) ?[-–—=*\])]+(?=\s*\Z)"
    r"|(?:Version|Draft) (?:1|A|I):(?=\s*\Z)|(?:Article )?[Bb]ody(?: [Tt]ext)?:(?=\s*\Z)"
    r"|(?:Sub-?head(?:line|ing)|Lede|Dek): ?\S[^.\n]{0,60}"
    r"|(?:Meta (?:[Dd]escription|[Tt]itle)|SEO (?:[Tt]itle|[Kk]eywords)|Focus [Kk]ey(?:word|phrase)): ?\S[^.\n]{0,60}"
    rf"|{_META} ?[:：] ?\S[^.。\n]{{0,60}}"
    # What a picture was to show; below one, the caption may tell how it was made.
    r"|(?:Image|Thumbnail|Cover) [Pp]rompt ?[:\n] ?(?![^\n]{0,300}\b(?:Midjourney|DALL|Firefly|Diffusion)\b)"
    r"\S[^.\n]{0,60}|(?:配图|图片|封面)提示词[：:] ?\S[^。\n]{0,40}"
    rf"|{_OWN} (?:satisfies|meets|follows|adheres to|complies with) {_ORDERED}[^.\n]{{0,40}}"
    rf"|(?:This|The) {_TEXT} is (?:approximately |about |around |roughly |~ ?)?\d[\d,]* words\b[^.\n]{{0,60}}"
    rf"|(?:(?:To summari[sz]e|In summary|In short), )?[Tt]he (?:above {_TEXT}|{_TEXT} above) "
    r"(?:covers|provides|summari[sz]es|outlines|presents|highlights|includes|cites|is based on)\b[^.\n]{0,60}"
    rf"|(?:This|The) {_TEXT} (?:was|is|has been) (?:written|generated|produced|compiled|created) "
    r"(?:by|with|using|from) (?:the |an? )?(?:provided|supplied|research (?:notes|material|provided))\b[^.\n]{0,60}"
    rf"|(?:\W*(?:Note|Disclaimer): ?|(?:Please )?[Nn]ote that )?[Tt]his {_TEXT} is "
    r"(?:a work of fiction|(?:entirely |purely )?(?:fictional(?:i[sz]ed)?|fictitious|hypothetical))\b"
    r"|(?:\W*(?:Note|Disclaimer): ?)This is a (?:simulated|fictional|hypothetical|mock) (?:\w+ ){0,2}?"
    r"(?:article|story|report|piece|post|scenario|interview|press release|dispatch|brief)\b[^.\n]{0,60}"
    r"|(?:\W*(?:Note|Disclaimer|Please note)[:,]? (?:that )?)?(?:[Ss]ome|[Ss]everal|[Oo]ne|[Nn]ot all) "
    r"(?:of (?:the|these) )?(?:sources?|articles?|links?|URLs?) (?:could not|couldn[’']t|can ?not) be "
    r"(?:accessed|retrieved|verified|opened|fetched|loaded)\b[^.\n]{0,60}"
    r"|(?:\W*(?:Note|Disclaimer): ?)?This (?:content|article|text|story) (?:was|has been|is) generated based on "
    r"(?:the |your )?(?:instructions?|prompt|input|provided|given)\b[^.\n]{0,80}"
    r"|To reconstruct the story behind[^.\n]{0,80}"
    r"|(?:All|The) (?:information|data|facts?)(?: \w+){0,3} (?:was|were) "
    r"(?:triangulated\b|(?:cross-checked against|verified via) (?:an? |the )?(?:web|online|internet|multiple|several"
    r"|various|independent|reputable|reliable|credible|provided|supplied|search|public(?:ly)?)\b)"
    r"|The (?:\w+ ){1,2}article itself (?:was|could) not (?:be )?accessed"
    r"|The information in this (?:article|piece|post) is based on (?:reports?|research|publicly)[^.\n]{0,40})"
)
_NEEDS = (
    *whole("word count", "satisfies", "meets the", "meets all", "meets your", "follows the", "follows all"),
    *whole("follows your", "adheres to", "complies with", "written", "generated", "produced", "compiled", "created"),
    *whole("note:", "disclaimer:", "triangulated", "cross-checked against", "verified via", "article itself"),
    *whole("the information in this"),
    *whole(
        "wortanzahl", "wortzahl", "de palabras", "de palavras", "nombre de mots", "numero di parole", "aantal woorden"
    ),
    *whole("palabras", "palavras", "mots", "parole", "woorden"),
    "wörter",
    *whole("end of article", "end of story", "end of post", "end of draft", "end of the article", "end of the story"),
    *whole("end of the post", "end of the draft", "meta description", "meta title", "seo title", "seo keywords"),
    *whole(
        "focus keyword", "focus keyphrase", "words", "version 1:", "version a:", "version i:", "draft 1:", "draft a:"
    ),
    *whole("draft i:", "body:", "body text:", "headline:", "lede:", "dek:", "subhead:", "subheading:", "subheadline:"),
    *whole("sub-heading:"),
    *whole("be accessed", "be retrieved", "be verified", "be opened", "be fetched", "be loaded"),
    *("the above ", " above covers", " above provides", " above summar", " above outlines", " above presents"),
    *(" above highlights", " above includes", " above cites", " above is based"),
    *("liczba s", "количество слов", "字"),
    *whole("metabeschreibung", "meta-beschreibung", "metadescrizione", "meta descrizione"),
    *("descripción", "descrição", "méta", "メタ", "元描述", "메타", "提示词"),
    *whole("image prompt", "thumbnail prompt", "cover prompt"),
    *(" ficti", " hypothetical", "to reconstruct the story behind"),
)


@rule("AI006", severity="warning")
def self_commentary(post: Post) -> Iterator[Finding]:
    """The text describes or judges itself.

    A word count, or the assurance that the brief was met, is for the one who ordered the text. Only the beginning, the
    end and the source list are looked at.

    ```md bad
    The ferry line was extended on Monday.

    ⟦Word count: 383⟧
    ```

    ```md bad
    The ferry line was extended on Monday.

    ⟦---END OF ARTICLE---⟧

    ⟦Meta description: The ferry line of Quay is longer now⟧.
    ```

    ```md good
    The ferry line was extended on Monday.

    The notice, word count and all, was short.

    This article is about ferries.
    ```
    """
    found = [(passage, match.span("said")) for passage, match, _ in post.says(_COMMENTARY, _NEEDS) if passage.block]
    if not found:
        return
    body = [passage for passage in post.passages if passage.block and passage.text.strip()]
    edges = [id(passage) for way in (body, reversed(body)) for passage in islice(_outside(post, way), 2)]
    for passage, (start, end) in found:
        span = passage.prose.span(start, end)
        is_at_edge = id(passage) in edges and not (passage.block and passage.block.is_inside("item"))
        if (is_at_edge or post.is_in_sources(span)) and not passage.quotes(start):
            yield Finding(span, "the text describes itself to the one who ordered it", "take it out")


def _outside(post: Post, passages: Iterable[Passage]) -> Iterator[Passage]:
    return (passage for passage in passages if not post.is_in_sources(passage.prose.span()))
