"""How many findings the posts of each month have, as columns."""

from collections import Counter

from mdlint_news.diagnostic import Checked, Report, counted
from mdlint_news.finding import SEVERITIES
from mdlint_news.literals import Severity
from mdlint_news.named import NamedTuple

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HEIGHT = 140
# Months without a post are drawn as gaps, but not for centuries.
_MOST_GAPS = 360


class _Month(NamedTuple):
    found: Counter[Severity]
    bad: int
    posts: int


def by_month(report: Report) -> str:
    """Render the months of the posts' own dates; posts without a date are counted below."""
    files: dict[int, list[Checked]] = {}
    undated = 0
    for file in report.files:
        if file.day:
            files.setdefault(file.day.year * 12 + file.day.month - 1, []).append(file)
        else:
            undated += 1
    if not files:
        return ""
    first, last = min(files), max(files)
    at = list(range(first, last + 1)) if last - first < _MOST_GAPS else sorted(files)
    months = {number: _month(files.get(number, [])) for number in at}
    note = f"<p>{counted(undated, 'post')} without a date.</p>\n" if undated else ""
    return (
        '<section aria-labelledby="by-month">\n<h2 id="by-month">Findings by month</h2>\n'
        f"{_plot(months)}{_table(months)}{note}</section>\n"
    )


def _month(files: list[Checked]) -> _Month:
    found = Counter(one.severity for file in files for one in file.diagnostics)
    return _Month(found, sum(bool(file.diagnostics) for file in files), len(files))


def _plot(months: dict[int, _Month]) -> str:
    step = max(5, min(48, 1150 // len(months)))
    most = max(1, *(month.found.total() for month in months.values()))
    width = step * len(months)
    columns = "".join(
        _column(number, month, index * step, step, _HEIGHT / most)
        for index, (number, month) in enumerate(months.items())
    )
    labels = "".join(
        f'<text x="{index * step}" y="{_HEIGHT + 32}">{label}</text>'
        for index, number in enumerate(months)
        if (label := _label(number, step, is_first=index == 0))
    )
    legend = " ".join(f'<span class="chip {severity}">{severity}</span>' for severity in SEVERITIES)
    return (
        '<figure class="months" tabindex="0">'
        f"<figcaption>At most {counted(most, 'finding')} in a month {legend}</figcaption>\n"
        f'<svg role="img" aria-label="Findings by month, as a table below" width="{width}" height="{_HEIGHT + 40}">\n'
        f'<line x1="0" x2="{width}" y1="{_HEIGHT + 12}" y2="{_HEIGHT + 12}"/>\n{columns}{labels}\n</svg></figure>\n'
    )


def _column(number: int, month: _Month, left: int, step: int, scale: float) -> str:
    if not month.posts:
        return ""
    bottom = _HEIGHT + 12.0
    bars = ""
    for severity in SEVERITIES:
        # What is there is seen, however much there is elsewhere.
        height = max(1.5, month.found[severity] * scale) if month.found[severity] else 0
        bottom -= height
        if height:
            bars += f'<rect class="{severity}" x="{left}" y="{bottom:.1f}" width="{step - 2}" height="{height:.1f}"/>'
    # The whole column answers to the pointer, also where it is low.
    area = f'<rect class="area" x="{left}" y="0" width="{step}" height="{_HEIGHT + 12}"/>'
    return f"<g><title>{_name(number)}: {_words(month)}</title>{area}{bars}</g>\n"


def _label(number: int, step: int, *, is_first: bool) -> str:
    """Name the months where there is room, else the years."""
    year, month = divmod(number, 12)
    if step >= 36:  # noqa: PLR2004 - the width of `Sep 26`
        return f"{_MONTHS[month]} {year % 100:02}" if is_first or month == 0 else _MONTHS[month]
    return str(year) if month == 0 else ""


def _name(number: int) -> str:
    year, month = divmod(number, 12)
    return f"{_MONTHS[month]} {year}"


def _words(month: _Month) -> str:
    found = ", ".join(counted(month.found[severity], severity) for severity in SEVERITIES if month.found[severity])
    return f"{found or 'nothing found'} in {month.bad} of {counted(month.posts, 'post')}"


def _table(months: dict[int, _Month]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Month", *SEVERITIES, "posts with findings", "posts"))
    rows = "".join(
        f'<tr><th scope="row">{_name(number)}</th>'
        + "".join(f"<td>{month.found[severity]}</td>" for severity in SEVERITIES)
        + f"<td>{month.bad}</td><td>{month.posts}</td></tr>\n"
        for number, month in months.items()
        if month.posts
    )
    return (
        "<details>\n<summary>As a table</summary>\n"
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</details>\n"
    )
