"""The texts on which pyromark and markdown-it-py are known to agree, told by tests that cost little.

markdown-it-py reads a body in which one of these stands:

- a tab or another control character, or a line end that is one to Unicode and none to Markdown;
- a footnote, or an item with a check box;
- a link reference definition that is not on one line of its own, set off by blank lines, or one of two with one label;
- a table, or what looks like its second line, that is not framed with pipes on each line and set off by blank lines;
- an item that begins with an empty line, or blocks in blocks deeper than a few levels;
- code or HTML that is never closed, or is closed by something else before; a tag with blanks that only Unicode knows;
- behind a quote, or a list in one, a line of nothing but its mark, or a line that is indented like code;
- behind an item, a line that is indented like code, and less than the item.

It also reads the text of a block with escapes, entities, struck out text, brackets inside of brackets, or brackets
beside code and tags where there are definitions.
"""

import re

from mdlint_news.parse.body.event_parser import UnlikeError

_CONTROLS = "".join(map(chr, (*range(9), 9, 11, 12, *range(14, 32), 127, 0x85, 0x2028, 0x2029)))
_TASK = re.compile(r"[-*+.)] +\[[ xX]\]")
_DELIMITERS = re.compile(r"^[ >]*[|:-][|: -]*$", re.MULTILINE)
_DELIMITER_ROW = re.compile(r"\|(?: *:?-+:? *\|)+ *\Z")
_HEADER_ROW = re.compile(r"\|(?:[^|\\`\n]*\|)+ *\Z")
_LAST_FENCE = re.compile(r"([> ]*)(`{3,}|~{3,}) *\Z")
_ONLY_MARKS = re.compile(r"[ >]*>[ >]*(?:\n|\Z)")
# In a tag, or at its beginning, one parser has more blanks than the other, and some names that ASCII has not.
_ODD_TAG = re.compile(r"<(?:[^\x00-\x7f]|[A-Za-z/][^<>]*(?:[^\S\x00-\x7f]|[*_][^\x00-\x7f]|[^\x00-\x7f][*_]))")
_LINE_OF_TAG = re.compile(r"^[ >*+0-9.)-]*<.*> *$", re.MULTILINE)
_INDENTED = re.compile(r" +(?=[^ \n])")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)]) +[^ \n]")
_OPENING = re.compile(
    r"<(?:(?P<comment>!--)|(?P<instruction>\?)|(?P<data>!\[CDATA\[)|(?P<declaration>!)"
    r"|(?P<raw>pre|script|style|textarea)(?=[\s>]|\Z))",
    re.IGNORECASE,
)
_CLOSINGS = {"comment": "-->", "instruction": "?>", "data": "]]>", "declaration": ">"}
_RAW_CLOSING = re.compile("</(?:pre|script|style|textarea)>", re.IGNORECASE)


def require_likeness(text: str) -> None:
    """Refuse a text on which the parsers may differ. Raises `UnlikeError`."""
    if any(control in text for control in _CONTROLS) or "[^" in text:
        raise UnlikeError
    if ("[ ]" in text or "[x]" in text or "[X]" in text) and _TASK.search(text):
        raise UnlikeError
    if "|" in text:
        _require_plain_tables(text)
    if "<" in text and not text.isascii() and any(map(has_odd_tag, _LINE_OF_TAG.findall(text))):
        raise UnlikeError


def has_odd_tag(text: str) -> bool:
    """Say whether there is something like a tag in a text that is one to Unicode only."""
    return "<" in text and not text.isascii() and _ODD_TAG.search(text) is not None


def _require_plain_tables(text: str) -> None:
    for delimiters in _DELIMITERS.finditer(text):
        line = delimiters.start()
        before = text.rfind("\n", 0, line - 1) + 1 if line else 0
        row, header = delimiters[0], text[before : max(line - 1, 0)]
        if "|" not in row and "|" not in header:
            continue
        is_plain = _DELIMITER_ROW.match(row) and _HEADER_ROW.match(header) and header.count("|") == row.count("|")
        if not is_plain or text[max(before - 2, 0) : before] not in ("", "\n", "\n\n"):
            raise UnlikeError
        end = text.find("\n\n", delimiters.end())
        rows = text[delimiters.end() : end if end >= 0 else len(text)].rstrip("\n")
        if rows.count("\n") != rows.count("\n|"):
            raise UnlikeError


def require_end(text: str, markup: str, indent: int, quotes: int) -> None:
    """Refuse code or HTML that does not end on its last line, and only there. Raises `UnlikeError`."""
    last = text.rfind("\n") + 1
    if markup:
        fence = _LAST_FENCE.match(text, last) if last else None
        blanks = len(fence[1]) - fence[1].rfind(">") - 1 if fence else 0
        if (
            not fence
            or blanks > (4 if quotes else indent + 3)
            or fence[1].count(">") != quotes
            or not fence[2].startswith(markup)
        ):
            raise UnlikeError
    elif opening := _OPENING.match(text):
        closing = _CLOSINGS.get(opening.lastgroup or "")
        if closing:
            first = text.find(closing, opening.end())
        else:
            found = _RAW_CLOSING.search(text, opening.end())
            first = found.start() if found and found[0][2:-1].lower() == opening["raw"].lower() else -1
        if first < last or first < 0:
            raise UnlikeError


def require_text(text: str, quotes: int) -> None:
    """Refuse a block in a quote whose last line has nothing but the mark of the quote. Raises `UnlikeError`."""
    if quotes and "\n" in text and _ONLY_MARKS.match(text, text.rfind("\n") + 1):
        raise UnlikeError


def require_plain_end(text: str, end: int) -> None:
    """Refuse what goes on behind a quote, or a block in one, as each parser has its own way. Raises `UnlikeError`."""
    following = text.find("\n", end) + 1
    if following and (_ONLY_MARKS.match(text, following) or text.startswith("    ", following)):
        raise UnlikeError


def require_indented_end(text: str, end: int, indent: int) -> None:
    """Refuse a line that is indented like code, and less than the item that it goes on. Raises `UnlikeError`."""
    following = text.find("\n", end) + 1
    if following and text.startswith("    ", following):
        line = _INDENTED.match(text, following)
        if line and line.end() - following < indent and not _ITEM.match(text, line.end()):
            raise UnlikeError
