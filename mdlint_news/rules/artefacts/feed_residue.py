"""AI008."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, regex, rule, whole

_PHRASES = (
    r"\bThe post (?![a-z]).{3,200}? (?:appeared first on|first appeared on) .{2,80}",
    r"\[(?:&#8230;|&hellip;|…|\.\.\.)\](?=\s*\Z)",
    (
        r"\b(?:Continue [Rr]eading|Read more|Read the full (?:story|article))(?: (?:at|on|of) [^.\n]{2,60})?"
        r"\s*(?:→|»|…|\.\.\.)(?=\s*\Z)"
    ),
    (
        r"\A(?:Weiterlesen|Mehr lesen|Sigue leyendo|Seguir leyendo|Leer más|Lire la suite|Continua a leggere"
        r"|Leggi tutto|Continue lendo|Continuar a ler|Leia mais|Lees verder|Czytaj dalej|Читать далее|続きを読む)"
        r"\s*(?:→|»|…|\.\.\.)?(?=\s*\Z)"
    ),
    (
        r"\A(?:[\w ]{2,24}: |\[\w+\] [-–—] )?No (?:summary|description|content|excerpt"
        r"|major (?:highlights|news|updates)) (?:is |was |were )?(?:available|provided|found|identified)(?: today)?"
        r"(?: (?:from|in|for|by) (?:the|this) (?:(?:source|original|RSS) )?(?:feed|article|item|source|story))?"
        r"\.?(?=\s*\Z)"
    ),
    # What a section says that has nothing to say: Chinese, Japanese, Korean.
    (
        r"\A[(（]?(?:(?:今日|今天|本日)?(?:暂无|没有|暫無|沒有|(?<=今日)[無无])(?:相关|相關|重大|重要|最新|新的?)?"
        r"(?:新闻|新聞|资讯|資訊|更新|动态|動態|消息)"
        r"|(?:[^\n。]{0,20}の)?(?:該当する|新しい|新着の?|関連)(?:ニュース|記事|情報)は(?:ありません(?:でした)?|なし)"
        r"|[^\n.]{0,40}(?:확인된|새로운|관련|해당) (?:뉴스|기사|소식)(?:가|이|은|는)? ?(?:없음|없습니다))[。.]?[)）]?"
        r"(?=\s*\Z)"
    ),
    # An entry of the feed of Hacker News.
    r"\bArticle URL: ?\S+\s+Comments URL: ?\S+(?:\s+Points: \d+)?(?:\s+# Comments: \d+)?",
    # A feed's HTML, cut off within a tag.
    r"<(?:a|div|figure|iframe|img|p|source|span|table|video) [a-z-]{2,20}=[\"'][^<>\n]{0,3000}\Z",
    # What stood behind an address in a page, and was taken for a part of it.
    r"(?<=[\"”] )(?:rel|target)=[\"“][\w -]{1,40}[\"”] [a-z-]{2,40}=[\"“]",
    # An interface for news cuts the text so.
    r"(?:…|\.\.\.)? ?\[\+\d{1,6} chars\]",
    (
        r"\[(?:\.{3}|…)?(?:(?i:content|text|article|output|sentence|response|message) )?[Tt]runcated"
        r"(?: (?:due|for|at|because|to)\b[^\]\n]{0,60})?(?:\.{3}|…)?\]"
        r"|\((?:[Cc]ontent|[Tt]ext|[Aa]rticle|[Oo]utput) truncated\)"
        r"|\A(?:Response|Output|Message) (?:was )?truncated\b[^\n]{0,80}"
    ),
    # What stands around the text of a page, where it is a paragraph of its own.
    (
        r"\A(?:Already a (?:subscriber|member)\? (?:Log|Sign) in|(?:Subscribe|Sign in|Log in|Register)(?: now)? to "
        r"(?:continue|keep) reading(?: this (?:article|story))?"
        r"|This (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:our )?subscribers(?: only)?"
        r"|Click here to (?:read|view) the (?:full|original) (?:article|story)"
        r"|(?:We use|This (?:web)?site uses) cookies [^\n]{10,200}"
        r"|By (?:continuing|clicking) [^\n]{5,80}\bcookies?\b[^\n]{0,80}"
        r"|Share this(?: article| story)?:?"
        r"(?: (?:on )?(?:Facebook|Twitter|X|WhatsApp|LinkedIn|Telegram|Email|Reddit),?){1,7}"
        r"|(?:ADVERTISEMENT|Advertisement)(?: [-–—] [^\n]{3,40})?)[.!]?(?: Start your free trial[^\n]{0,20})?(?=\s*\Z)"
    ),
)

# Boxes and buttons of a page, as paragraphs of their own.
_FURNITURE = regex(
    r"\A(?:(?:We value your privacy\. )?We and our (?:\d+ )?partners (?:store|use|process|access)\b[^\n]{0,300}"
    r"|You[’']ve (?:read|reached|used|viewed) (?:\d+ (?:of|out of) \d+|your last|your limit of|your \d+) "
    r"(?:of your )?(?:\d+ )?(?:free|complimentary) (?:stories|story|articles?)\b[^\n]{0,120}"
    r"|You[’']re reading the free edition\b[^\n]{0,120}|Upgrade to unlock [^\n]{3,80}"
    r"|Swipe to see more (?:images|photos)(?: ?>)?|[^\n]{0,160}\bConfirm [Mm]y [Cc]hoices"
    r"|[^\n]{0,80}\bRay ID: [0-9a-f]{16}\b[^\n]{0,80}"
    r"|(?:Lesen Sie auch|Lees ook|Lire aussi|Leggi anche|Lea también|Leia também|Læs også|Läs också|Les også"
    r"|Czytaj też|Читайте также|Читайте також)\b[^\n]{0,120}?(?:\(\+\)|\| Anzeige)[^\n]{0,40}"
    r"|[^\n]{0,80}?\b(?:Artiklen fortsætter efter annoncen|Artikeln fortsätter efter annonsen"
    r"|Saken fortsetter under annonsen|Lees verder na de advertentie|Weiterlesen nach der Anzeige"
    r"|La suite après cette publicité|El artículo continúa después de la publicidad)"
    r"|Подпишитесь на наш (?:Telegram|телеграм|Телеграм)-канал[^\n]{0,120}|展开全文[^\n]{0,40}|打开APP阅读[^\n]{0,20}"
    r"|この記事は有料会員限定です[^\n]{0,60}|Chia sẻ Facebook\b[^\n]{0,80})\W*\Z"
)
_FURNITURE_NEEDS = (
    *whole("partners store", "partners use", "partners process", "partners access", "reading the free edition"),
    *whole(
        *(
            f"{free} {texts}"
            for free in ("free", "complimentary")
            for texts in ("stories", "story", "articles", "article")
        )
    ),
    *whole("upgrade to unlock", "swipe to see more", "confirm my choices", "ray id:", "anzeige"),
    *whole("efter annoncen", "efter annonsen", "under annonsen", "na de advertentie", "cette publicit", "facebook"),
    *("(+)", "la publicidad", "подпишитесь на", "展开全文", "打开app阅读", "有料会員限定"),
)
_RESIDUE = regex("|".join(_PHRASES))
_NEEDS = (
    *whole("appeared first on", "first appeared on", "continue reading", "read more", "read the full"),
    *whole(*(f"no {what}" for what in ("summary", "description", "content", "excerpt", "major"))),
    '="',
    "='",
    "=“",
    *whole("already a subscriber", "already a member", "reading", "subscribers", "click here to", "cookies", "cookie"),
    *whole("share this", "advertisement", "weiterlesen", "mehr lesen", "sigue leyendo", "seguir leyendo"),
    *whole("lire la suite", "continua a leggere", "leggi tutto", "continue lendo", "continuar a ler", "leia mais"),
    *whole("lees verder", "czytaj dalej"),
    *(
        "leer más",
        "читать далее",
        "続きを読む",
        "暂无",
        "没有",
        "暫無",
        "沒有",
        "今日無",
        "今日无",
        "ニュースは",
        "記事は",
        "情報は",
    ),
    *("뉴스", "기사", "소식"),
    *whole("comments url:"),
    *(" chars]", "truncated"),
    *("[&#8230;]", "[&hellip;]", "[…]", "[...]"),
)
_SEARCHED = ((_NEEDS, _RESIDUE), (_FURNITURE_NEEDS, _FURNITURE))


@rule("AI008", severity="warning", local=True)
def feed_residue(
    post: Post,
    *,
    phrases: Annotated[tuple[str, ...], "Phrases that your feeds leave behind."] = (),
) -> Iterator[Finding]:
    """The text has the remains of a feed in it.

    ```md bad
    The line now ends in Karlskrona. ⟦The post Ferry line extended appeared first on Baltic News⟧

    Fares rise by 4 %, and bookings ⟦[…]⟧
    ```

    ```md bad
    The line now ends in Karlskrona, and bookings are up by a third since ⟦… [+1841 chars]⟧

    ⟦Already a subscriber? Log in⟧

    ⟦Advertisement⟧
    ```

    ```md good
    “The line […] now ends in Karlskrona,” she said. Continue reading the notice before you book.

    The post by the minister first appeared on Facebook on Monday, and was shared 18,000 times.
    ```
    """
    own = tuple([((phrase.lower(),), regex(re.escape(phrase))) for phrase in phrases])
    for passage, match, span in post.says_one_of(_SEARCHED + own):
        in_text = passage.block is None or passage.block.kind not in ("heading", "cell")
        links = passage.block.inline.links if passage.block else ()
        is_linked = any(link.span.start <= span.start < link.span.end for link in links)
        is_shown = match[0].startswith("<") and not post.source[span].startswith("<")
        if in_text and not is_linked and not is_shown and not passage.quotes(match.start()):
            is_tag = match[0].startswith("<")
            what = (
                "a tag that is not closed, which readers see"
                if is_tag
                else "left over from a feed or from another page"
            )
            yield Finding(span, what, "take it out, and say the rest in words of your own")
