"""What the posts of an archive look like: counts, and nothing yet about what they mean."""

from collections import Counter
from collections.abc import Iterable, Iterator

from mdlint_news.dates import whole_date
from mdlint_news.learn.entries import template
from mdlint_news.named import NamedTuple
from mdlint_news.parts import Value
from mdlint_news.post import Post
from mdlint_news.rules.typography.inconsistent_style import WAYS, places
from mdlint_news.site.places import is_dated

# A key with more values than this has whatever its author likes.
_MOST_VALUES = 400


class Key(NamedTuple):
    """A key of the front matter: in how many posts it is filled in, and with what.

    `values` are scalars or the items of lists, as texts; they are no longer counted where they are very many.
    """

    posts: int
    kinds: Counter[str]
    values: Counter[str]
    lengths: Counter[int]
    dates: Counter[str]


class Survey(NamedTuple):
    """The counts, each of posts unless it says otherwise.

    `formats` of front matter, empty for none; `labels` are the lines above source lists, `templates` how entries of
    these lists are written, `entry_dates` the dates in them; `levels` those of first headings; `ways` of writing a
    matter are counted where a post has no other, and as "" where it has.
    """

    posts: int
    formats: Counter[str]
    keys: dict[str, Key]
    dated_names: int
    with_sources: int
    labels: Counter[str]
    templates: Counter[str]
    entry_dates: Counter[str]
    levels: Counter[int]
    ways: dict[str, Counter[str]]


def survey(posts: Iterable[Post]) -> Survey:
    """Count."""
    found = Survey(0, Counter(), {}, 0, 0, Counter(), Counter(), Counter(), Counter(), {})
    total = dated = sourced = 0
    for post in posts:
        total += 1
        dated += is_dated(post.path)
        found.formats[post.front_matter.format or ""] += 1
        for name, value in {field.key: field.value for field in post.front_matter.fields}.items():
            _count(value, found.keys.setdefault(name, Key(0, Counter(), Counter(), Counter(), Counter())), found, name)
        sourced += bool(post.sources)
        found.labels.update(set(_labels(post)))
        for sources in post.sources:
            if sources.where in ("heading", "bold"):
                entries = [entry for entry in sources.entries if not entry.is_failure]
                found.templates.update(template(post, entry) for entry in entries)
                found.entry_dates.update(entry.date.text for entry in entries if entry.date)
        labelled = {sources.label.span for sources in post.sources}
        first = next((heading.level for heading in post.headings if heading.span not in labelled), None)
        if first:
            found.levels[first] += 1
        for matter in WAYS:
            if used := [way for way, there in places(post, matter).items() if there]:
                found.ways.setdefault(matter, Counter())[used[0] if len(used) == 1 else ""] += 1
    return found._replace(posts=total, dated_names=dated, with_sources=sourced)


def _count(value: Value, key: Key, found: Survey, name: str) -> None:
    if value.kind == "null" or not (value.text.strip() or value.items or value.fields):
        return
    found.keys[name] = key._replace(posts=key.posts + 1)
    is_date = value.kind == "date" or (value.kind == "text" and any(map(str.isdigit, value.text)) and _is_date(value))
    key.kinds["date" if is_date else value.kind] += 1
    key.lengths[len(value.items) if value.kind == "list" else len(value.text.strip())] += 1
    if is_date:
        key.dates[value.text] += 1
    elif len(key.values) <= _MOST_VALUES:
        items = value.items if value.kind == "list" else (value,)
        key.values.update({item.text for item in items if item.kind not in ("list", "map", "null")})


def _is_date(value: Value) -> bool:
    return whole_date(value.text) is not None


def _labels(post: Post) -> Iterator[str]:
    """The lines above the source lists: `### Sources`, `**Sources**`."""
    for sources in post.sources:
        if sources.where == "heading" and sources.block:
            yield f"{'#' * sources.block.level} {sources.label.text}"
        elif sources.where == "bold" and sources.block:
            yield f"**{sources.label.text}**"
        elif sources.where == "inline":
            yield f"{sources.label.text}:" if sources.label.text else ""
