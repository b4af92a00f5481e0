"""What the tree around a post tells: found without settings, the same whatever is checked, overridden by the config."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from mdlint_news.parts import SiteFacts
from mdlint_news.site import Sites

Write = Callable[[str, str], Path]

POST = "---\ntitle: Ferry line extended\ndate: 2026-03-04\n---\n\nThe ferry to Hvar runs until October.\n"


def facts(path: Path) -> SiteFacts:
    return Sites().facts(str(path), {})


@pytest.mark.parametrize(
    ("generator", "files"),
    [
        ("jekyll", {"_config.yml": "title: The Quay\n"}),
        ("jekyll", {"_config.toml": "", "package.json": '{"devDependencies": {"prettier": "3"}}'}),
        ("hexo", {"_config.yml": "", "package.json": '{"dependencies": {"hexo": "^7"}}'}),
        ("hexo", {"_config.yml": "", "source/.keep": "", "scaffolds/post.md": ""}),
        ("hugo", {"hugo.toml": ""}),
        ("hugo", {"config/_default/hugo.yaml": ""}),
        ("hugo", {"config.toml": 'baseURL = "https://quay.news/"\n', "content/.keep": ""}),
        ("hugo", {"config.json": '{\n  "baseURL": "https://quay.news/"\n}\n', "content/.keep": ""}),
        (None, {"config.toml": 'baseURL = "https://quay.news/"\n'}),
        (None, {"config.toml": "[server]\nport = 80\n", "content/.keep": ""}),
        ("zola", {"config.toml": 'base_url = "https://quay.news"\n', "content/.keep": ""}),
        ("astro", {"astro.config.mjs": "throw new Error()"}),
        ("eleventy", {".eleventy.js": "process.exit(1)"}),
        ("eleventy", {"eleventy.config.ts": "", "_config.yml": ""}),
        ("eleventy", {"package.json": '{"devDependencies": {"@11ty/eleventy": "^3"}}'}),
        ("pelican", {"pelicanconf.py": "raise SystemExit(1)"}),
        ("mkdocs", {"mkdocs.yml": ""}),
        ("gatsby", {"gatsby-config.js": ""}),
        ("nextjs", {"next.config.mjs": ""}),
        ("docusaurus", {"docusaurus.config.ts": ""}),
        ("vitepress", {".vitepress/config.mts": ""}),
        ("mdbook", {"book.toml": ""}),
        (None, {"package.json": "[" * 100_000}),
        (None, {"package.json": '{"dependencies": ["hexo"]}'}),
        (None, {}),
    ],
)  # fmt: skip
def test_the_generator_is_known_by_its_files(
    write: Write, tmp_path: Path, generator: str | None, files: dict[str, str]
) -> None:
    (tmp_path / ".git").mkdir()
    for name, text in files.items():
        write(name, text)

    assert facts(write("news/2026/harbour.md", POST)).generator == generator


def test_a_generator_is_known_among_many_files(write: Write, tmp_path: Path) -> None:
    for number in range(250):
        write(f"{number:03}.txt", "")
    write("zola/config.toml", 'base_url = "https://quay.news"\n')
    assert facts(tmp_path / "a.md").generator is None

    write("mkdocs.yml", "")
    assert facts(tmp_path / "a.md").generator == "mkdocs"
    assert facts(tmp_path / "zola" / "a.md").generator == "zola"


def test_the_nearest_generator_counts_within_the_repository(write: Write, tmp_path: Path) -> None:
    write("_config.yml", "")
    write("docs/mkdocs.yml", "")
    assert facts(tmp_path / "docs" / "blog" / "a.md").generator == "mkdocs"
    assert facts(tmp_path / "blog" / "a.md").generator == "jekyll"

    (tmp_path / "blog" / ".git").mkdir(parents=True)
    assert facts(tmp_path / "blog" / "a.md").generator is None


@pytest.mark.parametrize(
    ("generator", "name", "post"),
    [
        ("pelican", "a{}.md", "Title: Ferry line extended\nDate: 2026-03-04\nCategory: Sea\n\nThe ferry runs.\n"),
        ("astro", "a{}.md", "---\ntitle: Ferry line extended\npubDatetime: 2026-03-04T09:00:00Z\n---\nIt runs.\n"),
        ("zola", "a{}.md", '+++\ntitle = "Ferry line extended"\n[extra]\nteam = "Sea"\n+++\nThe ferry runs.\n'),
        (None, "a{}.md", '+++\ntitle = "Ferry line extended"\n+++\nThe ferry runs.\n'),
        ("jekyll", "_posts/2026-03-0{}-ferry.md", POST),
        (None, "_posts/ferry-{}.md", POST),
        (None, "2026-03-0{}-ferry.md", POST),
    ],
)  # fmt: skip
def test_the_generator_is_known_by_posts_that_only_it_reads(
    write: Write, tmp_path: Path, generator: str | None, name: str, post: str
) -> None:
    (tmp_path / ".git").mkdir()
    paths = [write(name.format(number), post) for number in range(1, 5)]

    assert facts(paths[0]).generator == generator


ZONED = POST.replace("2026-03-04", "2026-03-04 09:30:00 +0100")
H1 = POST.replace("\nThe", "\n# Ferry line extended\n\nThe")
SETEXT = POST.replace("\nThe", "\nFerry line extended\n===\n\nThe")
LONG = POST + "It is cheap. " * 5000
LISTED = LONG + "\n\n## Sources ##\n\n- [The line’s timetable](https://ferries.hr/timetable)\n"
BOLD = POST + "\n**Sources:**\n\n- [The line’s timetable](https://ferries.hr/timetable)\n"
INLINE = POST + "\n**Sources:** [the line’s timetable](https://ferries.hr/timetable)\n"
KEYED = POST.replace("date:", "sources: [https://ferries.hr/timetable]\ndate:")
BARE = "The ferry to Hvar runs until October.\n"
JSON = '{"title": "Ferry line extended", "date": "2026-03-04T09:30:00Z"}\n\nThe ferry runs.\n'
TOML = '+++\ntitle = "Ferry line extended"\ndate = 2026-03-04T09:30:00Z # noon\n+++\nThe ferry runs.\n'
SPACED = POST.replace("---\n\n", f"summary: {'long ' * 3000}\n---\n\n")


@pytest.mark.parametrize(
    ("fact", "value", "posts"),
    [
        ("has_front_matter", True, [POST, POST, BARE, BARE]),
        ("has_front_matter", False, [POST, BARE, BARE]),
        ("has_front_matter", None, [POST]),
        ("common_keys", ("date", "title"), [POST] * 8 + [KEYED, POST.replace("date:", "day:")]),
        ("common_keys", ("title",), [POST] * 8 + [POST.replace("date:", "day:")] * 2),
        ("common_keys", ("date", "title"), [JSON, TOML, POST, BARE]),
        ("common_keys", None, [BARE, BARE]),
        ("has_zoned_dates", True, [ZONED, JSON, TOML, ZONED, POST]),
        ("has_zoned_dates", False, [ZONED, POST, ZONED]),
        ("has_zoned_dates", None, [BARE, BARE, ZONED]),
        ("prints_title", True, [POST, POST, H1]),
        ("prints_title", None, [POST, H1]),
        ("prints_title", False, [H1, H1, SETEXT, H1, POST]),
        ("prints_title", None, [BARE, BARE]),
        ("prints_title", False, [H1, H1, SPACED]),
        ("has_sources", True, [LISTED, INLINE, KEYED, BOLD, POST]),
        ("has_sources", False, [LISTED, POST]),
        ("sources_heading", "## Sources", [LISTED, LISTED, BOLD, INLINE, POST, POST]),
        ("sources_heading", "**Sources:**", [BOLD, BOLD.replace("\n", "\r\n")]),
        ("sources_heading", None, [INLINE, INLINE]),
    ],
)  # fmt: skip
def test_habits_are_shares_of_the_posts_in_the_folder(write: Write, fact: str, value: object, posts: list[str]) -> None:
    paths = [write(f"news/{number}.md", post) for number, post in enumerate(posts)]

    found = {facts(path) for path in paths}
    assert [getattr(one, fact) for one in found] == [value]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (True, ["2026-03-04-a.md", "2026-03-05.md", "2026-03-06-c.mdx", "2026-03-07-d.md", "about.md"]),
        (False, ["2026-03-04-a.md", "b.md", "c.md"]),
        (True, ["2026-03-04-a/index.md", "2026-03-05-b/index.md"]),
        (True, ["2026/03/2026-03-04-a.md", "2025/12/2025-12-01-b.md", "README.md", "SECURITY.md"]),
    ],
)
def test_file_names_have_a_convention(write: Write, value: bool, names: list[str]) -> None:  # noqa: FBT001 - a table
    paths = [write(f"news/{name}", POST) for name in names]

    assert facts(paths[0]).dated_names is value


LAYOUT = '<article>\n<h1 class="p-name">\n  {}\n</h1>\n{}\n</article>\n'


@pytest.mark.parametrize(
    ("printed", "files"),
    [
        (True, {"_config.yml": "", "_layouts/story.html": LAYOUT.format("{{ page.title | escape }}", "")}),
        (True, {
            "_config.yml": "",
            "_layouts/story.html": "---\nlayout: page\n---\n{{ content }}\n",
            "_layouts/page.html": LAYOUT.format("{{ page.title }}", ""),
        }),
        (False, {"_config.yml": "", "_layouts/other.html": LAYOUT.format("{{ page.title }}", "")}),
        (False, {"_config.yml": "", "_layouts/story.html": LAYOUT.format("{{ site.title }}", "{{ page.title }}")}),
        (False, {"_config.yml": "", "_layouts/story.html": "---\nlayout: story\n---\n"}),
        (True, {"hugo.toml": "", "themes/sea/layouts/_default/single.html": LAYOUT.format("{{ .Title }}", "")}),
        (False, {"hugo.toml": "", "layouts/_default/single.html": LAYOUT.format("{{ .Site.Title }}", "")}),
        (True, {".eleventy.js": "", "src/_includes/story.njk": LAYOUT.format("{{ title }}", "")}),
        (True, {"astro.config.mjs": "", "src/layouts/BlogPost.astro": LAYOUT.format("{frontmatter.title}", "")}),
        (False, {"astro.config.mjs": "", "src/layouts/About.astro": LAYOUT.format("{title}", "")}),
        (True, {"_config.yml": "", "scaffolds/a": "", "source/a": "", "themes/sea/layout/story.ejs":
            LAYOUT.format("<%= page.title %>", "")}),
        (True, {"config.toml": 'base_url = ""', "templates/page.html": LAYOUT.format("{{ page.title }}", "")}),
        (False, {"mkdocs.yml": ""}),
    ],
)  # fmt: skip
def test_a_layout_that_prints_the_title_makes_the_heading_a_repetition(
    run: Run, write: Write, printed: bool, files: dict[str, str]  # noqa: FBT001 - a table
) -> None:  # fmt: skip
    for name, text in files.items():
        write(name, text)
    for day in (4, 5, 6):
        write(f"news/2026-03-0{day}-ferry.md", H1.replace("title:", "layout: story\ntitle:"))
    outcome = run("check", "news", "--select", "HD001")

    assert len(outcome.lines) == (3 if printed else 0)


def test_facts_do_not_come_from_what_is_checked(run: Run, write: Write) -> None:
    for name in "abcde":
        write(f"news/{name}.md", H1)
    write("sea/a.md", H1)

    assert run("check", "--select", "HD001").lines == run("check", "--select", "HD001", "sea/a.md", "news").lines
    assert run("check", "--select", "HD001", "news/a.md").lines == []
    assert len(run("check", "--select", "HD001", "sea/a.md").lines) == 1


def test_standard_input_has_the_facts_of_its_place(run: Run, write: Write) -> None:
    write("news/a.md", H1)
    write("news/b.md", H1)
    check = ["check", "-", "--select", "HD001"]

    assert run(*check, "--stdin-filename", "news/new.md", stdin=H1).lines == []
    assert len(run(*check, stdin=H1).lines) == 1
    assert run(*check, "--config", "site.prints-title=false", stdin=H1).lines == []


def test_the_config_has_the_last_word(run: Run, write: Write) -> None:
    write("pyproject.toml", "[tool.mdlint-news.site]\nprints-title = true\n")
    write("news/a.md", H1)
    write("news/b.md", H1)
    write("README.md", "# The Quay\n")

    assert len(run("check", "--select", "HD001").lines) == 2
    # A README is no post, whatever posts have.
    outcome = run("check", "--select", "FM001", "--config", "site.has-front-matter = true", "README.md", ".")
    assert (outcome.status, outcome.lines) == (0, [])


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[site]\ngenerater = "hugo"', 2, "unknown key `site.generater`; did you mean `generator`?"),
        ('[site]\ngenerator = "hugoo"', 2, 'found "hugoo"; did you mean `hugo`?'),
        ("[site]\n\nprints-title = 1", 3, "`site.prints-title`: expected true or false, found 1"),
        ("[site]\ncommon-keys = [1]", 2, "`site.common-keys`: expected a string, found 1"),
        ("site = 3", 1, "`site`: expected a table, found 3"),
    ],
)
def test_a_wrong_fact_is_named_with_its_place(run: Run, write: Write, text: str, line: int, words: str) -> None:
    write("mdlint-news.toml", text)
    outcome = run("check")

    assert outcome.status == 2
    assert outcome.err.startswith(f"mdlint-news.toml:{line}: error: ")
    assert words in outcome.err


def test_config_shows_the_facts_and_where_each_was_found(run: Run, write: Write) -> None:
    write("mdlint-news.toml", "[site]\nhas-sources = false\n")
    write("_config.yml", "")
    write("_layouts/post.html", LAYOUT.format("{{ page.title }}", ""))
    write("_posts/2026-03-04-a.md", POST)
    write("_posts/2026-03-05-b.md", POST)
    outcome = run("config", "_posts", "--config", "site.common-keys=['title']", "--output-format", "json")
    shown = {entry["key"]: (entry["value"], entry["origin"]) for entry in json.loads(outcome.out)}

    assert {key: entry for key, entry in shown.items() if key.startswith("site")} == {
        "site.generator": ("jekyll", "_config.yml"),
        "site.dated-names": (True, "the posts in _posts"),
        "site.has-front-matter": (True, "the posts in _posts"),
        "site.common-keys": (["title"], "--config 'site.common-keys=['title']'"),
        "site.has-zoned-dates": (False, "the posts in _posts"),
        "site.prints-title": (True, "_layouts/post.html"),
        "site.has-sources": (False, "mdlint-news.toml:2"),
        "site.sources-heading": (None, "not known"),
        "site.source-labels": (None, "not known"),
        "site.least-length": (None, "not known"),
    }
    assert run("config", "_posts/2026-03-04-a.md").out == run("config", "_posts").out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_what_cannot_be_read_is_passed_by(write: Write, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    news = write("news/a.md", H1).parent
    write("news/b.md", H1)
    os.mkfifo(news / "pipe.md")
    os.mkfifo(tmp_path / "package.json")
    (news / "loop.md").symlink_to("loop.md")
    (news / "2026").symlink_to(news)
    (news / "folder.md").mkdir()
    (tmp_path / "_config.yml").symlink_to("_config.yml")
    (tmp_path / "mkdocs.yml").mkdir()
    found = facts(news / "a.md")

    assert (found.generator, found.prints_title) == (None, False)
    assert facts(tmp_path / "nowhere" / "a.md") == SiteFacts()


def test_a_post_is_thin_where_the_others_of_its_site_are_much_longer(run: Run, write: Write) -> None:
    post = "---\ntitle: Post {0}\n---\n{1}\n\n### Sources\n\n- Agency – https://www.kiel.de/{0}/\n"
    for number in range(9):
        write(f"{number}.md", post.format(number, "The ferry line reaches Kiel at noon. " * 40))
    write("x.md", post.format("x", "The ferry line reaches Kiel."))
    arguments = ("check", "--select", "TX002", "--output-format", "concise")

    assert run(*arguments).lines == ["x.md:4:1: warning: the post has no more than 5 words [TX002]"]
    assert run(*arguments, "--config", "site.has-sources=false").lines == []
