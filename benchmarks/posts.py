"""News posts that nobody wrote, to measure with: the same each time, and each different from the others.

One in ten has a defect.
"""

from datetime import date, timedelta
from pathlib import Path
from random import Random

_WHO = "the port|the city council|the ministry of transport|the union|a regional court|the grid operator".split("|")
_DID = "approved|rejected|postponed|published|defended|revised|withdrew".split("|")
_WHAT = (
    "the ferry timetable|a plan for the harbour bridge|its budget for next year|new rules for night trains"
    "|the audit of three hospitals|a contract for 40 electric buses|the water tariff|a list of schools to repair"
).split("|")
_WHY = (
    "after weeks of talks|because costs had risen by 12 percent|although two members voted against it"
    "|in a session that ran until midnight|citing a report of 14 pages|despite protests in front of the town hall"
).split("|")
_PUBLISHERS = {
    "Harbour Gazette": "www.harbour-gazette.se/news",
    "Evening Mail": "eveningmail.nu/story",
    "Kiel Radio": "www.kiel-radio.de/berichte",
    "North Wire": "northwire.eu/world",
    "Port Authority": "port.gov.se/releases",
}
_FIRST_DAY = date(2026, 1, 2)


def write_posts(folder: Path, number: int) -> None:
    """Write some posts into a folder, which is made, with folders of 500 in it."""
    for at in range(number):
        day = _FIRST_DAY + timedelta(days=at % 300)
        path = folder / f"site-{at // 500:02}" / f"{day}-{_slug(_WHAT[at % len(_WHAT)])}-{at}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_post(Random(at), at, day), "utf-8")  # noqa: S311 - nothing is secret


def _post(random: Random, number: int, day: date) -> str:
    title = f"{_sentence(random)[:-1]} ({number})"
    sections = "\n".join(_section(random) for _ in range(random.randint(2, 3)))
    table = "| Year | Cost | Share |\n| --- | ---: | ---: |\n| 2024 | 1.2 | 14% |\n| 2025 | 1.4 | 17% |\n\n"
    return (
        f'---\nlayout: post\ntitle: "{title}"\ndate: {day} 09:{number % 60:02}:00 +0100\ncategory: news\n'
        f"tags: [transport, {random.choice(('energy', 'schools', 'health'))}]\n---\n\n{_paragraph(random)}\n"
        f"{sections}\n{table if number % 7 == 0 else ''}### Sources\n\n{_sources(random, day)}"
        f"{'- Kiel Radio – <https://www.kiel-radio.de/berichte/news_XXXXX.htm>' if number % 10 == 0 else ''}\n"
    )


def _section(random: Random) -> str:
    paragraphs = "\n".join(_paragraph(random) for _ in range(random.randint(1, 3)))
    return f"## {_sentence(random)[:-1]}\n\n{paragraphs}"


def _paragraph(random: Random) -> str:
    sentences = list(dict.fromkeys(_sentence(random) for _ in range(random.randint(2, 4))))
    sentences[0] = f"**{sentences[0][:-1]}.** According to [{random.choice(_WHO)}]({_address(random)}), it is final."
    return " ".join(sentences) + "\n"


def _sentence(random: Random) -> str:
    text = f"{random.choice(_WHO)} {random.choice(_DID)} {random.choice(_WHAT)} {random.choice(_WHY)}."
    return text[0].upper() + text[1:]


def _sources(random: Random, day: date) -> str:
    published = day - timedelta(days=1)
    written = f"{published.day} {published:%b %Y}"
    return "".join(
        f"- {name} – “{_sentence(random)[:-1]}” ({written}) – <{_address(random, name)}>\n"
        for name in random.sample(sorted(_PUBLISHERS), 4)
    )


def _address(random: Random, name: str = "Harbour Gazette") -> str:
    return f"https://{_PUBLISHERS[name]}/{_slug(random.choice(_WHAT))}-{random.randrange(16**8):08x}"


def _slug(text: str) -> str:
    return text.replace(" ", "-")
