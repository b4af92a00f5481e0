"""What is fuzzed: each target takes bytes, whatever they are, and raises where a promise is broken.

The promises: nothing crashes, each finding has its place in the text, what is mended once is mended, and nothing that
is read (a config, a baseline, a cache) leads to more than its own kind of error.
"""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

from lsprotocol import types

from mdlint_news import fix, lint, render
from mdlint_news.baseline import Baseline, BaselineError
from mdlint_news.cache import Store, decode
from mdlint_news.config import ConfigError, Configs, Selection
from mdlint_news.diagnostic import Checked, Report
from mdlint_news.registry import registry
from mdlint_news.server.actions import Asked, actions
from mdlint_news.server.completion import completion
from mdlint_news.server.diagnostics import diagnostics
from mdlint_news.server.documents import Document, Reading
from mdlint_news.server.fence import Fence
from mdlint_news.server.formatting import formatting
from mdlint_news.server.hover import hover
from mdlint_news.server.symbols import symbols
from mdlint_news.server.tools import Tools

TODAY = date(2026, 3, 8)
FORMATS = ("concise", "full", "json", "sarif", "github", "junit", "html", "rdjson", "teamcity", "azure", "markdown")
_FOLDER = Path(tempfile.mkdtemp(prefix="mdlint-news-fuzz-"))
PATH = str(_FOLDER / "2026-03-05-fuzz.md")
_HEAD = "---\ntitle: Ferries\ndate: 2026-03-05\n"
_KINDS = ("disable", "enable", "disable-line", "disable-next-line", "disable-file", "disabel")


def text_of(data: bytes) -> str:
    """Read bytes as a text that a file could hold."""
    return data.decode("utf-8", errors="replace")


def sound(checked: Checked, text: str) -> Checked:
    """Say that no rule failed on a text, and that whatever was found has a place in it."""
    assert not checked.problems, checked.problems
    for one in (*checked.diagnostics, *checked.suppressed):
        spans = [one.span, *(related.span for related in one.finding.related)]
        spans += [edit.span for edit in one.finding.fix.edits] if one.finding.fix else []
        assert all(0 <= span.start <= span.end <= len(text) for span in spans), one
        assert one.message
    return checked


def check(text: str) -> Checked:
    """Check a text."""
    return sound(lint(text, PATH, today=TODAY), text)


def mends(text: str, path: str, *, is_unsafe: bool) -> None:
    """What was mended once is mended."""
    once = fix(text, path, is_unsafe=is_unsafe, today=TODAY)
    sound(once.checked, once.text)
    if once.text == text:
        return
    sound(once.checked._replace(diagnostics=once.fixed), once.before)
    again = fix(once.text, path, is_unsafe=is_unsafe, today=TODAY)
    assert again.text == once.text, [*map(str, again.fixed)]


def lints(data: bytes) -> None:
    """A post is checked to the end, twice with the same result."""
    text = text_of(data)
    assert [*map(str, check(text).diagnostics)] == [*map(str, check(text).diagnostics)]


def fixes(data: bytes) -> None:
    """What was mended once is mended, be it the safe fixes or all."""
    for is_unsafe in (False, True):
        mends(text_of(data), PATH, is_unsafe=is_unsafe)


def front_matter(data: bytes) -> None:
    """Any front matter is read, or is called damaged."""
    text = text_of(data)
    for fence in ("---", "+++"):
        check(f"{fence}\n{text}\n{fence}\n\nText.\n")
    check("{" + text + "}\n\nText.\n")


def suppressions(data: bytes) -> None:
    """Comments that silence may stand anywhere, and say anything."""
    random = Random(data)
    words = [*_KINDS, *(rule.code for rule in registry().rules), "placeholder-url", "--", ",", "because", ""]
    lines = text_of(data).splitlines(keepends=True) or [""]
    for _ in range(5):
        comment = f"mdlint-news-{random.choice(_KINDS)} {' '.join(random.choices(words, k=3))}"
        lines.insert(
            random.randrange(len(lines) + 1), random.choice(("<!-- {} -->", "<!-- {}", "# {}")).format(comment)
        )
    check(_HEAD * random.randint(0, 1) + "".join(lines))


def configs(data: bytes) -> None:
    """A config is right, or is said to be wrong."""
    path = _FOLDER / "mdlint-news.toml"
    path.write_bytes(data)
    try:
        Configs(registry(), path=str(path), may_run=False).for_file(PATH)
    except ConfigError as error:
        assert str(error)


def baselines(data: bytes) -> None:
    """A baseline is one, or is said to be none."""
    path = _FOLDER / "baseline.json"
    path.write_bytes(data)
    try:
        Baseline.load(str(path)).part(check(f"{_HEAD}---\n\nSee https://port.city/news_XXXXX.htm.\n"))
    except BaselineError as error:
        assert str(error)


def caches(data: bytes) -> None:
    """A cache knows what it was told, or nothing."""
    decode(data, PATH, text_of(data), registry())
    store = Store(str(_FOLDER))
    Path(store.path).write_bytes(data)
    key = b"key"
    assert isinstance(store.get([key]), dict)
    store.put({key: data})
    assert store.trouble or store.get([key]) == {key: data}


def reports(data: bytes) -> None:
    """Each format can say whatever is found."""
    text = text_of(data)
    report = Report((check(f"See https://port.city/news_XXXXX.htm {text} turn0search1"), check(text)), ())
    for name in FORMATS:
        assert isinstance(render(name, report), str)


def editors(data: bytes) -> None:
    """An editor may change a document anywhere, and ask anything at any place."""
    random = Random(data)
    encoding = random.choice(("utf-8", "utf-16", "utf-32"))
    text = text_of(data)
    item = types.TextDocumentItem(Path(PATH).as_uri(), "markdown", 1, text)
    document = Document(item, encoding)
    tools = Tools(registry(), Configs(registry(), isolated=True), Selection(), TODAY)
    fence = Fence(Reading(document, tools))
    for version in range(2, 5):
        places = [types.Position(random.randrange(6), random.randrange(60)) for _ in range(2)]
        change = types.TextDocumentContentChangePartial(
            types.Range(*sorted(places, key=lambda place: (place.line, place.character))),
            text[: random.randrange(9)],
        )
        document.change([change], version)
        reading = Reading(document, tools)
        capabilities = types.ClientCapabilities()
        shown = diagnostics(reading, fence)
        context = types.CodeActionContext(shown)
        actions(
            reading,
            Asked(types.CodeActionParams(types.TextDocumentIdentifier(item.uri), change.range, context), capabilities),
        )
        completion(reading, places[0])
        hover(reading, places[1])
        symbols(reading, is_nested=random.random() < 0.5)  # noqa: PLR2004 - as often as not
        formatting(reading)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "lint": lints,
    "fix": fixes,
    "front-matter": front_matter,
    "suppressions": suppressions,
    "config": configs,
    "baseline": baselines,
    "cache": caches,
    "report": reports,
    "editor": editors,
}
