"""The handlers of `python-frontmatter`, by the format that they load."""

import re
import tomllib
from typing import Any

from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler


class _TOMLHandler(BaseHandler):
    """TOML by the standard library: the handler that `python-frontmatter` has needs a library of its own."""

    FM_BOUNDARY = re.compile(r"^\+{3,}\s*$", re.MULTILINE)

    def load(self, fm: str) -> dict[str, Any]:
        return tomllib.loads(fm.replace("\r\n", "\n"))


HANDLERS: dict[str, BaseHandler] = {"yaml": YAMLHandler(), "toml": _TOMLHandler(), "json": JSONHandler()}
