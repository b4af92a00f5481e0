"""Source entries of the plainest form: a name, a title, perhaps a date, and an address behind them or below.

Many entries are so: `Reuters – “Rents rise” (4 Mar 2026) – https://…`, `[DW – Rents rise](https://…)`. One pattern
reads them, in a fraction of the time that the grammar takes, and as the grammar does: what that might read in any other
way does not match. Where no quotes tell what the title is, the name must be that of a publisher.
"""

import re

from mdlint_news.dates import MONTHS, Date
from mdlint_news.parse.sources.entry_address import first_address
from mdlint_news.parse.sources.entry_dates import ANY_YEAR, ends_in_access, tells_of_access
from mdlint_news.parse.sources.entry_text import LONGEST, Drawn
from mdlint_news.parts import DatePart, EntryNames, EntryParts, Inline, Link, Part
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Source

# ruff: noqa: PLC0415 - not all is asked of most entries

_BLANK = r"(?:[ \u00a0]|\u202f(?=))"
_LETTER = r"[^\W\d_]"
_WORD = rf"[A-ZÀ-ÖØ-Þ](?:{_LETTER}|['&.-](?={_LETTER})|[’\u2010\u2011](?={_LETTER}))*"
_SMALL = rf"(?:of|the|and|for|de|la|le|du|des|del|der|die|das|di|da|&)(?={_BLANK})"
_DAY = "[1-9]|[12][0-9]|3[01]"
_MONTH = "[A-Z][a-z]{2,8}"
_MONTHS = frozenset([*MONTHS, *(month[:3] for month in MONTHS)])
_DATE = (
    rf"(?:(?P<day>{_DAY}){_BLANK})?(?P<month>{_MONTH}){_BLANK}"
    rf"(?(day)|(?:(?P<american>{_DAY}),{_BLANK})?)(?P<year>(?:19|20)[0-9][0-9])"
)
_IN_QUOTES = r"[^\"()\[\]_\0\n]"
_NOT_IN_QUOTES = "“”（）【】\ufffc"
_QUOTED = rf"(?:(?P<curly>“)|\")(?P<quoted>\w{_IN_QUOTES}*(?<![\s,，])),?(?(curly)”|\")"
# Letters first: they are all that most words have.
_UNQUOTED = (
    r"[ .0-9A-Za-z]"
    r"|(?![–—‘])(?![“-„•])(?![−《-】])(?![（），])(?![：；｜])(?!\ufffc)[^ .0-9A-Za-z\"«»()\[\]_\0\n,;:|·'-]"
)
_WORDS = rf"(?P<words>\w(?:{_UNQUOTED}|(?<=\w)(?:['-]|[,:;] ?)(?=\w))*(?<=[\w?!%]))"
_PLAIN = regex(
    rf"(?P<name>{_WORD}(?:{_BLANK}(?:{_WORD}|{_SMALL})){{0,7}})(?:(?P<dash> [–—-])|[,:]) "
    rf"(?:{_QUOTED}|{_WORDS})"
    rf"(?:,? (?P<bracket>\()?(?P<date>{_DATE})(?(bracket)\)))?"
    r"(?P<address>(?: [–—-]|[,:]?) \ufffc)?\Z"
)
# Short names of months are shorter.
_LONG = len("March")
_COMMA = regex("[,:;] ")
_DIGIT = regex(r"\d")
_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}


class Plain:
    """A plain entry, read: its parts and its names are told as far as they are asked for."""

    def __init__(self, match: re.Match[str], prose: Mapped, address: EntryParts) -> None:
        self.address = address
        self._match = match
        self._prose = prose

    def dated(self) -> Date | None:
        """What the date says."""
        day, month, american, year = self._match.group("day", "month", "american", "year")
        if month is None:
            return None
        day = day or american
        return Date(int(year), _NUMBERS[month[:3]], int(day) if day else None)

    def parts(self) -> EntryParts:
        """Date and address."""
        if self._match["date"] is None:
            return self.address
        part = Part(" ".join(self._match["date"].split()), self._prose.span(*self._match.span("date")))
        return self.address._replace(date=DatePart(self.dated(), *part))

    def names(self) -> EntryNames:
        """Publisher and title."""
        from mdlint_news.parse.sources.entry_names import without_description

        match, place = self._match, self._prose.span
        name = without_description(match["name"])
        kind = "quoted" if match["quoted"] else "words"
        publisher = Part(" ".join(name.split()), place(0, len(name)))
        return EntryNames(publisher, Part(" ".join(match[kind].split()), place(*match.span(kind))))

    def form(self, source: Source) -> tuple[str, ...]:
        """How the entry is written; nothing where the text between its names is not read as it stands."""
        match, text = self._match, self._prose.text
        start, end = match.end("name") - 1, match.start("quoted" if match["quoted"] else "words") + 1
        if not self._prose.is_as_written(end) and source[self._prose.span(start, end)] != text[start:end]:
            return ()
        link, month = self.address.link, match["month"] or ""
        is_short = "short" if len(month) < _LONG else "long"
        date = (
            f"{bool(match['day'])} {month if month == 'May' else is_short} {bool(match['american'])}" if month else ""
        )
        return (link.kind if link else "", text[start + 1 : end - 1], date)

    def publisher_first(self) -> bool | None:
        """Say whether the publisher stands first; nothing where it is not well known."""
        from mdlint_news.parse.sources.entry_marked import KNOWN, rank_of

        url = self.address.url
        return True if rank_of(self._match["name"], url.host if url else "") >= KNOWN else None


def read_plain(drawn: Drawn, source: Source) -> Plain | None:
    """Read an entry if it is plain."""
    prose, inlines, links, is_front_matter = drawn
    text = prose.text
    if len(links) > 1 or len(inlines) != 1 or inlines[0].emphasis or inlines[0].codes or len(text) > LONGEST:
        return None
    match = _match(text)
    if match is None or not _is_linked_plainly(prose, inlines[0], links, has_address=match["address"] is not None):
        return None
    url, link = first_address(links, source, is_front_matter=is_front_matter)
    if (link is None or link.kind == "bare") and _is_failure(text):
        return None
    kind = "quoted" if match["quoted"] else "words"
    if kind == "words" and not _is_title(match, url.host if url else ""):
        return None
    # A bracket before the date parts it from words such as `accessed`, but for the last.
    is_telling = ends_in_access(match[kind]) or ANY_YEAR.search(text, 0, match.end(kind if match["bracket"] else 0))
    if is_telling and tells_of_access(text):
        return None
    return Plain(match, prose, EntryParts(None, url, link))


def _match(text: str) -> re.Match[str] | None:
    """Match an entry; what takes long to compile as a part of the pattern is asked for here."""
    match = _PLAIN.match(text)
    if match is None or (match["month"] or "May") not in _MONTHS:
        return None
    quoted = match["quoted"]
    return None if quoted and any(mark in quoted for mark in _NOT_IN_QUOTES) else match


def _is_failure(text: str) -> bool:
    from mdlint_news.parse.sources.entry_failures import is_failure

    return is_failure(text)


def _is_title(match: re.Match[str], host: str) -> bool:
    """Say whether words without quotes are the title, by the name before them; and hold nothing like a date."""
    from mdlint_news.parse.sources.entry_marked import KNOWN, rank_of
    from mdlint_news.parse.sources.entry_names import is_description

    words, date = match["words"], match["date"]
    last = _COMMA.split(words)[-1]
    if (_DIGIT if date else ANY_YEAR).search(words) or (date and not match["bracket"]) or is_description(last):
        return False
    # Behind a dash a comma separates nothing.
    return KNOWN <= rank_of(match["name"], host) >= rank_of(words if match["dash"] else last, host)


def _is_linked_plainly(prose: Mapped, inline: Inline, links: tuple[Link, ...], *, has_address: bool) -> bool:
    """Say whether the one address is what stands last, or else belongs to a link of all the text, or there is none."""
    if not links:
        return not has_address
    [link] = links
    if link.is_image:
        return False
    if has_address:
        if link.kind not in ("bare", "autolink"):
            return False
        if not (inline.tags or inline.notes or link.has_template):
            return True  # for nothing else there is a stand-in
        end = len(prose.text)
        return prose.span(end - 1, end) == link.span
    return link.kind in ("inline", "reference") and prose.span(0, len(prose.text)) == link.text_span
