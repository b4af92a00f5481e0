"""MDX: its imports and exports, its expressions, and the tags that HTML does not know, found before Markdown is read.

The syntax is that of https://mdxjs.com/docs/what-is-mdx/. Unlike the template syntax of other generators, none of it
acts inside code.
"""

import re
from collections.abc import Iterator

from mdlint_news.parts import Template
from mdlint_news.regex import regex
from mdlint_news.text import Span

_EOL = r"(?:\r\n|\n|\r)"
_TOKEN = regex(
    rf"(?P<fence>^[ \t]*(?P<mark>`{{3,}}|~{{3,}}))"
    rf"|(?P<module>(?:\A|(?<=\n)|(?<=\r))(?:import|export)\b[^\r\n]*(?:{_EOL}(?![ \t]*(?:[\r\n]|\Z))[^\r\n]*)*)"
    r"|\\[!-/:-@\[-`{-~]"
    r"|(?P<ticks>`+)"
    r"|(?P<tag></?(?:[A-Z]\w*\.[\w.]+(?=[\s/>])[^<>{}\r\n]*)?>)"
    r"|(?P<open>\{)",
    re.MULTILINE,
)
_LONGEST_CODE_SPAN = 1000
# What is escaped neither begins nor ends a string, nor does an apostrophe that is the only one on its line.
_IN_EXPRESSION = regex(r"[{}]|/\*|\\.|\"(?:\\.|[^\"\\\r\n])*\"|'(?:\\.|[^'\\\r\n])*'|`(?:\\.|[^`\\])*`", re.DOTALL)
_NEAR = 200


def read_mdx(text: str, start: int) -> Iterator[Template]:
    """Find the templates of an MDX file's body, in order. One that is never closed, as MDX forbids, ends the search."""
    at = start
    while token := _TOKEN.search(text, at):
        at = token.end()
        if token["fence"]:
            closing = re.compile(rf"^[ \t]*{token['mark']}", re.MULTILINE).search(text, at)
            at = closing.end() if closing else len(text)
        elif token["ticks"]:
            # Code, if the same number of backticks follows; else they are text.
            closing = re.compile(f"(?<!`){token['ticks']}(?!`)").search(text, at, at + _LONGEST_CODE_SPAN)
            at = closing.end() if closing else at
        elif token["module"]:
            if _begins_block(text, start, token.start()):
                yield Template("module", Span(*token.span()))
            else:
                at = token.start() + len("import")
        elif token["tag"]:
            yield Template("tag", Span(*token.span()))
        elif token["open"]:
            end = _closing_brace(text, at)
            if end is None:
                return
            is_comment = text[at:end].lstrip().startswith("/*")
            yield Template("comment" if is_comment else "output", Span(token.start(), end))
            at = end


def _begins_block(text: str, start: int, at: int) -> bool:
    """Say whether no text is on the line before: in the middle of a paragraph, `import` and `export` are words."""
    before = text[max(start, at - _NEAR) : at].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(before) == 1 or not before[-2].strip()


def _closing_brace(text: str, at: int) -> int | None:
    depth = 1
    while depth and (match := _IN_EXPRESSION.search(text, at)):
        at = match.end()
        if match[0] in "{}":
            depth += 1 if match[0] == "{" else -1
        elif match[0] == "/*":
            at = text.find("*/", at) + 2
            if at == 1:
                return None
    return None if depth else at
