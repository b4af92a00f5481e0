"""ST007."""

import re

from mdlint_news.rule import Finding, Iterator, Link, Post, regex, rule

_IDS = regex(r"""\b(?:id|name)\s*=\s*["'{]*([^"'\s>}]+)|\{[^{}\n]*#([\w-]+)[^{}\n]*\}|\[\^([^\]\s]+)\]""")
# What themes and Markdown extensions put into pages: the top, notes, comments, sources by their numbers.
_GIVEN = regex(r"(?:top|fn|footnote|user-content|cite|comment|ref|toc|disqus).*|[a-z]+[-_:]?\d+")
_LEAST = 4


@rule("ST007", severity="warning")
def missing_anchor(post: Post) -> Iterator[Finding]:
    """A link leads to a part of the post that is not there.

    Readers click and nothing happens: the heading was renamed, or never written. Generators name headings each in its
    own way, so that only letters and digits are compared, and ends may differ; ids that are written in HTML or in
    braces count. Nothing is said of numbered targets, such as `#source-1`, which themes write, and nothing where a
    template of the post may write parts of its own.

    ```md bad
    See [the timetable](⟦#timetable⟧).

    ## Lines
    ```

    ```md good
    See [the time table](#time-table), and [why](#why).

    ## Time Table

    <a id="why"></a>The storm.
    ```
    """
    links = [link for link in post.links if link.url.startswith("#") and len(link.url) > 1]
    if not links or post.path.endswith(".mdx") or any(one.kind in ("tag", "output") for one in post.body.templates):
        return
    from urllib.parse import unquote  # noqa: PLC0415 - few posts link to their own parts

    targets = [(link, unquote(link.url[1:])) for link in links]
    targets = [(link, target) for link, target in targets if not _GIVEN.fullmatch(target.lower())]
    missing = _without(targets, {_bare(heading.name) for heading in post.headings})
    # To look through the text for other parts takes longer.
    if missing:
        found = _IDS.finditer(post.source.text)
        missing = _without(missing, {_bare(next(filter(None, match.groups()))) for match in found})
    for link, target in missing:
        message = f"the post has no part `{target}`"
        yield Finding(link.url_span, message, "link a heading as it is now, or take the link out")


def _without(targets: list[tuple[Link, str]], parts: set[str]) -> list[tuple[Link, str]]:
    """Leave out what leads to one of some parts.

    Names of emoji, and the number of a heading among equal ones, are known to generators alone.
    """
    return [one for one in targets if not any(_is_like(_bare(one[1]), part) for part in parts)]


def _is_like(target: str, known: str) -> bool:
    return target == known or (len(known) >= _LEAST and target.startswith(known)) or known.startswith(target)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
