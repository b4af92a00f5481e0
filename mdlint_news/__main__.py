"""`python -m mdlint_news` is `mdlint-news`."""

import os
import sys
from contextlib import suppress

# Python looks for modules in the current folder first, which may hold anything. The command itself does not do so.
with suppress(OSError):  # it may be gone
    if not sys.flags.safe_path and sys.path[:1] == [os.getcwd()]:
        del sys.path[0]

from mdlint_news.cli import main

if __name__ == "__main__":
    sys.exit(main())
