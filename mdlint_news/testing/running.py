"""What a rule finds in an example, as the example's settings describe the world."""

import os.path
from datetime import date

from mdlint_news.config import Bound, Selection, Settings, bind
from mdlint_news.config.settings import keys
from mdlint_news.engine import lint
from mdlint_news.finding import Finding
from mdlint_news.mend import Examined
from mdlint_news.options import conform
from mdlint_news.parse import parse
from mdlint_news.parts import Others, SiteFacts
from mdlint_news.post import Post
from mdlint_news.registry import registry
from mdlint_news.site.archive import Archive
from mdlint_news.site.places import standing, standing_of_folder
from mdlint_news.site.traits import traits
from mdlint_news.testing.examples import Example

_TODAY = date(2026, 1, 1)


def find(example: Example, text: str) -> list[Finding]:
    """Run the example's rule over a text with the example's settings, and return what it finds from top to bottom."""
    rule, post, options = example.rule, *_read(example, text)
    if rule.subject == "post":
        return sorted(rule.check(post, **options), key=lambda finding: finding.span)
    checked = examined(example, text).checked
    return [diagnostic.finding for diagnostic in checked.diagnostics if diagnostic.rule is rule]


def examined(example: Example, text: str) -> Examined:
    """Check a text with the rule alone; one about suppressions needs all others."""
    rule, post, options = example.rule, *_read(example, text)
    others: list[Bound] = []
    if rule.subject == "suppressions":
        others = [chosen for chosen in bind(registry(), Settings(), Selection()) if chosen.rule.subject == "post"]
    checked = lint(post, [*others, Bound(rule, options, None)], registry())
    assert not checked.problems, checked.problems
    return Examined(post, checked)


def _read(example: Example, text: str) -> tuple[Post, dict[str, object]]:
    """A text as the post that the example's settings describe, and the options of the rule."""
    rule, settings = example.rule, dict(example.settings)
    path = settings.pop("path", "post.md")
    today = settings.pop("today", _TODAY)
    facts = {key: conform(settings.pop(key), known.hint) for key, known in keys(SiteFacts).items() if key in settings}
    beside = settings.pop("beside", [])
    options = {key.replace("-", "_"): conform(value, rule.options[key].hint) for key, value in settings.items()}
    site = SiteFacts(**{key.replace("-", "_"): value for key, value in facts.items()})
    return parse(text, path, site=site, today=today, others=lambda post: _others(post, beside)), options


def _others(post: Post, beside: list[str]) -> Others:
    """What other posts have in common with one: each is `path|line of front matter|…||line of the body|…`."""
    own = os.path.basename(post.path)
    posts = {own: traits(post.source.text, post.path, own)}
    for written in beside:
        name, _, lines = written.partition("|")
        head, _, body = lines.partition("||")
        text = "---\n{}\n---\n\n{}\n".format(head.replace("|", "\n"), body.replace("|", "\n\n"))
        posts[os.path.basename(name)] = traits(text, name, os.path.basename(name))
    place, name = standing(post.path, standing_of_folder)
    return Archive(place, posts).others(name, post)
