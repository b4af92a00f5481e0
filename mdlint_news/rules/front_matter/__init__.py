"""Rules about the front matter: FM."""
