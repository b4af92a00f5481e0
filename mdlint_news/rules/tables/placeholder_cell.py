"""TB003."""

import re
from itertools import pairwise

from mdlint_news.rule import Annotated, Block, Finding, Iterator, Post, Span, Table, regex, rule

_BLANKED = regex(
    r"XX+|(?:[$£]|€(?=))?xx+(?:[.,]x+)? ?%|(?:[$£]|€(?=))xx+|(?:[$£]|€(?=))(?:NaN|undefined)|(?:NaN|nan|undefined) ?%"
    r"|[(\[](?:(?i:(?:data |figure |number )?to be (?:added|confirmed|completed|determined|filled(?: in)?|inserted"
    r"|provided|updated)|wird (?:noch )?ergänzt|noch zu ergänzen|à compléter|por completar|da completare|a completar"
    r"|nog invullen|do uzupełnienia))[)\]]"
)
# The errors of spreadsheets, and to fill in, in other languages.
_TO_FILL_IN = frozenset(
    (
        "#n/a|#ref!|#value!|#div/0!|#name?|#null!|#num!|to fill in|to be filled"
        "|einfügen|noch einfügen|noch eintragen|noch ergänzen|noch nachtragen|nachtragen|nog invoegen|nog invullen"
        "|uzupełnić|do uzupełnienia|doplnit|à remplir|à insérer|a rellenar|por rellenar|da inserire|a preencher"
        "|заполнить|дополнить|doldurulacak|eklenecek"
    ).split("|")
)
# What a program writes where it has no number.
_NO_NUMBER = ("NaN", "nan")
_NUMBER = regex(r"\W?\d")
_NO_PART = regex(r"(?:[$£€]|US\$)?(?:NaN|nan|undefined) ?%?")
_IN_HTML = (">NaN", ">nan", ">undefined")

# To be announced, confirmed or decided: in a schedule it is what readers must know.
_OPEN = regex(r"\(?T\.?B\.?[ACD]\.?\)?|[(\[]to be (?:confirmed|determined)[)\]]", re.IGNORECASE)
_SCHEDULE = regex(
    # No time that something takes.
    r"(?:\A|[/&,] ?|\b(?:start(?:ing)?|kick-?off|local|show|tee|arrival) )times?(?= ?[(/&,]| \w{2,4}\Z|\Z)"
    r"|\b(?:kick-?off|tip-?off|dates?|day|when|where|venue|location|stadium|opponent|home|away|teams?|channel|tv"
    r"|broadcast\w*|starts?|doors|release|premiere|referee|speakers?|room|stage|anstoß|anpfiff|uhrzeit|zeit|beginn|datum"
    r"|termin|ort|gegner|sender|heure|horaire|lieu|adversaire|fecha|hora|lugar|rival|sede|orario|ora|luogo|tijd|tid)\b",
    re.IGNORECASE,
)


@rule("TB003", severity="warning", local=True)
def placeholder_cell(
    post: Post,
    *,
    words: Annotated[tuple[str, ...], "What a cell may not consist of; upper and lower case are the same."] = (
        "TBD",
        "TBA",
        "TBC",
        "TODO",
        "TK",
        "FIXME",
        "placeholder",
        "lorem ipsum",
        "[insert]",
        "[value]",
        "à compléter",
        "da completare",
        "por completar",
        "a completar",
        "zu ergänzen",
        "待补充",
    ),
) -> Iterator[Finding]:
    """A cell of a table was never filled in.

    The first cell of a row may be such a word, as the name of what the row is about. A schedule may say that a time, a
    place or an opponent is to be announced. In tables of HTML only `nan` and `undefined` in the place of a number are
    looked for.

    ```md bad
    | Match           | Score   |
    |-----------------|---------|
    | Brest – Nantes  | 2 : 1   |
    | Lens – Lille    | ⟦TBD⟧   |
    | Nice – Rennes   | ⟦XX⟧    |
    ```

    ```md good
    | Match           | Score   |
    |-----------------|---------|
    | Brest – Nantes  | 2 : 1   |
    | Lens – Lille    | –       |
    | Nice – Rennes   | n/a     |
    ```

    ```md good
    | Match           | Kick-off |
    |-----------------|----------|
    | Brest – Nantes  | 20:00    |
    | Lens – Lille    | TBA      |
    ```
    """
    if any(mark in post.source.text for mark in _IN_HTML):
        yield from _in_html(post)
    if not post.tables:
        return
    folded = {word.casefold() for word in words} | _TO_FILL_IN
    for table in post.tables:
        gaps = [(row.cells, column) for row in table.rows for column in _gaps(row.cells, folded)]
        gaps += _no_numbers(table)
        scheduled = [bool(_SCHEDULE.search(cell.text)) for cell in table.header.cells] if gaps else []
        for cells, column in gaps:
            cell = cells[column]
            is_of_schedule = any(scheduled[column : column + 1]) or (
                column == len(cells) - 1 == 1 and _SCHEDULE.search(cells[0].text)
            )
            if not (is_of_schedule and _OPEN.fullmatch(cell.text)):
                yield _unfilled(cell.span, cell.text)


def _in_html(post: Post) -> Iterator[Finding]:
    """The cells of tables in HTML that have no number, where others have one."""
    tags, text = post.tags, post.source.text
    cells = [Span(tag.span.end, end.span.start) for tag, end in pairwise(tags) if tag.name == end.name == "td"]
    gaps = [cell for cell in cells if _NO_PART.fullmatch(text, *cell)]
    if gaps and any(_NUMBER.match(text, *cell) for cell in cells):
        for cell in gaps:
            yield _unfilled(cell, post.source[cell])


def _unfilled(cell: Span, text: str) -> Finding:
    return Finding(cell, f"the cell was never filled in: `{text}`", "fill it in, or write a dash")


def _no_numbers(table: Table) -> list[tuple[tuple[Block, ...], int]]:
    """The places of what is not a number, in columns of numbers."""
    cells = [(row.cells, column) for row in table.rows for column in range(len(row.cells))]
    found = [(row, column) for row, column in cells if row[column].text in _NO_NUMBER]
    numbered = {column for row, column in cells if _NUMBER.match(row[column].text)} if found else ()
    return [(row, column) for row, column in found if column in numbered]


def _gaps(cells: tuple[Block, ...], words: set[str]) -> list[int]:
    """The columns of the cells that stand for something else, but for one that is the name of its row."""
    texts = [cell.text for cell in cells]
    gaps = [at for at, text in enumerate(texts) if _bare(text).casefold() in words or _BLANKED.fullmatch(text)]
    is_named = gaps[:1] == [0] and any(texts[at] for at in {*range(len(texts))}.difference(gaps))
    return gaps[1:] if is_named else gaps


def _bare(text: str) -> str:
    return text[1:-1] if text[:1] == "(" and text[-1:] == ")" else text
