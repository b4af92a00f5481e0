"""UR001."""

import re

from mdlint_news.rule import Annotated, Field, Finding, Iterator, Post, Url, Value, regex, rule, whole

# Real files and projects there are called bip-XXXX and todo.
_CODE_HOSTS = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sourcehut.org", "sr.ht")
_FILLER = regex(
    r"(?<=/)(?:YYYY|yyyy)[/-](?:MM|mm)(?:[/-](?:DD|dd))?|(?<=[/-])20[Xx]{2}(?=[/-])"
    r"|(?<=/)20\d\d[/-](?:MM|mm|XX|xx)(?:[/-](?:DD|dd|XX|xx))?(?=[/-])"
    r"|(?<![A-Za-z])(?:[Xx]{4,}|Y{4,})(?![A-Za-z0-9])"
    r"|(?<=[=\d])XXX(?![A-Za-z0-9])|(?<=[/=])xxx(?=[/?#&.]|$)"
    r"|(?<![A-Za-z])N{4,}+(?![A-Za-z0-9])|(?<=[A-WYZa-z])X{5,}+(?![A-Za-z0-9])"
    # Not behind what may be a digit of a colour.
    r"|(?<=[G-Z])0{6,}+(?![A-Za-z0-9])"
    r"|(?<=[/=])(?:YOUR|INSERT|ARTICLE|POST|STORY|SOURCE|PAGE)(?:[-_][A-Z]+)*"
    r"[-_](?:SLUG|URL|ID|LINK|TITLE|NAME|PATH|HERE|KEY)(?![A-Za-z0-9])"
    r"|(?<=/)%5B[A-Za-z](?:[\w-]|%20)*%5D(?=[/?.]|$)|(?<=/):(?:[a-z]+_?id|id|slug|title|category)(?=[/?]|$)"
    r"|(?<==)<[A-Za-z][\w -]*>|(?<==)(?:TBD|TBA|TODO|PLACEHOLDER)(?=[&#]|$)",
    re.MULTILINE,
)
# Rarer ones, and those in other languages.
_FILLER_ABROAD = regex(
    r"(?<=[A-WYZ])x{5,}+(?![A-Za-z0-9])|(?<=-)xx(?=-20\d\d(?!\d))|(?<![A-Za-z0-9])[a-z]{1,2}10{9,}+(?![A-Za-z0-9])"
    r"|(?<=[/=,_])(?:TUTAJ_)?(?:WSTAW|INSERTAR|INSERIR|INSERISCI|INSÉRER|EINFÜGEN|EINFUEGEN|VLOŽIT|VLOZIT)_[A-Z_]{2,30}"
    r"|(?<=[/=,_])[A-Z]{2,12}_(?:EINFÜGEN|EINFUEGEN|INVULLEN|AQUI|AQUÍ|ICI|HIER|QUI|TUTAJ)(?![A-Za-z0-9])"
    r"|(?<=[/=])(?:ССЫЛКА|ССЫЛКУ|АДРЕС|ПОСИЛАННЯ)_\w{2,30}"
)
_TEMPLATE = regex(
    r"(?<![{_^\\])\{[A-Za-z][\w -]*\}(?!\})|\$\{[^}]*\}|\[[A-Za-z][\w -]*\]|<[A-Za-z][\w -]*>|%7B[A-Za-z][\w-]*%7D"
    r"|(?<![{_^\\])\{[\u0400-\u9fff]{2,20}\}(?!\})",
    re.ASCII,
)
_TOKEN = regex(
    r"/(?P<it>(?:placeholder|lorem-?ipsum|change-?me|fill-?me-?in|(?:article|story|post|page|news|report)-(?:slug|id|title|url)"
    r"|(?:(?:some|sample|example|actual|full|real|real-life|rest-of)-(?:the-)?|link-to-(?:the-)?)?(?:article|post|story|news|page)-(?:slug|title|url|here)"
    r"|link-to-(?:the-)?(?:article|post|story|source|page|report)|path/to/(?:the-)?(?:article|post|story|page|source|report)"
    r"|(?:video|post|article|user|page)_id"
    r"|(?:url|link|slug|path|id)-?here|(?:insert|add|paste)-(?:\w+-)?(?:url|link|slug|path|id|source)(?:-here)?"
    r"|your-(?:url|link|slug|article|post|page|path|id|name|username|handle|profile|company|channel|domain)(?:-here)?|path-to-(?:article|page|post|source)|m001xyz|undefined|slug|username)"
    r"(?=\.\w+$|[/?#]|$)|(?:todo|tbd|tba|fixme)(?=/?(?:[?#]|$)))",
    re.IGNORECASE | re.MULTILINE,
)
# Of a slot of several words the first alone is read as a part of the address: `…/[LINK TO ARTICLE]`.
_FIRST_WORD = regex(r"[\[{][A-Za-z][\w-]*\Z")
_MORE_WORDS = regex(r"(?: [A-Za-z][\w-]*){1,5}[\]}]")
# What a program writes for nothing, unless it is the word that the page is about.
_NOTHING = regex(
    r"\A/(?!(?:.*/)?(?:wiki|dictionary|definition|docs?|api|reference|tags?|topics?|packages?)/)(?:[^?]*/)?"
    r"(?P<it>null|NaN|None|(?:\[|%5B)object(?: |%20)Object(?:\]|%5D))/?(?:\?.*)?\Z"
)
# Words that have an entry in dictionaries, and where the name of a page is a word or the name of a project.
_LEMMA = regex(r"placeholder|lorem-?ipsum|undefined|slug|username|todo|tb[ad]|fixme|null|nan|none|x{3,}", re.IGNORECASE)
_ENTRIES = regex(
    r"/(?:wiki|dictionar(?:y|ies)|dictionnaires?|diccionarios?|dicionario|dizionario|vocabolario|woordenboek|woerterbuch"
    r"|wb|rechtschreibung|thesaurus|definitions?|define|words?|glossary|encyclopa?edia)/",
    re.IGNORECASE,
)
_NAMING_HOSTS = (
    *("rae.es", "priberam.org", "dicio.com.br", "dict.cc", "leo.org", "larousse.fr", "cnrtl.fr", "treccani.it"),
    *("vocabulary.com", "etymonline.com", "dictionary.com", "thesaurus.com", "thefreedictionary.com", "wordnik.com"),
    *("merriam-webster.com", "britannica.com", "developer.mozilla.org"),
    *("crates.io", "docs.rs", "lib.rs", "npmjs.com", "pypi.org", "rubygems.org", "packagist.org", "hex.pm"),
)
_PICTURE = regex(
    r"(?:.*/)?(?P<it>(?:(?:blog|post|article|news|hero|cover|image|img|photo|thumbnail|banner|default)[-_])?placeholder"
    r"(?:[-_]?(?:\d+|image|img|photo|hero|cover|thumbnail|banner|about))?\.(?:jpe?g|png|webp|avif|gif|svg))"
    r"|(?:\.{0,2}/)?(?:[\w-]+/)?(?P<path>path/to)/.+",
    re.IGNORECASE,
)
_NO_ADDRESS = regex(
    r"(?:[A-Z0-9]+_)*(?:HERE|URL|LINK|TODO|TBD|FIXME|PLACEHOLDER|XXX+)(?:_[A-Z0-9]+)*|(?:INSERT|PASTE|ADD|YOUR)_\w+"
    r"|(?:insert|paste|add|your)[-_](?:\w+[-_])?(?:url|link)(?:[-_]here)?|url|link|todo|tbd|placeholder|undefined|null|None"
    r"|(?:INSERTAR|INSERIR|INSERISCI|INSÉRER|COLAR|PEGAR)_\w+|(?:LINK|URL)_(?:EINFÜGEN|HIER|AQUÍ|AQUI|ICI|QUI)"
    r"|enlace|lien|odkaz|länk|lenke|ссылка|посилання|bağlantı|tautan|链接|链接地址|リンク"
    r"|(?:ССЫЛКА|ССЫЛКУ|АДРЕС|ПОСИЛАННЯ|WSTAW|TUTAJ|VLOŽIT)_\w+"
    r"|(?:(?:tu|su|votre|dein|ihr)[-_])?(?:enlace|lien|link|url)[-_](?:aqu[ií]|ici|hier|qui|einfügen)"
)
_WORD_END = regex(r"[/?&=.,;:]")
_EXAMPLES = ("ejemplo", "beispiel", "exemple", "esempio", "exemplo", "voorbeeld", "musterfirma")
_NOUNS = (
    *("site", "domain", "website", "company", "blog", "newsroom", "organisation", "organization"),
    *("localpaper", "localnews", "newspaper", "newssite", "paper"),
)
# What all that `_FILLER`, `_TOKEN` and `_HOSTS` find has in it.
_WORDS = whole(
    *"placeholder lorem loremipsum change changeme fill fillme fillmein slug id title url here link path".split(),
    *"urlhere linkhere slughere pathhere idhere insert add paste your xyz undefined username".split(),
    *"todo tbd tba fixme newssite news-site newswebsite news-website".split(),
    *(f"{whose}{gap}{noun}" for whose in ("your", "my", "some") for gap in ("", "-") for noun in _NOUNS),
    *"null nan none object yoururl yourlink yourname companyname tld example".split(),
    *"url1 url2 url3 link1 link2 link3 source1 source2 source3".split(),
    *_EXAMPLES,
    *"wstaw insertar inserir inserisci einfuegen vlozit invullen aqui ici hier qui tutaj yourlocal".split(),
)
_ABROAD = ("einfügen", "ins\u00e9rer", "vlo\u017eit", "aqu\u00ed", "ссылк", "адрес_", "посилання")
_NEEDS = (*_ABROAD, "yyyy", "xx", "-mm", "/mm", "nnnn", "000000", "/:", *_WORDS)
_HELP = "put the real address in, or take the link out"
_HOSTS = regex(
    r"(?:www\.)?(?:(?:your|my|some)-?(?:site|domain|website|company|blog|newsroom|organi[sz]ation"
    r"|local\w*|newspaper)\.\w+(?:\.\w\w)?|news-?(?:site|website)\.com"
    r"|(?:your-?(?:url|link|name)|company-?name|(?:url|link|source)[1-3])\.(?:com|org|net))"
)
# In running text they are what readers put their own host for.
_EXAMPLE_HOSTS = regex(
    r"(?:.*\.)?(?:[\w-]+\.tld|example\.(?:(?:com?|org|net|gov|ac)\.)?[a-z]{2}"
    r"|(?:example-(?:news|site|website|source|blog|media|company|domain|url|link|agency)|(?:news|site|source|media)-example)\.(?:com|org|net)"
    rf"|(?:{'|'.join(_EXAMPLES)})\.(?:com|org|net|de|es|fr|it|nl|pt|com\.br))"
)


@rule("UR001", severity="error", local=True)
def placeholder_url(
    post: Post,
    *,
    hosts: Annotated[tuple[str, ...], "Hosts that serve pictures to fill a gap."] = (
        "via.placeholder.com",
        "placehold.co",
        "placehold.it",
        "placeholder.com",
        "placekitten.com",
        "dummyimage.com",
        "picsum.photos",
    ),
) -> Iterator[Finding]:
    """An address has a stand-in where something real belongs.

    A language model that does not know the address of its source makes one up, and leaves a gap where the invention
    would be too bold. Readers who follow it find nothing; editors who do not follow it publish a source that never was.

    ```md bad
    - NATO, “Poland to supply missiles” – https://www.nato.int/cps/en/natohq/⟦news_XXXXX⟧.htm
    - [Financial Times](https://www.ft.com/content/⟦placeholder⟧)
    - [The announcement](⟦INSERT_LINK_HERE⟧)
    - [The study](https://doi.org/⟦{doi}⟧)
    ```

    ```md good
    - NATO, “Poland to supply missiles” – https://www.nato.int/cps/en/natohq/news_231638.htm
    - [Build a todo list](https://dev.to/anna/build-a-todo-list-1ak3)
    - [What a slug eats](https://en.wikipedia.org/wiki/Slug)
    - Write `https://www.nato.int/cps/en/natohq/news_XXXXX.htm` for any of them.
    ```

    So is an address on a host that stands for another, and a picture that fills a gap.

    ```md bad
    See [our report](https://⟦www.yoursite.com⟧/report). ![The new tram](https://⟦picsum.photos⟧/800)

    ![The new tram](/images/⟦placeholder.jpg⟧)
    ```
    """
    is_about_it = post.title is not None and "placeholder" in post.title.text.lower()
    for url in post.urls_like(*"{[<", "%7B", "%5B", on=hosts, needs=_NEEDS):
        if url.host:
            found = list(_in_address(url, hosts))
            yield from found or _cut_off(post, url)
        elif url.where != "front matter" and not is_about_it and (match := _PICTURE.fullmatch(url.path)):
            start, end = match.span(match.lastgroup or 0)
            yield Finding(url.part(start, end), f"placeholder URL: `{url.path[start:end]}` fills a gap", _HELP)
    for url in post.urls:
        if "/" not in url.url and _NO_ADDRESS.fullmatch(url.url):
            yield Finding(url.span, f"placeholder URL: `{url.url}` was never filled in", _HELP)
    head = post.source[post.front_matter.inner].lower()
    # What it writes by escapes may be anything.
    may_have_one = "placeholder" in head or "path/to" in head or "\\" in head
    for value in _values(post.front_matter.fields) if may_have_one and not is_about_it else ():
        if "://" not in value.text and (match := _PICTURE.fullmatch(value.text)):
            # A site may have chosen it for all posts that have no picture.
            message = f"placeholder URL: `{match[match.lastgroup or 0]}` fills a gap"
            yield Finding(value.span, message, "put a picture in, or take it out", severity="warning")


def _values(fields: tuple[Field, ...]) -> Iterator[Value]:
    for field in fields:
        yield field.value
        yield from _values(field.value.fields)


def _in_address(url: Url, hosts: tuple[str, ...]) -> Iterator[Finding]:
    if url.is_on(*hosts) or _HOSTS.fullmatch(url.host) or (url.is_meant and _EXAMPLE_HOSTS.fullmatch(url.host)):
        yield Finding(url.host_span, f"placeholder URL: `{url.host}` stands for another host", _HELP)
        return
    if url.is_meant and _TEMPLATE.fullmatch(url.host):
        yield Finding(url.host_span, f"placeholder URL: `{url.host}` was never filled in", _HELP)
        return
    address = url.tail.partition("#")[0]
    # Braces in a query are mathematics or a filter, and in running text they explain an address to readers.
    searches = [(_TEMPLATE, url.path)] if url.is_meant else []
    if not url.is_on(*_CODE_HOSTS):
        searches += [(_FILLER, address), (_TOKEN, address), (_NOTHING, address), (_FILLER_ABROAD, address)]
    for pattern, text in searches:
        if (match := pattern.search(text)) and not _is_name(url, match):
            start, end = _whole_word(text, *match.span(match.lastgroup or 0))
            yield Finding(url.part(start, end), f"placeholder URL: `{text[start:end]}` was never filled in", _HELP)
            return


def _cut_off(post: Post, url: Url) -> Iterator[Finding]:
    if url.where == "bare" and (first := _FIRST_WORD.search(url.url)):
        more = _MORE_WORDS.match(post.source.text, url.span.end)
        if more:
            slot = f"{first[0]}{more[0]}"
            span = url.span._replace(start=url.span.end - len(first[0]), end=more.end())
            yield Finding(span, f"placeholder URL: `{slot}` was never filled in", _HELP)


def _is_name(url: Url, match: re.Match[str]) -> bool:
    """Say whether a word names what its page is about: in a dictionary, in an encyclopedia, among packages."""
    start, end = match.span(match.lastgroup or 0)
    is_named = url.is_on(*_NAMING_HOSTS) or _ENTRIES.search(match.string, 0, start)
    return bool(is_named and _LEMMA.fullmatch(match.string, start, end))


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a range to what stands between slashes, dots and the marks of a query: `news_XXXXX`."""
    before, after = _WORD_END.search(text, end), [match.end() for match in _WORD_END.finditer(text, 0, start)]
    return (after[-1] if after else 0), (before.start() if before else len(text))
