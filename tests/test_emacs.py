"""Emacs: Flymake, Eglot, and compilation mode."""

import json
from pathlib import Path
from typing import Any

from editor import EDITORS, LINE, MENDED, POST, recipe, run_editor

HEAD = """
(setq load-prefer-newer t make-backup-files nil create-lockfiles nil)
(require 'package)
(package-initialize)
(require 'json)
(defun out (value) (with-temp-file "out.json" (insert (json-encode value))))
(defun wait-for (test) (let ((turn 0)) (while (and (< (setq turn (1+ turn)) 200) (not (funcall test)))
  (accept-process-output nil 0.1))))
(defun found () (mapcar (lambda (one) (vector (flymake-diagnostic-text one) (flymake-diagnostic-beg one)
  (flymake-diagnostic-end one) (symbol-name (flymake-diagnostic-type one)))) (flymake-diagnostics)))
"""


def emacs(folder: Path, script: str) -> Any:  # noqa: ANN401 - what JSON holds
    """Run Lisp in Emacs, beside a post; return what `out` was called with."""
    (folder / "2026-03-02-ferries.md").write_text(POST, encoding="utf-8")
    (folder / "script.el").write_text(HEAD + script, encoding="utf-8")
    said = run_editor("emacs", "--batch", "-q", "-L", str(EDITORS / "emacs"), "-l", "script.el", cwd=folder)
    assert (folder / "out.json").exists(), said
    return json.loads((folder / "out.json").read_text())


def place(marked: str) -> tuple[int, int]:
    """Where a text stands in the buffer, whose positions begin with 1."""
    start = POST.index(marked, POST.index(LINE)) + 1
    return start, start + len(marked)


def test_flymake_shows_findings_exactly(tmp_path: Path) -> None:
    found = emacs(
        tmp_path,
        f"""
        (unless (require 'markdown-mode nil t) (define-derived-mode markdown-mode text-mode "Markdown"))
        {recipe("elisp", 0)}
        (find-file "2026-03-02-ferries.md")
        (markdown-mode)
        (flymake-start)
        (wait-for (lambda () (flymake-diagnostics)))
        (out (found))
        """,
    )

    assert [(tuple(one[1:3]), one[3]) for one in found if "UR001" in one[0]] == [(place("news_XXXXX"), ":error")]
    assert len(found) == 2
    assert {one[0][:5] for one in found} == {"UR001", "UR008"}


def test_eglot_tells_and_mends(tmp_path: Path) -> None:
    found, text = emacs(
        tmp_path,
        f"""
        (unless (and (require 'eglot nil t) (require 'markdown-mode nil t)) (out nil) (kill-emacs))
        (setq eglot-confirm-server-initiated-edits nil eglot-sync-connect 20 last-nonmenu-event ?\\r
              completing-read-function (lambda (_prompt choices &rest _) (car (all-completions "Fix" choices))))
        {recipe("elisp", 1)}
        (find-file "2026-03-02-ferries.md")
        (markdown-mode)
        (run-hooks 'post-command-hook)
        (wait-for (lambda () (flymake-diagnostics)))
        (flymake-start)
        (let ((found (found)))
          (goto-char (point-min))
          (search-forward "utm_source")
          (eglot-code-actions (point) (point) "quickfix" t)
          (out (list found (buffer-string))))
        """,
    ) or ([], "")
    if not found:
        import pytest  # noqa: PLC0415

        pytest.skip("Eglot or markdown-mode is not installed")

    assert tuple(found[0][1:3]) == place("news_XXXXX")
    assert text == MENDED
