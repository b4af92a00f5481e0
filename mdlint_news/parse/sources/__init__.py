"""Source lists, and their entries."""
