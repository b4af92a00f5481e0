"""TY001."""

from mdlint_news.rule import Finding, Iterator, Post, regex, replace, rule, safe

_CHARACTERS = "\u2010\u2011"
_HYPHENS = regex(f"[{_CHARACTERS}]")
_BEHIND = regex(r"[\w\u2010\u2011]*")
_NO_WORD = regex(r"\W")


@rule("TY001", severity="warning")
def nonbreaking_hyphen(post: Post) -> Iterator[Finding]:
    """The text has hyphens that look like the plain one and are not.

    Language models write U+2011 and U+2010 where every keyboard writes U+002D. Search in the page, search engines and
    spelling checkers then miss the word, and some fonts show a box. One finding stands for the whole post.

    ```md bad
    The US⟦\u2011⟧led talks on a cease\u2011fire enter a full\u2011scale crisis.
    ```

    ```md fixed
    The US-led talks on a cease-fire enter a full-scale crisis.
    ```

    ```md good
    The US-led talks – so far a failure — go on. Write `cease\u2011fire` with U+2011 if you must.
    ```
    """
    found = sorted(post.gather("TY001", _places))
    if not found:
        return
    places = [one.span for one in found]
    hyphen, word = found[0].message, found[0].help
    lines = post.source.count_lines([place.start for place in places])
    where = f"in {lines} lines" if lines > 1 else "in 1 line"
    yield Finding(
        places[0],
        f"look-alike hyphen U+{ord(hyphen):04X} {where} (first: `{word}`)",
        "write the plain hyphen `-`",
        safe(*(replace(place, "-") for place in places)),
    )


def _places(post: Post) -> Iterator[Finding]:
    """Each hyphen; where it is the first of its passage, with the word that it is in."""
    before = None
    for passage, match, span in post.matches(_HYPHENS, _CHARACTERS):
        yield Finding(span, match[0], "" if passage is before else _word(passage.text, match.start()))
        before = passage


def _word(text: str, at: int) -> str:
    """The word that a hyphen is the first one of."""
    behind = _BEHIND.match(text, at)
    return _NO_WORD.split(text[:at])[-1] + (behind[0] if behind else "")
