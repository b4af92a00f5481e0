"""Count how many made-up URLs the rules find, and how many real ones they leave alone.

    python benchmarks/placeholders.py LABELS.tsv [--date YYYY-MM-DD]

Each line of the file has a URL, `placeholder` or `ok`, and a note, with tabs between them; `#` begins a comment. Each
URL is the link of an entry in the source list of a post, and of a sentence in another. What a reader would be stopped
by counts: errors and warnings of the URL rules. Where the note says that the post's date decides and names it in
parentheses, the post has that date; the entry is left out where no date is known.
"""

import argparse
import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mdlint_news import lint

TODAY = date(2030, 1, 1)
_NEEDS_DATE = re.compile(r"needs the post date")
_DAY = re.compile(r"\b(20\d\d-\d\d-\d\d)\b")
_ENTRY = "### Sources\n\n- [Agency, “A report”]({url})\n- [Ministry, “A figure”](https://www.bmwk.de/figures)"
_SENTENCE = "The agency [said]({url}) so."


class Label(NamedTuple):
    """A line of the file: the URL, whether it is made up, what was noted, and the date of the post where it matters."""

    url: str
    is_placeholder: bool
    note: str
    day: str


def main() -> None:
    """Print recall and precision, then what was missed and what was accused falsely."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--date", default="", help="the date of the post where the note has none")
    arguments = parser.parse_args()
    labels, left_out = read(arguments.labels, arguments.date)
    print(f"{len(labels)} URLs, {left_out} left out for want of a date")
    for where, form in (("source list", _ENTRY), ("sentence", _SENTENCE)):
        found = {label: codes(label, form) for label in labels}
        print(f"\n{where}: {summary(found)}")
        for label, rules in found.items():
            if bool(rules) != label.is_placeholder:
                what = "missed " if label.is_placeholder else "accused"
                print(f"  {what} {label.url}  {' '.join(rules)}  ({label.note})")


def read(path: Path, day: str) -> tuple[list[Label], int]:
    """Read the labels that can be judged, and count the others."""
    labels: list[Label] = []
    left_out = 0
    for line in path.read_text("utf-8").splitlines():
        url, _, rest = line.partition("\t")
        kind, _, note = rest.partition("\t")
        if line.startswith("#") or kind not in ("placeholder", "ok"):
            continue
        named = _DAY.search(note)
        known = (named[1] if named else day) if _NEEDS_DATE.search(note) else day
        if _NEEDS_DATE.search(note) and not known:
            left_out += 1
        else:
            labels.append(Label(url, kind == "placeholder", note, known))
    return labels, left_out


def codes(label: Label, form: str) -> list[str]:
    """Check a post with the URL in it, and list the URL rules that would stop it."""
    url = f"<{label.url}>" if re.search(r"[\s()]", label.url) else label.url
    head = f"---\ntitle: A report\ndate: {label.day}\n---\n" if label.day else ""
    checked = lint(f"{head}The report was read.\n\n{form.format(url=url)}\n", "post.md", today=TODAY)
    found = [one.rule.code for one in checked.diagnostics if one.severity != "info"]
    return [code for code in found if code.startswith("UR")]


def summary(found: dict[Label, list[str]]) -> str:
    """Say how many placeholders were found, and how many of the findings are placeholders."""
    placeholders = [rules for label, rules in found.items() if label.is_placeholder]
    accused = [label for label, rules in found.items() if rules]
    hits = sum(bool(rules) for rules in placeholders)
    true = sum(label.is_placeholder for label in accused)
    return (
        f"recall {hits}/{len(placeholders)} ({100 * hits / max(len(placeholders), 1):.1f} %), "
        f"precision {true}/{len(accused)} ({100 * true / max(len(accused), 1):.1f} %)"
    )


if __name__ == "__main__":
    main()
