"""One page for people who do not read terminals: totals, plots, and the posts with their findings marked in the text.

It needs no network, and nothing in it can come alive: what posts say is escaped, the page's own style and program are
the only ones that its content security policy lets run, and its program writes text, never markup.
"""

from base64 import b64encode
from html import escape
from pathlib import Path

from mdlint_news.diagnostic import Report, printable
from mdlint_news.formats.html.by_month import by_month
from mdlint_news.formats.html.by_rule import by_rule
from mdlint_news.formats.html.posts import posts
from mdlint_news.formats.html.tiles import tiles
from mdlint_news.formats.problems import problems
from mdlint_news.formats.style import Style
from mdlint_news.formats.totals import totals

_POLICY = "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'"


def render(report: Report, _style: Style) -> str:
    """Render the page. The posts' texts are data in it, which is read when a reader opens a post."""
    style, program = _asset("report.css"), _asset("report.js")
    said = escape(totals(report))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(_hash(style), _hash(program))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>mdlint-news: {said}</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>News posts, checked</h1>
<p>{said[0].upper()}{said[1:]}.</p>
</header>
<main>
{_problems(report)}{tiles(report)}{by_rule(report)}{by_month(report)}{posts(report)}</main>
<footer><p>Made by mdlint-news.</p></footer>
<script>{program}</script>
</body>
</html>
"""


def _problems(report: Report) -> str:
    told = problems(report)
    if not told:
        return ""
    items = "".join(
        f"<li><code>{escape(printable(one.path))}:{one.row}:{one.column}</code> {escape(printable(one.message))}</li>\n"
        for one in told
    )
    return f'<section class="problems">\n<h2>Not checked</h2>\n<ul>\n{items}</ul>\n</section>\n'


def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    from hashlib import sha256  # noqa: PLC0415 - loads OpenSSL, which few formats need

    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
