"""YAML's parser, and the kinds that it gives to scalars."""

import yaml

from mdlint_news.parts import ValueKind

# libyaml is about eight times as fast; the pure Python loader knows the same marks.
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
KINDS: dict[str | None, ValueKind] = {
    "tag:yaml.org,2002:int": "number",
    "tag:yaml.org,2002:float": "number",
    "tag:yaml.org,2002:bool": "boolean",
    "tag:yaml.org,2002:null": "null",
    "tag:yaml.org,2002:timestamp": "date",
}


def plain_kind(text: str) -> ValueKind:
    """The kind of a scalar without quotes and without a tag, by the patterns of the loader."""
    for tag, pattern in LOADER.yaml_implicit_resolvers.get(text[:1], ()):
        if pattern.match(text):
            return KINDS.get(tag, "text")
    return "text"
