"""What was found out from the posts of a place, from run to run: it holds as long as they are as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from mdlint_news.diagnostic import digest
from mdlint_news.named import NamedTuple
from mdlint_news.parts import SiteFacts
from mdlint_news.site.states import States
from mdlint_news.site.targets import is_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.config.files import Memory
    from mdlint_news.literals import Generator

# The links that are to no post of the place, each as it is written and with its post: whether they lead to a file.
Links = Mapping[tuple[str, str], bool]


class Told(NamedTuple):
    """What the posts of a place tell: facts, the layout they name, and the generator that alone reads such posts."""

    facts: SiteFacts
    layout: str = ""
    generator: Generator | None = None


class _Kept(NamedTuple):
    """What a memory has: it is of the posts that were marked so."""

    mark: str
    told: Told | None = None
    links: Links = MappingProxyType({})
    others: Mapping[str, str] = MappingProxyType({})


class Index:
    """What is known of a place without a look into its posts, and then what was found out by one."""

    def __init__(self, states: States, memory: Memory | None) -> None:
        self._states = states
        self._memory = memory
        self._name = f"index {states.place.folder} {states.place.shared}"
        self._before = _recalled(memory.recall(self._name)) if memory is not None else _Kept("")
        mark = states.mark() if memory is not None else ""
        # Whether the memory is of the same posts.
        self.is_as_it_was = mark != "" and mark == self._before.mark
        self._now = self._before if self.is_as_it_was else _Kept(mark)
        if any(is_file(*link, states.place) != was for link, was in self._now.links.items()):
            self._now = self._now._replace(links={}, others={})
        self._others = dict(self._now.others)
        # Whether all that is known of others is of the same files.
        self._is_sure = True

    @property
    def mark(self) -> str:
        """A text that is the same again only where nothing of it has changed that findings in a post may depend on.

        Empty where a change might be unseen. Of what a post has in common with others, it is to be known before.
        """
        if not (self._now.mark and self._is_sure):
            return ""
        links = sorted(self._now.links.items())
        return digest(f"{self._now.mark} {links}") if links else self._now.mark

    def told(self, find_out: Callable[[], Told]) -> Told:
        """What the posts tell of their site."""
        told = self._now.told or find_out()
        self._now = self._now._replace(told=told)
        return told

    def others(self, name: str, find_out: Callable[[], tuple[str, Links]]) -> str:
        """A digest of what others have in common with a post; to find it out takes a look at certain links."""
        if name not in self._others:
            digest, links = find_out()
            if links != self._now.links:
                # What was known holds no longer, where anything was.
                self._is_sure &= not self._others
                self._now, self._others = self._now._replace(links=links), {}
            self._others[name] = digest
        return self._others[name]

    def keep(self) -> None:
        """Keep what is new, where a change would be seen."""
        now = self._now._replace(others=self._others)
        if self._memory is not None and now.mark and now != self._before:
            self._memory.keep(self._name, _written(now))
            self._before = now


def _written(kept: _Kept) -> str:
    """Write it down: what is much, in one piece for each kind."""
    from mdlint_news.netstrings import dump  # noqa: PLC0415 - there is none without a memory

    links = (_joined(link for link, _ in kept.links), _joined(name for _, name in kept.links))
    is_there = "".join("+" if is_there else "-" for is_there in kept.links.values())
    others = _joined(kept.others), _joined(kept.others.values())
    return dump((kept.mark, kept.told, (*links, is_there), others))


def _recalled(text: str | None) -> _Kept:
    """Read what was kept; nothing where it is not what we write."""
    if not text:
        return _Kept("")
    from mdlint_news.netstrings import load  # noqa: PLC0415 - likewise

    try:
        mark, told, (links, names, is_there), (posts, digests) = load(text)
        found = zip(zip(_split(links), _split(names), strict=True), (one == "+" for one in is_there), strict=True)
        others = dict(zip(_split(posts), _split(digests), strict=True))
        return _Kept(mark, told and _told(*told), dict(found), others)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return _Kept("")


def _told(facts: list[object], layout: str, generator: Generator | None) -> Told:
    return Told(SiteFacts._make(facts), layout, generator)


def _joined(texts: Iterable[str]) -> str:
    """Join texts. No name of a file has this character; what a link has it in is not read again."""
    return "".join(f"{text}\0" for text in texts)


def _split(text: str) -> list[str]:
    return text.split("\0")[:-1]
