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
_OPENING = regex(
    rf"(?:{_YES}!\s+"
    r"(?:Here(?=[’']s | is | are )(?!\S* (?:is |are )?(?:why|how|what|where|the (?:thing|deal|catch))\b)|Below\b)"
    rf"|{_YES}{_THEN}I(?:[’']ll| will| can|[’']d be (?:happy|glad) to) (?:gladly |happily )?{_HELP}"
    rf"|{_YES}{_THEN}{_HERE} (?:{_THING}|(?:the|an?) {_WORDS}(?:{_WORK}|summary|post|text)\b[^.:\n]{{0,80}}[:.]?{_END})"
    rf"|(?:{_WELL}{_THEN})?{_HERE} {_THING}[^.\n]{{0,80}}[:.]"
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
    ("Bien sûr|Certainement|Avec plaisir|D[’']accord", "Voici", "article|texte|résumé", "demandé|révisé|réécrit"),
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
        rf"¡?(?:{yes})\s?[!,.] (?i:{here})\b[^.:!?\n]{{0,40}}\b(?:{work})\b[^.:!?\n]{{0,60}}[:.]?{_END}"
        rf"|(?:{here})\b(?=[^.:!?\n]{{0,40}}(?:(?:{ordered})\w* (?:\w+ )?(?:{work})\b{_OF_ABROAD}"
        rf"|\b(?:{work}) (?:{ordered})\w*+{_OF_ABROAD}(?! (?:par|por|von|dal?|door|przez)\b)))[^.:!?\n]{{0,80}}:{_END}"
    )


_OPENING_ABROAD = regex(
    "|".join(_announces(*words) for words in _ABROAD)
    + r"|(?:好的|当然|没问题)[，！。]\s?(?:以下|这)是(?=[^。！\n]{0,30}(?:文章|新闻|报道|稿|摘要|版本|翻译|[您你]))"
    r"|以下是[您你](?:要求|请求|需要)的(?:文章|新闻)(?!列表|目录)"
    r"|(?:はい、)?(?:承知(?:いた)?しました|もちろんです|かしこまりました)[。！]\s?以下"
)
_OPENS = tuple(
    "Certainly|Sure|Absolutely|Of course|Understood|Got it|As |Okay|OK|Al|Great|Thank|Here|Below is|I’ve|I've|I have"
    "|¡|Gern|Nat|Klar|Sicher|Hier |Claro|Por |Aquí |Bien |Certa|Avec|D’|D'|Voici|Certo|Volent|Ecco|Com |Aqui |Zeker"
    "|Uiter|Oczy|Jasne|Pewnie|Oto|Конечно|Хорошо|Разум|Вот|好的|当然|没问题|以下是|承知|はい、|もちろん|かしこ".split(
        "|"
    )
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
# What a model would do next, and what it asks to be told: German, Spanish, French, Italian, Portuguese, Dutch.
_CLOSING_ABROAD = regex(
    r"(?:(?:Lass(?:en Sie)?|Sag(?:en Sie)?|Gib|Geben Sie) (?:es )?(?:mich|mir)\b(?: gerne?)?(?: wissen| Bescheid)?,? "
    r"(?:wenn|falls|ob) (?:ich|du|Sie)\b|(?:Möchtest du|Möchten Sie|Soll ich|Willst du)\b)[^.!?\n]{0,80}?"
    r"\b(?:anpass|anzupass|kürz|überarbeit|ergänz|erweiter|umschreib|umformulier|zusammenfass)\w*"
    r"|(?:¿(?:Quieres?|(?:Te|Le) gustaría|Deseas?)|(?:Avísame|Hazme saber|Dime) si (?:quieres|deseas)) que "
    r"(?:l[aoe]s? |te )?"
    r"(?:adapte|amplíe|añada|agregue|cambie|resuma|genere|reescriba|redacte|acorte|ajuste|modifique)\b"
    r"|(?:(?:Souhaitez|Voulez)-vous|(?:Souhaites|Veux)-tu"
    r"|(?:Dites-moi|Dis-moi|Faites-moi savoir|N[’']hésitez pas à me (?:dire|faire savoir)) si "
    r"(?:vous souhaitez|vous voulez|tu veux)) que j(?:e |[’'])(?:l(?:e|a|es) |l[’'])?"
    r"(?:adapte|ajoute|développe|raccourcisse|reformule|résume|rédige|modifie|complète)\b"
    r"|(?:Vuoi|Desideri|Vorresti|(?:Fammi sapere|Dimmi) se (?:vuoi|desideri)) che (?:l[aoe] |ne |ti )?"
    r"(?:adatti|aggiunga|ampli|accorci|riassuma|riscriva|modifichi|approfondisca)\b"
    r"|(?:(?:Você )?[Gg]ostaria|Quer(?:es)?|Deseja|(?:Avise-me|Me avise|Diga-me) se (?:quiser|desejar)) que eu "
    r"(?:[oa]s? )?(?:adapte|acrescente|adicione|amplie|ajuste|encurte|resuma|reescreva|modifique|inclua)\b"
    r"|(?:Wil je|Wilt u|Laat (?:het )?me weten (?:of|als) (?:je|u) wilt) dat ik [^.!?\n]{0,60}?"
    r"(?:aanpas|inkort|herschrijf|uitbreid|samenvat|toevoeg)"
    r"|(?:必要(?:であれば|に応じて)|ご希望(?:があれば|でしたら))[^。\n]{0,60}(?:お知らせ|お申し付け|ご指示)ください"
    r"|(?:如果|如需)[^。\n]{0,40}(?:修改|调整|扩展|补充|缩短|改写)[^。\n]{0,20}(?:请告诉我|请随时告诉我|请告知)"
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
    "|Would it|Is there anything else|I’ve|I've|I have"
    "|Lass|Sag|Gib|Geben|Möcht|Soll ich|Willst|¿|Avís|Hazme|Dime|Souhait|Voulez|Veux|Dites|Dis-|Faites|N’h|N'h|Vuoi"
    "|Desid|Vorresti|Fammi|Dimmi|Voc|Gost|Quer|Desej|Avise|Me avise|Diga|Wil|Laat|必要|ご希望|如".split("|")
)
_SENTENCE = regex(r"[.!?。！？][”\"»)]?\s+")
_LAST_WORDS = 300
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
    yield from fenced or _announcement(post, blocks)
    for passage in post.passages:
        if passage.block is not None:
            break
        if passage.text.startswith(_OPENS):
            yield from _found(passage, _OPENING.match(passage.text), "announces the text")
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
        if not match and _announces_own(post, blocks[at : at + 2]):
            match = _PLAIN.match(prose.text, start) or _ALONE.match(prose.text, start)
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
                yield from _found(passage, offer, "offers more of it")
                break


def _offered(post: Post, passage: Passage, start: int) -> re.Match[str] | None:
    said = passage.text[start:]
    start += len(said) - len(said.lstrip("*_ "))
    if not passage.text.startswith(_CLOSES, start) or _CHANNEL.search(passage.text, start):
        return None
    place = passage.prose.span(start, len(passage.text))
    if passage.block and any(link.span.start >= place.start for link in passage.block.inline.links):
        return None
    match = _CLOSING.match(passage.text, start) or _CLOSING_ABROAD.match(passage.text, start)
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
