"""Each finding with the lines round it, as rustc draws them."""

from mdlint_news.diagnostic import Checked, Diagnostic, Report, printable
from mdlint_news.finding import Edit, safe
from mdlint_news.formats.cap import capped
from mdlint_news.formats.frame import Canvas, named
from mdlint_news.formats.style import Style
from mdlint_news.revision import apply
from mdlint_news.text import Source, Span

_CONTEXT = 2


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
    """The first line that the fix changes, before and after, and how many more there are."""
    fix = diagnostic.finding.fix
    if fix is None:
        return []
    lines = canvas.note("fix", "safe" if fix.is_safe else "unsafe: look at it before you take it")
    rows = sorted({source.position(edit.span.start).row for edit in fix.edits})
    line = source.line_span(rows[0])
    edits = [edit for edit in sorted(fix.edits) if line.start <= edit.span.start <= line.end]
    if any(edit.span.end > line.end for edit in edits):
        return lines
    text, at = source[line], edits[0].span.start - line.start
    inside = [Edit(Span(edit.span.start - line.start, edit.span.end - line.start), edit.content) for edit in edits]
    # A space for another space, or a hyphen for another hyphen, is no change that one can see.
    before = apply(text, [safe(*(edit._replace(content=named(text[slice(*edit.span)])) for edit in inside))])
    lines.append(canvas.changed(rows[0], before, at, "-"))
    lines += [canvas.changed(rows[0], after, at, "+") for after in apply(text, [safe(*inside)]).split("\n")]
    if rows[1:]:
        lines.append(canvas.more(f"and {len(rows) - 1} more line{'s' if rows[2:] else ''}"))
    return lines
