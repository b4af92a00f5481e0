"""A config that was checked before says the same, and neither rules nor a parser of TOML are needed to know."""

from collections.abc import Callable
from pathlib import Path

import pytest
from test_startup import modules

from mdlint_news.config import Config, ConfigError, Configs
from mdlint_news.registry import registry

RULES = registry()
RICH = """
select = ["ALL"]
ignore = ["UR", "mixed-entry-style"]
fail-on = "warning"
exclude = ["drafts/", "*.tmp.md"]
per-file-ignores = { "old/*" = ["FM"] }
parser = "markdown-it"

[severity]
placeholder-url = "info"

[rules.placeholder-url]
hosts = ["pictures.example"]

[rules.UR003]

[site]
generator = "jekyll"
prints-title = true

[[overrides]]
files = ["old/"]
ignore = ["AI"]
rules.placeholder-url.hosts = []

[[overrides]]
files = ["new/"]
site.prints-title = false
"""


class Kept(dict[str, str]):
    """A memory that counts what it was asked for in vain."""

    missed = 0

    def recall(self, name: str) -> str | None:
        self.missed += name not in self
        return self.get(name)

    def keep(self, name: str, text: str) -> None:
        self[name] = text


Read = Callable[..., Config]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Read the config of a folder, with a memory or without."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "posts").mkdir()

    def with_memory(memory: Kept | None, *inline: str) -> Config:
        configs = Configs(RULES, memory=memory, inline=inline)
        found = configs.for_folder("posts")
        configs.keep()
        return found

    return with_memory


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mdlint-news.toml", RICH),
        (".mdlint-news.toml", "site = { prints-title = true }\nrules.placeholder-value.keys = ['title']"),
        ("mdlint-news.toml", ""),
        ("pyproject.toml", "[tool.mdlint-news]\nignore = ['UR001']\n[project]\nname = 'post'\n"),
        ("pyproject.toml", "[tool.mdlint-news]\n"),
        ("pyproject.toml", "[tool.ruff]\nselect = ['ALL']\n"),
    ],
)
def test_a_known_config_says_the_same(read: Read, name: str, text: str) -> None:
    Path(name).write_text(text, "utf-8", newline="\r\n")
    memory = Kept()

    plain, first, second = read(None), read(memory), read(memory)

    assert repr(plain) == repr(first) == repr(second)
    assert memory.missed == len(memory) == 1
    assert second.registry is RULES


def test_what_a_folder_or_a_flag_adds_is_not_remembered(read: Read) -> None:
    config = Path("mdlint-news.toml")
    memory = Kept()
    config.write_text('[patterns.OWN001]\nmessage = "no"\nliteral = "x"\n')
    assert read(memory).registry.find("OWN001")
    assert read(memory).registry.find("OWN001")
    config.write_text('select = ["OWN001"]\n')
    assert read(memory, 'patterns.OWN001 = { message = "no", literal = "x" }').settings.select == ("OWN001",)
    assert memory == {}
    with pytest.raises(ConfigError, match="unknown rule"):
        read(memory)
    assert memory == {}


def test_a_schema_is_read_anew(read: Read) -> None:
    Path("mdlint-news.toml").write_text('rules.schema-violation.schema = "post.json"\n')
    memory = Kept()
    for kind in ("object", "array"):
        Path("post.json").write_text(f'{{"type": "{kind}"}}')
        assert kind in repr(read(memory).settings)
    assert memory == {}


@pytest.mark.parametrize("kept", ["", "null", "[]", "[1, {}, true]", "[[], {}, true]", "no JSON", "[" * 100_000])
def test_a_damaged_memory_knows_nothing(read: Read, kept: str) -> None:
    Path("mdlint-news.toml").write_text("ignore = ['UR001']\n")
    memory = Kept()
    read(memory)
    (name,) = memory
    memory[name] = kept

    assert read(memory).settings.ignore == ("UR001",)


def test_a_known_config_takes_no_rules(tmp_path: Path) -> None:
    (tmp_path / "mdlint-news.toml").write_text('ignore = ["UR001"]\n[rules.placeholder-url]\nhosts = []\n')
    arguments = ("check", "--quiet", "--cache-dir", "cache", "2026-03-02-ferries.md")
    first, second = modules(tmp_path, *arguments), modules(tmp_path, *arguments)

    assert {"mdlint_news.rules", "tomllib"} <= first
    assert not second & {"mdlint_news.rules", "mdlint_news.options", "pathspec", "tomllib"}
