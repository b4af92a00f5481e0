"""SR005."""

import re
from functools import partial

from mdlint_news.rule import Annotated, Block, Finding, Iterator, Post, SourceList, regex, rule

_NOTE = regex(
    r"\W*(?:notes?|disclaimer|corrections?|updated?|photos?|images?|credits?|accessed|all links|methodology|copyright|"
    r"©|about|this (?:article|post|story|report)|hinweis|nota|aviso|foto|anmerkung)\b",
    re.IGNORECASE,
)
# Who made the post, how to reach its makers, and what may be done with it: no part of the text, wherever it stands.
_SIGN_OFF = regex(
    r"\A\W*(?:(?:Additional )?[Rr]eporting|Edit(?:ed|ing)|Written|Words|Produced|Translated|Compiled|Fact[- ]checked|"
    r"Text|Texte|Texto|Testo|Tekst|Grafik|Graphics?|Infographics?|Illustrations?|Bild(?:er)?|Mitarbeit|Redaktion|"
    r"Übersetzung|Propos recueillis|Traduction|Traducción|Edición|[Ww]ith (?:files|reporting)|"
    r"[Ww]ith additional reporting)\b[^.:;]{0,40}(?::| (?:by|from|von|par|por|di|af|av)\b)"
    r"|\A\W*(?:责任编辑|责编|编辑|记者|作者|取材|文|編集|撮影|写真)[・·\w]{0,8}\s*[:：]"
    r"|\A\W*(?:Got|Have|Do you have) (?:a|any) (?:\w+ )?(?:tip|story|news|comment|question|correction)s?\b"
    r"|\A\W*(?:(?:Contact|E-?mail|Reach|Follow|Support|Join) (?:us|me|our|him|her|[A-Z@])|"
    r"(?:Write to|Subscribe|Sign up|Reply to|Kontakt|Schreiben Sie)\b)"
    r"|[\w.+-]{1,64}@[\w-]{1,64}\.\w|\bCC[ -]BY\b|\bCreative Commons\b"
    r"|\b(?:under|unter|sous|bajo)\b.{0,30}\b[Ll]i[cz]en[csz]|\A(?:#\w+\s*)+\Z"
    r"|\A\W*[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,3},? (?:(?:covers|writes|reports|schreibt|berichtet|écrit|couvre|"
    r"escribe|cubre|scrive|segue|escreve|pisze|skriver|schrijft)\b"
    r"|(?:is|was|ist|est|es|è|é|jest|är|er)\b.{0,60}?\b(?:reporter|editor|journalist|correspondent|writer|author|"
    r"freelance|professor|historian|columnist|photographer|contributor|fellow|producer|[Rr]edakt|[Kk]orrespondent|"
    r"[Aa]utor|giornalista|rédact|redact|dziennikarz))"
)
_LONGEST_SIGN_OFF = 300
# What to read next may stand anywhere.
_READING = ("further reading", "pour aller plus loin", "enlaces", "ссылки")
_BULLETS = ("•", "●", "▪", "◦", "■")
_LONGEST_GROUP = 40
_WORD = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,2}|\w+")


@rule("SR005", severity="warning")
def stray_content(
    post: Post,
    *,
    allow_after: Annotated[tuple[str, ...], "Words in headings of sections that may follow the sources."] = (
        "about",
        "acknowledg",
        "appendix",
        "author",
        "comment",
        "contact",
        "correction",
        "credit",
        "disclaimer",
        "footnote",
        "license",
        "method",
        "note",
        "related",
        "thank",
        "update",
    ),
    max_words_after: Annotated[int, "How many words may follow the sources under other headings or none."] = 100,
) -> Iterator[Finding]:
    """A source list has prose in it, or stands before the end of the text.

    Text that slipped below the heading is not read as a part of the post, and a sentence that names sources cannot be
    followed as a list of links can. An introduction, a note, a word about who made the post and headings that group the
    sources are fine. Of a second list `duplicate-sources` speaks.

    ```md bad
    ### Sources

    ⟦The information in this article is based on reports from the BBC, Reuters and other outlets.⟧
    ```

    ```md bad
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing

    ⟦Tenants in Lyon hope for a cap on rents, which the council is to discuss next week.⟧
    ```

    ```md bad max-words-after=5
    Rents rose by 4 %.

    ⟦### Sources⟧

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing

    ### What happens next

    The council of Lyon is to discuss a cap on rents next week.
    ```

    ```md good max-words-after=5
    ## Sources

    These reports were read for the article.

    ### Rents

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing

    Roe, J., Poe, K., & Doe, A. B. (2024). Tenants who stay, and what they pay for it. *Journal of Urban Papers*, 75(2),
    101–109. https://doi.org/10.5603/urban.2024.0017

    *All addresses were open on 4 March 2026.*

    Reporting by Anna Berg; editing by Jan Roe

    ## About the author

    Anna Berg writes about towns, and has done so for many years.
    ```

    ```md good max-words-after=5
    ## Wheat

    ### Sources

    - [FAO](https://www.fao.org/prices/march)

    ## Rice

    Prices of rice stood still in March for the third month.

    ### Sources

    - [FAO](https://www.fao.org/prices/rice)
    ```
    """
    is_only = len(post.sources) == 1
    yield from post.gather(("SR005", is_only), partial(_in_lists, is_only))
    lists = [sources for sources in post.sources if sources.where == "heading"]
    label = lists[0].block if len(lists) == 1 else None
    if label is None or label.parent is not post.body.root or lists[0].label.text.casefold().endswith(_READING):
        return
    words = _words_after(post, lists[0], label, allow_after)
    if words > max_words_after:
        message = f"the source list stands before the end: {words} words of the text follow"
        yield Finding(label.span, message, "move the list to the end")


def _in_lists(is_only: bool, post: Post) -> Iterator[Finding]:  # noqa: FBT001 - the post comes last
    """What is in the lists of a post, of which there may be only one: without entries, another may be the list."""
    for sources in post.sources:
        if sources.where in ("heading", "bold") and (sources.entries or is_only):
            yield from _inside(sources)


def _inside(sources: SourceList) -> Iterator[Finding]:
    entries = sources.entries
    for block in sources.other:
        if block.kind != "paragraph" or _is_note(block):
            continue
        if not entries:
            if block.inline.codes:
                return  # files are named there, which are read on one's own disk
            yield Finding(block.span, "the sources stand in running text", "make a list of them, with a link for each")
            return
        if block.span.start > entries[0].span.start:
            yield Finding(block.span, "text stands in the source list", "move it to where it belongs, or take it out")
            return


def _is_note(block: Block) -> bool:
    """Say whether a paragraph is a note: in italics, or called one, an introduction to a list, or a sign-off.

    One with a bullet of its own is a line of a list, and a short one names a group of the sources.
    """
    slanted = sum(mark.text_span.end - mark.text_span.start for mark in block.inline.emphasis)
    is_slanted = 2 * slanted > block.span.end - block.span.start
    text = block.text
    if is_slanted or not text or text.endswith((":", "：")) or _NOTE.match(text):
        return True
    if text.startswith(_BULLETS) and len(text) <= _LONGEST_GROUP:
        return True
    return len(text) <= _LONGEST_SIGN_OFF and _SIGN_OFF.search(text) is not None


def _words_after(post: Post, sources: SourceList, label: Block, allowed: tuple[str, ...]) -> int:
    words, is_counted = 0, True
    blocks = post.body.root.children
    for block in blocks[blocks.index(label) + 1 :]:
        if block.span.start < sources.span.end:
            continue
        if block.kind == "heading":
            is_counted = not any(word in block.text.casefold() for word in allowed)
        elif is_counted:
            words += sum(len(_WORD.findall(leaf.text)) for leaf in block.walk() if leaf.content and leaf.kind != "html")
    return words
