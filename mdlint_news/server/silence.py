"""Comments that silence a finding: where one can stand, and in what form.

Where a comment is a comment depends on all of Markdown, HTML, YAML and TOML. So it is tried: the first place counts at
which it silences the finding, and changes nothing else of what the post says or of what is found in it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from mdlint_news.checker import Checker
from mdlint_news.diagnostic import Checked, Diagnostic
from mdlint_news.finding import Edit, insert
from mdlint_news.mend import Stages
from mdlint_news.mend.guard import objection
from mdlint_news.named import NamedTuple
from mdlint_news.parts.comments import PREFIX
from mdlint_news.post import Post
from mdlint_news.revision import Revision
from mdlint_news.server.documents import Reading

_REASON = "reason"
_END = re.compile(r"[ \t]*(?P<mark>\||\\|(?<=[ \t])#+)?[ \t]*\Z")
_MARGIN = re.compile(r"[ \t>]*")
_ESCAPED = re.compile(r"[\\$}]")


class Wording(NamedTuple):
    """An edit that writes a comment, with a word that stands for the reason."""

    edit: Edit

    @property
    def snippet(self) -> str:
        """The text as a snippet, in which the reason is a place to fill."""
        before, after = (_ESCAPED.sub(r"\\\g<0>", part) for part in self.edit.content.rsplit(_REASON, 1))
        return f"{before}${{1:{_REASON}}}{after}"


class Silencer:
    """Silences what is found in one text."""

    def __init__(self, reading: Reading) -> None:
        self._checker: Checker = reading.tools.checker
        self._path = reading.path
        self._stages = reading.stages

    def silence(self, one: Diagnostic, *, is_file: bool) -> Wording | None:
        """The comment that silences a finding on its line, or its rule in the file; nothing where none can stand."""
        if self._stages is None:
            return None
        places = _in_file(self._stages.post, one) if is_file else _at_line(self._stages.post, one)
        return next((Wording(edit) for edit in places if self._holds(self._stages, edit, one)), None)

    def _holds(self, before: Stages, edit: Edit, one: Diagnostic) -> bool:
        revision = Revision(before.post.source.text, [edit])
        post = self._checker.read(revision.text, self._path, is_named=False)
        if not isinstance(post, Post):
            return False
        after = self._checker.stages(post)
        start = revision.forward(one.span).start
        is_silent = any(two.rule is one.rule and two.span.start == start for two in after.found.suppressed)
        brings = Counter(_codes(after.found)) - Counter(_codes(before.found))
        return is_silent and not brings and not objection(before.post, after.post, revision, is_safe=True)


def _codes(checked: Checked) -> list[str]:
    return [*(one.rule.code for one in checked.diagnostics), *(problem.message for problem in checked.problems)]


def _at_line(post: Post, one: Diagnostic) -> Iterator[Edit]:
    """Ends of the line, then the line above."""
    source, newline = post.source, post.source.newline
    span = source.line_span(source.position(one.span.start).row)
    line = source[span]
    margin = _MARGIN.match(line)
    lead = margin[0] if margin else ""
    for comment in _comments(post, span.start):
        here, above = (
            comment(f"{kind} {one.rule.code} -- {_REASON}") for kind in ("disable-line", "disable-next-line")
        )
        end = _END.search(line)
        if end and end["mark"]:
            # Before the bar that closes a row, the hashes of a heading, the backslash of a line break.
            at = span.start + len(line[: end.start("mark")].rstrip(" \t"))
            yield insert(at, f" {here}")
        yield insert(span.start + len(line.rstrip(" \t")), f" {here}")
        yield insert(span.start, f"{lead}{above}{newline}")


def _in_file(post: Post, one: Diagnostic) -> Iterator[Edit]:
    """In the front matter, where it is seen by nobody; else at the end, or else above the body."""
    text, newline, front_matter = post.source.text, post.source.newline, post.front_matter
    what = f"disable-file {one.rule.code} -- {_REASON}"
    if front_matter.format in ("yaml", "toml"):
        yield insert(front_matter.inner.end, f"{_hash(what)}{newline}")
    for comment in _comments(post, front_matter.body_start):
        gap = "" if text.endswith(("\n", "\r")) else newline
        yield insert(len(text), f"{gap}{newline}{comment(what)}{newline}")
        gap = newline if front_matter.format else ""
        yield insert(front_matter.body_start, f"{gap}{comment(what)}{newline}{newline}")


def _comments(post: Post, offset: int) -> list[Callable[[str], str]]:
    """The forms of comments at an offset."""
    if offset < post.front_matter.body_start and post.front_matter.format in ("yaml", "toml"):
        return [_hash]
    return [_mdx if post.path.endswith(".mdx") else _html]


def _hash(text: str) -> str:
    return f"# {PREFIX}{text}"


def _html(text: str) -> str:
    return f"<!-- {PREFIX}{text} -->"


def _mdx(text: str) -> str:
    return f"{{/* {PREFIX}{text} */}}"
