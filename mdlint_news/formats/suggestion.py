"""A fix as one change, for readers who take changes one by one."""

from mdlint_news.finding import Edit, Fix
from mdlint_news.text import Source, Span

# As many lines as one would look through.
_MOST_ROWS = 20


def suggestion(source: Source, fix: Fix) -> Edit | None:
    """Join the edits of a fix and what stands between them; None where they are too far apart to be looked at."""
    edits = sorted(fix.edits)
    if not edits:
        return None
    span = Span(edits[0].span.start, max(edit.span.end for edit in edits))
    if source.position(span.end).row - source.position(span.start).row >= _MOST_ROWS:
        return None
    content, at = "", span.start
    for edit in edits:
        content += source[Span(at, edit.span.start)] + edit.content
        at = edit.span.end
    return Edit(span, content)
