"""A real browser without a window."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@contextmanager
def opened(file: Path, width: int = 1280, height: int = 900, *, has_touch: bool = False) -> Iterator[Page]:
    """Open a file in a browser; what the page complains of fails the test."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if not program:
        pytest.skip("no browser is installed: chromium or Chrome")
    complaints: list[str] = []
    with sync_playwright() as playwright:
        # The sandbox needs rights that containers often lack; the page is our own.
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": height}, has_touch=has_touch)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda asked: complaints.append(asked.url) if asked.url != file.as_uri() else None)
        page.goto(file.as_uri())
        yield page
        browser.close()
    assert complaints == []
