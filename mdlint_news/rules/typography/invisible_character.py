"""TY003."""

import re
import unicodedata

from mdlint_news.rule import Finding, Fix, Iterator, Passage, Post, delete, regex, rule, safe

_RANGES = ((0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069))
_CHARACTERS = frozenset(
    "\u00ad\u200b\u200c\u200e\u200f\ufeff"
    + "".join(chr(code) for first, last in _RANGES for code in range(first, last + 1))
)
_INVISIBLE = regex(f"[{''.join(_CHARACTERS)}]")
_SEEN = rf"[^\s{''.join(_CHARACTERS)}]"
_OTHERS = "".join(_CHARACTERS - {"\v", "\f"})
_PARTING = regex(rf"{_SEEN}[{_OTHERS}]*[\v\f][{_OTHERS}\v\f]*{_SEEN}")
_JOINED = regex(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]")
# Who writes one of these knows what for.
_ENTITIES = ("&shy;", "&zwnj;", "&zwj;")
_ABBREVIATION = {"\u200b": "zero-width space", "\u00ad": "soft hyphen", "\ufeff": "byte order mark"}


@rule("TY003", severity="error", local=True)
def invisible_character(post: Post) -> Iterator[Finding]:
    """The text has a character that nobody sees.

    It splits a word for search engines and screen readers, turns the direction of the text, or comes from a program
    that is long gone. One finding stands for all in a passage. Scripts and emoji that need such characters are left
    alone.

    ```md bad
    “⟦\u200b⟧We are seeing more of them every week,” she said.
    ```

    ```md fixed
    “We are seeing more of them every week,” she said.
    ```

    ```md good
    “We are seeing more of them every week,” she said. 👩\u200d🌾 می\u200cخواهم Donau&shy;dampfer
    ```
    """
    if _CHARACTERS.isdisjoint(post.rare_characters):
        return
    for passage in post.passages:
        found = [match for match in _INVISIBLE.finditer(passage.text) if not _is_needed(post, passage, match)]
        if found:
            match = found[0]
            name = _ABBREVIATION.get(match[0]) or unicodedata.name(match[0], "control character").lower()
            message = f"invisible character U+{ord(match[0]):04X}, {name}"
            yield Finding(passage.prose.span(*match.span()), message, "take it out", _fix(post, passage, found))


def _fix(post: Post, passage: Passage, found: list[re.Match[str]]) -> Fix | None:
    places = [(match[0], passage.prose.span(*match.span())) for match in found]
    # In some formats such a character is written as an escape.
    is_as_written = all(post.source[place] == character for character, place in places)
    return safe(*(delete(place) for _, place in places)) if is_as_written and not _parts_words(passage.text) else None


def _parts_words(text: str) -> bool:
    """Say whether a vertical tab or a form feed stands alone between words: for a blank, or for a lost `ff` or `fi`."""
    return ("\v" in text or "\f" in text) and bool(_PARTING.search(text))


def _is_needed(post: Post, passage: Passage, match: re.Match[str]) -> bool:
    """Say whether a script with joined letters, or written from right to left, stands round it; or it is an entity."""
    if post.source[passage.prose.span(*match.span())] in _ENTITIES:
        return True
    return bool(_JOINED.search(passage.text, max(0, match.start() - 40), match.end() + 40))
