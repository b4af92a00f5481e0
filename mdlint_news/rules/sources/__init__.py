"""Rules about source lists: SR."""
