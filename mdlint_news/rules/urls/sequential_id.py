"""UR002."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, regex, rule

_TOKEN = regex(r"[0-9A-Za-z]+")
_DIGITS = regex(r"\d{5,}")
_HASH = regex(r"(?=.*[a-f].*[a-f])[0-9a-f]{12,}", re.IGNORECASE)
# One that is a number behind letters is none: `EA9876543210`.
_LETTERED = regex(r"[A-Za-z]{1,3}[0-9]{7,}")
# Digits that go on as letters, and what is typed when something like a hash is wanted.
_TYPED = regex(
    r"(?:0?123456789|123456789?0)abc(?:def)?|abc(?:def)?(?:0?123456|1234567890)|abc123def|a1b2c3d4e5", re.IGNORECASE
)
_SAME = regex(r"(?<![0-9A-Za-z])([0-9])\1{5,}(?![0-9A-Za-z])")
# Where bugs and tasks are counted up from 1.
_TRACKER = regex(r"(?:bugs?|bugzilla|gitlab|issues?|jira|redmine|tickets?|tracker)\.")
# The posts of a channel are counted up from 1, too. These are made up more often than reached.
_CHANNELS = ("t.me", "telegram.me")
_MADE_UP = ("12345", "54321", "98765")
# Players that are put into a page are told their colours.
_COLOUR = regex(r"(?:colou?r|col|background|bg|fg|theme)=(?:%23)?\Z", re.IGNORECASE)
_PLACE = regex(r"#(?![/!]).*\Z", re.DOTALL)  # where an address goes on behind `#/`, it is that of a page
_LEAST_RUN = 5  # 1234 is a number like any other
_RUN_ANYWHERE = 9
_LONG = 7
# Ids that are made of a time, such as those of posts on X, are so long that they have runs of six by chance.
_TIME_ID = 15
_RUN_IN_TIME_ID = 7
# All that is found has one of these in it: five digits in their order, one digit six times, or letters like them.
_UP = "01234567890123"
_DOWN = _UP[::-1]
_RUNS = "|".join(f"(?<={run[0]}){run[1:]}" for at in range(10) for run in (_UP[at : at + 5], _DOWN[at : at + 5]))
# A pattern that begins with a character is quicker than one that first decides what to look for.
_SUSPECT = regex(rf"[0-9](?=[0-9]{{4}})(?:{_RUNS}|(?<=([0-9]))\1{{5}})")
_NEEDS = ("abc", "a1b2")
_HELP = "look the address up, or take the link out"
_UUID = regex(
    r"(?:12345678-1234|abcdef12-3456|a1b2c3d4-e5f6|01234567-89ab|00000000-0000-0000)-?[0-9a-f-]{4,}", re.IGNORECASE
)


@rule("UR002", severity="error", local=True)
def sequential_id(
    post: Post,
    *,
    exempt_hosts: Annotated[tuple[str, ...], "Hosts that count up from 1, and so reach 12345 honestly."] = (
        "github.com",
        "gitlab.com",
        "news.ycombinator.com",
        "handle.net",
        "rfc-editor.org",
        "stackoverflow.com",
        "stackexchange.com",
    ),
) -> Iterator[Finding]:
    """The number in an address counts up or down, or repeats one digit.

    A language model that needs the number of an article writes the digits in their order, or one digit many times.

    ```md bad
    - DW, “Oil blockade” – https://www.dw.com/en/oil-blockade/a-⟦12345678⟧
    - [The minister’s post](https://x.com/minister/status/⟦1623456789012345678⟧)
    - [Financial Times](https://www.ft.com/content/⟦abcdef12-3456-7890-abcd-ef1234567890⟧)
    - [BBC](https://www.bbc.com/news/world-europe-⟦99999999⟧)
    - [AP](https://apnews.com/article/⟦1234567890abcdef⟧1234567890abcdef)
    ```

    ```md good
    - DW, “Oil blockade” – https://www.dw.com/en/oil-blockade/a-75125356
    - [The minister’s post](https://x.com/minister/status/1999500480725258425)
    - [The pull request](https://github.com/rust-lang/rust/pull/123456)
    ```
    """
    for url in post.urls_like(_SUSPECT, needs=_NEEDS):
        if url.is_on(*exempt_hosts) or not url.host or _TRACKER.match(url.host):
            continue
        tail = _PLACE.sub("", url.tail)
        if match := _UUID.search(tail) or _TYPED.search(tail):
            yield Finding(url.part(*match.span()), f"made-up id: `{match[0]}` counts in order", _HELP)
            continue
        same = (match for match in _SAME.finditer(tail) if not _COLOUR.search(tail, 0, match.start()))
        if match := next(same, None):
            yield Finding(url.part(*match.span()), f"made-up number: `{match[0]}` is one digit throughout", _HELP)
            continue
        for token in _TOKEN.finditer(tail):
            if _HASH.fullmatch(token[0]) and not _LETTERED.fullmatch(token[0]):
                continue
            digits = next((match for match in _DIGITS.finditer(token[0]) if _counts(match[0])), None)
            if digits and not (_is_counted(digits[0]) and url.is_on(*_CHANNELS)):
                start = token.start()
                run, at = _longest_run(digits[0])
                part = "" if run == len(digits[0]) else f"`{digits[0][at : at + run]}` in "
                message = f"made-up number: {part}`{digits[0]}` counts in order"
                yield Finding(url.part(start + digits.start(), start + digits.end()), message, _HELP)
                break


def _counts(digits: str) -> bool:
    """Say whether a number has a run of digits in their order that is too long for chance."""
    number = digits.lstrip("0")
    length, (run, start) = len(number), _longest_run(number)
    if length >= _TIME_ID:
        return run >= _RUN_IN_TIME_ID
    if run == length or run >= _RUN_ANYWHERE:
        return run >= _LEAST_RUN
    is_most_of_it = start + run == length or run >= 0.8 * length
    return (run > _LEAST_RUN and is_most_of_it) or (length >= _LONG and number.endswith("12345"))


def _is_counted(digits: str) -> bool:
    """Say whether a channel that numbers its posts may have come that far by itself."""
    return len(digits) == _LEAST_RUN and digits not in _MADE_UP


def _longest_run(number: str) -> tuple[int, int]:
    """The length and the start of the longest stretch whose digits go up or down by one, 9 and 0 being neighbours."""
    best = (0, 0)
    for step in (1, 9):
        start = 0
        for at in range(1, len(number) + 1):
            if at == len(number) or (int(number[at]) - int(number[at - 1])) % 10 != step:
                best = max(best, (at - start, start), key=lambda run: run[0])
                start = at
    return best
