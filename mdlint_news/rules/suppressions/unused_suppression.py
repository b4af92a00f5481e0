"""SU001."""

from bisect import bisect_left
from operator import itemgetter

from mdlint_news.rule import Edit, Finding, Iterator, Silence, Source, Span, Suppressions, cut, delete, rule, safe


@rule("SU001", severity="warning")
def unused_suppression(suppressions: Suppressions) -> Iterator[Finding]:
    """A comment that should silence a rule silences nothing.

    What it was for is mended, or it stands in the wrong place. Left where it is, it hides the next defect.

    ```md bad
    <!-- mdlint-news-disable-next-line ⟦placeholder-url⟧ -- the real id comes on Monday -->
    - [NATO](https://www.nato.int/cps/en/natohq/news_231638.htm)
    ```

    ```md fixed
    - [NATO](https://www.nato.int/cps/en/natohq/news_231638.htm)
    ```

    ```md bad
    <!-- mdlint-news-disable-next-line placeholder-url, ⟦refusal⟧, ⟦placeholder-url⟧ -- the real id comes on Monday -->
    - [NATO](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)
    ```

    ```md good
    <!-- mdlint-news-disable-next-line placeholder-url -- the real id comes on Monday -->
    - [NATO](https://www.nato.int/cps/en/natohq/news_XXXXX.htm)
    ```
    """
    source, seen = suppressions.source, set[tuple[Span, str]]()
    kept = {one.directive.span for one in suppressions.silences if one.is_used or not one.is_known}
    for silence in suppressions.silences:
        key = (silence.directive.span, silence.name)
        if silence.name and key in seen:
            message = f"`{silence.name}` is named twice"
            yield Finding(silence.span, message, "take one of the two out", safe(_without_name(silence)))
        elif not silence.is_used and silence.is_known:
            is_empty = silence.directive.span not in kept
            edit = _without_comment(source, silence) if is_empty else _without_name(silence)
            what = f"of `{silence.name}` " if silence.name else ""
            message = f"the suppression {what}silences nothing"
            fix = safe(edit) if edit else None
            yield Finding(silence.span, message, "take it out, or put it where the finding is", fix)
        seen.add(key)


def _without_name(silence: Silence) -> Edit:
    """Take a name out, with what parts it from the one before it, or else from the one behind it."""
    names = silence.directive.names
    at = bisect_left(names, silence.span, key=itemgetter(1))
    if at:
        return delete(Span(names[at - 1][1].end, silence.span.end))
    return delete(Span(silence.span.start, names[1][1].start if names[1:] else silence.span.end))


def _without_comment(source: Source, silence: Silence) -> Edit | None:
    """Take a comment out; one that begins a stretch stays, because another ends it."""
    span = silence.directive.span
    if silence.directive.kind == "disable":
        return None
    if edit := cut(source, span, with_gap=False):
        return edit
    start = source.line_span(source.position(span.start).row).start
    before = source.text[start : span.start].rstrip(" \t")
    return delete(Span(start + len(before), span.end))
