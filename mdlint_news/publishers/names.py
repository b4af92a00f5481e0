"""Publishers by name and by host, and whether a name fits a host."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from mdlint_news.cached import cached_property
from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex

# What a host has and a name may lack.
_ADDED = regex(r"\Athe|(?:online|news|blog|mag|today|hq|group)\Z")
_WORD = regex(r"\w+")
_NO_WORD = regex(r"[^\w;\n ][^\w;\n]*| [^\w;\n]+")
_POSSESSIVE = regex(r"[’']s$")
_TOKEN = regex(r"\S+")
_JOINED = regex(r"(?<=\w)(?:[.'](?=\w)|’(?=\w))|[’']s\b")
# Words that a name has and its host may lack.
_FILLERS = frozenset(
    "the of and for de del der die das des la le les el los las di da do van von a on in & y et und".split()
)
_GENERIC = frozenset(
    "blog blogs news newsroom research press online magazine website official live docs inc ltd co group org report "
    "reports".split()
)
_NO_NAMES = frozenset("www com org net gov edu co ac uk int eu info io ai news blog blogs docs en de fr es it".split())
_KINDS = frozenset(
    "times tribune daily post herald group capital bank university institute center centre media".split()
)
_SHORTEST = 2
_SHORTEST_PART = 4
_COVERED = 0.6
_FEW = 50


class Publisher(NamedTuple):
    """A publisher that many cite: its name, all its names folded, and the hosts below which its pages stand."""

    name: str
    names: tuple[str, ...]
    hosts: tuple[str, ...]


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name without case, accents, marks, a leading article, and blanks that tell nothing."""
    words = _WORD.findall(_plain(name))
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _plain(text: str) -> str:
    """A text without case, accents, and marks inside of words."""
    has_marks = "." in text or "’" in text or "'" in text
    plain = (_JOINED.sub("", text) if has_marks else text).casefold()
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def publisher_named(name: str) -> Publisher | None:
    """The publisher of this name."""
    number = _by_name().get(fold(name))
    return None if number is None else _publisher(number)


@lru_cache(maxsize=1024)
def publishers_at(host: str) -> tuple[Publisher, ...]:
    """The publishers whose pages stand on a host: those named for the nearest domain above it."""
    domain = host.lower().removeprefix("www.")
    while domain:
        if found := _HOSTS.find(domain):
            return tuple(map(_publisher, found))
        domain = domain.partition(".")[2]
    return ()


def begins_with_publisher(text: str, *, is_name: bool = False) -> str:
    """The longest well-known name at the beginning of a text, as it is written there; empty where there is none.

    A name of one word counts where nobody would take it for another word: in capitals, or with one inside; in what
    `is_name` as a whole, any.
    """
    words = list(_TOKEN.finditer(text[:80])) if text[:1].isalnum() else []
    if not words or not _may_begin(words[0][0]):
        return ""
    for last in reversed(words[:7]):
        start = _bare(text[: last.end()])
        is_clear = is_name or " " in start or sum(c.isupper() for c in start) > 1
        if is_clear and publisher_named(start):
            return start
    return ""


def _bare(name: str) -> str:
    return _POSSESSIVE.sub("", name.rstrip(",:; /"))


def _may_begin(word: str) -> bool:
    """Say whether a known name could begin with a word: most words begin none."""
    firsts = {fold(form).partition(" ")[0] for form in (word, _bare(word))}
    return "the" in firsts or not firsts.isdisjoint(_first_words())


def fits(name: str, host: str) -> bool:
    """Say whether a name is that of a host: `Help Net Security` and `helpnetsecurity.com`, `ITIF` and `itif.org`.

    Its words, or their initials, are a label of the host; words such as `Blog` need not be there.
    """
    whole, names = _names_of(host)
    if fold(name).replace(" ", "") == whole:
        return True
    words = fold(name).split()
    if not words or not names:
        return False
    forms, telling, is_told = _forms(tuple(words))
    if not forms.isdisjoint(names):
        return True
    return is_told and any(_covers(telling, label) for label in names)


@lru_cache(maxsize=1024)
def _names_of(host: str) -> tuple[str, frozenset[str]]:
    """All labels of a host in one, and those that may be a name, also without what a name may lack."""
    labels = host.lower().removeprefix("www.").split(".")
    names = {label.replace("-", "") for label in labels[:-1]} - _NO_NAMES
    return "".join(labels), frozenset(names | {_ADDED.sub("", name) for name in names})


@lru_cache(maxsize=1024)
def _forms(words: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...], bool]:
    """The labels that the words of a name may be; those of them that tell something, and whether all but kinds do."""
    core = [word for word in words if word not in _GENERIC] or words
    telling = tuple(word for word in core if word not in _FILLERS)
    forms = {"".join(part) for part in (words, core, telling)}
    if len(telling) > 1:
        forms |= {"".join(word[0] for word in part) for part in (words, core, telling)}
        # The initials of an agency, without the country before it: `UK National Cyber Security Centre`.
        forms |= {"".join(word[0] for word in telling[1:])} if len(telling) > 2 else set()  # noqa: PLR2004 - two words
    return frozenset(form for form in forms if len(form) >= _SHORTEST), telling, len(telling) == len(core)


def _covers(words: tuple[str, ...], label: str) -> bool:
    """Say whether a label is made of the words: each begins with, or is, a stretch of it, none is left out of both."""
    joined = "".join(words)
    if len(label) < _SHORTEST_PART or len(joined) < _SHORTEST_PART:
        return False
    if joined.startswith(label):
        return len(words) == 2 and words[1] in _KINDS and words[0] == label  # noqa: PLR2004 - `Gulf Times` and `gulf.com`
    return label.startswith(joined) and len(joined) >= _COVERED * len(label)


@cache
def _text() -> str:
    from mdlint_news.publishers.data import PUBLISHERS  # noqa: PLC0415 - long, and few posts need it

    return f"{PUBLISHERS.strip()}\n"


@cache
def _lines() -> list[str]:
    return _text().splitlines()


@cache
def _folded() -> list[str]:
    """The names of each line, all at once, as `fold` does it one by one: a run that needs one needs them all."""
    names = [line.partition(" = ")[0] for line in _lines()]
    plain = [line if line.isascii() and "." not in line and "'" not in line else _plain(line) for line in names]
    folded = _NO_WORD.sub(" ", "\n".join(["", *plain]).casefold())
    folded = folded.replace(" ;", ";").replace("; ", ";").replace(" \n", "\n")
    return folded.replace("\nthe ", "\n").replace(";the ", ";")[1:].split("\n")


@cache  # one a line at the most
def _publisher(number: int) -> Publisher:
    line, _, hosts = _lines()[number].partition(" = ")
    names = line.split("; ")
    return Publisher(names[0], tuple(map(fold, names)), tuple(hosts.split()))


@cache
def _by_name() -> dict[str, int]:
    """The number of the first line with a name."""
    folded = _folded()
    return {name: number for number in range(len(folded) - 1, -1, -1) for name in folded[number].split(";")}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in _by_name())


class _Hosts:
    """The numbers of the lines with a host. To sort them all takes as long as to look for some."""

    def __init__(self) -> None:
        self._left = _FEW

    def find(self, host: str) -> tuple[int, ...]:
        """Find a host; the first ones are looked for in the text."""
        if not self._left:
            return self._table.get(host, ())
        self._left -= 1
        return tuple(self._search(host))

    def _search(self, host: str) -> Iterator[int]:
        text, wanted = _text(), f" {host}"
        at = text.find(wanted) if host.split() == [host] else -1
        while at >= 0:
            start, end = text.rfind("\n", 0, at) + 1, at + len(wanted)
            # A name, too, may have a host in it.
            if text[end] in " \n" and text.find(" = ", start, at + 1) >= 0:
                yield text.count("\n", 0, at)
            at = text.find(wanted, end)

    @cached_property
    def _table(self) -> dict[str, tuple[int, ...]]:
        hosts: dict[str, tuple[int, ...]] = {}
        for number, line in enumerate(_lines()):
            for host in line.partition(" = ")[2].split():
                hosts[host] = (*hosts[host], number) if host in hosts else (number,)
        return hosts


_HOSTS = _Hosts()
