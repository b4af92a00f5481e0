"""What the reference parser says of a text, and what we say, in the same words."""

import re
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from mdlint_news.parts import Block
from mdlint_news.post import Post

OBJECT = "\ufffc"
KINDS = {
    "blockquote_open": "quote",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "footnote_reference_open": "note",
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "table_open": "table",
    "fence": "code",
    "code_block": "code",
    "html_block": "html",
    "hr": "break",
}


def reference_parser() -> MarkdownIt:
    """Make markdown-it-py as it comes, with the parts of GFM that we read, and addresses left as they are written."""
    md = MarkdownIt("commonmark", {"tasklists": True}).enable(["table", "strikethrough"])
    md.use(footnote_plugin, inline=False, move_to_end=False)
    vars(md).update(normalizeLink=str, normalizeLinkText=str, validateLink=lambda _: True)
    return md


PARSER = reference_parser()


def expected(text: str) -> dict[str, list[Any]]:
    """Say what markdown-it-py finds in a text without front matter."""
    tokens = PARSER.parse(text)
    said: dict[str, list[Any]] = {"blocks": [], "tasks": []} | {kind: [] for kind in ("links", "codes", "tags", "em")}
    said |= {"prose": [], "breaks": [], "notes": []}
    for token in tokens:
        if kind := KINDS.get(token.type):
            row = token.map[0] + 1 if token.map else 0
            said["blocks"].append((kind, token.tag if kind == "heading" else "", row, token.markup))
            if "checked" in token.meta:
                said["tasks"].append(token.meta["checked"])
        for child in token.children or ():
            _inline(child, said)
        if token.type == "inline":
            said["prose"].append(_prose(token.children or []))
    said["prose"] = [prose for prose in said["prose"] if prose]  # rows that are too short have cells added
    return said


def _inline(token: Token, said: dict[str, list[Any]]) -> None:
    if token.type in ("link_open", "image"):
        url = str(token.attrs["src" if token.type == "image" else "href"])
        if token.markup == "autolink" and "@" in url:
            url = url.removeprefix("mailto:")  # it is not written
        if url.endswith("\\\n"):
            url = url[:-1]  # markdown-it-py lets a backslash at the end of a definition have the line end
        said["links"].append((url, token.attrs.get("title", "")))
    elif token.type == "code_inline":
        said["codes"].append(_folded(token.content))
    elif token.type == "html_inline":
        said["tags"].append(_folded(token.content))
    elif token.type == "footnote_ref":
        said["notes"].append(token.meta["label"])
    elif token.type == "hardbreak":
        said["breaks"].append("hard")
    elif token.type in ("em_open", "strong_open", "s_open"):
        said["em"].append(token.tag)


def _folded(text: str) -> str:
    """Fold blanks: CommonMark takes indentation off the lines of a paragraph, markdown-it-py not inside of code.

    Nor is the mark of a quote a part of a tag that goes over two of its lines.
    """
    return re.sub(r"\s+(?:>\s*)*", " ", text).strip()


def _prose(tokens: list[Token]) -> str:
    parts = []
    in_autolink = False
    for token in tokens:
        if token.markup == "autolink":
            in_autolink = token.type == "link_open"
            parts.append(OBJECT if in_autolink else "")
        elif in_autolink or token.nesting:
            continue
        elif token.type in ("code_inline", "image", "footnote_ref"):
            parts.append(OBJECT)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif token.type == "html_inline":
            parts.append("\n" if token.content.lower().startswith("<br") else "")
        else:
            parts.append(token.content)
    return re.sub(r" *\n", "\n", "".join(parts)).strip()


def found(post: Post) -> dict[str, list[Any]]:
    """Say what we find in a text, in the same words."""
    text = post.source.text
    blocks = [block for block in post.blocks if block.kind != "cell"]
    # In rows that are too long, a renderer leaves cells out.
    surplus = {id(cell) for table in post.tables for row in table.rows for cell in row.cells[len(table.header.cells) :]}
    inlines = [
        block.inline
        for block in post.blocks
        if block.content is not None and block.kind != "html" and id(block) not in surplus
    ]
    named = {"emphasis": "em", "strong": "strong", "strikethrough": "s"}
    return {
        "blocks": [_block(post, block) for block in blocks],
        "tasks": [block.is_done for block in blocks if block.is_done is not None],
        "links": [(li.url, li.title) for i in inlines for li in i.links if li.kind not in ("bare", "html")],
        "codes": [_folded(code.text) for inline in inlines for code in inline.codes],
        "tags": [_folded(text[slice(*tag.span)]) for inline in inlines for tag in inline.tags],
        "em": [named[emphasis.kind] for inline in inlines for emphasis in inline.emphasis],
        "notes": [note.label for inline in inlines for note in inline.notes],
        "breaks": ["hard" for inline in inlines for _ in inline.breaks],
        "prose": list(filter(None, (re.sub(r" *\n", "\n", inline.prose.text).strip() for inline in inlines))),
    }


def _block(post: Post, block: Block) -> tuple[str, str, int, str]:
    level = f"h{block.level}" if block.kind == "heading" else ""
    return block.kind, level, post.source.position(block.span.start).row, block.markup
