"""What the page of a rule cannot show is tested as any function is."""

from mdlint_news import lint


def test_windows_line_ends() -> None:
    checked = lint("---\r\ntitle: Ferries\r\n---\r\n\r\nThey stop. (dpa)\r\n")

    assert [one.rule.code for one in checked.diagnostics if one.rule.code == "ACME001"] == ["ACME001"]
