"""TB003."""

from mdlint_news.rule import Annotated, Block, Finding, Iterator, Post, regex, rule

_BLANKED = regex(r"XX+|(?:[$£]|€(?=))?xx+(?:[.,]x+)? ?%|(?:[$£]|€(?=))xx+")


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
    ),
) -> Iterator[Finding]:
    """A cell of a table was never filled in.

    The first cell of a row may be such a word, as the name of what the row is about.

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
    """
    if not post.tables:
        return
    folded = {word.casefold() for word in words}
    for table in post.tables:
        for row in table.rows:
            for cell in _gaps(row.cells, folded):
                yield Finding(cell.span, f"the cell was never filled in: `{cell.text}`", "fill it in, or write a dash")


def _gaps(cells: tuple[Block, ...], words: set[str]) -> list[Block]:
    """The cells that stand for something else, but for one that is the name of its row."""
    gaps = [cell for cell in cells if cell.text.casefold() in words or _BLANKED.fullmatch(cell.text)]
    is_named = gaps[:1] == [*cells[:1]] and any(cell.text and cell not in gaps for cell in cells)
    return gaps[1:] if is_named else gaps
