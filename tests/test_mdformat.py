"""`mdformat` with our extension, as people run it who know nothing else of us. `mdformat-frontmatter` is there, too."""

import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import distribution
from pathlib import Path
from typing import NamedTuple

import pytest

HEADS = {
    "YAML": "---\n# the desk's\ntitle:   'Boats'   # odd\ntags: [a,   b]\nlong: >-\n   folded\n\n   text\n---\n",
    "TOML": "+++\ntitle   = 'Boats' # odd\n[params]\n  a=1\n+++\n",
    "JSON": '{\n  "title":   "Boats",\n\n  "tags": []\n}\n',
    "headers": "Title: Boats\nDate: 2026-01-02\n",
    "a duplicate key": "---\ntitle: a\ntitle: b\n---\n",
    "no YAML": "---\ntitle: a: b\n\t- c\n---\n",
    "no end": "---\ntitle: Boats\ndate: 2026-01-02\n",
}
KEPT = {
    "output": 'Fares {{ site.data.fares | where: "port", "Oslo_*_Kiel" | first }} rise.',
    "output in an address": "See [the list]({{ site.baseurl }}/boats/list_of_boats) and ![]({{ page.cover }}).",
    "a loop around items": "{% for port in ports %}\n- {{ port }}\n{% endfor %}",
    "a shortcode on several lines": 'Look: {{< figure\n     src="a_*_b.png"\n  >}} and read.',
    "a comment": "{% comment %}\n# no heading\n* no item\n{% endcomment %}",
    "attributes of a list": "* one\n* two\n{: .ports #list}",
    "attributes of a quote": "> Boats.\n{: .said}",
    "a footnote": "Boats[^1] sail.\n\n[^1]: So they say.\n    And more.\n\n    A second paragraph.",
    "a container": "::: note\n- Boats\n:::",
    "a formula": "$$\na_1 * b\n- c_2 * d\n$$",
    "definitions where they stand": "[Kiel]: https://kiel.port/ü 'Kiel'\n[oslo]: <https://oslo.port/a b>\n\nTo [Kiel].",
    "an address with brackets": "[Oslo](https://oslo.port/wiki/Oslo_(city)) and <https://oslo.port/?a=1&copy=2>",
    "what could be markup": "2 * 3, a_b_c, [sic], &nbsp;&amp; 5 < 6 and C:\\boats",
    "a hard break": "Oslo  \nKiel\\\nBergen",
    "numbers and bullets": "1. one\n2. two\n\n* a\n* b",
    "a short break": "a\n\n---\n\nb",
    "tildes": "~~~~ruby\nputs 1\n~~~~",
    "indented code": "Text.\n\n    code",
    "a row with too many cells": "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
    "a comment just above a line": "<!-- mdlint-news-disable-next-line UR001 -- soon -->\nSee it.",
    "blanks of other kinds": "\u3000Boats\u00a0\n\u00a0and ships.\u2028Both.",
    "a task": "- [ ] ask *Oslo*\n- [x] ask {{ port }}",
}
HEAD = "---\ntitle: Boats\n---\n\n"

ENTRIES = """\
### Sources

- Eurostat, “House prices,” 2 Mar 2026 – https://ec.europa.eu/eurostat/web/housing
- [DW: Tenants protest](https://www.dw.com/en/tenants-protest/a-71322345), 27 Feb 2026
"""
HOUSE = '[rules.entry-format]\nformat = "[{publisher}: {title}]({url}), {date}"\n'


class Done(NamedTuple):
    """What a run of mdformat left."""

    status: int
    err: str
    text: str


Format = Callable[..., Done]


@pytest.fixture
def mdformat(tmp_path: Path) -> Format:
    """Run `mdformat` on a file with a text, in another folder than the file's."""

    def call(text: str, *options: str) -> Done:
        (tmp_path / "posts").mkdir(exist_ok=True)
        path = tmp_path / "posts" / "2026-03-05-boats.md"
        path.write_bytes(text.encode())
        command = [sys.executable, "-m", "mdformat", *options, str(path)]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
        return Done(done.returncode, done.stderr, path.read_bytes().decode())

    return call


def formatted(texts: dict[str, str], folder: Path, *options: str) -> dict[str, str]:
    """Run `mdformat` once on a folder with many files, and see that it has nothing to say."""
    for name, text in texts.items():
        (folder / f"{name}.md").write_bytes(text.encode())
    command = [sys.executable, "-m", "mdformat", *options, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    # It dumps YAML anew, and mdformat tells of extensions that are in each other's way.
    assert distribution("mdformat-frontmatter")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return {name: (folder / f"{name}.md").read_bytes().decode() for name in texts}


def test_front_matter_is_kept_byte_for_byte(tmp_path: Path) -> None:
    after = formatted({name: f"{head}\nText.\n## Ports\n" for name, head in HEADS.items()}, tmp_path)

    assert after == {name: f"{head}\nText.\n\n## Ports\n" for name, head in HEADS.items()}
    assert formatted(after, tmp_path, "--check") == after


def test_what_is_right_in_many_ways_is_kept_as_it_is_written(tmp_path: Path) -> None:
    texts = {name: f"{HEAD}Text.\n\n{text}\n" for name, text in KEPT.items()}

    assert formatted(texts, tmp_path) == texts


def test_tables_are_aligned_by_what_is_seen(mdformat: Format) -> None:
    done = mdformat(f"{HEAD}|City|Boats|\n|:-|-:|\n|東京|`a\\|b`|\n|Kiel|{{{{ a | b }}}}|\n|Oslo|\n")

    assert done.text == (
        f"{HEAD}"
        "| City |       Boats |\n"
        "| :--- | ----------: |\n"
        "| 東京 |      `a\\|b` |\n"
        "| Kiel | {{ a | b }} |\n"
        "| Oslo |             |\n"
    )


def test_line_ends_of_other_kinds_are_kept_where_that_is_asked_for(mdformat: Format) -> None:
    text = "\ufeff---\ntitle:  a\n---\n\nText.\n\n- a\n  {{< b\n     c >}}\n".replace("\n", "\r\n")

    assert mdformat(text, "--end-of-line", "keep") == Done(0, "", text)


def test_words_are_wrapped_and_templates_are_not(mdformat: Format) -> None:
    text = f"{HEAD}The boats of {{{{ site.ports | first }}}} sail at *noon* on [Friday](https://a.port/{{{{ b }}}}).\n"

    done = mdformat(text, "--wrap", "30")

    assert done.status == 0
    assert done.text == (
        f"{HEAD}The boats of\n{{{{ site.ports | first }}}} sail\nat *noon* on\n[Friday](https://a.port/{{{{ b }}}}).\n"
    )


def test_lists_are_numbered_where_that_is_asked_for(mdformat: Format) -> None:
    assert mdformat("3. a\n3. b\n", "--number").text == "3. a\n4. b\n"


def test_lists_are_indented_as_far_as_is_asked_for(mdformat: Format, tmp_path: Path) -> None:
    (tmp_path / ".mdformat.toml").write_text("[plugin.mdlint_news]\nlist-indent = 4\n")

    assert mdformat("- a\n  - b\n\n    c\n").text == "- a\n    - b\n\n        c\n"


def test_source_lists_are_written_in_the_house_format(mdformat: Format, tmp_path: Path) -> None:
    assert mdformat(HEAD + ENTRIES).text == HEAD + ENTRIES
    (tmp_path / "posts" / "mdlint-news.toml").write_text(HOUSE)

    done = mdformat(HEAD + ENTRIES)

    assert (done.status, done.err) == (0, "")
    assert done.text.splitlines()[-2:] == [
        "- [Eurostat: House prices](https://ec.europa.eu/eurostat/web/housing), 2 Mar 2026",
        "- [DW: Tenants protest](https://www.dw.com/en/tenants-protest/a-71322345), 27 Feb 2026",
    ]
    assert mdformat(done.text, "--check").status == 0
    (tmp_path / ".mdformat.toml").write_text("[plugin.mdlint_news]\nsource-lists = false\n")
    assert mdformat(HEAD + ENTRIES).text == HEAD + ENTRIES


def test_a_config_that_cannot_be_used_is_told_once(mdformat: Format, tmp_path: Path) -> None:
    mdformat("")
    (tmp_path / "posts" / "mdlint-news.toml").write_text("nonsense = 1\n")

    done = mdformat(HEAD + ENTRIES)

    assert (done.status, done.text) == (0, HEAD + ENTRIES)
    assert done.err.count("unknown key `nonsense`: source lists are left as they are") == 1
