"""The texts of the front matter without their places, for whoever reads many posts and looks at little of each."""

from collections.abc import Collection, Iterable

from mdlint_news.parse.front_matter.fences import split
from mdlint_news.parse.front_matter.reading import read_front_matter
from mdlint_news.parse.front_matter.yaml_flat import Text, flat_texts
from mdlint_news.parts import Value


class FrontTexts:
    """The fields of the top level in the order of the file, each a key and its text; at `body_start` the body begins.

    A list is the texts of its items; a map, and a list in it, has no text.
    """

    def __init__(self, fields: Iterable[tuple[str, Text]], body_start: int) -> None:
        self.fields = tuple(fields)
        self.body_start = body_start
        self._by_key = dict(self.fields)

    def get(self, *keys: str) -> str | None:
        """What `FrontMatter.get` gives, as text."""
        for key in keys:
            if key in self._by_key:
                found = self._by_key[key]
                return found if isinstance(found, str) else ""
        return None

    def all(self, keys: Collection[str]) -> Iterable[Text]:
        """The texts of all fields with some keys."""
        if self._by_key.keys().isdisjoint(keys):
            return ()
        return [value for key, value in self.fields if key in keys]


def read_front_texts(text: str) -> FrontTexts:
    """Read what `read_front_matter` reads, as texts."""
    fences = split(text)
    is_whole = fences.format == "yaml" and fences.damage is None
    if is_whole and (fields := flat_texts(text, fences.inner)):
        return FrontTexts(fields, fences.body_start)
    found = read_front_matter(text)
    return FrontTexts(((field.key, _text(field.value)) for field in found.fields), found.body_start)


def _text(value: Value) -> Text:
    return tuple(item.text for item in value.items) if value.kind == "list" else value.text
