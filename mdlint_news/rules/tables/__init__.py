"""Rules about tables: TB."""
