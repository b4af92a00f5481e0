"""Texts that are made up: all that Markdown gives a meaning to, in any order."""

from hypothesis import strategies as st

_BLOCKS = r"""
# h|## h ##|a|b c|> q|>> q|- i|  - n|    - n|1. o|   p|10) o|* * *|---|===|```|~~~ x|    c|\tc| \tx|¦ a ¦ b ¦
¦---¦---¦|¦:-¦|¦ `x¦y` ¦ z \¦ w ¦|a ¦ b|-¦-|[^n]: note|    more|[^n] *a* ~~s~~
[b]: /u 't'|[b]:|/u|'t|t2'|- [x] d|- [ ] e|1. [X] f
<div>|</div>|<!-- c|-->|<pre>|</pre>|<b>x</b>|[a][b]|[b]|![i](u "t")|***a** b*|_a_ __b__
`c`|`` ` ``|\|a  |a\|||>|>  x|-|1.
 |\t|  a|&amp; &#x41; \*|<https://a.b>|<x@y.z>|~~a~~b~~|*a `*` b*|[*a](u)*|![[a](b)](c)
[a](<b>c)|[a](b 't\'' )|é*é*é|“*a*”
"""
_INLINES = r"""
*|**|***|_|__|~~|~|a| |b|[|]|(|)|](u)|](|<u>|[b]|![|`|``|\|<b>|<a href="x">|</a>|<!--|-->|&amp;|&|  |"t"|'|<http://a.b>
.|é|😀|“|¦|\¦|[^n]|^|!|www.a.b|http://a.b/c|[a](b)|[a](<b c> "t")|[a][b]|<a@b.c>|&#35;|<br>|{|:
"""


def _split(table: str) -> list[str]:
    r"""Read a table of texts: `¦` stands for the pipe that divides them, and `\t` for a tab."""
    cells = [cell for line in table.strip("\n").split("\n") for cell in line.split("|")]
    return [cell.replace("¦", "|").replace("\\t", "\t") for cell in cells]


LINES = st.tuples(
    st.sampled_from(["", "", "", "> ", "- ", "  ", "   ", "    ", "1. ", ">", "\t", "> - ", "- > ", "[^n]: "]),
    st.sampled_from(_split(_BLOCKS)),
).map("".join)
BLOCKS = st.builds(
    lambda lines, end: end.join([*lines, ""]),
    st.lists(LINES, min_size=1, max_size=12),
    st.sampled_from(["\n", "\n", "\r\n", "\r"]),
)
"""Lines of blocks, in and out of other blocks."""

INLINES = (
    st.lists(st.sampled_from([*_split(_INLINES), "\n", "\t", "  \n"]), max_size=25)
    .map("".join)
    .map("{}\n\n[b]: /u 't'\n[^n]: x\n".format)
)
"""Marks of inline text, and definitions for its references."""

PIECES = st.lists(
    st.one_of(
        st.sampled_from([*_split(_BLOCKS), *_split(_INLINES)]),
        st.sampled_from(
            ["\n", "\n\n", "\r\n", "\r", "\t", "    ", "\\\n", "| a | b |\n|---|---|\n| 1 |", "[b]:\n/u\n"]
        ),
    ),
    max_size=30,
).map("".join)
"""Both, with no order."""

MARKDOWN = st.one_of(BLOCKS, INLINES, PIECES)
