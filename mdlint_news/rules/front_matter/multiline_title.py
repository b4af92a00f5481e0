"""FM007."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, regex, replace, rule, safe

_LINE_END = regex(r"(?P<blanks>(?<![ \t])[ \t]*)(?:\r\n|\n|\r)\s*")


@rule("FM007", severity="warning")
def multiline_title(
    post: Post,
    *,
    keys: Annotated[tuple[str, ...], "Keys whose value belongs on one line."] = ("title", "Title"),
    min_wrap: Annotated[int, "A line that is broken at this column or later was wrapped on purpose."] = 60,
) -> Iterator[Finding]:
    """A title runs over several lines.

    It was copied from a page, with the label that stood above it there. A title that an editor wrapped near the margin
    is left alone.

    ```md bad
    ---
    title: ⟦"Opinion.
      Is silver the new gold?"⟧
    ---
    ```

    ```md fixed
    ---
    title: "Opinion. Is silver the new gold?"
    ---
    ```

    ```md good
    ---
    title: "The ferry between Gdynia and Karlskrona stops for the winter, and nobody
      knows when it comes back"
    ---
    ```

    ```md good
    ---
    title: >
      Is silver the new gold?
    ---
    ```
    """
    for field in post.front_matter.fields:
        if field.key not in keys or field.value.kind != "text":
            continue
        raw = post.source[field.value.span]
        match = _LINE_END.search(raw) if "\n" in raw or "\r" in raw else None
        if match is None:
            continue
        is_block = raw.startswith(("|", ">"))
        column = post.source.position(field.value.span.start + match.start()).column
        is_broken = "\n" in field.value.text.strip() if is_block else bool(match["blanks"]) or column < min_wrap
        if is_broken:
            message = f"the {field.key.lower()} runs over {len(_LINE_END.findall(raw.strip())) + 1 - is_block} lines"
            fix = None if is_block else safe(replace(field.value.span, _LINE_END.sub(" ", raw)))
            yield Finding(field.value.span, message, "write it on one", fix)
