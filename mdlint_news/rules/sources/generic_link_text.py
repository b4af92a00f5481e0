"""SR008."""

import re
from itertools import islice

from mdlint_news.rule import Finding, Iterator, Post, Related, SourceEntry, SourceList, Span, regex, rule

_GENERIC = regex(
    r"\W*(?:(?:view |see |open )?(?:link|source|article|website|site|page|url|pdf|document|report|online|original|web)|"
    r"(?:click )?here|this (?:link|page|article)|read more|more(?: info(?:rmation)?)?|"
    r"full (?:text|article|story|report)|(?:the )?(?:original|source) (?:article|text|link)|"
    r"learn more|download|enlace|(?:haz clic |pulsa )?aquí|leer más|fuente|ver (?:más|fuente)|más info(?:rmación)?|"
    r"(?:klick(?:en sie)? )?hier(?: klicken)?|mehr|quelle|zur quelle|artikel|weiterlesen|lien|(?:cliquez )?ici|"
    r"lire (?:la suite|l[’']article)|voir la source|fonte|(?:clicca )?qui|leggi (?:tutto|di più)|(?:clique )?aqui|"
    r"(?:saiba|leia) mais|ligação|(?:klik )?hier|lees meer|こちら|詳細|続きを読む|点击(?:这里|此处)|阅读(?:原文|全文)|"
    r"原文|链接|連結|来源|原文链接|查看原文|リンク|出典)\W*",
    re.IGNORECASE,
)
# Of what is generic, none has more words of two letters: `Klicken Sie hier klicken`.
_MOST_WORDS = 4
_ADDRESS = regex(r"\W*(?:https?://|www\.)\S+\W*")
_LETTERS = regex(r"[^\W\d_]{2,}")
_LINKS = ("链接", "連結", "リンク", "link", "Link", "URL")
# What leads to an address, and names nobody.
_LEADS = regex(
    r"\W*(?:see|via|at|from|web ?site|accessed|retrieved(?: from)?|available at|siehe|unter|voir|ver|vedi)\W*",
    re.IGNORECASE,
)
# To compile so long a stretch of characters takes a while.
_WORD = regex(r"[^\W\d_]{2,}|[\u3040-\u9fff]")


@rule("SR008", severity="warning", local=True)
def generic_link_text(post: Post) -> Iterator[Finding]:
    """A source is called “link”, or by its address alone.

    Readers cannot tell who says it before they have followed the link, and nobody can find the source again once the
    address has died. Where the entry says elsewhere what it is, a word such as “PDF” will do.

    ```md bad
    ### Sources

    - [⟦Link⟧](https://www.reuters.com/markets/rents-rise-again-2026-03-04/)
    - [⟦⟧](https://www.ilo.org/wages/europe)
    - ⟦<https://www.ft.com/content/1b2c3d4e>⟧
    - [Eurostat – “House prices and rents”](https://ec.europa.eu/eurostat/web/housing)
    - [OECD – “Affordable housing”](https://www.oecd.org/housing)
    - [Insee – “Loyers”](https://www.insee.fr/loyers)
    ```

    Where most entries are so, they are reported once.

    ```md bad
    ### Sources

    - ⟦https://www.reuters.com/markets/rents-rise-again-2026-03-04/⟧
    - https://www.ilo.org/wages/europe
    - Eurostat – https://ec.europa.eu/eurostat/web/housing
    ```

    ```md good
    ### Sources

    - Reuters, “Rents rise again,” 4 March 2026 – [link](https://www.reuters.com/markets/rents-rise-again-2026-03-04/)
    - [Report of the rent commission](https://www.ft.com/content/1b2c3d4e)
    - Eurostat: https://ec.europa.eu/eurostat/web/housing
    - WTA: https://www.wtatennis.com/tournaments/718/dubai/2026/scores
    ```

    ```md good
    ---
    sources:
      - https://www.ilo.org/wages/europe
    ---
    Wages rose by 3 %.
    ```
    """
    for sources in post.sources:
        if sources.where == "front matter" or _promises_a_link(sources):
            continue
        found = [(place, what) for entry in sources.entries for place, what in _in_entry(post, entry)]
        if 2 * len(found) > len(sources.entries) and len(found) > 1:
            message = f"{len(found)} of the {len(sources.entries)} sources have no name: the first {found[0][1]}"
            related = tuple(Related(place, "another") for place, _ in found[1:6])
            yield Finding(found[0][0], message, _HELP, related=related)
        else:
            for place, what in found:
                yield Finding(place, f"the source has no name: it {what}", _HELP)


def _promises_a_link(sources: SourceList) -> bool:
    """Say whether the label of a single source is a word or sign for a link: its name stands above, as of a digest."""
    is_single = sources.where == "inline" and len(sources.entries) == 1
    return is_single and (not sources.label.text or sources.label.text.endswith(_LINKS))


_HELP = "say who published it, and under which title"


def _in_entry(post: Post, entry: SourceEntry) -> Iterator[tuple[Span, str]]:
    link = entry.link
    if link is None or len(entry.links) > 1 or link.has_template or link.kind == "html":
        return
    shown = "" if link.kind in ("bare", "autolink") else post.source[link.text_span]
    rest = entry.prose.text.replace(shown, "", 1)
    if _has_words(rest) or (not shown and (entry.publisher or _is_name(rest))):
        return
    if link.kind in ("bare", "autolink"):
        yield link.span, "is an address and nothing else"
    elif not shown.strip():
        yield link.text_span, "is a link without a text"
    elif _ADDRESS.fullmatch(shown):
        yield link.text_span, "is an address and nothing else"
    elif _is_generic(shown):
        yield link.text_span, f"is called `{' '.join(shown.split())}`"


def _is_generic(text: str) -> bool:
    """Say whether a text is a word for a link: the pattern, which takes long to compile, is for short ones."""
    words = sum(1 for _ in islice(_LETTERS.finditer(text), _MOST_WORDS + 1))
    return words <= _MOST_WORDS and _GENERIC.fullmatch(text) is not None


def _is_name(text: str) -> bool:
    """Say whether a text before an address is a name, if a short one: `WTA:`, not `Link:`."""
    return bool(_LETTERS.search(text)) and not (_is_generic(text) or _LEADS.fullmatch(text))


def _has_words(text: str) -> bool:
    """Say whether there are two words in a text; of Chinese and Japanese, a character is one."""
    patterns = (_LETTERS,) if text.isascii() else (_LETTERS, _WORD)
    return any((first := pattern.search(text)) and pattern.search(text, first.end()) for pattern in patterns)
