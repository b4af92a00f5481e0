"""HD003."""

from mdlint_news.rule import Annotated, Block, Finding, Fix, Iterator, Post, Related, rule, shift, unsafe


@rule("HD003", severity="warning")
def skipped_level(
    post: Post,
    *,
    start_max: Annotated[int, "The deepest level that the first heading may have."] = 3,
) -> Iterator[Finding]:
    """A heading is more than one level deeper than the one before it.

    Screen readers and tables of contents show a section that is missing. The heading of the source list may have any
    level: many sites set it small on purpose.

    ```md bad
    ## Turnout

    Two in three voted.

    ⟦#### By district⟧

    The north led.
    ```

    ```md fixed
    ## Turnout

    Two in three voted.

    ### By district

    The north led.
    ```

    ```md good
    ## Turnout

    Two in three voted.

    ### By district

    The north led.

    # Results

    ### Sources

    - Electoral Commission, “Turnout by district” – https://www.electoralcommission.org.uk/
    ```
    """
    labels = post.source_labels
    headings = post.headings
    before = None
    for at, heading in enumerate(headings):
        if heading in labels:
            continue
        if before is None:
            if heading.level > start_max:
                message = f"the first heading is of level {heading.level}"
                yield Finding(heading.span, message, f"begin with level {start_max} at the most")
        elif heading.level > before.level + 1:
            yield Finding(
                heading.span,
                f"heading of level {heading.level} below one of level {before.level}",
                f"make it `{'#' * (before.level + 1)}`, or put the missing heading above it",
                _fix(_run(headings, at, before.level), labels, before.level + 1 - heading.level),
                (Related(before.span, "the heading above"),),
            )
        before = heading


def _run(headings: tuple[Block, ...], at: int, above: int) -> tuple[Block, ...]:
    """A heading and those behind it, up to the first that is not below the level above: they move together."""
    run = []
    for heading in headings[at:]:
        if heading.level <= above:
            break
        run.append(heading)
    return tuple(run)


def _fix(run: tuple[Block, ...], labels: tuple[Block, ...], by: int) -> Fix | None:
    # A section that would come to stand on another level than its neighbours was meant in another way.
    is_even = all(heading.level >= run[0].level for heading in run)
    edits = shift(run, by) if is_even and not any(heading in labels for heading in run) else None
    return unsafe(*edits) if edits else None
