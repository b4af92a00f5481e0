"""TB004."""

from collections import Counter

from mdlint_news.rule import Annotated, Block, Finding, Iterator, Post, Related, Table, regex, rule

# What a figure is given in: before it a currency, after it a sign or a word.
_FIGURE = regex(
    r"[~≈<>≤≥+±−-]?\s*(?P<before>(?:[A-Z]{2,3})?[$€£¥₹]|[A-Z]{3}\s)?\s*[+−-]?\d[\d.,\u202f\u00a0 ]*"
    r"(?P<after>%|×|x\b|[^\W\d_]+)?[^\w]*"
)
_FEWEST = 4


@rule("TB004", severity="info", default=False, local=True)
def mixed_units(
    post: Post,
    *,
    share: Annotated[float, "How many of the figures in a column share a unit where it is that of the column."] = 0.7,
) -> Iterator[Finding]:
    """A figure is given in another unit than the others of its column.

    Readers compare it with them. It is off by default, because a table may have a measure in each of its rows.

    ```md bad
    | City  | Rent  |
    |-------|-------|
    | Nice  | €820  |
    | Lyon  | €790  |
    | Brest | ⟦$610⟧  |
    | Paris | €1,280 |
    | Lille | €690  |
    ```

    ```md good
    | Measure | 2025 | 2026 |
    |---------|------|------|
    | Rent    | €820 | €840 |
    | Rise    | 3 %  | 2 %  |
    | Homes   | 120  | 140  |
    | Vacant  | 4 %  | 5 %  |
    ```
    """
    for table in post.tables:
        for number in range(1, len(table.header.cells)):
            figures = [(cell, unit) for cell, unit in _figures(table, number) if unit]
            counts = Counter(unit for _, unit in figures)
            if len(figures) < _FEWEST or len(counts) == 1:
                continue
            [(usual, most)] = counts.most_common(1)
            if most < share * len(figures):
                continue
            first = next(cell for cell, unit in figures if unit == usual)
            for cell, unit in figures:
                if unit != usual:
                    message = f"`{cell.text}` is in `{unit}`, the column in `{usual}`"
                    related = (Related(first.span, f"as here, in `{usual}`"),)
                    yield Finding(cell.span, message, "give it in the same unit", related=related)


def _figures(table: Table, number: int) -> Iterator[tuple[Block, str]]:
    for row in table.rows:
        if number < len(row.cells):
            match = _FIGURE.fullmatch(row.cells[number].text)
            yield row.cells[number], "".join(filter(None, match.group("before", "after"))).strip() if match else ""
