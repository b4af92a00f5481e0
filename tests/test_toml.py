"""TOML front matter: the place of every key and value, and what is wrong where."""

import tomllib
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.parse import parse
from mdlint_news.parts import Field, FrontMatter, Value
from mdlint_news.text import Mapped

EVERYTHING = """\
# A post.
title = "Caf\\u00e9 # 1" # the "title"
'quoted key'.a . "b\\tc" = 'C:\\path'
date = 2026-02-03 09:30:00Z
time = 07:32:00.5
draft = false
weight = 1_000
ratios = [1e-3, -inf, # two
  nan,
]
lead = \"\"\"
First \\
   line.
Second\"\"\"\"\"
raw = '''
it's'''
source = { title = "NATO", urls = ["https://a.b/", "https://c.d/"] }

[extra] # not a key
image.path = "x.png"
[[links]]
url = "https://e.f/"
[[links]]
[links.more]
n = 0xFF
[extra.deep]
"""


def read(toml: str) -> FrontMatter:
    return parse(f"+++\n{toml}\n+++\n").front_matter


def places(text: str, fields: tuple[Field, ...]) -> dict[str, object]:
    """What is written of each key and its value."""

    def written(value: Value) -> object:
        if value.kind == "map":
            return places(text, value.fields)
        return [written(item) for item in value.items] if value.kind == "list" else text[slice(*value.span)]

    return {text[slice(*field.key_span)]: written(field.value) for field in fields}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_key_and_value_has_its_place(line_end: str) -> None:
    text = f"+++\n{EVERYTHING}+++\nText.\n".replace("\n", line_end)

    assert places(text, parse(text).front_matter.fields) == {
        "title": '"Caf\\u00e9 # 1"',
        "'quoted key'": {"a": {'"b\\tc"': "'C:\\path'"}},
        "date": "2026-02-03 09:30:00Z",
        "time": "07:32:00.5",
        "draft": "false",
        "weight": "1_000",
        "ratios": ["1e-3", "-inf", "nan"],
        "lead": '"""\nFirst \\\n   line.\nSecond"""'.replace("\n", line_end) + '""',
        "raw": f"'''{line_end}it's'''",
        "source": {"title": '"NATO"', "urls": ['"https://a.b/"', '"https://c.d/"']},
        "extra": {"image": {"path": '"x.png"'}, "deep": {}},
        "links": [{"url": '"https://e.f/"'}, {"more": {"n": "0xFF"}}],
    }


def test_kinds_styles_and_comments() -> None:
    text = f"+++\n{EVERYTHING}+++\n"
    front_matter = parse(text).front_matter

    assert [(field.key, field.value.kind, field.value.style) for field in front_matter.fields] == [
        ("title", "text", "double"),
        ("quoted key", "map", "plain"),
        ("date", "date", "plain"),
        ("time", "date", "plain"),
        ("draft", "boolean", "plain"),
        ("weight", "number", "plain"),
        ("ratios", "list", "plain"),
        ("lead", "text", "multi-line double"),
        ("raw", "text", "multi-line single"),
        ("source", "map", "plain"),
        ("extra", "map", "plain"),
        ("links", "list", "plain"),
    ]
    assert [text[slice(*span)] for span in front_matter.comments] == [
        "# A post.",
        '# the "title"',
        "# two",
        "# not a key",
    ]


@pytest.mark.parametrize(
    ("toml", "text", "raw_pieces"),
    [
        (r'"a \"b\" \u00e9 \U0001F600 c"', 'a "b" é 😀 c', {'"': r"\"", "é": r"\u00e9", "😀": r"\U0001F600", "c": "c"}),
        ("'a\\b'", "a\\b", {"\\": "\\", "b": "b"}),
        ('"""\na\\\n  b\r\nc"d"""', 'ab\nc"d', {"a": "a", "b": "b", "\n": "\r\n", '"': '"', "d": "d"}),
        ("'''\r\na\r\nb'''", "a\nb", {"a": "a", "\n": "\r\n", "b": "b"}),
        ('"""a \\""" b"""', 'a """ b', {"a": "a", '"': r"\"", "b": "b"}),
        ('"""a\\ \t\n\n  b\\tc"""', "ab\tc", {"a": "a", "b": "b", "\t": r"\t", "c": "c"}),
    ],
)
def test_each_character_of_a_string_has_its_place(toml: str, text: str, raw_pieces: dict[str, str]) -> None:
    source = f"+++\nkey = {toml}\n+++\n"
    value = parse(source).front_matter.get("key")

    assert value is not None
    assert value.text == text
    for character, raw in raw_pieces.items():
        at = text.index(character)
        assert source[slice(*value.mapped.span(at, at + 1))] == raw


def test_keys_are_read_as_strings_are() -> None:
    fields = read('"a\\tb\\u00e9\\"" = 1\n\'c\\td\' = 2\n"" = 3').fields

    assert [field.key for field in fields] == ['a\tbé"', "c\\td", ""]


def test_dates_end_where_their_list_or_table_does() -> None:
    times, table = read("a = [07:32:00]\nb = {c = 2026-01-31T09:00:00}# d").fields

    assert [item.text for item in times.value.items] == ["07:32:00"]
    assert [field.value.text for field in table.value.fields] == ["2026-01-31T09:00:00"]


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ('title = "a"\n⟦title⟧ = """b\nc"""', "`title` is set twice"),
        ("a.b = 1\n⟦a.b⟧ = { c = 1 }", "`a.b` is set twice"),
        ("a = { b = 1, ⟦b⟧ = [2] }", "`b` is set twice"),
        ("[a]\nx = 1\n[b]\n[⟦a⟧]", "`a` is set twice"),
        ("a = []\n[[⟦a⟧]]", "`a` is set twice"),
        ('title = ⟦"⟧Drought\ndate = 2026-01-01', "quote"),
        ("title = ⟦'⟧Drought\ndate = 2026-01-01", "quote"),
        ('lead = ⟦"⟧""Drought\n\ndate = 2026-01-01', "quote"),
        ('tags = ⟦[⟧"a",\ndate = 2026-01-01', "bracket"),
        ('tags = ⟦[⟧"a" "b"]', "bracket"),
        ("⟦[⟧extra\na = 1", "bracket"),
        ('title = "C:⟦\\⟧qa"', "backslash"),
        ("title = ⟦D⟧rought", "without quotes"),
        ("title = ⟦U⟧nterminated strike", "without quotes"),
        ("title = ⟦E⟧=mc2", "without quotes"),
        ('tags = ["a"]\ntitle = ⟦E⟧ = mc2', "without quotes"),
        ("title⟦:⟧ Drought", "`key =`"),
        ("- ⟦a⟧", "`key =`"),
        ("date = 2026⟦-⟧13-01", "calendar"),
        ('title = "a" ⟦"⟧b"', "more than one value"),
        ('title = "a⟦\x01⟧"', "control character"),
        ("title ⟦=⟧", "without quotes"),
        ("title =⟦⟧\ndate = 2026-01-31", "without quotes"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_damage_is_named_at_its_place(toml: str, words: str, line_end: str) -> None:
    before, marked, after = toml.replace("\n", line_end).replace("⟧", "⟦").split("⟦")
    front_matter = parse(f"+++\n{before}{marked}{after}\n+++\n").front_matter

    assert front_matter.damage is not None
    assert front_matter.damage.kind == "invalid"
    assert words in front_matter.damage.message
    start = len("+++\n") + len(before)
    assert front_matter.damage.span == (start, start + len(marked))


@pytest.mark.parametrize(
    ("toml", "raw"),
    [
        ("a.b = 1\na.c = [2]\nd = 3", "b = 1\na.c = [2]"),
        ("[a.b]\nc = 1\n[a]\nd = 2\n[a.b.e]\nf = 3", "b]\nc = 1\n[a]\nd = 2\n[a.b.e]\nf = 3"),
        ("[[a]]\nb = 1\n[[a]]\nc = 2\n[d]", "b = 1\n[[a]]\nc = 2"),
        ("a = { b = 1 } # c", "{ b = 1 }"),
        ("[a]", ""),
    ],
)
def test_a_table_stands_from_its_first_key_to_its_last_value(toml: str, raw: str) -> None:
    text = f"+++\n{toml}\n+++\n"
    value = parse(text).front_matter.get("a")

    assert value is not None
    assert text[slice(*value.span)] == raw


def test_what_is_nested_without_end_is_not_followed() -> None:
    keys = [".".join("a" * 5000), " .\t".join(["a-b", '"c d"', "'e'", '""', "''"] * 7)]
    values = ["[" * 150 + "]" * 150, "{ a = " * 150 + "1" + " }" * 150]
    for toml in (*(f"{key} = 1" for key in keys), *(f"[{key}]" for key in keys), *(f"a = {value}" for value in values)):
        damage = read(toml).damage

        assert damage is not None
        assert "nested" in damage.message


KEYS = st.from_regex(r"[a-z0-9_-]{1,3}|\"[a-z .#=\[]{0,3}\"|'[a-z .\"\]]{0,3}'", fullmatch=True)
BLANKS = st.sampled_from(["", " ", "\t "])
GAPS = st.sampled_from(["", " ", "\n", " # a ' \" ] comment\n"])
STRINGS = st.one_of(
    st.from_regex(r'"([^"\\\x00-\x1f\x7f\ud800-\udfff]|\\[btnfr"\\]|\\u00e[0-9]){0,9}"', fullmatch=True),
    st.from_regex(r"'[^'\x00-\x1f\x7f\ud800-\udfff]{0,9}'", fullmatch=True),
    st.from_regex(r'"""\n?([a-z# ]|"{0,2}[a-z\n]|\\[tn"]|\\ ?\n\n? ){0,9}"{0,2}"""', fullmatch=True),
    st.from_regex(r"'''\n?([a-z# \\\"]|'{0,2}[a-z\n]){0,9}'{0,2}'''", fullmatch=True),
)
BARE = st.sampled_from(
    "true false 0 -1 1_000 0xFf 0b1 1.5 -2e-3 inf -nan 2026-01-31 2026-01-31T09:00:00.5+01:00 07:32:00".split()
) | st.just("2026-01-31 09:00:00Z")


def arrays(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    item = st.tuples(GAPS, values, GAPS).map("".join)
    closed = st.sampled_from(["]", ",]", ", # end\n]"])
    return st.one_of(
        st.tuples(st.lists(item, min_size=1, max_size=3), closed).map(lambda parts: f"[{','.join(parts[0])}{parts[1]}"),
        st.lists(st.tuples(KEYS, values), max_size=3, unique_by=lambda pair: key(pair[0])).map(
            lambda pairs: "{" + ", ".join(f"{name} = {value}" for name, value in pairs) + "}"
        ),
    )


def key(raw: str) -> str:
    return raw.strip("\"'")


VALUES = st.recursive(STRINGS | BARE, arrays, max_leaves=6)
PATHS = st.lists(KEYS, min_size=1, max_size=3)
ASSIGNMENTS = st.tuples(PATHS, BLANKS, VALUES).map(lambda parts: f"{'.'.join(parts[0])}{parts[1]}= {parts[2]}")
HEADERS = st.one_of(
    PATHS.map(lambda path: f"[ {'.'.join(path)} ]"),
    PATHS.map(lambda path: f"[[{' . '.join(path)}]]"),
)
LINES = st.tuples(BLANKS, st.one_of(ASSIGNMENTS, ASSIGNMENTS, HEADERS), st.sampled_from(["", " # a = 1"])).map("".join)
DOCUMENTS = st.lists(LINES, max_size=8)


def agrees(value: Value, loaded: object, text: str) -> None:
    """Assert that a value is what the standard library loads, and that its place says the same."""
    raw = text[slice(*value.span)]
    if isinstance(loaded, dict):
        assert value.kind == "map"
        assert [field.key for field in value.fields] == list(loaded)
        for field in value.fields:
            assert tomllib.loads(f"{text[slice(*field.key_span)]} = 1") == {field.key: 1}
            agrees(field.value, loaded[field.key], text)
    elif isinstance(loaded, list):
        assert value.kind == "list"
        assert len(value.items) == len(loaded)
        for item, one in zip(value.items, loaded, strict=True):
            agrees(item, one, text)
    else:
        assert repr(tomllib.loads(f"a = {raw}")["a"]) == repr(loaded)
        kinds = {str: "text", bool: "boolean", int: "number", float: "number", datetime: "date", date: "date"}
        assert value.kind == {**kinds, time: "date"}[type(loaded)]
        assert value.text == (loaded if isinstance(loaded, str) else raw)
        for at, character in enumerate(value.text):
            written = text[slice(*value.mapped.span(at, at + 1))]
            assert written == character or written[0] == "\\" or written == "\r\n"


@given(DOCUMENTS, st.sampled_from(["\n", "\r\n"]))
def test_the_tree_is_what_the_standard_library_loads(lines: list[str], line_end: str) -> None:
    kept: list[str] = []
    for line in lines:
        try:
            tomllib.loads("\n".join([*kept, line]))
        except tomllib.TOMLDecodeError:
            damage = read("\n".join([*kept, line])).damage
            assert damage is not None
            assert "twice" in damage.message
        else:
            kept.append(line)
    text = "+++\n" + "".join(f"{line}\n" for line in kept) + "+++\n"
    front_matter = parse(text.replace("\n", line_end)).front_matter

    assert front_matter.damage is None
    loaded = tomllib.loads("\n".join(kept))
    whole = Value("map", front_matter.inner, Mapped([]), fields=front_matter.fields)
    agrees(whole, loaded, text.replace("\n", line_end))
