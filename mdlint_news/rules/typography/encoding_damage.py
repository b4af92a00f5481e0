"""TY004."""

from mdlint_news.rule import Finding, Fix, Iterator, Passage, Post, Span, regex, replace, rule, unsafe

# UTF-8 that was read as Windows-1252: the first byte of a character, then what its other bytes look like.
_SECOND = (
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030"
    "\u2039\u203a\u20ac\u2122]"
)
_QUOTES = "[\u2013\u2014\u2018-\u201d\u2026]"
# The end of a word in capitals, or a letter before a quote, is no such thing: AMANHÃ, “Ã”.
_MOJIBAKE = regex(
    # What a pattern looks for first is a character, and only then what stands before it: that is quicker.
    rf"[\u00c2-\u00f0](?:(?<=[\u00c2-\u00df])(?<![A-Z]{{2}}.)(?:(?!{_QUOTES}){_SECOND}|{_QUOTES}(?=[a-z]))"
    rf"|(?<=[\u00e0-\u00ef]){_SECOND}{{2}}|(?<=\u00f0){_SECOND}{{3}})"
)
# Cyrillic that was read as Windows-1251: pairs of one of two letters and what hardly is one.
_CYRILLIC = regex(
    "(?:[\u0420\u0421][\u00a0-\u00bb\u0401-\u040f\u0451-\u045f\u0490\u0491\u2013-\u203a\u20ac\u2116\u2122]){3,}"
)
_CYRILLIC_BEGINNINGS = frozenset("\u0420\u0421")
# Where a no-break blank became a plain one: `giÃ `.
_LOST_BLANK = regex("(?<=[a-z])\u00c3(?=\\s|\\Z)")
_BEGINNINGS = frozenset(map(chr, [*range(0xC2, 0xF1), 0xFFFD]))
_REPLACEMENT = regex("\ufffd+")
# An entity that is left when all are read was escaped twice.
_ENTITY = regex(r"&(?:amp|quot|apos|lt|gt|nbsp|hellip|[lr][sd]quo|[mn]dash|#\d{2,5}|#[xX][0-9a-fA-F]{2,5});")
# Line ends and letters as programs write them: nobody has a word go on there.
_PROGRAMS = regex(
    r"(?<=[\w.,:;!?)\]”\"»*])(?:\\r)?\\n(?:(?:\\r)?\\n(?=[\w“\"#*>-])|(?<=[.!?:”\"]\\n)(?=[A-Z“#]))"
    r"|\\u(?:[0-9a-fA-F]{4}(?![0-9a-fA-F]))"
)
# As HTML, or as Markdown.
_ESCAPED = ("&amp;", "&\\#")


@rule("TY004", severity="error", local=True)
def encoding_damage(post: Post) -> Iterator[Finding]:
    """The text was decoded in the wrong way.

    Readers see `Ã©` in the place of `é`, or the replacement character U+FFFD. One finding stands for all in a passage.
    What a program writes for a line end or a letter is damage, too.

    ```md bad
    The mayor⟦â€™⟧s caf\u00c3\u00a9 reopened on Monday.
    ```

    ```md fixed
    The mayor’s café reopened on Monday.
    ```

    ```md bad
    The archive of K⟦\u00c3\u00b6⟧ln has fallen down.
    ```

    ```md bad
    The mayor⟦\ufffd⟧s office declined to comment.
    ```

    ```md bad
    Nice ⟦&amp;amp;⟧ Lyon vote on Monday.
    ```

    ```md good
    Black &amp; white. In HTML it is written `&amp;amp;`.

    Às 9h, a CÂMARA votou. São Paulo, “Ã”, naïve façade, Ä–Ö.
    ```
    """
    if "\\" in post.source.text:
        yield from _of_programs(post)
    if any(escaped in post.source.text for escaped in _ESCAPED):
        for passage in post.passages_with(_ENTITY):
            yield from _escaped_twice(post, passage)
    for passage in post.passages_having(_BEGINNINGS & post.rare_characters):
        found = [(match, _read_again(match[0])) for match in _MOJIBAKE.finditer(passage.text)]
        found += [(match, "à") for match in _LOST_BLANK.finditer(passage.text)]
        damage = sorted((passage.prose.span(*match.span()), right) for match, right in found if right)
        if damage:
            (span, right), *_ = damage
            message = f"`{post.source[span]}` is `{right}` decoded in the wrong way"
            yield Finding(span, message, "write the text anew from its source", _fix(damage))
        elif lost := _REPLACEMENT.search(passage.text):
            span = passage.prose.span(*lost.span())
            if "\ufffd" in post.source[span]:
                yield Finding(span, "a character was lost in decoding", "write it anew from the source")
    if not post.rare_characters.isdisjoint(_CYRILLIC_BEGINNINGS):
        yield from _cyrillic(post)


def _cyrillic(post: Post) -> Iterator[Finding]:
    for passage in post.passages_with(_CYRILLIC):
        for match in _CYRILLIC.finditer(passage.text):
            right = match[0].encode("cp1251", "ignore").decode("utf-8", "ignore")
            message = f"`{match[0][:20]}` is `{right[:10]}` decoded in the wrong way"
            yield Finding(passage.prose.span(*match.span()), message, "write the text anew from its source")


def _escaped_twice(post: Post, passage: Passage) -> Iterator[Finding]:
    """Find the first entity in what readers read of a block: those of front matter are the layout's."""
    match = _ENTITY.search(passage.text) if passage.block else None
    span = passage.prose.span(*match.span()) if match else None
    if match and span and post.source[span].startswith(_ESCAPED):
        message = f"readers see `{match[0]}`: it was escaped twice"
        yield Finding(span, message, "write the character itself", severity="warning")


def _of_programs(post: Post) -> Iterator[Finding]:
    """Find the first sign of each passage that programs write otherwise than people."""
    for passage in post.passages_with(_PROGRAMS):
        found = (match for match in _PROGRAMS.finditer(passage.text) if not passage.quotes(match.start()))
        match = next(found, None)
        span = passage.prose.span(*match.span()) if match else None
        if match and span and post.source[span] == match[0]:
            yield Finding(span, f"readers see `{match[0]}`, as a program writes it", "write what it stands for")


def _read_again(text: str) -> str:
    """Undo the wrong decoding; nothing where the text is no such thing."""
    data = bytearray()
    for character in text:
        try:
            data += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:  # noqa: PLR2004 - the last byte
                return ""
            data.append(ord(character))
    try:
        right = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return right if right.isprintable() or right == "\u00a0" else ""


def _fix(damage: list[tuple[Span, str]]) -> Fix:
    return unsafe(*(replace(span, right) for span, right in damage))
