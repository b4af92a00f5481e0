"""The posts with findings, the worst first."""

import os.path
from collections import Counter
from html import escape

from mdlint_news.diagnostic import Checked, Report, counted, printable
from mdlint_news.finding import SEVERITIES
from mdlint_news.formats.html.texts import data
from mdlint_news.parse import parse


def posts(report: Report) -> str:
    """Render an entry for each post with findings, which is opened to see its text, and how to choose among them."""
    ranked = sorted((file for file in report.files if file.diagnostics), key=_badness)
    if not ranked:
        return ""
    codes = {one.rule.code: f"{one.rule.code} {one.rule.name}" for one in report.diagnostics}
    entries = "".join(_entry(file, number) for number, file in enumerate(ranked, 1))
    return (
        '<section aria-labelledby="posts">\n<h2 id="posts">Posts, the worst first</h2>\n'
        f'{_filters(codes)}<p role="status" class="shown">{counted(len(ranked), "post")}</p>\n'
        "<noscript><p>The texts are shown by a program in this page, which is switched off here.</p></noscript>\n"
        f'<ol class="posts">\n{entries}</ol>\n</section>\n'
        '<div id="tip" role="tooltip" hidden></div>\n'
    )


def _badness(file: Checked) -> tuple[int, ...]:
    found = Counter(one.severity for one in file.diagnostics)
    return tuple(-found[severity] for severity in SEVERITIES)


def _filters(codes: dict[str, str]) -> str:
    options = "".join(
        f'<option value="{escape(code)}">{escape(name)}</option>\n' for code, name in sorted(codes.items())
    )
    return (
        '<form class="filters">\n'
        '<label>Search <input type="search" name="words" placeholder="title or path" autocomplete="off"></label>\n'
        f'<label>Rule <select name="code"><option value="">all</option>\n{options}</select></label>\n'
        '<label>At least <select name="severity"><option value="info">info</option>'
        '<option value="warning">warnings</option><option value="error">errors</option></select></label>\n'
        "</form>\n"
    )


def _entry(file: Checked, number: int) -> str:
    title = parse(file.source.text, file.path).title
    shown = printable(title.text if title else "") or os.path.basename(printable(file.path))
    day = f'<time datetime="{file.day}">{file.day}</time> ' if file.day else ""
    found = Counter(one.severity for one in file.diagnostics)
    chips = " ".join(
        f'<span class="chip {severity}">{counted(found[severity], severity)}</span>'
        for severity in SEVERITIES
        if found[severity]
    )
    # By severity, so that one can ask for a rule and for a severity.
    kinds = " ".join(sorted({f"{one.rule.code}:{one.severity}" for one in file.diagnostics}))
    return (
        f'<li><details id="post-{number}" data-kinds="{escape(kinds)}">\n<summary><span class="title" dir="auto">'
        f'{escape(shown)}</span> <span class="chips">{chips}</span> <span class="path">{day}<code>'
        f"{escape(printable(file.path))}</code></span></summary>\n"
        f'<script type="application/json">{data(file)}</script>\n</details></li>\n'
    )
