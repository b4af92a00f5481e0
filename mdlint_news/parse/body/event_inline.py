"""What stands in a block's text, from the events of pyromark, as the inline rules note it."""

from mdlint_news.parse.body.event_limits import is_alike
from mdlint_news.parse.body.event_parser import SPANS, Event, ascii_of, events
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.inline_parts import Emphasised, EmphasisKind, Marks
from mdlint_news.parse.body.marks import Mark, code_of, inline_link

_EMPHASIS: dict[str, tuple[EmphasisKind, int]] = {"Emphasis": ("emphasis", 1), "Strong": ("strong", 2)}


class EventReader(InlineReader):
    """Lets pyromark read the texts on which both parsers agree."""

    def _marks(self, text: str) -> Marks:
        return read_marks(text, has_definitions=bool(self._definitions)) or super()._marks(text)


def read_marks(text: str, *, has_definitions: bool) -> Marks | None:
    """Read a text; nothing where the parsers may differ on it.

    pyromark knows of no definitions: where there are some, all brackets have to be links that need none.
    """
    ascii_text = ascii_of(text) if is_alike(text) else None
    if ascii_text is None:
        return None
    marks: list[Mark] = []
    emphasised: list[Emphasised] = []
    skipped_to = links = 0
    found = list(events(ascii_text))
    for number, (name, link_type, start, end) in enumerate(found):
        if start < skipped_to:
            continue
        if name in _EMPHASIS:
            kind, width = _EMPHASIS[name]
            emphasised.append(Emphasised(kind, start, start + width, end - width, end))
            continue
        if link_type == "Inline":
            rule = "image" if name == "Image" else "link"
            mark = inline_link(rule, text, start, end, _label_end(text, found, number))
            links += 1
        else:
            mark = _mark(text, found[number])
        if not mark:
            return None
        marks.append(mark)
        if mark.rule in ("image", "autolink"):
            skipped_to = end
    return None if has_definitions and links != text.count("[") else (marks, emphasised)


def _label_end(text: str, found: list[Event], number: int) -> int:
    """Where the text of a link ends: at the first bracket that is in no code and no tag."""
    at = text.find("]", found[number][2])
    for following in range(number + 1, len(found)):
        name, _, start, end = found[following]
        if start > at:
            break
        if name in SPANS:
            at = text.find("]", end)
    return at


def _mark(text: str, event: Event) -> Mark | None:
    """Note what is no emphasis and no link with a text; nothing where it may be something else to another parser."""
    name, link_type, start, end = event
    if name == "Code":
        return Mark("code", start, end, _code(text[start:end]))
    if name == "InlineHtml":
        return Mark("html_inline", start, end, text[start:end])
    if name == "HardBreak":
        at = text.index("\n", start)
        return Mark("break", at, at + 1)
    is_known = link_type == "Autolink" or (link_type == "Email" and text[start:end].isascii())
    return Mark("autolink", start, end) if is_known else None


def _code(raw: str) -> str:
    width = len(raw) - len(raw.lstrip("`"))
    return code_of(raw[width:-width])
