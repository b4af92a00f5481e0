"""Arguments that are read quickly are read as `argparse` reads them."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mdlint_news.cli.arguments import add_config, add_rules, add_run, full_parser
from mdlint_news.cli.output import add_output
from mdlint_news.cli.quick import NotPlainError, Parser

_PATHS = {"none": None, "one": "?", "some": "*", "at least one": "+"}
_FLAGS = "--quiet -q --isolated --no-cache --statistics -j4 -qj -- - -h --none --quie".split()
_OPTIONS = "--select --ignore --config --color --jobs -j --output-format --today --output-file".split()
_VALUES = ["", "a b", *"UR001,TX always 4 0 json json=a 2026-03-02 -1 -x a.toml fail-on=never".split()]
_BOTH = st.builds("{}={}".format, st.sampled_from([*_OPTIONS, "--quiet"]), st.sampled_from(_VALUES))
_WORDS = st.lists(st.sampled_from([*_FLAGS, *_OPTIONS, *_VALUES, "a.md", "b.md"]) | _BOTH, max_size=6)


def declared(to: Any, paths: str | None) -> Any:  # noqa: ANN401 - of either kind
    to.add_argument("paths", nargs=paths, choices=None if paths != "?" else ("a.md",))
    add_rules(to)
    add_config(to.add_argument_group("config"))
    add_run(to).add_argument("--profile", action="store_true")
    add_output(to)
    return to


@pytest.mark.parametrize("paths", _PATHS.values(), ids=_PATHS)
@given(words=_WORDS)
@example(words=["a.md", "-q", "b.md"])
@example(words=["--config", "a.toml", "--config=fail-on=never", "a.md", "b.md", "--jobs", "4"])
def test_what_is_plain_is_read_as_argparse_reads_it(paths: str | None, words: list[str]) -> None:
    quick = declared(Parser(lambda: full_parser("check", "")), paths)
    try:
        found = quick.plain(words)
    except NotPlainError:
        return

    assert vars(found) == vars(declared(full_parser("check", ""), paths).parse_args(words))


def test_what_is_not_plain_is_read_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    quick = declared(Parser(lambda: full_parser("check", "")), "*")

    assert quick.parse_args(["-qj2", "--", "-x.md"]).paths == ["-x.md"]
    with pytest.raises(SystemExit) as end:
        quick.parse_args(["--jobs", "none"])
    assert end.value.code == 2
    assert "no number of processes" in capsys.readouterr().err
