"""AI007."""

import re
from collections.abc import Sequence

from mdlint_news.rule import Block, Finding, Fix, Iterator, Passage, Post, Span, regex, replace, rule, unsafe, whole

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
    ("Gerne?|Natürlich|Klar|Sicher", "Hier ist", "Artikel|Text|Beitrag|Bericht", "gewünscht|angefordert|überarbeitet"),
    ("Claro|Por supuesto", "Aquí (?:tienes?|está)", "artículo|texto|noticia|resumen", "solicitad|pedid|revisad"),
    (
        "Bien sûr|Certainement|Absolument|Avec plaisir|D[’']accord",
        "Voici",
        "article|texte|résumé",
        "demandé|révisé|réécrit",
    ),
    ("Certo|Certamente|Volentieri", "Ecco", "articolo|testo|riassunto", "richiest|rivist|riscritt"),
    ("Claro|Certamente|Com certeza", "Aqui está", "artigo|texto|notícia|resumo", "solicitad|pedid|revisad"),
    ("Natuurlijk|Zeker|Uiteraard", "Hier is", "artikel|tekst|bericht|samenvatting", "gevraagd|herzien|herschreven"),
    ("Oczywiście|Jasne|Pewnie", "Oto", "artykuł|tekst|streszczenie", "gotow|poprawion|zamówion"),
    ("Конечно|Хорошо|Разумеется", "Вот", "статья|текст|резюме", "по (?:вашему|твоему) запросу|готов|исправленн"),
)


# What it is the text of: a law, a treaty, a speech.
_OF_ABROAD = r"(?! (?:der|des|von|vom|de|du|d[’']|del|della|dello|dell[’']|do|da|dos|van|z)\b)"


def _announces(yes: str, here: str, work: str, ordered: str) -> str:
    """Make a pattern of a whole paragraph: `Yes! Here is the article`, `Here is the requested article:`."""
    return (
        rf"¡?(?:{yes})\s?[!,.] (?i:{here})\b[^.:!?\n]{{0,40}}\b(?:{work})\b[^.:!?\n]{{0,200}}[:.]?{_END}"
        rf"|(?:{here})\b(?=[^.:!?\n]{{0,40}}(?:(?:{ordered})\w* (?:\w+ )?(?:{work})\b{_OF_ABROAD}"
        rf"|\b(?:{work}) (?:{ordered})\w*+{_OF_ABROAD}(?! (?:par|por|von|dal?|door|przez)\b)))[^.:!?\n]{{0,80}}:{_END}"
    )


_OPENING_ABROAD = regex(
    "|".join(_announces(*words) for words in _ABROAD)
    + r"|(?:好的|当然|没问题)[，！。]\s?(?:以下|这)是(?=[^。！\n]{0,30}(?:文章|新闻|报道|稿|摘要|版本|翻译|[您你]))"
    r"|好的，\s?(?:以下|这)是一[篇份]关于[^。！\n]{1,120}(?:文章|新闻|报道|稿|摘要|总结|综述|报告)[^。！\n]{0,40}[：。](?=\s*\Z)"
    r"|根据[您你]?所?提供的(?:内容|文本|文章|资料|信息)，[^。\n]{0,30}(?:总结|摘要|概括|翻译)[^。\n]{0,10}：(?=\s*\Z)"
    r"|(?:네|물론입니다|알겠습니다)[,.!] (?:다음은|아래는|요청하신)"
    r"|요청하신 [^.\n]{0,30}(?:기사|글|포스트|요약|번역)(?:입니다|을|를)"
    r"|以下是[您你](?:要求|请求|需要)的(?:文章|新闻)(?!列表|目录)"
    r"|(?:承知(?:いた)?しました|もちろんです|かしこまりました)[。！]\s?以下"
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
    "|Uiter|Oczy|Jasne|Pewnie|Oto|Конечно|Хорошо|Разум|Вот|好的|当然|没问题|以下|根据|承知|もちろん|かしこ|네|물론|알겠|요청하신|Absolument".split(
        "|"
    )
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
    "|Is there anything else".split("|")
)
_MOST_WORDS = 25
# Who answers is a person, and who writes again is one, too.
_CHANNEL = regex(
    r"\b(?:comments?|e-?mail|reply|contact|subscribe|tweet|forum|we|us|our|@\w+"
    r"|next (?:week|month|year|time|issue|edition|newsletter|episode|column)"
    r"|(?:this|the|my) (?:newsletter|podcast|series|column|episode))\b",
    re.IGNORECASE,
)
_PERSON = regex(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our)\b")
_PERSONS = whole("i", "we", "you", "my", "our", "your")
_FENCED_PROSE = ("", "text", "txt", "plaintext", "markdown", "md")
_FEW_WORDS = 12
_WORDS_OF_A_PARAGRAPH = 10


@rule("AI007", severity="error")
def chat_preamble(post: Post) -> Iterator[Finding]:
    """The words of a chat stand round the text.

    A language model announces its work and offers more of it. Only the beginning and the end of a post are looked at:
    in between, people talk so. What people say as well, such as “I hope this helps”, counts where the text says neither
    I nor you.

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
    yield from fenced or _announcement(post, blocks)
    for passage in post.passages:
        if passage.block is not None:
            break
        start = len(passage.text) - len(passage.text.lstrip())
        if passage.text.startswith(_OPENS, start):
            yield from _found(passage, _OPENING.match(passage.text, start), "announces the text")
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
            forms = (_PLAIN, _ALONE, _TRANSLATED)
            match = next((match for form in forms if (match := form.match(prose.text, start))), None)
        yield from _found(Passage(prose, blocks[at]), match, "announces the text")


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
        for start in dict.fromkeys((0, passage.text.rstrip().rfind("\n") + 1)):
            yield from _found(passage, _offered(post, passage, start), "offers more of it")


def _offered(post: Post, passage: Passage, start: int) -> re.Match[str] | None:
    said = passage.text[start:]
    start += len(said) - len(said.lstrip("*_ "))
    if not passage.text.startswith(_CLOSES, start) or _CHANNEL.search(passage.text, start):
        return None
    place = passage.prose.span(start, len(passage.text))
    if passage.block and any(link.span.start >= place.start for link in passage.block.inline.links):
        return None
    match = _CLOSING.match(passage.text, start)
    if not match and len(passage.text[start:].split()) <= _MOST_WORDS and _is_impersonal(post):
        match = _COMMON.match(passage.text, start)
    return match


def _is_impersonal(post: Post) -> bool:
    """Say whether the text, its quotations and such offers aside, speaks neither of its author nor to its readers."""
    return not any(block.kind == "code" for block in post.blocks) and all(
        passage.block is None or passage.quotes(match.start()) or passage.text.startswith(_CLOSES)
        for passage, match, _ in post.says(_PERSON, _PERSONS)
    )


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
