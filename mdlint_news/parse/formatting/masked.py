"""The text of a post as mdformat gets it: what it must not touch is masked."""

from mdlint_news.named import NamedTuple
from mdlint_news.parse.body.mdx import read_mdx
from mdlint_news.parse.body.templates import read_templates
from mdlint_news.parse.formatting.alphabet import Alphabet
from mdlint_news.parse.front_matter.reading import read_front_matter
from mdlint_news.regex import regex
from mdlint_news.text import BOM

LINE_END = regex(r"\r\n?|\n")


class Masked(NamedTuple):
    """A masked text, and what its atoms stand for; `source` is the whole text with plain line ends."""

    source: str
    text: str
    raws: tuple[str, ...]
    alphabet: Alphabet
    bom: str
    lines: tuple[str, ...]

    def is_blank(self, line: int) -> bool:
        """Say whether a line is blank, in a quote or not; those before the first and behind the last are."""
        return not (0 <= line < len(self.lines) and self.lines[line].strip("> \t"))

    def restore(self, text: str) -> str:
        """Unmask what became of the text. Where a piece of it got lost, the source is returned."""
        try:
            return self.bom + self.alphabet.restore(text, self.raws)
        except ValueError:
            return self.source.removesuffix("\n")


def mask(text: str, *, is_mdx: bool = False) -> Masked:
    """Mask the front matter and the templates of a text, and blanks that are none to CommonMark."""
    source = LINE_END.sub("\n", text)
    bom = BOM if source.startswith(BOM) else ""
    front_matter = read_front_matter(source)
    start = max(front_matter.body_start, len(bom))
    alphabet = Alphabet(source)
    raws, parts = [], []
    if front_matter.format:
        raws.append(source[len(bom) : start].removesuffix("\n"))
        parts.append(f"{alphabet.atom}\n\n")
    at = start
    for _, span in read_mdx(source, start) if is_mdx else read_templates(source, start):
        raw = source[span.start : span.end]
        # A module of MDX ends its line.
        ending = "\n" if raw.endswith("\n") else ""
        raws.append(raw.removesuffix("\n"))
        parts += [source[at : span.start], alphabet.stand_in(raws[-1]), ending]
        at = span.end
    parts.append(source[at:])
    masked = alphabet.hide_blanks("".join(parts))
    return Masked(source, masked, tuple(raws), alphabet, bom, tuple(masked.split("\n")))
