"""How the marks of inline Markdown look that are read without the parser."""

from mdlint_news.parse.body.html import IN_TAG
from mdlint_news.regex import regex

_DOMAIN = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = rf"[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]++@{_DOMAIN}(?:\.{_DOMAIN})*"
# Each alternative begins with its character: all other text is skipped at once. One without a name is not known.
PART = regex(
    "|".join(
        (
            r"\*\**+(?P<stars>)",
            r"__*+(?P<scores>)",
            r"\\(?P<escape>[!-/:-@\[-`{-~])",
            r"\\\n[ \t]*+(?!\n)(?P<escaped_end>)",
            r"\n(?:(?<=  \n)[ \t]*+|[ \t]++)(?!\n)(?P<line_end>)",
            r"&(?P<entity>#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});",
            r"``*+(?P<ticks>)",
            rf"<(?:[A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^<>\x00-\x20]*+|{_EMAIL})>(?P<address>)",
            rf"<(?:{IN_TAG}|!--(?:-?|(?>(?:[^-]|-[^-]|--[^>])*)--))>(?P<tag>)",
            r"!\[(?P<image>)",
            r"\[(?P<opening>)",
            r"\](?P<closing>)",
            # Tags that are none, declarations, addresses with a line end; an empty line; escapes beside blanks.
            r"<(?=[A-Za-z/!?]|[^<>\n]*+\n>)",
            r"\n(?=[ \t]*+\n)",
            r"\\(?=\n|  )",
            r"~(?=~)",
        )
    )
)
TICKS = regex("`+")
LABEL = regex(r"\[(?P<label>[^\[\]\\`<]*+)\]|(?!\[)")
"""What follows the text of a link to a definition: its label, or nothing."""
NOTE = regex(r"\[\^(?P<label>[^\s\[\]\\`<]++)\](?![(\[])")
_IN_URL = r"(?>(?:[^\x00-\x20\x7f()\\]++|\\[!-~])*)"
_URL = rf"<(?>(?:[^<>\n\\]++|\\.)*)>|(?!<){_IN_URL}(?:\({_IN_URL}\){_IN_URL})*"
_IN_TITLE = r"(?>(?:[^{}\\]++|\\[\s\S])*)"
_TITLE = "|".join(rf"\{mark[0]}{_IN_TITLE.format(mark)}\{mark[-1]}" for mark in ('"', "'", "()"))
URL_AND_TITLE = regex(rf"\([ \t\n]*+(?:{_URL})(?:[ \t\n]++(?:{_TITLE}))?[ \t\n]*+\)")
"""What follows the text of another link."""
