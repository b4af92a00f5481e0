"""Each finding with the lines round it, as rustc draws them."""

from mdlint_news.diagnostic import Checked, Diagnostic, Report, printable
from mdlint_news.finding import Edit, safe
from mdlint_news.formats.cap import capped
from mdlint_news.formats.frame import Canvas, named
from mdlint_news.formats.style import Style
from mdlint_news.regex import regex
from mdlint_news.revision import apply
from mdlint_news.text import Source, Span

_LINE_END = regex(r"\r\n|\n|\r")
_CONTEXT = 2
_MOST = 3


def render(report: Report, style: Style) -> str:
    """Render a block for each finding: what is wrong, where, the lines, and what to do."""
    blocks = []
    for file in report.files:
        for diagnostic, left_out in capped(file):
            blocks.append(_rest(diagnostic, left_out, file, style) if left_out else _block(diagnostic, file, style))
    return "".join(f"{block}\n\n" for block in blocks)


def _block(diagnostic: Diagnostic, file: Checked, style: Style) -> str:
    source, span = file.source, diagnostic.span
    first = source.position(span.start)
    last_row = max(first.row, source.position(max(span.start, span.end - 1)).row)
    rows = range(max(1, first.row - _CONTEXT), min(len(source.line_starts), last_row + _CONTEXT) + 1)
    canvas = Canvas(style, len(str(rows[-1])))
    title = style.paint(f"{diagnostic.severity}[{diagnostic.rule.code}]", diagnostic.severity)
    until = f" (to line {last_row})" if last_row > first.row else ""
    lines = [
        f"{title}{style.paint(f': {diagnostic.message}', 'strong')}",
        canvas.arrow(f"{printable(file.path)}:{first.row}:{first.column}{until}"),
        canvas.bar(),
    ]
    for row in rows:
        if first.row < row <= last_row:
            continue
        if row == first.row:
            lines += canvas.marked(row, source.line(row), *_columns(source, row, span), diagnostic.severity)
        elif row != len(source.line_starts) or source.line(row):
            lines.append(canvas.context(row, source.line(row)))
    lines.append(canvas.bar())
    if diagnostic.help:
        lines += canvas.note("help", diagnostic.help)
    for related in diagnostic.finding.related:
        row, column = source.position(related.span.start)
        lines += canvas.note("note", f"{printable(related.message)} (line {row}, column {column})")
    return "\n".join([*lines, *_fix(diagnostic, source, canvas)])


def _rest(diagnostic: Diagnostic, left_out: int, file: Checked, style: Style) -> str:
    row, column = file.source.position(diagnostic.span.start)
    title = style.paint(f"{diagnostic.severity}[{diagnostic.rule.code}]", diagnostic.severity)
    where = Canvas(style, 1).arrow(f"{printable(file.path)}:{row}:{column}")
    return f"{title}{style.paint(f': and {left_out} more like these', 'strong')}\n{where}"


def _columns(source: Source, row: int, span: Span) -> tuple[int, int]:
    """The part of a line, from and to which character, that a span covers."""
    line = source.line_span(row)
    start = min(max(span.start, line.start), line.end) - line.start
    return start, max(start, min(span.end, line.end) - line.start)


def _fix(diagnostic: Diagnostic, source: Source, canvas: Canvas) -> list[str]:
    """The first lines that the fix changes, before and after, and how many more there are."""
    fix = diagnostic.finding.fix
    if fix is None:
        return []
    first = min(fix.edits).span
    rows = range(source.position(first.start).row, source.position(first.end).row + 1)
    region = Span(source.line_span(rows[0]).start, source.line_span(rows[-1]).end)
    inside = [edit for edit in fix.edits if region.start <= edit.span.start and edit.span.end <= region.end]
    inside = [Edit(Span(*(at - region.start for at in edit.span)), edit.content) for edit in inside]
    text = source[region]
    # A space for another space, or a hyphen for another hyphen, is no change that one can see.
    seen = apply(text, [safe(*(edit._replace(content=named(text[slice(*edit.span)])) for edit in inside))])
    before, after = _LINE_END.split(seen), _LINE_END.split(apply(text, [safe(*inside)]))
    while before and after and before[-1] == after[-1]:
        before.pop(), after.pop()
    at = first.start - region.start
    lines = canvas.note("fix", "safe" if fix.is_safe else "unsafe: look at it before you take it")
    for sign, changed in (("-", before), ("+", after)):
        lines += [canvas.changed(rows[0] + n, line, 0 if n else at, sign) for n, line in enumerate(changed[:_MOST])]
    others = {source.position(edit.span.start).row for edit in fix.edits} - {*rows}
    if more := len(others) + max(0, len(before) - _MOST, len(after) - _MOST):
        lines.append(canvas.more(f"and {more} more line{'s' if more > 1 else ''}"))
    return lines
