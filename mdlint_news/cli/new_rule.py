"""`mdlint-news new-rule`: begin a rule, with examples that are tests and hold at once."""

import os
import re

from mdlint_news.cli.arguments import parser
from mdlint_news.cli.terminal import complain, notice
from mdlint_news.rule import CODE
from mdlint_news.writing import create

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_TEMPLATE = '''\
"""{code}."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, replace, rule, unsafe


@rule("{code}", severity="warning")
def {function}(
    post: Post,
    *,
    words: Annotated[tuple[str, ...], "Words that no post may have."] = ("embargo",),
) -> Iterator[Finding]:
    """A post has a word that is not for readers.

    Say here what goes wrong for readers when this is published. The examples below are tests: in a bad one the marks
    stand round what is found, a good one has nothing to find, the fixed one is what the fix makes of the one before.

    ```md bad
    The ferries stop on Monday (⟦embargo⟧: Sunday).
    ```

    ```md fixed
    The ferries stop on Monday (…: Sunday).
    ```

    ```md good
    The ferries stop on Monday.
    ```
    """
    for passage in post.passages:
        for word in words:
            at = passage.text.find(word)
            if at >= 0:
                place = passage.prose.span(at, at + len(word))
                yield Finding(place, f"`{{word}}` is not for readers", "take it out", unsafe(replace(place, "…")))
'''


def run(arguments: list[str]) -> int:
    """Write a file with a rule. Returns 0, or 2 where it cannot be written, or is there already."""
    to = parser("new-rule", "Write a file with a new rule, whose examples are its tests.")
    to.add_argument("name", metavar="NAME", help="of the fault that it finds, such as `broken-embargo`")
    to.add_argument("--code", default="SITE001", help="letters that are yours, and three digits (default: SITE001)")
    to.add_argument("--output-dir", default=".", metavar="FOLDER", help="where to write it (default: here)")
    options = to.parse_args(arguments)
    if not _NAME.fullmatch(options.name):
        to.error(f"`{options.name}` is no name of a rule: write small letters, digits and hyphens")
    if not CODE.fullmatch(options.code):
        to.error(f"`{options.code}` is no code: write two to eight capital letters and three digits")
    function = options.name.replace("-", "_")
    path = os.path.join(options.output_dir, f"{function}.py")
    if os.path.lexists(path):
        complain(f"{path} is there already, and was left as it is")
        return 2
    if problem := create(path, _TEMPLATE.format(code=options.code, function=function)):
        complain(f"{problem.path}: {problem.message}")
        return 2
    notice(f"{path}: written; `mdlint-news test {path}` proves it, `rule-paths` in the configuration switches it on")
    return 0
