"""The parts of a post, as values: what the views of a `Post` are made of.

Every `span` is in the file's own offsets. A part that a person wrote knows its place to the character.
"""

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.parts.blocks import Block, Body, Passage, Row, Table
    from mdlint_news.parts.comments import Directive, DirectiveKind, Silence, Suppressions
    from mdlint_news.parts.dates import DateMention, PostDate
    from mdlint_news.parts.formatted import Formatted
    from mdlint_news.parts.inline import (
        CodeSpan,
        Definition,
        Emphasis,
        Inline,
        Link,
        LinkKind,
        NoteReference,
        Tag,
        Template,
        TemplateKind,
    )
    from mdlint_news.parts.near_tables import NearTable, NearTableFault
    from mdlint_news.parts.others import ORIGIN_KEYS, TAG_KEYS, Copy, Others, Page, Spelling
    from mdlint_news.parts.site import POST_SUFFIXES, SiteFacts
    from mdlint_news.parts.source_lists import (
        DatePart,
        EntryNames,
        EntryParts,
        Part,
        SourceEntry,
        SourceList,
        SourceWhere,
    )
    from mdlint_news.parts.urls import Url
    from mdlint_news.parts.values import Damage, Field, FrontMatter, Style, Value, ValueKind
else:
    _NAMES = {
        "blocks": "Block Body Passage Row Table",
        "comments": "Directive DirectiveKind Silence Suppressions",
        "dates": "DateMention PostDate",
        "formatted": "Formatted",
        "inline": "CodeSpan Definition Emphasis Inline Link LinkKind NoteReference Tag Template TemplateKind",
        "near_tables": "NearTable NearTableFault",
        "others": "ORIGIN_KEYS TAG_KEYS Copy Others Page Spelling",
        "site": "POST_SUFFIXES SiteFacts",
        "source_lists": "DatePart EntryNames EntryParts Part SourceEntry SourceList SourceWhere",
        "urls": "Url",
        "values": "Damage Field FrontMatter Style Value ValueKind",
    }
    _MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

    def __getattr__(name: str) -> object:
        """Import a name when it is first asked for (PEP 562): not every run needs parts of all kinds."""
        if name not in _MODULES:
            raise AttributeError(f"module `{__name__}` has no attribute `{name}`")
        value = globals()[name] = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        return value


__all__ = [
    "ORIGIN_KEYS",
    "POST_SUFFIXES",
    "TAG_KEYS",
    "Block",
    "Body",
    "CodeSpan",
    "Copy",
    "Damage",
    "DateMention",
    "DatePart",
    "Definition",
    "Directive",
    "DirectiveKind",
    "Emphasis",
    "EntryNames",
    "EntryParts",
    "Field",
    "Formatted",
    "FrontMatter",
    "Inline",
    "Link",
    "LinkKind",
    "NearTable",
    "NearTableFault",
    "NoteReference",
    "Others",
    "Page",
    "Part",
    "Passage",
    "PostDate",
    "Row",
    "Silence",
    "SiteFacts",
    "SourceEntry",
    "SourceList",
    "SourceWhere",
    "Spelling",
    "Style",
    "Suppressions",
    "Table",
    "Tag",
    "Template",
    "TemplateKind",
    "Url",
    "Value",
    "ValueKind",
]
