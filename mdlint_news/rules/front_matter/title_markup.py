"""FM008."""

import re

from mdlint_news.rule import (
    Annotated,
    Finding,
    Fix,
    Iterator,
    Post,
    Severity,
    Span,
    Value,
    regex,
    replace,
    rule,
    safe,
    unsafe,
)

_ENTITY = regex(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-z]{2,8}\d{0,2}|[A-Z][a-z]{2,7});")
_TAG = regex(r"</?(?:a|b|br|code|em|font|h[1-6]|i|img|p|small|span|strong|su[bp]|u)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_MARKS = regex(
    r"(?P<marks>\*\*|~~)(?=\S)[^*~]+(?<=\S)(?P=marks)|(?<!\w)\*(?=\w)[^*]+(?<=\w)\*(?!\w)"
    r"|\[[^\[\]]+\]\([^\s()]+\)|\A#{1,6} "
)
_SPACES = regex(r"\A[ \t]+|[ \t]+\Z|(?<=\S)[ \t]{2,}(?=\S)")
# A number or a hashtag; what an author notes down begins with a blank and a word.
_CUT = regex(r"[ \t]+(?P<rest>#(?!mdlint)(?:\w| \d)[^\r\n]*)")
_TEXTS = ("description", "summary", "excerpt", "subtitle")
# Each with parts, one of which is in all that it finds once the title has a blank at both ends: most titles have none.
_FAULTS = (
    (_ENTITY, ("&",), "an HTML entity", "write the character itself"),
    (_TAG, ("<",), "an HTML tag", "take it out"),
    (_MARKS, ("*", "~~", "[", "#"), "Markdown", "write it without"),
    (_SPACES, ("  ", "\t"), "needless spaces", "take them out"),
)


@rule("FM008", severity="warning")
def title_markup(
    post: Post,
    *,
    keys: Annotated[tuple[str, ...], "Keys whose value is plain text."] = ("title", "Title"),
) -> Iterator[Finding]:
    """A title has markup in it, or spaces that nobody sees.

    Titles go to places where HTML and Markdown are not read: feeds, search results, social networks. Their readers see
    `&amp;` and asterisks. What is markup to YAML, they do not see: without quotes, ` #` ends a title or a summary.

    ```md bad
    ---
    title: "Bread ⟦&amp;⟧ butter: what the ⟦**budget**⟧ means"
    ---
    ```

    ```md fixed
    ---
    title: "Bread & butter: what the **budget** means"
    ---
    ```

    ```md bad
    ---
    title: "What the ⟦**budget**⟧ means"
    ---
    ```

    ```md bad
    ---
    title: Port city is ⟦#1 in Europe⟧
    ---
    ```

    ```md good
    ---
    title: "Bread & butter: AT&T; what `Vec<T>` and snake_case_names mean, 2 * 3 * 4"
    ---
    ```
    """
    if post.front_matter.format == "yaml":
        yield from _cut_off(post, (*keys, *_TEXTS))
    for key in keys:
        value = post.front_matter.get(key)
        if value is None or value.kind != "text":
            continue
        spaced = f" {value.text} "
        for pattern, needs, what, do in _FAULTS:
            if any(part in spaced for part in needs) and (match := pattern.search(value.text)):
                if pattern is _ENTITY and _character(match[0]) == match[0]:
                    continue
                shown = "" if pattern is _SPACES else f": `{match[0]}`"
                span = value.mapped.span(*match.span())
                severity: Severity = "info" if pattern is _SPACES else "warning"
                message = f"the {key.lower()} has {what} in it{shown}"
                yield Finding(span, message, do, _fix(value, pattern), severity=severity)


def _cut_off(post: Post, keys: tuple[str, ...]) -> Iterator[Finding]:
    for key in keys:
        value = post.front_matter.get(key)
        if value is None or value.kind != "text" or value.style != "plain":
            continue
        if match := _CUT.match(post.source.text, value.span.end):
            message = f"the {key.lower()} ends before `{match['rest'][:40]}`, which is a comment to YAML"
            yield Finding(Span(*match.span("rest")), message, f"put the whole {key.lower()} in quotes")


def _fix(value: Value, pattern: re.Pattern[str]) -> Fix | None:
    """Write characters for entities, and one space for many."""
    if value.style == "alias":
        return None
    edits = []
    for match in pattern.finditer(value.text):
        if pattern is _SPACES:
            new = " " if match.start() > 0 and match.end() < len(value.text) else ""
        elif pattern is _ENTITY:
            new = _character(match[0])
            if new in "\"'\\" or (value.style == "plain" and new in "#:"):
                return None
        else:
            return None
        edits.append(replace(value.mapped.span(*match.span()), new))
    # What some layouts print as `&` is `&amp;` in others.
    return unsafe(*edits) if pattern is _ENTITY else safe(*edits)


def _character(entity: str) -> str:
    from html import unescape  # noqa: PLC0415 - few titles have an entity

    return unescape(entity)
