"""Rules about headings: HD."""
