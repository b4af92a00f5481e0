"""TB003."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, rule


@rule("TB003", severity="warning")
def placeholder_cell(
    post: Post,
    *,
    words: Annotated[tuple[str, ...], "What a cell may not consist of; upper and lower case are the same."] = (
        "TBD",
        "TBA",
        "TODO",
        "TK",
        "FIXME",
        "placeholder",
        "lorem ipsum",
    ),
) -> Iterator[Finding]:
    """A cell of a table was never filled in.

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
    folded = {word.casefold() for word in words}
    for table in post.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.text.casefold() in folded or re.fullmatch(r"XX+", cell.text):
                    yield Finding(
                        cell.span, f"the cell was never filled in: `{cell.text}`", "fill it in, or write a dash"
                    )
