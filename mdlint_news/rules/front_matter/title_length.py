"""FM009."""

import unicodedata

from mdlint_news.rule import Annotated, Finding, Iterator, Post, rule


@rule("FM009", severity="warning")
def title_length(
    post: Post,
    *,
    max: Annotated[int, "The most columns that a title may have."] = 130,  # noqa: A002 - the name of the option
    min: Annotated[int, "The fewest; 0 for any."] = 0,  # noqa: A002 - likewise
) -> Iterator[Finding]:
    """A title is too long to be shown whole.

    Search results and social networks cut it off. Wide characters, such as those of Chinese, count as two columns.

    ```md bad max=40
    ---
    title: ⟦Ministers meet in Riga to talk about talks about the budget⟧
    ---
    ```

    ```md bad min=15
    ---
    title: ⟦News⟧
    ---
    ```

    ```md good
    ---
    title: Ministers meet in Riga to talk about the budget
    ---
    ```
    """
    title = post.title
    if title is None or title.kind != "text":
        return
    text = " ".join(title.text.split())
    width = len(text) if text.isascii() else sum(map(_columns, text))
    if width > max:
        yield Finding(title.span, f"the title has {width} columns", f"cut it to {max} at the most")
    elif 0 < width < min:
        yield Finding(title.span, f"the title has {width} columns", f"say more: {min} at the least")


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
