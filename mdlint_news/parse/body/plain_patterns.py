"""How plain blocks look. All patterns expect the offset of a line that no block has begun before."""

from __future__ import annotations

from mdlint_news.regex import ByMarks, regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Container

# A tag that a paragraph begins with is not all that stands on the line.
_TAG = (
    r"<(?:a|b|br|cite|code|del|em|i|img|ins|kbd|mark|small|span|strong|sub|sup|u)"
    r"(?: [^<>\"'\n]*(?:\"[^\"\n]*\"[^<>\"'\n]*)*)?>[ \t]*\S"
)
_IN_LABEL = r"(?>(?:[^\[\]\\\n]+|\\[^\n])*)"
# Marks that few posts have; of `<` those are meant that no address stands behind.
MARKS = ("<", "`", "~", "|", "_", "=")


def _text(marks: Container[str]) -> str:
    # With a character that no rule of the parser is for, or with what rules out all that are. No line that does is an
    # underline or a delimiter row. In brackets stands no label of a definition or a note, and no check box.
    return (
        r"(?:[^ \t\n#>*+_0-9<`~|:=\[-]"
        r"|#+[^# \t\n]|\*+[^* \t\n]|\+[^ \t\n]|[-:]+[^-:| \t\n]|(?:--+|:+)[ \t]+[^-:| \t\n]"
        r"|[0-9]++(?![.)][ \t\n])|<(?:https?:|(?![A-Za-z/!?]))"
        rf"|\[(?!\^|[ xX]\][ \t])(?={_IN_LABEL}(?:\[|\](?!:)|\n{_IN_LABEL}(?:\[|\](?!:))))"
        + r"|_+[^_ \t\n]" * ("_" in marks)
        + r"|=+[ \t]*[^= \t\n]" * ("=" in marks)
        + r"|`{1,2}(?!`)" * ("`" in marks)
        + r"|~{1,2}(?!~)" * ("~" in marks)
        + rf"|{_TAG}" * ("<" in marks)
        + ")"
    )


TEXT = _text(MARKS)
"""How a line of text begins."""

EMPTY = r"(?:[ \t]*\n)"
_HASHES = r"#{1,6}(?=[ \t\n])"
# An item that may follow text without an empty line: it is not empty, nor the second, and no delimiter row.
_FIRST_ITEM = r"(?:[+*]|-(?! {1,4}[-:|])|1[.)]) {1,4}[^ \t\n]"
MARK = r"(?P<mark>[-+*]|(?P<number>[0-9]{1,9})[.)])"
# Between pipes, and with no pipe that a backslash escapes in the row that counts. Before an empty line, it is over.
TABLE = (
    r"(?P<header>\|[^\n\\]*\|[ \t]*\n)(?P<delimiters>(?>(?:\|[ \t]*+:?-++:?[ \t]*+)+)\|[ \t]*\n)"
    rf"(?P<rows>(?>(?:\|[^\n]*\n)*))(?=\Z|{EMPTY})"
)
# Those that posts have; the HTML ends before an empty line.
_BLOCK_NAMES = (
    "address|article|aside|blockquote|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|"
    "iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_HTML = rf" {{0,3}}</?(?:{_BLOCK_NAMES})(?=[ \t\n>]|/>)"
_COMMENT = " {0,3}<!--"
_VERBATIM = r" {0,3}<(?:pre|script|style|textarea)(?=[ \t\n>])"
# A tag that is all that stands on the line.
_TAG_LINE = (
    r" {0,3}<(?!(?:pre|script|style|textarea)\b)"
    r"(?:[a-z][a-z0-9-]*(?: +[a-z-]+(?:=(?:\"[^\"\n]*\"|'[^'\n]*'))?)* */?|/[a-z][a-z0-9-]*)>[ \t]*\n"
)
_FENCE = r"`{3,}[^`\n]*\n|~{3,}"
# With a pipe, its first line may be the header of a table.
_FENCED = (
    r"(?P<fenced>(?P<fence>(?P<tick>[`~])(?>(?P=tick){2,}))(?P<info>[^`|\n]*)\n"
    r"(?>(?:(?! {0,3}(?P=fence)(?P=tick)*[ \t]*\n)[^\n]*\n)*) {0,3}(?P=fence)(?P=tick)*[ \t]*\n)"
)


def _after_text(marks: Container[str]) -> str:
    fence = f"|{_FENCE}" * ("`" in marks or "~" in marks)
    return rf"(?=\Z|{EMPTY}|{_HASHES}| {{0,3}}{_FIRST_ITEM}{fence}|>" + f"|{_COMMENT}|{_HTML}" * ("<" in marks) + ")"


def _block(marks: Container[str]) -> str:
    return (
        rf"(?P<empty>{EMPTY}(?>{EMPTY}*))"
        # A heading with a pipe in it may be the header of a table.
        rf"|(?P<heading>(?P<hashes>{_HASHES})(?:[^\n|]*\n|[^\n]*\n(?![ \t]*[-:|])))(?>{EMPTY}*)"
        rf"|(?P<paragraph>(?>(?:{_text(marks)}[^\n]*\n)+){_after_text(marks)})(?>{EMPTY}*)"
        r"|(?P<break>(?:-[ \t]*){3,}\n|(?:\*[ \t]*){3,}\n"
        + r"|(?:_[ \t]*){3,}\n" * ("_" in marks)
        + rf")|(?P<list>(?= {{0,3}}{MARK} ))|(?P<quote>(?=>))"
        + f"|{_FENCED}" * ("`" in marks or "~" in marks)
        + f"|(?P<table>{TABLE})" * ("|" in marks)
    )


def _item(marks: Container[str]) -> str:
    text = _text(marks)
    return rf"(?P<indent> {{0,3}}){MARK} {{1,4}}(?! )(?P<text>(?>(?: *{text}[^\n]*\n)+))(?P<empty>(?>{EMPTY}*))"


BLOCK_AND_ITEM = ByMarks(MARKS, _block, _item)
"""The blocks that most posts have, and items of one paragraph; ask for those of a text without `<http`."""

NO_HEADER = r"(?![^\n|]*\|[^\n]*\n[ \t]*[-:|])"
"""No line with a pipe that may be the header of a table."""
_DEFINITIONS_BLOCK = regex(rf"(?P<definitions>(?=\[){NO_HEADER})")
_HTML_BLOCK = regex(rf"(?P<html>{NO_HEADER}(?:{_HTML}[^\n]*\n|{_TAG_LINE})(?>(?:(?!{EMPTY})[^\n]*\n)*))")
_VERBATIM_BLOCK = regex(rf"(?P<verbatim>{NO_HEADER}(?=(?P<opening>{_COMMENT}|{_VERBATIM})))")
_UNDERLINED_BLOCK = regex(rf"(?P<underlined>(?>(?:{TEXT}[^\n|]*\n)+)(?P<underline>=+|-+)[ \t]*\n)")
_CODE_BLOCK = regex(rf"(?P<code>(?>(?: {{4}}[ \t]*[^ \t\n][^\n]*\n{EMPTY}*)+))(?! {{0,3}}\t)")
_INDENTED_BLOCK = regex(
    rf"(?P<indented>(?> {{0,3}}{TEXT}[^\n]*\n(?: *{TEXT}[^\n]*\n)*){_after_text(MARKS)})(?>{EMPTY}*)"
)
# What looks like a delimiter row makes a header of the line before.
_BEFORE_TABLE = regex(rf"(?P<before_table>(?>(?:{TEXT}[^\n]*\n)+)(?=\|)(?![-:| \t]*\n))")
_INDENTED_HEADING = regex(rf"(?P<indented_heading> {{1,3}}(?P<hashes>{_HASHES}){NO_HEADER}[^\n]*\n)(?>{EMPTY}*)")
_RARE_BLOCKS = {
    "[": (_DEFINITIONS_BLOCK,),
    "<": (_HTML_BLOCK, _VERBATIM_BLOCK, _UNDERLINED_BLOCK, _BEFORE_TABLE, _INDENTED_BLOCK),
    " ": (_CODE_BLOCK, _HTML_BLOCK, _VERBATIM_BLOCK, _INDENTED_HEADING, _INDENTED_BLOCK),
}


def rare_block(text: str, at: int) -> re.Match[str] | None:
    """Match one of the other blocks. They take as long to compile as all else, and few posts have more than one."""
    for pattern in _RARE_BLOCKS.get(text[at], (_UNDERLINED_BLOCK, _BEFORE_TABLE, _INDENTED_BLOCK)):
        if block := pattern.match(text, at):
            return block
    return None


INTERRUPTION = regex(rf" {{0,3}}(?:{_HASHES}|{_FIRST_ITEM}|{_FENCE}|>)|{_COMMENT}|{_HTML}")
"""What ends a text without an empty line, and is the beginning of another block."""

# A quote of one paragraph: each line has a mark.
QUOTE = regex(rf"(?>(?:> {{0,4}}{TEXT}[^\n]*\n)+)(?=\Z|{EMPTY})")
AFTER_QUOTE = regex(rf"\Z|{EMPTY}|{_HASHES}|{_FENCE}|{_COMMENT}|{_HTML}")
AFTER_EMPTY = regex(rf"(?!{MARK}[ \t\n])[^ \t]|\Z")
AFTER_ITEM = regex(rf"\Z|{_HASHES}|{_FENCE}|>|(?=<)(?:{_COMMENT}|{_HTML})")
NOTE = regex(rf"\[\^(?P<label>[^\] \t\n]+)\]: {{1,4}}(?! )(?P<text>(?>(?: *{TEXT}[^\n]*\n)+))(?P<empty>(?>{EMPTY}*))")
"""A footnote, as far as its first paragraph."""
AFTER_NOTE = regex(rf"\Z|{_HASHES}|\[\^[^\] \t\n]+\]:")
