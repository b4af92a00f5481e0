"""`mdlint-news cache`: where the cache is, how large it is, and how to be rid of it."""

import os

from mdlint_news.cache import Store, default_folder
from mdlint_news.cli.arguments import parser
from mdlint_news.cli.terminal import complain, notice
from mdlint_news.diagnostic import printable


def run(arguments: list[str]) -> int:
    """Print the path of the cache, or take it away. Returns 0, or 2 where it cannot be taken away."""
    to = parser(
        "cache", "Print where the cache is. It knows findings by all that they depend on, and is safe to delete."
    )
    to.add_argument("action", nargs="?", choices=("clean",), help="take the cache away")
    to.add_argument("--cache-dir", metavar="FOLDER", help="the folder that the runs were given")
    options = to.parse_args(arguments)
    folder = options.cache_dir or default_folder()
    if not folder:
        complain("there is no folder for the cache: set HOME, or name one with --cache-dir")
        return 2
    store = Store(folder)
    if not options.action:
        print(printable(store.path))
        notice(f"{_size(os.path.getsize(store.path))}" if os.path.exists(store.path) else "nothing is kept yet")
        return 0
    try:
        size = store.clean()
    except OSError as error:
        complain(f"{store.path}: cannot be removed: {error.strerror}")
        return 2
    notice(f"{store.path}: {_size(size)} removed" if size else "nothing was kept")
    return 0


def _size(count: int) -> str:
    return f"{count / 1024:,.0f} KiB"
