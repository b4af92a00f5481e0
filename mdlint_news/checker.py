"""From a path or a text to what is found in it or made of it: the way that every shell of the program takes."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable
from datetime import date
from functools import lru_cache

from mdlint_news.config import Bound, Config, Configs, Selection, bind, is_fixable
from mdlint_news.diagnostic import Checked, Problem, digest
from mdlint_news.files import Found, LeftOut, Result, read
from mdlint_news.parse import parse
from mdlint_news.parse.parsers import chosen as chosen_parser
from mdlint_news.parts import SiteFacts
from mdlint_news.registry import Registry
from mdlint_news.site import Page, Place, Seen, Sites, Spread, State, is_post

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.config.files import Memory
    from mdlint_news.mend import Examined, Fixed, Stages
    from mdlint_news.parts import Others
    from mdlint_news.post import Post

STDIN = "<stdin>"
# What the choice of rules depends on: a config, and the rules that this ignores for a file.
_Key = tuple[int, tuple[str, ...]]


class Checker:
    """Checks posts and mends them, each under the config that holds for it, all on one day."""

    def __init__(
        self,
        configs: Configs,
        selection: Selection | None = None,
        today: date | None = None,
        memory: Memory | None = None,
        *,
        proves: bool = True,
    ) -> None:
        """Begin; `proves` says whether each fix is tried before it is claimed, which takes as long as the check."""
        self.configs = configs
        # Of one post it is asked several times.
        self._config = lru_cache(1)(configs.for_file)
        self._proves = proves
        self._selection = selection or Selection()
        self._today = today or date.today()  # noqa: DTZ011 - a writer's day is the local one
        self._sites = Sites(memory)
        self._bound: dict[_Key, list[Bound]] = {}
        self._conditions: dict[tuple[_Key, Place | None, bool], str] = {}
        self._of_places: dict[tuple[int, Place, bool], str] = {}
        self._pages: dict[tuple[str, str, bool], tuple[Page, str]] = {}

    def check_file(self, found: Found) -> Result:
        """Check a file; one that a folder stood for is left out where it turns out to be no post."""
        post = self.read_file(found)
        return post if isinstance(post, LeftOut | Problem) else self.concluded(post, self._lint(post))

    def read_file(self, found: Found) -> Post | LeftOut | Problem:
        """Read a file as the post that it is. Raises `ConfigError`, also where no rules can be chosen for it."""
        text = read(found.path)
        if isinstance(text, Problem):
            return text
        post = self.read(text, found.path, is_named=found.is_named, is_saved=True)
        if not isinstance(post, LeftOut):
            self.rules(post.path)
        return post

    def concluded(self, post: Post, checked: Checked) -> Checked:
        """Say what was found in a post; a finding has a fix only as `check_text` has it."""
        if not checked.tried:
            return checked
        from mdlint_news.mend import Examined  # noqa: PLC0415 - of most posts nothing is to be mended

        stages = self._stages(Examined(post, checked))
        return stages.checked() if self._proves else stages.unproved()

    def check_text(self, text: str, path: str = STDIN, *, is_named: bool = True) -> Checked | LeftOut:
        """Check a text as if it stood at a path. Raises `ConfigError`.

        A finding has a fix only where `fix_text` would make it, and the finding would then be gone; where nothing is to
        be proved, it has one where `fix_text` would try.
        """
        post = self.read(text, path, is_named=is_named)
        if isinstance(post, LeftOut):
            return post
        return self.concluded(post, self._lint(post))

    def fix_file(self, found: Found, *, is_unsafe: bool = False) -> Fixed | LeftOut | Problem:
        """Make the fixes of what is in a file; the file itself is not written."""
        text = read(found.path)
        if isinstance(text, Problem):
            return text
        return self.fix_text(text, found.path, is_named=found.is_named, is_unsafe=is_unsafe)

    def fix_text(
        self, text: str, path: str = STDIN, *, is_named: bool = True, is_unsafe: bool = False
    ) -> Fixed | LeftOut:
        """Make the safe fixes of a text, or all of them. Raises `ConfigError`."""
        post = self.read(text, path, is_named=is_named)
        return post if isinstance(post, LeftOut) else self.stages(post).fixed(is_unsafe=is_unsafe)

    @property
    def today(self) -> date:
        """The day on which posts are checked."""
        return self._today

    def conditions(self, found: Found, seen: Seen | None = None) -> str:
        """All that the findings in a file depend on beside its text, its path and the program. Raises `ConfigError`.

        Where it was seen in this run, what others have in common with it is known.
        """
        if seen:
            return f"{self._common(found, seen.page.place)}\0{seen.others}"
        return f"{self._common(found, self._sites.place(found.path))}\0{self._sites.others_mark(found.path)}"

    def state(self, found: Found) -> State | None:
        """What will have changed of a file, whenever it is changed from now on; nothing where that may be unseen."""
        return self._sites.state(found.path)

    def seen(self, page: Page, name: str) -> Seen | None:
        """A post of a page as it is now, where every later change of it will be seen."""
        state = self._sites.state_at(page.place, name)
        return Seen(page, name, state, self._sites.others_mark_at(page.place, name)) if state else None

    def page(self, folder: str, shared: str, *, is_named: bool) -> tuple[Page, str]:
        """The page of the posts in a folder, and how their names in their place begin. Raises `ConfigError`.

        `shared` is the name of the only one that is meant, where posts have folders of their own; then it is its name.
        """
        key = folder, shared, is_named
        if key not in self._pages:
            place, name = self._sites.in_folder(folder, shared)
            config = self.configs.for_folder(folder)
            common = self._common_of(config, place, is_named=is_named)
            self._pages[key] = Page(place, _written(folder, name), common), name
        return self._pages[key]

    def now(self, page: Page) -> tuple[str, Container[str]]:
        """What marks the posts of a page as they are now, empty where a change might be unseen; and their names."""
        return self._sites.mark(page.place), self._sites.posts(page.place)

    def _common_of(self, config: Config, place: Place, *, is_named: bool) -> str:
        """What all posts of a place under a config depend on: what this says of some of them counts for all."""
        key = id(config), place, is_named
        if key not in self._of_places:
            own = config.settings, os.path.abspath(config.root), config.code, chosen_parser(config.settings.parser)
            told = self._selection, self._proves, self._sites.at(place), is_named
            self._of_places[key] = digest(repr((own, told)))
        return self._of_places[key]

    def _common(self, found: Found, place: Place | None) -> str:
        """What the conditions of all files of a place under one config have in common."""
        key = self._key(found.path), place, found.is_named
        if key not in self._conditions:
            self._conditions[key] = digest(self._described(found))
        return self._conditions[key]

    def _described(self, found: Found) -> str:
        """The conditions that are the same for all files of a place under one config."""
        settings = self._config(found.path).settings
        # Which rules run, and how, follows from this and from the rules that there are.
        layers = settings.select, settings.extend_select, settings.ignore, settings.severity, settings.rules
        chosen = layers, self._selection, self._key(found.path)[1]
        own = settings.patterns, self._config(found.path).code
        config = chosen, settings.fixable, settings.unfixable, own, chosen_parser(settings.parser), self._proves
        return repr((config, self._sites.facts(found.path, settings.site), found.is_named))

    def read_ahead(self, files: Iterable[Found], spread: Spread, *, only_changed: bool = False) -> None:
        """Read what files are compared with, so that copies of this process need not; or what of that has changed."""
        self._sites.read((found.path for found in files), spread, only_changed=only_changed)

    def keep(self) -> None:
        """Have the memory keep what was found out about the sites and the configs."""
        self._sites.keep()
        self.configs.keep()

    def registry(self, path: str) -> Registry:
        """The rules that there are for a file: those that are installed, and those of its config."""
        return self._config(path).registry

    def gate(self, path: str) -> str:
        """The severity from which on a finding in this file makes the run fail."""
        return self._config(path).settings.fail_on

    def read(self, text: str, path: str = STDIN, *, is_named: bool = True, is_saved: bool = False) -> Post | LeftOut:
        """Read a text as the post that it would be at a path, or `is_saved` there. Raises `ConfigError`."""
        site = self._sites.facts(None if path == STDIN else path, self._config(path).settings.site)
        post = self._parse(text, path, site, is_saved=is_saved)
        if not is_named and not is_post(path, site, has_front_matter=post.front_matter.format is not None):
            return LeftOut(path, "no post")
        return post

    def stages(self, post: Post) -> Stages:
        """Check a post, for whoever asks several things of the result. Raises `ConfigError`."""
        return self._stages(self._examined(post))

    def _stages(self, examined: Examined) -> Stages:
        from mdlint_news.mend import Stages  # noqa: PLC0415 - of a post that is known none of this is asked

        post = examined.post
        settings = self._config(post.path).settings
        return Stages(examined, lambda text: self._again(text, post), lambda rule: is_fixable(rule, settings))

    def _again(self, text: str, post: Post) -> Examined:
        return self._examined(self._parse(text, post.path, post.site))

    def _examined(self, post: Post) -> Examined:
        from mdlint_news.mend import Examined  # noqa: PLC0415 - likewise

        return Examined(post, self._lint(post))

    def _lint(self, post: Post) -> Checked:
        from mdlint_news.engine import lint  # noqa: PLC0415 - likewise

        return lint(post, self.rules(post.path), self.registry(post.path))

    def _parse(self, text: str, path: str, site: SiteFacts, *, is_saved: bool = False) -> Post:
        place = None if path == STDIN else path
        parser = chosen_parser(self._config(path).settings.parser)

        def others(post: Post) -> Others:
            return self._sites.others(place, post, is_saved=is_saved)

        return parse(text, path, site=site, today=self._today, others=others, parser=parser)

    def rules(self, path: str) -> list[Bound]:
        """The rules that run on a file, with their options. Raises `ConfigError`."""
        key = self._key(path)
        if key not in self._bound:
            self._bound[key] = bind(self.registry(path), self._config(path).settings, self._selection, key[1])
        return self._bound[key]

    def _key(self, path: str) -> _Key:
        """What the choice of the rules for a file depends on: its config, and the rules that this ignores for it."""
        config = self._config(path)
        if not config.settings.per_file_ignores:
            return id(config), ()
        from mdlint_news.config.patterns import matches  # noqa: PLC0415 - few configs have some

        ignored = (
            selector
            for pattern, selectors in config.settings.per_file_ignores.items()
            if matches((pattern,), config.root, path)
            for selector in selectors
        )
        return id(config), tuple(ignored)


def _written(folder: str, name: str) -> str:
    """How the paths of the posts of a place begin, where a folder is written so that has a name in it."""
    name = os.path.normpath(name) if name else ""
    above = folder.removesuffix(name)
    if not name or (above != folder and above in ("", os.path.join(above, ""))):
        return os.path.join(above, "") if above else ""
    return f"{folder}\0{name}"
