"""AI007."""

import re
from collections.abc import Sequence

from mdlint_news.rule import (
    Block,
    Finding,
    Fix,
    Iterator,
    NamedTuple,
    Need,
    Passage,
    Post,
    Span,
    regex,
    replace,
    rule,
    unsafe,
    whole,
)

# People write "Here is a summary" and "I hope this helps", too: what they announce is no order that was carried out.
_WORDS = r"(?:[\w-]+,? ){0,4}?"
_DRAFT = r"(?<!mock )draft(?! (?:order|board|class|guide|kit|picks?|grades|results|preview))"
_WORK = rf"(?:article(?! \d)|piece|{_DRAFT}|rewrite|blog post|news (?:story|report)|version|headline)"
_OF_OTHERS = r"(?! of (?!(?:the|your|this) (?:\w+ ){0,2}?(?:article|draft|text|headline|post)\b))"
_ORDERED = r"(?:requested|revised|rewritten|polished|reworked)"
_LONG = r"\d[\d,–-]*[ -]word"
_WRITTEN = (
    rf"(?:{_ORDERED}|{_LONG}|full|complete|final|finished|draft|news|short|brief|concise|detailed|professional"
    r"|neutral|edited|improved|updated|formatted|\w+-(?:friendly|style|ready|optimi[sz]ed))"
)
_THING = (
    rf"(?:your (?!(?:daily|weekly|monthly|morning|evening|\d+-minute)\b){_WORDS}{_WORK}\b{_OF_OTHERS}"
    rf"|(?:the|an?) {_WORDS}{_ORDERED} {_WORDS}(?:{_WORK}|story|report|summary|post|text)\b{_OF_OTHERS}"
    rf"|(?:the|an?) {_WORDS}{_LONG} {_WORDS}{_WORK}\b(?! (?:by|from \d))"
    rf"|(?:the|an?) {_WORDS}{_WORK} (?:you(?:[’']ve| have)? (?:asked|requested|wanted|ordered|provided)\b|for you\b"
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
_ORDERED_TEXT = rf"(?:{_WORK}|report|summary|briefing|analysis|newsletter|script|press release|(?:meta )?description)"
# People announce what follows in such words, too: not that it is as somebody ordered it.
_AS_ORDERED = (
    r"(?=[^\n]{0,300}\b(?:(?:as|the) requested|requested (?:style|format|details|structure)|(?:the|your) provided"
    r"|your (?:request|requirements|prompt|instructions|specifications|guidelines|outline|notes)"
    r"|based on the (?:topic|title|outline|prompt)|(?:around|about|approximately) \d+ words|\d+-word"
    r"|[Mm]arkdown formatting|formatted (?:with|in|for)|structured as|tailored (?:to|for)|optimi[sz]ed for"
    r"|suitable for)\b)"
)
_OPENING = regex(
    rf"(?:{_YES}!\s+"
    r"(?:Here(?=[’']s | is | are )(?!\S* (?:is |are )?(?:why|how|what|where|the (?:thing|deal|catch))\b)|Below\b)"
    rf"|{_YES}{_THEN}I(?:[’']ll| will| can|[’']d be (?:happy|glad) to) (?:gladly |happily )?{_HELP}"
    rf"|{_YES}{_THEN}{_HERE} (?:{_THING}|(?:the|an?) {_WORDS}(?:{_WORK}|summary|post|text)\b[^.:\n]{{0,80}}[:.]?{_END})"
    rf"|(?:{_WELL}{_THEN})?{_HERE} {_THING}[^.\n]{{0,200}}[:.]"
    rf"|(?:Okay|OK|Alright|All right){_THEN}{_HERE} (?:the|an?) {_WORDS}"
    rf"(?:(?:blog post|(?:news )?article)\b[^.\n]{{0,300}}:|{_ORDERED_TEXT}\b{_AS_ORDERED}[^\n]{{0,400}}){_END}"
    rf"|I(?:[’']ve| have) (?:written|drafted|rewritten|revised|prepared|created) {_THING}"
    r"(?![^.\n]{0,80} for (?:the )?[A-Z]))"
)
# What announces an article as people do one of somebody else: it must be the whole paragraph, and text must follow.
_PLAIN = regex(
    rf"(?:{_WELL}{_THEN})?{_HERE} (?:the|an?) (?:{_WRITTEN},? ){{0,4}}(?:article|rewrite|blog post"
    r"|news (?:story|report|article))\b(?! \d)(?![^:\n]*\b(?:I|we|he|she|they|by|from|that|which|wrote|published)\b)"
    rf"[^.:\n]{{0,80}}:{_END}"
)
_ALONE = regex(r"(?:(?:Certainly|Sure(?: thing)?|Got it)!|Understood[.!])(?=\s*\Z)")
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


_OPENING_ABROAD = regex(
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
_PLAIN_ABROAD = regex(
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
_TRANSLATED = regex(
    rf"(?:{_WELL}{_THEN})?(?:{'|'.join(_TRANSLATIONS)})(?:, [^:\n]{{0,80}}(?:[Mm]arkdown|[Ff]ormat|style|tone"
    rf"|instructions|Regeln|Vorgaben|règles|reglas|regole|regras|zasad|правил)[^:\n]{{0,80}})?\s?:{_END}"
    r"|以下(?:是|为)(?:翻译后的|[^。：\n]{0,10}(?:译文|翻译))[^。\n]{0,60}：(?=\s*\Z)"
)
_OPENS = tuple(
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
_BETWEEN = regex(
    rf"\A[*_]{{0,3}}¡?(?:(?:{_YES}|Gerne?|Natürlich|Klar|Claro|Por supuesto|Bien sûr|Certainement|D[’']accord|Certo"
    r"|Certamente|Volentieri|Com certeza|Natuurlijk|Zeker) ?[!,.] "
    r"(?i:here(?:[’']s| is| are)|below is|hier is|hier ist|aquí (?:tienes?|está)|voici|ecco|aqui está)|Aquí tienes)"
    rf"\b[^.:!?\n]{{0,60}}\b{_PART}\b[^.:!?\n]{{0,80}}:[*_]{{0,3}}\s*\Z"
    # A paragraph or a headline is of no law and no treaty.
    rf"|\A{_HERE} (?:an?|the) [^.:!?\n]{{0,40}}\b(?:version|rewrite|draft) of (?:the|your) (?:\w+ )?"
    r"(?:paragraph|sentence|headline|introduction|intro|lede?|conclusion)\b[^.:!?\n]{0,80}:\s*\Z"
)
_BETWEEN_NEEDS = (
    *whole("here's", "here’s", "here is", "here are", "below is", "hier is", "hier ist", "voici", "ecco"),
    *("aquí tiene", "aquí está", "aqui está"),
)
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
    rf"|I hope this (?:{_WORK} )?meets(?= (?:your(?! approval)|the|all)\b)"
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
_SENTENCE = regex(r"(?:[.!?]|[。！](?=)|？(?=))(?:[\"»)]|”(?=))?\s+")
_LAST_WORDS = 300
_MOST_WORDS = 25
_CHANNEL = regex(
    r"\b(?:comments?|e-?mail|reply|contact|subscribe|tweet|forum|we|us|our|@\w+"
    r"|next (?:week|month|year|time|issue|edition|newsletter|episode|column)"
    r"|(?:this|the|my) (?:newsletter|podcast|series|column|episode))\b",
    re.IGNORECASE,
)
_PERSON = regex(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our)\b")
_PERSONS = whole("i", "we", "you", "my", "our", "your")
_CHANNEL_ABROAD = regex(
    r"\b(?:kommentar\w*|newsletter|redaktion|ausgabe|podcast|nächste\w*|schreib\w*|kontakt\w*|abonn\w*|comment\w*|courriel"
    r"|e-?mails?|mails?|prochain\w*|numéro|épisode|contact\w*|rédaction|comentar\w*|correo|boletín|próxim\w*|suscri\w*|edición"
    r"|redacción|commenti|prossim\w*|puntata|iscri\w*|redazione|comentários|edição|inscrev\w*|redação|reacties|reageer"
    r"|volgende|nieuwsbrief|aflevering|redactie|komentarz\w*|następn\w*|napisz\w*|odcin\w*|subskryb\w*|redakcj\w*"
    r"|комментари\w*|следующ\w*|выпуск\w*|подпи\w*|напиши\w*|почт\w*|редакци\w*)\b"
    r"|评论|留言|下期|下次|订阅|邮箱|编辑部|コメント|メール|次回|購読|編集部",
    re.IGNORECASE,
)


class _Offer(NamedTuple):
    """How a language offers more of the text at its end."""

    opens: tuple[str, ...]
    """What that begins with."""
    sure: re.Pattern[str]
    """What nobody says but to one who has ordered the text."""
    common: re.Pattern[str]
    """What people say as well, who speak for themselves or to their readers."""
    person: re.Pattern[str]
    """What only such people say."""
    channel: re.Pattern[str]
    """Who answers is a person, and who writes again is one, too."""
    persons: tuple[Need, ...] = ()


def _offer(  # noqa: PLR0913 - each is a part of what is said
    *,
    opens: str,
    hope: str,
    tell: str,
    want: str,
    that: str,
    may: str,
    change: str,
    version: str,
    mend: str,
    person: str,
) -> _Offer:
    """Make patterns of the hope that it helps, and of the three kinds of offers.

    Readers are to `tell` if they want changes, another version, or that the writer should mend the text; they are asked
    whether they `want` such a thing; or the writer `may` do it if they want.
    """
    return _Offer(
        tuple(opens.split("|")),
        regex(
            rf"(?:(?:{hope})[^.!?\n]{{0,60}}[.!] )?"
            rf"(?:(?:{tell})\b[^.!?\n]{{0,70}}?\b(?:{change}|{version}|(?:{that})[^.!?\n]{{0,30}}?\b(?:{mend}))"
            rf"|¿?(?:{want}),? (?:{version}|(?:{that})[^.!?\n]{{0,30}}?\b(?:{mend}))(?=[^.!?\n]*\?\s*\Z)"
            rf"|(?:{may})\b[^.!?\n]{{0,30}}?\b(?:{mend}))"
        ),
        regex(rf"(?:{hope})[^.!?\n]{{0,60}}[.!]?{_END}"),
        regex(rf"\b(?i:{person})\b"),
        _CHANNEL_ABROAD,
    )


# Chinese, Japanese.
_CLOSING_EAST = regex(
    r"(?:如果?|若)[您你]?(?:需要|想要?|希望|有)[^。！？\n]{0,25}(?:修改|调整|润色|扩展|精简|缩短|改写|补充)[^。！？\n]{0,20}"
    r"(?:告诉我|告知我|让我知道|跟我说)"
    r"|[您你]?(?:是否)?(?:需要|希望|想要?|要不要)(?:让)?我(?:再|帮[您你])?[^。！？\n]{0,15}(?:修改|调整|润色|扩展|精简|缩短|改写|翻译)"
    r"(?=[^。！？\n]{0,25}？\s*\Z)"
    r"|如果[您你](?:愿意|需要|想要?|希望)，?我(?:也|还)?可以[^。！？\n]{0,20}(?:修改|调整|润色|扩展|精简|缩短|改写|翻译)"
    r"|希望(?:这|本)(?:篇(?:文章|报道|稿件))?能?(?:符合|满足)[您你]的(?:要求|需求|期望|期待)"
    r"|[^。\n]{0,20}(?:修正|調整|変更|加筆)[^。\n]{0,20}お申し付けください"
    r"|[^。\n]{0,10}(?:トーン|文体|文字数|長さ)[^。\n]{0,20}(?:調整|変更|修正)[^。\n]{0,20}(?:お知らせ|お申し付け|ご指示|教えて)ください"
    r"|[^。\n]{0,15}ご(?:要望|希望|期待)に[沿添][^。\n]{0,12}(?:幸い|嬉しい)"
)
# English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian; Chinese and Japanese.
_OFFERS = (
    _Offer(_CLOSES, _CLOSING, _COMMON, _PERSON, _CHANNEL, _PERSONS),
    _offer(
        opens="Ich hoffe|Lass|Sag|Geben |Gib |Möcht|Wünsch|Soll|Willst|Wenn |Falls |Sofern |Bei |Gern",
        hope=(
            "Ich hoffe,? (?:dass )?(?:das|dies|es|(?:der|dieser) (?:Artikel|Text|Beitrag)|die "
            r"Zusammenfassung)(?: \w+){0,3}? (?:hilft|weiterhilft|hilfreich|weiter|(?:Ihren|deinen) "
            "(?:Vorstellungen|Erwartungen|Wünschen))"
        ),
        tell=(
            "(?:Lass(?:en Sie)? (?:es )?mich (?:bitte |gerne? )?wissen|(?:Sag(?:en Sie)?|Geben Sie|Gib) mir "
            r"(?:\w+ )?Bescheid),? (?:wenn|falls|ob)"
        ),
        want="Möchten Sie|Möchtest du|Wünschen Sie|Willst du|Soll(?:te)?",
        that=r"(?:dass )?ich\b",
        may=(
            r"(?:(?:Wenn|Falls|Sofern) (?:Sie|du) (?:es |das )?(?:möchte|wünsch|woll|will)\w*|Bei Bedarf"
            "|Gerne?),? (?:kann|könnte) ich"
        ),
        change=(
            r"(?:Änderungen|Anpassungen|Ergänzungen|Überarbeitungen) (?:\w+ )?(?:wünsch|benötig|brauch|möcht|woll"
            r"|nötig)\w*"
        ),
        version=(
            "(?:einen? )?(?:kürzere|längere|andere|alternative|überarbeitete)n? "
            r"(?:Version|Fassung|Variante|Überschrift|Ton)\b"
        ),
        mend=(
            r"(?:den (?:Artikel|Text|Beitrag|Ton\w*|Stil)|die (?:Meldung|Zusammenfassung|Überschrift)|das|ihn|es"
            r"|etwas|\w*abschnitte?)\b[^.!?\n]{0,40}\b(?:kürz|anpass|anzupass|überarbeit|umschreib|erweiter"
            r"|ergänz|vertief|übersetz|zusammenfass|umformulier|ausbau|verfeiner|änder)\w*"
        ),
        person=r"ich|mir|mich|mein\w*|wir|uns|unser\w*|du|dir|dich|dein\w*|euch|Ihnen",
    ),
    _offer(
        opens="J’esp|J'esp|N’hés|N'hés|Dites|Dis-|Faites|Fais|Souhait|Voul|Voud|Veux|Aimer|Si ",
        hope=(
            "J[’']espère que (?:cela|ceci|cet article|ce (?:texte|résumé)) (?:(?:vous|te|t[’']|sera|est|pourra) "
            "?){0,3}(?:aide|aidera|aider|utile|répond|répondra|conviendra)"
        ),
        tell=(
            "N[’']hésite[sz]? pas à me (?:le )?(?:dire|faire savoir|demander|indiquer|solliciter)|(?:Dites"
            "|Dis)-moi|(?:Faites|Fais)-(?:le[- ])?moi savoir"
        ),
        want="(?:Souhaitez|Voulez|Aimeriez|Voudriez)-vous|(?:Souhaites|Veux|Aimerais)-tu",
        that="que (?:je |j[’'])",
        may=r"Si (?:vous|tu) (?:le )?(?:souhait|désir|voul|veux)\w*,? je (?:peux|pourrais)",
        change=r"(?:modifications|ajustements|changements)\b",
        version=r"(?:une|d[’']une) (?:autre version|version (?:plus|différente|révisée))\b",
        mend=(
            "(?:ajust|modifi|adapt|raccourci|allong|développ"
            r"|approfondi|reformul|réécri|résum|tradui|condens|simplifi)\w*"
        ),
        person="je|j[’']|moi|mon|ma|mes|nous|notre|nos|vous|votre|vos|tu|toi|ton|tes",
    ),
    _offer(
        opens="Espero|Haz|Ház|Hág|Haga|Avis|Avís|Dim|Díg|No dud|Quier|¿|Si ",
        hope=(
            "Espero que (?:(?:esto|este (?:artículo|texto|resumen)|esta (?:noticia|información)) )?(?:(?:te|le) "
            ")?(?:ayude|sirva|sea (?:útil|de ayuda|de utilidad)|resulte útil|cumpla)"
        ),
        tell=(
            "(?:H[aá]zmelo saber|H[aá]zme saber|H[aá]game saber|Avísame|Avíseme|Dime|Dígame|No dudes? en "
            "(?:decirme|pedirme))(?: si)?"
        ),
        want="Quieres?|(?:Te|Le) gustaría|Deseas?|Prefieres?",
        that="que ",
        may="Si (?:quieres?|lo deseas?|lo prefieres?|necesitas),? (?:también )?puedo",
        change=r"(?:cambios?|ajustes?|modificaci(?:ón|ones))\b",
        version=r"(?:una|otra) versión (?:más|distinta|revisada)\b",
        mend=(
            r"(?:(?:lo|la) (?:ajust|modifi|adapt|acort|alarg|ampl[ií]|reescri|reformul|resum|traduz)\w*"
            "|(?:ajust|modifi|adapt|acort|alarg|ampl[ií]|desarroll|reformul|reescri|resum|traduc|traduz"
            r"|cambi)\w* (?:\w+ ){0,3}?(?:artículo|texto|tono|titular|estilo|secci(?:ón|ones)|borrador"
            r"|redacción)\b)"
        ),
        person=r"yo|me|mí|mi|mis|nosotros|nos|nuestr\w+|tú|te|tu|tus|usted(?:es)?|vosotros|vuestr\w+",
    ),
    _offer(
        opens="Spero|Fammi|Mi fa|Dimmi|Non es|Vuo|Desid|Prefer|Se ",
        hope=(
            "Spero che (?:(?:questo|ciò|l[’']articolo|questo (?:articolo|testo)) )?(?:(?:ti|le) )?(?:sia "
            "(?:utile|d[’']aiuto|di aiuto)|aiuti|sia stato utile|soddisfi)"
        ),
        tell=("(?:Fammi|Mi faccia) sapere(?: se)?|Dimmi(?: se)?|Non esit(?:are|i) a (?:dirmi|chiedermi|farmi sapere)"),
        want="Vuoi|Vuole|Desidera|Desideri|Preferisci|Preferisce",
        that="che ",
        may="Se (?:vuoi|vuole|lo desideri?a?|preferisci),? posso",
        change=r"(?:modifiche|cambiamenti|aggiustamenti|ritocchi)\b",
        version=r"(?:una|un[’']altra) versione (?:più|diversa|rivista)\b",
        mend=(
            "(?:(?:lo|la|l[’']) ?(?:modific|accorci|ampli|adatt|riscriv|riformul|riassum"
            r"|traduc)\w*|(?:modific|aggiung|accorci|ampli|adatt|approfond|riscriv|riformul|riassum|traduc|cambi)\w* "
            r"(?:\w+ ){0,3}?(?:articolo|l[’']articolo|testo|tono|titolo|stile|sezion[ei]|bozza)\b)"
        ),
        person=r"io|me|mi|mio|mia|miei|noi|nostr\w+|tu|ti|te|tuo|tua|voi|vostr\w+",
    ),
    _offer(
        opens="Espero|Me |Avis|Diga|Inform|Não |Fique|Gostaria|Deseja|Quer|Você|Prefer|Se |Caso ",
        hope=(
            "Espero que (?:(?:isso|isto|este (?:artigo|texto|resumo)|esta notícia) )?(?:(?:te|lhe|o|a) "
            ")?(?:ajude|seja útil|sirva|atenda)"
        ),
        tell=(
            "(?:Me (?:avis[ea]|diga|informe|fale)|(?:Avise|Diga|Informe)-me)(?: se| caso)?|Não hesite em (?:me "
            ")?(?:pedir|dizer|avisar)|Fique à vontade para (?:me )?(?:pedir|solicitar)"
        ),
        want="(?:Você )?(?:gostaria|deseja|quer|prefere)|Gostaria|Deseja|Quer|Prefere",
        that="que eu ",
        may="(?:Se (?:você )?(?:quiser|desejar|preferir|precisar)|Caso (?:queira|deseje)),? (?:também )?posso",
        change=r"(?:alterações|ajustes?|modificações|mudanças)\b",
        version=r"(?:uma|outra) versão (?:mais|diferente|revisada)\b",
        mend=(
            "(?:ajust|modifi|adapt|encurt|expand|ampli|aprofund|reformul|reescrev|resum"
            r"|traduz|simplifi)\w*"
        ),
        person="eu|me|mim|meus?|minhas?|nós|nos|noss[ao]s?|vocês?|teu|tua|te|tu",
    ),
    _offer(
        opens="Ik hoop|Laat |Wil |Wilt |Wenst|Zal ik|Als |Indien ",
        hope=(
            "Ik hoop dat (?:dit|dit artikel|deze (?:tekst|samenvatting)|het)(?: (?:je|u|jou|aan|nuttig"
            "|behulpzaam))* (?:helpt|verder helpt|is|voldoet)"
        ),
        tell="Laat (?:het )?(?:me|mij)(?: het)?(?: gerust| maar)? weten,? (?:als|of|indien|wanneer|mocht)",
        want="Wil je|Wilt u|Wenst u|Zal",
        that=r"(?:dat )?ik\b",
        may="(?:(?:Als|Indien) (?:je|u) (?:dat )?(?:wil|wilt|wenst)|Indien gewenst),? kan ik",
        change=r"(?:aanpassingen|wijzigingen|veranderingen)\b",
        version=r"een (?:kortere|langere|andere) (?:versie|kop|toon)\b",
        mend=(
            "(?:het (?:artikel|bericht|stuk)|de (?:tekst|toon|kop|stijl)|dit"
            r"|hem)\b[^.!?\n]{0,30}\b(?:aanpas|aan te passen|inkort|uitbreid|herschrij|samenvat|vertaal|vertal"
            r"|verkort|verleng|wijzig|verander)\w*"
        ),
        person="ik|mij|me|mijn|wij|ons|onze|jij|je|jou|jouw|u|uw|jullie",
    ),
    _offer(
        opens="Mam nadz|Daj |Prosz|Czy |Chc|Jeśli |Jeżeli ",
        hope=(
            r"Mam nadzieję, że (?:to|ten (?:artykuł|tekst)|artykuł|tekst)(?: \w+){0,2}? (?:pomoże|pomogło"
            r"|pomocn\w+|przydatn\w+|spełni\w*)"
        ),
        tell="(?:Daj|Proszę dać) (?:mi )?znać,? (?:jeśli|jeżeli|czy|gdyby)",
        want="(?:Czy )?[Cc]hc(?:esz|iałbyś|iałabyś|iałby Pan|iałaby Pani)",
        that="(?:że|a)bym ",
        may="(?:Jeśli|Jeżeli) (?:chcesz|wolisz|sobie życzysz|trzeba),? mogę",
        change=r"(?:zmian[ay]?|poprawek|poprawki|modyfikacji)\b",
        version=r"(?:krótszą|dłuższą|inną) wersję\b",
        mend=(
            "(?:skróci|rozwin|dostosowa|przeredagowa|rozszerzy|przetłumaczy|uprości"
            r"|streści|poprawi)\w*"
        ),
        person=r"ja|mnie|mi|mój|moj\w+|my|nas|nam|nasz\w*|ty|ci|cię|ciebie|twój|twoj\w+|was|wam|wasz\w*",
    ),
    _offer(
        opens="Надеюсь|Дай|Сообщ|Скаж|Хоти|Хоче|Если ",
        hope=(
            r"Надеюсь,? (?:что )?(?:это|(?:эта )?статья|(?:этот )?текст)(?: \w+){0,2}? (?:поможет|помогла|помог"
            r"|полез\w+|соответствует)"
        ),
        tell="(?:Дай(?:те)?(?: мне)? знать|Сообщи(?:те)? мне|Скажи(?:те)? мне),? если",
        want="Хотите|Хочешь",
        that="чтобы я ",
        may="Если (?:хотите|хочешь|нужно|необходимо),? (?:я )?могу",
        change=r"(?:изменени|правк|корректировк|доработк)\w*",
        version=r"(?:более (?:короткую|длинную|подробную)|другую) версию\b",
        mend=r"(?:сократи|расшири|измени|перепи|дополни|адаптир|перев[её]|упрост)\w*",
        person=r"я|мне|меня|мой|моя|моё|мы|нас|нам|наш\w*|ты|тебе|вы|вас|вам|ваш\w*",
    ),
    _Offer(
        tuple(
            "如|若|您|你|是否|需要|希望|想|要不要|何か|もし|修正|調整|内容|他に|さらに|トーン|文体|文字数|長さ|ご|この".split(
                "|"
            )
        ),
        _CLOSING_EAST,
        regex(r"希望(?:这|以上|本)[^。！？\n]{0,10}对[您你]有(?:所)?帮助[。！]?\s*\Z"),
        regex(r"我|咱|笔者|小编|大家|[您你]"),
        _CHANNEL_ABROAD,
    ),
)
# By their first letters: most texts end otherwise, as is quickly seen.
_CLOSES_BY_LETTER = {
    letter: tuple({text for one in _OFFERS for text in one.opens if text[0] == letter})
    for letter in {text[0] for one in _OFFERS for text in one.opens}
}
_BEGINNING = 40
# An object, or a list of them, that a program asked for. What has an error in it is the message of a tool.
_JSON = regex(r"\s*(?:```(?:json)?\s*)?(?P<first>(?:\[\s*)?\{\s*\"(?!(?:error|detail)\")[\w -]{1,40}\":)")
_FENCED_PROSE = ("", "text", "txt", "plaintext", "markdown", "md")
_FEW_WORDS = 12
_WORDS_OF_A_PARAGRAPH = 10


@rule("AI007", severity="error")
def chat_preamble(post: Post) -> Iterator[Finding]:
    """The words of a chat stand round the text.

    A language model announces its work and offers more of it. The beginning and the end of a post are looked at: in
    between, people talk so, but for a line that announces another version of a part. What people say as well, such as
    “I hope this helps”, counts where the text says neither I nor you.

    ```md bad
    ⟦Certainly! Here⟧ is the article you asked for.

    The ferry line was extended on Monday.

    ⟦Let me know if you’d like⟧ me to expand on the costs.
    ```

    ```md bad
    ⟦Sure, here’s the article:⟧

    The ferry line was extended on Monday.

    ### Sources

    - [Port of Quay – “Line 9” (4 Mar 2026)](https://www.port.city/news/line-9)

    ⟦I hope this helps⟧!
    ```

    ~~~md bad
    ⟦```markdown⟧
    ## What it costs

    The ferry line was extended on Monday.
    ```
    ~~~

    ~~~md fixed
    ## What it costs

    The ferry line was extended on Monday.
    ~~~

    ```md good
    The ferry line was extended on Monday.

    “Certainly! Here I stay,” the captain said.

    Here is what it costs.

    Let us know what you think in the comments.
    ```
    """
    blocks = post.body.root.children
    fenced = list(_fence(post, [block for block in blocks if block.kind != "html"]))
    yield from fenced or _json(post) or _announcement(post, blocks)
    for passage in post.passages:
        if passage.block is not None:
            break
        start = len(passage.text) - len(passage.text.lstrip())
        if passage.text.startswith(_OPENS, start):
            yield from _found(passage, _OPENING.match(passage.text, start), "announces the text")
    if not fenced:
        yield from _parts(post)
    yield from _offers(post)


def _announcement(post: Post, blocks: Sequence[Block]) -> Iterator[Finding]:
    at = next((at for at, block in enumerate(blocks) if _is_text(post, block) or (at == 0 and block.level)), None)
    if at is None:
        return
    prose = blocks[at].inline.prose
    start = len(prose.text) - len(prose.text.lstrip("*_ "))
    # Most begin otherwise, as is quickly seen.
    if prose.text.startswith(_OPENS, start):
        match = _OPENING.match(prose.text, start) or _OPENING_ABROAD.match(prose.text, start)
        shown = [block for block in blocks[at:] if block.kind != "break"]
        if not match and _announces_own(post, shown[:2]):
            forms = (_PLAIN, _ALONE, _PLAIN_ABROAD, _TRANSLATED)
            match = next((match for form in forms if (match := form.match(prose.text, start))), None)
        yield from _found(Passage(prose, blocks[at]), match, "announces the text")


def _parts(post: Post) -> Iterator[Finding]:
    """Find what announces a part amid the text: a paragraph of its own, which answers nobody."""
    blocks = post.body.root.children
    opening = next((block for block in blocks if _is_text(post, block)), None)
    for passage, match, _ in post.says(_BETWEEN, _BETWEEN_NEEDS):
        block = passage.block
        if block is None or block is opening or block.kind != "paragraph" or block.parent is not post.body.root:
            continue
        at = blocks.index(block)
        is_answer = blocks[at - 1].text.rstrip("*_ ").endswith("?")
        if not is_answer and at + 1 < len(blocks) and blocks[at + 1].kind in ("paragraph", "heading", "list"):
            yield from _found(passage, match, "announces the text")


def _is_text(post: Post, block: Block) -> bool:
    return block.kind == "paragraph" and block.text != "" and not post.is_in_sources(block.span)


def _announces_own(post: Post, blocks: Sequence[Block]) -> bool:
    """Say whether text follows, and not what somebody else has written; nor is it the answer to a title that asks."""
    first, *rest = blocks
    if not rest or first.inline.links or (post.title and post.title.text.endswith("?")):
        return False
    text = rest[0]
    is_link = any(link.span.start == text.span.start for link in text.inline.links)
    is_others = is_link or text.text.startswith(("“", "„", "«", '"', "http"))
    return text.kind in ("paragraph", "heading") and not is_others


def _offers(post: Post) -> Iterator[Finding]:
    """Look at the last paragraph of the text, and at the last of the post, which may be in its source list."""
    text = next((one for one in reversed(post.body.root.children) if _is_text(post, one)), None)
    last = post.paragraphs[-1] if post.paragraphs else None
    for block in dict.fromkeys((text, last)):
        if block is None or block.is_inside("quote") or block.is_inside("note"):
            continue
        passage = Passage(block.inline.prose, block)
        # A line that follows an entry without a blank one between them is a part of it.
        said = passage.text
        sentences = [one.end() for one in _SENTENCE.finditer(said, max(0, len(said) - _LAST_WORDS))]
        for start in dict.fromkeys((0, said.rstrip().rfind("\n") + 1, *sentences)):
            if offer := _offered(post, passage, start):
                yield from _found(passage, offer, "offers to write more")
                break


def _offered(post: Post, passage: Passage, start: int) -> re.Match[str] | None:
    said = passage.text[start:]
    start += len(said) - len(said.lstrip("*_ "))
    if not passage.text.startswith(_CLOSES_BY_LETTER.get(passage.text[start : start + 1], ()), start):
        return None
    offers = [one for one in _OFFERS if passage.text.startswith(one.opens, start)]
    place = passage.prose.span(start, len(passage.text))
    if passage.block and any(link.span.start >= place.start for link in passage.block.inline.links):
        return None
    found = (one.sure.match(passage.text, start) or _common(post, passage, start, one) for one in offers)
    match = next(filter(None, found), None)
    return match if match and not any(one.channel.search(passage.text, start) for one in offers) else None


def _common(post: Post, passage: Passage, start: int, offer: _Offer) -> re.Match[str] | None:
    """What people say as well, where it is short and the text speaks neither of its author nor to its readers."""
    if len(passage.text[start:].split()) > _MOST_WORDS or any(block.kind == "code" for block in post.blocks):
        return None
    match = offer.common.match(passage.text, start)
    is_impersonal = match and all(
        other.block is None or other.quotes(said.start()) or other.text.startswith(offer.opens)
        for other, said, _ in post.says(offer.person, offer.persons)
    )
    return match if is_impersonal else None


def _found(passage: Passage, match: re.Match[str] | None, what: str) -> Iterator[Finding]:
    if match and not passage.quotes(match.start()):
        yield Finding(passage.prose.span(*match.span()), f"a language model {what}", "take it out")


def _fence(post: Post, blocks: Sequence[Block]) -> Iterator[Finding]:
    if not 1 <= len(blocks) <= 2 or blocks[-1].kind != "code" or not blocks[-1].markup:  # noqa: PLR2004 - it and a line
        return
    *before, fence = blocks
    info = fence.info.lower()
    is_markdown = info in ("markdown", "md")
    if before:
        is_whole = is_markdown and before[0].kind == "paragraph" and len(before[0].text.split()) <= _FEW_WORDS
        is_whole = is_whole and _has_prose(post, fence)
    else:
        is_whole = is_markdown or (info in _FENCED_PROSE and _has_prose(post, fence))
    if is_whole:
        message = "the whole text stands in a code fence, as a chat shows it"
        yield Finding(fence.lines[0], message, "take the fence away", _unwrapped(post, blocks[0], fence))


def _json(post: Post) -> list[Finding]:
    """Look whether the text is JSON from its beginning to its end."""
    text, start = post.source.text, post.front_matter.body_start
    if not text[start : start + _BEGINNING].lstrip().startswith(("{", "[", "```")):
        return []
    match = _JSON.match(text, start)
    closing = "]" if match and match["first"][0] == "[" else "}"
    if match is None or not text.rstrip("`\n ").endswith(closing):
        return []
    return [
        Finding(Span(*match.span("first")), "the whole text is JSON, as a program asked for it", "make a text of it")
    ]


def _has_prose(post: Post, fence: Block) -> bool:
    """Say whether there are two paragraphs of words in a fence."""
    paragraphs = "\n".join(post.source[line] for line in fence.lines[1:]).split("\n\n")
    told = [one for one in paragraphs if one[:1].isalpha() and len(one.split()) >= _WORDS_OF_A_PARAGRAPH]
    return len(told) > 1


def _unwrapped(post: Post, first: Block, fence: Block) -> Fix | None:
    *_, last = fence.lines
    if len(fence.lines) < 3 or not post.source[last].startswith(fence.markup):  # noqa: PLR2004 - both fences and a line
        return None
    inner = Span(fence.lines[1].start, fence.lines[-2].end)
    return unsafe(replace(Span(first.span.start, fence.span.end), post.source[inner]))
