"""How a language model announces the text that was ordered."""

from mdlint_news.regex import regex
from mdlint_news.search import whole

# People write "Here is a summary" and "I hope this helps", too: what they announce is no order that was carried out.
_WORDS = r"(?:[\w-]+,? ){0,4}?"
_DRAFT = r"(?<!mock )draft(?! (?:order|board|class|guide|kit|picks?|grades|results|preview))"
WORK = rf"(?:article(?! \d)|piece|{_DRAFT}|rewrite|blog post|news (?:story|report)|version|headline)"
_OF_OTHERS = r"(?! of (?!(?:the|your|this) (?:\w+ ){0,2}?(?:article|draft|text|headline|post)\b))"
_ORDERED = r"(?:requested|revised|rewritten|polished|reworked)"
_LONG = r"\d[\d,–-]*[ -]word"
_WRITTEN = (
    rf"(?:{_ORDERED}|{_LONG}|full|complete|final|finished|draft|news|short|brief|concise|detailed|professional"
    r"|neutral|edited|improved|updated|formatted|\w+-(?:friendly|style|ready|optimi[sz]ed))"
)
_THING = (
    rf"(?:your (?!(?:daily|weekly|monthly|morning|evening|\d+-minute)\b){_WORDS}{WORK}\b{_OF_OTHERS}"
    rf"|(?:the|an?) {_WORDS}{_ORDERED} {_WORDS}(?:{WORK}|story|report|summary|post|text)\b{_OF_OTHERS}"
    rf"|(?:the|an?) {_WORDS}{_LONG} {_WORDS}{WORK}\b(?! (?:by|from \d))"
    rf"|(?:the|an?) {_WORDS}{WORK} (?:you(?:[’']ve| have)? (?:asked|requested|wanted|ordered|provided)\b|for you\b"
    r"|as requested\b|based on (?:the|your) (?:\w+ )?(?:information|details|notes|sources?|text|prompt|topic)\b))"
)
_YES = r"(?:Certainly|Sure(?: thing)?|Absolutely|Of course|Understood|Got it|As (?:you )?requested)"
_WELL = rf"(?:{_YES}|Okay|OK|Alright|All right|Great|Thank you|Thanks)"
_THEN = r"(?:[,.!:]| [—–-])\s+"
_HERE = r"(?:[Hh]ere(?:[’']s| is| are)|[Bb]elow is)"
_HELP = (
    r"(?:(?:help|assist)\b(?=(?: you)? (?:with|to|write|draft|create|summari[sz]e|rewrite)\b|(?: you)?(?:[.!]|\s*\Z))"
    r"|write\b(?! to\b)|(?:draft|rewrite|create|generate|provide|summari[sz]e)\b)"
)
_END = r"(?=\s*\Z)"
_ORDERED_TEXT = rf"(?:{WORK}|report|summary|briefing|analysis|newsletter|script|press release|(?:meta )?description)"
# People announce what follows in such words, too: not that it is as somebody ordered it.
_AS_ORDERED = (
    r"(?=[^\n]{0,300}\b(?:(?:as|the) requested|requested (?:style|format|details|structure)|(?:the|your) provided"
    r"|your (?:request|requirements|prompt|instructions|specifications|guidelines|outline|notes)"
    r"|based on the (?:topic|title|outline|prompt)|(?:around|about|approximately) \d+ words|\d+-word"
    r"|[Mm]arkdown formatting|formatted (?:with|in|for)|structured as|tailored (?:to|for)|optimi[sz]ed for"
    r"|suitable for)\b)"
)
OPENING = regex(
    rf"(?:{_YES}!\s+"
    r"(?:Here(?=[’']s | is | are )(?!\S* (?:is |are )?(?:why|how|what|where|the (?:thing|deal|catch))\b)|Below\b)"
    rf"|{_YES}{_THEN}I(?:[’']ll| will| can|[’']d be (?:happy|glad) to) (?:gladly |happily )?{_HELP}"
    rf"|{_YES}{_THEN}{_HERE} (?:{_THING}|(?:the|an?) {_WORDS}(?:{WORK}|summary|post|text)\b[^.:\n]{{0,80}}[:.]?{_END})"
    rf"|(?:{_WELL}{_THEN})?{_HERE} {_THING}[^.\n]{{0,200}}[:.]"
    rf"|(?:{_WELL}{_THEN})?[Tt]hank(?:s| you) for (?:the|your|sharing|providing) (?:\w+ ){{0,4}}?"
    r"(?:details|information|notes|context|input|article|text|sources?|prompt)[.!]\s+"
    rf"{_HERE}(?= (?:the|an?|your) )"
    rf"|(?:Okay|OK|Alright|All right){_THEN}{_HERE} (?:the|an?) {_WORDS}"
    rf"(?:(?:blog post|(?:news )?article)\b[^.\n]{{0,300}}:|{_ORDERED_TEXT}\b{_AS_ORDERED}[^\n]{{0,400}}){_END}"
    rf"|I(?:[’']ve| have) (?:written|drafted|rewritten|revised|prepared|created) {_THING}"
    r"(?![^.\n]{0,80} for (?:the )?[A-Z]))"
)
# What announces an article as people do one of somebody else: it must be the whole paragraph, and text must follow.
PLAIN = regex(
    rf"(?:{_WELL}{_THEN})?{_HERE} (?:the|an?) (?:{_WRITTEN},? ){{0,4}}(?:article|rewrite|blog post"
    r"|news (?:story|report|article))\b(?! \d)(?![^:\n]*\b(?:I|we|he|she|they|by|from|that|which|wrote|published)\b)"
    rf"[^.:\n]{{0,80}}:{_END}"
)
ALONE = regex(r"(?:(?:Certainly|Sure(?: thing)?|Got it)!|Understood[.!])(?=\s*\Z)")
# Consent, what announces, what is announced, and how it was ordered:
# German, Spanish, French, Italian, Portuguese, Dutch, Polish, Russian.
_ABROAD = (
    (
        "Gerne?|Natürlich|Selbstverständlich|Verstanden|Klar|Sicher",
        "Hier ist",
        "(?:Nachrichten|Zeitungs|Blog)?[Aa]rtikel|Text|(?:Blog)?[Bb]eitrag|Bericht",
        "gewünscht|angefordert|überarbeitet",
    ),
    ("Claro|Por supuesto", "Aquí (?:tienes?|está)", "artículo|texto|noticia|resumen", "solicitad|pedid|revisad"),
    (
        "Bien sûr|Certainement|Absolument|Avec plaisir|D[’']accord",
        "Voici",
        "article|texte|résumé",
        "demandé|révisé|réécrit",
    ),
    ("Certo|Certamente|Volentieri", "Ecco", "articolo|testo|riassunto", "richiest|rivist|riscritt"),
    (
        "Claro|Certamente|Com certeza",
        "Aqui está|Segue(?: abaixo)?",
        "artigo|texto|notícia|resumo",
        "solicitad|pedid|revisad",
    ),
    (
        "Natuurlijk|Zeker|Uiteraard",
        "Hier (?:is|volgt)",
        "(?:nieuws|blog)?artikel|tekst|(?:nieuws|blog)?bericht|samenvatting",
        "gevraagd|herzien|herschreven",
    ),
    ("Oczywiście|Jasne|Pewnie", "Oto", "artykuł|tekst|streszczenie", "gotow|poprawion|zamówion"),
    ("Конечно|Хорошо|Разумеется", "Вот", "статья|текст|резюме", "по (?:вашему|твоему) запросу|готов|исправленн"),
)


# What it is the text of: a law, a treaty, a speech.
_OF_ABROAD = r"(?! (?:der|des|von|vom|de|du|d[’']|del|della|dello|dell[’']|do|da|dos|van|z)\b)"


def _announces(yes: str, here: str, work: str, ordered: str) -> str:
    """Make a pattern of a whole paragraph: `Yes! Here is the article`, `Here is the requested article:`."""
    return (
        rf"¡?(?:{yes})\s?[!,.] (?i:{here})\b[^.:!?\n]{{0,40}}\b(?:{work})\b[^.:!?\n]{{0,200}}[:.]?{_END}"
        rf"|(?:{here})\b(?=[^.:!?\n]{{0,40}}(?:(?:{ordered})\w* (?:\w+[ ’']){{0,2}}(?:{work})\b{_OF_ABROAD}"
        rf"|\b(?:{work}) (?:{ordered})\w*+{_OF_ABROAD}(?! (?:par|por|von|dal?|door|przez)\b)))[^.:!?\n]{{0,80}}:{_END}"
    )


OPENING_ABROAD = regex(
    "|".join(_announces(*words) for words in _ABROAD) + r"|(?:好的|当然(?:可以)?|没问题)[，！。]\s?(?:以下|这)是"
    r"(?=[^。！\n]{0,30}(?:文章|新闻|报道|稿|摘要|版本|翻译|[您你]))"
    r"|好的，\s?(?:以下|这)是一[篇份]关于[^。！\n]{1,120}(?:文章|新闻|报道|稿|摘要|总结|综述|报告)[^。！\n]{0,40}[：。](?=\s*\Z)"
    r"|根据[您你]?所?提供的(?:内容|文本|文章|资料|信息)，[^。\n]{0,30}(?:总结|摘要|概括|翻译)[^。\n]{0,10}：(?=\s*\Z)"
    r"|(?:네|물론입니다|알겠습니다)[,.!] (?:다음은|아래는|요청하신)"
    r"|요청하신 [^.\n]{0,30}(?:기사|글|포스트|요약|번역)(?:입니다|을|를)"
    r"|以下是[您你](?:要求|请求|需要)的(?:文章|新闻)(?!列表|目录)"
    r"|以下是(?:根据|按照)[您你](?:的要求|的需求|提供的)[^。！\n]{0,20}(?:文章|新闻|报道|稿)"
    r"|(?:はい、)?(?:承知(?:いた)?しました|もちろんです|かしこまりました)[。！]\s?以下|はい、以下[がはに][^。\n]{0,15}記事"
    r"|(?:以下が)?ご(?:依頼|要望|指定)の(?:記事|文章)(?=です|を(?:作成|執筆)しました)"
)
# What people announce as well: it must be the whole paragraph, and text must follow.
PLAIN_ABROAD = regex(
    r"(?:Hier ist (?:der|ein) (?:\w+ )?(?:Nachrichten|Zeitungs|Blog)?[Aa]rtikel|Voici (?:l[’']|un )article"
    r"|Aquí (?:tienes|está) (?:el|un) artículo|Ecco (?:l[’']|un )articolo|(?:Aqui está|Segue) (?:o|um) artigo"
    r"|Hier is (?:het|een) (?:\w+ )?(?:nieuws)?artikel|Oto artykuł|Вот статья)\b(?! \d)"
    r"(?![^:\n]*\b(?:ich|wir|von|aus|de[rnsm]|je|nous|que|qui|paru|publi\w+|du|de l[ae’']|yo|por|del\w*"
    r"|di|che|da|do|eu|nós|ik|wij|dat|dit|die|van|który|z|которую|из|от)\b)[^.:\n]{0,80}:(?=\s*\Z)"
    r"|以下是一篇(?:关于)?[^，。：:！\n]{0,30}(?:文章|新闻稿|新闻报道|报道)[：:](?=\s*\Z)"
)
# A translation: of a text, an article and no more, as nobody says who tells whose it is. Into what, and in which form.
_TRANSLATIONS = (
    (
        r"[Hh]ere(?:[’']s| is) (?:the|your|an?) (?:\w+ )?"
        r"(?:translation|translated (?:version|text|article|post|content))"
        r"(?: of (?:the|your|this) (?:\w+ )?(?:text|article|(?:blog )?post|content|document(?:ation)?|page))?"
        r"(?: (?:in)?to \w+| in \w+)?"
    ),
    (
        r"Hier ist die (?:\w+ )?Übersetzung(?: de[sr] (?:\w+ )?(?:Text|Artikel|Beitrag|Inhalt|Dokument)\w*)?"
        r"(?: (?:ins|auf) \w+)?"
    ),
    (
        r"Voici la traduction(?: en \w+)?(?: d[eu](?: la| l[’']| votre)? ?(?:texte|article|contenu|document)\w*)?"
        r"(?: en \w+)?"
    ),
    (
        r"Aquí (?:tienes?|está) la traducción(?: de(?:l| la| tu) (?:texto|artículo|contenido|document)\w*)?"
        r"(?: (?:al|en) \w+)?"
    ),
    r"Ecco la traduzione(?: del(?:l[’']|la)? ?(?:testo|articolo|contenuto|document)\w*)?(?: in \w+)?",
    r"Aqui está a tradução(?: d[oa] (?:texto|artigo|conteúdo|document)\w*)?(?: (?:para o|em) \w+)?",
    r"Hier is de vertaling(?: van (?:de|het) (?:tekst|artikel|document)\w*)?(?: (?:naar|in) het \w+)?",
    r"Oto tłumaczenie(?: (?:tekstu|artykułu|dokumentu|treści))?(?: na (?:język )?\w+)?",
    r"Вот перевод(?: (?:текста|статьи|документа))?(?: на \w+(?: язык)?)?",
)
TRANSLATED = regex(
    rf"(?:{_WELL}{_THEN})?(?:{'|'.join(_TRANSLATIONS)})(?:, [^:\n]{{0,80}}(?:[Mm]arkdown|[Ff]ormat|style|tone"
    rf"|instructions|Regeln|Vorgaben|règles|reglas|regole|regras|zasad|правил)[^:\n]{{0,80}})?\s?:{_END}"
    r"|以下(?:是|为)(?:翻译后的|[^。：\n]{0,10}(?:译文|翻译))[^。\n]{0,60}：(?=\s*\Z)"
)
OPENS = tuple(
    "Certainly|Sure|Absolutely|Of course|Understood|Got it|As |Okay|OK|Al|Great|Thank|Here|Below is|I’ve|I've|I have"
    "|¡|Gern|Nat|Klar|Sicher|Hier |Claro|Por |Aquí |Bien |Certa|Avec|D’|D'|Voici|Certo|Volent|Ecco|Com |Aqui |Zeker"
    "|Uiter|Oczy|Jasne|Pewnie|Oto|Конечно|Хорошо|Разум|Вот|Selbst|Verst|Segue|好的|当然|没问题|以下|根据|承知|もちろん|かしこ"
    "|はい、|ご|네|물론|알겠|요청하신|Absolument".split("|")
)
# A part that was asked for by itself, announced amid the text.
_PART = (
    r"(?:version|paragraph|section|article|draft|rewrite|headline|introduction|conclusion|continuation"
    r"|Absatz|Abschnitt|Fassung|Überarbeitung|versión|párrafo|sección|paragraphe|suite|versione|paragrafo|sezione"
    r"|versão|parágrafo|seção|secção|versie|alinea)"
)
BETWEEN = regex(
    rf"\A[*_]{{0,3}}¡?(?:(?:{_YES}|Gerne?|Natürlich|Klar|Claro|Por supuesto|Bien sûr|Certainement|D[’']accord|Certo"
    r"|Certamente|Volentieri|Com certeza|Natuurlijk|Zeker) ?[!,.] "
    r"(?i:here(?:[’']s| is| are)|below is|hier is|hier ist|aquí (?:tienes?|está)|voici|ecco|aqui está)|Aquí tienes)"
    rf"\b[^.:!?\n]{{0,60}}\b{_PART}\b[^.:!?\n]{{0,80}}:[*_]{{0,3}}\s*\Z"
    # A paragraph or a headline is of no law and no treaty.
    rf"|\A{_HERE} (?:an?|the) [^.:!?\n]{{0,40}}\b(?:version|rewrite|draft) of (?:the|your) (?:\w+ )?"
    r"(?:paragraph|sentence|headline|introduction|intro|lede?|conclusion)\b[^.:!?\n]{0,80}:\s*\Z"
)
BETWEEN_NEEDS = (
    *whole("here's", "here’s", "here is", "here are", "below is", "hier is", "hier ist", "voici", "ecco"),
    *("aquí tiene", "aquí está", "aqui está"),
)
