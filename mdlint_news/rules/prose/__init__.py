"""Rules about the text itself: TX."""
