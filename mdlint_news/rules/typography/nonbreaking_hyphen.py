"""TY001."""

from mdlint_news.rule import Finding, Iterator, Post, regex, replace, rule, safe

_HYPHENS = regex(r"[\u2010\u2011]")
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
    found = list(post.matches(_HYPHENS, "\u2010\u2011"))
    if not found:
        return
    passage, match, span = found[0]
    lines = {post.source.row(place.start) for _, _, place in found}
    where = f"in {len(lines)} lines" if len(lines) > 1 else "in 1 line"
    word = next(word[0] for word in _WORD.finditer(passage.text) if word.start() <= match.start() < word.end())
    yield Finding(
        span,
        f"look-alike hyphen U+{ord(match[0]):04X} {where} (first: `{word}`)",
        "write the plain hyphen `-`",
        safe(*(replace(place, "-") for _, _, place in found)),
    )
