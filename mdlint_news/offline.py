"""Which sources are not on the web, as their entries tell: what is printed, filed, broadcast or said."""

import re

from mdlint_news.parts import SourceEntry
from mdlint_news.publishers import begins_with_publisher, publisher_named
from mdlint_news.regex import regex

_YEAR = r"(?:19|20)\d\d"
# None of the small letters that are common at the beginning of a word.
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_HOUSE = rf"{_CAPITAL}[^\W\d_][\w.&’'! -]{{0,38}}"
# `Roe, Jane`, `ROE, J.`, `Roe J.`, `van Roe, J.`
_AUTHOR = (
    rf"(?:(?:[Vv][ao]n|[Dd]e[lrn]?|[Dd]i|[Dd]a|[Ll]a) ){{0,2}}{_CAPITAL}[\w’'-]+(?: [\w’'-]+)?"
    rf"(?:, {_CAPITAL}[\w’'.-]*(?: {_CAPITAL}[\w’'.-]*){{0,2}}| {_CAPITAL}\.(?: ?{_CAPITAL}\.)?)"
)

# Somebody, a title, a house, and a year; in the style of the APA the year comes first.
_BY_AUTHOR = (
    regex(rf"\A\W*{_AUTHOR}\W{{1,3}}.{{3,250}}[.,:] (?P<house>{_HOUSE})[,.]? {_YEAR}\W*\Z"),
    regex(rf"\A\W*{_AUTHOR}[^()]{{0,60}} \({_YEAR}\)\. .{{3,250}}\. (?P<house>{_HOUSE})\W*\Z"),
)
# A title in italics, a house, and a year: `*The Siege*. Hanser, 2022`, `*The Siege* (Hanser, 2022)`.
_IN_ITALICS = regex(
    rf"[^\s*_][*_](?:[.,]{{1,2}} | \()(?:\d\w+ ed\., )?(?:[^\W\d_]+, )?(?P<house>{_HOUSE}), {_YEAR}\W*\Z"
)
_FIRST = regex(r"[^,.:;(–—]*")

_BOOKS = regex(
    r"\bISBN\b|\b(?:University|Academic) Press\b|\b(?:[Bb]ook|[Pp]rint(?:ed)?(?: edition)?|[Ll]ibro|[Bb]uch)\b"
    r"|\b[Cc]hapters? \d|,? by [A-Z][\w.]{1,30} (?:[A-Z][\w.’'-]{1,30} ?){1,3}\W{0,3}\Z"
    # A place and a house: `Munich: Hanser, 2022`.
    rf"|(?:(?<=[.,] )|(?<=\())[A-ZÀ-Þ]\w+: [A-ZÀ-Þ][\w.&’ -]{{1,40}},? {_YEAR}\)?\W*\Z"
    rf"|(?<=\. )[A-ZÀ-Þ]\w+: [A-ZÀ-Þ][\w.,&’ -]{{1,60}}, {_YEAR}\W*\Z"
    r"|\((?:19|20)\d\d\)\.? .{5,200}?\b[A-ZÀ-Þ]\w+\s?: [A-ZÀ-Þ][\w.&’ -]{1,40}\Z"
    r"|\b(?:Books|Publishers|Verlag|Uitgeverij|[Ff]örlag|[Ff]orlag|Éditions|Editorial (?!Board)|Edizioni|Editora|"
    rf"Wydawnictwo|Yayın(?:ları|evi)|Kitabevi|Издательство|Видавництво)[^“”\"„«»]{{0,40}}\b{_YEAR}\W*\Z"
    # In Japan and China.
    rf"|』[^』\d]{{0,30}}{_YEAR}年?\W*\Z|出版社|印书馆|书局|書店|書房|新書|文庫|\[[MJDCN]\]"
)
_JOURNALS = regex(
    r"\b(?:ISSN|DOI|arXiv|PMID)\b|\b10\.\d{4,9}/"
    r"|(?<![\w.])(?:[Vv]ol|no|pp?|ch|S|s|str|Bd|Jg|[Nn]r|[Nn]|[Nn]úm|poz|col)\.\s?\d|№"
    r"|\b[Nn](?:\.?[ºᵒ°]|r\.)\s?\d|\b(?:[Ii]ssue|Heft|Ausgabe|Sayı:?) \d"
    r"|\b(?:19|20)\d\d issue\b|\d면|第\d+[巻号期卷版]|朝刊|夕刊"
    r"|\b(?:Printausgabe|gedruckt|(?:édition|version) papier|edizione cartacea|edici[óo]n impresa|edição impressa)\b"
    # The volume and the pages: `51 (2024): 101`, `75(2), 101–109`.
    r"|\b\d{1,4}(?:, no\. \d+)? \((?:[A-Z]\w+ )?(?:19|20)\d\d\): \d|\b\d{1,4} ?\(\d{1,4}\)[,:] ?\d{1,5}[–-]\d"
)
_LAWS = regex(
    r"\b(?:RFC|CVE-\d|Directive|Regulation|Resolution|Act|Verordnung|Richtlinie|Law No)\b|§|\b[Aa]rt\.\s?\d"
    r"|\b[Aa]rticle [LRD]\. ?\d|\b\d+ (?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R)\b|\b(?:Pub\. ?L|H\. ?R|Fed\. Reg|Dz\. ?U)\."
    r"|\b(?:Hansard|BGBl|Drucksache|BT-Drs|Plenarprotokoll|JORF|Staatsblad|Kamerstuk|Resmî Gazete)\b"
    # `SOU 2026:41`, `Prop. 2025/26:100`, `STS 1123/2026`.
    r"|\b[A-Z]{2,5} (?:19|20)\d\d:\d|\b(?:19|20)\d\d/\d\d:\d|\b[A-Z]{2,5} \d+/(?:19|20)\d\d\b"
    r"|\A\W*(?:Ley|Loi|Legge|Lei|Ustawa|Gesetz|Wet|Lov|Zákon|Закон|Décret|Ordonnance|Decreto|Real Decreto|"
    r"Decreto-(?:legge|ley|lei)|Rozporządzenie|Förordning)\b"
    r"(?: [^\W\d_][\w’'-]*){0,8} (?:\d+[/-]\d|\d{1,2}\.? [^\W\d_]+ \d{4})"
    r"|\A\W*(?:Constitution|Grundgesetz|Constitución|Costituzione|Constituição|Konstytucja|Bible|Qur[’']an|Koran)\b"
    r"|[法典].{0,3}\d+条|القانون رقم|법 제\d+조"
    r"|\A\W*(?:Code (?:civil|pénal|d[eu])|Código (?:Civil|Penal|de)|Codice (?:civile|penale|de))\b"
)
_JUDGMENTS = regex(
    r"\bECLI:|\bC[\u2010\u2011-]\d+/\d\d\b|\b[A-Z][\w.]* v\.? [A-Z]|\[(?:19|20)\d\d\] [A-Z]{2}|\b\d:\d\d-c[rv]-\d"
    # A German file number: `6 S 11/24`, `VIII ZR 112/25`.
    r"|\b[IVX\d]{1,5} [A-Z][A-Za-z]{0,3} \d{1,5}/\d\d\b"
    r"|\b(?:Urteil vom|Urt\. v\.|Beschluss vom|Beschl\. v\.|Wyrok z|[Ss]entencia de \d|[Aa]uto de \d|"
    r"(?:[Aa]rrêt|[Jj]ugement|[Oo]rdonnance(?: de référé)?) du)"
    r"|判決|判决书|판결|선고"
    r"|\A\W*(?:Judge?ment|Ruling|Order|Amicus brief|Indictment|Affidavit|Urteil|Beschluss|Arrêt|Sentencia|Sentenza"
    r"|Wyrok)\b"
)
_PAPERS = regex(
    r"\b(?:[Ll]etter|[Mm]anuscript|[Uu]npublished|[Aa]rchives?|[Ee]-?[Mm]ails?|[Cc]ourriels?|[Cc]orreos? electrónicos?|"
    r"FOI|Freedom of Information|Companies House|"
    r"Handelsregister|Grundbuch|Aktenzeichen|Az\.|Nachlass|Kirchenbuch|[Ll]eaflet|[Ff]lyer|Flugblatt|Aushang|"
    r"[Cc]ourt (?:documents|papers) filed|[Ff]amily papers|[Pp]arish register|[Aa]cte notarié)(?!\w)"
    r"|\b\d\d/\d{4,6}/[A-Z]"
)
_TALKS = regex(
    r"\b(?:[Oo]n paper|[Aa]t the scene|[Ii]n person|[Vv]or Ort|[Ss]ur place|[Ee]n persona|(?:[Tt]est)?[Aa]nrufe?|"
    r"[Ii]nterviews?|[Pp]ersonal communication|[Pp]hone call|[Bb]y (?:tele)?phone|"
    r"(?:[Aa]m|[Pp]er) Telefon|[Pp]ar téléphone|[Pp]or tel[eé]fon[oe]|[Aa]l telefono|"
    r"(?<!The )[Cc]onversation|[Pp]ress conference|"
    r"[Tt]estimony|[Hh]earing|[Ee]ntrevista|[Ee]ntretien|[Ii]ntervista|[Ii]ntervju|[Ww]ywiad|[Gg]esprek|"
    r"[Gg]espräche?|[Tt]elefonat|Auskunft|auf Anfrage|Anfrage (?:an|bei)|"
    r"[Cc]onversación|[Cc]olloquio|[Cc]onversa com|[Rr]ozmowa|[Rr]ozhovor|"
    r"[Rr]öportaj|[Gg]örüşme|[Ss]amtal med|[Ss]amtale med|[Hh]aastattelu|[Pp]ressekonferenz|[Pp]ressträff|"
    r"[Pp]resskonferens|[Pp]ressekonferanse|[Pp]ressemøde|[Pp]ersconferentie|[Cc]onférence de presse|"
    r"[Rr]ueda de prensa|[Cc]onferenza stampa|[Kk]onferencja prasowa|[Cc]onferência de imprensa)\b"
    r"|\b(?:officials|people|persons|sources) (?:familiar with|with knowledge of|briefed on) the\b"
    r"|\A\W*(?:[Ss]tatements?|[Cc]omments?|Stellungnahme|[Rr]éponse|[Rr]espuesta|[Rr]isposta)\b.{0,60}?"
    r"\b(?:to (?:the|this|reporters|us)|gegenüber|à|a)\b"
    r"|采访|专访|访谈|インタビュー|取材|会見|인터뷰|مقابلة|حوار مع|बातचीत|साक्षात्कार|[Ии]нтервью|[Іі]нтерв[’'ʼ]ю|"
    r"[Бб]еседа с|[Рр]озмова з|[Пп]ресс-конференция"
)
_BROADCASTS = regex(
    r"\b[Ee]pisode \d+|\b[Ff]olge \d+|\bSendung vom\b|\b(?:[Bb]roadcast|[Aa]ired) (?:on|by)\b|放送|播出"
    r"|\b[Dd]ir(?:\.|ected by) [A-Z]"
    # A dispatch, too, is known by its minute.
    r"|-Meldung\b|\b[Dd]ispatch\b|\b[Dd]épêche\b|\b[Dd]epesza\b|\d[.:]\d\d Uhr\b|時\d{1,2}分"
)
# With a day alone what is heard, or seen, can be found.
_STATION = regex(
    r"\b(?:BBC (?:One|Two|World Service)|ITV|ZDF|ARD|RTL|TF1|Rai \d|TVE|TVP|SVT|NRK|NPO \d|NHK|Channel \d|Radio|Rádio|"
    r"Radyo|TV|Television|Fernsehen|Tagesschau|tagesschau|Deutschlandfunk|Радио|Радіо)\b"
)
_SPEECH = regex(
    r"\A\W*(?:Speech|Talk|Lecture|Panel discussion|(?:\w+ ){1,3}[Mm]eeting|Rede|Vortrag|Podiumsdiskussion|"
    r"(?:\w+)?[Ss]itzung|Discours|Conférence|Séance|Discurso|Conferencia|Pleno|Discorso|Seduta)\b"
)
_MOST_WORDS = 12
_OWN = regex(
    r"\b(?:own (?:research|reporting|analysis|calculations?|observations?)|observations? at|field notes|site visit|"
    r"reverse image search|eigene (?:recherchen?|berechnung(?:en)?|darstellung|auswertung|beobachtung(?:en)?)|"
    r"bildrückwärtssuche|ortstermin|(?:análisis|elaboración|cálculos) propi[oa]s?|calculs? de la rédaction|"
    r"elaborazion[ei] propri[ae]|eigen (?:onderzoek|berekening(?:en)?)|egn[ae] beräkningar|obliczenia własne)\b",
    re.IGNORECASE,
)
_KINDS = (_BOOKS, _JOURNALS, _LAWS, _JUDGMENTS, _PAPERS, _TALKS, _BROADCASTS, _OWN)
_LONGEST = 400


def is_offline(entry: SourceEntry, written: str) -> bool:
    """Say whether the source of an entry, written so with its marks, is a thing that is not on the web."""
    text = entry.text[:_LONGEST]
    if any(kind.search(text) for kind in _KINDS):
        return True
    date = entry.dated
    if date and date.precision == "day":
        return bool(_STATION.search(text) or _SPEECH.search(text)) and len(text.split()) <= _MOST_WORDS
    return (not date or date.precision == "year") and _is_book(text, written[:_LONGEST])


def _is_book(text: str, written: str) -> bool:
    """Say whether an entry begins with its author and ends with its house: neither is a publisher of news."""
    first = _FIRST.match(text)
    if begins_with_publisher(text) or (first and publisher_named(first[0])):
        return False
    found = next((match for book in _BY_AUTHOR if (match := book.search(text))), None) or _IN_ITALICS.search(written)
    return found is not None and publisher_named(found["house"]) is None
