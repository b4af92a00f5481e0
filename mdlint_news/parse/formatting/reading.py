"""What must be the same before and after: the proof that formatting a post does it no harm."""

from collections.abc import Callable, Iterator

from mdlint_news.parts import Block
from mdlint_news.post import Post
from mdlint_news.regex import regex

Reading = Callable[[Post], object]

# What Python takes for a blank beside these is a character to readers, or to whoever wrote it.
_BLANKS = regex(r"[ \t\r\n]+")
# Tables, quotes, headings, fences and breaks may get more of these, or fewer.
_LAYOUT = regex(r"[ \t\r\n|:>#=`~_-]+")


def difference(before: Post, after: Post) -> str:
    """Name what is not the same in two posts, as we read them; empty where nothing is lost, added or changed."""
    return next((name for name, reading in _READINGS.items() if reading(before) != reading(after)), "")


def _front_matter(post: Post) -> str:
    return post.source[post.front_matter.span]


def _templates(post: Post) -> list[str]:
    return [post.source[template.span] for template in post.body.templates]


def _links(post: Post) -> list[object]:
    defined = [(found.label, found.url, found.title) for found in post.body.definitions]
    return [*((link.kind, link.url, link.title, link.is_image) for link in post.links), *defined]


def _code(post: Post) -> list[str]:
    blocks = [code for block in post.blocks if block.kind == "code" for code in _lines_of(post, block)]
    return [*blocks, *(code.text for block in post.blocks for code in block.inline.codes)]


def _lines_of(post: Post, block: Block) -> Iterator[str]:
    """The lines of code without its fences, which indented code is given, and a fence that was not closed."""
    lines = [post.source[line] for line in block.lines]
    if block.markup:
        is_closed = len(lines) > 1 and lines[-1].strip().startswith(block.markup)
        lines = lines[1 : len(lines) - is_closed]
    yield from (line for line in lines if line.strip())


def _words(post: Post) -> list[list[str]]:
    texts = (block.text for block in post.blocks if block.content is not None and block.kind != "html")
    return [words for text in texts if (words := [word for word in _BLANKS.split(text) if word])]


def _html(post: Post) -> list[list[str]]:
    return [post.source[block.span].split() for block in post.blocks if block.kind == "html"]


def _marks(post: Post) -> str:
    """All but what formatting may add or take away: an escape shows that what was written is not what was meant."""
    return _LAYOUT.sub("", post.source.text)


_READINGS: dict[str, Reading] = {
    "the front matter": _front_matter,
    "templates": _templates,
    "links": _links,
    "code": _code,
    "the text": _words,
    "HTML": _html,
    "a mark": _marks,
}
