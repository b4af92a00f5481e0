"""Plant known defects in clean posts, and count how many of them are found.

    python benchmarks/mutations.py FOLDER [CODE …]

Takes the posts below FOLDER in which nothing is found, plants each defect of `defects.py` in them, one at a time, and
prints by rule how many were planted, how many were found at their place, and what else was reported there.
"""

import sys
from collections import Counter
from datetime import date
from pathlib import Path
from zlib import crc32

from defects import DEFECTS
from planters import Planter, plant

from mdlint_news.checker import Checker
from mdlint_news.config import Configs
from mdlint_news.diagnostic import Checked
from mdlint_news.parse import parse
from mdlint_news.post import Post
from mdlint_news.registry import registry
from mdlint_news.site import Sites

MOST = 60
TODAY = date(2030, 1, 1)


def main(folder: str, *codes: str) -> None:
    """Print the table."""
    rules = registry()
    checker = Checker(Configs(rules, isolated=True), today=TODAY)
    posts = list(_clean_posts(checker, Path(folder)))
    print(f"{len(posts)} clean posts")
    print(f"{'rule':8}{'planted':>8}{'found':>8}{'%':>7}  also reported")
    for code in codes or DEFECTS:
        others: Counter[str] = Counter()
        planted = found = 0
        for planter in DEFECTS[code]:
            for was_found, also in _tries(checker, code, planter, posts):
                planted += 1
                found += was_found
                others.update(also)
        share = 100 * found / planted if planted else 0
        also_reported = " ".join(f"{other} {count}" for other, count in others.most_common())
        print(f"{code:8}{planted:8}{found:8}{share:7.1f}  {also_reported}")


def _clean_posts(checker: Checker, folder: Path) -> list[Post]:
    posts = []
    sites = Sites()
    for path in sorted(folder.rglob("*.md")):
        text = path.read_bytes().decode("utf-8", errors="replace")
        checked = checker.check_text(text, str(path))
        if isinstance(checked, Checked) and not checked.diagnostics:
            posts.append(parse(text, str(path), site=sites.facts(str(path), {})))
    # In an order that mixes the sites, and is the same in each run.
    return sorted(posts, key=lambda post: crc32(post.path.encode()))


def _tries(checker: Checker, code: str, planter: Planter, posts: list[Post]) -> list[tuple[bool, list[str]]]:
    """Plant a defect in posts spread over all of them: whether it was found, and the codes of all else."""
    tries: list[tuple[bool, list[str]]] = []
    for post in posts:
        if len(tries) == MOST:
            break
        planted = plant(planter, post)
        if planted is None:
            continue
        checked = checker.check_text(planted.text, planted.path)
        assert isinstance(checked, Checked)
        hits = [found for found in checked.diagnostics if found.rule.code == code and found.span.touches(planted.place)]
        also = [found.rule.code for found in checked.diagnostics if found not in hits]
        tries.append((bool(hits), also))
    return tries


if __name__ == "__main__":
    main(*sys.argv[1:])
