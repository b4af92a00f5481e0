"""From text to `Post`. Nothing else in the project knows of Markdown, YAML, TOML or JSON parsers."""

from collections.abc import Callable
from datetime import date

from mdlint_news.parse.parsers import chosen
from mdlint_news.parts import SiteFacts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.literals import Parser
    from mdlint_news.parts import Others
    from mdlint_news.post import Post

_NO_SITE = SiteFacts()


def _no_others(_: "Post") -> "Others":
    from mdlint_news.parts import Others  # noqa: PLC0415 - not where all is known

    return Others()


def parse(  # noqa: PLR0913 - all that a post may depend on
    text: str,
    path: str = "",
    *,
    site: SiteFacts = _NO_SITE,
    today: date | None = None,
    others: "Callable[[Post], Others]" = _no_others,
    parser: "Parser" = "auto",
) -> "Post":
    """Make a post of a text. Never raises, whatever the text: what is broken is a fact of the post.

    `today` is the calendar's where it is not given. `others` is called where a rule asks for other posts. What a post
    says is the same with each `parser`.
    """
    from mdlint_news.parse import views  # noqa: PLC0415 - where nothing is read, as all is known, none of this is needed
    from mdlint_news.post import Post  # noqa: PLC0415
    from mdlint_news.text import Source  # noqa: PLC0415
    from mdlint_news.world import World  # noqa: PLC0415

    today = today or date.today()  # noqa: DTZ011 - a writer's day is the local one
    return Post(Source(text), views, path, World(site, today, others, chosen(parser)))
