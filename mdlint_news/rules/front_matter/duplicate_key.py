"""FM003."""

from mdlint_news.rule import Finding, Iterator, Post, Related, rule


@rule("FM003", severity="error")
def duplicate_key(post: Post) -> Iterator[Finding]:
    """A key stands twice in the front matter.

    Some generators stop, others take the last value without a word.

    ```md bad
    ---
    title: Ferry line extended
    date: 2026-03-01
    ⟦date⟧: 2026-03-04
    ---
    ```

    ```md good
    ---
    title: Ferry line extended
    date: 2026-03-04
    authors:
      - name: Ana Radić
      - name: Jon Berg
    ---
    ```
    """
    for first, again in post.front_matter.duplicates:
        yield Finding(
            again.key_span,
            f"the key `{again.key}` is set twice",
            "keep the one that is right",
            related=(Related(first.key_span, "first set here"),),
        )
