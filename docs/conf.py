"""How the documentation is built: `sphinx-build -W -n docs PLACE`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from mdlint_news.version import __version__

project = "mdlint-news"
author = "The developers of mdlint-news"
project_copyright = author
version = release = __version__
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "mdlint-news"
myst_heading_anchors = 3
# The examples of rules are Markdown with front matter, which no highlighter knows.
suppress_warnings = ["misc.highlighting_failure"]
exclude_patterns = ["_build"]
