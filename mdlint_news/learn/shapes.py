"""The form of texts as a regular expression."""

import re
from collections import Counter

from mdlint_news.named import NamedTuple

_NEARLY_ALL = 0.97
_DATE = re.compile(r"[\dTZ :.,/+-]+")
_OFFSET = re.compile(r"[+-](?=\d\d:?\d\d\Z)")
_TEXTS = (
    # A word alone may be anything.
    (r"[a-z0-9]+(?:-[a-z0-9]+)*", re.compile(r"[a-z0-9]+-[a-z0-9-]*")),
    (r"https://\S+", re.compile("https://")),
    (r"https?://\S+", re.compile("https?://")),
    (r"/\S+", re.compile("/.")),
)


class Shape(NamedTuple):
    """A pattern, a text that it matches, and the share of the texts that it does."""

    pattern: str
    example: str
    share: float


def date_shape(dates: Counter[str]) -> Shape | None:
    """The way in which most dates are written, where that is in digits."""
    shapes: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for text, count in dates.items():
        shape = _shape(text)
        shapes[shape] += count
        examples[shape] = max(examples.get(shape, ""), text)
    shape, count = shapes.most_common(1)[0] if shapes else ("", 0)
    return Shape(shape, examples[shape], count / shapes.total()) if shape else None


def text_shape(texts: Counter[str]) -> Shape | None:
    """The narrowest form of a name or an address that nearly all texts have; nothing for prose."""
    total = texts.total()
    for pattern, telling in _TEXTS:
        fitting = Counter({text: count for text, count in texts.items() if re.fullmatch(pattern, text)})
        is_told = 2 * sum(count for text, count in fitting.items() if telling.match(text)) > total
        if total and is_told and fitting.total() >= _NEARLY_ALL * total:
            return Shape(pattern, min(fitting, key=lambda text: (len(text), text)), fitting.total() / total)
    return None


def _shape(text: str) -> str:
    if not _DATE.fullmatch(text):
        return ""
    sign = _OFFSET.search(text)
    plain = f"{text[: sign.start()]}±{text[sign.end() :]}" if sign and re.search(r"\d:\d\d", text) else text
    digits = re.sub(r"\d+", lambda match: rf"\d{{{len(match[0])}}}", re.sub(r"([.+])", r"\\\1", plain))
    return digits.replace("±", "[+-]")
