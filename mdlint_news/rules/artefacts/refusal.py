"""AI001."""

from mdlint_news.rule import Block, Finding, Iterator, Need, Passage, Post, regex, rule, whole

_CANNOT = r"(?:can ?not|can[’']t|am (?:unable|not able) to|[’']m (?:unable|not able) to|must decline to)"
_MAKE = r"(?:write|produce|create|generate|provide|complete|fulfil|fulfill|draft|compose|assist|help|comply)"
_WORK = (
    r"(?:an? |the |this |that |such |any |your )?(?:\w+[ -]){0,3}?"
    r"(?:article|piece|story|post|report|summary|text|content|draft|headline|request|task|prompt|news|analysis)\b"
    r"(?! without \w+ing\b)"
)
_MODEL = r"(?:AI|artificial intelligence|(?:large )?language model)(?: (?:language )?(?:model|assistant|system))?"
_DO = "(?:access|browse|retrieve|open|verify|find|discuss|continue|proceed|process|engage|do)"
_FAR = (
    r"(?:the (?:internet|web|article|link|url|source|page|file|document|content)\b|external|real[- ]time"
    r"|current (?:news|events)|urls|links|websites|live)"
)
_LACKED = (
    r"(?:access to (?:(?:real[- ]time|current|live|recent|external|up-to-date|the latest|any) "
    r"|the (?:internet|web|full|article))|the ability to (?:browse|access|search|verify)|browsing"
    r"|(?:enough|sufficient|adequate) (?:\w+ ){0,2}?(?:information|details?|data|context|material) "
    r"to (?:write|produce|provide|create|answer|complete|draft))"
)
_SORRY = r"I(?:[’']m| am) (?:very |truly |really )?sorry,? but"
_ALAS = r"(?:(?:Unfortunately|Regrettably|I apologi[sz]e|Sorry),? (?:but )?(?:that )?)"
# What a sentence may begin with, by what is in all that is so: most posts have little of it, and need few patterns.
_BEGINNINGS: tuple[tuple[tuple[Need, ...], tuple[str, ...]], ...] = (
    (
        whole(
            *"i cannot|i can not|i can't|i can’t|i am unable|i am not able|i must decline".split("|"),
            *"'m unable|’m unable|'m not able|’m not able".split("|"),
        ),
        (
            rf"{_SORRY} I {_CANNOT} (?:\w+ ){{0,2}}?{_MAKE}\b",
            rf"{_SORRY} I {_CANNOT} {_DO}\b",
            rf"{_ALAS}I {_CANNOT} (?:\w+ ){{0,2}}?{_MAKE}(?: you)?(?: with)? (?:(?:that|this)\b|{_WORK})",
            rf"I {_CANNOT} (?:\w+ ){{0,2}}?{_MAKE}(?: you)?(?: with)? {_WORK}",
            rf"{_ALAS}?I(?: {_CANNOT}|[’']m unable to) (?:\w+ ){{0,2}}?(?:access|browse|retrieve|open|verify) {_FAR}",
        ),
    ),
    (
        (*whole("not have"), "n't have ", "n’t have "),
        (
            rf"{_SORRY} I (?:do not|don[’']t) have (?:direct |any )?{_LACKED}",
            rf"{_ALAS}?I (?:do not|don[’']t|did not|didn[’']t) have (?:direct |any )?{_LACKED}",
        ),
    ),
    (
        whole("sorry"),
        (
            rf"{_SORRY} as an? {_MODEL}\b",
            rf"{_SORRY} (?:the|your) (?:research|provided|supplied|source|notes|information|material|article|text)\b",
        ),
    ),
    (
        whole("as an ai", "as a ai", "language model", "as an artificial", "as a artificial"),
        (rf"As an? {_MODEL},? I\b",),
    ),
    (
        whole("my knowledge", "my training", "my last", "my latest", "my most recent"),
        (
            r"(?:As of|Based on|According to) my (?:last |latest |most recent )?(?:knowledge|training)\b",
            r"My (?:knowledge|training)(?: data)? (?:cut-?off|ends|only goes|was last)\b",
        ),
    ),
    # German, Spanish, French, Italian, Portuguese, Dutch, Polish, Russian, Chinese, Japanese.
    (
        (*whole("tut mir", "als ki", "sprachmodell"), "als künst"),
        (
            r"(?:Es )?[Tt]ut mir (?:sehr )?leid,? aber ich (?:kann|darf|bin nicht)\b",
            r"Als (?:KI|künstliche Intelligenz|(?:großes |KI-)?Sprachmodell)\b[^.!?\n]{0,40}\b(?:ich|mir|mich)\b",
        ),
    ),
    (
        whole("lo siento", "como modelo", "como inteligencia", "como ia"),
        (
            r"Lo siento,? pero no (?:puedo|tengo|me es posible)\b",
            r"Como (?:modelo de lenguaje|inteligencia artificial|IA)\b[^.!?\n]{0,20},? (?:no )?(?:puedo|tengo|soy)\b",
        ),
    ),
    (
        (*whole("en tant que "), "désolé", "en tant qu'", "en tant qu’"),
        (
            r"(?:Je suis désolée?|Désolée?),? mais je ne (?:peux|suis)\b",
            r"En tant qu(?:e |[’'])(?:modèle de langage|IA|intelligence artificielle)\b[^.!?\n]{0,20},? je\b",
        ),
    ),
    (
        whole("dispiace", "come modello", "come ia"),
        (
            r"Mi dispiace,? ma non (?:posso|sono)\b",
            r"Come (?:modello linguistico|IA)\b[^.!?\n]{0,20},? non (?:posso|ho)\b",
        ),
    ),
    (
        whole("sinto muito", "desculpe", "spijt me", "przepraszam"),
        (
            r"(?:Sinto muito|Desculpe),? mas (?:eu )?não (?:posso|consigo|tenho)\b",
            r"Het spijt me,? maar ik kan\b",
            r"Przepraszam,? ale nie mogę\b",
        ),
    ),
    (
        ("извините", "как ", "抱歉", "作为", "申し訳", "言語モデル"),
        (
            r"Извините,? но я не могу\b|Как (?:языковая модель|ИИ)[^.!?\n]{0,10},? я\b",
            r"(?:很|非常)?抱歉，(?:但)?我(?:无法|不能|没有)",
            r"作为(?:一个|一名)?(?:人工智能|AI|大?语言模型)[^。！？\n]{0,12}，?我",
            r"申し訳(?:ありません|ございません)が、?[^。\n]{0,30}(?:できません|できかねます)|(?:AI|大規模)言語モデルとして、",
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
