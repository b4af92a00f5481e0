"""SR014."""

import re
from bisect import bisect_right

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Related, Span, regex, rule

_MARK = regex(r"(?<!\D\])\[(?P<number>\d{1,2})\](?![(:\w])")
# A link whose definition is not there. What has a word before it is rather code.
_REFERENCE = regex(
    r"(?<![\w\])])\[(?=[^\[\]\n]{0,300}[^\W\d_]{2})(?P<text>[^\[\]\n]{2,300})\]"
    r"\[(?P<label>\d{1,3}|(?![A-Za-z]\])[A-Za-z0-9][\w.-]{0,30}|)\](?![(:\w\[])"
)
# What editors put into a quotation, and what is heard on a recording, has brackets as well.
_REMARK = regex(
    r"sic|emphasis|redacted|inaudible|unintelligible|cross-?talk|applause|music|pauses?|laugh\w*|sighs?|cheer\w*|silence"
)
_DEFINITION = regex(r"\[(?P<label>[^\[\]\n]{1,60})\]:")
# Definitions may stand in another file.
_INCLUDED = regex(r"\{%-? *include|\{\{[<%]|--8<--|\{!")
_NOTE = regex(r"\[\^(?P<label>[\w-]{1,30})\](?!:)")
_ANCHOR = regex(r"#(?:sources?|src|ref(?:erence)?|cite|citation|fn|footnote|quelle|fuente)[_:-]?(?P<number>\d{1,2})\Z")
_DEFINED = regex(r"^[ \t]{0,3}\[(?P<number>\d{1,2})\]", re.MULTILINE)
_ID = regex(r"\b(?:id|name)\s*=\s*[\"']?(?P<name>[\w:-]{1,60})", re.IGNORECASE)
# A paragraph of a judgment, a rule, a song: `at [12]`.
_COUNTED = regex(r"\b(?:at|paras?|paragraphs?|rules?|tracks?|clauses?|steps?|items?|lines?)\s\Z", re.IGNORECASE)
_WINDOW = 12
_FEW = 2
_NEEDS = ("[",)

Citations = dict[int, list[Span]]


@rule("SR014", severity="error")
def unresolved_citation(
    post: Post,
    *,
    report_uncited: Annotated[bool, "Whether a source that is never cited is reported, where others are."] = False,
) -> Iterator[Finding]:
    """A citation has no source that belongs to it.

    Readers who look for number 7 in a list of five find nothing: a source was taken out, or there never was one.

    ```md bad
    Rents rose by 4 % [1], and wages by 3 %⟦[3]⟧. The council hopes for a cap.⟦[^cap]⟧

    ### Sources

    1. Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    2. [ILO – “Wages in Europe”](https://www.ilo.org/wages/europe)
    ```

    ```md bad
    Rents rose by 4 %⟦[1]⟧, and wages by 3 %[2].
    ```

    Some tools define their links at the end, where they are easily lost.

    ```md bad
    Rents rose by 4 % (⟦[Eurostat][1]⟧), and the council hopes for a cap ([The Guardian][2]).
    ```

    ```md bad report-uncited=true
    Rents rose by 4 % [[1]](#source-1), and wages by 3 % [[2]](#source-2), and [⟦[9]⟧](#source-9) prices by 2 %.

    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    - [ILO – “Wages in Europe”](https://www.ilo.org/wages/europe)
    - [⟦OECD – “Prices”⟧](https://www.oecd.org/prices)
    ```

    ```md good
    Rents rose by 4 % [1], and wages by 3 % [2]. The council hopes for a cap.[^1] See `argv[7]`.

    [^1]: It meets on Monday.

    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    - [ILO – “Wages in Europe”](https://www.ilo.org/wages/europe)
    ```

    ```md good
    At [12] of its defence the company says that nobody lost a thing. At [31] it withdraws that.
    ```

    ```md good
    The flaw was described in [1] and mended in [2].

    [1] https://www.openssl.org/news/secadv/20260304.txt

    [2] The notes of the release
    ```
    """
    # All that cites has a bracket, and most posts have none.
    if not post.may_say(_NEEDS):
        return
    cited, anchored, notes = _citations(post)
    references = _references(post)
    targets = _targets(post) if cited or anchored or any(map(str.isdecimal, references)) else set()
    missing: Citations = {}
    # What counts from zero is no list of sources.
    if cited and 0 not in cited and (len(cited) >= _FEW or _has_numbers(post)):
        missing = {number: places for number, places in cited.items() if number not in targets}
    missing |= {number: places for number, places in anchored.items() if number not in targets}
    if missing and not targets:
        shown = ", ".join(f"[{number}]" for number in sorted(missing)[:5])
        place = min(places[0] for places in missing.values())
        yield Finding(place, f"the text cites {shown}, and the post has no such sources", "add a list of the sources")
    else:
        for number, places in missing.items():
            related = tuple(Related(place, "here, too") for place in places[1:4])
            message = f"no source has the number {number}: there are {len(targets)}"
            yield Finding(places[0], message, "add the source, or put the number right", related=related)
    yield from _lost({label: places for label, places in references.items() if label not in map(str, targets)})
    for label, place in notes.items():
        yield Finding(place, f"the footnote `[^{label}]` is nowhere defined", f"add `[^{label}]: …`, or take it out")
    if report_uncited and len(cited | anchored) >= _FEW:
        yield from _uncited(post, set(cited | anchored))


def _citations(post: Post) -> tuple[Citations, Citations, dict[str, Span]]:
    """What the text cites: plain numbers, numbers that link within the post, and footnotes that are not defined."""
    cited: Citations = {}
    anchored: Citations = {}
    notes: dict[str, Span] = {}
    for passage in post.passages_saying(_NEEDS):
        prose, block, _ = passage
        if block is None or post.is_in_sources(block.span):
            continue
        links = block.inline.links
        starts = [link.span.start for link in links]
        for link in links:
            if anchor := _ANCHOR.match(link.url):
                anchored.setdefault(int(anchor["number"]), []).append(link.text_span)
        first = len(prose.text) - len(prose.text.lstrip())
        for mark in _MARK.finditer(prose.text):
            place = prose.span(*mark.span())
            is_definition = mark.start() == first or prose.text[mark.start() - 1] == "\n"
            before = bisect_right(starts, place.start) - 1
            is_linked = before >= 0 and place.start < links[before].span.end
            if is_definition or is_linked:
                continue
            if not _COUNTED.search(prose.text, max(mark.start() - _WINDOW, 0), mark.start()):
                cited.setdefault(int(mark["number"]), []).append(place)
        for note in _NOTE.finditer(prose.text):
            notes.setdefault(note["label"], prose.span(*note.span()))
    return cited, anchored, notes


def _references(post: Post) -> dict[str, list[Span]]:
    """Links by labels that are defined nowhere, also not where Markdown sees no definition."""
    found: dict[str, list[Span]] = {}
    for passage in post.passages_saying(("][",)):
        if passage.block and not post.is_in_sources(passage.block.span):
            for match in _REFERENCE.finditer(passage.text):
                if label := _label(match):
                    found.setdefault(label, []).append(passage.prose.span(*match.span()))
    if not found:
        return found
    is_whole = not _INCLUDED.search(post.source.text)
    defined = {" ".join(one["label"].casefold().split()) for one in _DEFINITION.finditer(post.source.text)}
    return {label: at for label, at in found.items() if label not in defined and (is_whole or label.isdecimal())}


def _label(match: re.Match[str]) -> str:
    """The label by which something is linked, which may be the text itself; nothing if it is hardly one."""
    text, label = " ".join(match["text"].split()), match["label"]
    if label.isdecimal():
        return str(int(label))
    folded = label.casefold() or text.casefold()
    is_name = label != "" and (folded == text.casefold() or "-" in label or "_" in label)
    is_said = " " in text and text != text.upper() and label == label.lower()
    return folded if (is_name or is_said) and not _REMARK.fullmatch(folded) else ""


def _lost(references: dict[str, list[Span]]) -> Iterator[Finding]:
    places = sorted(place for places in references.values() for place in places)
    if places:
        labels = sorted(references, key=lambda label: (not label.isdecimal(), label.zfill(3)))
        shown = ", ".join(f"`[{label}]: …`" for label in labels[:5])
        related = tuple(Related(place, "here, too") for place in places[1:4])
        verb = "is" if len(labels) == 1 else "are"
        yield Finding(
            places[0], f"the link has no address: {shown} {verb} missing", "add the definition", related=related
        )


def _targets(post: Post) -> set[int]:
    """The numbers of sources: those that they are given, those of their places, and those of lines like a source."""
    numbers: set[int] = set()
    for sources in post.sources:
        given = {int(entry.number) for entry in sources.entries if entry.number.isdecimal()}
        numbers |= given or set(range(1, len(sources.entries) + 1))
    for block in post.blocks:
        if block.kind == "item" and not post.sources and block.info.isdecimal():
            numbers.add(int(block.info))
        elif block.kind == "paragraph" and "[" in block.inline.prose.text:
            numbers |= {int(line["number"]) for line in _DEFINED.finditer(block.inline.prose.text)}
        elif block.kind == "html" and block.content:
            names = (_ANCHOR.match(f"#{tag['name']}") for tag in _ID.finditer(block.content.text))
            numbers |= {int(name["number"]) for name in names if name}
    return numbers


def _has_numbers(post: Post) -> bool:
    return any(entry.number for sources in post.sources for entry in sources.entries)


def _uncited(post: Post, cited: set[int]) -> Iterator[Finding]:
    for sources in post.sources:
        for place, entry in enumerate(sources.entries, 1):
            number = int(entry.number) if entry.number.isdecimal() else place
            if number not in cited and sources.where in ("heading", "bold"):
                span = entry.prose.stripped().span()
                yield Finding(
                    span, f"no place in the text cites [{number}]", "cite it, or take it out", severity="warning"
                )
