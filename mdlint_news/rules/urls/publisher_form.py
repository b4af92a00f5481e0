"""UR011."""

import re

from mdlint_news.rule import Finding, Iterator, NamedTuple, Post, regex, rule

_MONTH_DAY = r"(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\d|3[01])/"
_DAY = rf"/20\d\d/{_MONTH_DAY}"
_END = r"(?=[/?#]|\Z)"
# Below other names, such as `elections.nytimes.com`, publishers keep what has forms of its own.
_HOME = regex(r"\A(?:www|m|edition|us|amp)\.")


class _Form(NamedTuple):
    """How a publisher writes addresses: those that `begins` finds are right where `rest` matches behind it."""

    host: str
    publisher: str
    begins: str
    rest: str
    words: str


_FORMS = (
    _Form(
        "apnews.com",
        "AP",
        r"/article/",
        rf"(?:[^/?#]*-)?[0-9a-f]{{32}}{_END}|[^/?#]*fact-check[^/?#]*-\d{{9,13}}{_END}",
        "end in 32 digits of a hash",
    ),
    _Form(
        "bbc.com", "the BBC", r"/news/articles/", rf"c[a-z0-9]{{9,11}}o{_END}", "end in an id such as `cx2jd8gqp1wo`"
    ),
    _Form(
        "bbc.co.uk", "the BBC", r"/news/articles/", rf"c[a-z0-9]{{9,11}}o{_END}", "end in an id such as `cx2jd8gqp1wo`"
    ),
    _Form(
        "bloomberg.com",
        "Bloomberg",
        r"/news/articles/",
        rf"(?:19|20)\d\d-[01]\d-[0-3]\d/.|[A-Z0-9]{{10,}}{_END}",
        "have a date such as `2026-03-05/` before their title",
    ),
    _Form("cnbc.com", "CNBC", r"/20(?=\d\d/)", rf"\d\d/{_MONTH_DAY}[^/?#]*\.html", "end in `.html`"),
    # Until 2010 the section stood between the year and the day.
    _Form("cnn.com", "CNN", r"(?=/20\d\d/)", rf"{_DAY}|/20(?:0\d|10)/[A-Z]+/", "have a date such as `2026/03/05/`"),
    _Form(
        "ft.com",
        "the Financial Times",
        r"/content/",
        rf"[0-9a-f]{{8}}-(?:[0-9a-f]{{4}}-){{3}}[0-9a-f]{{12}}{_END}",
        "end in a UUID",
    ),
    _Form("nato.int", "NATO", r"/cps/\w+/natohq/news_", r"\d{3,6}\.htm", "end in a number"),
    _Form("nytimes.com", "the New York Times", r"(?=/20\d\d/)", _DAY, "have a date such as `2026/03/05/`"),
    _Form("politico.com", "Politico", r"/news(?=/20\d\d/)", rf"{_DAY}[^/?#]*-\d{{6,8}}{_END}", "end in a number"),
    _Form(
        "reuters.com",
        "Reuters",
        r"/(?:business|finance|legal|markets|sports|sustainability|technology|world)/(?:[\w-]+/)*(?=(?:[a-z\d]+-){4}[^/?#]*/?(?:[?#]|\Z))",
        rf"[^/?#]*(?:-20\d\d-[01]\d-[0-3]\d|-idUS\w+){_END}",
        "end in a date such as `-2026-03-05/`",
    ),
    _Form(
        "theguardian.com",
        "the Guardian",
        r"/[a-z/-]+(?=/20\d\d/)",
        r"/20\d\d/(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/[0-3]\d(?:/|\Z)",
        "have a date such as `2026/mar/05/`",
    ),
    _Form(
        "wsj.com",
        "the Wall Street Journal",
        r"/articles/(?!SB|BL-|PR-)",
        rf"[^/?#]*-(?:\d{{8,11}}|[0-9a-f]{{8}}){_END}",
        "end in a number",
    ),
    _Form("youtube.com", "YouTube", r"/watch\?(?:[^#]*&)?v=", r"[\w-]{11}(?=[&#]|\Z)", "have an id of 11 characters"),
    _Form("youtu.be", "YouTube", r"/", rf"[\w-]{{11}}{_END}|\Z", "have an id of 11 characters"),
)

_HOSTS = frozenset(form.host for form in _FORMS)


@rule("UR011", severity="error", local=True)
def publisher_form(post: Post) -> Iterator[Finding]:
    """A publisher has no addresses of such a form.

    Each writes those of its articles in one way, with a date, a number or a hash at one place. A language model knows
    the beginning and makes up the rest.

    ```md bad
    - [Financial Times](https://www.ft.com/content/⟦ferry-lines-return-2026⟧)
    - [Reuters](https://www.reuters.com/markets/⟦ferry-lines-return-to-kiel-2026⟧)
    - [The Guardian](https://www.theguardian.com/world⟦/2026/03/05/ferry-lines⟧)
    - [WSJ](https://www.wsj.com/articles/⟦ferry-lines-return⟧)
    ```

    ```md good
    - [Financial Times](https://www.ft.com/content/0b5acb05-cd58-3a9d-99ad-12e1ba23fd30)
    - [Reuters](https://www.reuters.com/markets/ferry-lines-return-to-kiel-2026-03-05/)
    - [More from Reuters](https://www.reuters.com/business/autos-transportation/)
    - [The Guardian](https://www.theguardian.com/world/2026/mar/05/ferry-lines)
    - [WSJ](https://www.wsj.com/articles/ferry-lines-return-11646400000)
    ```
    """
    for url in post.urls_on(*_HOSTS):
        if not url.is_meant:
            continue
        hosts = url.host, _HOME.sub("", url.host)
        for form in _FORMS:
            begins = re.match(form.begins, url.tail) if form.host in hosts else None
            if begins and not re.compile(form.rest).match(url.tail, begins.end()):
                message = f"no article of {form.publisher} has such an address: they {form.words}"
                end = len(url.tail.partition("?")[0]) if "?" not in begins[0] else len(url.tail)
                start = min(begins.end(), end - 1)
                yield Finding(url.part(start, end), message, "look the address up, or take the link out")
                break
