"""SR006."""

import re

from mdlint_news.rule import (
    Annotated,
    Finding,
    Iterator,
    Post,
    Related,
    SourceEntry,
    SourceList,
    is_offline,
    regex,
    rule,
)

# Agencies whose reports their customers alone can open.
_AGENCY = regex(
    r"\W*(?:AA|AFP|ANP|Ansa|ANSA|APA|Belga|ČTK|CTK|dpa|DPA|EFE|Keystone-SDA|Kyodo|Lusa|MTI|NTB|PAP|Ritzau|SDA|STT|TASS|TT|"
    r"Xinhua|ТАСС|新华社|新華社|共同通信|時事通信)\b[\s\d.,:/年月日-]*(?:[^\W\d]{3,12} \d{4})?\W*"
)
_RELEASE = regex(
    r"\b(?:press (?:release|notice)|pressemitteilung|pressemeddelelse|persbericht|communiqué de presse|"
    r"comunicado de prensa|comunicato stampa|komunikat prasowy|nota de prensa)\b",
    re.IGNORECASE,
)
_SAME = regex(r"\b(?:ibid|same (?:source|article|page|report)|as above|see above|op\. cit)\b", re.IGNORECASE)
# An address that readers can copy, as some style guides have it.
_ADDRESS = regex(r"\b(?:[a-z0-9-]+\.)+[a-z]{2,10}/\w")
# An entry that says itself that it lacks one.
_LACKS = regex(
    r"[(\[](?:no|without|ohne|sans|sin|senza|sem|geen|brak|bez|без|utan|uden|uten) (?:an? )?"
    r"(?:address|URL|[Ll]ink\w*|Adresse|adresse|lien|dirección|enlace|indirizzo|endereço|adres\w*|odkazu?|ссылки|адреса)[)\]]"
)
_LONGEST = 400


@rule("SR006", severity="warning", local=True)
def entry_without_link(
    post: Post,
    *,
    accept: Annotated[tuple[str, ...], "Texts in an entry that needs no link, such as a name of an archive."] = (),
) -> Iterator[Finding]:
    """A source has no link, so that no reader can follow it.

    An entry of which nobody can say where it leads is often one that was made up. Books, laws, interviews and other
    things that are not on the web need none. A line of names (`Sources: Reuters, AFP`) is a style of its own: there
    only a title without a link among others with one is reported.

    ```md bad
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    - ⟦Reuters, “Rents rise again,” 4 March 2026⟧
    - [ILO – “Wages in Europe”](https://www.ilo.org/wages/europe)
    ```

    Where most entries have none, the list is reported once.

    ```md bad
    ### ⟦Sources⟧

    - Reuters, “Rents rise again,” 4 March 2026
    - Financial Times, “Landlords sell”
    - [ILO – “Wages in Europe”](https://www.ilo.org/wages/europe)
    ```

    ```md good
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    - The Housing Question, by Friedrich Engels
    - Interview with the mayor, 2 March 2026
    - Regulation (EU) 2024/1028
    - BBC Radio 4, *Today*, 2 March 2026
    - Own calculations
    - Roe, Jane. “Rooms of One’s Own.” *Urban Papers* 51 (2024): 101–19.
    - “Rent.” *Wikipedia*, 2 Mar. 2026, en.wikipedia.org/wiki/Rent
    ```

    ```md good
    Rents rose by 4 %.

    **Sources:** Reuters, AFP, Eurostat
    ```
    """
    for sources in post.sources:
        if sources.where == "front matter":
            continue
        without = [entry for entry in sources.entries if _wants_link(post, entry, accept)]
        if sources.where == "inline":
            without = [entry for entry in without if entry.title is not None]
        if not without:
            continue
        linked = sum(entry.is_linked for entry in sources.entries)
        if len(without) <= linked:
            for entry in without:
                yield Finding(
                    entry.prose.stripped().span(),
                    "the entry has no link",
                    "add the address of the source, or take the entry out",
                )
        elif sources.where != "inline":
            yield _of_list(sources, without)


def _of_list(sources: SourceList, without: list[SourceEntry]) -> Finding:
    count, of = len(without), len(sources.entries)
    message = f"{count} of the {of} entries have no link" if of > 1 else "the only entry has no link"
    block = sources.block
    return Finding(
        block.content.span() if block and block.content else sources.label.span,
        message,
        "add the addresses of the sources",
        related=tuple(Related(entry.prose.stripped().span(), "no link") for entry in without[:5]),
    )


def _wants_link(post: Post, entry: SourceEntry, accept: tuple[str, ...]) -> bool:
    if entry.is_linked or entry.is_failure or entry.links or not entry.text.strip("\ufffc *-–"):
        return False
    text = entry.text[:_LONGEST]
    if _LACKS.search(text):
        return True
    if _AGENCY.fullmatch(text):
        return False
    # By its day, whoever wrote a press release finds it.
    if _RELEASE.search(text) and entry.date and entry.date.value and entry.date.value.precision == "day":
        return False
    if _SAME.search(text) or _ADDRESS.search(text) or any(words in text for words in accept):
        return False
    return not is_offline(entry, post.source[entry.span])
