"""The JSON Schema of a config, for editors: https://json-schema.org/draft/2020-12/json-schema-core.

It says what `load` accepts: the keys, the rules that are installed, and their options.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from mdlint_news.config.pattern_rules import PatternRule
from mdlint_news.config.select import ALL
from mdlint_news.config.settings import Key, Override, Settings, keys
from mdlint_news.options import json_schema
from mdlint_news.parts import SiteFacts
from mdlint_news.registry import Registry
from mdlint_news.rule import CODE, Option, Rule

Schema = dict[str, Any]

_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)[ \t]*$\n?", re.MULTILINE | re.DOTALL)
_SELECTOR: Schema = {"$ref": "#/$defs/selector"}


def config_schema(registry: Registry) -> Schema:
    """Describe the config as it stands in `mdlint-news.toml`, or under `[tool.mdlint-news]` in `pyproject.toml`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "mdlint-news",
        "description": "How mdlint-news checks news posts in Markdown.",
        **_table(_properties(Settings)),
        "$defs": {
            "selector": _selectors(registry),
            "site": _table({key: _described(json_schema(one.hint), one) for key, one in keys(SiteFacts).items()}),
            "rules": _rules(registry),
            "pattern": _pattern(),
            "override": {**_table(_properties(Override)), "required": ["files"]},
            **{f"rule-{rule.name}": _rule(rule) for rule in registry.rules},
        },
    }


def _properties(of: type[Settings] | type[Override]) -> Mapping[str, Schema]:
    properties = {key: _described(json_schema(one.hint), one) for key, one in keys(of).items()}
    for key in ("select", "extend-select", "ignore", "fixable", "unfixable"):
        if key in properties:
            properties[key]["items"] = _SELECTOR
    properties["severity"]["propertyNames"] = _SELECTOR
    for key in ("site", "rules"):
        properties[key] = _pointing(properties[key], key)
    if "files" in properties:
        properties["files"]["minItems"] = 1
    else:
        properties["per-file-ignores"]["additionalProperties"]["items"] = _SELECTOR
        properties["patterns"] = {
            "type": "object",
            "description": properties["patterns"]["description"],
            "propertyNames": {"pattern": f"^(?:{CODE.pattern})$"},
            "additionalProperties": {"$ref": "#/$defs/pattern"},
        }
        properties["overrides"]["items"] = {"$ref": "#/$defs/override"}
    return properties


def _pattern() -> Schema:
    """What is in a table of `patterns`: a message, a pattern or a text, and where to look, in one place or several."""
    properties = {key: _described(json_schema(one.hint), one) for key, one in keys(PatternRule).items()}
    places = properties["where"].pop("items")
    properties["where"] = {**properties["where"], "anyOf": [places, {"type": "array", "items": places}]}
    del properties["where"]["type"]
    for key in ("message", "pattern", "literal"):
        properties[key] |= {"minLength": 1}
        properties[key].pop("default", None)
    either = [{"required": ["pattern"]}, {"required": ["literal"]}]
    return {**_table(properties), "required": ["message"], "oneOf": either}


def _selectors(registry: Registry) -> Schema:
    """Names, codes and families are proposed; any other prefix of a code is right, too."""
    families = sorted({rule.code.rstrip("0123456789") for rule in registry.rules})
    proposed = [ALL, *families, *registry.names]
    prefixes = {rule.code[:length] for rule in registry.rules for length in range(1, len(rule.code))}
    others = "|".join(sorted(prefixes.difference(proposed)))
    return {
        "description": "A rule's code or name, the beginning of codes, or ALL.",
        "anyOf": [{"enum": proposed}, {"type": "string", "pattern": f"^(?:{others})$"}],
    }


def _rules(registry: Registry) -> Schema:
    return _table(
        {
            name: {
                "$ref": f"#/$defs/rule-{rule.name}",
                "title": f"{rule.name} ({rule.code})",
                "description": rule.summary,
            }
            for rule in registry.rules
            for name in (rule.name, rule.code)
        }
    )


def _rule(rule: Rule) -> Schema:
    text = re.sub(r"\n{3,}", "\n\n", _FENCE.sub("", rule.page)).strip()
    options = {key: _described(json_schema(option.hint), option) for key, option in rule.options.items()}
    return {"title": f"{rule.name} ({rule.code})", "description": text, **_table(options)}


def _described(schema: Schema, key: Key | Option) -> Schema:
    schema["description"] = key.help
    if key.default is not None:
        schema["default"] = json.loads(json.dumps(key.default, default=dict))
    return schema


def _pointing(schema: Schema, name: str) -> Schema:
    return {"description": schema["description"], "$ref": f"#/$defs/{name}"}


def _table(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}
