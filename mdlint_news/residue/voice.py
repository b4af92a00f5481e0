"""Sentences of a language model amid a text in which nobody else speaks of a self."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex
from mdlint_news.search import Need

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.parts import Passage
    from mdlint_news.post import Post
    from mdlint_news.search.wording import Phrase, Said

# Who speaks, behind what is said: `, the clerk at the counter told me`.
SAID = regex(
    r"[,”»\"] (?!(?:as|what|that|who|which|where|but|and|or|so|since|because|if|I|aber|mais|pero"
    r"|maar|mas|ma|ale|но|und|et|y)\b)"
    r"(?:[\w’']+ ){0,6}?(?:said|says|told|wrote|writes|replied|answered|explained|jokes|joked|admits|admitted"
    r"|scherzt|dit l(?:e|a|[’'])|plaisante|brome[aó]|brincou|brinca|scherz(?:a|ò|te)"
    r"|żart(?:uje|ował)|(?:по)?шутил|шутит|пишет"
    r"|sagte?|schrieb|antwortete|(?:m[’'])?a (?:dit|écrit|répondu)|dijo|dice|respondió|disse|rispose"
    r"|zei|zegt|powiedziała?|сказала?|ответила?)\b"
    r"|，[^，。\n]{0,12}(?:说|答|回复|表示)|(?<=[んいすただ」、])と[^、。\n]{0,20}(?:説明|話|述べ|言|答え)"
)
_END = regex(r"[.!?:。！？](?:[”\"»)]+)?\s+|[。！？\n]")
# Behind a name, or what is counted, it is a number: that of a war, a king, a phase.
_NUMBERED = regex(
    r"(?:\b(?!(?:Al(?:so|though)|And|As|Because|But|Here|However|If|Note|Regrettably|Since|So|Sorry|Still|That|Though"
    r"|Unfortunately|What|When|Where|While|Yet)\b)[A-Z]\w*"
    r"|\b(?:article|class|group|level|part|phase|stage|tier|type)) \Z"
)
# What is said of it: `: that was the most honest answer`.
_NAMED = regex(r": (?:that|this|so|it) (?:is|was|were|ran|went|goes|read|reads)\b")
# Who answers there is a person.
_CHANNEL = regex(
    r"\b(?:comments|commentaires|commenti|coment[aá]rios|kommentar\w*|komentarz\w*|reacties|newsletter)\b",
    re.IGNORECASE,
)
_ALL = regex(r"[\s\S]*")
_LONGEST_NAME = 24
_LONGEST = 400
_DASHES = ("—", "–", "―", "- ")


class Aside(NamedTuple):
    """What a model says in passing, and what is said where somebody else speaks: only where nobody does it counts."""

    needs: tuple[Need, ...]
    said: str
    flags: int
    person: "Phrase"


class Asides:
    """Such sentences, with those that are the model's own words, too."""

    def __init__(self, asides: Iterable[Aside], others: "Asides | None" = None) -> None:
        asides = tuple(asides)
        self.phrases: tuple[Phrase, ...] = tuple([(one.needs, regex(one.said, one.flags)) for one in asides])
        self._persons = {one.said: one.person for one in asides}
        self._own = (*self.phrases, *(others.phrases if others else ()))

    def told(self, post: "Post") -> "Iterator[Said]":
        """Find the sentences in which a model speaks, up to where that ends, in a text in which nobody else does."""
        own: dict[int, list[tuple[int, int]]] | None = None
        known: dict[int, bool] = {}
        for passage, match, _ in post.says_one_of(self.phrases):
            if not _may_be_aside(passage, match):
                continue
            if own is None:
                own = _sentences(post.says_one_of(self._own))
            person = self._persons[match.re.pattern]
            if id(person) not in known:
                known[id(person)] = is_impersonal(post, person, partial(_is_among, own))
            if known[id(person)]:
                sentence = _sentence(passage.text, match)
                yield passage, sentence, passage.prose.span(*sentence.span())


def is_impersonal(post: "Post", person: "Phrase", is_own: "Callable[[Passage, int], bool]") -> bool:
    """Say whether nobody speaks of a self in the text but where it is quoted, or the model's own."""
    needs, pattern = person
    return all(
        passage.block is None or passage.quotes(match.start()) or _is_speech(passage) or is_own(passage, match.start())
        for passage, match, _ in post.says(pattern, needs)
    )


def _may_be_aside(passage: "Passage", match: re.Match[str]) -> bool:
    is_heading = passage.block is not None and passage.block.kind == "heading"
    if is_heading or passage.quotes(match.start()) or _is_speech(passage):
        return False
    if match[0].startswith("I") and _is_number(passage.text, match.start()):
        return False
    return not (SAID.search(match[0]) or _NAMED.search(match[0]) or _CHANNEL.search(match[0]))


def _sentences(said: "Iterator[Said]") -> dict[int, list[tuple[int, int]]]:
    """The places of sentences, in order, by the identity of their passages."""
    found: dict[int, list[tuple[int, int]]] = {}
    for passage, match, _ in said:
        found.setdefault(id(passage), []).append(_sentence(passage.text, match).span())
    return found


def _is_among(sentences: dict[int, list[tuple[int, int]]], passage: "Passage", at: int) -> bool:
    spans = sentences.get(id(passage), [])
    before = bisect_right(spans, (at, len(passage.text))) - 1
    return before >= 0 and at < spans[before][1]


def _sentence(text: str, match: re.Match[str]) -> re.Match[str]:
    """The sentence in which something was found, from its beginning, if that is near, to where that ends."""
    least = max(match.start() - _LONGEST, 0)
    start = max([least, *(end.end() for end in _END.finditer(text, least, match.start()))])
    return _ALL.match(text, start, match.end()) or match


def _is_speech(passage: "Passage") -> bool:
    """Say whether it begins as a line of a dialogue does."""
    return passage.text.startswith(_DASHES)


def _is_number(text: str, at: int) -> bool:
    """Say whether what stands there is no I, but the first of its name."""
    return _NUMBERED.search(text[max(at - _LONGEST_NAME, 0) : at]) is not None
