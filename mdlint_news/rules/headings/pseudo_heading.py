"""HD006."""

from itertools import pairwise

from mdlint_news.rule import Annotated, Block, Finding, Iterator, Post, regex, replace, rule, unsafe

_BOLD_LINE = regex(r"(\*\*|__)(?P<text>(?![\s\d$£¥%+~-])(?![€−])(?!≈)[^*_\n]+)\1")
_ENDS_A_SENTENCE = regex(r"[.?!,;:…”\"。！？，；：]\Z")


@rule("HD006", severity="info")
def pseudo_heading(
    post: Post,
    *,
    max_words: Annotated[int, "Longer lines are taken for emphasised text."] = 12,
) -> Iterator[Finding]:
    """A line in bold stands where a heading should.

    It looks like a heading, but tables of contents and screen readers pass it by. A post that has headings as well is
    inconsistent; in one without any, and where such lines are labels of lists or of tables, they may be the style of
    the house. A line that begins with a figure shows off the figure.

    ```md bad
    ## What the court said

    The judges sent the case back.

    ⟦**What happens next**⟧

    A new hearing is set for May.
    ```

    ```md fixed
    ## What the court said

    The judges sent the case back.

    ## What happens next

    A new hearing is set for May.
    ```

    ```md good
    **By Ana Lima**

    The judges sent the case back. **A new hearing is set for May.**
    ```
    """
    blocks = post.body.root.children
    level = 0
    labels = post.source_labels
    for block, after in pairwise(blocks):
        if block.kind in ("heading", "break"):
            # Below a thematic break begins what is no part of the section: a note, a signature.
            level = block.level
        elif level and after.kind in ("paragraph", "quote") and block not in labels:
            text = _bold_line(block)
            if text and len(text.split()) <= max_words and not _is_of_somebody(block):
                fix = unsafe(replace(block.span, f"{'#' * max(level, 2)} {text}"))
                yield Finding(block.span, f"bold text in the place of a heading: `{text}`", "make it a heading", fix)


def _bold_line(block: Block) -> str:
    match = _BOLD_LINE.fullmatch(block.content.text) if block.kind == "paragraph" and block.content else None
    return match["text"] if match and not _ENDS_A_SENTENCE.search(match["text"]) else ""


def _is_of_somebody(block: Block) -> bool:
    """Say whether a line is a person, linked with an address to write to, as above a comment."""
    return any("@" in link.url for link in block.inline.links)
