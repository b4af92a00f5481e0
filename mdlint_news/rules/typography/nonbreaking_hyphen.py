"""TY001."""

from mdlint_news.rule import Finding, Iterator, Post, regex, replace, rule, safe

# To look for one after the other is many times as quick as for both at once.
_EACH = {hyphen: regex(hyphen) for hyphen in "\u2010\u2011"}
_HYPHENS = regex("[\u2010\u2011]")
_WORD = regex(r"\w*[\u2010\u2011][\w\u2010\u2011]*")


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
    places = sorted(one.span for one in post.gather("TY001", _places))
    if not places:
        return
    passage, match, _ = next(post.matches(_HYPHENS, _EACH))
    lines = post.source.count_lines([place.start for place in places])
    where = f"in {lines} lines" if lines > 1 else "in 1 line"
    word = next(word[0] for word in _WORD.finditer(passage.text) if word.start() <= match.start() < word.end())
    yield Finding(
        places[0],
        f"look-alike hyphen U+{ord(match[0]):04X} {where} (first: `{word}`)",
        "write the plain hyphen `-`",
        safe(*(replace(place, "-") for place in places)),
    )


def _places(post: Post) -> Iterator[Finding]:
    for hyphen in _EACH.keys() & post.rare_characters:
        for _, _, span in post.matches(_EACH[hyphen], hyphen):
            yield Finding(span, "")
