"""AI004."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from mdlint_news.rule import (
    Finding,
    Fix,
    Iterator,
    Post,
    Span,
    delete,
    fold,
    regex,
    replace,
    rule,
    unsafe,
    whole,
)

# ChatGPT writes 【4†source】, turn0search1, oaicite and private-use marks, Copilot [^1^], Gemini [cite: 1],
# Perplexity [web:1].
_FORMS = (
    r"(?P<bracket>【[^【】\n]{1,300}】)",
    r"(?:\ue200)?cite(?:\ue202)?turn\d+\w+\d+[\ue200-\ue2ff\w]*",
    r"(?<!\w)(?:turn[0-9]{1,3}(?:search|news|view|fetch|image|file)\d{1,3}){1,9}\b",
    r":{0,2}contentReference\[oaicite:\d+\](?:\{index=\d+\})?",
    r"\[?oaicite:\d+\]?",
    r"oai_citation[:\u2021\w.\[\]]*",
    r"\[cite(?:_start|_end|: ?\d+(?:(?:, ?|[-–])\d+)*)\]",
    r"\[span_\d+\]\((?:start|end)_span\)",
    r"\[(?:attached_file|web|file|source|search): ?\d+(?:, ?\d+)*\]|\[web_search[_:]\d+\]|\(source: ?web_search\)",
    r"[\[〔]\d{1,3}(?::\d{1,3})?†[^\[\]〔〕\n]{1,60}[\]〕]|\[\^\d{1,2}\^\]",
    r"\battributableIndex\b|\bgrok_card\b|\bgrok-card\b",
    r"<grok:render\b[^<>\n]{0,300}>(?:[^<>\n]{0,80}</grok:render>)?",
    r"(?:\A|(?<=\n)):{3} ?writing\b[^\n]{0,200}",
    r"[\ue200-\ue2ff]+",
)
_MARKUP = regex("|".join(_FORMS))
_TAGS = ("grok-card", "argument-citation", "citation")
_HELP = "name the source in words or as a link, or take the mark out"
_NEEDS = (
    *whole("[cite", "[span", "[attached_file", "[web", "[file", "[source", "[search", "attributableindex", "grok"),
    *whole(*(f"turn{digit}" for digit in range(10))),
    *whole("::: writing", ":::writing"),
    *("†", "[^", "web_search"),
    *("【", "oaicite:", "oai_citation", "citeturn"),
    *map(chr, range(0xE200, 0xE300)),
)
_OUTER = regex(r"\A(?P<name>[^†,–—|:\[\]]{1,80}?)\s*(?:[,–—|:][^†\[\]]*)?(?:†[^\[\]]*)?\Z")
_ADDRESS = regex(r"\(https?://[^\s()]+\)")
_CJK = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@rule("AI004", severity="error")
def citation_markup(post: Post) -> Iterator[Finding]:
    """The citation marks of a chat tool were left in the text.

    They mean something in the window of the chat alone. Readers see brackets and codes that lead nowhere.

    ```md bad
    Turnout was 61 %⟦【4†source】⟧, the ministry says⟦【Reuters】⟧.

    Counting goes on⟦citeturn0search0⟧ in Nice⟦:contentReference[oaicite:2]{index=2}⟧ and Brest ⟦[cite: 12]⟧.
    ```

    ```md fixed
    Turnout was 61 %【4†source】, the ministry says【Reuters】.

    Counting goes on in Nice and Brest.
    ```

    ```md bad
    Turnout was 61 %⟦【Reuters†L12-L14】⟧, the ministry says⟦【2†source】⟧.

    ## Sources

    1. Reuters, “Nice votes” – https://www.reuters.com/world/nice-votes
    2. Ministry of the Interior, “Results” – https://www.interieur.gouv.fr/results
    ```

    ```md fixed
    Turnout was 61 % [Reuters](https://www.reuters.com/world/nice-votes), the ministry says [2](https://www.interieur.gouv.fr/results).

    ## Sources

    1. Reuters, “Nice votes” – https://www.reuters.com/world/nice-votes
    2. Ministry of the Interior, “Results” – https://www.interieur.gouv.fr/results
    ```

    ```md good
    Turnout was 61 %, the ministry says.[^1]

    热点【今日要闻】：投票率为百分之六十一。

    A reply ends in `【4†source】` where the tool has searched. Editors also find “turn0search1” in papers.

    [^1]: Ministry of the Interior, results of 8 March.
    ```
    """
    for tag in post.tags:
        if tag.name in _TAGS and not tag.is_closing:
            yield Finding(tag.span, f"citation mark of a chat tool: `<{tag.name}>`", _HELP)
    sources = _Sources(post)
    for passage, match, span in post.says(_MARKUP, _NEEDS):
        # In Chinese and Japanese these are brackets like any others.
        if (match["bracket"] and _is_cjk(passage.text)) or _is_named(passage.text, match):
            continue
        yield Finding(
            span,
            f"citation mark of a chat tool: `{match[0]}`",
            _HELP,
            _fix(post, sources, span, match["bracket"] or "") if passage.block else None,
        )


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Say whether a mark stands alone between quotation marks, in a text that tells of such marks."""
    before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2].lstrip(".,")[:1]
    return before != "" and behind != "" and before in '"“”„«‘' and behind in '"”“»’'


@lru_cache(maxsize=1)  # of one passage it is asked for each mark
def _is_cjk(text: str) -> bool:
    return _CJK.search(text) is not None


def _fix(post: Post, sources: "_Sources", span: Span, named: str) -> Fix | None:
    """Link the source that a mark names, where the list has it; take out what names nothing."""
    text = post.source.text
    start = span.start
    while text[start - 1 : start] in (" ", "\u00a0", "\u202f"):
        start -= 1
    if not named:
        return unsafe(delete(Span(start, span.end)))
    label = named[1:-1].partition("†")[0].strip()
    gap = "" if start == span.start and text[start - 1 : start] in ("", "(", "\n", "\r", ">") else " "
    if _ADDRESS.match(text, span.end) and not re.search(r"[\[\]]", label):
        return unsafe(replace(Span(start, span.end), f"{gap}[{label}]"))
    match = _OUTER.match(named[1:-1].strip())
    urls = sources.named(match["name"]) if match else set()
    if match is None or len(urls) != 1 or post.source[span] != named:
        return None
    [address] = urls
    written = f"<{address}>" if re.search(r"[()\s]", address) else address
    return unsafe(replace(Span(start, span.end), f"{gap}[{label}]({written})"))


class _Sources:
    """The addresses in the source lists of a post by what a mark calls them, looked up when the first one asks."""

    def __init__(self, post: Post) -> None:
        self._post = post

    def named(self, name: str) -> set[str]:
        """Those of the entries that a name or a number stands for."""
        return self._by_number.get(name, set()) if name.isdigit() else self._by_publisher.get(fold(name), set())

    @cached_property
    def _by_number(self) -> dict[str, set[str]]:
        return _grouped(self._post.gather("AI004 numbers", _numbered))

    @cached_property
    def _by_publisher(self) -> dict[str, set[str]]:
        return _grouped(self._post.gather("AI004 publishers", _published))


def _numbered(post: Post) -> Iterator[Finding]:
    """The entries that have a number, each with that and with its address."""
    for sources in post.sources:
        for entry in sources.entries:
            if (number := entry.number.strip("[].)")) and entry.url:
                yield Finding(entry.span, number, entry.url.url)


def _published(post: Post) -> Iterator[Finding]:
    """The entries that have a publisher, likewise."""
    for sources in post.sources:
        for entry in sources.entries:
            if entry.url and entry.publisher:
                yield Finding(entry.span, fold(entry.publisher.text), entry.url.url)


def _grouped(named: Iterable[Finding]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for _, name, address, *_ in named:
        found.setdefault(name, set()).add(address)
    return found
