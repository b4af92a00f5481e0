"""What the views of a post cost: `python benchmarks/views.py FOLDER [-n POSTS]`.

Reads posts below FOLDER, computes each view of each as if it were the first that is asked for, and prints the median
cost over all posts, as a ratio to that of markdown-it-py's own full parse of the same text in the same run, then that
ratio for the time of all posts together, in which long ones weigh more, and the median in microseconds. A view that is
made of another costs what is left when that one is there already: the table says which. Each cost is the least of
several rounds.
"""

import argparse
from collections.abc import Callable
from gc import disable, freeze
from operator import attrgetter
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple
from zlib import crc32

from markdown_it import MarkdownIt

from mdlint_news.parse import parse
from mdlint_news.post import Post

ROUNDS = 5
SECOND = 1_000_000


class View(NamedTuple):
    """A view: what computes it, and the views that are there before the clock starts."""

    compute: Callable[[Post], object]
    after: tuple[str, ...] = ()


def _inline(post: Post) -> object:
    return [block.inline for block in post.blocks]


VIEWS = {
    "front_matter": View(attrgetter("front_matter")),
    "metadata": View(attrgetter("metadata"), ("front_matter",)),
    "blocks": View(attrgetter("blocks"), ("front_matter",)),
    "headings": View(lambda post: list(post.headings), ("blocks",)),
    "tables": View(attrgetter("tables"), ("blocks",)),
    "near_tables": View(attrgetter("near_tables"), ("blocks",)),
    "inline": View(_inline, ("blocks",)),
    "links": View(lambda post: list(post.links), ("inline",)),
    "urls": View(attrgetter("urls"), ("inline",)),
    "passages": View(attrgetter("passages"), ("inline",)),
    "sources": View(attrgetter("sources"), ("inline",)),
    "directives": View(attrgetter("directives"), ("inline",)),
    "date": View(attrgetter("date"), ("front_matter",)),
    "dates": View(attrgetter("dates"), ("passages", "urls", "date")),
    "url_dates": View(attrgetter("url_dates"), ("urls", "date")),
    "odd_dates": View(attrgetter("odd_dates"), ("passages", "date")),
    "formatted": View(attrgetter("formatted"), ()),
}
SUMS = (("front_matter", "blocks", "headings"), ("front_matter", "blocks", "inline"))


def prepare(post: Post, name: str) -> None:
    """Compute the views that a view is made of."""
    for other in VIEWS[name].after:
        prepare(post, other)
        VIEWS[other].compute(post)


def cost(text: str, path: str, name: str) -> float:
    """Time a view of a new post, in seconds."""
    post = parse(text, path)
    prepare(post, name)
    start = perf_counter()
    VIEWS[name].compute(post)
    return perf_counter() - start


def reference(text: str, body_start: int) -> float:
    """Time markdown-it-py's own parse of the body, in seconds."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    start = perf_counter()
    parser.parse(text[body_start:])
    return perf_counter() - start


def measure(path: Path) -> dict[str, float]:
    """Take the costs of one post; under no name that of the reference."""
    text = path.read_bytes().decode("utf-8", errors="replace")
    body_start = parse(text, str(path)).front_matter.body_start
    costs = {"": min(reference(text, body_start) for _ in range(ROUNDS))}
    for name in VIEWS:
        costs[name] = min(cost(text, str(path), name) for _ in range(ROUNDS))
    return costs


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="measure what the views of a post cost")
    parser.add_argument("folder", type=Path, help="posts, at any depth")
    parser.add_argument("-n", type=int, default=200, metavar="POSTS", help="how many to take (200), from all folders")
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob("*.md"), key=lambda path: crc32(str(path).encode()))[: arguments.n]
    freeze()
    disable()
    posts = [measure(path) for path in paths]
    parse_cost = SECOND * median(costs[""] for costs in posts)
    print(f"{len(posts)} posts; markdown-it-py parses one in {parse_cost:.0f} µs")
    print(f"{'view':14}{'ratio':>8}{'of all':>8}{'µs':>8}  after")
    for name, view in VIEWS.items():
        micro = SECOND * median(costs[name] for costs in posts)
        print(f"{name:14}{ratios(posts, name)}{micro:8.0f}  {', '.join(view.after)}")
    for names in SUMS:
        print(f"{names[-1] + ' too':14}{ratios(posts, *names)}{'':8}  {' + '.join(names)}")


def ratios(posts: list[dict[str, float]], *names: str) -> str:
    """Write the median ratio of some views, and that of the sums."""
    costs = [sum(post[name] for name in names) for post in posts]
    parses = [post[""] for post in posts]
    middle = median(cost / parse for cost, parse in zip(costs, parses, strict=True))
    return f"{middle:8.3f}{sum(costs) / sum(parses):8.3f}"


if __name__ == "__main__":
    main()
