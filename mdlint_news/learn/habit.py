"""What most posts do, as a setting that would ask it of all."""

from typing import Any

from mdlint_news.named import NamedTuple

# What fewer do is no habit; what so many do may be asked of all.
MOST = 0.6
NEARLY_ALL = 0.97


class Habit(NamedTuple):
    """A setting: an option of a rule, or a key of it where it is a table, with the value that the posts suggest.

    `share` is that of the posts that it is about and that agree with it, `note` says it in words. `added` is how many
    posts would have findings that they do not have without it: nobody knows before it was tried.
    """

    rule: str
    option: str
    value: Any
    share: float
    note: str
    key: str = ""
    added: int = 0

    def options(self) -> dict[str, Any]:
        """The options of the rule with this setting alone."""
        if self.key:
            return {self.option: {self.key: self.value}}
        return {self.option: self.value}


def percent(part: int, whole: int) -> str:
    """Say a share: `all`, `82 %`, `none`; never all where one is lacking."""
    if part in (0, whole):
        return "all" if part else "none"
    return f"{min(99, max(1, round(100 * part / whole)))} %"
