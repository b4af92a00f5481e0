"""The one report that all golden files show: it has whatever a format must escape."""

from datetime import date
from pathlib import Path

from mdlint_news import lint
from mdlint_news.diagnostic import Checked, Diagnostic, Problem, Report
from mdlint_news.finding import Finding, Related, insert, replace, safe, unsafe
from mdlint_news.rule import Iterator, Post, rule
from mdlint_news.text import Span

POST = Path(__file__).parent / "posts" / "2026-02-11-harbour.md"
ODD_PATH = 'posts/50%, a:b|c`d\'[x]<&> "é".md'
ODD_TEXT = (
    "---\r\ntitle: Ferries\r\n---\r\n\r\n"
    "😀 日本 “week‑long” [a](https://b.c/news_XXXXX) and 👩‍🌾 more\r\n"
    "\r\n"
    "<!-- mdlint-news-disable-next-line placeholder-url -- comes on Monday -->\r\n"
    "[b](https://b.c/news_XXXXX)\r\n"
)
ODD_MESSAGE = (
    "100% `a|b` ]]> \"q\" 'p' <b>&amp;</b> @desk #12 [x](https://e.v/) `` ` `` :+1: \\| "
    "::error::x ##vso[task.x]y ##teamcity[z]\r\n\x1b[31m\u202e\ufffe𝄞 end"
)


@rule("XX001", severity="info")
def odd_message(post: Post) -> Iterator[Finding]:
    """A message has what each format must escape.

    It says `%`, [links](https://example.org) and <b>tags</b>.

    ```md bad
    ⟦x⟧
    ```
    """
    yield from ()


def checked(text: str, path: str = "posts/a.md") -> Checked:
    return lint(text, path, today=date(2026, 2, 12))


def fixed_report() -> Report:
    odd = checked(ODD_TEXT, ODD_PATH)
    here = ODD_TEXT.index("日本")
    there = ODD_TEXT.index("Ferries")
    finding = Finding(
        Span(here, ODD_TEXT.index(" and")),
        ODD_MESSAGE,
        "look: 5 | 6, `code`",
        unsafe(replace(Span(here, here + 2), 'Japan\n"s"'), insert(ODD_TEXT.index("more"), "𝄞 ")),
        (Related(Span(there, there + 7), "the title, 50% `a|b`"),),
    )
    lines = Finding(Span(there, ODD_TEXT.index("\r\n\r\n<!--")), "several lines", fix=safe(insert(0, "")))
    odd = odd._replace(
        diagnostics=(
            Diagnostic(odd_message, "warning", lines),
            *odd.diagnostics,
            Diagnostic(odd_message, "info", finding),
        ),
        problems=(Problem(ODD_PATH, "internal error in the rule XX001: ValueError: 7%, [x]"),),
    )
    return Report(
        (checked(POST.read_text(encoding="utf-8"), f"posts/{POST.name}"), odd, checked("Fine.\n")),
        (
            Problem("posts/caf\udce9.md", "not UTF-8: byte 0xE9", "12:3"),
            Problem("mdlint-news.toml:3", "unknown key `selct`; did you mean `select`?"),
            *odd.problems,
        ),
    )
