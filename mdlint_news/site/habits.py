"""What most posts of a folder do."""

from collections import Counter
from collections.abc import Iterable

from mdlint_news.parse.post_date import DATE_KEYS
from mdlint_news.parse.sources.labels import LINK_EMOJI, LINK_EMOJI_SIGNS, is_label
from mdlint_news.parts import SiteFacts
from mdlint_news.regex import regex
from mdlint_news.site.neighbours import Neighbour
from mdlint_news.site.places import is_dated

_ZONED = regex(r"\d:\d{2}.{0,30}?(?:Z|[+-]\d{2}:?\d{2})\Z")
_H1 = regex(r"\s*(?:#[ \t]|[^\W_][^\r\n]{0,200}\r?\n=+[ \t]*(?:\r?\n|\Z))")
_LABEL = regex(
    r"(?P<mark>#{1,6})[ \t]+(?P<heading>\S[^\r\n]{0,80})\s*\Z"
    r"|(?P<item>[-*+][ \t]+)?(?P<bold>\*\*|__)(?P<label>[^*_]{1,80})(?P=bold):?[ \t]*(?P<rest>\S?)"
)
_FEW = 2
_MANY = 10


def habits(names: Iterable[str], posts: list[Neighbour]) -> SiteFacts:
    """Say what the posts of a folder have in common; nothing where there are not two. `names` are those of all."""
    if len(posts) < _FEW:
        return SiteFacts()
    with_fields = [post for post in posts if post.fences.format]
    lists = [_sources(post) for post in posts]
    return SiteFacts(
        dated_names=_is_most([is_dated(name) for name in names], 4, 5),
        has_front_matter=_is_most([post.fences.format is not None for post in posts], 1, 2),
        common_keys=common_keys(with_fields) if len(with_fields) >= _FEW else None,
        has_zoned_dates=_is_most([bool(_ZONED.search(date)) for post in posts if (date := _date(post))], 4, 5),
        prints_title=_prints_title(posts),
        has_sources=_is_most([found is not None for found in lists], 2, 3),
        sources_heading=most_common([line for line in lists if line]),
        least_length=_low([post.body_size for post in posts]) if len(posts) >= _MANY else None,
    )


def common_keys(posts: list[Neighbour]) -> tuple[str, ...]:
    """The keys that at least nine in ten of the posts have."""
    counts = Counter(key for post in posts for key in post.fields)
    return tuple(sorted(key for key, count in counts.items() if 10 * count >= 9 * len(posts)))


def most_common(values: list[str]) -> str | None:
    """The value that at least half of some values are; nothing where there are not two."""
    value, count = max(Counter(values).items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return value if len(values) >= _FEW and 2 * count >= len(values) else None


def _is_most(answers: list[bool], share: int, of: int) -> bool | None:
    """Whether at least a share, as 4 of 5, of some answers are yes; nothing where there are not two."""
    return of * sum(answers) >= share * len(answers) if len(answers) >= _FEW else None


def _prints_title(posts: list[Neighbour]) -> bool | None:
    """Conclude from where the posts put their titles whether the layout prints it.

    It does where most have a title and no heading of level 1 above their text: else nobody would see the title. It
    does not where nearly all begin with such a heading.
    """
    bodies = [(post, body) for post in posts if (body := post.body) is not None]
    begin_with_h1 = [bool(_H1.match(body)) for _, body in bodies]
    if _is_most(begin_with_h1, 4, 5):
        return False
    have_title = [not {"title", "Title"}.isdisjoint(post.fields) for post, _ in bodies]
    leave_it = [has and not begins for has, begins in zip(have_title, begin_with_h1, strict=True)]
    return True if _is_most(leave_it, 2, 3) else None


def _low(numbers: list[int]) -> int:
    """The number that a tenth of some numbers are below."""
    return sorted(numbers)[len(numbers) // 10]


def _date(post: Neighbour) -> str | None:
    return next((post.fields[key] for key in DATE_KEYS if post.fields.get(key)), None)


def _sources(post: Neighbour) -> str | None:
    """The line above the source list; empty where there is none but sources are named; nothing where they are not."""
    found = "" if "sources" in post.fields else None
    for line in post.tail.split("\n"):
        if line.startswith(LINK_EMOJI_SIGNS) and LINK_EMOJI.match(line):
            found = ""
        match = _LABEL.match(line) if line[:1] in ("#", "*", "_", "-", "+") else None
        if match is None or not is_label(match["heading"] or match["label"]):
            continue
        if match["mark"]:
            return match["mark"] + " " + match["heading"].rstrip("# \t\r")
        if not match["rest"] and not match["item"]:
            return line.strip()
        found = ""
    return found
