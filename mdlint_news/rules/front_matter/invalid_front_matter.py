"""FM002."""

from mdlint_news.rule import Finding, Iterator, Post, rule


@rule("FM002", severity="error")
def invalid_front_matter(post: Post) -> Iterator[Finding]:
    """The front matter does not parse.

    The generator stops, or drops the post. Most often a title has a colon or begins with a character that means
    something to YAML, and has no quotes.

    ```md bad
    ---
    title: Drought⟦:⟧ reservoirs at a third
    ---
    ```

    ```md bad
    ---
    title: ⟦"⟧Drought, the sequel
    date: 2026-07-01
    ---
    ```

    ```md good
    ---
    title: "Drought: reservoirs at a third"
    ---
    ```
    """
    damage = post.front_matter.damage
    if damage and damage.kind == "invalid":
        yield Finding(damage.span, damage.message, damage.help)
