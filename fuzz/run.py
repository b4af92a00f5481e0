"""Fuzz a target, guided by what code its inputs reach: `python fuzz/run.py TARGET [FOLDER …] [OPTION …]`.

Needs `atheris` (https://github.com/google/atheris). The folders are libFuzzer's: inputs to begin with, and the first
takes what was found on the way; the options are libFuzzer's, too, such as `-max_total_time=600`. The seeds of the tests
are put into a folder of their own.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["mdlint_news"]):
    from seeds import SEEDS
    from targets import TARGETS


def main() -> None:
    """Fuzz for ever, or for as long as the options say."""
    target = TARGETS[sys.argv[1]]
    with tempfile.TemporaryDirectory() as seeds:
        for number, seed in enumerate(SEEDS):
            Path(seeds, str(number)).write_bytes(seed)
        folders = [argument for argument in sys.argv[2:] if not argument.startswith("-")]
        options = [argument for argument in sys.argv[2:] if argument.startswith("-")]
        atheris.Setup([sys.argv[0], *options, *folders, seeds], target)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
