"""TY002."""

import re
from collections import Counter

from mdlint_news.rule import Finding, Iterator, Passage, Post, regex, replace, rule, safe, whole

# To look for one character after the other is many times as quick as for all at once.
_SPACES = {space: regex(space) for space in "\u2007\u2009\u202f\u3000"} | {"\u00a0": regex("\u00a0{2,}")}
_CJK = regex(r"[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]")
_DASHES = ("\u2013", "\u2014")
_FRENCH = regex(r"\Afr\b", re.IGNORECASE)
# Words that no other language with such spaces has.
_FRENCH_WORDS = "les des du est et dans pour qui avec aux une".split()
_OTHER_WORDS = "the of and to in der die und el los y il gli che".split()
_NEEDS = whole(*_FRENCH_WORDS)
_WORD = regex(r"\w+")
_MOST = 20_000


@rule("TY002", severity="info")
def unusual_space(post: Post) -> Iterator[Finding]:
    """The text has spaces that look like the plain one and are not.

    Language models put a narrow no-break space, U+202F, between figures and units. Search and copying trip over it. One
    finding stands for the whole post. A single no-break space, a thin space beside a dash, the spaces of French
    punctuation, and the wide space of Chinese and Japanese are right where they are.

    ```md bad
    Turnout was 61⟦\u202f⟧%, or 5\u202fpoints more than in 2021.
    ```

    ```md fixed
    Turnout was 61 %, or 5 points more than in 2021.
    ```

    ```md good
    Turnout was 61\u00a0%. «\u202fUn succès\u202f!\u202f», says the mayor\u2009—\u2009at last.
    ```

    ```md good
    Le loyer dépasse 14\u202f€ dans le centre. Une amende de 5\u202f000\u202f€ est prévue pour les autres.
    ```
    """
    language = post.front_matter.get("lang", "language", "locale")
    if language and _FRENCH.match(language.text):
        return
    found = sorted(post.gather("TY002", _wrong))
    if not found:
        return
    if _is_french(post):
        return
    first, places = found[0].message, [one.span for one in found]
    lines = post.source.count_lines([place.start for place in places])
    where = f"in {lines} lines" if lines > 1 else "in 1 line"
    name = "repeated no-break space" if first.startswith("\u00a0") else f"unusual space U+{ord(first):04X}"
    fix = safe(*(replace(place, " ") for place in places))
    yield Finding(places[0], f"{name} {where}", "write a plain space", fix)


def _is_french(post: Post) -> bool:
    if not post.may_say(_NEEDS):
        return False
    words = Counter(_WORD.findall("\n".join([passage.text for passage in post.passages])[:_MOST]))
    return sum(map(words.__getitem__, _FRENCH_WORDS)) > sum(map(words.__getitem__, _OTHER_WORDS))


def _wrong(post: Post) -> Iterator[Finding]:
    for space in _SPACES.keys() & post.rare_characters:
        for passage, match, span in post.matches(_SPACES[space], space):
            if not _is_right(passage, match):
                yield Finding(span, match[0])


def _is_right(passage: Passage, match: re.Match[str]) -> bool:
    start, end = match.span()
    before, after = passage.text[max(0, start - 1) : start], passage.text[end : end + 1]
    is_french = before == "«" or (after != "" and after in "!?:;»")
    is_dash = before in _DASHES or after in _DASHES
    return is_french or is_dash or (match[0] == "\u3000" and bool(_CJK.search(passage.text)))
