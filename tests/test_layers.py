"""The architecture, checked by import-linter."""

import subprocess
import sysconfig
from pathlib import Path

from conftest import ROOT


def test_each_module_imports_only_from_those_below_it() -> None:
    done = subprocess.run(
        [Path(sysconfig.get_path("scripts")) / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout
