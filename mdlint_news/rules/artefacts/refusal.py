"""AI001."""

from mdlint_news.rule import Block, Finding, Iterator, Need, Passage, Post, regex, rule, whole

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
    r"(?:an? |the |this |that |such |any |your )?(?:\w+[ -]){0,3}?"
    r"(?:article|piece|story|post|report|summary|text|content|draft|headline|request|task|prompt|news|analysis)\b"
    r"(?! without \w+ing\b)"
    # Who has a life of their own has reasons of their own.
    r"(?![^.!?\n]{0,60}\b(?:today|tonight|tomorrow|yet|every|any ?more|any longer|this (?:week|month|year))\b)"
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
_FAR = rf"(?:the (?:internet|web|article|link|url|URL|content)\b|links|websites|{_ONLINE})"
_LACKED = (
    r"(?:access to (?:(?:real[- ]time|current|live|recent|external|up-to-date|the latest|any) (?:\w+[ -]){0,3}?"
    r"(?:information|data|news|events|sources|internet|databases|websites|links|articles|content|updates)\b"
    r"|the (?:internet|web)\b|the (?:full )?(?:article|text|content)\b(?=\.|\s*\Z| (?:you|itself|or|provided|so)\b))"
    r"|the ability to (?:browse|search the|(?:access|verify) (?:real[- ]time|external|current|urls|URLs"
    r"|the (?:internet|web)))|browsing"
    r"|(?:enough|sufficient|adequate) (?:\w+ ){0,2}?(?:information|details?|data|context|material) "
    r"to (?:write|produce|create|complete|draft|provide (?:an?|the) (?:\w+ ){0,2}?(?:article|story|report|summary)))"
)
_SORRY = r"I(?:[’']m| am) (?:very |truly |really )?sorry,? but"
_ALAS = (
    r"(?:(?:Unfortunately|Regrettably|I apologi[sz]e|(?:I(?:[’']m| am) (?:very |truly |really )?s|S)orry),? "
    r"(?:but )?(?:that )?)"
)
_BUT = r"(?:(?:However|But|Please note|Note),? (?:that )?)"


def _of(what: str) -> str:
    """Make a pattern of what the rest of a sentence must speak of: people who are sorry cannot do other things."""
    return rf"(?=[^.!?。\n]*(?:{what}))"


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
        ),
    ),
    (
        (*whole("not have"), "n't have ", "n’t have "),
        (
            rf"{_SORRY} I (?:do not|don[’']t) have (?:direct |any )?{_LACKED}",
            rf"(?:{_ALAS}|{_BUT})?I (?:do not|don[’']t|did not|didn[’']t) have (?:direct |any )?{_LACKED}",
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
            r"(?:As of|Based on|According to) my (?:last |latest |most recent )?(?:knowledge|training)\b",
            r"As of my last update in (?:\w+ )?20\d\d\b",
            r"My (?:knowledge|training)(?: data)? (?:cut-?off|ends|only goes|was last)\b",
            (
                r"[^.!?\n“”\"„«»‘]{0,160}?\b(?:after|beyond|past|outside|postdates|exceeds) (?:of )?my "
                r"(?:knowledge|training)(?: data)?(?: |[’']s )cut-?off\b"
            ),
        ),
    ),
    # German, Spanish, French, Italian, Portuguese, Dutch, Polish, Russian, Chinese, Japanese.
    (
        (
            *whole("tut mir", "als ki", "sprachmodell", "leider", "zugriff auf", "zugreifen"),
            "als künst",
            "wissensupdate",
        ),
        (
            r"(?:Es )?[Tt]ut mir (?:sehr )?leid,? aber ich (?:kann|darf|bin nicht)\b"
            + _of("Artikel|Beitrag|Text|Anfrage|Inhalt|helfen|erstell|verfass|schreib"),
            r"Als (?:KI|künstliche Intelligenz|(?:KI-)?Sprachmodell)\b[^.!?,\n]{0,30} (?:kann|habe|bin|darf) ich\b",
            (
                r"Leider (?:kann|konnte) ich (?:auf )?(?:den|die|das) (?:angegebene|bereitgestellte|gewünschte)n? "
                r"(?:URL|Link|Artikel|(?:Web)?[Ss]eite|Website|Inhalte?|Text)\b"
            ),
            (
                r"(?:Leider kann ich|Ich kann(?: leider)?) nicht auf (?:das Internet|externe|aktuelle Nachrichten)\b"
                r"[^.!?\n]{0,30}\bzugreifen\b"
            ),
            r"(?:Leider habe ich|Ich habe(?: leider)?) keinen Zugriff auf (?:das Internet|externe|aktuelle|Echtzeit)",
            r"(?:Stand|Nach|Bis zu) meine[ms] letzten Wissensupdates?\b",
        ),
    ),
    (
        (*whole("lo siento", "como modelo", "como inteligencia", "como ia"), "mi última actualización"),
        (
            r"Lo siento,? pero no (?:puedo|tengo|me es posible)\b"
            + _of("artículo|noticia|solicitud|conten|texto|ayudar|escrib|redact|acce"),
            r"Como (?:modelo de lenguaje|inteligencia artificial|IA)\b[^.!?\n]{0,20},? (?:no )?(?:puedo|tengo|soy)\b",
            r"(?:Hasta|Según) mi última actualización (?:de conocimientos?|(?:en|de) (?:\w+ de )?20\d\d)\b",
        ),
    ),
    (
        (*whole("en tant que ", "internet"), "désolé", "en tant qu'", "en tant qu’", "ma dernière mise à jour"),
        (
            r"(?:Je suis désolée?|Désolée?),? mais je ne (?:peux|suis)\b"
            + _of("article|demande|contenu|texte|aider|rédiger|écrire|accé|génér"),
            r"En tant qu(?:e |[’'])(?:modèle de langage|IA|intelligence artificielle)\b[^.!?\n]{0,20},? je\b",
            r"(?:Malheureusement, j|J)e ne (?:peux pas|suis pas en mesure d[’'])\s?accéder à Internet\b",
            r"(?:À|Selon|Jusqu[’']à) ma dernière mise à jour (?:de (?:mes )?connaissances|en (?:\w+ )?20\d\d)\b",
        ),
    ),
    (
        (
            *whole("dispiace", "come modello", "come ia", "in quanto modello", "in quanto ia"),
            "mio ultimo aggiornamento",
        ),
        (
            r"Mi dispiace,? ma non (?:posso|sono)\b"
            + _of("articol|notizi|richiest|contenut|testo|aiutar|scriver|acce"),
            r"(?:Come|In quanto) (?:modello linguistico|IA)\b[^.!?\n]{0,20},? non (?:posso|ho)\b",
            r"(?:Fino al|Al) mio ultimo aggiornamento (?:delle conoscenze|(?:nel|di) (?:\w+ )?20\d\d)\b",
        ),
    ),
    (
        (
            *whole("sinto muito", "desculpe", "como modelo", "como um modelo", "como ia", "como uma ia"),
            "minha última atualização",
        ),
        (
            r"(?:Sinto muito|Desculpe),? mas (?:eu )?não (?:posso|consigo|tenho)\b"
            + _of("artigo|notícia|solicita|pedido|conteúdo|texto|ajudar|escrev|acess"),
            r"Como (?:(?:um )?modelo de linguagem|(?:uma )?IA)\b[^.!?\n]{0,20},? (?:eu )?não (?:posso|consigo|tenho)\b",
            r"Até (?:a )?minha última atualização (?:de conhecimento|em (?:\w+ de )?20\d\d)\b",
        ),
    ),
    (
        (*whole("spijt me", "przepraszam", "als ai", "als een ai", "taalmodel"), "jako model j", "jako sztuczna"),
        (
            r"Het spijt me,? maar ik kan\b" + _of("artikel|bericht|verzoek|inhoud|tekst|helpen|schrijven"),
            r"Als (?:een )?(?:AI|(?:AI-|groot )?taalmodel)\b[^.!?\n]{0,20}\b(?:kan|heb|ben) ik\b",
            r"Przepraszam,? ale nie mogę\b" + _of("artykuł|prośb|treści|tekst|pomóc|napisać"),
            r"Jako (?:model językowy|sztuczna inteligencja)\b[^.!?\n]{0,20},? nie (?:mam|mogę)\b",
        ),
    ),
    (
        ("извините", "как ", "доступ", "抱歉", "作为", "截至我的", "我无法", "申し訳", "言語モデル", "aiとして"),
        (
            r"Извините,? но я не могу\b" + _of("стать|запрос|текст|помочь|написать|созда|доступ"),
            r"Как (?:языковая модель|ИИ)[^.!?\n]{0,10},? я\b",
            (
                r"(?:К сожалению, я|Я) не (?:могу получить доступ|имею доступа) к "
                r"(?:интернет|указанно|предоставленно|внешним|актуальным|ссылк)"
            ),
            r"(?:很|非常)?抱歉，(?:但)?我(?:无法|不能|没有)" + _of("写|生成|提供|回答|完成|协助|帮|访问|请求"),
            r"作为(?:一个|一名)?(?:人工智能|AI|大?语言模型)[^。！？\n]{0,12}，?我",
            r"截至我的(?:知识|训练|(?:最后|最近)一次更新)|我无法(?:访问|浏览|打开)(?:互联网|外部|(?:您)?提供的)",
            (
                r"申し訳(?:ありません|ございません)が、?"
                + _of("記事|執筆|作成|生成|要約|リクエスト")
                + r"[^。\n]{0,30}(?:できません|できかねます)"
            ),
            r"(?:AI|大規模)言語モデルとして、",
            r"(?:私は)?AIとして、[^。\n]{0,40}アクセス[^。\n]{0,10}(?:できません|ありません)",
        ),
    ),
)
_REFUSALS = tuple(
    (needs, regex(rf"(?:\A|(?<=[.!?:] )|(?<=[\n。！？]))(?:{'|'.join(beginnings)})[^.!?。！？\n]*"))
    for needs, beginnings in _BEGINNINGS
)
# Who speaks, before what is said: `Adler: `. Programs have other names.
_SPEAKER = regex(r"\A(?!(?:AI|Assistant|Answer|Model|Output|Response|System)\b)[A-Z][^:.!?\n]{0,40}: \Z")
_OPENING = "“„«‘\"'「"


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
    ```
    """
    told: set[int] = set()
    for passage, match, span in post.says_one_of(_REFUSALS):
        if id(passage) in told:
            continue  # in one paragraph it is one refusal, however many sentences it has
        if not passage.quotes(match.start()) and not _is_speech(passage, match.start()):
            told.add(id(passage))
            yield Finding(span, "a language model refuses, or talks about itself", "do not publish this text")


def _is_speech(passage: Passage, at: int) -> bool:
    """Say whether somebody is asked here and answers, or whether the passage is one of a list of wordings."""
    block = passage.block
    if block is None or block.parent is None:
        return False
    if _SPEAKER.match(passage.text[:at]):
        return True
    if block.parent.kind == "item" and block.parent.parent is not None:
        items = block.parent.parent.children
        return any(item.children and item.children[0].text.startswith(tuple(_OPENING)) for item in items)
    questions = [other for other in block.parent.children if _is_question(other)]
    return len(questions) > 1 and questions[0].span < block.span


def _is_question(block: Block) -> bool:
    """Say whether a paragraph is a question in bold, as in an interview."""
    if block.kind != "paragraph" or not block.text.endswith("?"):
        return False
    return block.inline.emphasis[:1] != () and block.inline.emphasis[0].span == block.span
