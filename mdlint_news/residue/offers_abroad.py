"""How a language model offers more of the text at its end, in languages other than English."""

import re

from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex
from mdlint_news.search import Need

_END = r"(?=\s*\Z)"
_CHANNEL_ABROAD = regex(
    r"\b(?:kommentar\w*|newsletter|redaktion|ausgabe|podcast|nächste\w*|schreib\w*|kontakt\w*|abonn\w*|comment\w*|courriel"
    r"|e-?mails?|mails?|prochain\w*|numéro|épisode|contact\w*|rédaction|comentar\w*|correo|boletín|próxim\w*|suscri\w*|edición"
    r"|redacción|commenti|prossim\w*|puntata|iscri\w*|redazione|comentários|edição|inscrev\w*|redação|reacties|reageer"
    r"|volgende|nieuwsbrief|aflevering|redactie|komentarz\w*|następn\w*|napisz\w*|odcin\w*|subskryb\w*|redakcj\w*"
    r"|комментари\w*|следующ\w*|выпуск\w*|подпи\w*|напиши\w*|почт\w*|редакци\w*)\b"
    r"|评论|留言|下期|下次|订阅|邮箱|编辑部|コメント|メール|次回|購読|編集部",
    re.IGNORECASE,
)


class Offer(NamedTuple):
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
    add: str,
    person: str,
) -> Offer:
    """Make patterns of the hope that it helps, and of the three kinds of offers.

    Readers are to `tell` if they want changes, another version, or that the writer should mend the text; they are asked
    whether they `want` such a thing; or the writer `may` do it if they want.
    """
    return Offer(
        tuple(opens.split("|")),
        regex(
            rf"(?:(?:{hope})[^.!?\n]{{0,60}}[.!] )?"
            rf"(?:(?:{tell})\b[^.!?\n]{{0,70}}?\b(?:{change}|{version}|(?:{that})[^.!?\n]{{0,30}}?\b(?:{mend}))"
            rf"|¿?(?:{want}),? (?:{version}|(?:{that})[^.!?\n]{{0,30}}?\b(?:{mend}))(?=[^.!?\n]*\?\s*\Z)"
            rf"|(?:{may})\b[^.!?\n]{{0,30}}?\b(?:{mend}))"
        ),
        regex(
            rf"(?:{hope})[^.!?\n]{{0,60}}[.!]?{_END}"
            rf"|¿?(?:{want}),? (?:{that})[^.!?\n]{{0,30}}?\b(?:{add})(?=[^.!?\n]*\?\s*\Z)"
        ),
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
# German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian; Chinese and Japanese.
ABROAD = (
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
        add=r"(?:(?:hinzu|ein|bei)füg|ergänz)\w*",
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
        add=r"(?:ajout|inclu|complèt|insèr)\w*",
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
        add=r"(?:añad|agreg|inclu|complet)\w*",
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
        add=r"(?:aggiung|includ|inserisc)\w*",
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
        add=r"(?:acrescent|adicion|inclu)\w*",
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
        add=r"(?:toevoeg|voeg)\w*",
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
        add=r"(?:doda|dołącz)\w*",
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
        add=r"(?:добав|включ)\w*",
        person=r"я|мне|меня|мой|моя|моё|мы|нас|нам|наш\w*|ты|тебе|вы|вас|вам|ваш\w*",
    ),
    Offer(
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
