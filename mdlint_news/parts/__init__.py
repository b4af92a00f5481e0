"""The parts of a post, as values: what the views of a `Post` are made of.

Every `span` is in the file's own offsets. A part that a person wrote knows its place to the character.
"""

from mdlint_news.parts.blocks import Block, Body, Passage, Row, Table
from mdlint_news.parts.comments import Directive, DirectiveKind, Silence, Suppressions
from mdlint_news.parts.inline import Definition, Inline, Link, LinkKind
from mdlint_news.parts.site import POST_SUFFIXES, SiteFacts
from mdlint_news.parts.source_lists import SourceEntry, SourceList
from mdlint_news.parts.urls import Url
from mdlint_news.parts.values import Damage, Field, FrontMatter, PostDate, Style, Value, ValueKind

__all__ = [
    "POST_SUFFIXES",
    "Block",
    "Body",
    "Damage",
    "Definition",
    "Directive",
    "DirectiveKind",
    "Field",
    "FrontMatter",
    "Inline",
    "Link",
    "LinkKind",
    "Passage",
    "PostDate",
    "Row",
    "Silence",
    "SiteFacts",
    "SourceEntry",
    "SourceList",
    "Style",
    "Suppressions",
    "Table",
    "Url",
    "Value",
    "ValueKind",
]
