"""What is learnt of the site of a place: from its posts, and from the tree above them."""

from collections.abc import Callable, Mapping

from mdlint_news.named import NamedTuple
from mdlint_news.parts import SiteFacts
from mdlint_news.site.generators import Marker, by_shape, marker, marker_in_folder
from mdlint_news.site.index import Index, Told
from mdlint_news.site.states import States
from mdlint_news.tree import shown


class Learnt(NamedTuple):
    """The facts of a folder, and for those that are known where they were found."""

    facts: SiteFacts = SiteFacts()
    origins: Mapping[str, str] = {}


def learn(states: States, index: Index, in_folder: Callable[[str], Marker | None] = marker_in_folder) -> Learnt:
    """Gather the facts of a place: what its posts tell, and what stands above them in the tree, folder by folder."""
    folder = states.place.folder
    facts, layout, shape = index.told(lambda: _told(states))
    where = f"the posts in {shown(folder)}"
    origins = {name: where for name, value in facts._asdict().items() if value is not None}
    if found := marker(folder, in_folder):
        from mdlint_news.site.layouts import NEVER, printing_layout  # noqa: PLC0415 - many posts are of no known generator

        facts = facts._replace(generator=found.generator)
        origins["generator"] = shown(found.path)
        if found.generator in NEVER:
            facts = facts._replace(prints_title=False)
            origins["prints_title"] = shown(found.path)
        elif path := printing_layout(found, layout):
            facts = facts._replace(prints_title=True)
            origins["prints_title"] = shown(path)
    elif shape:
        facts = facts._replace(generator=shape)
        origins["generator"] = where
    return Learnt(facts, origins)


def _told(states: States) -> Told:
    # Mostly they are known.
    from mdlint_news.site.habits import habits, most_common  # noqa: PLC0415
    from mdlint_news.site.neighbours import read  # noqa: PLC0415

    posts = read(states.place, states.posts)
    facts = habits(states.posts, posts)
    layout = most_common([post.fields.get("layout", "") for post in posts]) or ""
    return Told(facts, layout, by_shape(states.place.folder, facts, posts))
