"""What formatting makes of a post."""

from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex

_LINE = regex(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


class Formatted(NamedTuple):
    """The text of a post as it was, and as it is formatted; or the reason why it cannot be, and the same text twice."""

    before: str
    text: str
    refusal: str = ""

    def extent(self) -> tuple[int, int]:
        """The row of the first line that changes, from 1, and how many lines change or are added; 0 and 0 for none."""
        from mdlint_news.compare import changes  # noqa: PLC0415 - few posts are formatted

        old, new = _LINE.findall(self.before), _LINE.findall(self.text)
        found = [change for change in changes(old, new) if change[0] != "equal"]
        first = min(found[0][1] + 1, len(old)) if found else 0
        return first, sum(max(b - a, d - c) for _, a, b, c, d in found)
