"""Front matter: where it is, what is in it, and what is wrong with it."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.parse import parse
from mdlint_news.parse.front_matter import fences
from mdlint_news.parse.front_matter.fences import split
from mdlint_news.parts import FrontMatter, Value


def read(text: str) -> FrontMatter:
    return parse(text).front_matter


def raw(text: str, value: Value | None) -> str:
    assert value is not None
    return text[value.span.start : value.span.end]


HEADS = st.lists(
    st.sampled_from(
        [
            "---",
            "\n",
            "---\n",
            "title: x\n",
            "a",
            "é",
            "tags:\n",
            "- b\n",
            ":",
            ": ",
            " ",
            "\t",
            "\r",
            "...",
            "-",
            "\ufeff",
        ]
    ),
    max_size=10,
).map("".join)


@given(HEADS.map("---\n{}".format) | HEADS | HEADS.map("---\ntitle: x\n{}\n---\n".format))
def test_plain_fences_are_those_that_the_patterns_find(text: str) -> None:
    found = split(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fences, "_plain", lambda _: None)
        assert found == split(text)


@pytest.mark.parametrize(
    ("text", "format_", "body"),
    [
        ("---\ntitle: x\n---\nbody", "yaml", "body"),
        ("---\r\ntitle: x\r\n---\r\nbody", "yaml", "body"),
        ("\ufeff---\ntitle: x\n---\nbody", "yaml", "body"),
        ("---\ntitle: x\n...\nbody", "yaml", "body"),
        ("---  \ntitle: x\n---\t\nbody", "yaml", "body"),
        ("---\n---\nbody", "yaml", "body"),
        ("+++\r\n# a comment\r\n+++\r\nbody", "toml", "body"),
        ("---\ntitle: x\n---", "yaml", ""),
        ('+++\ntitle = "x"\n+++\nbody', "toml", "body"),
        ('{\n  "title": "x"\n}\nbody', "json", "\nbody"),
        ("Title: x\nDate: 2026-01-01\n\nbody", "headers", "\nbody"),
        ("body", None, "body"),
        ("", None, ""),
        ("---\n\nFirst.\n\n---\n\nSecond.", None, "---\n\nFirst.\n\n---\n\nSecond."),
        ("----\nSome words\n----\n", None, "----\nSome words\n----\n"),
        ("-----\nNote: a\n\nSome words.\n-----\n", None, "-----\nNote: a\n\nSome words.\n-----\n"),
        ("Note: this\nis prose", None, "Note: this\nis prose"),
        ("{% include x %}", None, "{% include x %}"),
        ("---\ntitle: x\n---\nbody\n\n---\n\nmore", "yaml", "body\n\n---\n\nmore"),
    ],
)
def test_format_and_beginning_of_the_body(text: str, format_: str | None, body: str) -> None:
    front_matter = read(text)

    assert front_matter.format == format_
    assert text[front_matter.body_start :] == body
    assert front_matter.damage is None


@pytest.mark.parametrize(
    ("before", "whole", "after", "inner"),
    [
        ("", "---\ntitle: x\n---", "\nbody", "title: x\n"),
        ("", "---\t\r\ntitle: x\r\n---", " \t\r\nbody", "title: x\r\n"),
        ("", "---\rtitle: x\r---", "\rbody", "title: x\r"),
        ("\ufeff", "---\n# a note\n\ntitle: x\n---", "\nbody", "# a note\n\ntitle: x\n"),
        ("", "+++\n\n+++", "\nbody", "\n"),
        ("\ufeff", "----\ntitle: x\n----", "\nbody", "title: x\n"),
        ("", "----\ntitle: x\n---", " \nbody", "title: x\n"),
        ("", "---\ntitle: x\n-----", "\nbody", "title: x\n"),
        ("\n \t\r\n\r", "---\ntitle: x\n---", "\nbody", "title: x\n"),
        ("\t\r\n", "---\ntitle: x\n---", "\nbody", "title: x\n"),
        ("\r", "---\ntitle: x\n---", "\nbody", "title: x\n"),
        ("\ufeff", "---\ntitle: x\n", "\nbody\n\nmore", "title: x\n"),
        ("", "+++\ntitle = 1", "", "title = 1"),
        ("", '{"title":\n', "\nbody\n\nmore", '{"title":\n'),
        ("", "Title: x\nDate: y", "\n", "Title: x\nDate: y"),
        ("", "Title: x\nTags: y", "\n\nbody", "Title: x\nTags: y"),
    ],
)
def test_fences_and_what_is_between_them(before: str, whole: str, after: str, inner: str) -> None:
    text = before + whole + after
    front_matter = read(text)

    assert text[: front_matter.span.start] == before
    assert text[slice(*front_matter.span)] == whole
    assert text[slice(*front_matter.inner)] == inner
    assert text[front_matter.body_start :].strip() == after.strip()


@pytest.mark.parametrize(
    "text",
    [
        "body\n---\ntitle: x\n---\nmore",
        "\n\n---\nFirst.\n\nSecond.\n---\nmore",
        "---\nSome words.\n\nkey: x\n",
        "----\ntitle: x\n\nmore",
        "----\nSome words.\nkey: x\n----\nmore",
        "--\ntitle: x\n--\nmore",
        "--- title: x\n---\nmore",
        "++\ntitle = 1\n++\nmore",
        "---\nsee https://a.b\n\nmore\n\n---\n",
        'body {"title": 1}',
        "Title: x\nno header\nDate: y\n\nmore",
        "Title: x\nDate: y\nno header",
        "Title: x\nNote: y\n\nmore",
        "Note: x\nDate: y\n\nmore",
    ],
)
def test_what_no_generator_takes_for_front_matter_is_text(text: str) -> None:
    front_matter = read(text)

    assert (front_matter.format, front_matter.damage) == (None, None)
    assert text[front_matter.body_start :].strip() == text.strip()


@pytest.mark.parametrize("key", ["Date", "CATEGORY", "tags", "author", "slug", "status"])
def test_two_headers_that_posts_have_make_front_matter(key: str) -> None:
    assert read(f"Title: x\n{key}: y\n  z\n\nbody").format == "headers"


@pytest.mark.parametrize("line", ["a: 1", "'a-b': 1", '"a" : 1', "_a\t: 1", "A:", "a\t= 1", "c3: 1"])
def test_a_fence_before_a_key_was_meant_to_be_closed(line: str) -> None:
    damage = read(f"---\n{line}\n\nbody\n").damage

    assert damage is not None
    assert damage.kind == "unclosed"


@pytest.mark.parametrize("line", ["1: a", "a:b", "a b: c", "-a: b", "Some words."])
def test_a_line_before_a_text_is_a_line(line: str) -> None:
    assert read(f"---\n{line}\n\nbody\n").format is None


@pytest.mark.parametrize(
    ("text", "kind", "message", "help_"),
    [
        (
            "\ufeff---\ntitle: x\n",
            "unclosed",
            "the front matter is not closed: no `---` line ends it",
            "put a line `---` after the last key",
        ),
        (
            "+++++\ntitle = 1\n+++\n",
            "fence",
            "a fence of 5 characters, which not every generator takes for one",
            "write exactly three: `+++`",
        ),
        (
            "\n---\ntitle: x\n---\n",
            "late",
            "blank lines stand before the front matter, so it is not read as front matter",
            "begin the file with the opening fence",
        ),
        (
            '{"title": }\n',
            "invalid",
            "the front matter does not parse: expecting value",
            "look for a comma or a double quote that is missing",
        ),
        (
            "\n----\ntitle: x\n----\n",
            "fence",
            "a fence of 4 characters, which not every generator takes for one",
            "write exactly three: `---`",
        ),
    ],
)
def test_what_is_wrong_with_a_fence_is_said(text: str, kind: str, message: str, help_: str) -> None:
    damage = read(text).damage

    assert damage is not None
    assert (damage.kind, damage.message, damage.help) == (kind, message, help_)


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        (
            '---\ntitle: "A “b”: c"\ndate: 2026-01-02 10:00:00 +0100 # noon\n---\n',
            "A “b”: c",
            "2026-01-02 10:00:00 +0100",
        ),
        ('+++\ndate = 2026-01-02T10:00:00Z\ntitle = "A \\"b\\": c"\n+++\n', 'A "b": c', "2026-01-02T10:00:00Z"),
        ('{"title": "A \\u201cb\\u201d: c", "date": "2026-01-02"}\n', "A “b”: c", "2026-01-02"),
        ("Title: A b: c\nDate: 2026-01-02\n\n", "A b: c", "2026-01-02"),
        ("Title: \tA b: c \nDate: \t2026-01-02\t\n\n", "A b: c", "2026-01-02"),
        ("---\r\ntitle: 'it''s'\r\ndate: 2026-01-02\r\n---\r\n", "it's", "2026-01-02"),
    ],
)
def test_values_are_read_in_every_format(text: str, title: str, date: str) -> None:
    front_matter = read(text)

    found_title, found_date = front_matter.get("title", "Title"), front_matter.get("date", "Date")
    assert found_title is not None
    assert found_date is not None
    assert (found_title.text, found_date.text) == (title, date)
    assert raw(text, found_date).strip('"') == date


def test_every_key_and_value_has_its_place() -> None:
    text = '---\ntitle: "x: y" # a comment\ntags: [a, "b c"]\nsources:\n  - title: One\n    url: https://a.b/\n---\n'
    front_matter = read(text)

    assert [text[slice(*field.key_span)] for field in front_matter.fields] == ["title", "tags", "sources"]
    assert raw(text, front_matter.get("title")) == '"x: y"'
    tags, sources = front_matter.get("tags"), front_matter.get("sources")
    assert tags is not None
    assert sources is not None
    assert [raw(text, item) for item in tags.items] == ["a", '"b c"']
    assert [(field.key, raw(text, field.value)) for field in sources.items[0].fields] == [
        ("title", "One"),
        ("url", "https://a.b/"),
    ]


@pytest.mark.parametrize(
    ("yaml", "text", "raw_pieces"),
    [
        (r'"a \"b\" \u00e9 c"', 'a "b" é c', {"b": "b", '"': r"\"", "é": r"\u00e9", "c": "c"}),
        ("'it''s c'", "it's c", {"'": "''", "c": "c"}),
        ('"one\n  two"', "one two", {"t": "t", " ": "\n  "}),
        (">\n  one\n  two\n", "one two\n", {"t": "t"}),
        ("|\n  one\n  two\n", "one\ntwo\n", {"t": "t"}),
        ("one\n  two", "one two", {"t": "t"}),
    ],
)
def test_each_character_of_a_value_has_its_place(yaml: str, text: str, raw_pieces: dict[str, str]) -> None:
    source = f"---\nkey: {yaml}\n---\n"
    value = read(source).get("key")

    assert value is not None
    assert value.text == text
    for character, raw_text in raw_pieces.items():
        at = text.index(character)
        assert source[slice(*value.mapped.span(at, at + 1))] == raw_text


@pytest.mark.parametrize(
    ("text", "kind", "at", "words"),
    [
        ("---\ntitle: x\n\nbody", "unclosed", "---", "not closed"),
        ("---\ntitle: x\n\nSome words.\n\n---\n\n- more", "unclosed", "---", "not closed"),
        ("----\ntitle: x\n----\nbody", "fence", "----", "4 characters"),
        ("---\ntitle: x\n-----\nbody", "fence", "-----", "5 characters"),
        ("++++\ntitle = 1\n+++\nbody", "fence", "++++", "4 characters"),
        ("\n\n---\ntitle: x\n---\n", "late", "---", "blank lines"),
        ("---\ntitle: a: b\n---\n", "invalid", ":", "a colon"),
        ("---\ntitle: a: b\n\nSome words.\n\n---\n\nmore", "invalid", ":", "a colon"),
        ("---\ntitle: a\n\ndate : x: y\n---\n", "invalid", ":", "a colon"),
        ("---\n# a\n\nSome words.\ntitle: x\n---\n", "invalid", ":", "a colon"),
        ("\n---\ntitle: a: b\n---\n", "late", "---", "blank lines"),
        ("---\ntitle: @home\n---\n", "invalid", "@", "begins with `@`"),
        ('---\ntitle: "a\ndate: x\n---\n', "invalid", '"', "never closed"),
        ("---\ntags: [a, b\ndate: x\n---\n", "invalid", "[", "bracket"),
        ("---\ntags:\n\t- a\n---\n", "invalid", "\t", "tab"),
        ("---\ntitle: *x\n---\n", "invalid", "*", "begins with `*`"),
        ('---\ntitle: "a\\q"\n---\n', "invalid", "\\", "backslash"),
        ("---\ntitle: a\n- b\n---\n", "invalid", "-", "does not go on"),
        ("---\ntitle: a\n- an escape\n---\n", "invalid", "-", "does not go on"),
        ("---\ntitle: a\x01\n---\n", "invalid", "\x01", "control character"),
        ("---\ntitle: a\x01b\n---\n", "invalid", "\x01", "control character"),
        ("---\n\x1c\n---\n", "invalid", "\x1c", "control character"),
        ("---\ntitle: a\ud800b\n---\n", "invalid", "\ud800", "control character"),
        ("---\ntitle: !a!b c\n---\n", "invalid", "!", "undefined tag handle"),
        ("---\ntitle: &\ndate: x\n---\n", "invalid", "", "alphabetic"),
        ("---\ntitle: &\r\n\r\n---\n", "invalid", "&", "alphabetic"),
        ("---\njust words\n---\n", "invalid", "just words", "plain text"),
        ("---\n- a\n- b\n---\n", "invalid", "- a\n- b", "a list"),
        ("---\na: " + "[" * 500 + "\n---\n", "invalid", None, "nested"),
        ("---\n" + "- " * 500 + "x\n---\n", "invalid", None, "nested"),
        ("+++\ntitle = x\n+++\n", "invalid", "x", "without quotes"),
        ('+++\r\ndate = 1\r\ntitle = "x\r\n+++\r\n', "invalid", '"', "never closed"),
        ('{"title": }\n', "invalid", "}", "expecting value"),
        ('{"title":', "invalid", ":", "expecting value"),
        ('{"title": ' + "[" * 500 + "]" * 500 + "}\n", "invalid", None, "nested"),
        ('{"title": ' + '{"a":' * 500 + "1" + "}" * 500 + "}\n", "invalid", None, "nested"),
    ],
)
def test_damage_is_named_at_its_place(text: str, kind: str, at: str | None, words: str) -> None:
    damage = read(text).damage

    assert damage is not None
    assert damage.kind == kind
    assert words in damage.message
    if at is not None:
        assert text[slice(*damage.span)] == at


SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


def loaded(text: str, value: Value) -> object:
    """What a value of JSON is, of which each part is held to what stands at its place."""
    whole = json.loads(raw(text, value))
    if value.kind == "map":
        for field in value.fields:
            assert json.loads(text[slice(*field.key_span)]) == field.key
        return {field.key: loaded(text, field.value) for field in value.fields}
    if value.kind == "list":
        return [loaded(text, item) for item in value.items]
    if value.kind == "text":
        for at, character in enumerate(value.text):
            assert json.loads(f'"{text[slice(*value.mapped.span(at, at + 1))]}"') == character
        assert value.style == "double"
        return value.text
    assert value.text == raw(text, value)
    assert value.kind == {bool: "boolean", type(None): "null"}.get(type(whole), "number")
    return whole


@given(
    data=st.dictionaries(st.text(max_size=3), DATA, min_size=1, max_size=3),
    is_ascii=st.booleans(),
    indent=st.sampled_from([None, 1, "\t"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_json_is_read_as_the_standard_library_reads_it(
    data: dict[str, object], *, is_ascii: bool, indent: int | str | None, end: str
) -> None:
    text = json.dumps(data, ensure_ascii=is_ascii, indent=indent).replace("\n", end)
    front_matter = read(f"{text}{end}")

    assert front_matter.damage is None
    assert {field.key: loaded(text, field.value) for field in front_matter.fields} == data


def test_half_a_character_of_json_is_none_that_could_be_written() -> None:
    (field,) = read('{"a\\ud83d": "b\\uD83D\\uDE00c\\ude00"}\n').fields
    assert (field.key, field.value.text) == ("a\ufffd", "b😀c\ufffd")


def test_duplicate_keys_of_json_are_found_at_every_level() -> None:
    pairs = read('{"a": 1, "b": [{"c": 1, "c": 2}], "a": 2}\n').duplicates
    assert [(one.key, one.value.text, again.value.text) for one, again in pairs] == [("c", "1", "2"), ("a", "1", "2")]


def test_what_looks_like_a_comment_is_one_where_the_rest_is_broken() -> None:
    text = "---\r\n#\ntitle: a: b # c\r\nurl: d#e\r\n---\r\n"
    front_matter = read(text)

    assert front_matter.damage is not None
    assert [text[slice(*span)] for span in front_matter.comments] == ["#", "# c"]
    assert read('{"title": # a\n}\n').comments == ()


def test_tabs_at_the_end_of_a_line_are_no_damage() -> None:
    front_matter = read("---\ntags:\n- melody\t\t\n---\n")

    assert front_matter.damage is None
    assert [field.key for field in front_matter.fields] == ["tags"]


def test_duplicate_keys_are_found_at_every_level() -> None:
    text = "---\na: 1\nb:\n  c: 1\n  c: 2\na: 2\n---\n"
    front_matter = read(text)

    assert [(text[slice(*one.key_span)], again.value.text) for one, again in front_matter.duplicates] == [
        ("c", "2"),
        ("a", "2"),
    ]
    value = front_matter.get("a")
    assert value is not None
    assert value.text == "2"


def test_aliases_and_merge_keys_cost_nothing_and_run_in_no_circle() -> None:
    bomb = "---\na0: &a0 {k: v}\n" + "".join(
        f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12)
    )
    post = parse(f"{bomb}self: &s [*s]\n---\n")

    assert post.front_matter.damage is None
    assert len(post.front_matter.fields) == 13
    assert post.metadata == {}


def test_tags_construct_nothing() -> None:
    post = parse("---\na: !!python/object/apply:os.system [exit]\ntitle: x\n---\n")

    assert post.title is not None
    assert post.title.text == "x"
    assert post.metadata == {}


def test_metadata_are_the_values_that_python_frontmatter_loads() -> None:
    assert parse("---\ntitle: x\ndraft: no\ntags: [a]\n---\n").metadata == {"title": "x", "draft": False, "tags": ["a"]}
    assert parse('+++\ntitle = "x"\n[extra]\nn = 1\n+++\n').metadata == {"title": "x", "extra": {"n": 1}}
    assert parse('{"title": "x"}\n').metadata == {"title": "x"}
    assert parse("---\ntitle: a: b\n---\n").metadata == {}
    assert parse("no front matter").metadata == {}
    assert parse("Title: x\nDate: y\n\n").metadata == {}
    assert parse("\n---\ntitle: x\n---\n").metadata == {}
    assert parse("---\n# a\n---\n").metadata == {}
    assert parse("---\ntags:\n- a\t\n---\n").metadata == {"tags": ["a"]}


def test_what_is_no_number_and_no_date_is_loaded_as_text() -> None:
    digits = "1" * 200
    text = f"---\na: 2026-13-01\nb: {digits}\nc: {digits}1\nd: 0b_\ne: 2026-01-02\nf: 1.5\n---\n"

    assert parse(text).metadata == {
        "a": "2026-13-01",
        "b": int(digits),
        "c": f"{digits}1",
        "d": "0b_",
        "e": date(2026, 1, 2),
        "f": 1.5,
    }


@pytest.mark.parametrize(("count", "is_loaded"), [(190, True), (200, False)])
def test_aliases_stand_for_no_more_than_a_file_could_say(count: int, *, is_loaded: bool) -> None:
    text = f"---\na: &a [{'b, ' * 100}]\nc: [{'*a, ' * count}]\nd: &d {{e: f}}\ng: {{<<: *d, h: *d}}\n---\n"
    metadata = parse(text).metadata

    assert bool(metadata) == is_loaded
    if is_loaded:
        assert metadata["c"] == [["b"] * 100] * count
        assert metadata["g"] == {"e": "f", "h": {"e": "f"}}


@pytest.mark.parametrize(
    "text", ["a: &a [*a]", "a: &a {b: [*a]}", "a: &a [b, &c [d, *a]]", "a: &b c\nd: &d {e: *b, f: *d}"]
)
def test_what_holds_itself_is_not_loaded(text: str) -> None:
    assert parse(f"---\n{text}\n---\n").metadata == {}


@pytest.mark.parametrize(
    ("text", "path", "day", "is_in_file"),
    [
        ("---\ndate: 2026-01-02\n---\n", "2025-01-01-x.md", "2026-01-02", True),
        ("---\npubDatetime: 2026-01-02T23:00:00Z\n---\n", "x.md", "2026-01-02", True),
        ('+++\npath = "2014/12/12/Timeline"\n+++\n', "Timeline.md", "2014-12-12", True),
        ("---\ntitle: x\n---\n", "_posts/2025-01-01-x.md", "2025-01-01", False),
        ("---\ntitle: x\n---\n", "content/2025-01-01-x/index.md", "2025-01-01", False),
        ("---\ndate: 2026-02-30\n---\n", "2025-01-01-x.md", "2025-01-01", False),
    ],
)
def test_date_of_a_post(text: str, path: str, day: str, *, is_in_file: bool) -> None:
    found = parse(text, path).date

    assert found is not None
    assert str(found.day) == day
    assert (found.span is not None) == is_in_file


def test_a_post_without_a_date_has_none() -> None:
    assert parse("---\ndate: soon\n---\n", "x.md").date is None
