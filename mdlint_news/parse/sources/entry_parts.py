"""Which part of a source entry is its publisher, which its title, and which its address: a small grammar."""

import re

from mdlint_news.parse.sources.entry_address import URL
from mdlint_news.parse.sources.entry_dates import mask, take_accessed, take_date
from mdlint_news.parse.sources.entry_failures import is_failure
from mdlint_news.parse.sources.entry_grammar import ListStyle, find_names
from mdlint_news.parse.sources.entry_marked import Marked
from mdlint_news.parse.sources.entry_text import MASK, EntryText, Range
from mdlint_news.parts import EntryNames, EntryParts
from mdlint_news.regex import regex

_LEAD = regex(r"[\s\0]*(?:\[\d{1,3}\](?!\()|\d{1,3}[.)](?=\s))?[^\w\0“”\"'‘’«„(\[【「『《*]*")
_CITATION = regex(r"【[^】]*(?:】[;.]?>?|\Z)|\[\^?\d{1,3}\]")
_WRAPPED = regex(r"[\s\0]*(?:【(?P<cjk>[^】]+)】|\[(?P<square>(?:[^\[\]]|\[[^\[\]]*\])+)\])")
_FILE_TAIL = regex(r"(?:(?<=[)\]])[^\s()\[\]]+|(?<!\d)\d{5,}_\w{1,200})\.(?:pdf|html?|aspx?|php)\b\)?", re.IGNORECASE)
_BEFORE_FILE = frozenset(")]_")
# What a broken link leaves behind its address.
_REST = regex(r"\0[^\n【】\0]{0,60}】>?")
_AROUND_URL = regex(
    r"\(\s*\0+\s*\)|\[\s*\0+\s*\]|【\s*\0+\s*】?>?|<\0+>|(?:[(\[]|（(?=))\s*\0+(?!\s*(?:[)\]\0]|）(?=)))"
)
_GENERIC = regex(
    r"\W*(?:link|here|source|sources|article|read more|more|full (?:text|article|report|story)|pdf|website|web|"
    r"url|web link|archive|archived|view|download|original|fuente|enlace|aquí|quelle|hier|lien|ici|fonte|"
    r"原文|链接|来源)\W*",
    re.IGNORECASE,
)
_NOTE = regex(
    r"[\s\0]*(?:(?:ft |full |via |in )?pa(?:y|id)[\s\u2010\u2011-]?wall|subscription|subscriber|registration|login|pdf|"
    r"video|audio|podcast|rss|html|xlsx?|in (?:english|german|french|spanish|russian|chinese)|english|archived?|"
    r"accessed|via |cited|quoted|referenced|reported|analysis|summary|press release|article (?:accessed|cited)|"
    r"article\Z|opinion\Z|translated|original|screen|internal|free|requires|pp?\. ?\d|\d+ (?:min|pages?)|"
    r"reproduced|[^\d]*\b(?:referenced|cited|quoted|archived|provided)\b)",
    re.IGNORECASE,
)
# Of a source that has no date, in English, German and French.
_UNDATED = regex(r"\s*(?:n\.\s?d\.|no date|o\.\s?D\.|s\.\s?d\.)\s*\Z", re.IGNORECASE)
_FORMAT = regex(r"\s*(?:pdf|html|xlsx?|video|audio|\d+ (?:min|pages?))\b", re.IGNORECASE)
_BRACKET = regex(r"\s*[(（](?P<inside>[^()（）]*)[)）]")


def read_parts(entry: EntryText) -> tuple[EntryParts, Marked | None]:
    """Read what can be read without knowing publisher and title; and the text that is left to tell these."""
    text = entry.text
    url, link = entry.address()
    if (link is None or link.kind == "bare") and is_failure(text):
        return EntryParts(is_failure=True), None
    masked = _without_addresses(entry, text)
    accessed, masked = take_accessed(entry, masked)
    masked = _unwrapped(masked, entry)
    quotes = entry.quotes(masked)
    masked = _without_notes(masked, quotes, _UNDATED)
    masked = _without_notes(masked, quotes, _FORMAT)
    date, masked = take_date(entry, masked, quotes)
    lead = _LEAD.match(masked)
    masked = mask(masked, 0, lead.end()) if lead else masked
    masked = _without_notes(masked, quotes, _NOTE)
    date_end = entry.end_of(date.span) if date else None
    marked = Marked(entry, masked, quotes, url.host if url else "", date_end)
    return EntryParts(date, url, link, accessed), marked


def read_names(marked: Marked, style: ListStyle | None) -> tuple[EntryNames, bool | None]:
    """Read publisher and title; and whether the former, where a well-known one shows it, is first.

    Where the entry leaves open what is what, the style of its list decides.
    """
    names, masked = find_names(marked, style)
    publisher, title = (
        marked.entry.part(masked, *place) if place else None for place in (names.publisher, names.title)
    )
    return EntryNames(publisher, title), names.first


def _without_addresses(entry: EntryText, text: str) -> str:
    """Mask addresses, what stands around them alone, and links whose text says nothing."""
    for start, end, link in entry.links:
        if link.kind in ("bare", "autolink") or _GENERIC.fullmatch(text, start, end) or URL.match(text[start:end]):
            text = mask(text, start, end)
    text = text.replace("\ufffc", MASK)
    if MASK in text and "】" in text:
        for rest in _REST.finditer(text):
            text = mask(text, rest.start() + 1, rest.end())
    if "." in text and not _BEFORE_FILE.isdisjoint(text):
        for tail in _FILE_TAIL.finditer(text):
            text = mask(text, *tail.span())
    if MASK in text:
        for around in _AROUND_URL.finditer(text):
            text = mask(text, *around.span())
    return text


def _unwrapped(text: str, entry: EntryText) -> str:
    """Mask citation marks; brackets around the beginning are those of a link that is broken."""
    if wrapped := _WRAPPED.match(text):
        start, end = wrapped.span("cjk" if wrapped["cjk"] else "square")
        if not (wrapped["cjk"] or wrapped["square"]).isdigit() and not any(s <= start < e for s, e, _ in entry.links):
            text = mask(mask(text, start - 1, start), end, end + 1)
    if "[" in text or "【" in text:
        for citation in _CITATION.finditer(text):
            text = mask(text, *citation.span())
    return text


def _without_notes(text: str, quotes: list[Range], note: re.Pattern[str]) -> str:
    """Mask what stands in brackets to tell how the source was got at."""
    if "(" not in text and "（" not in text:
        return text
    for bracket in _BRACKET.finditer(text):
        is_quoted = any(start < bracket.start() < end for start, end in quotes)
        if not is_quoted and (note.match(bracket["inside"]) or not re.search(r"\w", bracket["inside"])):
            text = mask(text, *bracket.span())
    return text
