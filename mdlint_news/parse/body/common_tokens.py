"""The special characters of common inline Markdown, each with all that it begins."""

from mdlint_news.regex import regex

_WORD = r"[^\W_]"
# An underscore in a word, an ampersand that begins no entity, a tilde alone; a line end without blanks beside it.
_TEXT = rf"_(?<={_WORD}_)(?={_WORD})|&(?!#|[A-Za-z][A-Za-z0-9]{{1,31}};)|~(?!~)"
_LINE_END = r"\n(?<!  \n)(?![ \t])"
_CODE = r"`[^`]++`(?!`)"
# In the text of a link, brackets in brackets are text if they are no link themselves.
_IN_LABEL = r"[^\[\]\\`<*_~&\n]*+"
_IMAGE_LABEL = rf"{_IN_LABEL}(?:(?:{_TEXT}|{_LINE_END}){_IN_LABEL})*"
_LABEL = rf"{_IN_LABEL}(?:(?:{_TEXT}|{_LINE_END}|\*|{_CODE}|\[{_IN_LABEL}\](?![(\[])){_IN_LABEL})*"
_MARKED = rf"{_IN_LABEL}(?:(?:{_TEXT}|{_LINE_END}|(?P<mark>\*|{_CODE}|\[{_IN_LABEL}\](?![(\[]))){_IN_LABEL})*"
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

# Each alternative begins with its character: all other text is skipped at once. Those without a name are not common.
TOKEN = regex(
    "|".join(
        (
            rf"\[(?P<label>{_MARKED})\]\((?P<link>{DESTINATION})\)",
            rf"!\[{_IMAGE_LABEL}\]\((?P<image>{DESTINATION})\)",
            r"<(?P<autolink>https?://[^<>\x00-\x20]*+)>",
            rf"{_ADDRESS}(?:(?P<bare>{_IN_ADDRESS}(?:(?:{_TEXT}){_IN_ADDRESS})*)(?=[\s<]|\Z))?",
            rf"\*(?:(?:{_MAY_BEGIN})(?:(?:{_MAY_END})(?P<either>\*?+)|(?P<begin>\*?+))|(?:{_MAY_END})(?P<end>\*?+))",
            rf"_(?:{_BEGINS})(?P<begin_word>_?+)",
            rf"_(?:{_ENDS})(?P<end_word>_?+)",
            r"`(?P<code>[^`]++)`(?!`)",
            rf"\[(?=(?P<bracket>{_LABEL})\](?:(?![(\[])|\[(?P<full>[^\[\]\\]*)\]))",
            rf"_(?!(?<={_WORD}_){_WORD})",
            r"&(?=#|[A-Za-z][A-Za-z0-9]{1,31};)",
            r"<(?=[!/?A-Za-z])",
            r"\n(?=[ \t])",
            r"\n(?<=  \n)",
            r"~(?=~)",
            r"!(?=\[)",
            r"H(?i:ttps?://)",
            r"w(?i:ww\.)",
            r"W(?i:ww\.)",
            r"\[",
            r"\*",
            r"`",
            r"\\",
        )
    )
)
