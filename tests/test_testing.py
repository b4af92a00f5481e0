"""The laws of a rule are broken where they should be."""

import pytest

from mdlint_news.rule import Finding, Iterator, Post, Rule, replace, rule, safe, unsafe
from mdlint_news.testing import examples, is_well_declared, obey


def shout(page: str, message: str = "no need to shout", replacement: str = "no", *, is_safe: bool = False) -> Rule:
    """Make a rule that finds `NO` and puts something in its place."""

    def test_testing(post: Post) -> Iterator[Finding]:
        for block in post.paragraphs:
            at = block.text.find("NO")
            if at >= 0:
                span = block.inline.prose.span(at, at + 2)
                yield Finding(span, message, fix=(safe if is_safe else unsafe)(replace(span, replacement)))

    test_testing.__doc__ = page
    return rule("ZZ001", severity="info")(test_testing)


PAGE = "Somebody shouts in a post.\n\n    ```md bad\n    Oh ⟦NO⟧!\n    ```\n\n    ```md good\n    Oh no!\n    ```\n    "
FIXED = PAGE.replace("    ```md good", "    ```md fixed\n    Oh no!\n    ```\n\n    ```md good")


def obey_all(found: Rule) -> None:
    for example in examples(found):
        obey(example)


def test_a_rule_that_keeps_its_word_breaks_no_law() -> None:
    is_well_declared(shout(PAGE))
    obey_all(shout(PAGE))
    obey_all(shout(FIXED))


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (shout(PAGE.replace("⟦NO⟧", "⟦NO!⟧").replace("⟧!", "⟧")), "expected"),
        (shout(PAGE.replace("Oh no!", "Oh NO!")), "expected"),
        (shout(PAGE.replace("⟦NO⟧", "NO")), "has marks"),
        (shout(FIXED, replacement="nope"), "fixed to"),
        (shout(FIXED.replace("Oh no!", "Oh NO!!", 1), replacement="NO!"), "still something to fix"),
        (shout(FIXED, is_safe=True), "taken back"),
        (shout(PAGE, message="no need to shout."), "no full stop"),
        (shout(PAGE, message="No need to shout"), "lower case"),
        (shout(PAGE, message="no need\nto shout"), "one line"),
    ],
)
def test_an_example_that_is_not_true_breaks_a_law(broken: Rule, words: str) -> None:
    with pytest.raises(AssertionError, match=words):
        obey_all(broken)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (PAGE.replace("post.", "post"), "no sentence"),
        (PAGE.replace("    ```md good\n    Oh no!\n    ```\n", ""), "no good example"),
        (PAGE.replace("    ```md bad\n    Oh ⟦NO⟧!\n    ```\n", ""), "no bad example"),
    ],
)
def test_a_page_that_lacks_a_part_breaks_a_law(page: str, words: str) -> None:
    with pytest.raises(AssertionError, match=words):
        is_well_declared(shout(page))


def test_fixability_is_what_the_page_proves() -> None:
    assert shout(FIXED).is_fixable
    assert not shout(PAGE).is_fixable
