"""The special characters of common inline Markdown, each with all that it begins."""

from __future__ import annotations

from mdlint_news.regex import ByMarks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_WORD = r"[^\W_]"
# An underscore in a word, an ampersand that begins no entity, a tilde alone; a line end without blanks beside it.
_TEXT = {"_": rf"_(?<={_WORD}_)(?={_WORD})", "&": r"&(?!#|[A-Za-z][A-Za-z0-9]{1,31};)", "~": "~(?!~)"}
_LINE_END = r"\n(?<!  \n)(?![ \t])"
_CODE = r"`[^`]++`(?!`)"
# In the text of a link, brackets in brackets are text if they are no link themselves.
_IN_LABEL = r"[^\[\]\\`<*_~&\n]*+"
_IN_BRACKETS = rf"\[{_IN_LABEL}\](?![(\[])"
_IN_DESTINATION = r"[^\x00-\x20\x7f()\\]*+"
DESTINATION = rf"(?![<)]){_IN_DESTINATION}(?:\({_IN_DESTINATION}\){_IN_DESTINATION})*"
"""An address without escapes, in which brackets are at most one deep."""
_ADDRESS = r"h(?<![A-Za-z0-9]h)ttps?://(?=[^\s<.])"
_IN_ADDRESS = r"[^\s<\[\\`*_~&]*+"
# What no mark opens behind, and what it may close before.
_IN_TEXT = r"(?![–—])(?![“‘])[^ \n(\[\"'-]"
_CLOSED = r"[ \n.,;:?!)\]\"'-]|[–—]|[”’]|…|\Z"
# An asterisk may begin emphasis where text follows it, and may end it where text is before it. Beside punctuation it
# does so only if a blank or more punctuation is on its other side.
_MAY_BEGIN = rf"(?=\*?+{_WORD})|(?<!{_IN_TEXT}\*)(?=\*?+[^\s*])"
_MAY_END = rf"(?<={_WORD}\*)(?!\*?+\*)|(?<=[^\s*]\*)(?=\*?+(?:{_CLOSED}))"
# Underscores never do both: those inside of words are text.
_BEGINS = rf"(?<!{_IN_TEXT}_)(?=_?+{_WORD})"
_ENDS = rf"(?<={_WORD}_)(?=_?+(?:{_CLOSED}))|(?:(?<=[.,;:?!)\"']_)|(?<=[”’]_)|(?<=…_))(?=_?+(?:[ \n]|\Z))"

# Marks that not every post has.
_MARKS = ("_", "&", "~", "*", "`", "<", "![")


def _loop(inside: str, *others: str) -> str:
    """A pattern of what is inside of something: characters that mean nothing, and whatever else may be there."""
    return f"{inside}(?:(?:{'|'.join(others)}){inside})*" if others else inside


def _token(marks: Container[str]) -> str:
    """Each alternative begins with its character: all other text is skipped at once."""
    return "|".join((*_common(marks), *_not_common(marks)))


def _common(marks: Container[str]) -> Iterator[str]:
    text = [pattern for mark, pattern in _TEXT.items() if mark in marks]
    special = [pattern for mark, pattern in (("*", r"\*"), ("`", _CODE)) if mark in marks]
    special.append(_IN_BRACKETS)
    marked = _loop(_IN_LABEL, *text, _LINE_END, f"(?P<mark>{'|'.join(special)})")
    label = _loop(_IN_LABEL, *text, _LINE_END, *special)
    yield rf"\[(?P<label>{marked})\]\((?P<link>{DESTINATION})\)"
    if "![" in marks:
        yield rf"!\[{_loop(_IN_LABEL, *text, _LINE_END)}\]\((?P<image>{DESTINATION})\)"
    if "<" in marks:
        yield r"<(?P<autolink>https?://[^<>\x00-\x20]*+)>"
    yield rf"{_ADDRESS}(?:(?P<bare>{_loop(_IN_ADDRESS, *text)})(?=[\s<]|\Z))?"
    if "*" in marks:
        yield rf"\*(?:(?:{_MAY_BEGIN})(?:(?:{_MAY_END})(?P<either>\*?+)|(?P<begin>\*?+))|(?:{_MAY_END})(?P<end>\*?+))"
    if "_" in marks:
        yield rf"_(?:{_BEGINS})(?P<begin_word>_?+)"
        yield rf"_(?:{_ENDS})(?P<end_word>_?+)"
    if "`" in marks:
        yield r"`(?P<code>[^`]++)`(?!`)"
    yield rf"\[(?=(?P<bracket>{label})\](?:(?![(\[])|\[(?P<full>[^\[\]\\]*)\]))"


def _not_common(marks: Container[str]) -> Iterator[str]:
    """What is left to the parser has no name."""
    for mark, pattern in (
        ("_", rf"_(?!(?<={_WORD}_){_WORD})"),
        ("&", r"&(?=#|[A-Za-z][A-Za-z0-9]{1,31};)"),
        ("<", r"<(?=[!/?A-Za-z])"),
        ("~", r"~(?=~)"),
        ("![", r"!(?=\[)"),
        ("*", r"\*"),
        ("`", "`"),
    ):
        if mark in marks:
            yield pattern
    yield from (r"\n(?=[ \t])", r"\n(?<=  \n)", r"H(?i:ttps?://)", r"w(?i:ww\.)", r"W(?i:ww\.)", r"\[", r"\\")


TOKEN = ByMarks(_MARKS, _token)
[ANY_TOKEN] = TOKEN.whole
