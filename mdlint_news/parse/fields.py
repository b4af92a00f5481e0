"""What reading a front matter block gives, whatever its format."""

from typing import NamedTuple

from mdlint_news.parts import Damage, Field


class Fields(NamedTuple):
    """The fields of the top level, the pairs of duplicates at every level, and what is broken."""

    fields: tuple[Field, ...] = ()
    duplicates: tuple[tuple[Field, Field], ...] = ()
    damage: Damage | None = None
