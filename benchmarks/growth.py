"""How the cost of a check grows with the worst texts that one can write: `python benchmarks/growth.py [-n SIZE]`.

Each construct is checked at four sizes, the last of which is `SIZE` characters, each twice that of the one before. The
table has the seconds of the processor for the largest, and the exponent of the growth, as fitted to all four: what is
linear has about 1, what grows with the square 2.
"""

import argparse
import gc
from collections.abc import Callable
from math import log
from time import process_time

from mdlint_news import fix, lint

HEAD = "---\ntitle: Ferries\ndate: 2026-03-05\n---\n\n"
STEPS = 4


def repeated(piece: str, end: str = "") -> Callable[[int], str]:
    """Make texts of a piece, over and over."""
    return lambda size: HEAD + piece * (size // len(piece)) + end


CONSTRUCTS: dict[str, Callable[[int], str]] = {
    "links": repeated("[a](https://a.b/c) "),
    "links, a line each": repeated("- [The port](https://port.city/a), 3 March 2026\n"),
    "source entries": repeated("- NATO, “Ports,” 2 Mar 2026 – https://www.nato.int/a\n", "\n## Sources\n"),
    "addresses": repeated("https://port.city/news_231638.htm "),
    "rows of a table": lambda size: HEAD + "| a | b |\n|---|---|\n" + "| x y | z |\n" * (size // 12),
    "columns of a table": lambda size: HEAD + "|a" * (size // 4) + "|\n" + "|-" * (size // 4) + "|\n",
    "one line": repeated("The ferries go from the port. "),
    "quotes in quotes": repeated("> "),
    "lists in lists": lambda size: HEAD + "".join(f"{'  ' * (n % 60)}- a\n" for n in range(size // 64)),
    "paragraphs": repeated("The ferries go on 3 March 2026, says the port.\n\n"),
    "headings": repeated("## The ferries\n\nThey go.\n\n"),
    "open brackets": repeated("["),
    "open links": repeated("[a]("),
    "open code": lambda size: HEAD + "".join("`" * (n % 90 + 1) + " " for n in range(size // 46)),
    "open emphasis": repeated("*a **b _c "),
    "open tags": repeated("<a "),
    "open comments": repeated("<!-- "),
    "open quotation marks": repeated("“a "),
    "entities": repeated("&amp;"),
    "references": lambda size: HEAD + "[a] " * (size // 8) + "\n\n[a]: https://a.b\n" + "[b]: c\n" * (size // 16),
    "footnotes": lambda size: HEAD + "a[^1] " * (size // 12) + "\n\n" + "[^1]: b\n\n" * (size // 18),
    "templates": repeated("{{ a }} {% b %} "),
    "look-alike characters": repeated("a‑b\u202fc "),
    "suppressions": repeated("<!-- mdlint-news-disable-line UR001 -- a -->\n\n"),
    "keys of the front matter": lambda size: "---\n" + "".join(f"k{n}: v\n" for n in range(size // 9)) + "---\n\nA.\n",
    "lists in the front matter": lambda size: f"---\ntags: {'[' * (size // 2)}{']' * (size // 2)}\n---\n\nA.\n",
    "TOML": lambda size: "+++\n" + "".join(f"k{n} = [[1]]\n" for n in range(size // 14)) + "+++\n\nA.\n",
    "JSON": lambda size: '{"a": ' + "[" * (size // 2) + "]" * (size // 2) + "}\n\nA.\n",
}


def seconds(check: Callable[[str], object], text: str) -> float:
    """What it takes to check a text."""
    gc.collect()
    begun = process_time()
    check(text)
    return process_time() - begun


def exponent(sizes: list[int], costs: list[float]) -> float:
    """Fit `cost = factor * size ** exponent` by least squares of the logarithms."""
    xs, ys = [log(size) for size in sizes], [log(max(cost, 1e-6)) for cost in costs]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def main() -> None:
    """Print a line for each construct."""
    parser = argparse.ArgumentParser(description="measure how the cost of a check grows with the text")
    parser.add_argument("-n", type=int, default=400_000, metavar="SIZE", help="characters of the largest text (400000)")
    parser.add_argument("--fix", action="store_true", help="mend the texts, too")
    parser.add_argument("constructs", nargs="*", metavar="NAME", help="some of them")
    arguments = parser.parse_args()
    check: Callable[[str], object] = fix if arguments.fix else lint
    sizes = [arguments.n // 2**step for step in reversed(range(STEPS))]
    lint(HEAD)
    print("| | Characters | Seconds | Exponent |\n| --- | ---: | ---: | ---: |")
    for name in arguments.constructs or CONSTRUCTS:
        texts = [CONSTRUCTS[name](size) for size in sizes]
        costs = [seconds(check, text) for text in texts]
        print(
            f"| {name} | {len(texts[-1])} | {costs[-1]:.2f} | {exponent([*map(len, texts)], costs):.2f} |", flush=True
        )


if __name__ == "__main__":
    main()
