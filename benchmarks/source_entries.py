r"""How well source entries are read: `python benchmarks/source_entries.py FILE [--misses]`.

FILE has one labelled entry a line, in columns between tabs: the entry as it is written in the post, its publisher, its
title, its date and its URL, each empty where the entry has none. `#` begins a comment. A `\n` in an entry is a line
end: the entry is one of the front matter. ` ;; ` stands between the values of several entries on one line.

A field is right where it is the label, after blanks are folded and look-alikes of hyphens and blanks are put plain.
"""

import argparse
from collections import Counter
from pathlib import Path

from mdlint_news.parse import parse
from mdlint_news.parts import SourceEntry

FIELDS = ("publisher", "title", "date", "url")
_PLAIN = str.maketrans({"\u2010": "-", "\u2011": "-"})


def entries_of(raw: str) -> list[SourceEntry]:
    """Parse an entry as the only one of a source list."""
    is_front_matter = r"\n" in raw
    text = "---\nsources:\n" + raw.replace(r"\n", "\n") + "\n---\n" if is_front_matter else f"{raw}\n"
    # One that says itself that it is a source needs no heading.
    lists = parse(text).sources or parse(f"### Sources\n\n{raw}\n").sources
    return [entry for sources in lists for entry in sources.entries]


def values(entry: SourceEntry) -> dict[str, str]:
    """The fields of an entry as texts."""
    return {
        "publisher": entry.publisher.text if entry.publisher else "",
        "title": entry.title.text if entry.title else "",
        "date": entry.date.text if entry.date else "",
        "url": entry.url.url if entry.url else "",
    }


def folded(value: str) -> str:
    """A value as it is compared."""
    return " ".join(value.translate(_PLAIN).split())


def read(raw: str) -> dict[str, str]:
    """The fields of a labelled line, those of several entries joined."""
    found = [values(entry) for entry in entries_of(raw)]
    return {field: folded(" ;; ".join(value for each in found if (value := each[field]))) for field in FIELDS}


def main() -> None:
    """Compare each line with its labels, and print how many are right."""
    parser = argparse.ArgumentParser(description="measure how well source entries are read")
    parser.add_argument("file", type=Path, help="labelled entries, as the head of this program describes them")
    parser.add_argument("--misses", action="store_true", help="list what was read wrong, one a line")
    arguments = parser.parse_args()
    right: Counter[str] = Counter()
    right_where_labelled: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    misses = []
    rows = [line.split("\t") for line in arguments.file.read_text("utf-8").split("\n") if line and line[0] != "#"]
    for raw, *labels in rows:
        got = read(raw)
        for field, label in zip(FIELDS, [*labels, "", "", "", ""], strict=False):
            wanted = folded(label)
            labelled[field] += bool(wanted)
            right[field] += got[field] == wanted
            right_where_labelled[field] += bool(wanted) and got[field] == wanted
            if got[field] != wanted:
                misses.append(f"{field}: wanted {wanted!r}, got {got[field]!r}: {raw}")
    print(f"{len(rows)} entries: right of all, and of those that have the field")
    for field in FIELDS:
        all_, some = (
            100 * part / max(whole, 1)
            for part, whole in (
                (right[field], len(rows)),
                (right_where_labelled[field], labelled[field]),
            )
        )
        print(
            f"{field:<10} {right[field]:>4}/{len(rows):<4} {all_:5.1f} %"
            f"   {right_where_labelled[field]:>4}/{labelled[field]:<4} {some:5.1f} %"
        )
    if arguments.misses:
        print(*misses, sep="\n")


if __name__ == "__main__":
    main()
