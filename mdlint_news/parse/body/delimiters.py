"""Emphasis between the runs of asterisks and underscores in a text, as the CommonMark specification finds it."""

from collections.abc import Iterator
from string import punctuation
from unicodedata import category

from mdlint_news.parse.body.inline_parts import Emphasised

_BLANKS = frozenset("\t\n\v\f\r \xa0\u1680\u202f\u205f\u3000").union(map(chr, range(0x2000, 0x200B)))
_PUNCTUATION = frozenset(punctuation)
_STRONG = 2
# A run that may both open and close is no end of one if their lengths add up to a multiple of three, unless both are.
_ODD = 3


class Run:
    """A run of one mark, `text[start:end]`; what is used of it is taken off at the side of what it marks."""

    __slots__ = ("closes", "end", "length", "mark", "opens", "start")

    def __init__(self, text: str, start: int, end: int, limit: int) -> None:
        """Tell what a run can be. It stands in a text, or in the text of a link, that is over at a limit."""
        self.mark = text[start]
        self.start, self.end = start, end
        self.length = end - start
        before = text[start - 1] if start else " "
        # The end of the text of a link is to the parser what the end of a text is.
        after = text[end] if end < limit else " "
        follows_mark, precedes_mark = _is_punctuation(before), _is_punctuation(after)
        follows_blank, precedes_blank = before in _BLANKS, after in _BLANKS
        is_left = not precedes_blank and (not precedes_mark or follows_blank or follows_mark)
        is_right = not follows_blank and (not follows_mark or precedes_blank or precedes_mark)
        splits_words = self.mark == "*"
        self.opens = is_left and (splits_words or not is_right or follows_mark)
        self.closes = is_right and (splits_words or not is_left or precedes_mark)

    def ends(self, opener: "Run") -> bool:
        """Say whether this run closes what another has opened."""
        if opener.mark != self.mark:
            return False
        is_odd = (opener.closes or self.opens) and not (opener.length + self.length) % _ODD
        return not (is_odd and self.length % _ODD)


def _is_punctuation(character: str) -> bool:
    return character in _PUNCTUATION or (not character.isalnum() and category(character)[0] in "PS")


def emphasised(runs: list[Run]) -> Iterator[Emphasised]:
    """Find the text that is emphasised by the runs of a text, or of the text of a link."""
    openers: list[Run] = []
    # Before these places there is nothing that such a run could close: each opener is looked at a few times at most.
    lowest: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        key = run.mark, run.opens, run.length % _ODD
        while run.closes and run.start < run.end:
            at = len(openers) - 1
            while at >= 0 and openers[at].start >= lowest.get(key, 0) and not run.ends(openers[at]):
                at -= 1
            if at < 0 or openers[at].start < lowest.get(key, 0):
                lowest[key] = run.start
                break
            opener = openers[at]
            del openers[at + 1 :]
            width = min(opener.end - opener.start, run.end - run.start, _STRONG)
            first, last = opener.end - width, run.start + width
            yield Emphasised("strong" if width == _STRONG else "emphasis", first, opener.end, run.start, last)
            opener.end, run.start = first, last
            if opener.start == opener.end:
                openers.pop()
        if run.opens and run.start < run.end:
            openers.append(run)
