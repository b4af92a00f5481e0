"""AI001."""

import re
from bisect import bisect_left
from operator import attrgetter

from mdlint_news.rule import Block, Finding, Iterator, Need, Passage, Post, Span, regex, rule, whole

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
    r"(?: (?:developed|created|trained|made|built) by \w+)?"
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
    # German, Spanish, French, Italian, Portuguese, Dutch, Polish, Korean, Russian, Chinese, Japanese.
    (
        (
            *whole("tut mir", "als ki", "sprachmodell", "leider", "zugriff auf", "zugreifen"),
            *whole("wissensupdate", "wissensupdates"),
            "als künst",
        ),
        (
            (
                r"(?:Es )?[Tt]ut mir (?:sehr )?leid,? aber ich (?:kann|darf|bin nicht)\b[^.!?\n]{0,60}?"
                r"(?:\b(?:Artikel|Beitrag|Text|Bericht|Anfrage|Inhalt|Zusammenfassung)\w*\b[^.!?,\n]{0,60}? (?:zu )?"
                r"(?<!mehr )(?:erstell|verfass|schreib|generier|liefer|bearbeit|erfüll|bereitst|zugreif"
                r"|zusammenfass|beantwort)|\bhelfen\b)"
            ),
            (
                r"Als (?:KI|künstliche Intelligenz|(?:KI-)?Sprachmodell)"
                r"(?:-(?:Modell|Assistent|Sprachmodell|System)|\b(?!-))[^.!?,\n]{0,30} (?:kann|habe|bin|darf) ich\b"
            ),
            (
                r"Leider (?:kann|konnte) ich (?:auf )?(?:den|die|das) (?:angegebene|bereitgestellte|gewünschte)n? "
                r"(?:URL|Link|Artikel|(?:Web)?[Ss]eite|Website|Inhalte?|Text)\b"
            ),
            (
                r"(?:Leider kann ich|Ich kann(?: leider)?) nicht auf (?:das Internet|externe|aktuelle Nachrichten)\b"
                r"[^.!?\n]{0,30}\bzugreifen\b(?!,? (?:seit|wenn|solange|während)\b)"
            ),
            (
                r"(?:Leider habe ich|Ich habe(?: leider)?) keinen Zugriff auf "
                r"(?:das Internet\b(?!,? (?:seit|wenn|solange|während|hier|mehr)\b)|externe|Echtzeit"
                r"|aktuelle (?:Daten|Ereignisse|Inhalte|Informationen|Nachrichten|Quellen))"
                r"|(?:Es )?[Tt]ut mir (?:sehr )?leid,? aber ich habe keinen Zugriff auf "
                r"(?:das Internet|externe|Echtzeit|aktuelle"
                r"|den (?:verlinkten |vollständigen )?(?:Artikel|Link|Text|Inhalt))\b"
            ),
            r"(?:Stand|Nach|Bis zu) meine[ms] letzten Wissensupdates?\b",
        ),
    ),
    (
        (
            *whole("lo siento", "lamentablemente", "desafortunadamente"),
            *whole("como modelo", "como inteligencia", "como ia"),
            "mi última actualización",
        ),
        (
            (
                r"Lo siento,? (?:pero )?no (?:(?:puedo|me es posible)\b[^.!?\n]{0,30}? "
                r"(?:(?:escrib|redact|gener|crear|proporcion|ofrec|produc|complet|cumpl|acced|proces|resum)\w*\b"
                r"[^.!?\n]{0,60}?\b(?:artículo|noticia|solicitud|petición|contenido|texto|resumen|enlace|página|URL|internet)"
                r"|ayudar(?:te|le|los)?\b)|tengo (?:acceso|(?:suficiente )?información))"
            ),
            r"Como (?:modelo de lenguaje|inteligencia artificial|IA)\b[^.!?\n]{0,20},? (?:no )?(?:puedo|tengo|soy)\b",
            (
                r"(?:Lamentablemente|Desafortunadamente),? no (?:puedo acceder|tengo acceso) a"
                r"(?:l (?:enlace|artículo|contenido)| la (?:URL|página)"
                r"| (?:internet|información (?:actualizada|en tiempo real)))\b"
            ),
            r"(?:Hasta|Según) mi última actualización (?:de conocimientos?|(?:en|de) (?:\w+ de )?20\d\d)\b",
        ),
    ),
    (
        (
            *whole("en tant que ", "internet", "malheureusement"),
            "désolé",
            "en tant qu'",
            "en tant qu’",
            "ma dernière mise à jour",
        ),
        (
            (
                r"(?:Je suis désolée?|Désolée?),? mais je ne (?:peux|suis)\b[^.!?\n]{0,30}?[ ’']"
                r"(?:(?:rédig|écri|génér|cré|fourni|produi|trait|répond|accéd|résum)\w*\b[^.!?\n]{0,60}?"
                r"\b(?:article|demande|requête|contenu|texte|résumé|lien|page|URL)|aider\b)"
            ),
            r"En tant qu(?:e |[’'])(?:modèle de langage|IA|intelligence artificielle)\b(?!-)[^.!?\n]{0,20},? je\b",
            (
                r"(?:Malheureusement, j|J)e ne (?:peux pas|suis pas en mesure d[’'])\s?accéder à Internet\b"
                r"(?! (?:depuis|ici|dans|au|à|chez|sans|quand|tant)\b)"
            ),
            (
                r"(?:(?:Je suis désolée?|Désolée?),? mais|Malheureusement,) je n[’']ai pas accès "
                r"(?:à Internet|aux? (?:contenu|lien|informations? en temps réel)|à l[’']article)\b"
            ),
            r"(?:À|Selon|Jusqu[’']à) ma dernière mise à jour (?:de (?:mes )?connaissances|en (?:\w+ )?20\d\d)\b",
        ),
    ),
    (
        (
            *whole("dispiace", "come modello", "come ia", "in quanto modello", "in quanto ia"),
            "mio ultimo aggiornamento",
        ),
        (
            (
                r"Mi dispiace,? (?:ma )?non (?:(?:posso|sono)\b[^.!?\n]{0,30}? "
                r"(?:(?:scriv|redig|gener|cre|forni|produ|complet|elabor|acced|riassum)\w*\b[^.!?\n]{0,60}?"
                r"\b(?:articol|notizi|richiest|contenut|testo|riassunt|link|pagina|URL"
                r"|informazioni (?:aggiornat|in tempo))|aiutar)"
                r"|ho accesso (?:a (?:internet|informazioni)|all[’']articolo|al (?:link|contenuto)))"
            ),
            (
                r"(?:Come|In quanto) (?:modello linguistico|IA)\b[^.!?\n]{0,20},? "
                r"(?:non (?:posso|ho)|il mio|la mia|le mie)\b"
            ),
            r"(?:Fino al|Al) mio ultimo aggiornamento (?:delle conoscenze|(?:nel|di) (?:\w+ )?20\d\d)\b",
        ),
    ),
    (
        (
            *whole("sinto muito", "desculpe", "lamento", "infelizmente"),
            *whole("como modelo", "como um modelo", "como ia", "como uma ia"),
            "peço desculpa",
            "minha última atualização",
        ),
        (
            (
                r"(?:Sinto muito|Desculpe|Peço desculpas?|Lamento),? mas (?:eu )?não "
                r"(?:(?:posso|consigo)\b[^.!?\n]{0,30}? "
                r"(?:(?:escrev|redig|ger|cri|fornec|produz|complet|atend|acess|resum)\w*\b[^.!?\n]{0,60}?"
                r"\b(?:artigo|notícia|solicita|pedido|conteúdo|texto|resumo|link|página|URL)|ajud)"
                r"|tenho (?:acesso|informaç))"
            ),
            (
                r"Infelizmente,? (?:eu )?não (?:consigo (?:acessar|aceder a)|tenho acesso) "
                r"(?:à internet|ao? (?:artigo|link|conteúdo)|a informações (?:atualizadas|em tempo real))\b"
            ),
            r"Como (?:(?:um )?modelo de linguagem|(?:uma )?IA)\b[^.!?\n]{0,20},? (?:eu )?não (?:posso|consigo|tenho)\b",
            r"Até (?:a )?minha última atualização (?:de conhecimento|em (?:\w+ de )?20\d\d)\b",
        ),
    ),
    (
        (
            *whole("spijt me", "przepraszam", "als ai", "als een ai", "taalmodel", "sztuczna inteligencja"),
            "jako model j",
        ),
        (
            (
                r"Het spijt me,? maar ik kan\b[^.!?\n]{0,60}?"
                r"(?:\b(?:artikel|bericht|verzoek|inhoud|tekst|samenvatting)\b[^.!?,\n]{0,60}? "
                r"(?:schrijven|maken|genereren|verstrekken|leveren|openen|verwerken|voldoen)|\bhelpen\b)"
            ),
            (
                r"Als (?:een )?(?:AI(?:-(?:model|assistent|systeem))?|(?:AI-|groot )?taalmodel)\b(?!-)"
                r"[^.,!?\n]{0,20}\b(?:kan|heb|ben) ik\b"
            ),
            (
                r"Przepraszam,? ale nie mogę\b[^.!?\n]{0,30}? "
                r"(?:(?:napisać|stworzyć|wygenerować|przygotować|spełnić|zrealizować)\b[^.!?\n]{0,60}?"
                r"\b(?:artykuł|prośb|treści|tekst)|pomóc\b)"
            ),
            r"Jako (?:model językowy|sztuczna inteligencja)\b[^.!?\n]{0,20},? nie (?:mam|mogę)\b",
        ),
    ),
    (
        ("죄송", "언어 모델", "인공지능"),
        (
            (
                r"죄송(?:하지만|합니다만),? [^.!?\n]{0,60}?(?:기사|글|내용|요약|요청|링크|URL|원문|정보)[^.!?\n]{0,30}?"
                r"(?:작성|생성|제공|요약|번역|접근|처리|확인)[^.!?\n]{0,10}(?:수 없|어렵)"
            ),
            r"죄송(?:하지만|합니다만),? (?:해당|그) (?:요청|내용)[^.!?\n]{0,30}(?:도와드릴|응할|처리할) 수 없",
            r"(?:저는 )?(?:AI|인공지능)? ?(?:언어 모델|인공지능)(?:으?로서|이므로|이기 때문에),? (?:저는|제가)",
        ),
    ),
    (
        (
            "извините",
            "сожалению",
            "как ",
            "доступ",
            "抱歉",
            "作为",
            "截至我的",
            "我无法",
            "申し訳",
            "言語モデル",
            "aiとして",
        ),
        (
            (
                r"Извините,? но я не могу\b[^.!?\n]{0,30}? "
                r"(?:(?:написать|создать|выполнить|предоставить|подготовить|получить|обработать)\b[^.!?\n]{0,60}?"
                r"\b(?:стать[юеи]|запрос|текст|доступ|новост)|помочь\b(?! (?:вс|кажд)))"
            ),
            r"Как (?:языковая модель|ИИ)[^.!?\n]{0,10},? я\b",
            (
                r"(?:К сожалению, я|Я) не (?:могу получить доступ|имею доступа) к "
                r"(?:интернет(?!\w* (?:из|без|дома))|указанно|предоставленно|внешним|актуальным|ссылк"
                r"|(?:этой|данной) (?:статье|странице|ссылке))"
            ),
            (
                r"К сожалению,? я не могу "
                r"(?:(?:написать|создать|подготовить|предоставить) (?:эту|такую|данную|полную) (?:статью|новость)"
                r"|(?:выполнить|обработать) (?:этот|ваш|данный|такой) запрос)"
            ),
            (
                r"(?:很|非常)?抱歉，(?:但)?我(?:(?:无法|不能)[^，。！？\n]{0,30}?"
                r"(?:写|生成|提供(?![他她])|回答|完成|协助|帮[您你助]|访问|处理|满足)|没有(?:足够|权限|能力|访问))"
            ),
            (
                r"作为(?:一个|一名|一款)?(?:由[^，。\n]{1,12}(?:开发|训练)的)?(?:人工智能|AI|大?型?语言模型)"
                r"(?:语言)?(?:模型|助手|系统|程序)?，?我(?!们)"
            ),
            r"截至我的(?:知识|训练|(?:最后|最近)一次更新)",
            r"我无法(?:访问|浏览|打开)(?:外部(?!世界)|(?:您)?提供的|互联网(?=。|\s*\Z|[^。\n]{0,30}(?:信息|实时|验证|核实|链接|内容|获取|查)))",
            (
                r"申し訳(?:ありません|ございません)が、?[^。\n]{0,30}?"
                r"(?:(?:記事|文章|要約|コンテンツ)[をの][^。\n]{0,20}?(?:執筆|作成|生成|要約|提供)|執筆|生成|リクエスト)"
                r"[^。\n]{0,30}(?:できません|できかねます)"
            ),
            (
                r"申し訳(?:ありません|ございません)が、[^。\n]{0,30}?"
                r"(?:インターネット|URL|リンク|記事|最新の[^。\n]{0,12}(?:情報|データ))[にへの][^。\n]{0,6}アクセス(?:することは)?できません"
            ),
            r"(?:AI|大規模)言語モデルとして、(?:私[はにの]|[^。\n]{0,40}(?:できません|ありません|お答え)(?![^。\n]{0,8}――))",
            r"(?:私は)?AIとして、[^。\n]{0,40}アクセス[^。\n]{0,10}(?:できません|ありません)(?!、?と)",
        ),
    ),
)
_REFUSALS = tuple(
    (needs, regex(rf"(?:\A|(?<=[.!?:] )|(?<=[\n。！？]))\(?(?:{'|'.join(beginnings)})[^.!?。！？\n]*"))
    for needs, beginnings in _BEGINNINGS
)
# Who speaks, before what is said: `Adler: `. Programs have other names.
_SPEAKER = regex(
    r"\A(?!(?:AI|Assistant|Answer|Model|Output|Response|System)\b)(?:[A-Z][^:.!?\n]{0,40}: |\w[^：。！？\n]{0,19}：)"
)
# Who speaks, behind what is said: `, the clerk at the counter told me`.
_SAID = regex(
    r"[,”»\"] (?!(?:as|what|that|who|which|where|but|and|or|so|since|because|if|I|aber|mais|pero"
    r"|maar|mas|ma|ale|но|und|et|y)\b)"
    r"(?:[\w’']+ ){0,6}?(?:said|says|told|wrote|writes|replied|answered|explained|jokes|joked|admits|admitted"
    r"|scherzt|dit l(?:e|a|[’'])|plaisante|brome[aó]|brincou|brinca|scherz(?:a|ò|te)"
    r"|żart(?:uje|ował)|(?:по)?шутил|шутит|пишет"
    r"|sagte?|schrieb|antwortete|(?:m[’'])?a (?:dit|écrit|répondu)|dijo|dice|respondió|disse|rispose"
    r"|zei|zegt|powiedziała?|сказала?|ответила?)\b"
    r"|，[^，。\n]{0,12}(?:说|答|回复|表示)|、?と[^、。\n]{0,20}(?:説明|話|述べ|言|答え)"
)
# A program has knowledge, training and tools of its own, and no more.
_LIFE = regex(
    r"\bmy (?!(?:last |current |own |available |safety |content )?(?:knowledge|training|updates?|guidelines?|abilit"
    r"|capabilit|instruct|programming|purpose|tools?|access|repl|responses?|answers?|role|polic|apolog|data|sources?|limit"
    r"|end|understanding|search|output|browsing|design|cut-?off|research|information|memory"
    r"|maker|creator|developer|view|opinion|draft|part|side|best|system|previous|original|article|summar|confiden|context)\w*\b)\w"
    r"|\b(?:mi|ma|mein\w*|minha|mia|mijn) "
    r"(?:madre|mère|Mutter|mãe|moeder|padre|vie|vida|Leben|casa|maison|familia|famille|Familie)\b"
    r"|\bI was (?:an? |born|young|there|\d)|\byears? ago\b"
    r"|\bI (?:went|walked|drove|grew|lived?|moved|called|sat|stood|met|remember|began|bought|lost|learned)\b"
)
# What announces it: not `Here is the article:`, which is the program's own.
_LEAD = regex(
    r"\w\W+\b(?:answer|answered|reply|replied|replies|responded|said|says|wrote|writes|asked|bot|chatbot|ChatGPT|Claude"
    r"|Copilot|Gemini|Grok|message|sentence|phrase|words"
    r"|Satz|frase|Antwort|schrieb|sagte|réponse|répondu|respuesta|respondió|risposta|resposta|antwoord|odpowied\w+"
    r"|ответ\w*)\b[^.!?\n]{0,80}:\s*\Z|(?:说|答|写道|回答|回复)[^。！？\n]{0,20}：\s*\Z"
)
# In characters, and in blocks: what is further away says nothing of a sentence.
_CLOSE = 300
_NEAR = 40
_OF_A_PROGRAM = regex(r"\b(?:AI|language model|knowledge|training)\b")
_OPENING = tuple("“„«‘\"'「")


@rule("AI001", severity="error")
def refusal(post: Post) -> Iterator[Finding]:
    """A language model declines or talks about itself.

    A model that has too little to go on says so, and a pipeline that does not look publishes what it said.

    ```md bad
    ⟦I’m sorry, but I can’t produce a factual article from the material supplied⟧.

    ⟦Unfortunately, I couldn’t access the URL⟧. Please paste the text.
    ```

    ```md bad
    The talks go on. ⟦As an AI language model, I do not have access to current events⟧.
    ```

    ```md bad
    ⟦Lo siento, pero no puedo escribir el artículo⟧. Faltan datos.

    ⟦抱歉，我无法根据所提供的资料撰写这篇报道⟧。
    ```

    ```md good
    The minister said: “I’m sorry, but I cannot promise more than that.”

    > I’m sorry, but I can’t help with that request.

    That was the answer which one chatbot gave. Its makers are not sorry, but the users are.

    I was unable to find a witness who would speak, and I couldn’t access the archive.

    I cannot access the internet from here, so my brother posts this.
    ```
    """
    told: set[int] = set()
    for passage, match, span in post.says_one_of(_REFUSALS):
        if id(passage) in told:
            continue  # in one paragraph it is one refusal, however many sentences it has
        if not passage.quotes(match.start()) and not _is_of_somebody(passage, match, span):
            told.add(id(passage))
            yield Finding(span, "a language model refuses, or talks about itself", "do not publish this text")


def _is_of_somebody(passage: Passage, match: re.Match[str], span: Span) -> bool:
    """Say whether a person speaks of a life, or is named as the one who speaks."""
    start = match.start()
    if not _OF_A_PROGRAM.search(match[0]) and _LIFE.search(passage.text, start, start + _CLOSE):
        return True
    return _SAID.search(match[0]) is not None or _is_speech(passage, start, span)


def _is_speech(passage: Passage, at: int, span: Span) -> bool:
    """Say whether somebody is asked here and answers, or whether the passage is one of a list of wordings."""
    block = passage.block
    if block is None or block.parent is None:
        return False
    before = passage.text[max(at - _CLOSE, 0) : at]
    if ((speaker := _SPEAKER.match(passage.text)) and speaker.end() == at) or _LEAD.search(before):
        return True
    if _is_cited(block, span) or (at == 0 and _is_led_in(block)):
        return True
    if block.parent.kind == "item" and (listing := block.parent.parent) is not None:
        items = listing.children[:_NEAR]
        return _is_led_in(listing) or any(map(_is_wording, items))
    number = _number(block)
    questions = [
        other for other in block.parent.children[max(number - _NEAR, 0) : number + _NEAR] if _is_question(other)
    ]
    return len(questions) > (speaker is None) and questions[0].span < block.span


def _is_wording(item: Block) -> bool:
    """Say whether an item of a list is a wording: it is quoted, or something is left out."""
    return bool(item.children) and (item.children[0].text.startswith(_OPENING) or "…" in item.children[0].text)


def _number(block: Block) -> int:
    """Its place among those beside it."""
    return bisect_left(block.parent.children, block.span, key=attrgetter("span")) if block.parent else 0


def _is_led_in(block: Block) -> bool:
    """Say whether the paragraph before announces what somebody said: `The answer of the bot, in full:`."""
    if block.parent is None or (number := _number(block)) == 0:
        return False
    before = block.parent.children[number - 1]
    return before.kind == "paragraph" and _LEAD.search(before.text) is not None


def _is_cited(block: Block, span: Span) -> bool:
    """Say whether something stands in italics beside other text, or in a paragraph in italics amid others."""
    cited = next((one for one in block.inline.emphasis if one.text_span.start == span.start), None)
    if block.parent is None or cited is None or cited.kind != "emphasis":
        return False
    siblings = block.parent.children
    return cited.span != block.span or siblings[0].span < block.span < siblings[-1].span


def _is_question(block: Block) -> bool:
    """Say whether a paragraph is a question in bold, as in an interview."""
    if block.kind != "paragraph" or not block.text.endswith(("?", "？")):
        return False
    return block.inline.emphasis[:1] != () and block.inline.emphasis[0].span == block.span
