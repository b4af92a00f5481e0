"""ACME001."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, delete, rule, unsafe


@rule("ACME001", severity="error")
def agency_byline(
    post: Post,
    *,
    agencies: Annotated[tuple[str, ...], "Agencies whose marks must not be published."] = ("dpa", "AFP", "APA"),
) -> Iterator[Finding]:
    """The mark of a news agency was left at the end of a paragraph.

    Our contracts ask for the name of the agency in the source list, and not for its internal marks in the text.

    ```md bad
    The ferries stop on Monday. ⟦(dpa/mab)⟧
    ```

    ```md fixed
    The ferries stop on Monday.
    ```

    ```md good
    The ferries stop on Monday (dpa was there).
    ```
    """
    names = "|".join(map(re.escape, agencies))
    mark = re.compile(rf"[ \t]*(\((?:{names})(?:[/,][\w/ ]+)?\))\Z")
    for block in post.paragraphs:
        prose = block.inline.prose
        if match := mark.search(prose.text.rstrip()):
            fix = unsafe(delete(prose.span(*match.span())))
            yield Finding(prose.span(*match.span(1)), f"mark of an agency: `{match[1]}`", "take it out", fix)
