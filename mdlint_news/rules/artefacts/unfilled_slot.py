"""AI005."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Regex, regex, rule, whole

_NAMES = r"(?:your|my|full|first|last|company|author|product|city|country|reporter|journalist|outlet|publication)"
_THINGS = r"(?:name|date|title|source|citation|link|url|quote|number|amount|location|city|headline)"
_IN_BRACKETS = (
    r"(?:visual idea|(?:image|photo|chart|graphic|infographic|video) (?:idea|suggestion)): ?[^\]\n]{3,300}",
    # Without who made it: a credit is no slot.
    (
        r"(?:image|photo|chart|graphic|infographic|video): ?(?:an?|the|show\w*|line|bar|pie|map) "
        r"(?![^\]\n]{0,200}(?:(?-i:\bby [A-Z])|\b(?:via|courtesy|credit)\b|[©/]))[^\]\n]{3,300}"
    ),
    r"(?:please )?(?:insert|add|include|fill in|replace|put|enter) (?:\w+[ ,/-]*){1,12}",
    rf"{_NAMES} (?:name|title|here|date|number|link|url|address|source)",
    rf"{_THINGS}(?: here| needed| tbd)?",
    r"(?:TBD|TODO|TBC|TBA|PLACEHOLDER|XX+)",
)
_UNIT = r"(?:percent|per cent|million|billion|people)\b"
# Each with what is in all that it matches, in small letters: most posts have none of it.
_SLOTS = tuple(
    (needs, regex(pattern, re.IGNORECASE))
    for needs, pattern in (
        (("[",), rf"\[(?:{'|'.join(_IN_BRACKETS)})\]"),
        (
            whole("name]"),
            r"\b(?:Senator|Mr|Ms|Mrs|Dr|Minister|President|Professor|Judge|Sir)\.? \[(?:last |full )?name\]",
        ),
        (
            whole("insert_", "paste_", "add_", "your_", "_here"),
            r"(?-i:\b(?:INSERT|PASTE|ADD|YOUR)_[A-Z_]{3,}\b|\b[A-Z]+_(?:LINK|URL|SOURCE)_HERE\b)",
        ),
        (whole("xx", "-mm", "-dd"), r"\b20(?:\d\d|XX)-(?:XX|MM)-(?:XX|DD|\d\d)\b|\b20\d\d-\d\d-(?:XX|DD)\b"),
        (whole("lorem ipsum dolor"), r"\blorem ipsum dolor\b"),
        (("[tk]", "tktk"), r"(?-i:(?<!\w)(?:\[TK\]|TKTK\w*)(?!\w))"),
        (whole(" tk"), rf"(?-i:(?:(?<=\b(?:is|of|by|to|at) )|(?<=about ))TK(?=[.,;)]| {_UNIT}|\Z))"),
        (whole("todo", "fixme"), r"(?-i:\A(?:TODO|FIXME)(?::|\b\Z))"),
        (
            ("xx",),
            r"(?-i:(?<!\w)[$€£]?XX+(?:[.,]X+)? ?(?:percent\b|per cent\b|%|million\b|billion\b|bn\b))",
        ),
        (("{",), rf"(?<![{{$%\w])\{{{_THINGS}\}}(?!\}})"),
    )
)


@rule("AI005", severity="error", local=True)
def unfilled_slot(
    post: Post,
    *,
    patterns: Annotated[tuple[Regex, ...], "Regular expressions for the slots of your own templates."] = (),
) -> Iterator[Finding]:
    """A slot of a template was never filled in.

    ```md bad
    ⟦[Visual Idea: a bar chart of turnout by district]⟧

    ⟦Senator [Name]⟧ did not reply by ⟦2026-XX-XX⟧.
    ```

    ```md good
    “He [the minister] said so [sic],” according to the note of 2026-03-05 [emphasis added].

    A slot such as `[Insert name here]` is filled in by hand. See CVE-2026-XXXX.
    ```
    """
    own = tuple([((), regex(pattern, re.IGNORECASE)) for pattern in patterns])
    for passage, match, span in post.says_one_of(_SLOTS + own):
        is_of_a_name = passage.text.endswith(("CVE-", "CWE-"), 0, match.start())
        is_plan = match[0].startswith(("TODO", "FIXME")) and passage.block and passage.block.kind == "cell"
        if not is_of_a_name and not is_plan and not passage.quotes(match.start()):
            yield Finding(span, f"`{match[0][:40]}` was never filled in", "fill it in, or take it out")
