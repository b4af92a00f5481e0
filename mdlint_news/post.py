"""A post: its text, its place, and views of it that are computed when they are first asked for."""

import os.path
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from mdlint_news.cached import cached_property
from mdlint_news.finding import Finding
from mdlint_news.parts import (
    Block,
    Body,
    DateMention,
    Directive,
    FrontMatter,
    Link,
    NearTable,
    Others,
    Passage,
    PostDate,
    SourceList,
    Table,
    Tag,
    Url,
    Value,
)
from mdlint_news.search import Need
from mdlint_news.text import Source, Span, Spans
from mdlint_news.world import Look, Memory, Views, World

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.parts import Formatted
    from mdlint_news.search.addresses import Addresses
    from mdlint_news.search.wording import Phrase, Run, Said, Wording


class Post:
    """One post. `path` is where its file is or would be, empty where that is not known.

    `site` is what the tree around it tells, `others` what other posts there have in common with it, `today` the day on
    which it is checked: a rule asks nothing else of the world.
    """

    def __init__(self, source: Source, views: Views, path: str, world: World) -> None:
        self.source = source
        self.path = path
        self.site = world.site
        self.today = world.today
        self._views = views
        self.parser = world.parser
        self._others = world.others
        self.memory: Memory | None = None

    def gather(self, key: Hashable, look: Look) -> Iterator[Finding]:
        """What a search finds, in any order, which looks at one block, date, address or source list at a time.

        Where an editor has the post open, most was found in its last version, and known by its `key`.
        """
        return self.memory.gather(self, key, look) if self.memory else look(self)

    def narrowed(self, blocks: Iterable[Block], span: Span) -> "Post":
        """The post with its front matter and some of its blocks alone, which stand in a span, and what is in these."""
        narrow = Post(self.source, self._views, self.path, World(self.site, self.today, self._others, self.parser))
        narrow.front_matter, narrow.date = self.front_matter, self.date
        root, definitions, templates = self.body
        # What a template writes may depend on those beside it.
        first = bisect_left(templates, span.start, key=lambda one: one.span.start)
        last = bisect_right(templates, span.end, key=lambda one: one.span.start)
        inside = tuple([one for one in definitions if one.span.touches(span)])
        narrow.body = Body(root, inside, templates[max(first - 1, 0) : last + 1])
        narrow.blocks = tuple([part for block in blocks for part in block.walk()])
        narrow.sources = tuple([one for one in self.sources if one.block is None or one.span.touches(span)])
        return narrow

    def inherit(self, before: "Post", fresh: "Post", runs: "Sequence[Run]") -> None:
        """Search passages that another version of the post has, too, no more; `fresh` has those that this alone has."""
        self._wording.inherit(before._wording, fresh._wording, runs)  # noqa: SLF001 - they are posts, too

    def forget(self) -> None:
        """Take apart what is in circles, when the post is done with: nothing can be asked of it any more.

        Its memory is free at once then, and the garbage collection has little to do.
        """
        views = vars(self)
        if body := views.get("body"):
            for block in body.root.walk():
                block.parent = None
                if block.rows:
                    block.rows = ()
        views.clear()

    @property
    def name(self) -> str:
        """The name of the file, without its folder."""
        return os.path.basename(self.path)

    @cached_property
    def others(self) -> Others:
        """What the site's other posts have in common with this one."""
        return self._others(self)

    @cached_property
    def front_matter(self) -> FrontMatter:
        """The metadata at the head of the file, as it is written."""
        return self._views.front_matter(self)

    @cached_property
    def metadata(self) -> Mapping[str, object]:
        """The front matter's values as `python-frontmatter` loads them; empty where it cannot."""
        return self._views.metadata(self)

    @cached_property
    def body(self) -> Body:
        """The body's structure."""
        return self._views.body(self)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks of the body in the order of the file, at every depth."""
        return tuple(self.body.root.walk())[1:]

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """The headings of the body, ATX and setext."""
        return tuple([block for block in self.blocks if block.kind == "heading"])

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The paragraphs of the body, also those in lists and quotes."""
        return tuple([block for block in self.blocks if block.kind == "paragraph"])

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the body."""
        return self._views.tables(self)

    @cached_property
    def near_tables(self) -> tuple[NearTable, ...]:
        """What was meant as a table in the body, and is none to Markdown."""
        return self._views.near_tables(self)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links and images of the body, in the order of the file."""
        return tuple([link for block in self.blocks for link in block.inline.links])

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """The HTML tags, comments and declarations of the body, in the order of the file."""
        if "<" not in self.source.text:
            return ()
        return tuple([tag for block in self.blocks for tag in block.inline.tags])

    @cached_property
    def urls(self) -> tuple[Url, ...]:
        """Every place of the file where an address is written, each once, in the order of the file."""
        return self._views.urls(self)

    def urls_like(
        self, *marks: re.Pattern[str] | str, on: tuple[str, ...] = (), needs: tuple[Need, ...] = ()
    ) -> Iterator[Url]:
        """Those of `urls` in which one of some patterns finds something, or one of some texts is.

        So are those whose host is one of some domains, `on`, or below one of them, and those in which one of some
        `needs` is, in any letter case. It asks of all addresses at once first, which is quicker than one by one: each
        is a line of its own there, and a text that ends in a line end is only at its end.
        """
        return self._addresses.like(marks, on, needs)

    def urls_on(self, *domains: str) -> Iterator[Url]:
        """Those of `urls` whose host is one of some domains, or below one of them."""
        return self._addresses.like((), domains)

    @cached_property
    def _addresses(self) -> "Addresses":
        from mdlint_news.search.addresses import Addresses  # noqa: PLC0415 - not all that knows posts searches them

        return Addresses(self.urls)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The text that readers read: values of the front matter, then the blocks of the body."""
        return self._views.passages(self)

    @cached_property
    def sources(self) -> tuple[SourceList, ...]:
        """The source lists of the body."""
        return self._views.sources(self)

    @cached_property
    def directives(self) -> tuple[Directive, ...]:
        """The comments that switch rules off and on."""
        return self._views.directives(self)

    @cached_property
    def date(self) -> PostDate | None:
        """The day the post is dated, by its front matter or else its file name."""
        return self._views.date(self)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date of the post in prose, front matter and addresses, in the order of the file."""
        return self._views.dates(self)

    @cached_property
    def url_dates(self) -> tuple[DateMention, ...]:
        """Those of `dates` that are in addresses."""
        return self._views.url_dates(self)

    @cached_property
    def odd_dates(self) -> tuple[DateMention, ...]:
        """Those of `dates` in texts that have a weekday, and those of passages that the calendar does not have.

        They are few, and found without the others.
        """
        return self._views.odd_dates(self)

    def dates_in(self, span: Span) -> tuple[DateMention, ...]:
        """Those of `dates` that begin in a span."""
        return _beginning_in(span, self.dates)

    def url_dates_in(self, span: Span) -> tuple[DateMention, ...]:
        """Those of `url_dates` that begin in a span."""
        return _beginning_in(span, self.url_dates)

    @cached_property
    def formatted(self) -> "Formatted":
        """What `mdlint-news format` makes of the post, its source lists aside."""
        return self._views.formatted(self)

    @property
    def title(self) -> Value | None:
        """The front matter's title, if it has one."""
        return self.front_matter.get("title", "Title")

    @cached_property
    def source_labels(self) -> tuple[Block, ...]:
        """The blocks that are labels of source lists, and nothing else."""
        return tuple([one.block for one in self.sources if one.block and one.where in ("heading", "bold")])

    @cached_property
    def _source_spans(self) -> Spans:
        return Spans(sources.span for sources in self.sources)

    def is_in_sources(self, place: Span) -> bool:
        """Say whether a place begins in a source list, its label among it."""
        return self._source_spans.around(place.start) is not None

    @property
    def characters(self) -> frozenset[str]:
        """The characters of the passages: to look here first is quicker than to search for some that are rare."""
        return self._wording.characters

    @property
    def rare_characters(self) -> frozenset[str]:
        """Those of `characters` that are not of ASCII or cannot be printed, line ends aside: these are found sooner."""
        return self._wording.rare_characters

    def passages_with(self, pattern: re.Pattern[str]) -> Iterator[Passage]:
        """Those of `passages` in whose text a pattern finds something: nothing that it looks for has a NUL in it."""
        return self._wording.passages_with(pattern)

    def passages_having(self, characters: Iterable[str]) -> Iterator[Passage]:
        """Those of `passages` in whose text one of some characters is."""
        return self._wording.passages_having(characters)

    def passages_beginning(self, *texts: str) -> Iterator[Passage]:
        """Those of `passages` that begin with one of some texts."""
        return self._wording.passages_beginning(*texts)

    def passages_repeating(self) -> Iterator[Passage]:
        """Those of `passages` in which a word may stand twice, one right after the other, that of small letters.

        Each has the letters of one twice, with a blank or a line end between, and may have a capital first; what stands
        around them is not looked at.
        """
        return self._wording.passages_repeating()

    def passages_saying(
        self, needs: tuple[Need, ...], pattern_of: Callable[[str], re.Pattern[str]] | None = None
    ) -> Iterator[Passage]:
        """Those of `passages` in which one of some needs is.

        Where each need has a pattern, those in which one of these finds something, in lower case and as `says` does.
        """
        return self._wording.passages_saying(needs, pattern_of)

    def matches(self, pattern: re.Pattern[str], needs: Iterable[str] = ()) -> "Iterator[Said]":
        """Search the passages for a pattern: each match with its passage and its place in the file.

        `needs` are characters, one of which is in all that the pattern matches: most posts have none that is rare.
        """
        return self._wording.matches(pattern, needs)

    def says(self, pattern: re.Pattern[str], needs: tuple[Need, ...] = ()) -> "Iterator[Said]":
        """Search the passages for words: as `matches`, but no-break blanks and hyphens are blanks and hyphens.

        `needs` are in lower case, and one of them is in all that the pattern matches: to look for them first is many
        times as fast as a pattern of many branches, and many times as fast again for `whole` words.
        """
        return self._wording.says(pattern, needs)

    def may_say(self, needs: tuple[Need, ...], times: int = 1) -> bool:
        """Say whether some needs are so often in the passages: if not, `says` finds less that has them."""
        return self._wording.may_say(needs, times)

    def says_one_of(self, phrases: "tuple[Phrase, ...]") -> "Iterator[Said]":
        """Search the passages for phrases, each with what it needs; of two at one place the first counts."""
        return self._wording.says_one_of(phrases)

    @cached_property
    def _wording(self) -> "Wording":
        from mdlint_news.search.wording import Wording  # noqa: PLC0415 - likewise

        return Wording(self.passages)


def _beginning_in(span: Span, mentions: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
    start, end = (bisect_left(mentions, at, key=lambda mention: mention.span.start) for at in span)
    return mentions[start:end]
