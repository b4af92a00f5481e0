"""AI002."""

import re

from mdlint_news.residue.briefs import BRIEFS
from mdlint_news.residue.briefs_abroad import REPORTS
from mdlint_news.rule import Annotated, Finding, Iterator, Post, regex, rule

_LONGEST = 60


@rule("AI002", severity="error", local=True)
def process_leak(
    post: Post,
    *,
    phrases: Annotated[tuple[str, ...], "Phrases of your own pipeline that no reader should see."] = (),
) -> Iterator[Finding]:
    """The text talks about the prompt that it was made from.

    Readers have seen no research notes and no brief: these are the words of a pipeline.

    ```md bad
    The deal is worth €2 billion, according to the ⟦research notes provided⟧.

    - Reuters, “Deal” (⟦source citation as provided⟧)
    ```

    ```md bad
    ⟦The provided documents do not mention⟧ what the bridge costs.
    ```

    ```md good
    The research notes a high share of rents in the index. A note provided by the ministry says so.

    “The research notes provided,” the lecture said, “are of no use.”

    The documents provided do not name the buyer. Based on the information provided, officers searched the flat.
    ```
    """
    for passage, match, span in post.says_one_of(REPORTS):
        if not passage.quotes(match.start()):
            yield Finding(span, "a program reports that it has run, which is no news", "take it out")
    own = tuple([((phrase.lower(),), regex(re.escape(phrase), re.IGNORECASE)) for phrase in phrases])
    for passage, match, span in post.says_one_of(BRIEFS + own):
        if not passage.quotes(match.start()):
            said = match[0] if len(match[0]) <= _LONGEST else f"{match[0][:_LONGEST]}…"
            message = f"`{said}` speaks of what a program was given, which no reader has seen"
            yield Finding(span, message, "write what the source says, and name it")
