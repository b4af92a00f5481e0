"""`python -m mdlint_news` is `mdlint-news`."""

import sys

from mdlint_news.cli import main

if __name__ == "__main__":
    sys.exit(main())
